"""Every colour pair the widgets paint can be read."""

from __future__ import annotations

import pytest

from app.ui.theme.tokens import SIGN_ON, STAGE_TINT, TEXT_ON, THEMES, ZONE_TINT


def channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))


def luminance(rgb: tuple[float, ...]) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: tuple[float, ...], second: tuple[float, ...]) -> float:
    """WCAG 2.2, contrast ratio: (lighter + 0.05) / (darker + 0.05)."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def least(theme: str) -> float:
    return 7.0 if theme in ("contrast", "projector") else 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read_on_its_ground(theme: str, text: str, ground: str) -> None:
    tokens = THEMES[theme]
    assert contrast(channels(getattr(tokens, text)), channels(getattr(tokens, ground))) >= least(theme)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("sign", "ground"), SIGN_ON)
def test_lines_that_mean_something_can_be_seen(theme: str, sign: str, ground: str) -> None:
    tokens = THEMES[theme]
    assert contrast(channels(getattr(tokens, sign)), channels(getattr(tokens, ground))) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("step", range(1, 6))
@pytest.mark.parametrize(("tints", "onto"), [(STAGE_TINT, "room"), (ZONE_TINT, "surface")])
def test_text_can_be_read_on_a_tinted_ground(
    theme: str, step: int, tints: dict[str, float], onto: str
) -> None:
    tokens = THEMES[theme]
    share = tints[theme]
    mood, below = channels(getattr(tokens, f"mood{step}")), channels(getattr(tokens, onto))
    ground = tuple(share * over + (1 - share) * under for over, under in zip(mood, below, strict=True))
    for text in ("text", "soft"):
        assert contrast(channels(getattr(tokens, text)), ground) >= least(theme)
