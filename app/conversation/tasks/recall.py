"""`recall`: a sentence with gaps, filled from what was noted and heard; other answers are mixed in.

Score: (right minus half of wrong) of the gaps that have to be filled, never below 0 (after M05). A gap left
open costs only what it would have earned: not knowing is better than being wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.conversation.tasks.grade import Graded
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


def offered(scenario: Scenario, task: Task, noted: Mapping[Id, bool]) -> tuple[str, ...]:
    """The words to fill gaps with, in the order of the alphabet: noted facts, facts of the gaps, decoys.

    The gaps' own facts are there also where nobody noted them: the notepad helps to tell them from the
    decoys, and who has no notes has to remember.
    """
    facts = [fact for fact in scenario.facts if noted.get(fact) or fact in gaps(task)]
    words = dict.fromkeys([*(scenario.facts[fact] for fact in facts), *task.decoys])
    return tuple(sorted(words, key=str.casefold))


def best(scenario: Scenario, task: Task) -> Mapping[int, str]:
    """Every gap filled with what belongs there."""
    return {number: scenario.facts[fact] for number, fact in enumerate(gaps(task))}


def grade(scenario: Scenario, task: Task, filled: Mapping[int, str]) -> Graded:
    """filled: what was put into each gap, by its number from 0; a gap that is not in it stays open.

    Raises ValueError for a gap that there is not.
    """
    wanted = gaps(task)
    if not all(0 <= number < len(wanted) for number in filled):
        raise ValueError(f"there are {len(wanted)} gaps")
    right, wrong, missing = [], [], []
    for number, fact in enumerate(wanted):
        words = filled.get(number, "").strip()
        if not words:
            missing.append(fact)
        elif words.casefold() == scenario.facts[fact].casefold():
            right.append(fact)
        else:
            wrong.append(fact)
    needed = max(1, to_fill(task))
    score = (len(right) - WRONG_COSTS * len(wrong)) / needed
    return Graded(min(1.0, max(0.0, score)), tuple(right), tuple(wrong), tuple(missing))
