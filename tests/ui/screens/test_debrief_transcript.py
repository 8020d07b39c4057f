"""The whole conversation, looked back on: what stands between what was said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.conversation.conversation import Conversation
from app.scenario.model import Scenario
from app.skills.debrief import debrief
from app.store.attempts import Attempt, Mode
from app.store.reflections import Reflection
from app.ui.screens.debrief_transcript import DecisionBlock, Transcript
from app.ui.screens.debrief_words import Retrospect
from app.ui.training import LookBack
from app.ui.widgets.past_line import DeedLine
from app.ui.widgets.post_card import AudienceLine
from tests.ui.calls import call, chat, social


def transcript(qtbot: QtBot, scenario: Scenario, events: Sequence[str]) -> Transcript:
    attempt = Attempt.new(
        learner="somebody", scenario=scenario.id, content_hash="", language="en", mode=Mode.LEARN, seed=7
    )
    looked = LookBack(
        attempt=attempt,
        scenario=scenario,
        conversation=Conversation.replay(scenario, seed=7, events=events),
        debrief=debrief(scenario, seed=7, events=events),
        reflection=Reflection(),
        changed=False,
        forked_at=None,
    )
    shown = Transcript(Retrospect(looked, learner_name=None, skill_names={}))
    qtbot.addWidget(shown)
    return shown


def order(shown: Transcript) -> list[str]:
    """Decisions by number, and the lines that say who reads along."""
    widgets = [shown.column.itemAt(place).widget() for place in range(shown.column.count())]
    return [told for widget in widgets if (told := _told(widget))]


def _told(widget: QWidget | None) -> str:
    if isinstance(widget, AudienceLine):
        return widget.words
    return widget.said.words if isinstance(widget, DecisionBlock) else ""


def test_a_line_says_where_it_went_on_in_private_and_where_in_public_again(qtbot: QtBot) -> None:
    assert order(transcript(qtbot, social(), ["no", "honest"])) == [
        "No, we have none.",
        "Private: nobody reads along here",
        "It is expected on the 15th.",
        "Public: everybody can read this",
    ]


def test_where_nobody_reads_along_nothing_is_said_of_it(qtbot: QtBot) -> None:
    assert order(transcript(qtbot, call(), ["no", "honest"])) == [
        "No, we have none.",
        "It is expected on the 15th.",
    ]


@pytest.mark.parametrize(
    ("scenario", "words"), [(call(), "You said nothing."), (chat(), "You wrote nothing.")]
)
def test_a_silence_is_told_as_people_talk_there(qtbot: QtBot, scenario: Scenario, words: str) -> None:
    shown = transcript(qtbot, scenario, ["silence"])
    assert [each.words for each in shown.findChildren(DeedLine)] == [words]
