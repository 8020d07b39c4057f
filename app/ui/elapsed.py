"""How far into a conversation something happened: the time that passed, and the time that talking takes."""

from __future__ import annotations

from collections.abc import Iterable

from app.conversation import speech
from app.conversation.transcript import Heard, Turn
from app.scenario.model import Scenario


class Elapsed:
    """Counts along a conversation's course, part by part, as the curve of the debrief does.

    The engine knows only the simulated time that passes; without the talking, everything between two look-ups
    would happen at one moment.
    """

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._waited = 0
        self._talked = 0

    @property
    def seconds(self) -> int:
        """Seconds since the beginning."""
        return self._waited + self._talked

    def take(self, each: Turn | Heard) -> int:
        """Count what happened or was heard next; returns the seconds until it was over."""
        if isinstance(each, Turn):
            self._waited = each.seconds
            if each.is_decision:
                choice = self._scenario.states[each.state].choices.get(each.event)  # none at a task
                self._talked += speech.seconds(choice.say) if choice is not None and choice.say else 1
        elif each.kind in ("says", "reply"):
            self._talked += speech.seconds(speech.words(self._scenario, each))
        return self.seconds


def elapsed_seconds(scenario: Scenario, course: Iterable[Turn | Heard]) -> int:
    """Seconds from the beginning to the end of what happened and was heard so far."""
    elapsed = Elapsed(scenario)
    for each in course:
        elapsed.take(each)
    return elapsed.seconds
