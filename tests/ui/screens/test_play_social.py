"""A public post is answered: comments, readers, and what goes on in private."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.conversation.audience import readers_of
from app.conversation.moment import Moment
from app.ui.screens.play_social import SocialThread
from app.ui.screens.play_stage_social import SocialStage
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.widgets.label import Label
from app.ui.widgets.note_drag import NoteDrag
from tests.playthroughs import up_to, walks
from tests.shots.context import scenario_in
from tests.ui.calls import SLOWLY, session_of, social
from tests.ui.drivers import PlayDriver, hands
from tests.ui.screens.conftest import Playing, Window, tick

STAR = "one-star-in-public"

POST = ["Good morning.", "I need a kettle by 18 November.", "A blue one."]


def thread(driver: PlayDriver) -> SocialThread:
    shown = driver.page.talk
    assert isinstance(shown, SocialThread)
    return shown


def stage(driver: PlayDriver) -> SocialStage:
    shown = driver.page.stage
    assert isinstance(shown, SocialStage)
    return shown


def test_what_she_wrote_is_a_card_and_a_comment_stands_below_it(playing: Playing) -> None:
    driver = playing(session_of(social()))
    post = thread(driver).post
    assert post is not None
    assert [line.words for line in post.lines] == POST
    assert [line.words for line in thread(driver).messages] == ["They never answer anyway."]
    assert driver.speech == [*POST, "They never answer anyway."]
    assert post.accessibleName() == "Public post by Ms Brandt"
    assert post.readers == "Public post · about 220 readers"
    assert driver.hint == "Your answer, in public"


def test_who_joins_in_stands_there_with_a_face_and_a_name(playing: Playing) -> None:
    driver = playing(session_of(social()))
    assert list(stage(driver).queue) == ["okafor"]
    assert stage(driver).queue["okafor"].excerpt == "They never answer anyway."
    assert "About 220 people read along" in driver.words


def test_in_a_narrow_window_the_strip_says_how_many_read_along(
    playing: Playing, appearance: Appearance
) -> None:
    appearance.show(Theme(text_scale=2.0, reduced_motion=True))
    driver = playing(session_of(social()))
    assert "About 220 people read along" in hands.words_on(stage(driver))
    driver.choose("no")
    assert "Private: nobody reads along" in hands.words_on(stage(driver))


def test_no_window_but_the_programs_own_is_ever_open(playing: Playing) -> None:
    driver = playing(session_of(social()))
    driver.choose("no")
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [driver.screen.window()]


def test_in_private_nobody_else_is_beside_her(playing: Playing) -> None:
    driver = playing(session_of(social()))
    driver.choose("no")
    assert not stage(driver).queue["okafor"].isVisible()
    driver.choose("honest")
    assert stage(driver).queue["okafor"].isVisible()


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_line_says_where_it_goes_on_in_private(playing: Playing, by_mouse: bool) -> None:
    driver = playing(session_of(social()))
    (driver.click_choice if by_mouse else driver.choose)("no")
    assert thread(driver).audiences == ("Private: nobody reads along here",)
    assert [line.words for line in thread(driver).messages] == [
        "They never answer anyway.",
        "No, we have none.",
        "Oh.",
        "And now?",
        "And is that certain?",
    ]
    assert driver.hint == "Your answer, in private"
    assert "Private: nobody reads along" in driver.words
    driver.choose("honest")
    assert thread(driver).audiences[1:] == ("Public: everybody can read this",)


def test_the_arrow_keys_go_from_the_comment_into_the_post(playing: Playing) -> None:
    driver = playing(session_of(social()))
    assert driver.focus() == "speech"
    driver.press(Qt.Key.Key_Up)
    assert driver.pointed_at == "A blue one."
    driver.press(Qt.Key.Key_Up)
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["18 November"]


def test_a_sentence_of_the_post_is_noted_by_mouse(playing: Playing) -> None:
    driver = playing(session_of(social()))
    post = thread(driver).post
    assert post is not None
    hands.click(post.lines[1])
    assert driver.notes == ["18 November"]


def test_what_was_posted_before_stands_there_at_once_and_what_follows_is_typed(playing: Playing) -> None:
    driver = playing(session_of(social(), pace=SLOWLY))
    assert driver.speech == [*POST, "They never answer anyway."]
    assert not thread(driver).typing.isVisible()
    driver.choose("no")
    assert driver.speech == []
    assert thread(driver).typing.words == "Ms Brandt is typing"
    tick(driver)
    assert driver.speech == ["Oh."]


def test_while_time_passes_one_reads_who_waits(playing: Playing) -> None:
    driver = playing(session_of(scenario_in("en", STAR), pace=SLOWLY, seed=11))
    driver.choose("by-nine")
    assert driver.hint == "Time passes. @mia_isst is waiting."


def test_the_newest_comment_is_noted_by_key(playing: Playing) -> None:
    driver = playing(session_of(social()))
    driver.key("n")
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["They never answer anyway."]


def test_what_she_writes_after_a_silence_is_no_part_of_the_post(playing: Playing) -> None:
    driver = playing(session_of(social()))
    driver.key("s")
    post = thread(driver).post
    assert post is not None
    assert [line.words for line in post.lines] == POST
    assert driver.speech == ["Hello?"]
    assert driver.past[:3] == tuple(POST)


def test_begun_in_the_middle_there_is_no_post(playing: Playing) -> None:
    driver = playing(session_of(social(), start=Moment("certain")))
    assert thread(driver).post is None
    assert thread(driver).audiences == ("Private: nobody reads along here",)
    assert driver.speech == ["And is that certain?"]
    assert driver.focus() == "speech"


def test_each_sentence_of_the_post_can_be_dragged(playing: Playing) -> None:
    post = thread(playing(session_of(social()))).post
    assert post is not None
    assert all(line.findChild(NoteDrag) is not None for line in post.lines)


def test_after_the_answer_the_post_is_past(playing: Playing) -> None:
    driver = playing(session_of(social()))
    driver.choose("no")
    assert driver.speech == ["Oh.", "And now?", "And is that certain?"]
    assert driver.past[:3] == tuple(POST)


def test_the_page_shows_the_same_after_it_was_made_anew(playing: Playing) -> None:
    driver = playing(session_of(social(), events=("no",)))
    before = driver.past, thread(driver).audiences
    driver.screen.window().resize(1024, 640)
    QApplication.processEvents()
    assert (driver.past, thread(driver).audiences) == before


def test_nothing_is_cut_off(playing: Playing, every_window: Window) -> None:
    driver = playing(
        session_of(social(), events=("no",)), width=every_window.width, height=every_window.height
    )
    assert thread(driver).horizontalScrollBar().maximum() == 0
    for label in driver.page.findChildren(Label):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_who_wrote_to_the_learner_alone_has_not_joined_in(playing: Playing) -> None:
    events = up_to("star-is-yours", scenario=STAR)
    driver = playing(session_of(scenario_in("en", STAR), events=events, seed=11))
    assert "Ms Petersen: The new menus are here. Oat cream, third line." in [
        line.accessibleName() for line in thread(driver).messages
    ]
    assert sorted(stage(driver).queue) == ["ralf", "tilda"]


def test_while_she_still_writes_in_private_nobody_is_back_yet(playing: Playing) -> None:
    events = up_to("not-in-here", scenario=STAR)
    driver = playing(session_of(scenario_in("en", STAR), pace=SLOWLY, events=events, seed=11))
    driver.screen._session.let_finish()
    driver.choose("star-is-yours")
    assert not driver.screen._session.conversation.state.private
    assert "tilda" not in stage(driver).queue
    driver.screen._session.let_finish()
    assert stage(driver).queue["tilda"].isVisible()


@pytest.mark.parametrize("ending", sorted({str(walk.ends) for walk in walks(STAR)}))
def test_it_is_played_to_each_ending_by_mouse_alone(playing: Playing, ending: str) -> None:
    walk = next(each for each in walks(STAR) if each.ends == ending)
    driver = playing(session_of(scenario_in("en", STAR), seed=11))
    for step in walk.steps:
        verb, _space, what = step.partition(" ")
        if verb == "open":
            driver.click("transcript" if what == "bill" else f"desk-{what}")
        elif verb == "note":
            hands.click(thread(driver).messages[-1])
        else:
            driver.click_choice(step)
    assert driver.screen._session.conversation.events == walk.steps
    assert driver.screen._session.conversation.ending == ending
    assert driver.sheet.startswith("It has become quiet below the post.")


def test_what_was_left_in_private_goes_on_in_private(playing: Playing) -> None:
    events = up_to("not-in-here", scenario=STAR)
    driver = playing(session_of(scenario_in("en", STAR), events=events, seed=11))
    post = thread(driver).post
    assert post is not None
    assert len(post.lines) == 2
    assert thread(driver).audiences == ("Private: nobody reads along here",)
    assert driver.hint == "Your answer, in private"
    driver.choose("star-is-yours")
    assert thread(driver).audiences[1:] == ("Public: everybody can read this",)
    assert driver.hint == "Your answer, in public"


def test_in_another_language_the_same_post_has_the_same_readers(playing: Playing) -> None:
    events = up_to("to-tilda", scenario=STAR)
    driver = playing(session_of(scenario_in("en", STAR), events=events, seed=11))
    before = readers_of(driver.screen._session.conversation)
    german = scenario_in("de", STAR)
    driver.screen._session.retranslate(german)
    driver.screen._make_page()
    post = thread(driver).post
    assert post is not None
    assert [line.words for line in post.lines] == [part.text for part in german.states["post"].says[:2]]
    assert readers_of(driver.screen._session.conversation) == before
    assert post.readers == f"Public post · about {before} readers"
