"""The panel that says where the conversation is, and where it could begin."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.conversation.conversation import Conversation
from app.scenario.guard_words import spelled
from app.ui.screens.author_start import StartPanel, in_order
from app.ui.widgets.number_field import NumberField
from app.ui.widgets.picker import Picker
from tests.conversation.samples import call


@pytest.fixture
def panel(qtbot: QtBot) -> StartPanel:
    """The panel beside a conversation with everything in it."""
    made = StartPanel()
    qtbot.addWidget(made)
    made.follow(Conversation(call(), seed=1))
    return made


def test_moods_come_first_then_what_the_author_declared(qapp) -> None:
    assert in_order(call()) == (
        *("mood", "mood.jonas"),
        *("promised", "plan", "rounds"),
        *("noted.birthday", "noted.date", "opened.stock", "opened.rules", "promise.message"),
        *("stress", "interrupted"),
    )


def test_each_variable_has_what_fits_it(panel: StartPanel) -> None:
    mood, promised, plan = (panel.control(name) for name in ("mood", "promised", "plan"))
    assert isinstance(mood, NumberField)
    assert isinstance(promised, Picker)
    assert isinstance(plan, Picker)
    assert [promised.itemText(row) for row in range(promised.count())] == [
        "nothing",
        "expected",
        "guaranteed",
    ]
    assert [plan.itemText(row) for row in range(plan.count())] == ["no", "yes"]


def test_it_follows_a_conversation(panel: StartPanel) -> None:
    talk = Conversation.replay(call(), seed=1, events=["note birthday", "when"])
    panel.follow(talk)
    assert panel.state == talk.state_id
    assert panel.values == dict(talk.values)


def test_it_hands_over_what_was_picked(panel: StartPanel, qtbot: QtBot) -> None:
    panel.set("certain", {"mood": 12, "plan": True, "rounds": 1, "promised": "expected"})
    with qtbot.waitSignal(panel.play_wanted) as asked:
        panel.play.click()
    state, values = asked.args
    assert state == "certain"
    assert Conversation(call(), seed=1).values.keys() == values.keys()
    assert (values["mood"], values["plan"], values["rounds"], values["promised"]) == (12, True, 1, "expected")


def test_what_the_scenario_does_not_have_is_passed_over(panel: StartPanel) -> None:
    before = panel.values
    panel.set("nowhere", {"no-such": 1, "promised": "never", "plan": "perhaps", "mood": True})
    assert panel.values == before
    assert panel.state == "opening"


def test_values_are_spelled_as_in_the_file() -> None:
    assert [spelled(value) for value in (True, False, 1, 0, "word")] == ["yes", "no", "1", "0", "word"]
