"""Shapes stay within their bounds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from app.scenario.terms import Mood
from app.ui.theme.shapes import bubble, mood_shape, rounded


@pytest.mark.parametrize("small", [True, False])
@pytest.mark.parametrize("mood", Mood)
def test_every_mood_s_shape_stays_within_its_radius(mood: Mood, small: bool) -> None:
    box = mood_shape(mood, QPointF(0, 0), 50, small=small).boundingRect()
    assert QRectF(-50.5, -50.5, 101, 101).contains(box)
    assert box.width() > 80


def test_a_bubble_s_tail_reaches_out_on_its_side() -> None:
    body = QRectF(20, 20, 200, 80)
    assert bubble(body, 16, tail=10, left=True).boundingRect().left() == pytest.approx(10, abs=0.5)
    assert bubble(body, 16, tail=10, left=False).boundingRect().right() == pytest.approx(230, abs=0.5)


def test_a_capsule_is_never_rounder_than_half_its_height() -> None:
    box = QRectF(0, 0, 100, 20)
    assert rounded(box, 999).boundingRect() == box
