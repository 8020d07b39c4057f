"""What the customer is saying: earlier parts step back, the newest stands out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import bubble
from app.ui.widgets.painting import draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph, longest_word
from app.words import _

TAIL_PX = 12


@dataclass(frozen=True, slots=True)
class Said:
    """A part of speech: its words, who speaks if not the customer, or a scene that is only seen."""

    text: str
    speaker: str | None = None
    scene: bool = False


class SpeechBubble(QLabel):
    """Parts of speech in a bubble whose tail points left, at the face.

    `more` shows three dots: somebody is still speaking. A part can appear word by word; `revealed` is
    emitted when all of its words stand there. The words in full are its accessible name from the start.
    """

    revealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._parts: list[Said] = []
        self._more = False
        self._shown: int | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.Linear)
        self._animation.valueChanged.connect(self._show_words)
        self._animation.finished.connect(self._all_shown)

    @property
    def parts(self) -> tuple[Said, ...]:
        return tuple(self._parts)

    @property
    def more(self) -> bool:
        return self._more

    def clear(self) -> None:
        """Nothing has been said yet."""
        self._stop()
        self._parts = []
        self._changed()

    def add(self, part: Said, *, over_ms: int = 0) -> None:
        """Say another part, its words spread over so many milliseconds; 0 shows them at once."""
        self._stop()
        self._parts.append(part)
        if over_ms > 0:
            self._shown = 0
            ends = [match.end() for match in re.finditer(r"\S+", part.text)]
            self._animation.setStartValue(0)
            self._animation.setEndValue(len(ends))
            self._animation.setDuration(over_ms)
            self._changed()
            self._animation.start()
            return
        self._changed()
        self.revealed.emit()

    def finish(self) -> None:
        """Show all words of the newest part now."""
        if self._animation.state() == QVariantAnimation.State.Running:
            self._animation.stop()
            self._all_shown()

    def set_more(self, more: bool) -> None:
        """Whether somebody is still speaking."""
        if more != self._more:
            self._more = more
            self._changed()

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = current_theme()
        set_parts = self._set(width)
        height = sum(paragraph.height for paragraph, _token in set_parts)
        height += max(0, len(set_parts) - 1) * theme.space("s")
        height += theme.px(18) if self._more else 0
        return height + 2 * self._padding + 2 * theme.ring

    def sizeHint(self) -> QSize:
        width = round(42 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        newest = self._parts[-1].text if self._parts else ""
        word = min(longest_word(newest, "newest"), round(16 * theme.em))
        chrome = 2 * self._padding + 2 * theme.ring + TAIL_PX
        return QSize(word + chrome, theme.line_height("newest") + 2 * self._padding)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        whole = QRectF(0, 0, self.width(), self.heightForWidth(self.width()))
        body = whole.adjusted(ring + TAIL_PX, ring + 1, -ring - 1, -ring - 1)
        shape = bubble(body, theme.radius("l") + 4, tail=TAIL_PX, left=True)
        draw_shape(painter, shape, theme.colour("surface"), pen(theme.colour("ink"), theme.stroke("ink")))
        if self.hasFocus():
            draw_ring(painter, shape)
        left = body.left() + self._padding
        top = ring + self._padding
        set_parts = self._set(self.width())
        for position, (paragraph, token) in enumerate(set_parts):
            newest = position == len(set_parts) - 1
            shown = self._shown_characters() if newest else None
            paragraph.draw(painter, left, top, theme.colour(token), characters=shown)
            top += paragraph.height + theme.space("s")
        if self._more:
            self._paint_dots(painter, QPointF(left + 4, body.bottom() - self._padding))
        painter.end()

    # How

    @property
    def _padding(self) -> int:
        return current_theme().space("xl")

    def _set(self, width: int) -> list[tuple[Paragraph, str]]:
        """The parts as paragraphs with their colours."""
        theme = current_theme()
        inner = width - 2 * self._padding - 2 * theme.ring - TAIL_PX
        result: list[tuple[Paragraph, str]] = []
        for position, part in enumerate(self._parts):
            newest = position == len(self._parts) - 1
            style, token = ("newest", "text") if newest and not part.scene else ("past", "soft")
            if part.speaker:
                result.append((Paragraph(part.speaker, style="caption", width=inner), "soft"))
            result.append((Paragraph(part.text, style=style, width=inner, italic=part.scene), token))
        return result

    def _paint_dots(self, painter: QPainter, last_line: QPointF) -> None:
        theme = current_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        for number, alpha in enumerate((1.0, 0.7, 0.4)):
            painter.setBrush(theme.colour("text", alpha))
            painter.drawEllipse(last_line + QPointF(number * theme.px(11), 0), theme.px(3), theme.px(3))

    def _shown_characters(self) -> int | None:
        if self._shown is None or not self._parts:
            return None
        ends = [match.end() for match in re.finditer(r"\S+", self._parts[-1].text)]
        return ends[self._shown - 1] if self._shown > 0 else 0

    def _show_words(self, count: int) -> None:
        self._shown = count
        self.update()

    def _all_shown(self) -> None:
        self._shown = None
        self.update()
        self.revealed.emit()

    def _stop(self) -> None:
        self._animation.stop()
        self._shown = None

    def _changed(self) -> None:
        words = [f"{part.speaker}: {part.text}" if part.speaker else part.text for part in self._parts]
        self.setAccessibleName(" ".join(words))
        self.setAccessibleDescription(_("Still speaking.") if self._more else "")
        self.updateGeometry()
        self.update()
