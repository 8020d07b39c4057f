"""Valid scenarios made up at random: as a value, and as the YAML that an author could have written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from app.scenario import reader
from app.scenario.model import Scenario

PEOPLE = ("lindner", "brandt")
FACTS = ("birthday", "size")
DESK = ("stock-list", "house-rule")
SKILLS = ("empathy", "patience", "positive-language")
MOODS = ("at least 60", "at most 40", "below 50", "above 20", "20 to 40", "50")
_PLAIN = re.compile(r"[+-]?[0-9]+|[A-Za-z0-9][A-Za-z0-9 .-]*")
_LETTERS = "abcdefghijklmnopqrstuvwxyz ABCDEFGÄÖÜäöüßéñ0123456789.,:;!?'\"#-–…„“&%@*/()[]|>€😀"


@dataclass(frozen=True)
class Written:
    """A scenario, the text that it was read from, and the data in that text."""

    scenario: Scenario
    text: str
    data: dict[str, Any]


def sentences() -> st.SearchStrategy[str]:
    """Any sentence of one line, with every character that YAML trips over."""
    return (
        st.text(_LETTERS, min_size=1, max_size=30)
        .map(lambda words: " ".join(words.split()))
        .filter(lambda words: words and not words.startswith("todo"))
    )


_SAID = st.sampled_from(
    (
        "Good morning.",
        "Of course: on the 15th.",
        "Number #1 in town, and # that is true.",
        "'Tis fine.",
        '"Guaranteed", you said',
        "- well -",
        "Is it? Yes, no, perhaps",
        "[laughs] No.",
        "{learner}, are you there?",
        "Thank you, {customer}!",
        "It ends in {fact.size}.",
        "100 % & more",
        "@home * no | yes > no",
        "!",
        "? what",
        "Grüße aus „Köln“ – 15 €",
        "😀 日本語 ok",
        "yes",
        "no",
        "null",
        "~",
        "0x1F",
        "15:30",
        "reply: none",
        "C:\\temp",
        "%",
        "`code`",
    )
)
"""Sentences that YAML trips over, ready made: drawing letters one by one is slow."""


def scenarios(*, max_states: int = 6) -> st.SearchStrategy[Written]:
    """Scenarios without errors that this program plays, with guards, silence, a desk, notes, two people."""
    return _data(max_states).map(_written)


def _written(data: dict[str, Any]) -> Written:
    text = to_yaml(data)
    reading = reader.read_text(text, name="made-up.yaml")
    assert reading.scenario is not None, [(one.code, one.message, one.span) for one in reading.errors] + [
        text
    ]
    return Written(reading.scenario, text, data)


@st.composite
def _data(draw: st.DrawFn, max_states: int) -> dict[str, Any]:
    count = draw(st.integers(2, max_states))
    ids = [f"state-{number}" for number in range(count)]
    data: dict[str, Any] = {
        "format": "1",
        "id": "made-up",
        "language": draw(st.sampled_from(["en", "de"])),
        "title": draw(sentences()),
        "channel": "phone",
        "difficulty": str(draw(st.integers(1, 5))),
        "minutes": str(draw(st.integers(1, 20))),
        "reviewed": draw(st.sampled_from(["yes", "no"])),
        "briefing": draw(_SAID),
        "goal": draw(_SAID),
        "stress": str(draw(st.integers(0, 100))),
        "people": {
            person: {"name": draw(_SAID), "mood": str(draw(st.integers(0, 100)))} for person in PEOPLE
        },
        "variables": {
            "promised": ["nothing", "expected", "guaranteed"],
            "plan-b": draw(st.sampled_from(["yes", "no"])),
            "rounds": {"start": "0", "from": "0", "to": "3"},
        },
        "facts": {fact: draw(_SAID) for fact in FACTS},
        "promises": {"message": draw(_SAID)},
        "desk": {item: {"title": draw(sentences()), "takes": "20s", "text": draw(_parts())} for item in DESK},
        "start": ids[0],
        "states": {},
    }
    for number, name in enumerate(ids):
        later = ids[number + 1 :]
        kind = draw(st.sampled_from(["choices", "choices", "choices", "goes on", "ending"]))
        if not later or (kind == "ending" and number > 0):
            data["states"][name] = draw(_endings())
        elif kind == "goes on":
            # Only ahead: a circle without a decision is an error.
            data["states"][name] = {"scene": draw(_SAID), "to": draw(_targets(later))}
        else:
            data["states"][name] = draw(_decisions(ids))
    return data


@st.composite
def _endings(draw: st.DrawFn) -> dict[str, Any]:
    state: dict[str, Any] = {"ending": draw(st.sampled_from(["good", "mixed", "poor"]))}
    if draw(st.booleans()):
        state["says"] = draw(_parts())
    return state | {"result": draw(_SAID), "question": draw(_SAID)}


@st.composite
def _decisions(draw: st.DrawFn, ids: list[str]) -> dict[str, Any]:
    state: dict[str, Any] = {}
    if draw(st.booleans()):
        state["phase"] = draw(st.sampled_from(["open", "clarify", "solve", "check", "close"]))
    if draw(st.booleans()):
        state["scene"] = draw(_SAID)
    state["says"] = draw(_parts())
    if draw(st.booleans()):
        state["patience"] = f"{draw(st.integers(1, 90))}s"
        state["silence"] = draw(_outcomes())
    if draw(st.booleans()):
        state["interrupted"] = draw(_outcomes())
    state["to"] = draw(_targets(ids))
    # The first choice has no guard: something is always on offer.
    state["choices"] = {
        f"choice-{number}": draw(_choices(ids, guarded=number > 0))
        for number in range(draw(st.integers(1, 4)))
    }
    if draw(st.booleans()):
        state["order"] = "fixed"
    return state


@st.composite
def _choices(draw: st.DrawFn, ids: list[str], *, guarded: bool) -> dict[str, Any]:
    choice: dict[str, Any] = {draw(st.sampled_from(["say", "think", "do"])): draw(_SAID)}
    if guarded and draw(st.booleans()):
        choice["when"] = draw(guards())
    choice |= draw(_outcomes())
    if draw(st.booleans()):
        choice["opens"] = draw(st.sampled_from(DESK))
    if draw(st.booleans()):
        choice["takes"] = f"{draw(st.integers(0, 120))}s"
    if draw(st.booleans()):
        rated = draw(st.lists(st.sampled_from(SKILLS), min_size=1, max_size=3, unique=True))
        choice["skills"] = {skill: draw(st.sampled_from(["-2", "-1", "0", "+1", "+2"])) for skill in rated}
    if draw(st.booleans()):
        choice["to"] = draw(_targets(ids))
    if draw(st.booleans()):
        closing = draw(st.sampled_from(["better", "rule"]))
        choice["feedback"] = {key: draw(_SAID) for key in ("behaviour", "impact", closing)}
    if draw(st.booleans()):
        choice["honest"] = "no"
    return choice


@st.composite
def _outcomes(draw: st.DrawFn) -> dict[str, Any]:
    outcome: dict[str, Any] = {}
    if draw(st.booleans()):
        outcome["reply"] = draw(_parts())
    if draw(st.booleans()):
        outcome["changes"] = draw(
            st.fixed_dictionaries(
                {},
                optional={
                    "mood": st.sampled_from(["+10", "-10", "+100", "set 50"]),
                    "mood.brandt": st.sampled_from(["+5", "-5"]),
                    "stress": st.sampled_from(["+10", "-10"]),
                    "promised": st.sampled_from(["nothing", "expected", "guaranteed"]),
                    "plan-b": st.sampled_from(["yes", "no"]),
                    "rounds": st.sampled_from(["+1", "-1", "set 3"]),
                    "promise.message": st.sampled_from(["made", "kept", "late", "broken"]),
                },
            ).filter(bool)
        )
    return outcome


@st.composite
def _parts(draw: st.DrawFn) -> Any:
    if draw(st.booleans()):
        return draw(_SAID)
    parts: list[Any] = []
    for _number in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            parts.append(draw(_SAID))
            continue
        part: dict[str, Any] = {"text": draw(_SAID)}
        if draw(st.booleans()):
            part["by"] = draw(st.sampled_from(PEOPLE))
        if draw(st.booleans()):
            part["when"] = draw(guards())
        if draw(st.booleans()):
            part["notes"] = draw(st.sampled_from(["birthday", "size", ["birthday", "size"]]))
        parts.append(part)
    return parts


@st.composite
def _targets(draw: st.DrawFn, ids: list[str]) -> Any:
    chosen = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
    if len(chosen) == 1:
        return chosen[0]
    return {name: draw(guards()) for name in chosen[:-1]} | {chosen[-1]: "otherwise"}


def guards() -> st.SearchStrategy[Any]:
    """A guard as authors write it: a map, a list of maps, or one turned round."""
    one = _groups()
    return st.one_of(
        one, st.lists(one, min_size=1, max_size=2), one.map(lambda group: {"not": group}), one, one
    )


def _groups() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {},
        optional={
            "mood": st.sampled_from(MOODS),
            "mood.brandt": st.sampled_from(MOODS),
            "stress": st.sampled_from(MOODS),
            "noted.birthday": st.sampled_from(["yes", "no"]),
            "opened.stock-list": st.sampled_from(["yes", "no"]),
            "interrupted": st.sampled_from(["yes", "no"]),
            "promise.message": st.sampled_from(["none", "made", ["kept", "late"]]),
            "promised": st.sampled_from(["nothing", "expected", ["expected", "guaranteed"]]),
            "rounds": st.sampled_from(["0", "at least 2", "below 3", ["0", "2"]]),
            "plan-b": st.sampled_from(["yes", "no"]),
        },
    ).filter(bool)


def to_yaml(data: Any, indent: int = 0) -> str:
    """Data as YAML in block style; sentences stand under `>` or in quotation marks, by turns."""
    pad = " " * indent
    if isinstance(data, dict):
        return "".join(f"{pad}{key}:{_behind(value, indent)}" for key, value in data.items())
    return "".join(f"{pad}-{_behind(value, indent)}" for value in data)


def _behind(value: Any, indent: int) -> str:
    if isinstance(value, str):
        if _PLAIN.fullmatch(value) is not None:
            return f" {value}\n"
        if len(value) % 2 and not value.startswith(" "):
            return f" >\n{' ' * (indent + 2)}{value}\n"
        return f" {json.dumps(value, ensure_ascii=False)}\n"
    return f"\n{to_yaml(value, indent + 2)}"
