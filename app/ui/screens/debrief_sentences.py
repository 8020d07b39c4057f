"""What a debrief says of grades, of listening and of moments: sentences that need no conversation."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.conversation.tasks.grade import FAIR, GOOD, POOR
from app.conversation.transcript import INTERRUPT
from app.skills.debrief import MomentKind
from app.skills.scoring import HEARD_OUT, LATE
from app.words import _


def grade_sentence(grade: str) -> str:
    """How a task went, as a sentence about the task."""
    return {
        GOOD: _("The task came out well."),
        FAIR: _("The task came out half well."),
        POOR: _("The task did not come out well."),
    }[grade]


def listening_sentence(marks: Collection[str]) -> str:
    """How the learner listened before a decision (`Decision.marks`); empty where nothing tells."""
    if LATE in marks:
        return _("You began to speak when most of it had been said.")
    if INTERRUPT in marks:
        return _("You began to speak before most of it had been said.")
    return _("You listened to the end before you answered.") if HEARD_OUT in marks else ""


def moment_sentence(kind: MomentKind) -> str:
    """What a moment is, as a sentence."""
    return {
        MomentKind.RISE: _("The mood rose most here."),
        MomentKind.FALL: _("The mood fell most here."),
        MomentKind.MISSED: _("The most was left here."),
    }[kind]


def listed(numbers: Sequence[int]) -> str:
    """Numbers in a row: 1, 3 and 5."""
    if len(numbers) < 2:
        return "".join(map(str, numbers))
    return _("{most} and {last}").format(most=", ".join(map(str, numbers[:-1])), last=numbers[-1])
