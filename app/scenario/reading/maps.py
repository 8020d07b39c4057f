"""Maps: of the format's own keys, and of ids that authors choose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any

from app.scenario.codes import Code
from app.scenario.diagnostic import did_you_mean, listed
from app.scenario.document import Path
from app.scenario.mending import out_of_braces
from app.scenario.reading.context import Context, Read, wrong_shape
from app.scenario.reading.vocabulary import ID, MEANT, RESERVED
from app.words import _, ngettext

HOMES: dict[str, Collection[str]] = {}
"""The keys of every kind of thing, entered by the modules that read them, for `_unknown_key` to look up."""


def keyed(
    context: Context, raw: object, where: Path, fields: Mapping[str, Read], kind: str
) -> dict[str, Any] | None:
    """A map of known keys.

    `kind` names the fields in `HOMES`, for messages about keys that do not belong here.
    """
    if type(raw) is not dict:
        wrong_shape(context, raw, where, _("keys"))
        return None
    read: dict[str, Any] = {}
    cut_off = False
    for key, value in raw.items():
        reader = fields.get(key)
        if reader is None and value == "" and context.findings.document.place(where).style == "flow":
            if not cut_off:  # each further comma of the sentence would be told again
                _cut_off(context, key, (*where, key))
            cut_off = True
        elif reader is None:
            _unknown_key(context, key, where, fields, kind)
        elif (result := reader(context, value, where, key)) is not None:
            read[key] = result
    return read


def required(context: Context, raw: Mapping[str, object], where: Path, *keys: str) -> None:
    """Note the keys that are missing."""
    missing = [key for key in keys if key not in raw]
    if missing:
        message = ngettext("{keys} is missing here.", "{keys} are missing here.", len(missing))
        suggestion = ngettext(
            "Add a line with this key.", "Add a line with each of these keys.", len(missing)
        )
        context.findings.error(
            Code.MISSING_KEY, message.format(keys=listed(missing)), where, suggestion, at_key=True
        )


def by_id(read: Read, also_reserved: Collection[str] = ()) -> Read:
    """A map from ids of the author's own to such values."""

    def read_all(context: Context, value: object, where: Path, key: str | int) -> dict[str, Any] | None:
        path = (*where, key)
        if type(value) is not dict:
            wrong_shape(context, value, path, _("ids with a colon, one a line"))
            return None
        found = {}
        for name, one in value.items():
            if name in also_reserved:
                _reserved(context, name, (*path, name), at_key=True)
            elif name not in context.good_ids:
                check_id(context, name, (*path, name))
            if (result := read(context, one, path, name)) is not None:
                found[name] = result
        return found

    return read_all


def check_id(context: Context, name: str, path: Path, *, at_key: bool = True) -> bool:
    """Whether a word may be an id; noted at the path (at its key, if it is one) where not."""
    if name in context.good_ids:
        return True
    if ID.fullmatch(name) is None:
        slug = "-".join(re.findall(r"[a-z0-9]+", _without_accents(name.lower())))
        suggestion = _("Write `{word}`.").format(word=slug) if ID.fullmatch(slug) else None
        message = _("`{word}` cannot be an id: ids are lowercase words from a to z, joined by hyphens.")
        context.findings.error(Code.BAD_ID, message.format(word=name), path, suggestion, at_key=at_key)
        return False
    if name in RESERVED:
        _reserved(context, name, path, at_key=at_key)
        return False
    context.good_ids.add(name)
    return True


def _without_accents(word: str) -> str:
    """The word in letters from a to z, as far as it can be: umlauts as they are spelt out in German."""
    spelt = word.translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"})
    return "".join(each for each in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(each))


def home_name(kind: str) -> str:
    """How messages call a kind of thing."""
    return {
        "scenario": _("the top of the file"),
        "person": _("a person"),
        "desk item": _("a desk item"),
        "state": _("a state"),
        "choice": _("a choice"),
        "outcome": _("an outcome"),
        "part": _("a part of speech"),
        "feedback": _("feedback"),
        "task": _("a task"),
        "card": _("a card"),
    }[kind]


def _reserved(context: Context, name: str, path: Path, *, at_key: bool) -> None:
    message = _("`{word}` is a word of the format and cannot be an id here.")
    suggestion = _("Add a second word, for example `{word}`.").format(word=f"the-{name}")
    context.findings.error(Code.RESERVED_ID, message.format(word=name), path, suggestion, at_key=at_key)


def _cut_off(context: Context, key: str, path: Path) -> None:
    """A comma inside braces has cut off the rest of a sentence."""
    document = context.findings.document
    context.findings.error(
        Code.SENTENCE_IN_BRACES,
        _("A comma inside braces ends the sentence, and `{words}` is read as a key.").format(words=key),
        path,
        _("Write this entry without braces, and the sentence on a line of its own under `>`."),
        at_key=True,
        mended=out_of_braces(document.source, document.place(path).key.line),
    )


def _unknown_key(context: Context, key: str, where: Path, fields: Mapping[str, Read], kind: str) -> None:
    path = (*where, key)
    meant = MEANT.get(key)
    suggestion = None
    if meant in fields:
        suggestion = _("Did you mean `{word}`?").format(word=meant)
    elif (homes := [home_name(home) for home, keys in HOMES.items() if key in keys]) and home_name(
        kind
    ) not in homes:
        suggestion = _("`{key}` belongs to {home}. Look at the indentation.").format(key=key, home=homes[0])
    message = _("`{key}` is not a key of {home}.").format(key=key, home=home_name(kind))
    context.findings.error(
        Code.UNKNOWN_KEY, message, path, suggestion or did_you_mean(key, fields), at_key=True
    )
