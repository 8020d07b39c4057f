"""A filter one can switch on: a capsule with a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.clickable import Clickable
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width


class Chip(Clickable):
    """A checkable capsule; in an exclusive QButtonGroup it is one of many. icon: a Lucide name."""

    def __init__(
        self, text: str, *, icon: str | None = None, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = text
        self._icon_name = icon
        self.setCheckable(True)
        self.setChecked(checked)
        self.setAccessibleName(text)
        self.setText(text.replace("&", "&&"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = natural_width(self._words, "caption") + 2 * theme.px(13) + 2
        if self._icon_name:
            width += theme.px(18) + theme.px(6)
        return QSize(width + 2 * theme.ring, max(theme.px(28), 28) + 2 * theme.ring)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring + 0.75
        box = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        shape = rounded(box, box.height())
        if self.isChecked():
            words, fill, line = "on_primary", "primary", pen(theme.colour("primary"), 1.25)
        else:
            words, fill = "text" if self.isEnabled() else "disabled", "hover" if self.hovered else "surface"
            line = pen(theme.colour("ink" if self.hovered else "edge"), 1.25)
        draw_shape(painter, shape, theme.colour(fill), line)
        if self.hasFocus():
            draw_ring(painter, shape)
        left = box.left() + theme.px(12)
        if self._icon_name:
            size = theme.px(18)
            draw_icon(painter, self._icon_name, words, left, box.center().y() - size / 2, size)
            left += size + theme.px(6)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour(words))
        place = QRectF(left, box.top(), box.right() - left, box.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()
