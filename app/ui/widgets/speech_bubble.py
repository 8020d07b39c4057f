"""What the customer is saying: earlier parts step back, the newest stands out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import bubble, rounded
from app.ui.widgets.announce import announce
from app.ui.widgets.painting import came_by_tab, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph, height_in, longest_word
from app.words import _

TAIL_PX = 12


@dataclass(frozen=True, slots=True)
class Said:
    """A part of speech: its words, who speaks if not the customer, or a scene that is only seen."""

    text: str
    speaker: str | None = None
    scene: bool = False


class _Text(NamedTuple):
    """Words and how they are set; part is None for a speaker's name."""

    part: int | None
    words: str
    style: str
    token: str
    italic: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """A text and where it begins, in pixels from the top; part is None for a speaker's name."""

    part: int | None
    paragraph: Paragraph
    token: str
    top: int

    @property
    def bottom(self) -> int:
        return self.top + self.paragraph.height


class SpeechBubble(QLabel):
    """Parts of speech in a bubble whose tail points left, at the face.

    `more` shows three dots: somebody is still speaking. A part can appear word by word; `revealed` is
    emitted when all of its words stand there. The words in full are its accessible name from the start.
    A part can be pointed at, or marked with the arrow keys; a click or Enter asks to note it. narrow: in a
    window for which large text is very large, what is newest is no larger than a choice.
    """

    revealed = Signal()
    note_requested = Signal(int)
    """The learner wants to write down the part with this index."""

    def __init__(self, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._parts: list[Said] = []
        self._more = False
        self._shown: int | None = None
        self._marked: int | None = None
        self._ringed = False
        self.setMouseTracking(True)
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

    @property
    def marked(self) -> int | None:
        """The index of the part that the pointer or the arrow keys are at."""
        return self._marked

    def clear(self) -> None:
        """Nothing has been said yet."""
        self._stop()
        self._parts = []
        self._marked = None
        self._changed()

    def add(self, part: Said, *, over_ms: int = 0) -> None:
        """Say another part, its words spread over so many milliseconds; 0 shows them at once."""
        self._stop()
        self._parts.append(part)
        announce(self, self._heard(part))
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
        room = self._room(width)
        heights = [height_in(room, each.words, each.style, italic=each.italic) for each in self._texts()]
        height = sum(heights) + max(0, len(heights) - 1) * theme.space("s")
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
        if self._ringed:
            draw_ring(painter, shape)
        left = body.left() + self._padding
        top = ring + self._padding
        rows = self._set(self.width())
        for row in rows:
            if row.part is not None and row.part == self._marked:
                mark = QRectF(left, top + row.top, body.right() - self._padding - left, row.paragraph.height)
                mark = mark.adjusted(-theme.space("s"), -2, theme.space("s"), 2)
                outline = pen(theme.colour("edge"), 1)
                draw_shape(painter, rounded(mark, theme.radius("s")), theme.colour("hover"), outline)
            shown = self._shown_characters() if row is rows[-1] else None
            row.paragraph.draw(painter, left, top + row.top, theme.colour(row.token), characters=shown)
        if self._more:
            self._paint_dots(painter, QPointF(left + 4, body.bottom() - self._padding))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mark(self.part_at(event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._mark(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        part = self.part_at(event.position().y())
        if part is not None and event.button() == Qt.MouseButton.LeftButton:
            self.note_requested.emit(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self._parts:
            last = len(self._parts) - 1
            marked = last if self._marked is None else min(max(self._marked + step, 0), last)
            self._mark(marked)
            announce(self, self._parts[marked].text)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._marked is not None:
            self.note_requested.emit(self._marked)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = came_by_tab(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        self._mark(None)
        super().focusOutEvent(event)

    # How

    @property
    def _padding(self) -> int:
        theme = current_theme()
        return theme.space(("m" if self._narrow else "l") if theme.large else "xl")

    def _texts(self) -> Iterator[_Text]:
        """What stands in the bubble, from the top down."""
        newest_style = "choice" if self._narrow and current_theme().large else "newest"
        for position, part in enumerate(self._parts):
            newest = position == len(self._parts) - 1
            style, token = (newest_style, "text") if newest and not part.scene else ("past", "soft")
            if part.speaker:
                yield _Text(None, part.speaker, "caption", "soft", False)
            yield _Text(position, part.text, style, token, part.scene)

    def _set(self, width: int) -> list[_Row]:
        """The texts as rows, from the bubble's inner edge down."""
        rows: list[_Row] = []
        top = 0
        for each in self._texts():
            room = self._room(width)
            paragraph = Paragraph(each.words, style=each.style, width=room, italic=each.italic)
            rows.append(_Row(each.part, paragraph, each.token, top))
            top += paragraph.height + current_theme().space("s")
        return rows

    def _room(self, width: int) -> int:
        """Pixels for the words in a bubble of this width."""
        return width - 2 * self._padding - 2 * current_theme().ring - TAIL_PX

    def part_at(self, y: float) -> int | None:
        """The number of the part at this height; None beside the words."""
        theme = current_theme()
        inside = y - theme.ring - self._padding
        gap = theme.space("s") / 2
        for row in self._set(self.width()):
            if row.part is not None and row.top - gap <= inside <= row.bottom + gap:
                return row.part
        return None

    def _mark(self, part: int | None) -> None:
        if part != self._marked:
            self._marked = part
            self.setCursor(Qt.CursorShape.ArrowCursor if part is None else Qt.CursorShape.PointingHandCursor)
            self.update()

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

    @staticmethod
    def _heard(part: Said) -> str:
        return f"{part.speaker}: {part.text}" if part.speaker else part.text

    def _changed(self) -> None:
        self.setAccessibleName(" ".join(self._heard(part) for part in self._parts))
        self.setAccessibleDescription(_("Still speaking.") if self._more else "")
        self.updateGeometry()
        self.update()
