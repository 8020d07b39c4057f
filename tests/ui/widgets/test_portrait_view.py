"""The face changes with the mood and tells it in words."""

from __future__ import annotations

from PySide6.QtCore import QVariantAnimation
from pytestqt.qtbot import QtBot

from app.scenario.terms import Mood
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.widgets.portrait_view import PortraitView


def view(qtbot: QtBot, person: str | None = "lindner") -> PortraitView:
    portrait = PortraitView(person=person, name="Ms Lindner", mood=Mood.WAITING, size=128, ringed=True)
    qtbot.addWidget(portrait)
    return portrait


def test_it_says_who_and_how(qtbot: QtBot) -> None:
    portrait = view(qtbot)
    portrait.set_mood(Mood.EASED)
    assert portrait.accessibleName() == "Ms Lindner"
    assert portrait.accessibleDescription() == "eased"


def test_with_reduced_motion_the_face_changes_at_once(qtbot: QtBot) -> None:
    portrait = view(qtbot)
    portrait.set_mood(Mood.FURIOUS)
    assert portrait._change.state() == QVariantAnimation.State.Stopped


def test_with_motion_it_fades_over(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.show(Theme())
    portrait = view(qtbot)
    portrait.set_mood(Mood.FURIOUS)
    assert portrait._change.state() == QVariantAnimation.State.Running
    assert portrait._change.duration() == 320
    qtbot.waitUntil(lambda: portrait._change.state() == QVariantAnimation.State.Stopped)


def test_each_mood_looks_different(qtbot: QtBot) -> None:
    pictures = set()
    for mood in Mood:
        portrait = PortraitView(person="okafor", name="Mr Okafor", mood=mood, size=96)
        qtbot.addWidget(portrait)
        pictures.add(bytes(portrait.grab().toImage().constBits()))
    assert len(pictures) == 5


def test_the_ring_shows_patience_and_without_a_clock_there_is_none(qtbot: QtBot) -> None:
    portrait = view(qtbot)
    without = portrait.grab().toImage()
    portrait.set_patience(0.4)
    assert portrait.grab().toImage() != without
    portrait.set_patience(None)
    assert portrait.grab().toImage() == without


def test_somebody_without_a_portrait_still_has_a_shape(qtbot: QtBot) -> None:
    assert not view(qtbot, person="nobody-we-know").grab().toImage().isNull()
