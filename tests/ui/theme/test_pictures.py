"""Shapes, icons and faces."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication

from app import paths
from app.scenario.terms import Manner, Mood
from app.skills.debrief import MomentKind
from app.ui import texts
from app.ui.theme.icons import icon, icon_image
from app.ui.theme.portraits import portrait
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


def test_an_icon_is_drawn_twice_as_fine_and_in_its_colour(qapp: QApplication) -> None:
    image = icon_image("check", "text", 20)
    assert (image.width(), image.devicePixelRatio()) == (40, 2)
    colours = {
        image.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#1a1f21"}
    assert not icon("check", "text", 20).isNull()


def test_an_icon_we_do_not_have_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon_image("no-such-icon", "text", 20)


def test_every_icon_a_word_goes_with_is_shipped() -> None:
    names = {texts.manner_icon(manner, written=written) for manner in Manner for written in (True, False)}
    names |= {texts.channel_icon(channel) for channel in ("phone", "chat", "email", "counter", "social")}
    names |= {
        texts.desk_icon(kind) for kind in ("article", "rule", "colleague", "bulletin", "transcript", "new")
    }
    names |= {texts.moment_icon(kind) for kind in MomentKind}
    for name in names:
        assert (paths.assets() / "icons" / f"{name}.svg").is_file()


@pytest.mark.parametrize("mood", Mood)
def test_a_face_fills_its_shape_and_leaves_the_corners_free(qapp: QApplication, mood: Mood) -> None:
    image = portrait("lindner", mood, 96)
    assert image.width() == 192
    assert image.pixelColor(1, 1).alpha() == 0
    assert image.pixelColor(96, 96).alpha() == 255
