"""Work off the window's thread: only what is newest arrives."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from app.ui.latest import Latest


def test_what_comes_of_it_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    latest, where = Latest(), []
    latest.done.connect(lambda _result: where.append(threading.current_thread()))
    with qtbot.waitSignal(latest.done) as arrived:
        latest.ask(threading.current_thread)
    assert arrived.args != [threading.main_thread()]
    assert where == [threading.main_thread()]
    assert not latest.busy


def test_of_what_is_asked_meanwhile_only_the_newest_is_done(qtbot: QtBot) -> None:
    latest, go, did = Latest(), threading.Event(), []

    def work(name: str) -> str:
        go.wait(5)
        did.append(name)
        return name

    found = []
    latest.done.connect(found.append)
    latest.ask(lambda: work("first"))
    latest.ask(lambda: work("second"))
    latest.ask(lambda: work("third"))
    assert latest.busy
    go.set()
    qtbot.waitUntil(lambda: not latest.busy)
    assert found == ["third"]
    assert did == ["first", "third"]


def test_what_is_forgotten_does_not_arrive(qtbot: QtBot) -> None:
    latest, go = Latest(), threading.Event()
    found = []
    latest.done.connect(found.append)
    latest.ask(lambda: go.wait(5))
    latest.forget()
    latest.ask(lambda: "later")
    go.set()
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["later"]


def test_it_may_be_gone_before_its_work_is(qtbot: QtBot) -> None:
    latest, go, ended = Latest(), threading.Event(), threading.Event()

    def work() -> None:
        go.wait(5)
        ended.set()

    latest.ask(work)
    latest.deleteLater()
    del latest
    qtbot.waitUntil(lambda: True)
    go.set()
    assert ended.wait(5)
