"""A task before a class: done on the wall, or at the trainer's side, by keyboard, clicker and mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import words
from app.conversation.conversation import Conversation
from app.conversation.tasks import pick
from app.ui.lesson import Lesson, Step
from app.ui.screens.presentation import RoomScreen
from app.ui.screens.presentation_presenter import PresenterScreen
from app.ui.theme.tokens import BASE_PX, TYPE
from app.ui.widgets.tasks.pick import PickTask
from app.ui.widgets.tasks.reword import RewordTask
from tests.shots.context import scenario_in
from tests.ui.drivers import PresenterDriver, RoomDriver, hands
from tests.ui.drivers.presentation import BACK, NEXT
from tests.ui.lessons import warned
from tests.ui.tasks import answer_with, events_to_task

K = Qt.Key
SCENARIOS = {
    "pick": "the-thing-doesnt-work",
    "place": "fixed-but-not-for-the-customer",
    "recall": "fixed-but-not-for-the-customer",
    "reword": "my-mistake",
}


def lesson_at(kind: str, language: str = "en") -> Lesson:
    scenario = scenario_in(language, SCENARIOS[kind])
    lesson = warned(Lesson(Conversation.replay(scenario, seed=0, events=events_to_task(scenario, kind))))
    lesson.go_on()
    return lesson


def answer(lesson: Lesson, grade: str = "good") -> object:
    assert lesson.task is not None
    return answer_with(lesson.scenario, lesson.task, lesson.conversation.values, grade)


@pytest.fixture
def wall(qtbot: QtBot) -> Callable[..., RoomDriver]:
    """Hang a lesson on the only display there is."""
    kept: list[QWidget] = []

    def shown(lesson: Lesson, *, width: int = 1920, height: int = 1080) -> RoomDriver:
        screen = RoomScreen(lesson=lesson, alone=True)
        lesson.setParent(screen)
        kept.append(screen)
        qtbot.addWidget(screen)
        screen.resize(width, height)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        qtbot.waitUntil(lambda: screen.isAncestorOf(QApplication.focusWidget() or screen))
        return RoomDriver(screen)

    return shown


@pytest.fixture
def trainer(show_screen: Callable[..., object]) -> Callable[[Lesson], PresenterDriver]:
    """Show the presenter's screen of a lesson."""

    def shown(lesson: Lesson) -> PresenterDriver:
        window = show_screen(lambda: PresenterScreen(lesson=lesson, display="HDMI-1"))
        return PresenterDriver(window.screen_shown)

    return shown


def test_cards_are_taken_by_digits_and_a_clicker_goes_on(wall) -> None:
    lesson = lesson_at("pick")
    driver = wall(lesson)
    task = driver.screen.page.task.task
    assert isinstance(task, PickTask)
    offered = list(pick.offered(lesson.task, lesson.conversation.values))
    numbers = [offered.index(card) + 1 for card in answer(lesson)]
    for number in numbers:
        hands.press(K(ord(str(number))))
    assert set(task.answer) == set(answer(lesson))
    driver.press(NEXT)
    assert lesson.step is Step.CHOSEN
    assert lesson.chosen == "good"
    assert "We have it." in driver.words
    driver.press(NEXT)
    assert lesson.conversation.events[-1] == "good"
    driver.press(K.Key_Space)
    assert lesson.step in (Step.CHOOSING, Step.OVER)


def test_enter_and_space_belong_to_the_card_that_has_the_focus(wall) -> None:
    lesson = lesson_at("pick")
    driver = wall(lesson)
    task = driver.screen.page.task.task
    driver.press(K.Key_Return)
    assert len(task.answer) == 1
    driver.press(K.Key_Tab, K.Key_Space)
    assert len(task.answer) == 2
    for _press in range(len(task.stops) - 1):
        driver.press(K.Key_Tab)
    assert task.done.hasFocus()
    driver.press(K.Key_Return)
    assert lesson.step is Step.CHOSEN


def test_next_without_an_answer_asks_for_the_task_and_leaves_nothing_open(wall) -> None:
    lesson = lesson_at("recall")
    driver = wall(lesson)
    driver.press(NEXT)
    assert lesson.is_at_task
    assert driver.remark == "First do the task together."


def test_a_list_keeps_the_arrows_and_a_note_made_now_is_in_it(wall) -> None:
    scenario = scenario_in("en", SCENARIOS["recall"])
    events = [e for e in events_to_task(scenario, "recall") if not e.startswith("note ")]
    lesson = warned(Lesson(Conversation.replay(scenario, seed=0, events=events)))
    lesson.go_on()
    driver = wall(lesson)
    first = driver.screen.page.task.task.first
    assert first.hasFocus()
    few = first.count()
    driver.press(K.Key_Down)
    picked = first.currentData()
    assert picked
    driver.letter("N")
    again = driver.screen.page.task.task.first
    assert again is not first
    assert again.count() > few
    assert again.currentData() == picked
    assert again.hasFocus()


def test_letters_typed_into_a_sentence_stay_there_and_escape_still_leaves(wall, qtbot: QtBot) -> None:
    lesson = lesson_at("reword")
    driver = wall(lesson)
    task = driver.screen.page.task.task
    assert isinstance(task, RewordTask)
    assert task.field.edit.hasFocus()
    for key in (K.Key_N, K.Key_R, K.Key_A, K.Key_1, K.Key_Space, K.Key_L):
        driver.press(key)
    assert task.answer.lower() == "nra1 l"
    with qtbot.waitSignal(driver.screen.left):
        driver.press(K.Key_Escape)


def test_a_sentence_of_the_rooms_own_is_said_and_stands_beside_the_answer(wall) -> None:
    lesson = lesson_at("reword")
    driver = wall(lesson)
    hands.write(driver.screen.page.task.task.field.edit, str(answer(lesson)))
    driver.press(NEXT)  # the try
    assert lesson.is_at_task
    driver.press(NEXT)  # having compared
    assert lesson.chosen == "good"
    assert str(answer(lesson)) in driver.words
    driver.press(BACK)
    assert lesson.is_at_task
    task = driver.screen.page.task.task
    assert task.answer == answer(lesson)
    assert task.field.edit.isEnabled()


def test_larger_text_and_looking_something_up_keep_what_was_done(wall) -> None:
    lesson = lesson_at("place")
    driver = wall(lesson)
    task = driver.screen.page.task.task
    before = task.done.height()
    hands.click(task.first)
    done = dict(task.answer)
    assert done
    driver.letter("+")
    larger = driver.screen.page.task.task
    assert larger.answer == done
    assert larger.done.height() > before
    driver.letter("L")
    assert driver.screen.page.task is None
    driver.press(NEXT)
    assert driver.screen.page.task.task.answer == done


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", SCENARIOS)
def test_every_task_can_be_done_on_the_wall_and_nothing_is_cut_off(
    wall, kind: str, language: words.Language
) -> None:
    words.use(language)
    width, height = 1024, 768
    lesson = lesson_at(kind, language)
    driver = wall(lesson, width=width, height=height)
    for _press in range(2):
        QApplication.processEvents()
        assert hands.cut_off(driver.screen.page) == []
        assert driver.screen.page.scrolled_part.width() <= width
        for _more in range(4):
            driver.screen.lesson.enlarge()
    driver.do_task()
    assert lesson.chosen == "good"


def test_the_words_of_a_task_are_as_large_as_body_text_on_the_wall(wall) -> None:
    driver = wall(lesson_at("place"))
    remark = driver.screen.page.task.task.remark
    lowest = 1.6 * BASE_PX * TYPE["body"].size * TYPE["caption"].line
    assert remark.heightForWidth(4000) >= lowest


def test_the_trainer_enters_what_the_room_agreed_on(trainer) -> None:
    lesson = lesson_at("place")
    driver = trainer(lesson)
    shown = driver.screen.findChild(QWidget, "task-place")
    for card, column in answer(lesson).items():
        hands.click(hands.find(shown, f"place-{card}-{column}"))
    hands.click(shown.done)
    assert lesson.step is Step.CHOSEN
    assert lesson.chosen == "good"
    assert "We have it." in driver.words
    driver.click("next")
    driver.click("road")
    assert lesson.is_at_task
    again = driver.screen.findChild(QWidget, "task-place")
    assert again.answer == answer(lesson)
    assert "“We have it.” led to:" in driver.words


def test_beside_a_trainers_screen_the_wall_shows_the_task_and_takes_it_when_it_is_alone(
    wall, trainer
) -> None:
    lesson = lesson_at("pick")
    driver = wall(lesson)
    hands.press(K.Key_1)
    driver.screen.stand(alone=False)
    assert driver.screen.page.task is None
    beside = trainer(lesson)
    task = beside.screen.findChild(QWidget, "task-pick")
    assert len(task.answer) == 1
    lesson.pick(2)  # as a digit typed on the wall
    assert len(task.answer) == 2
    lesson.go_on()  # as a clicker's
    assert lesson.step is Step.CHOSEN


# What a conversation contains, and what was promised


def test_what_it_contains_is_said_first_and_escape_is_the_way_out(wall, trainer, qtbot: QtBot) -> None:
    scenario = scenario_in("en", "blowing-off-steam")
    lesson = Lesson(Conversation(scenario, seed=0))
    driver = wall(lesson)
    assert lesson.step is Step.WARNED
    assert "This conversation contains: insults" in driver.words
    assert "Esc ends it." in driver.words
    assert driver.speech.strip() == ""
    with qtbot.waitSignal(driver.screen.left):
        driver.press(K.Key_Escape)
    driver.press(K.Key_A, BACK)
    assert lesson.step is Step.WARNED
    driver.press(NEXT)
    assert lesson.step is Step.HEARING
    assert driver.speech


def test_the_trainer_reads_what_it_contains_and_not_yet_what_is_said(trainer) -> None:
    lesson = Lesson(Conversation(scenario_in("en", "blowing-off-steam"), seed=0))
    driver = trainer(lesson)
    assert "This conversation contains: insults" in driver.words
    assert lesson.words(lesson.heard[0]) not in driver.words
    driver.click("next")
    assert lesson.step is Step.HEARING


def test_a_conversation_that_contains_nothing_of_the_kind_begins_at_once() -> None:
    assert Lesson(Conversation(scenario_in("en"), seed=0)).step is Step.HEARING


def test_what_was_promised_is_listed_for_the_room_and_the_trainer(wall, trainer) -> None:
    from tests.shots.presentation import UP_TO_A_PROMISE

    lesson = warned(Lesson(Conversation.replay(scenario_in("en"), seed=0, events=UP_TO_A_PROMISE)))
    words_of_it, state = lesson.promises[0]
    assert state == "made"
    driver = wall(lesson)
    assert f"{words_of_it} (made)" in driver.words
    assert words_of_it in trainer(lesson).words
