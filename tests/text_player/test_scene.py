"""What the learner did, in the words of the channel."""

from __future__ import annotations

from app import text_player
from tests.conversation.samples import call


def test_where_people_write_they_write_without_quotation_marks() -> None:
    chat = call().model_copy(update={"channel": "chat"})
    text = text_player.play_events(chat, 1, ["silence", "cannot"]).text()
    assert "> [You write nothing.]" in text
    assert "> You write: You cannot get it" in text
