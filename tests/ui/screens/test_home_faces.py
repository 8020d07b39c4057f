"""Faces come a moment after their shapes."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.scenario.terms import Mood
from app.ui.screens.home_faces import Faces
from app.ui.theme.portraits import portrait


def painted(faces: Faces) -> QImage:
    image = QImage(160, 160, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(2)
    image.fill(0)
    painter = QPainter(image)
    faces.paint(painter, QRectF(0, 0, 80, 80), "lindner", Mood.EASED)
    painter.end()
    return image


def test_first_there_is_the_shape_and_then_the_face(qtbot: QtBot) -> None:
    faces = Faces()
    with qtbot.waitSignal(faces.arrived):
        shape = painted(faces)
    face = painted(faces)
    assert shape != face
    assert face.pixelColor(80, 120) == portrait("lindner", Mood.EASED, 80).pixelColor(80, 120)


def test_a_face_that_is_there_is_not_drawn_again(qtbot: QtBot) -> None:
    faces = Faces()
    with qtbot.waitSignal(faces.arrived):
        painted(faces)
    with qtbot.assertNotEmitted(faces.arrived, wait=50):
        painted(faces)
