"""One minute to breathe after a hard conversation, which one can leave at any time."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.scenario.terms import Mood
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import mood_shape
from app.ui.widgets.announce import announce
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.painting import draw_shape, painter_on, pen
from app.words import _

SECONDS = 60
IN_SECONDS, OUT_SECONDS = 4, 6
"""Six breaths a minute, the way out longer than the way in."""


class Breath(QWidget):
    """A shape that grows and shrinks slowly, and words that say what to do; no digits run.

    With reduced motion the shape stands still and the words stay. `finished` when the learner goes back.
    """

    finished = Signal()

    def __init__(self, *, seconds: int = SECONDS) -> None:
        super().__init__()
        self.setObjectName("breath")
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = current_theme()
        self._still = theme.reduced_motion
        self._shape = _Shape()
        centred = Qt.AlignmentFlag.AlignHCenter
        self._words = Label("", style="h1", align=centred)
        self._words.setObjectName("breath-words")
        self._more = Label("", style="lead", colour="soft", align=centred)
        self.button = Button(_("That is enough"))
        self.button.setObjectName("breath-leave")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space("xl"), theme.space("xl"), theme.space("xl"), theme.space("xl"))
        column.setSpacing(theme.space("s"))
        column.addWidget(self._shape, 1)
        column.addWidget(self._words)
        column.addWidget(self._more)
        column.addSpacing(theme.space("m"))
        column.addWidget(self.button, 0, centred)
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(float(seconds))
        self._clock.setDuration(seconds * 1000)
        self._clock.valueChanged.connect(self._tick)
        self._clock.finished.connect(self._end)
        self.button.clicked.connect(self.leave)

    @property
    def words(self) -> str:
        """What is to be done now."""
        return self._words.text()

    def begin(self) -> None:
        """A new minute."""
        self.button.setText(_("That is enough"))
        self._more.setText(_("In through the nose, out slowly. One minute, nothing else to do."))
        self._clock.stop()
        self._clock.start()
        self._tick(0.0)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Back to the debrief, whether the minute is over or not."""
        self._clock.stop()
        self.finished.emit()

    def _tick(self, seconds: float) -> None:
        if self._still:
            self._say(_("Breathe in slowly. Breathe out more slowly."))
            return
        within = seconds % (IN_SECONDS + OUT_SECONDS)
        going_in = within < IN_SECONDS
        share = within / IN_SECONDS if going_in else 1 - (within - IN_SECONDS) / OUT_SECONDS
        self._shape.fill((1 - math.cos(math.pi * share)) / 2)
        self._say(_("Breathe in") if going_in else _("Breathe out"))

    def _end(self) -> None:
        self._shape.fill(0.5)
        self._say(_("That was a minute."))
        self._more.setText(_("Go on when you like."))
        self.button.setText(_("Back to the debrief"))
        self.button.updateGeometry()

    def _say(self, words: str) -> None:
        if words != self._words.text():
            self._words.setText(words)
            announce(self, words)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)


class _Shape(QWidget):
    """The calmest of the mood shapes, between small and as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def fill(self, share: float) -> None:
        """How full the lungs are, 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        side = round(20 * current_theme().em)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = round(8 * current_theme().em)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        largest = min(self.width(), self.height(), 24 * theme.em) / 2 - 4
        centre = QRectF(self.rect()).center()
        outline = mood_shape(Mood.DELIGHTED, QPointF(centre), largest)
        draw_shape(painter, outline, None, pen(theme.colour("edge"), 1.5))
        breath = mood_shape(Mood.DELIGHTED, QPointF(centre), largest * (0.5 + 0.45 * self._share))
        draw_shape(painter, breath, theme.colour("accent_soft"), pen(theme.colour("ink"), 2))
        painter.end()
