"""The Qt we depend on is one that we can depend on."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot


def test_calls_without_a_result_leave_none_alone(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 dropped a reference of None with each, and aborted after 5,000."""
    timer = QTimer()
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(1000):
        timer.setInterval(number)
        thing.setObjectName("name")
    # From Python 3.12 on None is immortal and its count stands still.
    assert abs(sys.getrefcount(None) - before) < 100
