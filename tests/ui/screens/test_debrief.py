"""A learner looks back: impression first, then the two results, the moments and every word that was said."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from app import words
from app.conversation import speech
from app.conversation.conversation import Conversation
from app.conversation.transcript import GRADES
from app.scenario.model import DeskItem, Feedback, Outcome, Scenario, State, Task
from app.scenario.skills import catalogue
from app.scenario.terms import Mood
from app.skills.debrief import debrief
from app.store.reflections import Reflection
from app.ui.navigator import Navigator
from app.ui.screens.debrief import DebriefScreen
from app.ui.screens.debrief_sentences import grade_sentence, listed
from app.ui.screens.debrief_transcript import Transcript
from app.ui.texts import band_word, mood_word
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.training import LookBack
from app.ui.widgets.mood_curve import DecisionDot
from tests.conversation import samples
from tests.shots.context import scenario_in
from tests.shots.debrief import BEST, COLD, NICE, REPAIRED, look_back
from tests.ui.drivers import DebriefDriver, hands
from tests.ui.screens.conftest import Window

KNOWN = Reflection(rating=6, plus="I noted the birthday.", delta="The date first.")

Open = Callable[..., DebriefDriver]


@cache
def shipped(language: str) -> Scenario:
    """The shipped scenario in a language, read once."""
    return scenario_in(language)


def back(events: Sequence[str] = REPAIRED, **more: Any) -> LookBack:
    return look_back(shipped(words.language()), events, **{"reflection": KNOWN, **more})


def screen(looked: LookBack) -> DebriefScreen:
    language = words.language()
    return DebriefScreen(
        look_back=looked,
        learner_name=None,
        skill_names={id_: skill.name[language] for id_, skill in catalogue().skills.items()},
    )


@pytest.fixture
def opened(show_screen: Callable[..., Navigator]) -> Open:
    """The debrief of a conversation, in a window."""

    def shown(
        events: Sequence[str] = REPAIRED, *, width: int = 1280, height: int = 800, **more: Any
    ) -> DebriefDriver:
        window = show_screen(lambda: screen(back(events, **more)), width=width, height=height)
        return DebriefDriver(window.screen_shown)

    return shown


def rebuilt(driver: DebriefDriver, looked: LookBack, qtbot: QtBot) -> DebriefDriver:
    """The same debrief built again, as the window does when language or look change."""
    window = driver.screen.window()
    assert isinstance(window, Navigator)
    window._build = lambda: screen(looked)  # what the journey hands over: a fresh look
    window.rebuild()
    qtbot.waitUntil(lambda: window.screen_shown.isVisible())
    return DebriefDriver(window.screen_shown)


# One's own impression


def test_the_impression_is_asked_for_before_anything_is_shown(opened: Open) -> None:
    driver = opened(reflection=None)
    looked = back()
    assert driver.asks_first
    ending = looked.scenario.states[looked.debrief.ending]
    assert ending.result not in driver.words
    assert "solid" not in driver.words


def test_the_impression_is_given_by_keyboard_alone(opened: Open, qtbot: QtBot) -> None:
    driver = opened(reflection=None)
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Tab)
    hands.write(driver.field("plus"), "Größe notiert")
    hands.press(Qt.Key.Key_Tab)
    hands.write(driver.field("delta"), "Zuerst der Termin")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(driver.screen.reflection_given) as given:
        hands.press(Qt.Key.Key_Return)
    assert given.args == [Reflection(rating=7, plus="Größe notiert", delta="Zuerst der Termin")]
    assert driver.shows_moments


def test_skipping_keeps_what_was_written_and_no_rating(opened: Open, qtbot: QtBot) -> None:
    driver = opened(reflection=None)
    driver.write("plus", "I asked")
    with qtbot.waitSignal(driver.screen.reflection_given) as given:
        driver.click("skip")
    assert given.args == [Reflection(rating=None, plus="I asked")]
    assert driver.shows_moments
    assert "You skipped your own impression." in driver.words


def test_closing_at_once_leaves_the_question_open(opened: Open, qtbot: QtBot) -> None:
    driver = opened(reflection=None)
    with (
        qtbot.assertNotEmitted(driver.screen.reflection_given),
        qtbot.waitSignal(driver.screen.done_requested),
    ):
        driver.click("leave")


def test_closing_keeps_what_has_been_said(opened: Open, qtbot: QtBot) -> None:
    driver = opened(reflection=None)
    driver.rate(3)
    with qtbot.waitSignals([driver.screen.reflection_given, driver.screen.done_requested], order="strict"):
        driver.click("leave")


def test_scrolling_over_the_slider_does_not_rate(opened: Open) -> None:
    driver = opened(reflection=None)
    slider = hands.find(driver.screen, "rating")
    before = driver.screen.state()["gate"]
    place = QPointF(slider.rect().center())
    down = QPoint(0, -120)
    wheel = QWheelEvent(
        place,
        slider.mapToGlobal(place),
        QPoint(),
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, wheel)
    assert driver.screen.state()["gate"] == before


def test_an_impression_survives_another_language(opened: Open, qtbot: QtBot) -> None:
    driver = opened(reflection=None)
    driver.rate(8)
    driver.write("delta", "Erst schauen, dann zusagen")
    words.use("de")
    driver = rebuilt(driver, back(reflection=None), qtbot)
    assert driver.asks_first
    assert driver.screen.state()["gate"] == {"rating": 8, "plus": "", "delta": "Erst schauen, dann zusagen"}
    assert "Wie war es für Sie?" in driver.words


def test_whoever_has_answered_is_not_asked_again(opened: Open) -> None:
    driver = opened()
    assert driver.shows_moments
    assert "I noted the birthday." in driver.words
    assert "You gave yourself 6 of 10." in driver.words


# What became of it


def test_two_results_stand_apart_the_customers_and_the_crafts(opened: Open) -> None:
    driver = opened(BEST)
    looked = back(BEST)
    ending = looked.scenario.states[looked.debrief.ending]
    for expected in (
        "For Ms Lindner",
        ending.result,
        ending.relationship,
        "Your craft",
        "Not luck: 6 of your decisions carried this conversation.",
        ending.question,
    ):
        assert expected in driver.words


@pytest.mark.parametrize("events", [BEST, REPAIRED, NICE, COLD])
def test_nothing_is_a_percentage(opened: Open, events: Sequence[str]) -> None:
    driver = opened(events)
    driver.look_at("Whole conversation")
    assert "%" not in driver.words
    driver.look_at("Three moments")
    assert "%" not in driver.words


def test_skills_are_bands_with_words_and_say_where(opened: Open) -> None:
    driver = opened()
    bands = {each.accessibleName() for each in driver.screen.findChildren(object) if hasattr(each, "_band")}
    skills = back().debrief.skills
    assert len(skills) > 2
    for skill in skills:
        assert f"{catalogue().skills[skill.skill].name['en']}: {band_word(skill.band)}" in bands
        if skill.shown:
            assert f"Shown in {listed(skill.shown)}." in driver.words
        if skill.lacked:
            assert f"Lacking in {listed(skill.lacked)}." in driver.words


def test_moments_quote_what_was_said(opened: Open) -> None:
    driver = opened()
    looked = back()
    for moment in looked.debrief.moments:
        decision = looked.debrief.decisions[moment.decision - 1]
        outcome = decision.outcome(looked.scenario)
        said = grade_sentence(decision.choice) if decision.is_task else f"“{outcome.say.strip()}”"
        assert said in driver.words
        assert outcome.feedback.behaviour in driver.words
        assert (outcome.feedback.better or outcome.feedback.rule) in driver.words


def test_a_dip_without_a_better_line_says_so(opened: Open) -> None:
    driver = opened(BEST)
    assert "No better line was on offer here." in driver.words


def test_a_replayed_conversation_and_a_changed_scenario_say_so(opened: Open) -> None:
    driver = opened(forked_at=3, changed=True)
    assert "You replayed from decision 3; the first attempt stands by itself." in driver.words
    assert "The scenario has been changed since." in driver.words


def test_a_conversation_without_decisions_has_a_debrief_too(opened: Open) -> None:
    driver = opened(())
    for expected in ("The conversation has not ended.", "No moments yet", "No picture yet"):
        assert expected in driver.words
    driver.look_at("Whole conversation")
    assert driver.shows_conversation


# From the curve into the conversation


def test_a_click_on_the_curve_leads_to_that_decision(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.go_to(5)
    assert driver.shows_conversation
    assert QApplication.focusWidget() is hands.find(driver.screen, "details-5")
    qtbot.waitUntil(lambda: driver.scrolled > 0)
    assert driver.details(5)
    assert not driver.details(4)


def test_arrows_and_enter_lead_there_as_well(opened: Open) -> None:
    driver = opened()
    hands.find(driver.screen, "decision-1").setFocus()
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Return)
    assert driver.shows_conversation
    assert driver.details(3)


def test_a_moments_number_leads_into_the_conversation(opened: Open) -> None:
    driver = opened()
    driver.click("moment-decision-6")
    assert driver.shows_conversation
    assert driver.details(6)


def test_every_decision_is_described_for_those_who_do_not_see_the_curve(opened: Open) -> None:
    driver = opened()
    curve = hands.find(driver.screen, "curve")
    dots = curve.findChildren(DecisionDot)
    assert len(dots) == 7
    for dot in dots:
        assert "Ms Lindner: " in dot.accessibleDescription()
    assert "The mood fell most here." in dots[2].accessibleDescription()


# The whole conversation


def test_everything_that_was_said_is_there_in_its_order(opened: Open) -> None:
    driver = opened()
    driver.look_at("Whole conversation")
    looked = back()
    conversation, scenario = looked.conversation, looked.scenario
    expected = [speech.words(scenario, each) for each in conversation.opening if each.by is not None]
    for turn in conversation.turns:
        if turn.event in turn.offered:
            expected.append(speech.fill(scenario, scenario.states[turn.state].choices[turn.event].text))
        elif turn.is_task:
            expected.append(grade_sentence(turn.event))
        expected += [speech.words(scenario, each) for each in turn.heard if each.by is not None]
    assert list(driver.screen.findChild(Transcript).lines) == expected
    for besides in ("You noted: 18 November", "Stock list", "Here the conversation ended."):
        assert besides in driver.words


def tasked(*events: str, marks: Mapping[int, Collection[str]] | None = None) -> LookBack:
    """The debrief of a call in which a sentence was bettered badly."""
    made = samples.scenario(
        {
            "one": State(
                says=samples.parts("Hello.", "It is broken."),
                task=Task(kind="reword", skill="listening", text="No.", models=("On the 15th.",)),
                to=samples.to("end"),
                results={
                    "good": Outcome(reply=samples.parts("Ah.")),
                    "poor": Outcome(
                        changes=samples.add(mood=-20),
                        feedback=Feedback(behaviour="You said no.", impact="She waited.", better="Ask."),
                    ),
                },
            ),
            "end": samples.END,
        },
        stress=70,
        desk={
            "boss": DeskItem(
                title="Boss", kind="colleague", text=samples.parts("Ms Adler."), authority="All."
            )
        },
    )
    events = events or ("open boss", "mhm", "breathe", "poor")
    conversation = Conversation.replay(made, seed=0, events=events)
    return replace(
        back(),
        scenario=made,
        conversation=conversation,
        debrief=debrief(made, 0, conversation.events, marks=marks),
    )


@pytest.mark.parametrize(
    ("events", "marks", "told"),
    [
        (("poor",), {1: ("heard-out",)}, "You listened to the end before you answered."),
        (("interrupt", "poor"), {1: ("late",)}, "You began to speak when most of it had been said."),
        (("interrupt", "poor"), {}, "You began to speak before most of it had been said."),
        (("poor",), {}, None),
    ],
)
def test_how_the_learner_listened_is_told_at_the_decision(
    show_screen: Callable[..., Navigator],
    events: tuple[str, ...],
    marks: dict[int, tuple[str, ...]],
    told: str | None,
) -> None:
    window = show_screen(lambda: screen(tasked(*events, marks=marks)), width=1280, height=800)
    driver = DebriefDriver(window.screen_shown)
    driver.look_at("Whole conversation")
    driver.screen.findChild(Transcript).expand([1])
    listened = [
        each.text
        for block in driver.screen.findChild(Transcript).blocks.values()
        for each in block.points.points
        if each.word == "Listening"
    ]
    assert listened == ([] if told is None else [told])


def test_a_task_a_breath_and_an_mhm_are_told(show_screen: Callable[..., Navigator]) -> None:
    window = show_screen(lambda: screen(tasked()), width=1280, height=800)
    driver = DebriefDriver(window.screen_shown)
    driver.look_at("Whole conversation")
    driver.screen.findChild(Transcript).expand([1])
    for told in (
        "You showed that you were listening.",
        "You took a breath.",
        "The task did not come out well.",
        "May decide: All.",
        "You said no.",
        "“On the 15th.”",
    ):
        assert told in driver.words


def test_what_was_done_besides_choosing_is_told(opened: Open) -> None:
    driver = opened(("interrupt", "silence", "open stock-list"))
    driver.look_at("Whole conversation")
    for told in (
        "You began before the other had finished.",
        "You said nothing.",
        "You opened: Stock list",
    ):
        assert told in driver.words


def test_a_decision_tells_feedback_skills_and_the_road_not_taken(opened: Open) -> None:
    driver = opened(COLD)
    looked = back(COLD)
    decision = next(each for each in looked.debrief.decisions if each.road is not None and not each.is_task)
    choices = looked.scenario.states[decision.state].choices
    feedback, best = choices[decision.choice].feedback, choices[decision.best]
    answer = next(each for each in decision.road.heard if each.kind in ("reply", "says"))
    driver.look_at("Whole conversation")
    assert not driver.details(decision.number)
    driver.click(f"details-{decision.number}")
    told = driver.details(decision.number)
    for expected in (
        feedback.behaviour,
        feedback.impact,
        feedback.better or feedback.rule,
        speech.fill(looked.scenario, best.text),
        f"Ms Lindner would have answered: “{speech.words(looked.scenario, answer)}",
        f"Mood then: {mood_word(Mood.of(decision.road.mood))}.",
        *(
            catalogue().skills[each.skill].name["en"]
            for each in decision.evidence
            if each.score < each.chance
        ),
    ):
        assert expected in told
    driver.click(f"details-{decision.number}")
    assert not driver.details(decision.number)


def test_where_nothing_better_was_on_offer_it_says_so(opened: Open) -> None:
    driver = opened(BEST)
    driver.go_to(1)
    assert "No better line was on offer here." in driver.details(1)
    assert "would have answered" not in driver.details(1)


def test_page_keys_scroll_wherever_the_focus_is(opened: Open) -> None:
    driver = opened()
    driver.look_at("Whole conversation")
    hands.press(Qt.Key.Key_PageDown)
    first = driver.scrolled
    assert first > 0
    hands.press(Qt.Key.Key_End)
    assert driver.scrolled > first


# Once more


@pytest.mark.parametrize("events", [REPAIRED, NICE, COLD])
def test_every_decision_can_be_replayed_from_where_it_was_made(
    opened: Open, qtbot: QtBot, events: Sequence[str]
) -> None:
    driver = opened(events)
    driver.look_at("Whole conversation")
    looked = back(events)
    for decision in looked.debrief.decisions:
        with qtbot.waitSignal(driver.screen.replay_requested) as asked:
            driver.click(f"replay-{decision.number}")
        again = looked.conversation.rewound(asked.args[0])
        assert again.state_id == decision.state
        assert (again.offered or GRADES) == decision.offered


@pytest.mark.parametrize(
    ("events", "words"),
    [
        (BEST, "Done for today"),
        (REPAIRED, "Replay from decision 3"),
        (NICE, "Replay from decision 6"),
        (COLD, "Replay from decision 3"),
    ],
)
def test_one_button_is_the_next_step(opened: Open, events: Sequence[str], words: str) -> None:
    driver = opened(events)
    assert driver.primary == [words]
    driver.look_at("Whole conversation")
    assert driver.primary == [words]


def test_the_next_step_replays_the_decision_it_names(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    with qtbot.waitSignal(driver.screen.replay_requested) as asked:
        driver.click("replay")
    assert back().conversation.rewound(asked.args[0]).state_id == "news"


def test_a_moment_can_be_replayed_from_its_card(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    looked = back()
    number = looked.debrief.moments[0].decision
    with qtbot.waitSignal(driver.screen.replay_requested) as asked:
        driver.click(f"moment-replay-{number}")
    state = looked.debrief.decisions[number - 1].state
    assert looked.conversation.rewound(asked.args[0]).state_id == state


def test_enough_is_enough(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    with qtbot.waitSignal(driver.screen.done_requested):
        driver.click("done")


# A plan


def test_a_plan_is_kept_as_soon_as_its_field_is_left(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.write("plan-if", "something is missing")
    with qtbot.waitSignal(driver.screen.reflection_given):
        hands.press(Qt.Key.Key_Tab)
    driver.write("plan-then", "I say when it comes")
    with qtbot.waitSignal(driver.screen.reflection_given) as given:
        hands.press(Qt.Key.Key_Tab)
    assert given.args == [
        Reflection(
            rating=6,
            plus=KNOWN.plus,
            delta=KNOWN.delta,
            plan="something is missing\nI say when it comes",
        )
    ]
    assert "Kept." in driver.words


def test_a_plan_that_is_being_typed_is_kept_before_one_leaves(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.write("plan-then", "I ask first")
    given: list[Reflection] = []
    driver.screen.reflection_given.connect(given.append)
    with qtbot.waitSignal(driver.screen.replay_requested):
        driver.click("replay")
    assert [each.plan for each in given] == ["\nI ask first"]


def test_looking_at_a_plan_changes_nothing(opened: Open, qtbot: QtBot) -> None:
    driver = opened(reflection=Reflection(rating=6, plan="it is late\nI write"))
    assert driver.field("plan-if").toPlainText() == "it is late"
    assert driver.field("plan-then").toPlainText() == "I write"
    with qtbot.assertNotEmitted(driver.screen.reflection_given):
        driver.field("plan-if").setFocus()
        hands.press(Qt.Key.Key_Tab)
        hands.press(Qt.Key.Key_Tab)


# A breath


def test_after_a_hard_conversation_a_breath_comes_first(opened: Open) -> None:
    driver = opened(COLD, content=("insults",))
    assert driver.primary == ["Take a breath"]
    assert "That was a hard conversation. Take a minute to breathe?" in driver.words
    driver.click("breathe")
    assert driver.breathing
    hands.press(Qt.Key.Key_Escape)
    assert not driver.breathing
    assert driver.primary == ["Replay from decision 3"]


def test_with_reduced_motion_nothing_moves_and_the_words_stay(opened: Open) -> None:
    driver = opened(COLD, content=("insults",))
    driver.click("breathe")
    still = driver.words
    clock = hands.find(driver.screen, "breath").findChild(QVariantAnimation)
    clock.setCurrentTime(25_000)
    assert driver.words == still
    assert "Breathe in slowly. Breathe out more slowly." in still


def test_the_words_follow_the_breath_and_a_minute_has_an_end(opened: Open, appearance: Appearance) -> None:
    appearance.show(Theme())
    driver = opened(COLD, content=("insults",))
    driver.click("breathe")
    clock = hands.find(driver.screen, "breath").findChild(QVariantAnimation)
    for second, told in ((1, "Breathe in"), (5, "Breathe out"), (11, "Breathe in"), (59, "Breathe out")):
        clock.setCurrentTime(second * 1000)
        assert told in driver.words
    clock.setCurrentTime(60_000)
    assert "That was a minute." in driver.words
    driver.click("breath-leave")
    assert driver.shows_moments


# In every window


def test_it_stays_as_it_was_when_it_is_built_again(opened: Open, qtbot: QtBot) -> None:
    driver = opened()
    driver.write("plan-if", "es spät wird")
    driver.go_to(5)
    driver.click("details-2")
    qtbot.waitUntil(lambda: driver.scrolled > 0)
    scrolled = driver.scrolled
    words.use("de")
    driver = rebuilt(driver, back(), qtbot)
    assert driver.shows_conversation
    assert driver.details(5)
    assert driver.details(2)
    assert driver.field("plan-if").toPlainText() == "es spät wird"
    assert QApplication.focusWidget() is hands.find(driver.screen, "details-2")
    qtbot.waitUntil(lambda: driver.scrolled == scrolled)


def test_a_window_that_gets_narrower_keeps_what_is_typed(opened: Open, qtbot: QtBot) -> None:
    driver = opened(width=1600)
    driver.write("plan-if", "it is late")
    driver.screen.window().resize(1024, 640)
    qtbot.waitUntil(lambda: driver.screen.width() == 1024)
    assert driver.field("plan-if").toPlainText() == "it is late"
    assert QApplication.focusWidget() is driver.field("plan-if")


@pytest.mark.parametrize("page", ["gate", "moments", "hard", "conversation"])
def test_every_window_shows_all_words(opened: Open, every_window: Window, page: str) -> None:
    more: dict[str, Any] = {"gate": {"reflection": None}, "hard": {"content": ("insults",)}}.get(page, {})
    driver = opened(
        NICE if page == "hard" else REPAIRED, width=every_window.width, height=every_window.height, **more
    )
    if page == "conversation":
        for number in range(1, 8):
            driver.screen.show_decision(number)
    QApplication.processEvents()
    window = driver.screen.window()
    assert (window.width(), window.height()) == (every_window.width, every_window.height)
    assert hands.cut_off(driver.screen) == []
    for area in driver.screen.findChildren(QScrollArea):
        if area.isVisible():
            assert area.widget().minimumSizeHint().width() <= area.viewport().width()


@pytest.mark.parametrize("page", ["gate", "moments", "conversation"])
def test_everything_can_be_reached_by_tab_and_has_a_name(opened: Open, page: str) -> None:
    driver = opened(reflection=None if page == "gate" else KNOWN)
    if page == "conversation":
        driver.look_at("Whole conversation")
    visited = hands.tabbed(driver.screen)
    assert len(set(visited)) == len(visited)
    for each in visited:
        assert each.accessibleName(), each
    names = [each.objectName() for each in visited]
    wanted = {
        "gate": ["rating", "plus", "delta", "skip", "go-on"],
        "moments": [
            "decision-1",
            "decision-7",
            "moment-decision-6",
            "moment-replay-6",
            "plan-if",
            "plan-then",
        ],
        "conversation": ["details-1", "replay-1", "details-7", "replay-7", "done", "replay"],
    }[page]
    assert [each for each in wanted if each not in names] == []
    places = [names.index(each) for each in wanted]
    assert places == sorted(places)
