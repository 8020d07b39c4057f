"""The room hears who speaks, named where that changes."""

from __future__ import annotations

from app.conversation.conversation import Conversation
from app.ui.lesson import Lesson
from app.ui.screens.presentation_words import lines
from tests.ui.calls import call


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
