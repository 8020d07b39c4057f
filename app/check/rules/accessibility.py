"""Whether everybody has the time to read. That each clock can be switched off, the program sees to (AC05)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import ceil

from app.check.decisions import decisions
from app.check.lines import CHOICES, Role, wordings
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.model import Id
from app.scenario.texts import TextId
from app.words import _

WORDS_PER_SECOND = 2.3
"""How fast somebody reads whose language this is not yet (level B1); content standard, AC01."""

MARGIN, START = 1.5, 3.0
"""Times the reading time, and seconds on top, that a clock leaves."""


@rule(Code.TOO_LITTLE_TIME, Severity.ERROR, design="AC01")
def too_little_time(subject: Subject) -> Iterator[Found]:
    """A patience that is over before the choices, or the task, are read.

    The clock starts when all has been said.
    """
    for name, words in _most_words(subject).items():
        state = subject.scenario.states[name]
        needed = ceil(MARGIN * words / WORDS_PER_SECOND + START)
        if state.patience is not None and state.patience < needed:
            message = (
                _("Reading the choices takes longer than this patience: {count} words.")
                if state.task is None
                else _("Reading the task takes longer than this patience: {count} words.")
            ).format(count=words)
            suggestion = _("Give at least {seconds}s; who reads slowly could never choose otherwise.").format(
                seconds=needed
            )
            yield Found(message, ("states", name, "patience"), suggestion, at_key=False)


def _most_words(subject: Subject) -> dict[Id, int]:
    """By state, the most words to be read before the learner can act, in the language that has more."""
    most: dict[Id, int] = defaultdict(int)
    at_choice: dict[tuple[Id | None, Id | None], int] = {}
    at_task: dict[Id, dict[TextId, int]] = defaultdict(dict)
    for wording in wordings(subject):
        # What is not translated yet is read as the author wrote it.
        for line, tokens in zip(wording.lines, wording.tokens, strict=True):
            if line.role in CHOICES:
                at_choice[line.state, line.choice] = len(tokens)
            elif line.role is Role.TASK and line.state is not None and ".task.models." not in line.id:
                at_task[line.state][line.id] = len(tokens)
        for decision in decisions(subject.scenario):
            words = sum(at_choice[decision.state, id_] for id_ in decision.offered)
            most[decision.state] = max(most[decision.state], words)
        for state, texts in at_task.items():
            most[state] = max(most[state], sum(texts.values()))
    return most
