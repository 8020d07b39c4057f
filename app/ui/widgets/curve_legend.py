"""What the three lines of the mood curve are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.painting import painter_on, pen
from app.ui.widgets.paragraph import natural_width

LINE_PX = 24


def mood_pen() -> QPen:
    """The conversation as it went."""
    return pen(current_theme().colour("ink"), 3)


def stress_pen() -> QPen:
    """The learner's own stress."""
    dotted = pen(current_theme().colour("soft"), 1.5, flat=True)
    dotted.setDashPattern([1.2, 2.4])
    return dotted


def other_way_pen() -> QPen:
    """The road not taken."""
    dashed = pen(current_theme().colour("accent"), 2.5, flat=True)
    dashed.setDashPattern([3.6, 2.4])
    return dashed


class CurveLegend(QLabel):
    """Lines with their words, in as many rows as they need. other_way "" leaves that one out."""

    def __init__(
        self, *, customer: str, stress: str, other_way: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        entries = [(customer, mood_pen()), (stress, stress_pen()), (other_way, other_way_pen())]
        self._entries = [(word, line) for word, line in entries if word]
        self.setAccessibleName(", ".join(word for word, _line in self._entries))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = {row for row, _left in self._places(width)}
        return len(rows) * current_theme().line_height("caption")

    def sizeHint(self) -> QSize:
        theme = current_theme()
        gaps = (len(self._entries) - 1) * theme.space("l")
        width = sum(self._width(word) for word, _line in self._entries) + gaps + 2 * theme.ring
        return QSize(width, theme.line_height("caption"))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        width = max(self._width(word) for word, _line in self._entries) + 2 * theme.ring
        return QSize(width, theme.line_height("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        painter.setFont(theme.font("caption"))
        height = theme.line_height("caption")
        for (word, line), (row, left) in zip(self._entries, self._places(self.width()), strict=True):
            middle = (row + 0.5) * height
            painter.setPen(line)
            painter.drawLine(QPointF(left, middle), QPointF(left + theme.px(LINE_PX), middle))
            painter.setPen(theme.colour("soft"))
            words = QRectF(left + theme.px(LINE_PX) + theme.px(8), row * height, self.width(), height)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, word)
        painter.end()

    def _width(self, word: str) -> int:
        theme = current_theme()
        return theme.px(LINE_PX) + theme.px(8) + natural_width(word, "caption") + 2

    def _places(self, width: int) -> list[tuple[int, int]]:
        """Row and left edge of each entry."""
        theme = current_theme()
        places: list[tuple[int, int]] = []
        row, left = 0, theme.ring
        for word, _line in self._entries:
            if left > theme.ring and left + self._width(word) > width - theme.ring:
                row, left = row + 1, theme.ring
            places.append((row, left))
            left += self._width(word) + theme.space("l")
        return places
