"""Three dots and a name: somebody is typing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.painting import draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width

DOTS = 3
BEAT_MS = 1_200
"""How long it takes until the same dot is the darkest again."""


class TypingSign(QLabel):
    """The dots move unless motion is reduced; the words beside them say who types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = ""
        self._beat = QVariantAnimation(self)
        self._beat.setStartValue(0.0)
        self._beat.setEndValue(float(DOTS))
        self._beat.setDuration(BEAT_MS)
        self._beat.setLoopCount(-1)
        self._beat.valueChanged.connect(self.update)

    @property
    def words(self) -> str:
        return self._words

    def show_words(self, words: str) -> None:
        """Say who types."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = theme.ring + self._lead + natural_width(self._words, "caption") + 2 * theme.ring
        return QSize(width, theme.px(32) + 2 * theme.space("xs"))

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().ring + self._lead, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not current_theme().reduced_motion:
            self._beat.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._beat.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        height = theme.px(32)
        body = QRectF(theme.ring + theme.px(10), (self.height() - height) / 2, theme.px(56), height)
        line = pen(theme.colour("edge" if theme.plain else "line"), 1)
        draw_shape(painter, rounded(body, theme.radius("l")), theme.colour("surface"), line)
        running = self._beat.state() == QVariantAnimation.State.Running
        beat = float(self._beat.currentValue()) if running else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(DOTS):
            ago = (beat - number) % DOTS
            painter.setBrush(theme.colour("text", 1.0 - 0.6 * min(ago, DOTS - ago) * 2 / DOTS))
            middle = QPointF(body.center().x() + (number - 1) * theme.px(10), body.center().y())
            painter.drawEllipse(middle, theme.px(3), theme.px(3))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("soft"))
        words = QRectF(theme.ring + self._lead, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()

    @property
    def _lead(self) -> int:
        theme = current_theme()
        return theme.px(66) + theme.space("s")
