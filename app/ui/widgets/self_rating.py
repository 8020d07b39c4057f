"""One's own impression on a slider of 0 to 10, and beside what the debrief found."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from app.ui.texts import rating_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.label import Label
from app.ui.widgets.painting import draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width
from app.words import _

HIGHEST = 10


class SelfRatingSlider(QWidget):
    """A slider with a sentence that says what the place means. Arrow keys, Home and End move it."""

    def __init__(self, *, name: str, value: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = _Track(name)
        self.slider.setValue(value)
        self._sentence = Label(rating_word(value), style="lead", align=Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.slider)
        column.addWidget(self._sentence)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._moved)
        self._moved(value)

    @property
    def value(self) -> int:
        """The rating, 0 to 10."""
        return self.slider.value()

    def _moved(self, value: int) -> None:
        self._sentence.setText(rating_word(value))
        self.slider.setAccessibleDescription(
            _("{value} of {highest}. {meaning}").format(
                value=value, highest=HIGHEST, meaning=rating_word(value)
            )
        )


class _Track(QSlider):
    """The line with its eleven places and the knob."""

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, HIGHEST)
        self.setPageStep(2)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(round(20 * theme.em), theme.px(30) + 2 * theme.ring + theme.line_height("caption"))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(12 * current_theme().em), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page: whoever scrolls past does not mean to rate."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        line = self._line_y
        painter.setPen(pen(theme.colour("edge"), 2))
        painter.drawLine(QPointF(self._x(0), line), QPointF(self._x(HIGHEST), line))
        painter.setPen(pen(theme.colour("accent"), 4))
        painter.drawLine(QPointF(self._x(0), line), QPointF(self._x(self.value()), line))
        painter.setFont(theme.font("caption"))
        crowded = (self._x(1) - self._x(0)) < natural_width(str(HIGHEST), "caption") + 6
        for place in range(HIGHEST + 1):
            here = place == self.value()
            painter.setPen(pen(theme.colour("edge"), 2))
            painter.drawLine(QPointF(self._x(place), line - 3), QPointF(self._x(place), line + 3))
            if crowded and place not in (0, HIGHEST, self.value()):
                continue
            painter.setPen(theme.colour("text" if here else "soft"))
            box = QRectF(self._x(place) - 20, line + theme.px(15), 40, theme.line_height("caption"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place))
        radius = theme.px(10)
        knob = QRectF(self._x(self.value()) - radius, line - radius, 2 * radius, 2 * radius)
        shape = rounded(knob, radius)
        draw_shape(painter, shape, theme.colour("surface"), pen(theme.colour("ink"), 2.5))
        if self.hasFocus():
            draw_ring(painter, shape)
        painter.end()

    @property
    def _line_y(self) -> float:
        theme = current_theme()
        return theme.ring + theme.px(12)

    def _x(self, value: int) -> float:
        margin = current_theme().px(12) + current_theme().ring
        return margin + (self.width() - 2 * margin) * value / HIGHEST

    def _follow(self, event: QMouseEvent) -> None:
        share = (event.position().x() - self._x(0)) / max(1.0, self._x(HIGHEST) - self._x(0))
        self.setValue(round(share * HIGHEST))


class SelfImage(QLabel):
    """Two marks on one line: where the learner saw themselves, and what the debrief found. Both 0 to 10."""

    def __init__(self, *, own: int, found: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._found = found
        self.setAccessibleName(
            _("You gave yourself {own} of {highest}; the finding is {found}.").format(
                own=own, highest=HIGHEST, found=round(found)
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(round(16 * theme.em), theme.line_height("caption") * 2 + theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        line = self.height() / 2
        own, found = self._x(self._own), self._x(self._found)
        painter.setPen(pen(theme.colour("edge"), 1.5))
        painter.drawLine(QPointF(self._x(0), line), QPointF(self._x(HIGHEST), line))
        painter.setPen(pen(theme.colour("accent"), 4, flat=True))
        painter.drawLine(QPointF(own, line), QPointF(found, line))
        half = theme.px(6)
        square = rounded(QRectF(found - half, line - half, 2 * half, 2 * half), 3)
        draw_shape(painter, square, theme.colour("ink"), None)
        circle = rounded(QRectF(own - half, line - half, 2 * half, 2 * half), half)
        draw_shape(painter, circle, theme.colour("surface"), pen(theme.colour("ink"), 2))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text"))
        # One above and one below, so that the two never run into each other.
        self._write(painter, _("Yourself"), own, line - half - theme.line_height("caption") - 2)
        self._write(painter, _("Finding"), found, line + half + 2)
        painter.end()

    def _x(self, value: float) -> float:
        margin = current_theme().ring + current_theme().px(8)
        return margin + (self.width() - 2 * margin) * value / HIGHEST

    def _write(self, painter: QPainter, word: str, middle: float, top: float) -> None:
        width = natural_width(word, "caption") + 2
        left = min(max(middle - width / 2, 0.0), self.width() - width)
        place = QRectF(left, top, width, current_theme().line_height("caption"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
