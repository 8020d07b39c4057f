"""A scenario's translation brought up to date, and what there is left to do in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.errors import KnownError
from app.reasons import reason
from app.scenario import po, reader, source
from app.scenario.codes import Code
from app.scenario.comments import comments_of
from app.scenario.reader import FILE_NAME
from app.scenario.reading.vocabulary import LANGUAGE
from app.scenario.refreshing import refresh_po
from app.scenario.texts import TextId, texts_of
from app.scenario.translation import Catalogue, compare
from app.words import _


class TranslateError(KnownError):
    """There is nothing to translate from or into; the text says why."""


@dataclass(frozen=True, slots=True)
class Open:
    """A text that somebody has to look at, and the line of its entry in the file."""

    id: TextId
    line: int


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a translation becomes; nothing is written yet.

    before: None where there was no file. texts: how many there are. missing: without a translation. stale:
    the text has changed since, or somebody marked the translation so. mismatched: with a placeholder that the
    text does not have. moved: followed their text to another place. put_away: what no text needs any more.
    """

    path: Path
    before: bytes | None
    after: bytes
    texts: int
    missing: tuple[Open, ...]
    stale: tuple[Open, ...]
    mismatched: tuple[Open, ...]
    moved: tuple[TextId, ...]
    put_away: tuple[TextId, ...]


def translate(file: Path, language: str) -> Refreshed:
    """The translation of a scenario into a language, made or brought up to date.

    Raises TranslateError for a scenario with errors, for what is no language or the scenario's own, and for a
    file that cannot be read; DamagedError where its lines cannot be.
    """
    reading = reader.read(file)
    scenario = reading.scenario
    if scenario is None:
        first = reading.errors[0]
        message = _("{path}, line {line}, has to be mended first: {problem}")
        raise TranslateError(message.format(path=first.path, line=first.span.line, problem=first.message))
    _check(language, scenario.language)
    path = Path(reading.document.source.name).parent / f"{language}.po"
    if Path(reading.document.source.name).name != FILE_NAME:
        message = _("Translations lie beside a scenario that is called {file}, in a folder of its own.")
        raise TranslateError(message.format(file=FILE_NAME))
    before = _read(path)
    after = refresh_po(scenario, before, language, comments_of(reading.document, scenario))
    old, new = (
        Catalogue.parse(content, name=str(path), language=language) for content in (before or b"", after)
    )
    was, now = compare(scenario, old), compare(scenario, new)
    entries = [one for one in po.parse(source.decode(after, str(path))[0].lines).entries if not one.obsolete]
    lines = {entry.context or "": entry.first for entry in entries}
    wrong = {one.span.line for one in new.diagnostics if one.code == Code.PLACEHOLDERS_DIFFER}
    mismatched = [entry for entry in entries if any(entry.first <= line <= entry.last for line in wrong)]
    left_out = {entry.context for entry in mismatched}
    return Refreshed(
        path,
        before,
        after,
        len(texts_of(scenario)),
        missing=tuple(Open(one, lines[one]) for one in now.missing if one not in left_out),
        stale=tuple(Open(one, lines[one]) for one in now.stale),
        mismatched=tuple(Open(entry.context or "", entry.first) for entry in mismatched),
        moved=was.moved,
        put_away=tuple(one for one in was.unused if one not in new.entries and old.entries[one].words),
    )


def _check(language: str, own: str) -> None:
    """Raise TranslateError for what is no language, or the one that the scenario is written in."""
    if LANGUAGE.fullmatch(language) is None:
        message = _("“{language}” is no code of a language; those are such as de, fr or pt-BR.")
        raise TranslateError(message.format(language=language))
    if language == own:
        message = _("The scenario is written in {language}; choose the language to translate it into.")
        raise TranslateError(message.format(language=language))


def _read(path: Path) -> bytes | None:
    try:
        return source.read(path)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        message = _("{path} cannot be read: {reason}.").format(path=path, reason=reason(error))
        raise TranslateError(message) from error
