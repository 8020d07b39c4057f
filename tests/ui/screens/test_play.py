"""A conversation is played by keyboard or mouse, with notes, desk, coach, pause and end."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.conversation.transcript import GRADES
from app.scenario.model import Change, Mood, Part
from app.store.attempts import Mode
from app.ui.navigator import Navigator
from app.ui.screens.play import PlayScreen
from app.ui.session import Pace, TrainingSession
from app.ui.theme.appearance import Appearance, current_theme
from app.ui.theme.theme import Breadth, Theme
from tests.playthroughs import FIRST, steps, up_to
from tests.shots.context import scenario_in
from tests.ui.calls import PATIENTLY, SLOWLY, Memory, call, session_of
from tests.ui.drivers import PlayDriver, hands
from tests.ui.screens.conftest import Playing as Open
from tests.ui.screens.conftest import Window, tick


@pytest.fixture
def opened(playing: Open) -> Open:
    return playing


def session(driver: PlayDriver) -> TrainingSession:
    return driver.screen._session


def built_anew(driver: PlayDriver, qtbot: QtBot) -> PlayDriver:
    """The same in the language and look of now."""
    window = driver.screen.window()
    assert isinstance(window, Navigator)
    window.rebuild()
    screen = window.screen_shown
    assert isinstance(screen, PlayScreen)
    qtbot.waitUntil(screen.isVisible)
    QApplication.processEvents()
    window.activateWindow()  # without a window manager it loses that with the old screen
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return PlayDriver(screen)


# Speaking and choosing


def test_she_speaks_when_the_phone_is_picked_up(opened: Open) -> None:
    driver = opened()
    assert driver.speech == ["Good morning.", "I need a kettle by 18 November.", "A blue one."]
    assert driver.choices == [
        "“One moment, I am looking.”",
        "“No, we have none.”",
        "Let me hear what she needs first.",
    ]
    assert driver.hint == "Ms Brandt has finished and is listening."


def test_words_appear_part_by_part(opened: Open) -> None:
    driver = opened(pace=SLOWLY)
    assert driver.speech == ["Good morning."]
    assert driver.page.talk.bubble.more
    assert driver.hint == "Ms Brandt is still speaking. Choosing now interrupts."
    tick(driver)
    tick(driver)
    assert driver.speech[-1] == "A blue one."
    assert not driver.page.talk.bubble.more


def test_space_shows_the_rest_and_chooses_nothing(opened: Open) -> None:
    driver = opened(pace=SLOWLY)
    driver.press(Qt.Key.Key_Space)
    assert len(driver.speech) == 3
    driver.page.choices.cards[0].setFocus()
    driver.press(Qt.Key.Key_Space)
    assert session(driver).conversation.turns == ()


@pytest.mark.parametrize("way", ["key", "click", "enter"])
def test_a_choice_is_taken_by_its_number_by_a_click_or_by_enter(opened: Open, way: str) -> None:
    driver = opened()
    if way == "key":
        driver.key("2")
    elif way == "click":
        driver.click_choice("no")
    else:
        driver.page.choices.cards[1].setFocus()
        driver.press(Qt.Key.Key_Return)
    assert session(driver).conversation.events == ("no",)
    assert "No, we have none." in driver.past
    assert driver.speech == ["And is that certain?"]


def test_the_last_exchange_stands_above_the_answer(opened: Open) -> None:
    driver = opened()
    driver.choose("no")
    assert driver.past == (
        "Good morning.",
        "I need a kettle by 18 November.",
        "A blue one.",
        "No, we have none.",
        "Oh.",
        "And now?",
        "A radio plays.",
    )


def test_a_number_without_a_choice_does_nothing(opened: Open) -> None:
    driver = opened()
    driver.key("6")
    assert session(driver).conversation.turns == ()


def test_choosing_too_early_interrupts_and_the_choices_stay(opened: Open) -> None:
    driver = opened(pace=SLOWLY)
    driver.choose("look")
    assert session(driver).conversation.events == ("interrupt",)
    assert driver.hint == "You interrupted. Ms Brandt finishes, then you choose again."
    assert len(driver.choices) == 3
    driver.choose("look")
    assert session(driver).conversation.events == ("interrupt",)
    driver.press(Qt.Key.Key_Space)
    driver.choose("look")
    assert session(driver).conversation.events == ("interrupt", "look")


def test_while_time_passes_the_choice_taken_is_shown_and_no_other_can_be(opened: Open) -> None:
    driver = opened(pace=SLOWLY)
    driver.press(Qt.Key.Key_Space)
    driver.choose("look")
    cards = driver.page.choices.cards
    assert [card.chosen for card in cards] == [True, False, False]
    assert not any(card.isEnabled() for card in cards)
    assert driver.hint == "You are looking. Ms Brandt is waiting."
    tick(driver)
    assert driver.speech == ["Take your time."]
    assert all(card.isEnabled() for card in driver.page.choices.cards)


def test_the_focus_rests_at_the_speech_after_a_choice(opened: Open) -> None:
    driver = opened()
    assert driver.focus() == "speech"
    driver.page.choices.cards[1].setFocus()
    driver.press(Qt.Key.Key_Return)
    assert driver.focus() == "speech"


def test_the_bar_shows_phase_and_time(opened: Open) -> None:
    driver = opened()
    assert "0:05" in driver.words  # her three sentences
    driver.choose("look")
    assert "0:30" in driver.words  # the look-up, and what was said before and after it
    assert driver.page.bar._phase.accessibleName() == "Phase: Check"


# Mood and patience


def test_face_and_scale_follow_the_mood_and_say_where_it_came_from(opened: Open) -> None:
    driver = opened()
    assert driver.page.stage.mood is Mood.EASED
    driver.choose("no")
    assert driver.page.stage.mood is Mood.FURIOUS
    assert driver.page.stage._scale.accessibleName() == "Mood: furious, just now eased"


def test_a_change_of_mood_is_announced_once(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("app.ui.widgets.portrait_view.announce", lambda widget, words: said.append(words))
    driver = opened()
    driver.choose("no")
    driver.choose("honest")
    assert said == ["Ms Brandt, now furious"]


def test_patience_has_a_ring_and_a_word_only_with_a_clock(opened: Open) -> None:
    assert "is listening" not in opened().words.split("\n")
    driver = opened(pace=PATIENTLY)
    assert "is listening" in driver.words.split("\n")
    for _step in range(200):
        tick(driver, "patience")
    assert "is waiting" in driver.words.split("\n")
    for _step in range(100):
        tick(driver, "patience")
    assert "You say nothing." in driver.past
    assert driver.speech == ["Hello?"]


# Notes and desk


def test_n_and_enter_note_the_newest_part(opened: Open) -> None:
    driver = opened(pace=SLOWLY)
    tick(driver)
    driver.key("N")
    assert driver.focus() == "note"
    assert driver.notes == []
    driver.press(Qt.Key.Key_Return)
    assert driver.focus() == "speech"
    assert driver.notes == ["18 November"]
    assert driver.hint == "Noted: 18 November"


def test_a_sentence_without_a_fact_is_written_down_as_it_is(opened: Open) -> None:
    driver = opened()
    driver.key("N")
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["A blue one."]
    assert session(driver).conversation.turns == ()


@pytest.mark.parametrize("width", [1280, 1024, 640])
def test_digits_typed_after_n_are_a_note_and_never_a_choice(opened: Open, qtbot: QtBot, width: int) -> None:
    driver = opened(width=width)
    driver.key("N")
    hands.write(driver.page.paper.notepad.field, "18 November")
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        driver.press(key)
    assert session(driver).conversation.turns == ()
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["18 November", "18 November12"]
    assert not driver.page.drawer_open
    first = driver.page.choices.offered[0]
    driver.key("1")
    assert session(driver).conversation.turns[-1].event == first


def test_escape_puts_the_pen_down(opened: Open) -> None:
    driver = opened()
    driver.key("N")
    driver.press(Qt.Key.Key_Escape)
    assert driver.focus() == "speech"
    assert driver.notes == []


def test_a_drawer_that_lay_open_stays_open_after_a_note(opened: Open) -> None:
    driver = opened(width=1024)
    driver.key("D")
    driver.key("N")
    driver.press(Qt.Key.Key_Return)
    assert driver.page.drawer_open
    assert driver.focus() == "speech"


def test_a_part_is_noted_by_a_click(opened: Open) -> None:
    driver = opened()
    driver.click_part(1)
    assert session(driver).conversation.events == ("note day",)


def test_a_part_is_noted_with_the_arrow_keys(opened: Open) -> None:
    driver = opened()
    driver.press(Qt.Key.Key_Up)
    driver.press(Qt.Key.Key_Up)
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["18 November"]


def test_an_earlier_sentence_can_still_be_noted(opened: Open) -> None:
    driver = opened()
    driver.choose("no")
    line = next(each for each in driver.page.findChildren(hands.QLabel) if _words(each) == driver.past[1])
    hands.click(line)
    assert driver.notes == ["18 November"]


def _words(label: Any) -> str:
    return getattr(label, "words", "")


def test_own_words_go_onto_the_notepad_and_digits_do_not_choose(opened: Open) -> None:
    driver = opened()
    driver.write_note("1 kettle, grün")
    assert driver.notes == ["1 kettle, grün"]
    assert session(driver).conversation.turns == ()


def test_a_note_can_open_a_choice(opened: Open) -> None:
    driver = opened(events=["no"])
    assert len(driver.choices) == 2
    driver.write_note("18.11.")
    assert "“It is there before 18 November.”" in driver.choices


@pytest.mark.parametrize(("stress", "shown"), [(20, "I need a kettle by 18 November."), (60, "")])
def test_under_high_stress_the_words_of_a_note_fade_after_one_decision(
    opened: Open, stress: int, shown: str
) -> None:
    driver = opened(scenario=call(stress=stress), events=["note day"])
    (before,) = driver.page.paper.entries
    assert before.detail == "I need a kettle by 18 November."
    driver.choose("no")
    (after,) = driver.page.paper.entries
    assert (after.title, after.detail) == ("18 November", shown)
    seen = hands.words_on(driver.page.paper.notepad)
    assert "18 November" in seen.splitlines()
    assert ("I need a kettle" in seen) is bool(shown)


def test_nothing_points_out_what_was_not_noted(opened: Open) -> None:
    driver = opened()
    assert "18 November" not in driver.words
    assert "noted" not in driver.words.lower()


def test_a_desk_item_shows_all_of_its_lines_at_once(opened: Open) -> None:
    scenario = call()
    rules = scenario.desk["rules"].model_copy(
        update={"text": (Part(text="No date is guaranteed."), Part(text="Nor is a colour."))}
    )
    driver = opened(session_of(scenario.model_copy(update={"desk": {**scenario.desk, "rules": rules}})))
    driver.click("desk-rules")
    assert driver.page.paper.desk.rows["rules"].content == "No date is guaranteed.\nNor is a colour."


def test_a_desk_item_opens_takes_time_and_stays_readable(opened: Open) -> None:
    driver = opened()
    driver.key("D")
    assert driver.focus() == "desk-stock-list"
    driver.press(Qt.Key.Key_Return)
    row = driver.page.paper.desk.rows["stock-list"]
    assert row.content == "Kettles on the 15th."
    assert "0:25" in driver.words
    driver.choose("no")
    assert driver.page.paper.desk.rows["stock-list"].content == "Kettles on the 15th."


def test_a_choice_that_looks_something_up_opens_the_item(opened: Open) -> None:
    driver = opened()
    driver.choose("look")
    assert driver.page.paper.desk.rows["stock-list"].opened


# The coach


def test_a_promise_stands_beside_the_talk_as_soon_as_it_is_made(opened: Open) -> None:
    scenario = call()
    opening = scenario.states["opening"]
    refusal = opening.choices["no"]
    changes = (*refusal.changes, Change(variable="promise.call", value="made"))
    promising = refusal.model_copy(update={"changes": changes})
    opening = opening.model_copy(update={"choices": {**opening.choices, "no": promising}})
    states = {**scenario.states, "opening": opening}
    scenario = scenario.model_copy(update={"promises": {"call": "I call at ten."}, "states": states})
    driver = opened(scenario=scenario)
    assert driver.page.paper.promises.lines == ()
    driver.choose("no")
    assert driver.page.paper.promises.lines == ("I call at ten. (made)",)
    assert driver.page.paper.promises.isVisible()


def test_the_coach_speaks_up_after_a_clearly_weak_choice_when_she_has_answered(opened: Open) -> None:
    driver = opened(pace=SLOWLY, coach="poor")
    driver.press(Qt.Key.Key_Space)
    driver.choose("no")
    assert driver.coach == ""
    driver.press(Qt.Key.Key_Space)
    assert driver.coach == ("You said no. She heard no date. Better: “On the 15th it can be with you.”")
    assert driver.page.talk.bubble.isVisible()


def test_the_coach_is_silent_after_other_choices(opened: Open) -> None:
    driver = opened(coach="poor")
    driver.choose("look")
    assert driver.coach == ""


def test_the_coach_speaks_after_every_choice_if_wanted(opened: Open) -> None:
    driver = opened(coach="always")
    driver.choose("look")
    assert driver.coach == "You looked first. She waited gladly. What carries this: Look first."


def test_the_coach_goes_away_with_the_next_choice(opened: Open) -> None:
    driver = opened(coach="poor")
    driver.choose("no")
    driver.choose("honest")
    assert driver.coach == ""


def test_the_coach_goes_away_by_key(opened: Open) -> None:
    driver = opened(coach="poor")
    driver.choose("no")
    driver.press(Qt.Key.Key_Escape)
    assert driver.coach == ""


def test_the_coach_can_be_asked_and_that_is_stored(opened: Open) -> None:
    store = Memory()
    driver = opened(store=store)
    driver.key("C")
    assert driver.coach == ""  # nothing to speak about yet
    driver.choose("no")
    driver.key("C")
    assert driver.coach
    assert driver.focus() == "coach-close"
    driver.choose("honest")
    assert store.help == [(), ("coach",)]


def test_while_practising_there_is_no_coach(opened: Open) -> None:
    driver = opened(coach="always", mode=Mode.PRACTISE)
    driver.choose("no")
    driver.key("C")
    assert driver.coach == ""
    assert not driver.page.hint.coach.isVisible()


# Pause, leave, end


def test_a_pause_hides_the_choices_and_stops_everything(opened: Open) -> None:
    driver = opened(pace=SLOWLY)
    driver.key("P")
    assert driver.choices == []
    assert driver.sheet == "Paused before decision 1. Nothing is lost."
    tick(driver)
    driver.key("1")
    assert session(driver).conversation.turns == ()
    assert driver.speech == ["Good morning."]
    driver.press(Qt.Key.Key_Return)
    assert len(driver.choices) == 3
    assert not session(driver).paused
    assert driver.focus() == "speech"


def test_leaving_asks_first(opened: Open, qtbot: QtBot) -> None:
    driver = opened(events=["no"])
    with qtbot.assertNotEmitted(driver.screen.left):
        driver.click("leave")
    assert driver.sheet.startswith("Paused before decision 2. Nothing is lost.")
    driver.press(Qt.Key.Key_Escape)
    assert driver.sheet == ""
    assert not session(driver).paused
    driver.click("leave")
    with qtbot.waitSignal(driver.screen.left):
        driver.press(Qt.Key.Key_Return)
    assert session(driver).paused


def test_one_can_keep_talking(opened: Open) -> None:
    driver = opened()
    driver.click("leave")
    driver.click("sheet-secondary")
    assert driver.sheet == ""
    assert len(driver.choices) == 3


def test_at_the_end_one_looks_back_by_enter(opened: Open, qtbot: QtBot) -> None:
    driver = opened(events=["look"])
    driver.choose("honest")
    assert driver.speech == ["Fine.", "Wonderful."]
    assert driver.sheet.startswith("The call has ended.")
    with qtbot.waitSignal(driver.screen.debrief_requested) as asked:
        driver.press(Qt.Key.Key_Return)
    assert asked.args == [session(driver).attempt.id]


def test_leaving_after_the_end_asks_nothing(opened: Open, qtbot: QtBot) -> None:
    driver = opened(events=["look", "honest"])
    with qtbot.waitSignal(driver.screen.left):
        driver.click("leave")


def test_the_end_comes_after_the_last_words(opened: Open) -> None:
    driver = opened(events=["look"], pace=SLOWLY)
    driver.choose("honest")
    assert driver.sheet == ""
    assert driver.hint == "Ms Brandt is still speaking."
    driver.press(Qt.Key.Key_Space)
    assert driver.sheet.startswith("The call has ended.")


def test_space_pressed_twice_does_not_pass_over_the_last_words(opened: Open, qtbot: QtBot) -> None:
    driver = opened(events=["look"], pace=SLOWLY)
    driver.choose("honest")
    with qtbot.assertNotEmitted(driver.screen.debrief_requested):
        driver.press(Qt.Key.Key_Space)
        driver.press(Qt.Key.Key_Space)
    with qtbot.waitSignal(driver.screen.debrief_requested):
        driver.press(Qt.Key.Key_Return)


def test_the_briefing_can_be_read_again_while_everything_waits(opened: Open) -> None:
    driver = opened(pace=SLOWLY)
    driver.key("B")
    assert "Back to the call" in driver.words
    assert session(driver).paused
    driver.key("1")
    driver.key("N")
    assert session(driver).conversation.turns == ()
    driver.press(Qt.Key.Key_Return)
    assert not session(driver).paused
    assert "Back to the call" not in driver.words
    assert driver.focus() == "speech"
    assert len(driver.choices) == 3


def test_the_briefing_stays_open_when_everything_is_built_anew(opened: Open, qtbot: QtBot) -> None:
    driver = opened(pace=SLOWLY)
    driver.key("B")
    driver.screen.window().resize(1024, 640)
    qtbot.waitUntil(lambda: driver.page.breadth is Breadth.MEDIUM)
    again = built_anew(driver, qtbot)
    hands.click(hands.find(again.screen, "answer"))
    QApplication.processEvents()
    assert not session(again).paused
    assert "Back to the call" not in again.words
    assert len(again.choices) == 3


def test_a_pause_from_before_the_briefing_stays(opened: Open) -> None:
    driver = opened()
    driver.key("P")
    driver.click("briefing")
    driver.press(Qt.Key.Key_Escape)
    assert session(driver).paused
    assert driver.sheet.startswith("Paused")


# Trouble, settings, building anew


def test_trouble_with_the_disk_is_said_and_play_goes_on(opened: Open) -> None:
    store = Memory()
    driver = opened(store=store)
    assert not driver.page.banner.isVisible()
    store.trouble = "The disk is full. You can keep playing."
    driver.choose("no")
    assert driver.page.banner.isVisible()
    assert "The disk is full." in driver.words
    assert driver.choices
    hands.click(hands.button(driver.screen, "Try again"))
    assert store.retries == 1
    assert not driver.page.banner.isVisible()


@pytest.mark.parametrize(
    ("section", "word", "asked"),
    [
        ("Text size", "150 %", ["text_scale", 150]),
        ("Colours", "Dark", ["theme", "dark"]),
        ("How fast customers speak", "At once", ["speech_speed", 0]),
    ],
)
def test_text_colours_and_speed_are_asked_for_in_a_menu(
    opened: Open, qtbot: QtBot, section: str, word: str, asked: list[object]
) -> None:
    driver = opened(pace=SLOWLY)
    menu = driver.page.bar.menu()
    sections = {action.text(): action.menu() for action in menu.actions()}
    chosen = sections[section]
    assert isinstance(chosen, QMenu)
    checked = [action.text() for action in chosen.actions() if action.isChecked()]
    assert len(checked) == 1
    with qtbot.waitSignal(driver.screen.appearance_requested) as wish:
        next(action for action in chosen.actions() if action.text() == word).trigger()
    assert wish.args == asked


def test_building_anew_keeps_everything(opened: Open, qtbot: QtBot, appearance: Appearance) -> None:
    driver = opened(coach="always")
    driver.write_note("call back")
    driver.choose("no")
    driver.page.paper.notepad.field.setText("half a no")
    driver.page.paper.notepad.field.setFocus()
    appearance.show(Theme("dark", 1.25, reduced_motion=True))
    again = built_anew(driver, qtbot)
    assert again.screen is not driver.screen
    assert again.speech == ["And is that certain?"]
    assert again.past[-4:] == ("No, we have none.", "Oh.", "And now?", "A radio plays.")
    assert again.notes == ["call back"]
    assert again.page.paper.notepad.field.text() == "half a no"
    assert again.coach.startswith("You said no.")
    again.choose("honest")
    assert again.sheet.startswith("The call has ended.")


def test_another_language_shows_other_words_at_the_same_place(opened: Open, qtbot: QtBot) -> None:
    driver = opened(session_of(scenario_in("en"), events=[FIRST], seed=3))
    session(driver).retranslate(scenario_in("de"))
    again = built_anew(driver, qtbot)
    opening = scenario_in("de").states["opening"]
    assert again.speech[0] == opening.choices[FIRST].reply[0].text


# Windows of every size


def test_a_narrower_window_arranges_the_same_anew(opened: Open, qtbot: QtBot) -> None:
    driver = opened(events=["no"])
    driver.write_note("call back")
    wide = driver.page
    assert wide.breadth is Breadth.WIDE
    driver.screen.window().resize(1024, 640)
    qtbot.waitUntil(lambda: driver.page.breadth is Breadth.MEDIUM)
    assert driver.notes == ["call back"]
    assert driver.speech == ["And is that certain?"]
    assert driver.focus() == "speech"


def test_in_a_narrower_window_notes_and_desk_are_in_a_drawer(opened: Open) -> None:
    driver = opened(width=1024, height=640)
    assert not driver.page.drawer_open
    driver.key("D")
    assert driver.page.drawer_open
    assert driver.focus() == "desk-stock-list"
    driver.press(Qt.Key.Key_Return)
    assert driver.page.desk_button.accessibleName() == "Desk: 1 / 2"
    driver.press(Qt.Key.Key_Escape)
    assert not driver.page.drawer_open
    assert driver.focus() == "speech"
    driver.click("rail-notes")
    assert driver.focus() == "note"
    driver.click("put-away")
    assert not driver.page.drawer_open


def test_large_text_shows_one_part_at_a_time_and_each_can_be_noted(
    opened: Open, appearance: Appearance
) -> None:
    appearance.show(Theme(text_scale=2.0, reduced_motion=True))
    driver = opened()
    assert driver.page.breadth is Breadth.COMPACT
    assert driver.speech == ["A blue one."]
    lines = driver.page.talk.current_lines
    assert [line.words for line in lines] == ["Good morning.", "I need a kettle by 18 November."]
    lines[1].setFocus()
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["18 November"]
    assert "Notes · 1" in driver.words


@pytest.mark.parametrize("language", ["en", "de"])
def test_large_text_shows_three_choices_of_two_or_three_lines_below_what_was_said(
    opened: Open, appearance: Appearance, qtbot: QtBot, language: str
) -> None:
    appearance.show(Theme(text_scale=2.0, reduced_motion=True))
    driver = opened(session_of(scenario_in(language), events=up_to("note arrival"), seed=11))
    view = driver.page.talk.viewport()
    seen = [driver.page.talk.resting, *driver.page.choices.cards]
    assert len(seen) == 4
    ring = current_theme().ring  # what is kept free for the focus ring need not be seen

    def in_sight(widget: QWidget) -> bool:
        body = QRect(widget.mapTo(view, QPoint()), widget.size()).adjusted(ring, ring, -ring, -ring)
        return view.rect().contains(body)

    qtbot.waitUntil(lambda: all(map(in_sight, seen)))


S01_EVENTS = {
    "beginning": up_to("note birthday"),
    "sentence": up_to("told"),
    "middle": up_to("note arrival"),
    "order": up_to("card"),
    "end": steps("another-colour"),
}


@pytest.mark.parametrize("events", S01_EVENTS.values(), ids=S01_EVENTS)
def test_nothing_is_cut_off(opened: Open, every_window: Window, events: tuple[str, ...]) -> None:
    scenario = scenario_in(every_window.language)
    driver = opened(
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
    title = {f"Label: {scenario.title}"}  # shortened where the tools need the room, whole as its tool tip
    assert set(hands.cut_off(driver.screen)) <= title


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 640)])
def test_the_answer_and_all_choices_are_seen_at_once(opened: Open, width: int, height: int) -> None:
    for language in ("en", "de"):
        for events in S01_EVENTS.values():
            session = session_of(scenario_in(language), pace=Pace(170), events=events, seed=11)
            driver = opened(session, width=width, height=height)
            for _round in range(5):
                QApplication.processEvents()
            page = driver.page
            for widget in (*page.choices.cards, *((page.sheet.primary,) if page.sheet else ())):
                assert widget.visibleRegion().boundingRect().height() == widget.height()
            bubble = page.talk.bubble
            assert bubble.visibleRegion().boundingRect().bottom() >= bubble.height() - 1


def test_tab_goes_through_speech_choices_notes_desk_and_bar(opened: Open) -> None:
    driver = opened(events=["no"])
    driver.page.talk.bubble.setFocus()
    names = [widget.objectName() for widget in hands.tabbed(driver.screen)]
    order = [
        "speech",
        "choice-honest",
        "choice-hang-up",
        "coach",
        "note",
        "desk-stock-list",
        "leave",
        "pause",
    ]
    assert [name for name in names if name in order] == order
    assert {"briefing", "look"} <= set(names)


@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (1024, 1.0), (1280, 2.0)])
def test_everything_that_can_be_used_has_a_name(
    opened: Open, appearance: Appearance, width: int, scale: float
) -> None:
    appearance.show(Theme(text_scale=scale, reduced_motion=True))
    driver = opened(events=["no"], width=width)
    for each in driver.screen.findChildren(hands.QWidget):
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert hands.heard(each).text(QAccessible.Text.Name), each
    card = hands.heard(driver.page.choices.cards[0])
    assert card.role() in (QAccessible.Role.Button, QAccessible.Role.PushButton)
    assert card.text(QAccessible.Text.Name) == "Say: “It is expected on the 15th.”"
    assert "1" in card.text(QAccessible.Text.Description)


def test_the_whole_of_s01_is_played_by_keyboard(opened: Open, qtbot: QtBot) -> None:
    driver = opened(session_of(scenario_in("en"), seed=5), mode=Mode.PRACTISE)
    driver.press(Qt.Key.Key_Up)
    driver.press(Qt.Key.Key_Return)
    assert driver.notes == ["18 November"]
    for step in steps("best"):
        verb, _space, fact = step.partition(" ")
        if step in GRADES:
            driver.finish_task(step)
        elif verb != "note":
            driver.choose(step)
        elif session(driver).scenario.facts[fact] not in driver.notes:
            driver.write_note(session(driver).scenario.facts[fact])
    assert session(driver).conversation.ending == "planned"
    with qtbot.waitSignal(driver.screen.debrief_requested):
        driver.press(Qt.Key.Key_Return)
