"""The person on the wall: face, name and mood, what they said last, and what was promised to them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.lesson import Lesson, Step
from app.ui.screens import presentation_words as say
from app.ui.screens.presentation_parts import Named, RoomFace, RoomLabel, RoomMood
from app.ui.theme.theme import Theme
from app.ui.widgets.room_bubble import RoomBubble
from app.words import _


class PersonColumn(QWidget):
    """Everything below each other; stacked, above the rest of the page, name and mood stand beside the face.

    width: pixels it has; stacked, those of the whole page.
    """

    def __init__(self, lesson: Lesson, *, face: RoomFace, theme: Theme, width: int, stacked: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        side = 0 if stacked else theme.space("m")
        column.setContentsMargins(side, theme.space("l"), side, theme.space("s"))
        column.setSpacing(theme.space("s"))
        name = RoomLabel(say.customer(lesson), style="h2").wear(theme)
        mood = RoomMood(lesson.mood, style="lead").wear(theme)
        if stacked:
            row = QHBoxLayout()
            row.setSpacing(theme.space("m"))
            row.addWidget(face)
            gap = theme.space("m")
            room = width - face.sizeHint().width() - gap - 2 * theme.space("xl")
            row.addWidget(Named(name, mood, gap=gap, room=room, left=True))
            row.addStretch(1)
            column.addLayout(row)
        else:
            column.addWidget(face, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(Named(name, mood, gap=theme.space("s"), room=width - 2 * side))
        if lesson.step in (Step.CHOOSING, Step.CHOSEN) and lesson.line:
            bubble = RoomBubble(say.lines(lesson, lesson.line), tail="up", style="speech")
            column.addWidget(bubble.wear(theme))
        promises = say.promise_lines(lesson)
        for words in (_("Your promises"), *promises) if promises else ():
            column.addWidget(RoomLabel(words, style="body", colour="soft").wear(theme))
        column.addStretch(1)
