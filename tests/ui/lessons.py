"""Lessons for tests and pictures."""

from __future__ import annotations

from app.ui.lesson import Lesson, Step


def warned(lesson: Lesson) -> Lesson:
    """The lesson once the room has been told what it contains, where there is anything to tell."""
    if lesson.step is Step.WARNED:
        lesson.go_on()
    return lesson
