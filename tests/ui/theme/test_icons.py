"""Icons are sharp, coloured and shipped."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app import paths
from app.scenario.terms import Manner
from app.skills.debrief import MomentKind
from app.ui import texts
from app.ui.theme.icons import icon, icon_image


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
