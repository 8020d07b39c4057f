"""From pressing a choice's key to the painted answer, with the turn on disk in between."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import paths
from app.conversation.tasks.grade import GOOD
from app.scenario.library import Library
from app.store.attempts import Mode
from app.store.store import Store
from app.ui.navigator import Navigator
from app.ui.screens.play import PlayScreen
from app.ui.session import Pace, TrainingSession
from app.ui.theme.appearance import Appearance
from app.ui.training import Training

SCENARIO = "sweater-15-november"
CONVERSATIONS = 12
GOAL_MS = 50.0

Row = tuple[str, float, str, float | None, float | None]


class _Painted(QObject):
    """Counts how often a window has been painted anew."""

    def __init__(self, window: Navigator) -> None:
        super().__init__(window)
        self.times = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self.times += 1
        return super().eventFilter(watched, event)


def rows() -> list[Row]:
    """Median and 95th percentile over some conversations, always pressing 1 where one chooses."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Appearance(application)
    window = Navigator()
    painted = _Painted(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    times: list[float] = []
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        for session in _sessions(store):
            _show(window, session)
            while not session.over:
                if session.conversation.offered:
                    times.append(_seconds_to_answer(application, session, painted))
                else:
                    _do_task(application, session)
    window.close()
    cuts = quantiles(times, n=100)
    return [
        ("key to painted answer, on disk in between, median", cuts[49] * 1000, "ms", None, None),
        ("key to painted answer, on disk in between, p95", cuts[94] * 1000, "ms", None, GOAL_MS),
    ]


def _sessions(store: Store) -> list[TrainingSession]:
    library = Library([paths.scenarios()])
    entry = library.find(SCENARIO)
    assert entry is not None
    training = Training(store=store, library=library)
    learner = store.add_learner()
    return [
        training.begin(entry, learner=learner, mode=Mode.PRACTISE, pace=Pace(), language="en")
        for _ in range(CONVERSATIONS)
    ]


def _show(window: Navigator, session: TrainingSession) -> None:
    window.show_screen(lambda: PlayScreen(session=session, mode=Mode.PRACTISE, coach="poor"))
    for _ in range(10):
        QApplication.processEvents()


def _do_task(application: QApplication, session: TrainingSession) -> None:
    """What is typed and filled in takes as long as it takes, and is not measured."""
    session.choose(GOOD)
    for _ in range(5):
        application.processEvents()


def _seconds_to_answer(application: QApplication, session: TrainingSession, painted: _Painted) -> float:
    focused = application.focusWidget()
    assert focused is not None
    turns, before = len(session.conversation.turns), painted.times
    began = perf_counter()
    QTest.keyClick(focused, Qt.Key.Key_1)
    while painted.times == before or len(session.conversation.turns) == turns:
        application.processEvents()
    took = perf_counter() - began
    for _ in range(5):
        application.processEvents()
    return took
