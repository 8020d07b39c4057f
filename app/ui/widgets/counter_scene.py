"""Somebody at the counter: the face cut by its edge, and whoever waits behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.scenario.terms import Mood
from app.ui.theme.appearance import current_theme
from app.ui.widgets.portrait_view import PortraitView
from app.ui.widgets.tool_tip import set_tool_tip

VISIBLE = 0.86
"""The share of the face above the counter: head and shoulders."""

WAITING_PX = 64
SMALL_SHARE = 0.3
"""Who waits is 64 pixels wide, or this share of the face in front where that is small."""

OVERLAP = 0.45
"""The share of a waiting face that overlaps with the next, and with the height of the one in front."""

MOST_WAITING = 4


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who stands behind: id, portrait and name."""

    id: str
    portrait: str | None
    name: str


class CounterScene(QWidget):
    """The lower edge of this widget is the counter's.

    face: the customer's, whose `visible` is that of this module. waiting: up to four are shown, at the
    upper corners; the others are only spoken of. edge: whether the edge is drawn here, where nothing lies
    below that draws it.
    """

    def __init__(
        self,
        face: PortraitView,
        *,
        size: int,
        waiting: Sequence[tuple[Waiting, Mood]] = (),
        edge: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._size = size
        self._edge = theme.stroke("ink") if edge else 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._small = min(theme.px(WAITING_PX), round(size * SMALL_SHARE))
        self._waiting: dict[str, PortraitView] = {}
        for one, mood in waiting[:MOST_WAITING]:
            view = PortraitView(person=one.portrait, name=one.name, mood=mood, size=self._small, parent=self)
            set_tool_tip(view, one.name)
            self._waiting[one.id] = view
        self._face = face
        face.setParent(self)
        face.raise_()

    @property
    def waiting(self) -> Mapping[str, PortraitView]:
        """The faces behind, by person."""
        return self._waiting

    # Qt

    def sizeHint(self) -> QSize:
        behind = round(self._small * (1 - OVERLAP)) if self._waiting else 0
        return QSize(self._size, round(self._size * VISIBLE) + behind + self._edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        high = round(self._size * VISIBLE)
        left = (self.width() - self._size) // 2
        self._face.setGeometry(QRect(left, self.height() - high - self._edge, self._size, high))
        small = self._small
        step = round(small * (1 - OVERLAP))
        # From the right corner inwards, then from the left one.
        for place, view in enumerate(self._waiting.values()):
            inwards = place // 2 * step
            at = left + inwards if place % 2 else left + self._size - small - inwards
            view.setGeometry(at, 0, small, small)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._edge:
            painter = QPainter(self)
            painter.fillRect(
                0, self.height() - self._edge, self.width(), self._edge, current_theme().colour("ink")
            )
            painter.end()
