"""The author's room: one scenario at a time, its screen, its editor."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.ui import editor
from app.ui.authoring import Authoring
from app.ui.navigator import Navigator
from app.ui.screens.author import AuthorScreen


class Workshop(QObject):
    """Shows a scenario's file to work on. open_file: how it is shown in the author's editor."""

    left = Signal()
    """The author goes back to the first screen."""

    def __init__(
        self,
        navigator: Navigator,
        *,
        open_file: Callable[[Path, int, int], editor.Opened] = editor.open_file,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._open_file = open_file
        self._authoring: Authoring | None = None
        self._learner_name: str | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._look)

    @property
    def authoring(self) -> Authoring | None:
        """What is being worked on."""
        return self._authoring

    def show(self, file: Path, *, learner_name: str | None = None) -> None:
        """Work on a scenario's file. learner_name: what it calls the learner while it is played."""
        self.put_away()
        authoring = Authoring(file, learner_name=learner_name, parent=self)
        self._authoring = authoring
        self._navigator.show_screen(lambda: self._build(authoring))

    def _build(self, authoring: Authoring) -> AuthorScreen:
        screen = AuthorScreen(authoring=authoring)
        screen.back_requested.connect(self._leave)
        screen.file_requested.connect(lambda *place: self._open(screen, *place))
        return screen

    def _open(self, screen: AuthorScreen, path: Path, line: int, column: int) -> None:
        screen.show_opened(self._open_file(path, line, column), path, line)

    def _leave(self) -> None:
        self.left.emit()  # which shows another screen: this one still listens to what it is put away with
        self.put_away()

    def put_away(self) -> None:
        """Follow the files no longer; another screen is shown, or about to be."""
        if self._authoring is not None:
            self._authoring.deleteLater()
            self._authoring = None

    def _look(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back from the editor wants to see at once what was saved there."""
        if self._authoring is not None and state is Qt.ApplicationState.ApplicationActive:
            self._authoring.look()
