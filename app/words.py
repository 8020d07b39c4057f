"""The program's own words: English in the source, German from `assets/i18n/de.po`, switchable at any time.

`_("literal")` looks a text up when it is called, so what is shown after `use()` is in the new language.
Placeholders are filled afterwards, `_("{count} minutes").format(count=5)`; f-strings cannot be extracted.

A catalogue is read as `.po` once and kept as `.mo` in the cache: a start neither parses it nor imports babel.
"""

from __future__ import annotations

import gettext
import hashlib
import io
import os
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Literal

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")

_SOURCE_WORDS = gettext.NullTranslations()
_words: gettext.NullTranslations = _SOURCE_WORDS
_language: Language = "en"


def use(language: Language, *, cache: Path | None = None) -> None:
    """From now on words are in this language. Raises ValueError for one that is not in LANGUAGES.

    cache: the folder in which read catalogues are kept; None takes the one of this computer.
    """
    global _words, _language
    if language not in LANGUAGES:
        raise ValueError(f"no words in {language!r}")
    if language == "en":
        _words = _SOURCE_WORDS
    else:
        from app import paths

        _words = _catalogue(paths.assets() / "i18n" / f"{language}.po", cache or paths.cache_dir())
    _language = language


def language() -> Language:
    """The language in use."""
    return _language


def system_language(preferred: Iterable[str] | None = None) -> Language:
    """The language of LANGUAGES that comes first among the preferred locale names, English if none does.

    preferred: names like `de_AT.UTF-8` or `de-CH`, the dearest first; None asks the system.
    """
    for name in _system_locales() if preferred is None else preferred:
        for known in LANGUAGES:
            if name.replace("-", "_").lower().partition("_")[0] == known:
                return known
    return "en"


def _(message: str) -> str:
    """The text in the learner's language."""
    return _words.gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """The text for that many of something, in the learner's language; fill `{count}` yourself."""
    return _words.ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """The text where one English word has several meanings; `context` says which."""
    return _words.pgettext(context, message)


def number(value: float, decimals: int = 0) -> str:
    """A number with the separators of the language: `1,234.5` or `1.234,5`."""
    separators = {",": pgettext("separator of thousands", ","), ".": pgettext("decimal separator", ".")}
    return "".join(separators.get(sign, sign) for sign in f"{value:,.{decimals}f}")


def clock(moment: datetime) -> str:
    """A time of day, as the moment's own time zone has it: `16:20`."""
    return f"{moment:%H:%M}"


def calendar_day(day: date) -> str:
    """A date in words: `3 November 2026` or `3. November 2026`."""
    months = (
        _("January"),
        _("February"),
        pgettext("month", "March"),
        _("April"),
        pgettext("month", "May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return _("{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)


def when(moment: datetime, now: datetime) -> str:
    """When something was, seen from now: `today 16:20`, `yesterday 16:20`, `Monday 16:20`, then the date.

    Both must be in the same time zone, the learner's: it is the day there that counts. A moment that lies
    ahead of now (a clock that was set back) is said as its date.
    """
    days = (now.date() - moment.date()).days
    time = clock(moment)
    if days == 0:
        return _("today {time}").format(time=time)
    if days == 1:
        return _("yesterday {time}").format(time=time)
    if 2 <= days <= 6:
        weekdays = (
            _("Monday"),
            _("Tuesday"),
            _("Wednesday"),
            _("Thursday"),
            _("Friday"),
            _("Saturday"),
            _("Sunday"),
        )
        return _("{weekday} {time}").format(weekday=weekdays[moment.weekday()], time=time)
    return calendar_day(moment.date())


def _system_locales() -> list[str]:
    """Locale names the person has chosen, the dearest first. Windows and macOS: written, not run yet."""
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    # GNU gettext: LANGUAGE is a list that goes first, unless the locale is C.
    listed = os.environ.get("LANGUAGE", "") if chosen not in ("", "C", "POSIX") else ""
    names = [*listed.split(":"), chosen]
    if sys.platform == "win32":
        import ctypes
        import locale

        names.append(locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""))
    elif sys.platform == "darwin" and not chosen:
        import plistlib

        # A program started from the Dock has no LANG; the person's languages stand in the global preferences.
        preferences = Path.home() / "Library" / "Preferences" / ".GlobalPreferences.plist"
        with suppress(OSError, plistlib.InvalidFileException):
            names.extend(plistlib.loads(preferences.read_bytes()).get("AppleLanguages", []))
    return [name for name in names if name]


def _catalogue(source: Path, cache: Path) -> gettext.GNUTranslations:
    """The catalogue of a `.po` file, from the cache folder where it is fresh.

    The cached file is named after what it was made from, so an update never meets an old one. It is a copy:
    a damaged one is made again, and where the cache cannot be written the words are parsed at each start.
    """
    written = source.read_bytes()
    digest = hashlib.blake2b(written, digest_size=8).hexdigest()
    cached = cache / f"words-{source.stem}-{digest}.mo"
    try:
        return gettext.GNUTranslations(io.BytesIO(cached.read_bytes()))
    except (OSError, ValueError, struct.error):
        from app import files

        compiled = _compile(written)
    with suppress(OSError):  # A full disk or a read-only folder costs some 60 ms a start, and nothing else.
        files.write(cached, compiled)
        for older in cache.glob(f"words-{source.stem}-*.mo"):
            if older != cached:
                older.unlink(missing_ok=True)
    return gettext.GNUTranslations(io.BytesIO(compiled))


def _compile(written: bytes) -> bytes:
    """A `.po` file as the `.mo` that gettext reads. What is fuzzy or missing falls back to the source."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(written)))
    return compiled.getvalue()
