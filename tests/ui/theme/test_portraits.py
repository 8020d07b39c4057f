"""Faces fill their shapes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.scenario.terms import Mood
from app.ui.theme.portraits import portrait


@pytest.mark.parametrize("mood", Mood)
def test_a_face_fills_its_shape_and_leaves_the_corners_free(qapp: QApplication, mood: Mood) -> None:
    image = portrait("lindner", mood, 96)
    assert image.width() == 192
    assert image.pixelColor(1, 1).alpha() == 0
    assert image.pixelColor(96, 96).alpha() == 255
