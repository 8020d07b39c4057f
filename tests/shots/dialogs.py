"""Small windows over the screen they belong to: the keyboard map, a mistake, a sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app import traces
from app.ui.crash_dialog import CrashDialog, SentenceDialog, report_of
from app.ui.keyboard_map import KeyboardMap
from app.ui.screens.screen import Screen
from app.ui.widgets.dialog import Dialog
from app.words import _
from tests.shots import home, play
from tests.shots.context import Shot, ShotContext


class Over(QWidget):
    """What somebody sees who has a small window before them, and the screen beneath it."""

    def __init__(self, screen: QWidget, made: Callable[[QWidget], Dialog], context: ShotContext) -> None:
        super().__init__()
        self._screen = _seen(screen, context.variant.width, context.variant.height)
        dialog = made(screen)
        dialog.fit()
        self._dialog = _seen(dialog, dialog.width(), dialog.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._screen)
        painter.setOpacity(0.4)
        painter.fillRect(self.rect(), self.palette().shadow())
        painter.setOpacity(1)
        size = self._dialog.size()
        painter.drawPixmap(
            (self.width() - size.width()) // 2, (self.height() - size.height()) // 2, self._dialog
        )
        painter.end()


def _seen(widget: QWidget, width: int, height: int) -> QPixmap:
    widget.resize(width, height)
    widget.show()
    for _turn in range(4):
        QApplication.processEvents()
    return widget.grab()


def _keys_of(screen: QWidget, context: ShotContext) -> QWidget:
    assert isinstance(screen, Screen)
    return Over(screen, lambda over: KeyboardMap(screen.keys(), parent=over), context)


def keys_home(context: ShotContext) -> QWidget:
    return _keys_of(home.home(context), context)


def keys_play(context: ShotContext) -> QWidget:
    return _keys_of(play.listening(context), context)


def crash(context: ShotContext) -> QWidget:
    def made(over: QWidget) -> Dialog:
        try:
            int("x")
        except ValueError as error:
            report = report_of(traces.told(error))
        safe = _("Everything you have decided so far is stored on this computer.")
        return CrashDialog(safe=safe, report=report, parent=over)

    return Over(play.listening(context), made, context)


def sentence(context: ShotContext) -> QWidget:
    words = _("This conversation is no longer stored here.")
    return Over(home.home(context), lambda over: SentenceDialog(words, parent=over), context)


SHOTS: dict[str, Shot] = {
    "keys-home": keys_home,
    "keys-play": keys_play,
    "crash": crash,
    "sentence": sentence,
}
