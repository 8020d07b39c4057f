"""Buttons in three ranks: primary (one a screen), secondary, quiet."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.tool_tip import set_tool_tip

Rank = Literal["primary", "secondary", "quiet"]


class Button(QPushButton):
    """A button with words and perhaps an icon (a Lucide name).

    only_icon hides the words, which stay the accessible name and the tool tip. A checkable quiet button is
    sunk while it is checked (the shell's navigation).
    """

    def __init__(
        self,
        text: str,
        *,
        rank: Rank = "secondary",
        icon: str | None = None,
        only_icon: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._rank = rank
        self._icon_name = icon
        self._only_icon = only_icon
        self._small = small
        self.setAccessibleName(text)
        set_tool_tip(self, text if only_icon else "")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def rank(self) -> Rank:
        return self._rank

    @property
    def only_icon(self) -> bool:
        """Whether the words are left off."""
        return self._only_icon

    @property
    def worded_width(self) -> int:
        """Pixels it takes with its words."""
        theme = current_theme()
        width = QFontMetrics(theme.font(self._type)).horizontalAdvance(self.text()) + 2 * self._padding + 2
        if self._icon_name:
            width += self._icon_px + theme.space("s")
        return width + 2 * theme.ring

    def set_icon_name(self, name: str | None) -> None:
        """Another icon, a Lucide name."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def show_only_icon(self, only: bool) -> None:
        """Hide or show the words, for a window that gets narrower."""
        self._only_icon = only
        set_tool_tip(self, self.text() if only else "")
        self.updateGeometry()
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        height = max(theme.px(26 if self._small else 33), 28) + 2 * theme.ring
        if self._only_icon:
            return QSize(max(height, theme.px(36) + 2 * theme.ring), height)
        return QSize(self.worded_width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        body = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        shape = rounded(body.adjusted(0.75, 0.75, -0.75, -0.75), theme.radius("m"))
        words = self._paint_ground(painter, shape)
        if self.hasFocus():
            draw_ring(painter, shape)
        size = self._icon_px
        if self._only_icon and self._icon_name:
            left, top = body.center().x() - size / 2, body.center().y() - size / 2
            draw_icon(painter, self._icon_name, words, left, top, size)
            painter.end()
            return
        painter.setFont(theme.font(self._type))
        whole = painter.fontMetrics().horizontalAdvance(self.text())
        lead = size + theme.space("s") if self._icon_name else 0
        room = body.width() - 2 * self._padding - lead + 2
        left = body.left() + self._padding + max(0.0, (room - whole) / 2)
        if self._icon_name:
            draw_icon(painter, self._icon_name, words, left, body.center().y() - size / 2, size)
        painter.setPen(theme.colour(words))
        text = QRectF(left + lead, body.top(), body.right() - left - lead - self._padding + 3, body.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()

    # How

    @property
    def _type(self) -> str:
        return "caption" if self._small else "strong"

    @property
    def _icon_px(self) -> int:
        return current_theme().px(16 if self._small else 18)

    @property
    def _padding(self) -> int:
        theme = current_theme()
        return theme.space("s" if self._rank == "quiet" else "m") + (0 if self._small else 3)

    def _paint_ground(self, painter: QPainter, shape: QPainterPath) -> str:
        theme = current_theme()
        hovered = self.isEnabled() and (self.underMouse() or self.isDown())
        if not self.isEnabled():
            if self._rank != "quiet":
                draw_shape(painter, shape, None, pen(theme.colour("line"), 1.5))
            return "disabled"
        if self._rank == "primary":
            fill = theme.colour("primary_hover" if hovered else "primary")
            draw_shape(painter, shape, fill, pen(fill, 1.5))
            return "on_primary"
        if self._rank == "secondary":
            line = pen(theme.colour("ink" if hovered else "edge"), 2 if hovered else 1.5)
            draw_shape(painter, shape, theme.colour("hover" if hovered else "surface"), line)
        elif self.isChecked() or hovered:
            outline = pen(theme.colour("ink"), 1.5) if theme.plain else None
            draw_shape(painter, shape, theme.colour("sunk" if self.isChecked() else "hover"), outline)
        return "text"
