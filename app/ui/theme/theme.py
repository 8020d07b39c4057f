"""One look: a set of colours at a text size, as the colours, fonts and lengths Qt paints with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont

from app.scenario.terms import Mood
from app.ui.theme.tokens import (
    BANDS,
    BASE_PX,
    BREAKPOINT_EM,
    LARGE_TEXT,
    MOTION_MS,
    RADIUS,
    SPACE,
    STAGE_TINT,
    STROKE,
    THEMES,
    TYPE,
    ZONE_TINT,
    Tokens,
)

if TYPE_CHECKING:  # skills know the model, which needs pydantic; the first screen is painted without it
    from app.skills.scoring import Band

FAMILY = "Inter"


class Breadth(StrEnum):
    """How broad a window is, measured in its own text."""

    WIDE = "wide"
    MEDIUM = "medium"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class Theme:
    """What a widget asks when it paints.

    name: one of `tokens.THEMES`. text_scale: 1.0 to 2.0. round_a: the round letter a (light and dark only).
    reduced_motion: all durations are 0. Raises KeyError for names that are not in `tokens`.
    """

    name: str = "light"
    text_scale: float = 1.0
    round_a: bool = True
    reduced_motion: bool = False

    @property
    def tokens(self) -> Tokens:
        return THEMES[self.name]

    @property
    def em(self) -> float:
        """Pixels of body text at this text size."""
        return BASE_PX * self.text_scale

    @property
    def plain(self) -> bool:
        """Whether fills carry nothing here and outlines everything (the contrast theme)."""
        return self.name == "contrast"

    @property
    def large(self) -> bool:
        """Whether the text is so large that the room inside of things is needed for words."""
        return self.text_scale >= LARGE_TEXT

    def colour(self, token: str, alpha: float = 1.0) -> QColor:
        """The colour of a token; alpha 0 to 1."""
        return _colour(getattr(self.tokens, token), alpha)

    def mixed(self, token: str, share: float, onto: str) -> QColor:
        """`share` (0 to 1) of one colour laid over another, opaque."""
        over, under = self.colour(token), self.colour(onto)
        return QColor.fromRgbF(
            share * over.redF() + (1 - share) * under.redF(),
            share * over.greenF() + (1 - share) * under.greenF(),
            share * over.blueF() + (1 - share) * under.blueF(),
        )

    def mood(self, mood: Mood) -> QColor:
        """The fill behind a face."""
        return self.colour(mood_token(mood))

    def stage(self, mood: Mood) -> QColor:
        """The ground behind a person in this mood."""
        return self.mixed(mood_token(mood), STAGE_TINT[self.name], "room")

    def zone(self, mood: Mood) -> QColor:
        """The ground of this mood's zone in the mood curve."""
        return self.mixed(mood_token(mood), ZONE_TINT[self.name], "surface")

    def band(self, band: Band) -> QColor:
        """The fill of a skill band's segments."""
        return self.colour(f"band{BANDS.index(band) + 1}")

    def portrait_line(self) -> QColor:
        """The outline round a face: black as in the drawings, except where only outlines carry."""
        return self.colour("ink" if self.plain else "portrait_line")

    def space(self, name: str) -> int:
        """A distance in pixels: grows by half of what the text grows."""
        return round(SPACE[name] * (0.5 + 0.5 * self.text_scale))

    def px(self, pixels: float) -> int:
        """A length that grows with the text: icons, targets, lines of text."""
        return round(pixels * self.text_scale)

    def radius(self, name: str) -> int:
        return round(RADIUS[name] * (0.5 + 0.5 * self.text_scale))

    def stroke(self, name: str) -> int:
        return STROKE[name]

    @property
    def ring(self) -> int:
        """Pixels a widget keeps free on each side for its focus ring."""
        return STROKE["focus"] + STROKE["focus_gap"]

    def ms(self, name: str) -> int:
        """A duration in milliseconds, 0 with reduced motion."""
        return 0 if self.reduced_motion else MOTION_MS[name]

    def font(self, style: str, *, italic: bool = False) -> QFont:
        """The font of a text style (see `tokens.TYPE`)."""
        size, weight, _ = TYPE[style]
        return _font(round(size * self.em), weight, italic, self.round_a and self.name in ("light", "dark"))

    def line_height(self, style: str) -> int:
        """Distance of two base lines in pixels."""
        size, _, line = TYPE[style]
        return round(size * self.em * line)

    def breadth(self, width: int) -> Breadth:
        """How broad a window of this many pixels is."""
        em = width / self.em
        if em >= BREAKPOINT_EM["wide"]:
            return Breadth.WIDE
        return Breadth.MEDIUM if em >= BREAKPOINT_EM["medium"] else Breadth.COMPACT


def mood_token(mood: Mood) -> str:
    """The token of a mood's colour, `mood1` (furious) to `mood5` (delighted)."""
    return f"mood{tuple(Mood).index(mood) + 1}"


@lru_cache(maxsize=1024)
def _colour(value: str, alpha: float) -> QColor:
    colour = QColor(value)
    colour.setAlphaF(alpha)
    return colour


@lru_cache(maxsize=256)
def _font(pixels: int, weight: int, italic: bool, round_a: bool) -> QFont:
    font = QFont(FAMILY)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if round_a:
        font.setFeature(QFont.Tag("cv11"), 1)
    return font
