"""The words of a conversation as they are shown: texts by id, with their placeholders filled."""

from __future__ import annotations

import re

from app.conversation.transcript import Heard
from app.scenario.model import Id, Scenario
from app.scenario.texts import texts_of
from app.words import _

WORDS_PER_SECOND = 2.5
"""How fast people speak, about: 150 words a minute."""

_PLACEHOLDER = re.compile(r"\{(learner|customer|fact\.[a-z0-9-]+)\}")
_NAME_BEGINS = re.compile(r"(?P<before>(?:^|[.!?…]\s+)[“„\"‘‚]?)\{learner\}[,.:;!?…]*\s*(?P<next>\w)")
_NAME_ENDS = re.compile(r",?\s*\{learner\}(?=[.,:;!?…“”\"’]|$)")
_NAME = re.compile(r"\s*\{learner\}")


def words(scenario: Scenario, heard: Heard, learner_name: str | None = None) -> str:
    """What was seen or heard, in the words of this scenario (which may be a translated one)."""
    return fill(scenario, texts_of(scenario)[heard.text], learner_name)


def fill(scenario: Scenario, text: str, learner_name: str | None = None) -> str:
    """The text with {learner}, {customer} and {fact.x} filled in.

    Without a name, {learner} goes together with the comma or space that belongs to it, so that every text
    reads well.
    """
    if not (learner_name and learner_name.strip()):
        text = _without_name(text)
    filled = {"learner": (learner_name or "").strip(), "customer": scenario.customer.name}
    filled |= {f"fact.{fact}": value for fact, value in scenario.facts.items()}
    return _PLACEHOLDER.sub(lambda found: filled.get(found[1], found[0]), text)


def beside(scenario: Scenario, item: Id, learner_name: str | None = None) -> tuple[str, ...]:
    """What a desk item says beside its text: how far somebody may decide, what a rule is for, its leeway."""
    on_desk = scenario.desk[item]
    titled = (
        (_("May decide: {text}"), on_desk.authority),
        (_("What it is for: {text}"), on_desk.purpose),
        (_("Leeway: {text}"), on_desk.leeway),
    )
    return tuple(title.format(text=fill(scenario, text, learner_name)) for title, text in titled if text)


def seconds(text: str) -> int:
    """About how long it takes to say this; at least 1."""
    return max(1, round(len(text.split()) / WORDS_PER_SECOND))


def _without_name(text: str) -> str:
    text = _NAME_BEGINS.sub(lambda found: found["before"] + found["next"].upper(), text)
    return _NAME.sub("", _NAME_ENDS.sub("", text)).strip()
