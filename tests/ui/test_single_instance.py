"""A second start: it raises the first window, and hands it a file; what else is said is not believed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app.ui import single_instance
from app.ui.single_instance import MOST_BYTES, SingleInstance, raise_first


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> SingleInstance:
    """The first start, with this folder."""
    return SingleInstance(tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A scenario's file, with letters that are no ASCII in its path."""
    path = tmp_path / "Übung eins" / "scenario.yaml"
    path.parent.mkdir()
    path.write_text("", encoding="utf-8")
    return path


def say(folder: Path, data: bytes, *, hang_up: bool = True) -> QLocalSocket:
    """Another program of the same account says something."""
    socket = QLocalSocket()
    socket.connectToServer(single_instance._name(folder))
    assert socket.waitForConnected(1000)
    socket.write(data)
    socket.waitForBytesWritten(1000)
    if hang_up:
        socket.disconnectFromServer()
    return socket


def test_without_a_first_nobody_answers(tmp_path: Path, qtbot: QtBot) -> None:
    assert not raise_first(tmp_path)


def test_it_raises_the_first_window(first: SingleInstance, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.raise_requested), qtbot.assertNotEmitted(first.open_requested):
        assert raise_first(tmp_path)


def test_it_hands_over_the_file(first: SingleInstance, tmp_path: Path, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.raise_requested), qtbot.waitSignal(first.open_requested) as told:
        assert raise_first(tmp_path, file)
    assert told.args == [file]


def test_a_file_that_is_told_in_pieces_is_heard_whole(
    first: SingleInstance, tmp_path: Path, file: Path, qtbot: QtBot
) -> None:
    data = str(file).encode() + b"\n"
    with qtbot.waitSignal(first.open_requested) as told:
        socket = say(tmp_path, data[:5], hang_up=False)
        QTimer.singleShot(0, socket, lambda: socket.write(data[5:]))
    assert told.args == [file]


@pytest.mark.parametrize(
    "words",
    [
        b"",
        b"\n",
        b"relative/scenario.yaml\n",
        b"/etc/passwd\n",
        b"/nowhere/scenario.yaml\n",
        b"\xff\xfe\n",
        b"/a\0b/scenario.yaml\n",
        b"/never/ends",
        b"x" * (3 * MOST_BYTES),
        b"/" + b"x" * (2 * MOST_BYTES) + b"/scenario.yaml\n",
    ],
    ids=lambda words: repr(words[:24]),
)
def test_what_is_no_scenario_is_not_opened(
    first: SingleInstance, tmp_path: Path, file: Path, words: bytes, qtbot: QtBot
) -> None:
    opened: list[Path] = []
    first.open_requested.connect(opened.append)
    with qtbot.waitSignal(first.raise_requested):
        say(tmp_path, words)
    # Whoever comes after it is heard, and by then all that was said before has been.
    with qtbot.waitSignal(first.open_requested):
        raise_first(tmp_path, file)
    assert opened == [file]


def test_who_says_nothing_is_not_waited_for(
    first: SingleInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(single_instance, "PATIENCE_MS", 50)
    socket = say(tmp_path, b"/half a pa", hang_up=False)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes leave no file there")
def test_a_socket_left_by_a_killed_program_is_no_obstacle(tmp_path: Path, qtbot: QtBot) -> None:
    left = SingleInstance(tmp_path)
    again = SingleInstance(tmp_path)
    with qtbot.waitSignal(again.raise_requested):
        assert raise_first(tmp_path)
    assert left is not again
