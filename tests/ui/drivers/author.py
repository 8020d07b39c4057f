"""The author's screen as an author uses it, with the file open beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.screens.author import AuthorScreen
from app.ui.widgets.number_field import NumberField
from app.ui.widgets.picker import Picker
from tests.ui.drivers import hands
from tests.ui.drivers.play import PlayDriver


class AuthorDriver:
    """Reads findings, plays, picks where to begin; and saves the file as editors do."""

    def __init__(self, screen: AuthorScreen) -> None:
        self.screen = screen

    # Reading

    @property
    def findings(self) -> list[str]:
        """The findings, as a screen reader says them."""
        return [hands.heard(row).text(hands.QAccessible.Text.Name) for row in self.screen.findings.rows]

    @property
    def summary(self) -> str:
        return self.screen.findings.summary

    @property
    def place(self) -> str:
        """Where the conversation is."""
        assert self.screen.rehearsal is not None
        return self.screen.rehearsal.place

    @property
    def words(self) -> str:
        return hands.words_on(self.screen)

    def notice(self, name: str) -> str:
        """What a banner says, by its object name; nothing while it is away."""
        banner = hands.find(self.screen, name)
        return banner.accessibleName() if banner.isVisible() else ""

    @property
    def state(self) -> str:
        """The state that is picked."""
        return self.screen.start.state

    def value(self, variable: str) -> str:
        """What stands beside a variable."""
        control = self.screen.start.control(variable)
        return control.currentText() if isinstance(control, Picker) else control.text()

    @property
    def play(self) -> PlayDriver:
        """The conversation in the middle."""
        assert self.screen.rehearsal is not None
        return PlayDriver(self.screen.rehearsal.play)

    # Doing

    def click(self, name: str) -> None:
        """Click something by its object name."""
        hands.click(hands.find(self.screen, name))
        QApplication.processEvents()

    def open_finding(self, words: str, *, by_key: bool = False) -> None:
        """Unfold the finding that says so, and ask for its place in the file; by mouse or by keys."""
        self.unfold(words, by_key=by_key)
        detail = self.screen.findings.opened
        if detail is None:
            return  # what is no finding leads to its file at once
        if by_key:
            detail.open.setFocus()
            hands.press(Qt.Key.Key_Return)
        else:
            hands.click(detail.open)

    def unfold(self, words: str, *, by_key: bool = False) -> None:
        """Click the finding that says so, or press Enter on it."""
        row = next(
            row for row, said in zip(self.screen.findings.rows, self.findings, strict=True) if words in said
        )
        if row.is_open:
            return
        if by_key:
            row.setFocus()
            hands.press(Qt.Key.Key_Return)
        else:
            hands.click(row)
        QApplication.processEvents()

    def pick(self, variable: str, word: str) -> None:
        """Pick a word for a variable, by keys."""
        control = self.screen.start.control(variable)
        assert isinstance(control, Picker)
        self._choose(control, word)

    def pick_state(self, state: str) -> None:
        picker = hands.find(self.screen, "state")
        assert isinstance(picker, Picker)
        self._choose(picker, state)

    def type_number(self, variable: str, number: int) -> None:
        """Write a number beside a variable."""
        field = self.screen.start.control(variable)
        assert isinstance(field, NumberField)
        field.setFocus()
        field.selectAll()
        hands.write(field, str(number))

    @staticmethod
    def _choose(picker: Picker, word: str) -> None:
        picker.setFocus()
        hands.press(Qt.Key.Key_Home)
        for _row in range(picker.count()):
            if picker.currentText() == word:
                return
            hands.press(Qt.Key.Key_Down)
        raise AssertionError(f"there is no {word}")


def save(path: Path, before: str, after: str) -> None:
    """Edit a file as most editors do: a new one is written and renamed over it."""
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{before!r} is not in {path.name}"
    new = path.with_name(f".{path.name}.new")
    new.write_text(text.replace(before, after), encoding="utf-8")
    new.replace(path)
