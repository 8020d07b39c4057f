"""The first screen as a learner uses it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QMenu

from app.ui.screens.home import HomeScreen
from app.ui.screens.home_card import CardDelegate
from app.ui.screens.home_grid import CardGrid
from app.ui.widgets.text_field import SearchField
from tests.ui.drivers import hands


class HomeDriver:
    """Cards are named by their titles."""

    def __init__(self, screen: HomeScreen) -> None:
        self.screen = screen
        self.grid = screen.findChild(CardGrid)
        self.search_field = screen.findChild(SearchField)

    def cards(self) -> list[str]:
        """What a screen reader says of each card, in order."""
        if not self.grid.isVisible():
            return []
        table = hands.heard(self.grid)
        said = [table.child(row).text(QAccessible.Text.Name) for row in range(table.childCount())]
        # Where no screen reader runs nobody tells the table that the list has changed: look anew next time.
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(table))
        return said

    def titles(self) -> list[str]:
        """The titles of the cards that are shown, in order."""
        return [said.split(".")[0] for said in self.cards()]

    def card(self, title: str) -> str:
        """All that is said about a card."""
        return self.cards()[self._row(title)]

    def current(self) -> str:
        """The title of the card with the focus ring."""
        return self.titles()[self.grid.currentIndex().row()]

    def click_card(self, title: str) -> None:
        """Click in the middle of a card."""
        hands.click(self.grid.viewport(), self._place(title).center())

    def click_last_time(self, title: str) -> None:
        """Click where a card says what happened last time."""
        delegate = self.grid.itemDelegate()
        assert isinstance(delegate, CardDelegate)
        hands.click(self.grid.viewport(), delegate.last_time_in(self._place(title)).center().toPoint())

    def click_star(self, title: str) -> None:
        """Click the star of a card, which is there while the pointer is over the card."""
        delegate = self.grid.itemDelegate()
        assert isinstance(delegate, CardDelegate)
        hands.click(self.grid.viewport(), delegate.star_in(self._place(title)).center().toPoint())

    def starred(self) -> list[str]:
        """The titles of the favourites among the cards that are shown."""
        return [said.split(".")[0] for said in self.cards() if "One of your favourites." in said]

    def focus_card(self, title: str) -> None:
        """Bring the focus to a card."""
        self.grid.setFocus()
        self.grid.setCurrentIndex(self.grid.model().index(self._row(title), 0))

    def is_in_view(self, title: str) -> bool:
        """Whether the whole card can be seen without scrolling."""
        place = self._place(title)
        corner = self.grid.viewport().mapTo(self.screen, place.topLeft())
        return self.screen.rect().contains(QRect(corner, place.size()))

    def search(self, words: str) -> None:
        """Type into the search field."""
        self.search_field.setFocus()
        hands.write(self.search_field, words)

    def menu(self, title: str) -> dict[str, QAction]:
        """Open a card's menu, and its entries by their words."""
        self.focus_card(title)
        self.grid.show_menu(self.grid.currentIndex(), QPoint(10, 10))
        return self.open_menu()

    @staticmethod
    def open_menu() -> dict[str, QAction]:
        """The entries of the menu that is open, by their words."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        return {action.text(): action for action in menu.actions()}

    def _row(self, title: str) -> int:
        cards = self.cards()
        rows = [row for row, said in enumerate(cards) if said.startswith(f"{title}.")]
        assert rows, f"“{title}” is not among {cards}"
        return rows[0]

    def _place(self, title: str) -> QRect:
        return self.grid.visualRect(self.grid.model().index(self._row(title), 0))
