"""The mood curve of a conversation: how the customer's mood and the learner's stress moved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.conversation import speech
from app.conversation.conversation import Conversation
from app.conversation.transcript import Heard
from app.conversation.variables import MOOD, STRESS
from app.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of a mood curve: mood and stress, 0 to 100, and the decision made there, if any.

    seconds: about how far into the conversation: the simulated time that has passed, and the time it takes to
    say what was said (150 words a minute, so a translation may differ a little). The conversation itself
    knows only the former; without the latter, all that happens between two look-ups would stand in one place.
    """

    seconds: int
    mood: int
    stress: int
    decision: int | None


def curve(conversation: Conversation) -> tuple[CurvePoint, ...]:
    """The point before anything is said, then one after each turn."""
    scenario = conversation.scenario
    start = conversation.rewound(0)
    points = [CurvePoint(0, start.mood, int(start.values[STRESS]), None)]
    talk = _talk(scenario, start.opening)
    decision = 0
    for turn in conversation.turns:
        decision += turn.is_decision
        talk += _talk(scenario, turn.heard)
        if turn.is_decision:
            choice = scenario.states[turn.state].choices.get(turn.event)  # none at a task
            talk += speech.seconds(choice.say) if choice is not None and choice.say else 1
        points.append(
            CurvePoint(
                seconds=turn.seconds + talk,
                mood=int(turn.values[MOOD]),
                stress=int(turn.values[STRESS]),
                decision=decision if turn.is_decision else None,
            )
        )
    return tuple(points)


def _talk(scenario: Scenario, heard: Iterable[Heard]) -> int:
    """Seconds of what is spoken; reading is in the time that a look-up takes."""
    return sum(
        speech.seconds(speech.words(scenario, each)) for each in heard if each.kind in ("says", "reply")
    )
