"""Tasks: moments that are graded instead of chosen, each kind with its own fields."""

from __future__ import annotations

from typing import Any

from app.scenario.codes import Code
from app.scenario.diagnostic import did_you_mean, listed
from app.scenario.document import Path
from app.scenario.reading.conditions import guard
from app.scenario.reading.context import Context, Read, how_to_declare, undeclared
from app.scenario.reading.fields import many, one_of, text, whole, word, yes_or_no
from app.scenario.reading.maps import HOMES, by_id, keyed, required
from app.scenario.reading.outcomes import skill
from app.scenario.reading.vocabulary import PLAYED_TASK_KINDS, REWORD_NEEDS, TASK_KINDS
from app.words import _

_TEXTS = many(text)


def _need(context: Context, value: Any, where: Path, key: str | int) -> str | None:
    """The name of one of the rules for a better sentence."""
    if isinstance(value, str) and value in REWORD_NEEDS:
        return value
    message = _("`needs` has the names of rules: {words}.").format(words=listed(REWORD_NEEDS))
    suggestion = did_you_mean(value, REWORD_NEEDS) if isinstance(value, str) else None
    context.findings.error(Code.UNKNOWN_WORD, message, (*where, key), suggestion)
    return None


def _cards(needed: tuple[str, ...], **fields: Read) -> Read:
    known: dict[str, Read] = {"text": text, "when": guard, **fields}

    def read_card(context: Context, value: Any, where: Path, key: str | int) -> dict[str, Any] | None:
        if (read := keyed(context, value, (*where, key), known, "card")) is not None:
            required(context, value, (*where, key), "text", *needed)
        return read

    return by_id(read_card)


def _dial(context: Context, value: Any, where: Path, key: str | int) -> dict[str, Any] | None:
    path = (*where, key)
    read = keyed(context, value, path, _DIAL, "card")
    if read is None:
        return None
    required(context, value, path, "text", "best")
    low, high = read.pop("from", 0), read.pop("to", 100)
    best = read.get("best", low)
    start = read.setdefault("start", (low + high) // 2)
    if low >= high or not low <= best <= high or not low <= start <= high:
        message = _("`best` and `start` lie between `from` and `to`, here {low} and {high}.")
        context.findings.error(Code.OUT_OF_RANGE, message.format(low=low, high=high), path, at_key=True)
    return {**read, "low": low, "high": high}


_NUMBER = whole(-1000, 1000)
_DIAL: dict[str, Read] = {"text": text, "from": _NUMBER, "to": _NUMBER, "start": _NUMBER, "best": _NUMBER}
_SHARED: dict[str, Read] = {"kind": one_of(TASK_KINDS), "skill": skill, "text": text}

_KINDS: dict[str, tuple[dict[str, Read], tuple[str, ...]]] = {
    "reword": ({"needs": many(_need), "models": _TEXTS}, ("text", "needs")),
    "recall": ({"decoys": _TEXTS, "fill": whole(1, 20)}, ("text",)),
    "pick": ({"take": whole(1, 20), "cards": _cards(("worth",), worth=whole(-10, 10))}, ("take", "cards")),
    "rank": (
        {"tickets": _cards(("impact", "minutes"), impact=whole(0, 10), minutes=whole(1, 600))},
        ("tickets",),
    ),
    "place": ({"columns": by_id(text), "cards": _cards(("in",), **{"in": word})}, ("columns", "cards")),
    "dial": ({"dials": by_id(_dial)}, ("dials",)),
    "teach-back": ({"cards": _cards(("understood",), understood=yes_or_no)}, ("cards",)),
    "cool-down": ({}, ()),
}
"""Of every kind: its own fields, and the ones it cannot do without."""

_ALL: dict[str, Read] = {**_SHARED}
for _fields, _needed in _KINDS.values():
    _ALL.update(_fields)
HOMES["task"] = _ALL
HOMES["card"] = ("text", "when", "worth", "in", "understood", "impact", "minutes")


def task(context: Context, value: Any, where: Path, key: str | int) -> dict[str, Any] | None:
    """A task; which fields it may have depends on its kind."""
    path = (*where, key)
    kind = value.get("kind") if type(value) is dict else None
    known = _KINDS.get(kind) if isinstance(kind, str) else None
    fields, needed = known or (_ALL, ())
    read = keyed(context, value, path, {**_SHARED, **fields}, "task")
    if read is None:
        return None
    required(context, value, path, "kind", *needed)
    if kind == "place":
        _columns(context, value, path)
    if known is not None and kind not in PLAYED_TASK_KINDS:
        context.findings.note(
            Code.TASK_NOT_PLAYED_YET,
            _("This program does not play the task `{kind}` yet; it is read and checked.").format(kind=kind),
            path,
            at_key=True,
        )
    return read


def _columns(context: Context, raw: dict[str, Any], path: Path) -> None:
    columns, cards = raw.get("columns"), raw.get("cards")
    if type(columns) is not dict or type(cards) is not dict:
        return
    for name, card in cards.items():
        column = card.get("in") if type(card) is dict else None
        if isinstance(column, str) and column not in columns:
            context.findings.error(
                Code.UNDECLARED_COLUMN,
                undeclared(Code.UNDECLARED_COLUMN).format(id=column),
                (*path, "cards", name, "in"),
                did_you_mean(column, columns) or how_to_declare(Code.UNDECLARED_COLUMN),
            )
