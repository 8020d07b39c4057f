"""A chat in the queue says whose it is, how they are, and what was written last."""

from __future__ import annotations

from app.scenario.terms import Mood
from app.ui.widgets.chat_card import ChatCard


def test_a_screen_reader_hears_all_of_it(show) -> None:
    card = show(ChatCard(portrait_id="brandt", name="Ms Brandt", mood=Mood.TENSE, time="now", present=True))
    card.show_now(mood=Mood.EASED, excerpt="A blue one.")
    assert card.accessibleName() == "Ms Brandt, now"
    assert card.accessibleDescription() == "eased. A blue one."
    assert card.excerpt == "A blue one."


def test_its_height_is_the_same_whatever_was_written(show) -> None:
    card = show(ChatCard(portrait_id=None, name="Bo", mood=Mood.WAITING, time="", present=False), width=180)
    before = card.sizeHint()
    card.show_now(mood=Mood.WAITING, excerpt="A very long message that cannot stand here in full. " * 4)
    assert card.sizeHint() == before
