"""A mistake of the program is written down and told, in calm words, once at a time."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app import logs, words
from app.errors import KnownError
from app.ui import application as program
from app.ui import crash
from app.ui.crash import CrashWatch
from app.ui.crash_dialog import CrashDialog, SentenceDialog, report_of
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.widgets.dialog import Dialog
from tests.ui.drivers import hands

CANARY = "Käthe Canary"
SAFE = "Everything is stored."


class Clock:
    """A clock that goes when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def terminal(qtbot: QtBot) -> Iterator[list[object]]:
    """What would have been printed on a terminal; without this, pytest-qt would fail the test."""
    with qtbot.captureExceptions() as caught:
        yield caught


@pytest.fixture
def watch(qapp: QApplication, terminal: list[object], clock: Clock, tmp_path: Path) -> Iterator[CrashWatch]:
    """A watch that is on, and a log."""
    Appearance(qapp).show(Theme(reduced_motion=True))
    written = logs.start(tmp_path / "logs")
    watching = CrashWatch(clock=clock)
    watching.stand_over(QPushButton(), safe=lambda: SAFE)
    watching.install()
    yield watching
    watching.remove()
    written.close()
    for dialog in dialogs():
        dialog.close()


def dialogs() -> list[Dialog]:
    """The small windows that are open."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Dialog) and each.isVisible()]


def shown(qtbot: QtBot, kind: type[Dialog] = CrashDialog) -> CrashDialog:
    """The dialog, once it is there."""
    qtbot.waitUntil(lambda: bool(dialogs()))
    (dialog,) = dialogs()
    assert isinstance(dialog, kind)
    return dialog  # type: ignore[return-value]  # a CrashDialog unless a test asks for the other one


def fail(words: str = CANARY) -> None:
    raise ValueError(words)


def fail_in_a_slot(act: Callable[[], object] = fail) -> None:
    """Click a button whose slot fails."""
    button = QPushButton()
    button.clicked.connect(lambda: act())
    button.click()


def fail_in_a_thread() -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def fail_where_python_cannot_raise() -> None:
    class Fragile:
        def __del__(self) -> None:
            fail()

    Fragile()


@pytest.mark.parametrize("act", [fail_in_a_slot, fail_in_a_thread])
def test_a_mistake_is_told_with_what_is_safe(
    watch: CrashWatch, qtbot: QtBot, act: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_hooks", (lambda *_a: None,) * 3)  # pytest minds failing threads
    act()
    dialog = shown(qtbot)
    assert SAFE in hands.words_on(dialog)
    assert "ValueError" in dialog.report
    assert "in fail" in dialog.report


def test_a_mistake_that_python_cannot_raise_is_told_too(
    watch: CrashWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_hooks", (lambda *_a: None,) * 3)
    fail_where_python_cannot_raise()
    assert "in __del__" in shown(qtbot).report


def test_report_and_log_hold_no_words_of_a_person(watch: CrashWatch, qtbot: QtBot, tmp_path: Path) -> None:
    fail_in_a_slot()
    dialog = shown(qtbot)
    written = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "logs").iterdir())
    assert "ValueError" in written
    for text in (dialog.report, hands.words_on(dialog), written):
        assert "Canary" not in text
        assert str(Path.home()) not in text


def test_the_report_says_what_it_ran_on(qapp: QApplication) -> None:
    report = report_of("ValueError")
    assert report.startswith("Gelassen ")
    assert "Python 3" in report
    assert "Qt 6" in report
    assert report.endswith("\n\nValueError")


def test_the_report_can_be_copied(watch: CrashWatch, qtbot: QtBot) -> None:
    fail_in_a_slot()
    dialog = shown(qtbot)
    hands.click(hands.button(dialog, "Copy the report"))
    assert QGuiApplication.clipboard().text() == dialog.report
    assert "Copied" in hands.words_on(dialog)


def test_the_terminal_has_it_too(watch: CrashWatch, qtbot: QtBot, terminal: list[object]) -> None:
    fail_in_a_slot()
    shown(qtbot)
    assert len(terminal) == 1


def test_there_is_one_dialog_at_a_time_and_its_report_has_what_came_meanwhile(
    watch: CrashWatch, qtbot: QtBot
) -> None:
    fail_in_a_slot()
    dialog = shown(qtbot)
    fail_in_a_slot(lambda: {}["x"])
    qtbot.waitUntil(lambda: "KeyError" in dialog.report)
    assert dialogs() == [dialog]


def test_a_mistake_that_comes_back_at_once_does_not_lock_the_learner_in(
    watch: CrashWatch, qtbot: QtBot, clock: Clock
) -> None:
    fail_in_a_slot()
    hands.click(hands.button(shown(qtbot), "Go on"))
    clock.now += crash.QUIET_SECONDS / 2
    fail_in_a_slot()
    QApplication.processEvents()
    assert dialogs() == []
    fail_in_a_slot(lambda: {}["x"])
    hands.click(hands.button(shown(qtbot), "Go on"))
    clock.now += crash.QUIET_SECONDS
    fail_in_a_slot()
    assert "ValueError" in shown(qtbot).report


def test_one_can_close_the_program(watch: CrashWatch, qtbot: QtBot) -> None:
    fail_in_a_slot()
    with qtbot.waitSignal(watch.close_requested):
        hands.click(hands.button(shown(qtbot), "Close Gelassen"))
    assert dialogs() == []


def test_an_error_of_the_world_gets_its_sentence_and_no_report(
    watch: CrashWatch, qtbot: QtBot, terminal: list[object]
) -> None:
    def act() -> None:
        raise KnownError("The disk is full. You can keep playing.")

    fail_in_a_slot(act)
    dialog = shown(qtbot, SentenceDialog)
    said = hands.words_on(dialog)
    assert "The disk is full. You can keep playing." in said
    assert "Traceback" not in said
    assert terminal == []
    hands.click(hands.button(dialog, "Go on"))
    assert dialogs() == []


def test_afterwards_everything_is_as_it_was_before() -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    watching = CrashWatch()
    watching.install()
    watching.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_program_that_cannot_begin_says_so_and_ends(
    qapp: QApplication, qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Appearance(qapp).show(Theme(reduced_motion=True))
    monkeypatch.setattr(program, "find_settings", lambda _folder: fail())
    said: list[str] = []

    def answer() -> None:
        (dialog,) = dialogs()
        said.append(hands.words_on(dialog))
        hands.click(hands.button(dialog, "Close Gelassen"))

    QTimer.singleShot(0, answer)
    assert program.run(data_dir=data_dir, language="en") == 1
    assert "cannot start" in said[0]
    assert "Nothing that you have played was changed." in said[0]
    assert "ValueError" in (data_dir / "logs" / logs.FILE_NAME).read_text(encoding="utf-8")
    assert logging.getLogger("app").handlers == []


def test_after_a_mistake_the_program_can_be_closed_and_has_stored_everything(
    qapp: QApplication, terminal: list[object], data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = program.Program.open
    looking = QTimer(interval=5)

    def answer() -> None:
        for dialog in dialogs():
            looking.stop()
            assert "is stored on this computer" in hands.words_on(dialog)
            hands.click(hands.button(dialog, "Close Gelassen"))

    def open_and_fail(running: program.Program) -> bool:
        looking.timeout.connect(answer)
        looking.start()
        QTimer.singleShot(0, fail)
        return opened(running)

    monkeypatch.setattr(program.Program, "open", open_and_fail)
    assert program.run(data_dir=data_dir, language="en") == 0
    assert "in fail" in (data_dir / "logs" / logs.FILE_NAME).read_text(encoding="utf-8")
    assert not list(data_dir.glob("*-wal"))


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off(qapp: QApplication, qtbot: QtBot, tmp_path: Path, text: float) -> None:
    words.use("de", cache=tmp_path)
    Appearance(qapp).show(Theme(text_scale=text, reduced_motion=True))
    window = QPushButton()
    qtbot.addWidget(window)
    window.resize(1280 if text == 2 else 1024, 800 if text == 2 else 640)
    window.show()
    dialog = CrashDialog(safe=SAFE, report=report_of("x\n" * 60), parent=window)
    dialog.open()
    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height()
    assert hands.cut_off(dialog) == []
