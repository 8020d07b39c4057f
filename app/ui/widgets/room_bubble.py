"""Words in a bubble that a whole room can read: every part equally large, the tail at the face."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import bubble, bubble_up, rounded
from app.ui.theme.worn import Worn
from app.ui.widgets.painting import draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph, height_in, longest_word

TAIL_PX = 9

Tail = Literal["left", "up", "none"]


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A part of what is heard. speaker: who says it, if it is not plain. quiet: seen or read, not said."""

    text: str
    speaker: str | None = None
    quiet: bool = False


class Bubble(QLabel):
    """style: of what is said; what is quiet is set smaller and softer. A part's speaker stands above it."""

    def __init__(
        self, lines: Sequence[RoomLine], *, tail: Tail, style: str = "newest", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._lines = tuple(lines)
        self._tail: Tail = tail
        self._style = style
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(
            " ".join(f"{line.speaker}: {line.text}" if line.speaker else line.text for line in self._lines)
        )

    @property
    def words(self) -> str:
        """Everything that stands there."""
        return self.accessibleName()

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        texts = list(self._texts())
        words = sum(height_in(self._room(width), text, style) for text, style, _token in texts)
        gaps = max(0, len(texts) - 1) * current_theme().space("s")
        return words + gaps + 2 * self._padding + self._tail_above + 2

    def sizeHint(self) -> QSize:
        width = round(28 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        longest = max((longest_word(line.text, self._style) for line in self._lines), default=0)
        width = min(longest, round(9 * theme.em)) + 2 * self._padding + self._tail_beside
        return QSize(width, theme.line_height(self._style) + 2 * self._padding)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        body = QRectF(self.rect()).adjusted(1.5 + self._tail_beside, 1.5 + self._tail_above, -1.5, -1.5)
        line = pen(theme.colour("ink"), max(2.0, theme.text_scale))
        draw_shape(painter, self._shape(body), theme.colour("surface"), line)
        top = body.top() + self._padding
        for text, style, token in self._texts():
            paragraph = Paragraph(text, style=style, width=self._room(self.width()))
            paragraph.draw(painter, body.left() + self._padding, top, theme.colour(token))
            top += paragraph.height + theme.space("s")
        painter.end()

    # How

    def _shape(self, body: QRectF) -> QPainterPath:
        theme = current_theme()
        corner = theme.radius("l")
        if self._tail == "left":
            return bubble(body, corner, tail=self._tail_beside, left=True)
        if self._tail == "up":
            return bubble_up(body, corner, tail=self._tail_above)
        return rounded(body, corner)

    def _texts(self) -> Iterator[tuple[str, str, str]]:
        """What stands in the bubble, with its style and colour, from the top down."""
        for line in self._lines:
            if line.speaker:
                yield line.speaker, "strong", "soft"
            yield (line.text, "h2", "soft") if line.quiet else (line.text, self._style, "text")

    def _room(self, width: int) -> int:
        """Pixels for the words in a bubble of this width."""
        return width - self._tail_beside - 2 * self._padding - 3

    @property
    def _padding(self) -> int:
        return current_theme().space("l")

    @property
    def _tail_beside(self) -> int:
        return current_theme().px(TAIL_PX) if self._tail == "left" else 0

    @property
    def _tail_above(self) -> int:
        return current_theme().px(TAIL_PX) if self._tail == "up" else 0


class RoomBubble(Worn, Bubble):
    """The same on the wall."""
