"""Small rows of segments with a word: phases, difficulty, craft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.scenario.terms import Phase
from app.ui.texts import band_word, difficulty_word, phase_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.theme.tokens import BANDS
from app.ui.widgets.painting import draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width
from app.words import _

if TYPE_CHECKING:  # skills know the model, which needs pydantic; the first screen is painted without it
    from app.skills.scoring import Band


class PhaseBar(QLabel):
    """Where the conversation stands: five segments, filled up to the phase, and its word.

    with_word False leaves the word to screen readers and the tool tip, for narrow windows.
    """

    def __init__(
        self, phase: Phase | None = None, *, with_word: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._phase = phase
        self._with_word = with_word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_phase(phase)

    def set_phase(self, phase: Phase | None) -> None:
        """Another phase; None before the conversation has one."""
        self._phase = phase
        words = _("Phase: {phase}").format(phase=phase_word(phase)) if phase else _("Phase: not begun")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def show_word(self, shown: bool) -> None:
        """Show or leave out the word."""
        self._with_word = shown
        self.updateGeometry()
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = 5 * theme.px(18) + 4 * theme.px(4)
        if self._with_word:
            width += theme.space("m") + max(natural_width(phase_word(phase), "caption") for phase in Phase)
        return QSize(width + 2, theme.line_height("caption"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        filled = tuple(Phase).index(self._phase) + 1 if self._phase else 0
        width, height, left = theme.px(18), theme.px(4), 1.0
        for number in range(5):
            bar = rounded(QRectF(left, (self.height() - height) / 2, width, height), height)
            draw_shape(painter, bar, theme.colour("ink") if number < filled else _unfilled(), None)
            left += width + theme.px(4)
        if self._with_word and self._phase:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("soft"))
            words = QRectF(left + theme.space("m") - theme.px(4), 0, self.width(), self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, phase_word(self._phase))
        painter.end()


class DifficultyBars(QLabel):
    """How hard a conversation is: five rising bars, filled up to 1 to 5."""

    def __init__(self, difficulty: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._difficulty = difficulty
        self.setAccessibleName(difficulty_word(difficulty))
        self.setToolTip(difficulty_word(difficulty))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(5 * theme.px(6) + 4 * theme.px(3) + 2, theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        for number in range(5):
            height = theme.px(6 + 2 * number)
            left = 1 + number * theme.px(9)
            bar = rounded(QRectF(left, self.height() - 1 - height, theme.px(6), height), theme.px(2))
            filled = number < self._difficulty
            draw_shape(painter, bar, theme.colour("ink") if filled else _unfilled(), None)
        painter.end()


class SkillBand(QLabel):
    """Craft as a band: four segments filled up to it, and its word. Never a percentage.

    band None is no picture yet. title: a name above, with the word at its right; without one the word
    follows the segments. style: the word's.
    """

    def __init__(
        self,
        band: Band | None,
        *,
        title: str = "",
        style: str = "mark",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._band = band
        self._title = title
        self._style = style
        self.setAccessibleName(f"{title}: {band_word(band)}" if title else band_word(band))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        word = natural_width(band_word(self._band), self._style)
        if self._title:
            width = natural_width(self._title, "body") + theme.space("m") + word
            height = theme.line_height("body") + theme.space("xs") + theme.px(11)
        else:
            width = 4 * theme.px(40) + theme.space("m") + self._word_width
            height = max(theme.line_height(self._style), theme.px(13))
        return QSize(width + 2 * theme.ring, height + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _word_width(self) -> int:
        """Room for the longest word, so that bands below each other have equal segments."""
        bands: tuple[Band | None, ...] = (None,) if self._band is None else tuple(type(self._band))
        return max(natural_width(band_word(band), self._style) for band in bands) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        word = band_word(self._band)
        right = self.width() - ring
        token = "text" if self._band else "soft"
        if self._title:
            line = theme.line_height("body")
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("text"))
            painter.drawText(QRectF(ring, 0, right - ring, line), Qt.AlignmentFlag.AlignVCenter, self._title)
            top, end, height = line + theme.space("xs"), right, theme.px(10)
        else:
            line, height = self.height(), theme.px(11)
            top, end = (line - height) // 2, right - self._word_width - theme.space("m")
        painter.setFont(theme.font(self._style))
        painter.setPen(theme.colour(token))
        place = QRectF(right - natural_width(word, self._style) - 1, 0, self.width(), line)
        if not self._title:
            place.moveLeft(right - self._word_width)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, word)
        gap = theme.px(5)
        width = (end - ring - 3 * gap) / 4
        filled = BANDS.index(self._band) + 1 if self._band else 0
        for number in range(4):
            box = QRectF(ring + number * (width + gap) + 0.75, top + 0.75, width - 1.5, height - 1.5)
            if self._band and number < filled:
                draw_shape(
                    painter, rounded(box, height), theme.band(self._band), pen(theme.colour("ink"), 1.5)
                )
            else:
                draw_shape(painter, rounded(box, height), None, pen(theme.colour("edge"), 1.25))
        painter.end()


def _unfilled() -> QColor:
    """A step not reached: decoration only, the word carries it."""
    theme = current_theme()
    return theme.colour("ink", 0.35 if theme.plain else 0.22)
