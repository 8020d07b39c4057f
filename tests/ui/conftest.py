"""What the tests of whole windows start from: the program, on a data folder of the test's own."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import words
from app.settings import Settings
from app.store.store import Store
from app.ui.application import DEFAULT_SIZE, Found, Program
from tests.ui.drivers.program import AT_ONCE, Running, Start


@pytest.fixture(autouse=True)
def garbage_is_collected_between_tests() -> Iterator[None]:
    """As in the program: never by a worker, which would destroy widgets in the wrong thread.

    Windows that were closed go at once, too: a thousand forgotten widgets would be dressed by the next test.
    """
    gc.disable()
    yield
    if QApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(0)
    gc.enable()


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """Start the program on a data folder, as often as wanted; the one before is closed."""
    running: list[Program] = []

    def stop() -> None:
        for program in running:
            program.navigator.close()
            program.close()
        running.clear()

    def started(
        preset: Settings = AT_ONCE,
        *,
        language: words.Language = "en",
        known: bool = True,
        file: Path | None = None,
    ) -> Running:
        stop()
        data = tmp_path / "data"
        if known and not data.exists():
            with Store.open(data) as store:
                store.add_learner("Ana")
        words.use(language, cache=data / "cache")
        program = Program(qapp, data_dir=data, language=language, found=Found(preset, ()), file=file)
        qtbot.addWidget(program.navigator)
        running.append(program)
        assert program.open()
        if program.navigator.isMaximized():  # the screen that is none is smaller than people's
            program.navigator.showNormal()
            program.navigator.resize(*DEFAULT_SIZE)
        program.navigator.activateWindow()
        qtbot.waitUntil(program.navigator.isActiveWindow)
        return Running(qtbot, program)

    yield started
    stop()
