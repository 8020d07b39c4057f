"""The room hears who speaks, named where that changes."""

from __future__ import annotations

from app.conversation.conversation import Conversation
from app.ui.lesson import Lesson
from app.ui.screens.presentation_words import below_heading, heard_lines, lines
from tests.ui.calls import call, social


def test_what_is_looked_up_is_named_once_and_who_speaks_after_it_is_named_again() -> None:
    lesson = Lesson(Conversation(call(), seed=7))
    said = lesson.heard[:2]
    lesson.go_on()
    lesson.look_up()
    lesson.pick(1)
    heard = (*said, *lesson.heard, *lesson.heard, *said)
    assert [line.speaker for line in lines(lesson, heard)] == [
        None, None, "Stock list", None, "Ms Brandt", None,
    ]  # fmt: skip


def test_before_it_chooses_the_room_reads_who_will_read_its_answer() -> None:
    lesson = Lesson(Conversation(social(), seed=7))
    lesson.go_on()
    assert below_heading(lesson) == "In public: about 220 people read along."
    lesson.pick(2)
    lesson.go_on()
    lesson.go_on()
    assert below_heading(lesson) == "In private: nobody reads along."


def test_what_the_room_hears_has_a_line_where_it_turns_private_and_public_again() -> None:
    lesson = Lesson(Conversation.replay(social(), seed=7, events=["no"]))
    quiet = [line.text for line in heard_lines(lesson) if line.quiet]
    assert quiet == ["Private: nobody reads along here", "Direct messages."]
    lesson = Lesson(Conversation.replay(social(), seed=7, events=["no", "honest"]))
    assert [line.text for line in heard_lines(lesson)] == [
        "Fine.",
        "Public: everybody can read this",
        "Wonderful.",
    ]


def test_on_the_phone_the_room_reads_nothing_of_readers() -> None:
    lesson = Lesson(Conversation(call(), seed=7))
    lesson.go_on()
    assert below_heading(lesson) == ""
