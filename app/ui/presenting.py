"""Showing a conversation to a room: on which display, beside which screen, and the way back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.lesson import Lesson
from app.ui.navigator import Navigator
from app.ui.screens.presentation import RoomScreen
from app.ui.screens.presentation_presenter import PresenterScreen


def other_display(own: QScreen | None, among: Iterable[QScreen]) -> QScreen | None:
    """A display that is not the trainer's own: of another name, and not the same picture once more."""
    if own is None:
        return None
    others = (each for each in among if each.name() != own.name() and each.geometry() != own.geometry())
    return min(others, key=lambda each: each.name(), default=None)


class RoomWindow(QWidget):
    """The wall: one screen, full screen, without a frame or a menu."""

    closed = Signal()

    def __init__(self, room: RoomScreen) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("room-window")
        self.setWindowTitle(room.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(room)
        self.setFocusProxy(room)

    def show_on(self, display: QScreen) -> None:
        """Fill a display."""
        if self.isVisible() and self.screen() is not display:
            self.hide()  # some window managers keep a full window where it is
        self.setScreen(display)
        self.setGeometry(display.geometry())
        self.showFullScreen()

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class Presenting(QObject):
    """One presentation, from F11 to Esc.

    With a second display the room has that one, and the program's window shows the presenter's screen; else
    the room has the only one. A display that comes or goes meanwhile is taken up or done without.
    """

    ended = Signal()
    """The program's window shows again what it showed before."""

    def __init__(self, lesson: Lesson, *, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lesson = lesson
        lesson.setParent(self)
        self._navigator = navigator
        self._presenter = False
        self._display: QScreen | None = None
        self._over = False
        second = self._second(QGuiApplication.screens())
        room = RoomScreen(lesson=lesson, alone=second is None)
        room.left.connect(self.end)
        self._room = room
        self.window = RoomWindow(room)
        self._connect()
        self._place(second)
        room.setFocus()

    def _connect(self) -> None:
        self.window.closed.connect(self.end)
        self._navigator.closing.connect(self.end)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._display_came)
        application.screenRemoved.connect(self.display_lost)

    @property
    def display(self) -> str | None:
        """The name of the display that the room looks at; None where there is none at the moment."""
        return self._display.name() if self._display is not None else None

    @property
    def has_presenter(self) -> bool:
        """Whether the trainer has a screen of their own."""
        return self._presenter

    def end(self) -> None:
        """Take the picture off the wall and go back to where it began; nothing is left of it."""
        if self._over:
            return
        self._over = True
        self.window.close()
        self.window.deleteLater()
        if self._presenter:
            self._navigator.bring_back()
        self._navigator.activateWindow()
        self.ended.emit()
        self.deleteLater()

    # Where

    def display_lost(self, display: QScreen, left: Iterable[QScreen] | None = None) -> None:
        """A display was unplugged; left: those that are still there."""
        if display is self._display and not self._over:
            there = [each for each in left or QGuiApplication.screens() if each is not display]
            self._place(self._second(there))

    def _display_came(self, _display: QScreen) -> None:
        if not self._over:
            self._place(self._second(QGuiApplication.screens()))

    def _second(self, among: Iterable[QScreen]) -> QScreen | None:
        return other_display(self._navigator.screen(), among)

    def _place(self, second: QScreen | None) -> None:
        """Put the room's view on the second display, and the presenter's screen beside it; or all on one."""
        self._display = second or (None if self._presenter else self._navigator.screen())
        self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, second is not None)
        if self._display is None:
            self.window.hide()
        else:
            self.window.show_on(self._display)
        if self._presenter:
            self._navigator.rebuild()
        elif second is not None:
            self._presenter = True
            self._room.stand(alone=False)
            self._navigator.show_for_now(self._build_presenter)
            self._navigator.activateWindow()

    def _build_presenter(self) -> PresenterScreen:
        screen = PresenterScreen(lesson=self.lesson, display=self.display)
        screen.left.connect(self.end)
        return screen
