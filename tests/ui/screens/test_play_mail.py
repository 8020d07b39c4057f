"""An email is played: read at leisure, answered paragraph by paragraph, sent, and read again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.conversation.playthrough import Playthrough
from app.conversation.transcript import GRADES
from app.ui.authoring import Authoring
from app.ui.screens.author import AuthorScreen
from app.ui.screens.play_mail import MailTalk
from app.ui.session import Floor
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.widgets.label import Label
from app.ui.widgets.mail_sheet import MarginNote, WrittenParagraph
from tests.playthroughs import steps, up_to, walks
from tests.shots.context import scenario_in
from tests.ui.calls import PATIENTLY, SLOWLY, email, session_of
from tests.ui.drivers import PlayDriver, hands
from tests.ui.drivers.author import AuthorDriver
from tests.ui.screens.conftest import Playing, ShowScreen, Window
from tests.ui.test_mails import mails

NARROW = {"width": 1024, "height": 640}
MISTAKE = "my-mistake"
ONE_EACH = tuple({walk.ends: walk for walk in reversed(walks(MISTAKE))}.values())
"""The author's first walk to each ending."""


def talk(driver: PlayDriver) -> MailTalk:
    shown = driver.page.talk
    assert isinstance(shown, MailTalk)
    return shown


def test_an_email_stands_there_whole_and_nothing_runs(playing: Playing) -> None:
    driver = playing(session_of(email(), pace=SLOWLY))
    session = driver.screen._session
    assert driver.speech == ["Good morning.", "I need a kettle by 18 November.", "A blue one."]
    assert session.floor is Floor.LEARNER
    assert "no clock" in driver.words
    assert driver.hint == "Paragraph 1 of your reply"
    driver.choose("begin")
    assert talk(driver).paragraphs == ("Dear Ms Brandt, thank you for writing.",)


def test_nobody_runs_out_of_patience(playing: Playing) -> None:
    driver = playing(session_of(email(), pace=PATIENTLY))
    assert driver.screen._session.patience is None


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_reply_grows_with_each_choice(playing: Playing, by_mouse: bool) -> None:
    driver = playing(session_of(email()))
    choose = driver.click_choice if by_mouse else driver.choose
    choose("begin")
    assert driver.hint == "Paragraph 2 of your reply"
    assert "The second paragraph." in driver.past
    assert talk(driver).reply.isAncestorOf(driver.page.choices)
    assert not talk(driver).blocks
    choose("soon")
    assert talk(driver).paragraphs == ()
    assert driver.speech == ["And is that certain?", "I need it by the 18th."]


def test_what_was_sent_lies_folded_above_and_can_be_read_and_noted(playing: Playing) -> None:
    driver = playing(session_of(email(), events=("begin", "day")))
    (block,) = talk(driver).blocks
    assert not block.is_open
    assert block.heading.accessibleName() == "Email from Ms Brandt and your reply · Sent"
    block.heading.setFocus()
    driver.press(Qt.Key.Key_Return)
    assert block.is_open
    words = [line.words for line in block.lines]
    assert words[-1] == "The kettle is expected on the 15th."
    wanted = next(line for line in block.lines if "18 November" in line.words)
    wanted.setFocus()
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["18 November"]
    hands.click(block.lines[-1])
    assert driver.notes == ["18 November"]


def test_a_paragraph_of_hers_is_noted_by_keyboard(playing: Playing) -> None:
    driver = playing(session_of(email()))
    assert driver.focus() == "speech"
    driver.press(Qt.Key.Key_Down)
    assert driver.pointed_at == "Good morning."
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["18 November"]


def test_a_colleague_is_asked_beside_the_email(playing: Playing) -> None:
    driver = playing(session_of(email()))
    driver.choose("ask")
    assert "To: Mr Bremer" in driver.past
    assert "On the 15th, I think." in driver.past
    assert talk(driver).paragraphs == ()
    assert driver.speech == ["Good morning.", "I need a kettle by 18 November.", "A blue one."]


def test_a_deed_stands_beside_the_paragraphs_and_is_none(playing: Playing) -> None:
    session = session_of(scenario_in("en", MISTAKE), events=up_to("my-mistake", scenario=MISTAKE))
    written = talk(playing(session)).reply.written
    deed = session.scenario.states[session.scenario.start].choices["read-log"].text
    assert deed in [each.words for each in written if isinstance(each, MarginNote)]
    (paragraph,) = [each.words for each in written if isinstance(each, WrittenParagraph)]
    assert paragraph.startswith("Subject: My mistake of 3 March")


def test_a_thought_alone_is_no_reply(playing: Playing) -> None:
    driver = playing(session_of(email()))
    driver.choose("wait")
    (block,) = talk(driver).blocks
    assert block.heading.accessibleName() == "Email from Ms Brandt. No reply was sent."


def test_at_the_end_the_last_reply_lies_there_as_sent(playing: Playing) -> None:
    driver = playing(session_of(email(), events=("begin", "day")))
    driver.choose("honest")
    assert driver.speech == ["Fine.", "Wonderful."]
    assert [block.heading.accessibleName() for block in talk(driver).blocks] == [
        "Email from Ms Brandt and your reply · Sent"
    ] * 2
    assert driver.sheet.startswith("The correspondence has ended.")


def test_a_last_word_that_is_not_answered_shows_when_it_was_sent(playing: Playing) -> None:
    scenario = email()
    glad = scenario.states["glad"].model_copy(update={"says": ()})
    honest = scenario.states["certain"].choices["honest"].model_copy(update={"reply": ()})
    certain = scenario.states["certain"]
    certain = certain.model_copy(update={"choices": {**certain.choices, "honest": honest}})
    quiet = scenario.model_copy(update={"states": {**scenario.states, "glad": glad, "certain": certain}})
    driver = playing(session_of(quiet, events=("begin", "day")))
    assert talk(driver).reply.sent == ""
    driver.choose("honest")
    assert talk(driver).reply.sent == "Sent"
    assert talk(driver).paragraphs == ("It is expected on the 15th.",)


def test_side_by_side_where_there_is_room_else_the_reply_first_once_it_is_begun(playing: Playing) -> None:
    wide = talk(playing(session_of(email())))
    assert wide.message.mapTo(wide, wide.message.rect().topRight()).x() < (
        wide.reply.mapTo(wide, wide.reply.rect().topLeft()).x()
    )
    driver = playing(session_of(email()), **NARROW)
    narrow = talk(driver)

    def top(sheet: hands.QWidget) -> int:
        return sheet.mapTo(narrow.widget(), sheet.rect().topLeft()).y()

    assert top(narrow.message) < top(narrow.reply)
    driver.choose("begin")
    hands.QApplication.processEvents()
    assert top(narrow.reply) < top(narrow.message)


def test_the_customer_stays_in_sight_beside_a_long_reply(playing: Playing, qtbot: QtBot) -> None:
    events = up_to("at-ten", scenario=MISTAKE)
    driver = playing(session_of(scenario_in("en", MISTAKE), events=events), height=640)
    bar, face = talk(driver).verticalScrollBar(), driver.page.stage
    qtbot.waitUntil(lambda: bar.maximum() > face.height(), timeout=2000)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: face.visibleRegion().boundingRect() == face.rect(), timeout=2000)


def test_the_page_shows_the_same_after_it_was_made_anew(playing: Playing) -> None:
    driver = playing(session_of(email(), events=("ask",)))
    before = driver.past
    driver.screen.window().resize(1024, 640)
    hands.QApplication.processEvents()
    assert driver.past == before


def test_nothing_is_cut_off(playing: Playing, every_window: Window) -> None:
    driver = playing(
        session_of(email(), events=("ask",)), width=every_window.width, height=every_window.height
    )
    bar = talk(driver).horizontalScrollBar()
    assert bar.maximum() == 0
    for label in driver.page.findChildren(Label):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_shared_model_agrees_with_what_is_shown(playing: Playing) -> None:
    driver = playing(session_of(email(), events=("begin",)))
    assert len(talk(driver).paragraphs) == mails("begin").paragraphs


# The shipped one


def click_through(driver: PlayDriver, step: str) -> None:
    """One step of a walk, by mouse."""
    verb, _space, what = step.partition(" ")
    if verb == "note":
        hands.click(
            next(line for line in talk(driver).current_lines if "half past ten" in line.accessibleName())
        )
    elif verb == "open":
        if not driver.page.drawer_open:
            hands.click(driver.page.desk_button)
        driver.click(f"desk-{what}")
        hands.click(driver.page.desk_button)
    elif step in GRADES:
        driver.finish_task_by_mouse(step)
    else:
        driver.click_choice(step)
    QApplication.processEvents()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 640)])
@pytest.mark.parametrize("walk", ONE_EACH, ids=lambda walk: str(walk.ends))
def test_it_is_played_to_each_ending_by_mouse_alone(
    playing: Playing, qtbot: QtBot, walk: Playthrough, width: int, height: int
) -> None:
    session = session_of(scenario_in("en", MISTAKE))
    driver = playing(session, width=width, height=height)
    for step in walk.steps:
        click_through(driver, step)
        assert QApplication.focusWidget() is not None, step
    assert session.conversation.ending == walk.ends
    assert set(session.conversation.events) == set(walk.steps)
    with qtbot.waitSignal(driver.screen.debrief_requested):
        driver.click("sheet-primary")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 640)])
def test_the_focus_is_somewhere_after_each_key(playing: Playing, width: int, height: int) -> None:
    driver = playing(session_of(scenario_in("en", MISTAKE)), width=width, height=height)
    for step in steps("best", MISTAKE)[1:]:
        if step in GRADES:
            driver.finish_task(step)
        else:
            driver.choose(step)
        QApplication.processEvents()
        assert driver.focus(), step
    hands.tabbed(driver.screen)


@pytest.mark.parametrize("size", [(1280, 800, 2.0), (1024, 640, 1.0), (1280, 800, 1.0)])
def test_at_the_end_her_words_and_what_leads_on_are_both_in_sight(
    playing: Playing, appearance: Appearance, size: tuple[int, int, float]
) -> None:
    width, height, text = size
    appearance.show(Theme(text_scale=text, reduced_motion=True))
    session = session_of(scenario_in("en", MISTAKE), events=steps("best", MISTAKE))
    driver = playing(session, width=width, height=height)
    shown = talk(driver)
    for _round in range(3):
        QApplication.processEvents()
    for each in (shown.current_lines[-1], hands.find(driver.screen, "sheet-primary")):
        top = each.mapTo(shown.viewport(), each.rect().topLeft()).y()
        assert top >= 0
        assert top + each.height() <= shown.viewport().height()


def test_space_opens_and_folds_what_was_sent(playing: Playing) -> None:
    driver = playing(session_of(scenario_in("en", MISTAKE), events=up_to("copied", scenario=MISTAKE)))
    (block,) = talk(driver).blocks
    block.heading.setFocus()
    driver.press(Qt.Key.Key_Space)
    assert block.is_open
    assert any("Subject: My mistake of 3 March" in line.words for line in block.lines)
    driver.press(Qt.Key.Key_Space)
    assert not block.is_open


def test_a_paragraph_in_own_words_is_written_not_said(playing: Playing) -> None:
    driver = playing(session_of(scenario_in("en", MISTAKE), events=up_to("once", scenario=MISTAKE)))
    assert driver.hint == "Paragraph 3 of your reply"
    assert "Write it in a way that helps, and stay with the truth." in driver.words
    task = driver.page.choices.task
    assert task is not None
    driver.finish_task_by_mouse("good")
    said = task.said
    assert said
    assert talk(driver).paragraphs[-1] == said
    for step in ("at-ten", "copied"):
        driver.choose(step)
    (sent,) = talk(driver).blocks
    assert said in [line.words for line in sent.lines]


def test_of_a_paragraph_written_another_day_only_its_place_is_left(playing: Playing) -> None:
    driver = playing(
        session_of(scenario_in("en", MISTAKE), events=(*up_to("once", scenario=MISTAKE), "good"))
    )
    left = "(A paragraph in your own words.)"
    assert left in talk(driver).paragraphs
    for step in ("at-ten", "copied"):
        driver.choose(step)
    (sent,) = talk(driver).blocks
    assert left in [line.words for line in sent.lines]


def test_m_does_nothing_where_nobody_would_notice(playing: Playing) -> None:
    session = session_of(scenario_in("en", MISTAKE))
    driver = playing(session)
    driver.key("M")
    assert session.conversation.events == ()


def test_an_author_plays_it(show_screen: ShowScreen) -> None:
    authoring = Authoring(paths.scenarios() / MISTAKE / "scenario.yaml")
    window = show_screen(lambda: AuthorScreen(authoring=authoring))
    screen = window.screen_shown
    assert isinstance(screen, AuthorScreen)
    author = AuthorDriver(screen)
    author.play.choose("read-log")
    author.play.choose("my-mistake")
    assert author.place == "apology, decision 3"
    assert len(talk(author.play).paragraphs) == 1
