"""The words of a conversation as they are shown: texts by id, with their placeholders filled."""

from __future__ import annotations

import re

from app.conversation.transcript import Heard
from app.scenario.model import Scenario
from app.scenario.texts import texts_of

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


def seconds(text: str) -> int:
    """About how long it takes to say this; at least 1."""
    return max(1, round(len(text.split()) / WORDS_PER_SECOND))


def _without_name(text: str) -> str:
    text = _NAME_BEGINS.sub(lambda found: found["before"] + found["next"].upper(), text)
    return _NAME.sub("", _NAME_ENDS.sub("", text)).strip()
