"""What was promised in this conversation, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.texts import promise_icon, promise_word
from app.ui.theme.appearance import current_theme
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.words import _


class Promises(QFrame):
    """A line per promise that was made: its words, and a word for how it stands. Empty, it is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("promises")
        self.setAccessibleName(_("Your promises"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().space("s"))
        self._column.addWidget(Label(_("Your promises"), style="caption", colour="soft", wrap=False))
        self._shown: tuple[tuple[str, str], ...] = ()
        self.hide()

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands there, in words."""
        return tuple(f"{words} ({promise_word(state)})" for words, state in self._shown)

    def show_promises(self, promises: tuple[tuple[str, str], ...]) -> None:
        """promises: the words of each and how it stands (made, kept, late, broken), in the author's order."""
        if promises == self._shown:
            return
        self._shown = promises
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for words, state in promises:
            self._column.addWidget(_line(words, state))
        self.setVisible(bool(promises))


def _line(words: str, state: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    theme = current_theme()
    row.setContentsMargins(theme.ring, 0, 0, 0)
    row.setSpacing(theme.space("xs"))
    row.addWidget(Icon(promise_icon(state), size=18), 0, Qt.AlignmentFlag.AlignTop)
    text = QVBoxLayout()
    text.setSpacing(0)
    text.addWidget(Label(words))
    text.addWidget(Label(promise_word(state), style="caption", colour="soft"))
    row.addLayout(text, 1)
    line.setAccessibleName(f"{words} ({promise_word(state)})")
    return line
