"""Whether everybody has the time to read. That each clock can be switched off, the program sees to (AC05)."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from app.check.decisions import decisions
from app.check.lines import CHOICES, wordings
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.model import Id
from app.words import _

WORDS_PER_SECOND = 2.3
"""How fast somebody reads whose language this is not yet (level B1); content standard, AC01."""

MARGIN, START = 1.5, 3.0
"""Times the reading time, and seconds on top, that a clock leaves."""


@rule(Code.TOO_LITTLE_TIME, Severity.ERROR, design="AC01")
def too_little_time(subject: Subject) -> Iterator[Found]:
    """A patience that is over before the choices are read. The clock starts when all has been said."""
    most: dict[Id, int] = {}
    length: dict[tuple[Id | None, Id | None], int] = {}
    for wording in wordings(subject):
        # What is not translated yet is read as the author wrote it.
        length |= {
            (line.state, line.choice): len(tokens)
            for line, tokens in zip(wording.lines, wording.tokens, strict=True)
            if line.role in CHOICES
        }
        for decision in decisions(subject.scenario):
            words = sum(length[decision.state, id_] for id_ in decision.offered)
            most[decision.state] = max(most.get(decision.state, 0), words)
    for name, words in most.items():
        patience = subject.scenario.states[name].patience
        needed = ceil(MARGIN * words / WORDS_PER_SECOND + START)
        if patience is not None and patience < needed:
            message = _("Reading the choices takes longer than this patience: {count} words.").format(
                count=words
            )
            suggestion = _("Give at least {seconds}s; who reads slowly could never choose otherwise.").format(
                seconds=needed
            )
            yield Found(message, ("states", name, "patience"), suggestion, at_key=False)
