"""One of many words from a list that drops down."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width


class Picker(QComboBox):
    """Words with values as item data (`addItem(word, value)`). name: what is picked, for screen readers."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "painted")
        self.setAccessibleName(name)
        # On Linux Qt gives the picked word as the name.
        self.setAccessibleDescription(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        words = max((natural_width(self.itemText(row), "body") for row in range(self.count())), default=0)
        width = words + 2 * theme.space("m") + theme.space("s") + theme.px(18)
        return QSize(width + 2 * theme.ring, max(theme.px(34), 28) + 2 * theme.ring)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), round(14 * current_theme().em)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        inset = theme.ring + 0.75
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        shape = rounded(box, theme.radius("m"))
        hovered = self.isEnabled() and self.underMouse()
        line = theme.colour("ink" if hovered else "edge" if self.isEnabled() else "line")
        draw_shape(painter, shape, theme.colour("hover" if hovered else "surface"), pen(line, 1.5))
        if self.hasFocus():
            draw_ring(painter, shape)
        words = "text" if self.isEnabled() else "disabled"
        size = theme.px(18)
        right = box.right() - theme.space("s") - size
        draw_icon(painter, "chevron-down", words, right, box.center().y() - size / 2, size)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour(words))
        left = box.left() + theme.space("m")
        place = QRectF(left, box.top(), right - left - 4, box.height())
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(self.currentText(), Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
