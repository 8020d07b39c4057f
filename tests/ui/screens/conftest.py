"""Screens in a window of a size, in a language and look of one's choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import words
from app.store.attempts import Mode
from app.ui.navigator import Navigator
from app.ui.screens.play import PlayScreen
from app.ui.screens.screen import Screen
from app.ui.session import TrainingSession
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from tests.ui.calls import session_of
from tests.ui.drivers import PlayDriver

ShowScreen = Callable[..., Navigator]
Playing = Callable[..., PlayDriver]

SIZES = (("en", 1280, 800, 100), ("de", 1024, 640, 100), ("de", 1280, 800, 200), ("en", 1024, 640, 150))
"""Language, window in pixels and text size in percent in which every screen must fit."""


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    """The one look of the test program."""
    return Appearance(qapp)


@pytest.fixture(autouse=True)
def still(appearance: Appearance) -> Iterator[Appearance]:
    """Light, 100 %, and nothing moves."""
    appearance.show(Theme(reduced_motion=True))
    yield appearance
    appearance.show(Theme(reduced_motion=True))


@pytest.fixture
def show_screen(qtbot: QtBot) -> ShowScreen:
    """Show a screen in the program's window and wait until it is there and has the focus."""
    windows: list[Navigator] = []  # Python would throw away what only Qt knows.

    def shown(build: Callable[[], Screen], *, width: int = 1280, height: int = 800) -> Navigator:
        window = Navigator()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show_screen(build)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return shown


@pytest.fixture
def playing(show_screen: ShowScreen) -> Playing:
    """Show a session; keywords go to the screen, to the session, and to the window."""

    def shown(
        session: TrainingSession | None = None,
        *,
        mode: Mode = Mode.LEARN,
        coach: str = "asked",
        width: int = 1280,
        height: int = 800,
        **arguments: Any,
    ) -> PlayDriver:
        session = session or session_of(**arguments)
        window = show_screen(
            lambda: PlayScreen(session=session, mode=mode, coach=coach),  # type: ignore[arg-type]
            width=width,
            height=height,
        )
        screen = window.screen_shown
        assert isinstance(screen, PlayScreen)
        return PlayDriver(screen)

    return shown


def tick(driver: PlayDriver, name: str = "speech") -> None:
    """The time a timer of the session waits for is over; nobody waits for it."""
    timer = driver.screen._session.findChild(QTimer, name)
    assert timer is not None
    timer.timeout.emit()
    QApplication.processEvents()


@dataclass(frozen=True)
class Window:
    """A language and a window in which a screen must fit."""

    language: words.Language
    width: int
    height: int


@pytest.fixture(params=SIZES, ids=lambda size: "-".join(str(part) for part in size))
def every_window(
    request: pytest.FixtureRequest, appearance: Appearance, tmp_path_factory: pytest.TempPathFactory
) -> Window:
    """One after the other the windows every screen must fit, with their text size and language in use."""
    language, width, height, text = request.param
    words.use(language, cache=tmp_path_factory.getbasetemp() / "words")
    appearance.show(Theme(text_scale=text / 100, reduced_motion=True))
    return Window(language, width, height)
