"""The room's view and the presenter's screen, by keyboard, clicker and mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import words
from app.conversation.conversation import Conversation
from app.scenario.model import Scenario
from app.ui.lesson import Lesson, Step
from app.ui.screens.presentation import SCALES, RoomScreen
from app.ui.screens.presentation_presenter import PresenterScreen
from app.ui.screens.presentation_words import told
from app.ui.theme.appearance import Appearance, current_theme
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import BASE_PX, THEMES, TYPE
from app.ui.widgets.label import Label
from tests.playthroughs import steps
from tests.shots.context import scenario_in
from tests.ui.calls import call
from tests.ui.drivers import PresenterDriver, RoomDriver, hands
from tests.ui.drivers.presentation import BACK, NEXT
from tests.ui.lessons import warned

K = Qt.Key
DISPLAYS = ((1920, 1080), (1280, 720), (1024, 768))
Room = Callable[..., RoomDriver]


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    """Hang a lesson on a wall of a size."""
    kept: list[QWidget] = []

    def shown(
        scenario: Scenario | None = None, *events: str, width: int = 1920, height: int = 1080
    ) -> RoomDriver:
        lesson = warned(Lesson(Conversation.replay(scenario or call(), seed=7, events=events)))
        screen = RoomScreen(lesson=lesson, alone=True)
        lesson.setParent(screen)
        kept.append(screen)
        qtbot.addWidget(screen)
        screen.resize(width, height)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        screen.setFocus()
        qtbot.waitUntil(screen.hasFocus)
        return RoomDriver(screen)

    return shown


def lesson_of(driver: RoomDriver) -> Lesson:
    return driver.screen.findChild(Lesson)


def test_a_clicker_leads_from_the_words_to_the_choices(room: Room) -> None:
    wall = room()
    assert "I need a kettle by 18 November." in wall.speech
    assert wall.choices == []
    wall.press(NEXT)
    assert len(wall.choices) == 3
    assert "What do you do now?" in wall.words


@pytest.mark.parametrize("key", [K.Key_PageDown, K.Key_Right, K.Key_Space, K.Key_Return, K.Key_Enter])
def test_every_key_of_a_clicker_that_means_next_is_next(room: Room, key: K) -> None:
    wall = room()
    wall.press(key)
    assert lesson_of(wall).step is Step.CHOOSING


@pytest.mark.parametrize("key", [K.Key_PageUp, K.Key_Left])
def test_every_key_of_a_clicker_that_means_back_is_back(room: Room, key: K) -> None:
    wall = room()
    wall.press(NEXT)
    wall.letter("B")
    wall.press(key)
    assert lesson_of(wall).step is Step.CHOOSING


@pytest.mark.parametrize("key", ["B", "2"])
def test_a_letter_or_a_number_marks_the_choice_and_the_answer_waits_for_next(room: Room, key: str) -> None:
    wall = room()
    wall.press(NEXT)
    wall.letter(key)
    assert wall.chosen == ["“No, we have none.”"]
    assert "Talk about it first." in wall.words
    assert "And now?" not in wall.words
    assert wall.face == "eased"
    wall.press(NEXT)
    assert "And now?" in wall.speech
    assert wall.face == "furious"


def test_a_choice_can_be_clicked(room: Room) -> None:
    wall = room()
    wall.press(NEXT)
    hands.click(wall.cards[2])
    assert wall.chosen == ["Let me hear what she needs first."]


def test_the_question_to_talk_about_is_the_authors(room: Room) -> None:
    scenario = scenario_in("en")
    wall = room(scenario)
    wall.press(NEXT)
    wall.letter("A")
    asked = scenario.states[lesson_of(wall).conversation.state_id].discuss
    assert asked
    assert asked in wall.words


def test_next_without_a_choice_asks_for_a_letter(room: Room) -> None:
    wall = room()
    wall.press(NEXT, NEXT)
    assert wall.remark == "First choose a letter, A to C."
    wall.letter("A")
    assert wall.remark == ""


def test_the_road_not_taken_is_one_key_and_both_are_compared(room: Room) -> None:
    wall = room()
    wall.press(NEXT)
    wall.letter("A")
    wall.press(NEXT)
    assert wall.remark == ""
    wall.letter("R")
    assert len(wall.choices) == 3
    assert wall.remark == "A led to: delighted"
    wall.letter("B")
    wall.press(NEXT)
    assert wall.remark == "A led to: delighted · B led to: furious"


def test_back_rewinds_one_decision(room: Room) -> None:
    wall = room()
    wall.press(NEXT)
    before = wall.choices
    wall.letter("A")
    wall.press(NEXT, NEXT)
    assert wall.choices != before
    wall.press(BACK)
    assert wall.choices == before
    assert wall.chosen == []
    assert wall.face == "eased"


def test_the_end_shows_result_relationship_and_question(room: Room) -> None:
    scenario = scenario_in("en")
    wall = room(scenario, *steps("best"))
    wall.press(NEXT)
    ending = scenario.states[lesson_of(wall).conversation.state_id]
    assert ending.result in wall.words
    assert ending.relationship is None or ending.relationship in wall.words
    assert ending.question is None or ending.question in wall.words
    wall.press(NEXT)
    assert ending.result in wall.words


def test_noting_and_looking_up_have_a_key_each(room: Room) -> None:
    wall = room()
    wall.letter("N")
    assert wall.remark == "Noted: 18 November"
    wall.press(NEXT)
    wall.letter("L")
    assert wall.choices == ["Stock list", "Rules"]
    wall.letter("A")
    assert "Kettles on the 15th." in wall.speech
    wall.press(NEXT)
    assert len(wall.choices) == 3


@pytest.mark.parametrize("key", [K.Key_Escape, K.Key_F11])
def test_escape_and_f11_ask_to_leave(room: Room, qtbot: QtBot, key: K) -> None:
    wall = room()
    with qtbot.waitSignal(wall.screen.left):
        wall.press(key)


def test_only_the_first_page_says_which_keys_there_are(room: Room) -> None:
    wall = room()
    assert wall.remark == "Space: next · A to F: choose · Esc: end"
    wall.press(NEXT)
    assert wall.remark == ""


def test_nobody_sees_keys_ratings_or_a_clock(room: Room) -> None:
    wall = room()
    wall.press(NEXT)
    for card in wall.cards:
        assert "Key" not in card.accessibleDescription()
    assert [card.accessibleName()[:2] for card in wall.cards] == ["A.", "B.", "C."]
    assert "You said no." not in wall.words


def test_plus_and_minus_change_the_text_and_arrows_scroll_what_does_not_fit(room: Room) -> None:
    wall = room()
    wall.press(NEXT)
    small = wall.cards[0].height()
    for _press in range(8):
        wall.letter("+")
    assert lesson_of(wall).percent == 300
    assert wall.cards[0].height() > 2 * small
    QApplication.processEvents()
    wall.press(K.Key_Down)
    assert wall.scrolled > 0
    wall.press(K.Key_Up)
    assert wall.scrolled == 0
    for _press in range(8):
        wall.letter("-")
    assert wall.cards[0].height() == small


def test_each_step_is_told_to_whoever_listens_instead(room: Room) -> None:
    wall = room()
    lesson = lesson_of(wall)
    assert "I need a kettle by 18 November." in told(lesson)
    wall.press(NEXT)
    assert told(lesson) == "What do you do now?"
    wall.letter("B")
    assert "Talk about it first." in told(lesson)


# What the back row can read


@pytest.mark.parametrize("display", DISPLAYS, ids=str)
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_step_of_the_shipped_conversation_is_seen_whole(
    room: Room, display: tuple[int, int], language: words.Language
) -> None:
    words.use(language)
    width, height = display
    wall = room(scenario_in(language), width=width, height=height)
    assert fits(wall)
    for _decision in range(12):
        wall.press(NEXT)
        if lesson_of(wall).step is Step.OVER:
            break
        assert fits(wall)
        if lesson_of(wall).is_at_task:
            wall.do_task()
        else:
            assert len(wall.choices) >= 2
            wall.letter("A")
        assert fits(wall)
        wall.press(NEXT)
        assert fits(wall)
    assert lesson_of(wall).step is Step.OVER
    assert fits(wall)


def fits(wall: RoomDriver) -> bool:
    """Nothing is cut off and nothing has to be scrolled."""
    QApplication.processEvents()
    cut = [
        each.text()
        for each in wall.screen.page.findChildren(Label)
        if each.isVisible() and each.text() and each.heightForWidth(each.width()) > each.height()
    ]
    cut += [card.words for card in wall.cards if card.heightForWidth(card.width()) > card.height()]
    assert cut == []
    return wall.screen.page.scroll_bar.maximum() == 0


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_class_writes_an_email_together_and_nothing_is_cut_off(
    room: Room, language: words.Language
) -> None:
    words.use(language)
    wall = room(scenario_in(language, "my-mistake"))
    for _press in range(40):
        if lesson_of(wall).step is Step.OVER:
            break
        if lesson_of(wall).is_at_task:
            wall.do_task()
        elif lesson_of(wall).step is Step.CHOOSING:
            wall.letter("A")
        wall.press(NEXT)
        assert hands.cut_off(wall.screen) == []
    assert lesson_of(wall).step is Step.OVER


@pytest.mark.parametrize("percent", [150, 200, 300])
@pytest.mark.parametrize("display", DISPLAYS, ids=str)
def test_at_any_text_size_nothing_is_cut_off_though_it_may_scroll(
    room: Room, display: tuple[int, int], percent: int
) -> None:
    width, height = display
    wall = room(scenario_in("de"), width=width, height=height)
    while lesson_of(wall).percent < percent:
        wall.letter("+")
    for key in (NEXT, K.Key_A, NEXT):
        wall.press(key)
        fits(wall)
        inside = wall.screen.page.scrolled_part
        assert inside.width() <= wall.screen.width()
        for card in wall.cards:
            assert card.mapTo(wall.screen, card.rect().topRight()).x() <= wall.screen.width()


def test_the_smallest_words_are_24_pixels_of_a_full_picture() -> None:
    """640 pixels wide, as a thumbnail, such a word is 8 pixels high, which can just be read."""
    smallest = min(
        TYPE[style].size for style in ("body", "lead", "choice", "speech", "newest", "h1", "h2", "h3")
    )
    assert SCALES[-1] * BASE_PX * smallest >= 24


def test_the_wall_keeps_the_projectors_look_whatever_the_trainer_uses(
    room: Room, appearance: Appearance
) -> None:
    appearance.show(Theme("dark", reduced_motion=True))
    wall = room()
    wall.press(NEXT)
    picture = wall.screen.grab().toImage()
    ground = picture.pixelColor(wall.screen.width() - 4, wall.screen.height() // 2)
    assert ground.name().upper() == THEMES["projector"].room
    assert current_theme().name == "dark"


# The presenter's screen


@pytest.fixture
def beside(show_screen: Callable[..., object]) -> Callable[..., PresenterDriver]:
    """Show the presenter's screen of a lesson."""

    def shown(lesson: Lesson, *, display: str | None = "HDMI-1", width: int = 1280, height: int = 800):
        window = show_screen(
            lambda: PresenterScreen(lesson=lesson, display=display), width=width, height=height
        )
        return PresenterDriver(window.screen_shown)

    return shown


@pytest.fixture
def lesson() -> Lesson:
    return Lesson(Conversation(call(), seed=7))


def test_the_trainer_reads_behaviour_and_impact_of_each_choice_and_no_rating(beside, lesson: Lesson) -> None:
    trainer = beside(lesson)
    trainer.click("next")
    assert "You said no. She heard no date." in trainer.words
    assert "Better: “On the 15th it can be with you.”" in trainer.words
    assert "What carries this: Look first." in trainer.words
    assert "-2" not in trainer.words
    assert "HDMI-1" in trainer.words


def test_the_trainer_leads_by_buttons(beside, lesson: Lesson) -> None:
    trainer = beside(lesson)
    trainer.click("next")
    assert not trainer.can("next")
    trainer.click("take-2")
    assert lesson.chosen == "no"
    trainer.click("next")
    assert lesson.step is Step.HEARING
    trainer.click("road")
    assert "B led to: furious" in trainer.words
    trainer.click("back")
    assert lesson.step is Step.HEARING
    assert not trainer.can("back")


def test_the_trainer_leads_by_keys_too(beside, lesson: Lesson) -> None:
    beside(lesson)
    hands.press(K.Key_Return)
    assert lesson.step is Step.CHOOSING
    hands.press(K.Key_C)
    assert lesson.chosen == "wait"
    hands.press(K.Key_1)
    assert lesson.chosen == "look"
    hands.press(K.Key_Space)
    assert lesson.step is Step.HEARING
    hands.press(K.Key_R)
    hands.press(K.Key_PageUp)
    assert lesson.step is Step.HEARING
    hands.press(K.Key_Right)
    assert lesson.step is Step.CHOOSING


def test_the_trainer_notes_looks_up_and_sizes_the_text(beside, lesson: Lesson) -> None:
    trainer = beside(lesson)
    trainer.click("note")
    assert "Noted: 18 November" in trainer.words
    assert not trainer.can("note")
    trainer.click("next")
    trainer.click("desk")
    assert "Stock list" in trainer.words
    trainer.click("take-1")
    assert lesson.step is Step.HEARING
    trainer.click("larger")
    assert lesson.percent == 125
    assert "125 %" in trainer.words
    hands.press(K.Key_Space)
    assert lesson.percent == 150


def test_the_trainer_is_told_that_the_display_is_gone(beside, lesson: Lesson) -> None:
    trainer = beside(lesson, display=None)
    assert "The second display is gone." in trainer.words


@pytest.mark.parametrize("keys", ["", "N", "NA", "NAN"])
def test_the_presenters_screen_fits_every_window(beside, every_window, keys: str) -> None:
    lesson = warned(Lesson(Conversation(scenario_in(every_window.language), seed=7)))
    for key in keys:
        if key == "N":
            lesson.go_on()
        else:
            lesson.pick(1)
    trainer = beside(lesson, width=every_window.width, height=every_window.height)
    assert hands.cut_off(trainer.screen) == []
    window = trainer.screen.window()
    assert (window.width(), window.height()) == (every_window.width, every_window.height)


def test_wall_and_trainer_listen_to_one_lesson_and_not_to_each_other(room: Room, qtbot: QtBot) -> None:
    wall = room()
    lesson = lesson_of(wall)
    trainer = PresenterScreen(lesson=lesson, display="HDMI-1")
    qtbot.addWidget(trainer)
    trainer.show()
    PresenterDriver(trainer).click("next")
    assert len(wall.choices) == 3
    wall.screen.setFocus()
    wall.screen.activateWindow()
    qtbot.waitUntil(wall.screen.hasFocus)
    wall.letter("B")
    assert PresenterDriver(trainer).can("next")
