"""What is said above the author's room: why it stopped, what got lost, what became of a file."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.notices import Banner


class Told(StrEnum):
    """What there is to say: the files cannot be played; a place got lost; a file was opened, or not."""

    STOPPED = "stopped"
    LOST = "lost"
    OPENED = "opened"


class Notices(QWidget):
    """A banner for each; without anything to say it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space("s"), theme.space("xs"), theme.space("s"), 0)
        column.setSpacing(theme.space("xs"))
        self._banners: dict[Told, Banner] = {}
        for told in Told:
            banner = Banner("", kind="caution" if told is Told.STOPPED else "info")
            banner.setObjectName(told.value)
            banner.hide()
            column.addWidget(banner)
            self._banners[told] = banner

    def say(self, told: Told, words: str) -> None:
        """Say something, or with no words nothing any more."""
        banner = self._banners[told]
        if words and words != banner.accessibleName():
            banner.set_text(words)
        banner.setHidden(not words)
        self.setHidden(all(each.isHidden() for each in self._banners.values()))
