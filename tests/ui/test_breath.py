"""One breath, from in to out, and how the stress feels that it is against."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.ui.breath import IN_MS, OUT_MS, Breath, Breathing, Pulse


def timer(breath: Breath) -> QTimer:
    found = breath.findChild(QTimer, "breath")
    assert isinstance(found, QTimer)
    return found


def followed(breath: Breath) -> list[str]:
    seen: list[str] = []
    breath.changed.connect(seen.append)
    breath.taken.connect(lambda: seen.append("taken"))
    return seen


def test_a_breath_goes_in_and_out_and_is_taken(qtbot: QtBot) -> None:
    breath = Breath()
    seen = followed(breath)
    breath.begin()
    assert timer(breath).interval() == IN_MS
    timer(breath).timeout.emit()
    assert timer(breath).interval() == OUT_MS
    timer(breath).timeout.emit()
    assert seen == [Breathing.IN, Breathing.OUT, Breathing.AT_REST, "taken"]


def test_whoever_lets_go_has_not_taken_it(qtbot: QtBot) -> None:
    breath = Breath()
    seen = followed(breath)
    breath.begin()
    breath.stop()
    assert seen == [Breathing.IN, Breathing.AT_REST]
    assert not timer(breath).isActive()


def test_a_second_begin_does_not_start_it_again(qtbot: QtBot) -> None:
    breath = Breath()
    breath.begin()
    timer(breath).timeout.emit()
    breath.begin()
    assert breath.now is Breathing.OUT


@pytest.mark.parametrize(
    ("stress", "felt"),
    [
        (20, Pulse.CALM),
        (39, Pulse.CALM),
        (40, Pulse.UP),
        (59, Pulse.UP),
        (60, Pulse.HIGH),
        (79, Pulse.HIGH),
        (80, Pulse.RACING),
        (100, Pulse.RACING),
    ],
)
def test_stress_is_felt_where_it_begins_to_tell(stress: int, felt: Pulse) -> None:
    assert Pulse.of(stress) is felt
