"""Lines of a file as they stand there, with the part that is meant underlined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.scenario.diagnostic import printable
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.painting import draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width
from app.words import _

MOST = 400
"""Characters of a line that are shown; of a longer one those around what is meant."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line by its number, and from which character to which it is meant, from 0; None for all of it."""

    number: int
    text: str
    meant: tuple[int, int] | None = None


class SourceLines(QWidget):
    """Wraps long lines; a wave stands below what is meant, in the colour of how much it matters."""

    def __init__(self, lines: Sequence[SourceLine], *, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = tuple(_shown(line) for line in lines)
        self._token = token
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        said = (_("Line {line}: {message}").format(line=line.number, message=line.text) for line in lines)
        self.setAccessibleName("\n".join(said))

    @property
    def lines(self) -> tuple[SourceLine, ...]:
        return self._lines

    # Qt

    def heightForWidth(self, width: int) -> int:
        return round(sum(layout.boundingRect().height() for layout in self._layouts(width)) + 2 * self._edge)

    def sizeHint(self) -> QSize:
        width = round(16 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(8 * current_theme().em), self._edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        ground = QRectF(self.rect()).adjusted(ring, 0.5, -ring, -0.5)
        outline = pen(theme.colour("line"), 1) if theme.plain else None
        draw_shape(painter, rounded(ground, theme.radius("s")), theme.colour("sunk"), outline)
        top = float(self._edge)
        for line, layout in zip(self._lines, self._layouts(self.width()), strict=True):
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("soft"))
            base = layout.lineAt(0).ascent()
            painter.drawText(QPointF(ring + theme.space("s"), top + base), str(line.number))
            painter.setPen(theme.colour("text"))
            place = QPointF(self._gutter, top)
            layout.draw(painter, place)
            if line.meant is not None:
                self._underline(painter, layout, place, line.meant, theme.colour(self._token))
            top += layout.boundingRect().height()
        painter.end()

    # How

    @property
    def _edge(self) -> int:
        return current_theme().space("xs") + 2

    @property
    def _gutter(self) -> int:
        theme = current_theme()
        widest = max((natural_width(str(line.number), "caption") for line in self._lines), default=0)
        return theme.ring + theme.space("s") + widest + theme.space("s")

    def _layouts(self, width: int) -> list[QTextLayout]:
        theme = current_theme()
        inner = max(width - self._gutter - theme.ring - theme.space("s"), 1)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made = []
        for line in self._lines:
            # Spaces at the beginning would be swallowed where a line wraps.
            layout = QTextLayout(line.text or " ", theme.font("caption"))
            layout.setTextOption(option)
            layout.beginLayout()
            height = 0.0
            while (part := layout.createLine()).isValid():
                part.setLineWidth(inner)
                part.setPosition(QPointF(0, height))
                height += part.height() + 3  # room for the wave
            layout.endLayout()
            made.append(layout)
        return made

    def _underline(
        self, painter: QPainter, layout: QTextLayout, place: QPointF, meant: tuple[int, int], colour: QColor
    ) -> None:
        painter.setPen(pen(colour, 1.5))
        for number in range(layout.lineCount()):
            part = layout.lineAt(number)
            first, last = part.textStart(), part.textStart() + part.textLength()
            start, end = max(meant[0], first), min(meant[1], last)
            if start >= end:
                continue
            left, right = _x(part, start), _x(part, end)
            base = place.y() + part.y() + part.height()
            painter.drawPath(_wave(place.x() + left, place.x() + right, base))


def _x(part: object, place: int) -> float:
    """PySide gives the place and what was asked for, or the place alone, by its version."""
    found = part.cursorToX(place)  # type: ignore[attr-defined]  # see above
    return float(found[0] if isinstance(found, tuple) else found)


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        step = min(4.0, right - x)
        path.quadTo(x + step / 2, y + (-2 if up else 2), x + step, y)
        x, up = x + 4.0, not up
    return path


def _shown(line: SourceLine) -> SourceLine:
    """What is shown of a line: indentation kept, without what turns the reading direction."""
    text = printable(line.text.replace("\t", " "))
    if len(text) <= MOST:
        return SourceLine(line.number, text, line.meant)
    start = max(0, (line.meant[0] if line.meant else 0) - MOST // 2)
    part = text[start : start + MOST]
    before, after = "…" if start else "", "…" if start + MOST < len(text) else ""
    shift = len(before) - start
    meant = None
    if line.meant is not None:
        meant = max(line.meant[0] + shift, 0), min(line.meant[1] + shift, len(before) + len(part))
    return SourceLine(line.number, f"{before}{part}{after}", meant)
