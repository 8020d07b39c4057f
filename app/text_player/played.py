"""A conversation that was played in the terminal, to be printed as text or as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from app.conversation import speech, transcript
from app.conversation.conversation import Conversation
from app.conversation.transcript import Heard
from app.conversation.variables import start_values
from app.scenario.model import Scenario
from app.skills.debrief import Debrief
from app.skills.debrief import debrief as look_back
from app.text_player import review, scene


@dataclass(frozen=True)
class Played:
    """What was played, up to where it was left."""

    conversation: Conversation
    learner_name: str | None = None

    @property
    def scenario(self) -> Scenario:
        return self.conversation.scenario

    def debrief(self) -> Debrief:
        return look_back(self.scenario, self.conversation.seed, self.conversation.events)

    def text(self) -> str:
        """The transcript and the debrief, for reading."""
        lines = scene.introduction(self.scenario)
        lines += scene.heard(self.scenario, self.conversation.opening, self.learner_name)
        values = start_values(self.scenario)
        for turn in self.conversation.turns:
            lines += ["", scene.done(self.scenario, turn, self.learner_name)]
            lines += scene.promises(self.scenario, values, turn.values, self.learner_name)
            values, private = turn.values, self.scenario.states[turn.state].private
            lines += scene.heard(self.scenario, turn.heard, self.learner_name, private=private)
        return "\n".join((*lines, *self.review()))

    def review(self) -> list[str]:
        """The lines of the debrief."""
        return review.lines(self.scenario, self.debrief())

    def json(self) -> str:
        """For other programs: ids as in the scenario and the events, beside them the words in its language.

        Keys: scenario, language, seed, events, opening, turns, ended, ending, offered, debrief. Turns are as
        `transcript.to_data` has them, with `words` for what was heard and chosen.
        """
        data = {
            "scenario": self.scenario.id,
            "language": self.scenario.language,
            "seed": self.conversation.seed,
            "events": list(self.conversation.events),
            "opening": [self._heard(part) for part in self.conversation.opening],
            "turns": [self._turn(turn) for turn in self.conversation.turns],
            "ended": self.conversation.ended,
            "ending": self.conversation.ending,
            "offered": list(self.conversation.offered),
            "debrief": asdict(self.debrief()),
        }
        return json.dumps(data, ensure_ascii=False, indent=2)

    def _turn(self, turn: transcript.Turn) -> dict[str, Any]:
        data = transcript.to_data(turn) | {"heard": [self._heard(part) for part in turn.heard]}
        if turn.is_decision and not turn.is_task:
            choice = self.scenario.states[turn.state].choices[turn.event]
            data |= {
                "manner": choice.manner,
                "words": speech.fill(self.scenario, choice.text, self.learner_name),
            }
        return data

    def _heard(self, part: Heard) -> dict[str, Any]:
        return asdict(part) | {"words": speech.words(self.scenario, part, self.learner_name)}
