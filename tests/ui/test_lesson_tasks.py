"""Tasks before a class: the room does them together, and the grade it gets is the event."""

from __future__ import annotations

import pytest

from app.conversation.conversation import Conversation
from app.ui.lesson import Lesson, Step
from app.ui.screens import presentation_words as say
from tests.shots.context import scenario_in
from tests.ui.lessons import warned
from tests.ui.tasks import events_to_task


def at(scenario_id: str, kind: str, *, with_notes: bool = True) -> Lesson:
    scenario = scenario_in("en", scenario_id)
    events = [e for e in events_to_task(scenario, kind) if with_notes or not e.startswith("note ")]
    lesson = warned(Lesson(Conversation.replay(scenario, seed=0, events=events)))
    lesson.go_on()
    assert lesson.is_at_task
    return lesson


@pytest.mark.parametrize(
    ("scenario_id", "kind"),
    [
        ("the-thing-doesnt-work", "pick"),
        ("fixed-but-not-for-the-customer", "place"),
        ("fixed-but-not-for-the-customer", "recall"),
        ("my-mistake", "reword"),
    ],
)
def test_a_room_talks_about_its_grade_before_the_answer(scenario_id: str, kind: str) -> None:
    lesson = at(scenario_id, kind)
    before = lesson.conversation.state_id
    assert say.task_lines(lesson)
    lesson.finish("good")
    assert lesson.step is Step.CHOSEN
    assert lesson.chosen == "good"
    assert lesson.conversation.state_id == before
    lesson.go_on()
    assert lesson.conversation.state_id != before
    assert lesson.conversation.turns[-1].event == "good"
    assert say.chosen_line(lesson) == "We have it."
    assert not say.chosen_is_thought(lesson)


def test_no_letter_gives_a_grade() -> None:
    lesson = at("the-thing-doesnt-work", "pick")
    assert lesson.offered == ()
    cards: list[int] = []
    lesson.work.card_wanted.connect(cards.append)
    lesson.pick(1)
    assert lesson.step is Step.CHOOSING
    assert cards == [1]


def test_a_grade_is_taken_only_while_the_task_is_done() -> None:
    lesson = at("the-thing-doesnt-work", "pick")
    lesson.finish("fair")
    lesson.finish("good")
    assert lesson.chosen == "fair"
    lesson.go_on()
    lesson.finish("good")
    assert lesson.conversation.events[-1] == "fair"


def test_going_back_from_the_talk_leads_to_the_task_with_the_answer_there_was() -> None:
    lesson = at("my-mistake", "reword")
    lesson.work.keep(lesson.road, {"answer": "By noon.", "tries": 3, "hint": "Name the day."})
    lesson.finish("poor", said="By noon.")
    assert lesson.said == "By noon."
    lesson.go_back()
    assert lesson.is_at_task
    assert lesson.work.kept(lesson.road) == {"answer": "By noon."}


def test_what_the_room_said_stands_beside_the_answer() -> None:
    lesson = at("my-mistake", "reword")
    lesson.finish("fair", said="You have it by noon.")
    lesson.go_on()
    assert say.chosen_line(lesson) == "We have part of it. “You have it by noon.”"


def test_what_was_noted_can_be_filled_in_and_what_was_not_can_be_noted_still() -> None:
    lesson = at("fixed-but-not-for-the-customer", "recall", with_notes=False)
    assert "N writes down what was said." in say.below_heading(lesson)
    _text, words = say.task_lines(lesson)
    lesson.work.keep(lesson.road, {"answer": {0: "x"}})
    lesson.note()
    assert lesson.is_at_task
    assert len(say.task_lines(lesson)[1]) > len(words)
    assert lesson.work.kept(lesson.road) == {"answer": {0: "x"}}
    assert "N writes down" not in say.below_heading(lesson)


def test_gaps_are_filled_from_what_was_noted_on_the_wall() -> None:
    text, words = say.task_lines(at("fixed-but-not-for-the-customer", "recall"))
    assert text.count("…") == 3
    assert "Friday's update" in words
    assert len(words.split(" · ")) > 3  # the notes are among them


def test_a_room_does_it_again_and_compares_where_each_grade_led() -> None:
    lesson = at("the-thing-doesnt-work", "pick")
    lesson.finish("poor")
    lesson.go_on()
    lesson.take_other_road()
    assert lesson.is_at_task
    assert [played.event for played in lesson.other_roads] == ["poor"]
    assert say.remark(lesson).startswith("“We do not have it yet.” led to: ")
    lesson.finish("good")
    lesson.go_on()
    assert lesson.this_road is not None
    assert lesson.this_road.event == "good"
    assert [played.event for played in lesson.other_roads] == ["poor"]


def test_next_before_there_is_an_answer_says_so() -> None:
    lesson = at("the-thing-doesnt-work", "pick")
    lesson.ask_for_choice()
    assert say.remark(lesson) == "First do the task together."
    lesson.finish("good")
    assert not lesson.waiting_for_choice
