"""What a scenario declares at its top: people, variables, facts, promises, the desk."""

from __future__ import annotations

from typing import Any

from app.scenario.codes import Code
from app.scenario.document import Path
from app.scenario.guard import Domain
from app.scenario.reading.conditions import guard, span_of
from app.scenario.reading.context import Context, wrong_shape
from app.scenario.reading.fields import duration, number_of, one_of, text, whole, word
from app.scenario.reading.maps import HOMES, by_id, check_id, keyed, required
from app.scenario.reading.outcomes import parts
from app.scenario.reading.vocabulary import DESK_KINDS, ID, PROMISE_WORDS
from app.words import _

_PERSON = {"name": text, "portrait": word, "about": text, "mood": whole(0, 100)}
_DESK_ITEM = {
    "kind": one_of(DESK_KINDS),
    "title": text,
    "takes": duration(0),
    "text": parts,
    "authority": text,
    "purpose": text,
    "leeway": text,
    "when": guard,
}
_KIND_OF = {"authority": "colleague", "purpose": "rule", "leeway": "rule"}
"""Texts that only one kind of desk item has."""

_MOOD = Domain(low=0, high=100)
_FLAG = Domain(words=(False, True))
HOMES["person"] = _PERSON
HOMES["desk item"] = _DESK_ITEM


def _person(context: Context, value: Any, where: Path, key: str) -> dict[str, Any] | None:
    if (read := keyed(context, value, (*where, key), _PERSON, "person")) is not None:
        required(context, value, (*where, key), "name")
    return read


def _desk_item(context: Context, value: Any, where: Path, key: str) -> dict[str, Any] | None:
    if (read := keyed(context, value, (*where, key), _DESK_ITEM, "desk item")) is not None:
        required(context, value, (*where, key), "title", "text")
        for name, kind in _KIND_OF.items():
            if name in read and read.get("kind", DESK_KINDS[0]) != kind:
                message = _("`{key}` is shown at a desk item of the kind `{kind}` only.").format(
                    key=name, kind=kind
                )
                suggestion = _("Write `{line}`.").format(line=f"kind: {kind}")
                context.findings.warning(
                    Code.IDLE_KEY, message, (*where, key, name), suggestion=suggestion, at_key=True
                )
    return read


people = by_id(_person)
desk = by_id(_desk_item)
texts_by_id = by_id(text)


def variables(context: Context, value: Any, where: Path, key: str) -> dict[str, Any] | None:
    """The declared variables; their domains were entered by `declare`."""
    path = (*where, key)
    if type(value) is not dict:
        wrong_shape(context, value, path, _("ids with a colon, one a line"))
        return None
    read: dict[str, Any] = {}
    for name, declared in value.items():
        check_id(context, name, (*path, name))
        domain = _domain(declared)
        if domain is None:
            _bad_variable(context, declared, (*path, name))
        elif domain.words is None:
            start = number_of(declared.get("start", declared["from"]))
            read[name] = {"start": start, "low": domain.low, "high": domain.high}
            if start is None or not domain.holds(start):
                context.findings.error(
                    Code.OUT_OF_BOUNDS,
                    _("It starts outside its range: {range}.").format(range=span_of(domain, name)),
                    (*path, name, "start"),
                )
            _only(context, declared, (*path, name))
        elif True in domain.words:
            read[name] = {"start": domain.words[0]}
        else:
            read[name] = {"start": domain.words[0], "words": domain.words}
            for index, one in enumerate(domain.words):
                if domain.words.index(one) != index:
                    message = _("`{word}` stands here twice.").format(word=one)
                    context.findings.error(Code.BAD_VARIABLE, message, (*path, name, index))
    return read


def declare(context: Context, raw: dict[str, Any]) -> None:
    """Enter everything that guards, changes and references may name, before anything is read that does."""

    def ids(key: str) -> dict[str, Any]:
        section = raw.get(key)
        return section if type(section) is dict else {}

    context.people, context.facts, context.desk = ids("people"), ids("facts"), ids("desk")
    context.promises, context.states = ids("promises"), ids("states")
    context.customer = next(iter(context.people), "")
    domains = context.domains
    domains["mood"] = domains["stress"] = _MOOD
    domains["interrupted"] = _FLAG
    for person in context.people:
        domains[f"mood.{person}"] = _MOOD
    for fact in context.facts:
        domains[f"noted.{fact}"] = _FLAG
    for item in context.desk:
        domains[f"opened.{item}"] = _FLAG
    for promise in context.promises:
        domains[f"promise.{promise}"] = Domain(words=PROMISE_WORDS)
    states = [state for state in ids("states").values() if type(state) is dict]
    context.plays = [state["play"] for state in states if isinstance(state.get("play"), str)]
    for scenario in context.plays:
        domains[f"ended.{scenario}"] = Domain(words=("",), open=True)
    for name, declared in ids("variables").items():
        domain = _domain(declared)
        if domain is None or name in domains:
            context.unclear.add(name)
        else:
            domains[name] = domain


def _domain(declared: Any) -> Domain | None:
    if declared in ("yes", "no"):
        return Domain(words=(declared == "yes", declared == "no"))
    if type(declared) is list:
        if declared and all(type(one) is str and ID.fullmatch(one) for one in declared):
            return Domain(words=tuple(declared))
        return None
    if type(declared) is dict:
        low, high = number_of(declared.get("from")), number_of(declared.get("to"))
        if low is not None and high is not None and low < high and high - low <= 1000:
            return Domain(low=low, high=high)
    return None


def _bad_variable(context: Context, declared: Any, path: Path) -> None:
    if type(declared) is dict:
        message = _("A number needs whole numbers `from` and `to`, at most 1000 apart, such as `{example}`.")
        example = "{start: 0, from: 0, to: 3}"
    elif type(declared) is list:
        message = _(
            "The words of a variable are written like ids, such as `{example}`; it starts with the first."
        )
        example = "[nothing, expected, guaranteed]"
    else:
        message = _("A variable is `yes` or `no`, a list of words, or a number such as `{example}`.")
        example = "{start: 0, from: 0, to: 3}"
    number = number_of(declared)
    suggestion = None
    if number is not None:
        suggestion = _("Write `{value}`.").format(
            value=f"{{start: {number}, from: 0, to: {max(number, 10)}}}"
        )
    context.findings.error(Code.BAD_VARIABLE, message.format(example=example), path, suggestion)


def _only(context: Context, declared: dict[str, Any], path: Path) -> None:
    for key in declared:
        if key not in ("start", "from", "to"):
            message = _("A number has `start`, `from` and `to`, and no `{key}`.").format(key=key)
            context.findings.error(Code.BAD_VARIABLE, message, (*path, key), at_key=True)
