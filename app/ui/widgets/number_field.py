"""A field for a whole number within bounds."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.text_field import TextField
from app.words import _

PAGE = 10
"""How far Page Up and Page Down go."""


class NumberField(TextField):
    """low, high: the bounds, both included. The arrow keys go up and down by one; typing is possible, too."""

    value_changed = Signal(int)

    def __init__(self, *, name: str, low: int, high: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)
        self._low, self._high = low, high
        self._value = self._bounded(value)
        self.setValidator(QIntValidator(low, high, self))
        self.setAccessibleDescription(_("{low} to {high}").format(low=low, high=high))
        self.setText(str(self._value))
        self.textEdited.connect(self._typed)

    @property
    def value(self) -> int:
        """The number, always within its bounds."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show another number, brought within the bounds."""
        self._value = self._bounded(value)
        self.setText(str(self._value))

    def _typed(self, text: str) -> None:
        if self.hasAcceptableInput():
            self._take(int(text))

    def _step(self, by: int) -> None:
        self._take(self._bounded(self._value + by))
        self.setText(str(self._value))

    def _take(self, value: int) -> None:
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _bounded(self, value: int) -> int:
        return min(max(value, self._low), self._high)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(round(6 * current_theme().em), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(round(5 * current_theme().em), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_Up: 1, keys.Key_Down: -1, keys.Key_PageUp: PAGE, keys.Key_PageDown: -PAGE}
        step = steps.get(keys(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._step(step)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(str(self._value))  # half a number is none
