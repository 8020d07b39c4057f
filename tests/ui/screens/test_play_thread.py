"""A chat is played: messages with times, somebody typing, the transcript from before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from app.ui.screens.play_stage_chat import ChatStage
from app.ui.screens.play_thread import Thread
from app.ui.session import Floor, TrainingSession
from app.ui.widgets.thread_line import ThreadLine
from app.ui.widgets.transcript_block import TranscriptBlock
from tests.shots.context import scenario_in
from tests.ui.calls import AT_ONCE, PATIENTLY, SLOWLY, chat, session_of
from tests.ui.drivers import PlayDriver, hands
from tests.ui.screens.conftest import Playing, Window, tick

HUMAN = "i-want-a-human"
FAR = ("read-first", "note session", "two-facts", "good", "slow-or-fast", "what-at-four", "say-it-all")


def thread(driver: PlayDriver) -> Thread:
    shown = driver.page.talk
    assert isinstance(shown, Thread)
    return shown


def transcript(driver: PlayDriver) -> TranscriptBlock:
    block = thread(driver).transcript
    assert block is not None
    return block


def session(driver: PlayDriver) -> TrainingSession:
    return driver.screen._session


def test_messages_stand_below_each_other_with_growing_times(playing: Playing) -> None:
    driver = playing(session_of(chat()))
    driver.choose("no")
    messages = thread(driver).messages
    assert [each.words for each in messages if each.yours] == ["No, we have none."]
    assert [each.words for each in messages][-3:] == ["Oh.", "And now?", "And is that certain?"]
    times = [each.time for each in messages]
    assert times == sorted(times)
    assert times[0] < times[-1]
    assert "A radio plays." in driver.past
    assert [each.newest for each in messages] == [False] * (len(messages) - 1) + [True]


def test_choices_are_written(playing: Playing) -> None:
    driver = playing(session_of(chat()))
    assert driver.choices[0] == "One moment, I am looking."
    assert driver.page.choices.cards[0].accessibleName() == "Write: One moment, I am looking."
    assert driver.hint == "Your answer"


def test_what_was_done_or_thought_is_no_message(playing: Playing) -> None:
    driver = playing(session_of(chat()))
    driver.choose("wait")
    driver.choose("hang-up")
    mine = {each.words: each.time for each in thread(driver).messages if each.yours}
    assert mine == {"Let me hear what she needs first.": "", "Hang up.": ""}


def test_somebody_types_until_the_next_message_is_there(playing: Playing) -> None:
    driver = playing(session_of(chat(), pace=SLOWLY))
    assert driver.speech == ["Good morning."]
    assert thread(driver).typing.isVisible()
    assert thread(driver).typing.words == "Ms Brandt is typing"
    assert driver.page.stage.queue["brandt"].excerpt == "typing …"
    tick(driver)
    tick(driver)
    assert driver.speech == ["Good morning.", "I need a kettle by 18 November.", "A blue one."]
    assert not thread(driver).typing.isVisible()
    assert driver.page.stage.queue["brandt"].excerpt == "A blue one."


def test_an_answer_is_typed_before_it_is_there(playing: Playing) -> None:
    driver = playing(session_of(chat(), pace=SLOWLY))
    driver.press(Qt.Key.Key_Space)
    driver.choose("no")
    assert driver.speech == []
    assert thread(driver).typing.isVisible()
    tick(driver)
    assert driver.speech == ["Oh."]


def test_messages_that_cross_interrupt_nobody(playing: Playing) -> None:
    scenario = chat()
    calm = scenario.states["opening"].model_copy(update={"interrupted": None})
    scenario = scenario.model_copy(update={"states": {**scenario.states, "opening": calm}})
    driver = playing(session_of(scenario, pace=SLOWLY))
    assert driver.hint == "Ms Brandt is still typing. You can answer already."
    driver.choose("no")
    assert session(driver).conversation.events == ("no",)
    assert [each.words for each in thread(driver).messages] == [
        "Good morning.",
        "I need a kettle by 18 November.",
        "A blue one.",
        "No, we have none.",
    ]


def test_where_the_author_says_what_follows_a_chat_can_be_interrupted(playing: Playing) -> None:
    driver = playing(session_of(chat(), pace=SLOWLY))
    assert driver.hint == "Ms Brandt is still typing. Choosing now interrupts."
    driver.choose("no")
    assert session(driver).conversation.events == ("interrupt",)


def test_the_transcript_is_read_above_the_thread_and_lies_folded_on_the_desk(playing: Playing) -> None:
    driver = playing(session_of(chat()))
    block = transcript(driver)
    assert not block.is_read
    hands.click(block.heading)
    QApplication.processEvents()
    assert session(driver).conversation.events == ("open transcript",)
    assert block.is_open
    assert [line.words for line in block.lines] == [
        "I need a kettle.",
        "Is it about your bill?",
        "A KETTLE, SIZE 122.",
    ]
    row = driver.page.paper.desk.rows["transcript"]
    assert row.folded
    assert row.content is not None
    assert "Bo: Is it about your bill?" in row.content
    driver.choose("no")
    assert not block.is_open
    hands.click(block.heading)
    assert block.is_open
    assert session(driver).conversation.events == ("open transcript", "no")


def test_a_line_of_the_transcript_is_noted_by_keyboard(playing: Playing) -> None:
    driver = playing(session_of(chat(), events=("open transcript",)))
    resting = driver.page.talk.resting
    assert resting is not None
    for _message in range(3):
        driver.press(Qt.Key.Key_Up)
    assert driver.pointed_at == "A KETTLE, SIZE 122."
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["size 122"]
    driver.press(Qt.Key.Key_Down)
    assert driver.pointed_at == "Good morning."


def test_the_arrow_keys_unfold_what_was_read(playing: Playing) -> None:
    driver = playing(session_of(chat(), events=("open transcript", "no")))
    block = transcript(driver)
    assert not block.is_open
    theirs = [each for each in thread(driver).messages if not each.yours]
    theirs[0].setFocus(Qt.FocusReason.TabFocusReason)
    driver.press(Qt.Key.Key_Up)
    assert block.is_open
    assert driver.pointed_at == "A KETTLE, SIZE 122."


def test_a_message_is_noted_by_a_click(playing: Playing) -> None:
    driver = playing(session_of(chat()))
    hands.click(thread(driver).messages[1])
    assert driver.notes == ["18 November"]


def test_whoever_else_writes_has_a_card_in_the_queue(playing: Playing) -> None:
    scenario = chat()
    opening = scenario.states["opening"]
    says = (*opening.says, opening.says[0].model_copy(update={"by": "bo", "text": "I am here, too."}))
    scenario = scenario.model_copy(
        update={"states": {**scenario.states, "opening": opening.model_copy(update={"says": says})}}
    )
    driver = playing(session_of(scenario))
    assert isinstance(driver.page.stage, ChatStage)
    assert list(driver.page.stage.queue) == ["brandt", "bo"]
    assert driver.page.stage.queue["bo"].excerpt == "I am here, too."
    assert "2 chats" in driver.words
    assert thread(driver).messages[-1].accessibleName() == "Bo: I am here, too."


def test_a_chat_that_is_built_anew_stands_there_as_it_was(playing: Playing, qtbot: QtBot) -> None:
    driver = playing(session_of(chat(), events=("open transcript", "no")))
    before = [(each.words, each.time) for each in thread(driver).messages]
    again = playing(session(driver))
    assert [(each.words, each.time) for each in thread(again).messages] == before
    assert len(transcript(again).lines) == 3


def test_silence_is_a_remark(playing: Playing) -> None:
    driver = playing(session_of(chat(), pace=PATIENTLY))
    session(driver).say_nothing()
    QApplication.processEvents()
    assert "You write nothing." in driver.words


@pytest.mark.parametrize("coach", ["asked", "always"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (800, 600)])
def test_the_newest_message_is_always_in_sight(
    playing: Playing, size: tuple[int, int], coach: str, qtbot: QtBot
) -> None:
    width, height = size
    driver = playing(
        session_of(scenario_in("en", HUMAN), pace=AT_ONCE, events=FAR, seed=11),
        coach=coach,
        width=width,
        height=height,
    )
    driver.choose("ask-mertens")
    newest = driver.page.talk.resting
    assert isinstance(newest, ThreadLine)

    def in_sight() -> bool:
        area = driver.page.talk
        assert isinstance(area, QScrollArea)
        top = newest.mapTo(area.viewport(), newest.rect().topLeft()).y()
        return top >= 0 and top + newest.height() <= area.viewport().height()

    qtbot.waitUntil(in_sight)


@pytest.mark.parametrize("events", [(), ("read-first",), FAR], ids=["first", "read", "later"])
def test_nothing_is_cut_off(playing: Playing, every_window: Window, events: tuple[str, ...]) -> None:
    scenario = scenario_in(every_window.language, HUMAN)
    driver = playing(
        session_of(scenario, pace=PATIENTLY, events=events, seed=11),
        width=every_window.width,
        height=every_window.height,
        coach="always",
    )
    driver.page.open_drawer(True)
    for _round in range(5):
        QApplication.processEvents()
    size = driver.screen.window().size()
    assert (size.width(), size.height()) == (every_window.width, every_window.height)
    shortened = {f"Label: {scenario.title}", f"_Heading: {transcript(driver).heading.text()}"}
    assert set(hands.cut_off(driver.screen)) <= shortened | {
        f"ChatCard: {card.text()}" for card in getattr(driver.page.stage, "queue", {}).values()
    }


def test_tab_reaches_everything_and_comes_back(playing: Playing) -> None:
    driver = playing(session_of(chat(), events=("open transcript",)))
    resting = driver.page.talk.resting
    assert resting is not None
    resting.setFocus(Qt.FocusReason.TabFocusReason)
    visited = hands.tabbed(driver.screen)
    block = transcript(driver)
    for widget in (block.heading, *block.lines, *driver.page.choices.cards, driver.page.bar.pause):
        assert widget in visited


def test_while_she_waits_the_hint_says_so(playing: Playing) -> None:
    driver = playing(session_of(chat(), pace=SLOWLY))
    driver.press(Qt.Key.Key_Space)
    driver.choose("look")
    assert session(driver).floor is Floor.PASSING
    assert driver.hint == "You are looking. Ms Brandt is waiting."
