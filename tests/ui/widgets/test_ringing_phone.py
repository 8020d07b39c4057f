"""The phone rings quietly where motion is reduced."""

from __future__ import annotations

from app.ui.widgets.ringing_phone import RingingPhone


def test_the_phone_stands_still_with_reduced_motion(show) -> None:
    phone = show(RingingPhone(size=200))
    assert phone._turn.state() == phone._turn.State.Stopped
