"""Tasks before a class: the room talks, and says how far it came."""

from __future__ import annotations

import pytest

from app.conversation.conversation import Conversation
from app.ui.lesson import Lesson, Step
from app.ui.screens import presentation_words as say
from tests.shots.context import scenario_in
from tests.ui.tasks import events_to_task


def at(scenario_id: str, kind: str) -> Lesson:
    scenario = scenario_in("en", scenario_id)
    events = events_to_task(scenario, kind)
    lesson = Lesson(Conversation.replay(scenario, seed=0, events=events))
    lesson.go_on()
    assert lesson.step is Step.CHOOSING
    return lesson


@pytest.mark.parametrize(
    ("scenario_id", "kind"),
    [
        ("the-thing-doesnt-work", "pick"),
        ("fixed-but-not-for-the-customer", "place"),
        ("fixed-but-not-for-the-customer", "recall"),
    ],
)
def test_a_room_takes_a_task_and_goes_on(scenario_id: str, kind: str) -> None:
    lesson = at(scenario_id, kind)
    before = lesson.conversation.state_id
    assert lesson.offered == ("good", "fair", "poor")
    assert say.task_lines(lesson)
    lesson.pick(1)
    assert lesson.step is Step.CHOSEN
    lesson.go_on()
    assert lesson.conversation.state_id != before
    assert say.chosen_line(lesson) == "We have it."
    assert not say.chosen_is_thought(lesson)


def test_gaps_are_filled_from_what_was_noted_on_the_wall() -> None:
    text, words = say.task_lines(at("fixed-but-not-for-the-customer", "recall"))
    assert text.count("…") == 3
    assert "Friday's update" in words
    assert len(words.split(" · ")) > 3  # the notes are among them


def test_a_room_goes_back_and_takes_the_other_road() -> None:
    lesson = at("the-thing-doesnt-work", "pick")
    lesson.pick(3)
    lesson.go_on()
    lesson.take_other_road()
    assert [played.place for played in lesson.other_roads] == [2]
    lesson.pick(1)
    lesson.go_on()
    assert lesson.this_road is not None
    assert lesson.this_road.place == 0
    assert [played.place for played in lesson.other_roads] == [2]
