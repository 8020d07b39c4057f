"""A card: a white ground with a hairline, or with an ink outline where it is the one live thing."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.clickable import Clickable
from app.ui.widgets.painting import draw_ring, draw_shape, painter_on, pen

Outline = Literal["hairline", "ink", "none"]


class Card(QFrame):
    """A ground for other widgets, which go into `column`. fill: a colour token, or a colour (a zone, say)."""

    def __init__(
        self,
        *,
        outline: Outline = "hairline",
        fill: str | QColor = "surface",
        padding: str = "l",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._outline = outline
        self._fill = fill
        theme = current_theme()
        edge = theme.ring + theme.space(padding)
        # Words and buttons keep the ring's width free at both sides themselves.
        side = edge - theme.ring
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(side, edge - 3, side, edge - 3)
        self.column.setSpacing(theme.space("xs"))

    def set_outline(self, outline: Outline) -> None:
        """Make it the live one, or no longer."""
        self._outline = outline
        self.update()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_card(self, self._outline, self._fill)


class CardButton(Clickable):
    """A card that can be clicked as a whole; its children are for the eye and must not take clicks
    themselves.

    name and description are what screen readers say instead of reading the children one by one.
    """

    def __init__(
        self,
        *,
        name: str,
        description: str = "",
        outline: Outline = "hairline",
        padding: str = "m",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._outline = outline
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        theme = current_theme()
        side = theme.space(padding)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(side, side + theme.ring, side, side + theme.ring)
        self.column.setSpacing(theme.space("xs"))
        self.grows_with_width()

    def set_outline(self, outline: Outline) -> None:
        """Make it the live one, or no longer."""
        self._outline = outline
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        hovered = self.hovered or self.isDown()
        outline: Outline = "ink" if hovered else self._outline
        paint_card(self, outline, "hover" if hovered else "surface", ring=self.hasFocus())


def paint_card(widget: QWidget, outline: Outline, fill: str | QColor, *, ring: bool = False) -> None:
    """Paint a card's ground on a widget, within the room its focus ring needs."""
    theme = current_theme()
    painter = painter_on(widget)
    inset = theme.ring + 1
    box = QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset)
    shape = rounded(box, theme.radius("l"))
    ground = theme.colour(fill) if isinstance(fill, str) else fill
    line = {
        "hairline": pen(theme.colour("line"), theme.stroke("hair")),
        "ink": pen(theme.colour("ink"), theme.stroke("ink")),
        "none": pen(theme.colour("line"), 1) if theme.plain else None,
    }[outline]
    draw_shape(painter, shape, ground, line)
    if ring:
        draw_ring(painter, shape)
    painter.end()
