"""Work off the window's thread."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from app.ui.background import Background


def test_the_result_arrives_on_the_thread_of_the_window(qtbot: QtBot) -> None:
    threads = []

    def work() -> str:
        threads.append(threading.current_thread())
        return "read"

    background = Background(work)
    arrived = []
    background.done.connect(lambda result: arrived.append((result, threading.current_thread())))
    with qtbot.waitSignal(background.done):
        background.start()
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [("read", threading.main_thread())]
    assert threads != [threading.main_thread()]


def test_it_is_never_at_work_twice_at_once(qtbot: QtBot) -> None:
    go_on = threading.Event()
    began = []

    def work() -> None:
        began.append(None)
        go_on.wait()

    background = Background(work)
    background.start()
    background.start()
    assert background.busy
    with qtbot.waitSignal(background.done):
        go_on.set()
    background.wait(seconds=5)
    assert len(began) == 1
    assert not background.busy
