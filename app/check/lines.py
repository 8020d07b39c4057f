"""What a scenario says in one language, line by line: whose words they are, and where they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from app.check.phrases import Phrases
from app.check.rule import File, Found
from app.check.subject import Subject
from app.check.words import Words, words_of
from app.scenario.document import Path as Place
from app.scenario.model import Id, Outcome, Part, Scenario
from app.scenario.once import once_per_scenario
from app.scenario.texts import TextId, texts_of

WORD = re.compile(r"[^\W_]+(?:[-'’.,:/][^\W_]+)*")
"""A word or a number, as a reader counts them: `e-mail`, `don't`, `18:10` and `1,000` are one each."""

_END = re.compile(r"[.!?…]+[\"“”»’')]*(?=\s|$)")


class Role(StrEnum):
    """Whose words a line is."""

    NAME = "name"  # a title or a name, hardly a sentence
    FRAME = "frame"  # to the learner, about the situation and what became of it
    DESK = "desk"
    SPOKEN = "spoken"  # by somebody in the conversation
    SAID = "said"  # by the learner
    THOUGHT = "thought"
    DONE = "done"
    COACH = "coach"
    BETTER = "better"  # the coach's proposal, in the learner's voice
    TASK = "task"


CHOICES = frozenset({Role.SAID, Role.THOUGHT, Role.DONE})
EVERYTHING = frozenset(Role)


class Line(NamedTuple):
    """One text of a scenario.

    person: who speaks it, or, of the learner's own words, who is spoken to. state, choice: where it belongs.
    """

    id: TextId
    place: Place
    role: Role
    text: str
    person: Id | None = None
    state: Id | None = None
    choice: Id | None = None


class Wording:
    """All lines of one version, with an index of their words.

    words: the lists for its language, None where there are none. Texts that are not translated yet are left
    out of a translation's lines.
    """

    def __init__(self, language: str, lines: Iterable[Line], *, translated: bool) -> None:
        self.language = language
        self.translated = translated
        self.words: Words | None = words_of(language)
        self.lines = tuple(lines)

    @cached_property
    def tokens(self) -> list[list[str]]:
        """The words of each line, in small letters, with straight apostrophes."""
        find = WORD.findall
        return [find(line.text.lower().replace("’", "'")) for line in self.lines]

    @cached_property
    def joined(self) -> str:
        """All texts, one behind the other, to see quickly what stands nowhere."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def index(self) -> Mapping[str, list[int]]:
        """The numbers of the lines that have a word."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, tokens in enumerate(self.tokens):
            for token in set(tokens):
                found[token].append(number)
                if not token.isalnum():  # the parts of "e-mail" and "Nele's" are words as well
                    for part in re.split(r"[^\w]+", token):
                        if not found[part] or found[part][-1] != number:
                            found[part].append(number)
        return dict(found)

    @cached_property
    def by_id(self) -> Mapping[TextId, Line]:
        return {line.id: line for line in self.lines}

    def with_words(self, phrases: Phrases, roles: frozenset[Role] = EVERYTHING) -> Iterator[tuple[Line, str]]:
        """The lines of these roles that have one of the phrases, with the phrase as it stands there."""
        for number in phrases.places(self.index):
            line = self.lines[number]
            if line.role in roles and (found := phrases.search(line.text)) is not None:
                yield line, found

    def found(
        self,
        line: Line,
        message: str,
        *,
        quote: str | None = None,
        suggestion: str | None = None,
        related: tuple[tuple[str, Place], ...] = (),
    ) -> Found:
        """A finding about this line, in the file it stands in."""
        return Found(
            message,
            line.id if self.translated else line.place,
            suggestion,
            at_key=False,
            quote=quote,
            file=self.language if self.translated else File.SCENARIO,
            related=related,
        )


def wordings(subject: Subject) -> Iterator[Wording]:
    """The scenario in each of its languages, the source language first."""
    for version in subject.versions.values():
        kept = _kept(version.scenario)
        if not kept:
            translated = version.catalogue is not None
            lines = _lines(version.scenario)
            if translated:
                source = texts_of(subject.scenario)
                lines = (line for line in lines if line.text != source.get(line.id))
            kept.append(Wording(version.language, lines, translated=translated))
        yield kept[0]


def once(found: Iterable[tuple[object, Found]]) -> Iterator[Found]:
    """The findings without those whose key was there before: the same fact in another language."""
    seen = set()
    for key, finding in found:
        if key not in seen:
            seen.add(key)
            yield finding


def count(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))


def sentences(text: str, words: Words) -> Iterator[str]:
    """The sentences of a text; an abbreviation and a German ordinal (`am 15. November`) end none."""
    begin = 0
    for end in _END.finditer(text):
        sentence = text[begin : end.end()].strip()
        if end[0] == "." and _goes_on(sentence[:-1], text[end.end() :].lstrip(), words):
            continue
        if sentence:
            yield sentence
        begin = end.end()
    if rest := text[begin:].strip():
        yield rest


def ends(text: str) -> int:
    """How many sentences end in a text, roughly."""
    return len(_END.findall(text))


def _goes_on(before: str, after: str, words: Words) -> bool:
    last = before.rsplit(maxsplit=1)[-1].lower() if before else ""
    if last.lstrip("(„“\"'") in words.abbreviations:
        return True
    following = after.split(maxsplit=1)[0].lower().strip(".,;:!?") if after else ""
    return last.isdigit() and (following in words.months or after[:1].islower())


@once_per_scenario
def _kept(scenario: Scenario) -> list[Wording]:
    return []


def _lines(scenario: Scenario) -> Iterator[Line]:
    """Every text; the ids are those of `texts`, which a test compares."""
    yield Line("title", ("title",), Role.NAME, scenario.title)
    for name in ("setting", "briefing", "goal"):
        if text := getattr(scenario, name):
            yield Line(name, (name,), Role.FRAME, text)
    for number, text in enumerate(scenario.content):
        yield Line(f"content.{number + 1}", ("content", number), Role.NAME, text)
    for id_, person in scenario.people.items():
        yield Line(f"people.{id_}.name", ("people", id_, "name"), Role.NAME, person.name)
        if person.about:
            yield Line(f"people.{id_}.about", ("people", id_, "about"), Role.FRAME, person.about)
    for id_, text in scenario.facts.items():
        yield Line(f"facts.{id_}", ("facts", id_), Role.NAME, text)
    for id_, text in scenario.promises.items():
        yield Line(f"promises.{id_}", ("promises", id_), Role.BETTER, text)
    for id_, item in scenario.desk.items():
        place: Place = ("desk", id_)
        yield Line(f"desk.{id_}.title", (*place, "title"), Role.NAME, item.title)
        for number, part in enumerate(item.text):
            role = Role.SPOKEN if part.by or item.kind in ("colleague", "transcript") else Role.DESK
            yield Line(
                f"desk.{id_}.text.{number + 1}", (*place, "text", number, "text"), role, part.text, part.by
            )
        for name in ("authority", "purpose", "leeway"):
            if text := getattr(item, name):
                yield Line(f"desk.{id_}.{name}", (*place, name), Role.DESK, text)
    for id_ in scenario.states:
        yield from _of_state(scenario, id_)


def _of_state(scenario: Scenario, id_: Id) -> Iterator[Line]:
    state = scenario.states[id_]
    place: Place = ("states", id_)
    if state.scene:
        yield Line(f"{id_}.scene", (*place, "scene"), Role.FRAME, state.scene, None, id_)
    yield from _said(f"{id_}.says", (*place, "says"), state.says, scenario.customer_id, id_, None)
    for word, outcome in (("silence", state.silence), ("interrupted", state.interrupted)):
        if outcome is not None:
            yield from _of_outcome(scenario, f"{id_}.{word}", (*place, word), outcome, id_, None)
    for name in ("discuss", "result", "relationship", "question"):
        if text := getattr(state, name):
            yield Line(f"{id_}.{name}", (*place, name), Role.FRAME, text, None, id_)
    for choice_id, choice in state.choices.items():
        there: Place = (*place, "choices", choice_id)
        to = choice.for_ or scenario.customer_id
        role = Role.SAID if choice.say else Role.THOUGHT if choice.think else Role.DONE
        word = {Role.SAID: "say", Role.THOUGHT: "think", Role.DONE: "do"}[role]
        yield Line(f"{id_}.{choice_id}.{word}", (*there, word), role, choice.text, to, id_, choice_id)
        yield from _of_outcome(scenario, f"{id_}.{choice_id}", there, choice, id_, choice_id, to)
    if state.task is not None:
        for text_id, text in texts_of(scenario).items():
            if text_id.startswith(f"{id_}.task."):
                yield Line(text_id, _task_place(place, text_id, id_), Role.TASK, text, None, id_)
    for grade, outcome in state.results.items():
        path = (*place, "results", grade)
        yield from _of_outcome(scenario, f"{id_}.results.{grade}", path, outcome, id_, None)


def _task_place(place: Place, text_id: TextId, state: Id) -> Place:
    words = text_id.removeprefix(f"{state}.").split(".")
    return (*place, *(int(word) - 1 if word.isdigit() else word for word in words))


def _of_outcome(
    scenario: Scenario,
    text_id: TextId,
    place: Place,
    outcome: Outcome,
    state: Id,
    choice: Id | None,
    to: Id | None = None,
) -> Iterator[Line]:
    speaker = to or scenario.customer_id
    yield from _said(f"{text_id}.reply", (*place, "reply"), outcome.reply, speaker, state, choice)
    feedback = outcome.feedback
    if feedback is not None:
        there = (*place, "feedback")
        yield Line(
            f"{text_id}.behaviour",
            (*there, "behaviour"),
            Role.COACH,
            feedback.behaviour,
            None,
            state,
            choice,
        )
        yield Line(f"{text_id}.impact", (*there, "impact"), Role.COACH, feedback.impact, None, state, choice)
        if feedback.better:
            yield Line(
                f"{text_id}.better", (*there, "better"), Role.BETTER, feedback.better, speaker, state, choice
            )
        if feedback.rule:
            yield Line(f"{text_id}.rule", (*there, "rule"), Role.COACH, feedback.rule, None, state, choice)


def _said(
    text_id: TextId, place: Place, parts: tuple[Part, ...], speaker: Id, state: Id, choice: Id | None
) -> Iterator[Line]:
    for number, part in enumerate(parts):
        yield Line(
            f"{text_id}.{number + 1}",
            (*place, number, "text"),
            Role.SPOKEN,
            part.text,
            part.by or speaker,
            state,
            choice,
        )
