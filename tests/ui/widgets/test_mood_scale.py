"""The scale says the mood and where it came from."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.scenario.terms import Mood
from app.ui.widgets.mood_scale import MoodMark, MoodScale


def test_it_says_the_mood_and_what_it_was_just_now(qapp: QApplication) -> None:
    scale = MoodScale(Mood.WAITING, before=Mood.EASED)
    assert scale.accessibleName() == "Mood: waiting, just now eased"
    scale.set_mood(Mood.WAITING)
    assert scale.accessibleName() == "Mood: waiting"


def test_in_a_row_it_is_lower(qapp: QApplication) -> None:
    low = MoodScale(Mood.WAITING, in_a_row=True).sizeHint().height()
    assert low < MoodScale(Mood.WAITING).sizeHint().height()


def test_a_mark_is_a_mood_in_a_word(qapp: QApplication) -> None:
    assert MoodMark(Mood.FURIOUS).accessibleName() == "furious"
