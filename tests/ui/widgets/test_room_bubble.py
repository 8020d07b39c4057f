"""Words in a bubble on the wall."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.widgets.room_bubble import RoomBubble, RoomLine, Tail

WALL = Theme("projector", 2.4)
LINES = (
    RoomLine("A radio plays.", quiet=True),
    RoomLine("And is that certain? I would like to know before I go.", speaker="Mr Anders"),
)


@pytest.mark.parametrize("tail", ["left", "up", "none"])
def test_its_words_are_told_and_painted_whole_at_any_width(qtbot: QtBot, tail: Tail) -> None:
    bubble = RoomBubble(LINES, tail=tail).wear(WALL)
    qtbot.addWidget(bubble)
    assert bubble.words == f"A radio plays. Mr Anders: {LINES[1].text}"
    heights = []
    for width in (500, 800, 1200):
        bubble.resize(width, bubble.heightForWidth(width))
        bubble.show()
        assert not bubble.grab().isNull()
        heights.append(bubble.height())
    assert heights == sorted(heights, reverse=True)
    assert bubble.minimumSizeHint().width() < 800


def test_markup_in_an_authors_text_is_only_text(qtbot: QtBot) -> None:
    bubble = RoomBubble([RoomLine("<b>No</b> <img src='x'>")], tail="up").wear(WALL)
    qtbot.addWidget(bubble)
    assert bubble.words == "<b>No</b> <img src='x'>"
