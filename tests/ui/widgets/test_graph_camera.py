"""What of a graph is seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from app.ui.widgets.graph_camera import LARGEST, READABLE, SMALLEST, Camera

SMALL = Camera(QSizeF(800, 600), QSizeF(400, 300))
LARGE = Camera(QSizeF(800, 600), QSizeF(3000, 9000))


def test_what_fits_is_shown_as_a_whole_and_no_larger_than_words_are() -> None:
    shown = SMALL.fitting()
    assert shown.zoom == 1
    assert shown.on_screen(QRectF(0, 0, 400, 300)) == QRectF(200, 150, 400, 300)


def test_what_does_not_fit_begins_in_a_size_that_can_be_read() -> None:
    shown = LARGE.starting(QRectF(2500, 20, 100, 50))
    assert shown.zoom == READABLE
    assert QRectF(0, 0, 800, 600).contains(shown.on_screen(QRectF(2500, 20, 100, 50)))


@given(factor=st.floats(0.001, 1000), x=st.floats(0, 800), y=st.floats(0, 600))
def test_zoom_stays_within_its_bounds_and_the_picture_in_sight(factor: float, x: float, y: float) -> None:
    shown = LARGE.zoomed(factor, QPointF(x, y))
    assert SMALLEST <= shown.zoom <= LARGEST
    whole = shown.on_screen(QRectF(0, 0, 3000, 9000))
    assert whole.intersects(QRectF(0, 0, 800, 600))


def test_what_is_under_the_pointer_stays_there() -> None:
    point = QPointF(300, 200)
    before = LARGE.in_scene(point)
    after = LARGE.zoomed(1.5, point).in_scene(point)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=1)


def test_a_box_is_brought_into_view_with_what_is_round_it() -> None:
    box = QRectF(2000, 5000, 200, 60)
    place = LARGE.revealing(box).on_screen(box)
    assert place.left() > 40
    assert place.bottom() < 560
    assert SMALL.fitting().revealing(QRectF(150, 120, 50, 50)) == SMALL.fitting()
