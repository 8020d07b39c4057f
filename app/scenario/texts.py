"""Every text of a scenario under a stable id, and a scenario with other words in the same places.

An id is the path without `states`, `choices` and `feedback`, and parts are numbered from 1:
`opening.cannot.better`, `opening.says.1`. `_FIELDS` below is the one description of where texts are; listing
and translating both follow it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from app.scenario.model import (
    Card,
    Choice,
    DeskItem,
    Dial,
    Feedback,
    Outcome,
    Part,
    Person,
    Scenario,
    State,
    Task,
)
from app.scenario.once import once_per_scenario

TextId = str

_FIELDS: Mapping[type[BaseModel], tuple[tuple[str, str | None], ...]] = {
    Scenario: (
        ("title", "title"),
        ("setting", "setting"),
        ("content", "content"),
        ("briefing", "briefing"),
        ("goal", "goal"),
        ("people", "people"),
        ("facts", "facts"),
        ("promises", "promises"),
        ("desk", "desk"),
        ("states", None),
    ),
    Person: (("name", "name"), ("about", "about")),
    DeskItem: (
        ("title", "title"),
        ("text", "text"),
        ("authority", "authority"),
        ("purpose", "purpose"),
        ("leeway", "leeway"),
    ),
    Part: (("text", None),),
    State: (
        ("scene", "scene"),
        ("says", "says"),
        ("silence", "silence"),
        ("interrupted", "interrupted"),
        ("discuss", "discuss"),
        ("choices", None),
        ("task", "task"),
        ("results", "results"),
        ("result", "result"),
        ("relationship", "relationship"),
        ("question", "question"),
    ),
    Choice: (("say", "say"), ("think", "think"), ("do", "do"), ("reply", "reply"), ("feedback", None)),
    Outcome: (("reply", "reply"), ("feedback", None)),
    Feedback: (
        ("behaviour", "behaviour"),
        ("impact", "impact"),
        ("better", "better"),
        ("rule", "rule"),
    ),
    Task: (
        ("text", "text"),
        ("models", "models"),
        ("decoys", "decoys"),
        ("cards", "cards"),
        ("tickets", "tickets"),
        ("columns", "columns"),
        ("dials", "dials"),
    ),
    Card: (("text", "text"),),
    Dial: (("text", "text"),),
}
"""Of each model: the fields with texts, in reading order, and what they add to the id (None: nothing)."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text with what a translator needs to know. speaker: who says it, None where nobody does."""

    id: TextId
    words: str
    speaker: str | None = None


@once_per_scenario
def texts_of(scenario: Scenario) -> Mapping[TextId, str]:
    """Every text by its id, in the author's order."""
    return MappingProxyType(dict(_walk(scenario, "")))


def texts(scenario: Scenario) -> Iterator[Text]:
    """Every text with who speaks it; a choice's words are the learner's and have no speaker here."""
    speakers = dict(_speakers(scenario))
    for text_id, words in texts_of(scenario).items():
        yield Text(text_id, words, speakers.get(text_id))


def with_texts(scenario: Scenario, words: Mapping[TextId, str], *, language: str | None = None) -> Scenario:
    """The same scenario with other words; what `words` does not have stays.

    Sets the language where one is given.
    """
    changed: Scenario = _replaced(scenario, "", words)
    if language is not None and language != changed.language:
        changed = changed.model_copy(update={"language": language})
    return changed


def _join(path: str, word: str | int | None) -> str:
    return path if word is None else f"{path}.{word}" if path else str(word)


def _walk(value: Any, path: str) -> Iterator[tuple[TextId, str]]:
    """Every text under a value, with its id."""
    if type(value) is str:
        yield path, value
    elif isinstance(value, BaseModel):
        for name, word in _FIELDS[type(value)]:
            inner = getattr(value, name)
            if inner is not None and inner != () and inner != {}:
                yield from _walk(inner, _join(path, word))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _walk(inner, _join(path, key))
    else:
        for number, inner in enumerate(value, 1):
            yield from _walk(inner, _join(path, number))


def _replaced(value: Any, path: str, words: Mapping[TextId, str]) -> Any:
    """The value with other words; the very same object where nothing changes."""
    if type(value) is str:
        return words.get(path, value)
    if isinstance(value, BaseModel):
        changes = {}
        for name, word in _FIELDS[type(value)]:
            inner = getattr(value, name)
            if inner is not None and (other := _replaced(inner, _join(path, word), words)) is not inner:
                changes[name] = other
        return value.model_copy(update=changes) if changes else value
    if isinstance(value, Mapping):
        others = {key: _replaced(inner, _join(path, key), words) for key, inner in value.items()}
        return others if any(others[key] is not value[key] for key in value) else value
    parts = tuple(_replaced(inner, _join(path, number), words) for number, inner in enumerate(value, 1))
    return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value


def _speakers(scenario: Scenario) -> Iterator[tuple[TextId, str]]:
    """Who says each part of speech, by the part's id."""

    def said(parts: tuple[Part, ...], path: str, otherwise: str) -> Iterator[tuple[TextId, str]]:
        for number, part in enumerate(parts, 1):
            yield f"{path}.{number}", scenario.people[part.by].name if part.by else otherwise

    customer = scenario.customer.name
    for name, state in scenario.states.items():
        yield from said(state.says, f"{name}.says", customer)
        outcomes: list[tuple[str, Outcome | None]] = [
            ("silence", state.silence),
            ("interrupted", state.interrupted),
            *((f"results.{grade}", outcome) for grade, outcome in state.results.items()),
        ]
        for word, outcome in outcomes:
            if outcome is not None:
                yield from said(outcome.reply, f"{name}.{word}.reply", customer)
        for choice_id, choice in state.choices.items():
            # Whom a choice answers is who replies, unless a part says otherwise.
            answered = scenario.people[choice.for_].name if choice.for_ else customer
            yield from said(choice.reply, f"{name}.{choice_id}.reply", answered)
