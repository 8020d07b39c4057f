"""Garbage is collected by the window's thread alone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.ui.garbage import GarbageCollection


class Circle:
    """Refers to itself, and tells which thread collected it."""

    def __init__(self, told: list[threading.Thread]) -> None:
        self.itself = self
        self.told = told

    def __del__(self) -> None:
        self.told.append(threading.current_thread())


@pytest.fixture
def collection(qtbot: QtBot) -> Iterator[GarbageCollection]:
    collection = GarbageCollection()
    yield collection
    collection.stop()


def make_much() -> list[list[int]]:
    """More than makes Python collect, were it left to it."""
    return [[number] for number in range(20 * gc.get_threshold()[0])]


def test_a_worker_that_makes_much_collects_nothing(collection: GarbageCollection) -> None:
    told: list[threading.Thread] = []
    Circle(told)
    worker = threading.Thread(target=make_much)
    worker.start()
    worker.join()
    assert told == []


def test_the_window_collects_what_has_become_much(collection: GarbageCollection) -> None:
    told: list[threading.Thread] = []
    Circle(told)
    much = make_much()
    assert told == []
    timer = collection.findChild(QTimer, "garbage")
    assert isinstance(timer, QTimer)
    timer.timeout.emit()
    assert much
    assert told == [threading.main_thread()]


def test_python_does_it_again_afterwards(qtbot: QtBot) -> None:
    collection = GarbageCollection()
    assert not gc.isenabled()
    collection.stop()
    assert gc.isenabled()
