"""`recall`: a sentence with gaps, filled from one's own notes; other answers are mixed in.

What was not noted is not there to be taken (M04, M05). The way out is fair: a fact that was said can still be
noted while the task is open, also from memory, and a gap can be left open. Score: (right minus half of wrong)
of the gaps that have to be filled, never below 0. A gap left open costs only what it would have earned: not
knowing is better than being wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.conversation.tasks.grade import Graded
from app.conversation.variables import noted
from app.scenario.guard import Value
from app.scenario.model import Id, Scenario, Task
from app.scenario.reading.vocabulary import PLACEHOLDER

_FACT = "fact."
WRONG_COSTS = 0.5


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap of the text, by the fact that belongs into it."""

    fact: Id


def pieces(text: str) -> tuple[str | Gap, ...]:
    """The text cut at its gaps. Other placeholders (`{learner}`) stay in the words."""
    found: list[str | Gap] = []
    begin = 0
    for match in PLACEHOLDER.finditer(text):
        if match[1].startswith(_FACT):
            found += [text[begin : match.start()], Gap(match[1].removeprefix(_FACT))]
            begin = match.end()
    found.append(text[begin:])
    return tuple(piece for piece in found if piece != "")


def gaps(task: Task) -> tuple[Id, ...]:
    """The facts that belong into the gaps, in their order."""
    return tuple(piece.fact for piece in pieces(task.text or "") if isinstance(piece, Gap))


def to_fill(task: Task) -> int:
    """How many gaps have to be filled: `fill`, or all."""
    count = len(gaps(task))
    return count if task.fill is None else min(task.fill, count)


def offered(scenario: Scenario, task: Task, values: Mapping[str, Value]) -> tuple[str, ...]:
    """The words to fill gaps with, in the order of the alphabet: the facts that were noted, and decoys."""
    facts = (words for fact, words in scenario.facts.items() if values.get(noted(fact)))
    return tuple(sorted(dict.fromkeys([*facts, *task.decoys]), key=str.casefold))


def best(scenario: Scenario, task: Task, values: Mapping[str, Value]) -> Mapping[int, str]:
    """Every gap filled with what belongs there, as far as it was noted."""
    return {number: scenario.facts[fact] for number, fact in enumerate(gaps(task)) if values.get(noted(fact))}


def grade(scenario: Scenario, task: Task, values: Mapping[str, Value], filled: Mapping[int, str]) -> Graded:
    """filled: what was put into each gap, by its number from 0; a gap that is not in it stays open.

    Raises ValueError for a gap that there is not, and for words that are not on offer.
    """
    wanted = gaps(task)
    if not all(0 <= number < len(wanted) for number in filled):
        raise ValueError(f"there are {len(wanted)} gaps")
    known = {_plain(words) for words in offered(scenario, task, values)}
    right, wrong, missing = [], [], []
    for number, fact in enumerate(wanted):
        words = _plain(filled.get(number, ""))
        if not words:
            missing.append(fact)
        elif words not in known:
            raise ValueError(f"{filled[number]!r} is neither noted nor mixed in")
        elif words == _plain(scenario.facts[fact]):
            right.append(fact)
        else:
            wrong.append(fact)
    needed = max(1, to_fill(task))
    score = (len(right) - WRONG_COSTS * len(wrong)) / needed
    return Graded(min(1.0, max(0.0, score)), tuple(right), tuple(wrong), tuple(missing))


def _plain(words: str) -> str:
    return words.strip().casefold()
