"""What a picture on the wall is made of: words, a face, signs and choices in the look of the wall."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from app.scenario.channels import CHANNELS
from app.scenario.terms import Manner
from app.ui.lesson import Lesson, Step
from app.ui.theme.worn import Worn
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.mood_scale import MoodMark
from app.ui.widgets.portrait_view import PortraitView
from app.ui.widgets.room_choice import RoomChoice


class RoomLabel(Worn, Label):
    """Words on the wall."""


class RoomFace(Worn, PortraitView):
    """The face on the wall."""


class RoomMood(Worn, MoodMark):
    """The mood's shape and word on the wall."""


class RoomIcon(Worn, Icon):
    """A sign on the wall."""


class Named(QWidget):
    """Name and mood in one row, or below each other where a row is too narrow for both."""

    def __init__(self, name: QWidget, mood: QWidget, *, gap: int, room: int, left: bool = False) -> None:
        super().__init__()
        beside = name.sizeHint().width() + gap + mood.sizeHint().width() <= room
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        box = QBoxLayout(direction, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(gap if beside else 0)
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        if not left:
            box.addStretch(1)
        for each in (name, mood):
            box.addWidget(each, 0, side | Qt.AlignmentFlag.AlignVCenter)
        box.addStretch(1)


class WallScroll(QScrollArea):
    """Scrolls without a bar, and leaves the keys to the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


def room_choices(lesson: Lesson, *, narrow: bool) -> list[RoomChoice]:
    """What has a letter now, as the room sees it."""
    if lesson.step in (Step.WARNED, Step.HEARING, Step.OVER):
        return []
    written = CHANNELS[lesson.scenario.channel].written
    choices, found = lesson.conversation.state.choices, []
    for number, id_ in enumerate(lesson.offered, start=1):
        if lesson.step is Step.LOOKING:
            text, manner = lesson.scenario.desk[id_].title, Manner.DO
        else:
            text, manner = lesson.fill(choices[id_].text), choices[id_].manner
        card = RoomChoice(text, manner=manner, number=number, written=written, narrow=narrow)
        card.setObjectName(f"choice-{id_}")
        card.set_chosen(id_ == lesson.chosen)
        found.append(card)
    return found
