"""The window: one screen at a time, rebuilt when language or look change."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.ui.screens.screen import Screen

SMALLEST = (1024, 640)
"""The smallest window we lay out for, in pixels at 100 % text."""

TITLE_BAR_PX = 40
"""What a title bar takes at most; its true height is known only once the window is there."""


class Navigator(QMainWindow):
    """Shows screens. It remembers how the present one was built and builds it again when asked to."""

    closing = Signal()
    """The window is about to close."""
    first_painted = Signal()
    """The first screen is visible."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setWindowTitle("Gelassen")
        self.setMinimumSize(*SMALLEST)
        self._build: Callable[[], Screen] | None = None
        self._aside: tuple[Callable[[], Screen], Mapping[str, object]] | None = None
        self._painted = False

    @property
    def screen_shown(self) -> Screen | None:
        """The present screen."""
        shown = self.centralWidget()
        return shown if isinstance(shown, Screen) else None

    def begin_with(self, width: int, height: int) -> None:
        """Open in this size, or over the whole screen where that does not fit on it with a title bar."""
        self.resize(width, height)
        free = self.screen().availableSize()
        if free.width() < width or free.height() < height + TITLE_BAR_PX:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def show_screen(self, build: Callable[[], Screen]) -> Screen:
        """Build a screen and show it instead of the present one."""
        self._build = build
        screen = build()
        self._put(screen)
        focus = screen.first_focus()
        if focus is not None:
            focus.setFocus()
        return screen

    def show_for_now(self, build: Callable[[], Screen]) -> None:
        """Show a screen for a while; `bring_back` shows the one before it again, as it was."""
        before = self.screen_shown
        if self._build is not None and before is not None:
            self._aside = (self._build, before.state())
        self.show_screen(build)

    def bring_back(self) -> None:
        """Show again what `show_for_now` took away."""
        if self._aside is not None:
            (build, state), self._aside = self._aside, None
            self.show_screen(build).restore(state)

    def rebuild(self) -> None:
        """Build the present screen again, in the language and look of now; its state and focus are kept."""
        before = self.screen_shown
        if self._build is None or before is None:
            return
        state = before.state()
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        screen = self._build()
        self._put(screen)
        screen.restore(state)
        again = screen.findChild(QWidget, name) if name else None
        target = again or screen.first_focus()
        if target is not None:
            target.setFocus()

    def show_keys(self) -> None:
        """Show what the keys of the present screen do; whatever runs there by itself holds on meanwhile."""
        from app.ui.keyboard_map import KeyboardMap

        screen = self.screen_shown
        keyboard_map = KeyboardMap(screen.keys() if screen is not None else (), parent=self)
        if screen is not None:
            screen.cover()
            keyboard_map.finished.connect(screen.uncover)
        keyboard_map.open()

    def _put(self, screen: Screen) -> None:
        self.setCentralWidget(screen)
        screen.show()  # at once, not with the next layout: what is hidden cannot take the focus
        self.setWindowTitle(f"{screen.title} · Gelassen" if screen.title else "Gelassen")

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # What is inside is painted after its window, in the same go.
            QTimer.singleShot(0, self.first_painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Here come the keys that nothing on the screen has taken. By its letter, because the question mark
        # lies elsewhere on each keyboard; a field that is written in takes it as a letter.
        if event.text() == "?" or event.key() == Qt.Key.Key_F1:
            self.show_keys()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
