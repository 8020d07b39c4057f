"""A conversation before a class: step by step, back, and along another road."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation.conversation import Conversation
from app.scenario.model import Mood
from app.ui.lesson import Lesson, Step
from tests.ui.calls import call


@pytest.fixture
def lesson() -> Lesson:
    """The short call about a kettle, before its first words."""
    return Lesson(Conversation(call(), seed=7))


def words(lesson: Lesson) -> list[str]:
    return [lesson.words(part) for part in lesson.heard]


def test_it_begins_with_the_first_words_and_goes_on_to_the_choices(lesson: Lesson) -> None:
    assert lesson.step is Step.HEARING
    assert words(lesson)[0] == "Good morning."
    lesson.go_on()
    assert lesson.step is Step.CHOOSING
    assert lesson.offered == ("look", "no", "wait")


def test_a_choice_is_talked_about_before_it_is_answered(lesson: Lesson) -> None:
    lesson.go_on()
    lesson.pick(2)
    assert lesson.step is Step.CHOSEN
    assert lesson.chosen == "no"
    assert lesson.conversation.events == ()
    lesson.go_on()
    assert lesson.step is Step.HEARING
    assert words(lesson)[:2] == ["Oh.", "And now?"]
    assert lesson.conversation.events == ("no",)


def test_the_room_may_change_its_mind_before_the_answer(lesson: Lesson) -> None:
    lesson.go_on()
    lesson.pick(2)
    lesson.pick(1)
    lesson.go_on()
    assert lesson.conversation.events == ("look",)


def test_no_answer_comes_before_a_choice_and_it_says_so(lesson: Lesson) -> None:
    lesson.go_on()
    lesson.go_on()
    assert lesson.step is Step.CHOOSING
    assert lesson.waiting_for_choice
    lesson.pick(1)
    assert not lesson.waiting_for_choice


def test_a_letter_that_is_not_there_does_nothing(lesson: Lesson) -> None:
    lesson.pick(1)
    assert lesson.step is Step.HEARING
    lesson.go_on()
    lesson.pick(6)
    assert lesson.step is Step.CHOOSING


def test_back_takes_back_first_what_is_only_chosen_then_the_last_decision(lesson: Lesson) -> None:
    lesson.go_on()
    lesson.pick(1)
    lesson.go_back()
    assert (lesson.step, lesson.chosen) == (Step.CHOOSING, None)
    lesson.pick(1)
    lesson.go_on()
    lesson.go_back()
    assert lesson.step is Step.CHOOSING
    assert lesson.conversation.events == ()
    lesson.go_back()
    assert lesson.step is Step.HEARING
    assert not lesson.can_go_back


def test_the_road_not_taken_leads_before_the_decision_and_keeps_what_it_led_to(lesson: Lesson) -> None:
    lesson.go_on()
    lesson.pick(1)
    lesson.go_on()
    first = lesson.mood
    assert lesson.other_roads == ()
    lesson.take_other_road()
    assert lesson.step is Step.CHOOSING
    assert lesson.conversation.events == ()
    assert [(road.place, road.mood) for road in lesson.other_roads] == [(0, first)]
    lesson.pick(2)
    lesson.go_on()
    assert [(road.place, road.mood) for road in lesson.other_roads] == [(0, first)]
    assert lesson.this_road is not None
    assert (lesson.this_road.place, lesson.this_road.mood) == (1, Mood.FURIOUS)


def test_the_other_road_can_be_taken_at_the_end_too(lesson: Lesson) -> None:
    for number in (1, 1):
        lesson.go_on()
        lesson.pick(number)
        lesson.go_on()
    lesson.go_on()
    assert lesson.step is Step.OVER
    assert not lesson.can_go_on
    lesson.take_other_road()
    assert lesson.step is Step.CHOOSING
    assert lesson.conversation.events == ("look",)


def test_there_is_no_other_road_while_a_choice_waits_for_its_answer(lesson: Lesson) -> None:
    lesson.take_other_road()
    lesson.go_on()
    lesson.pick(1)
    assert not lesson.can_take_other_road
    lesson.take_other_road()
    assert lesson.step is Step.CHOSEN


def test_facts_are_noted_and_open_choices_that_need_them(lesson: Lesson) -> None:
    lesson.note()
    assert lesson.noted == ("18 November",)
    lesson.go_on()
    assert lesson.noted == ()
    lesson.pick(1)
    lesson.go_on()
    lesson.go_on()
    assert "noted" in lesson.offered


def test_what_is_noted_stays_noted_on_the_other_road(lesson: Lesson) -> None:
    lesson.note()
    lesson.go_on()
    lesson.pick(1)
    lesson.go_on()
    lesson.take_other_road()
    assert lesson.conversation.events == ("note day",)


def test_desk_items_are_looked_up_by_letter_and_lead_back_to_the_choices(lesson: Lesson) -> None:
    lesson.look_up()
    assert lesson.step is Step.HEARING
    lesson.go_on()
    lesson.look_up()
    assert lesson.step is Step.LOOKING
    assert lesson.offered == ("stock-list", "rules")
    lesson.pick(2)
    assert words(lesson) == ["No date is guaranteed."]
    assert not lesson.other_roads
    lesson.go_back()
    assert lesson.step is Step.CHOOSING
    lesson.look_up()
    lesson.go_on()
    assert lesson.step is Step.CHOOSING


def test_a_conversation_played_elsewhere_is_taken_up_where_it_is_and_stays_as_it_is() -> None:
    elsewhere = Conversation.replay(call(), seed=7, events=("note day", "look"))
    lesson = Lesson(elsewhere)
    assert lesson.step is Step.HEARING
    lesson.go_on()
    lesson.pick(1)
    lesson.go_on()
    assert elsewhere.events == ("note day", "look")
    assert len(lesson.conversation.events) == 3


def test_the_learners_name_is_never_said() -> None:
    scenario = call()
    opening = scenario.states["opening"]
    named = opening.model_copy(
        update={"says": (opening.says[0].model_copy(update={"text": "Good morning, {learner}."}),)}
    )
    lesson = Lesson.of(scenario.model_copy(update={"states": {**scenario.states, "opening": named}}))
    assert words(lesson) == ["Good morning."]


def test_text_grows_in_steps_from_100_to_300_percent(lesson: Lesson) -> None:
    lesson.shrink()
    assert lesson.percent == 100
    for _step in range(20):
        lesson.enlarge()
    assert lesson.percent == 300
    lesson.shrink()
    assert lesson.percent == 275


ACTS = ("go_on", "go_back", "take_other_road", "look_up", "note", "enlarge", "shrink")


@given(st.lists(st.one_of(st.sampled_from(ACTS), st.integers(0, 7)), max_size=40))
def test_whatever_is_pressed_there_is_a_step_to_show(presses: list[str | int]) -> None:
    lesson = Lesson(Conversation(call(), seed=7))
    for press in presses:
        if isinstance(press, int):
            lesson.pick(press)
        else:
            getattr(lesson, press)()
        assert (lesson.chosen is not None) == (lesson.step is Step.CHOSEN)
        assert lesson.chosen is None or lesson.chosen in lesson.offered
        assert (lesson.step is Step.OVER) <= lesson.conversation.ended
        if lesson.step is Step.HEARING:
            assert lesson.heard
        replayed = Conversation.replay(lesson.scenario, seed=7, events=lesson.conversation.events)
        assert dict(replayed.values) == dict(lesson.conversation.values)
