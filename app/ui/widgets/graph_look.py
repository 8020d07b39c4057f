"""What of a graph is to be painted, and how much of it can be made out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QRectF

from app.graph.graph import Kind
from app.scenario.model import Id
from app.scenario.terms import Mood

FAINT = 0.3
"""How much is left of the colour of what the way did not lead to, 0 to 1."""

SIMPLE_BELOW = 0.45
"""In graphs of many edges, corners are not rounded and arrows have no heads below this scale: at that size
they are seen by nobody, and take half of the time."""

SIGNS = {Kind.GOOD: Mood.DELIGHTED, Kind.MIXED: Mood.WAITING, Kind.POOR: Mood.FURIOUS}
"""The mood whose shape and colour stand for an ending."""


class Detail(IntEnum):
    """How much can be made out: specks and lines, names, or all words."""

    SPECKS = 0
    NAMES = 1
    WORDS = 2


def detail(scale: float) -> Detail:
    """What can be made out at so many pixels of the screen per pixel at 100 %."""
    if scale < 0.26:
        return Detail.SPECKS
    return Detail.WORDS if scale >= 0.62 else Detail.NAMES


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be painted how. scale: pixels of the screen per pixel at 100 %; left, top: where the
    scene's corner is. named: whether states have their ids, or only their words."""

    scale: float
    left: float
    top: float
    named: bool = True
    selected: Id | None = None
    focused: bool = False
    hovered: Id | None = None

    def place(self, area: QRectF) -> QRectF:
        """Where something of the scene is on the screen."""
        return QRectF(
            area.left() * self.scale + self.left,
            area.top() * self.scale + self.top,
            area.width() * self.scale,
            area.height() * self.scale,
        )

    def seen(self, area: QRectF) -> QRectF:
        """What of the scene is in an area of the screen."""
        return QRectF(
            (area.left() - self.left) / self.scale,
            (area.top() - self.top) / self.scale,
            area.width() / self.scale,
            area.height() / self.scale,
        )
