"""Widgets in a look of their own, whatever the rest of the program wears."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QChildEvent, QEvent, QObject, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme.appearance import Appearance
from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.theme import Theme

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object

_ASKED = ("sizeHint", "minimumSizeHint", "heightForWidth", "paintEvent")
"""What widgets ask the theme for."""


@contextmanager
def wearing(theme: Theme) -> Iterator[None]:
    """Within this, `current_theme()` is that theme: for measuring and painting what hangs on the wall."""
    before, Appearance.in_use = Appearance.in_use, theme
    try:
        yield
    finally:
        Appearance.in_use = before


class Worn(_Widget):
    """Put before a widget's class, it lets that widget measure and paint in the theme it was told to wear.

    The room's view has the projector's look while the trainer's own window beside it keeps the trainer's.
    """

    _worn: Theme | None = None

    def wear(self, theme: Theme) -> Self:
        """Take on a look; returns itself."""
        self._worn = theme
        return self

    @property
    def worn(self) -> Theme:
        return self._worn or Appearance.in_use

    # Qt

    def sizeHint(self) -> QSize:
        with wearing(self.worn):
            return super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        with wearing(self.worn):
            return super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        with wearing(self.worn):
            return super().heightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        with wearing(self.worn):
            super().paintEvent(event)


def dress(whole: QWidget, theme: Theme) -> None:
    """Let a widget and all that is in it, now and later, measure and paint in a look.

    For a widget made of many that know nothing of it, built within `wearing` the same theme; where there is
    one class to put `Worn` before, that is simpler.
    """
    whole.setStyleSheet(stylesheet(theme))
    wardrobe = _Wardrobe(theme, whole)
    for each in (whole, *whole.findChildren(QWidget)):
        wardrobe.put_on(each)


class _Wardrobe(QObject):
    """Dresses widgets one by one; it lives with the widget it was made for."""

    def __init__(self, theme: Theme, whole: QWidget) -> None:
        super().__init__(whole)
        self._theme = theme

    def put_on(self, widget: QWidget) -> None:
        """Qt asks the object itself before its class, so each gets methods of its own."""
        widget.installEventFilter(self)
        if type(widget).__module__.startswith("PySide6"):
            widget.setFont(self._theme.font("body"))  # paints itself, or nothing
            return
        for name in _ASKED:
            setattr(widget, name, _worn(widget, name, self._theme))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QChildEvent) and event.type() == QEvent.Type.ChildAdded:
            child = event.child()
            if isinstance(child, QWidget):
                for each in (child, *child.findChildren(QWidget)):
                    self.put_on(each)
        return super().eventFilter(watched, event)


def _worn(widget: QWidget, name: str, theme: Theme) -> Callable[..., object]:
    """The method of that name, within the theme. It must not keep the widget alive, so it holds it weakly."""
    method: Callable[..., object] = getattr(type(widget), name)
    weak = weakref.ref(widget)

    def within(*given: object) -> object:
        with wearing(theme):
            return method(weak(), *given)

    return within
