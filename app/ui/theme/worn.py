"""Widgets in a look of their own, whatever the rest of the program wears."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent

from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


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
