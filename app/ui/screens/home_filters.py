"""How many conversations there are, and which of them are shown: starred, recent, by channel, by skill."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from app.ui.screens.home_entries import FAVOURITES, RECENT, EntryList, Shelf
from app.ui.screens.home_skills import SkillFilter
from app.ui.texts import channel_icon, channel_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.label import Label
from app.words import _


class Filters(QWidget):
    """On offer are only shelves, channels and skills that some entry has, and none where there is but one
    entry.
    """

    changed = Signal()

    def __init__(self, entries: EntryList, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, theme.space("s"), 0, 0)
        self._row.setSpacing(theme.space("s"))
        self._heading = Label(_("All conversations"), style="h2", wrap=False, parent=self)
        self._row.addWidget(self._heading)
        chips = QWidget(self)
        flow = FlowLayout(chips)
        self._chips = QButtonGroup(self)
        everything = _("All {count}").format(count=len(entries.everything))
        self._add_chip(flow, Chip(everything, checked=True, parent=chips), "")
        self._shelves = {
            FAVOURITES: Chip(_("Favourites"), icon="star", parent=chips),
            RECENT: Chip(_("Recent"), icon="history", parent=chips),
        }
        for shelf, chip in self._shelves.items():
            self._add_chip(flow, chip, "", shelf)
        self.offer(entries.shelves)
        for channel in entries.channels if len(entries.channels) > 1 else ():
            chip = Chip(channel_word(channel), icon=channel_icon(channel), parent=chips)
            self._add_chip(flow, chip, channel)
        self._row.addWidget(chips, 1)
        self._skills = SkillFilter(entries.skills, parent=self)
        self._row.addWidget(self._skills, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        chips.setVisible(len(entries.everything) > 1)
        self._skills.setVisible(len(entries.everything) > 1)
        self._connect()

    def _connect(self) -> None:
        self._chips.buttonToggled.connect(self._toggled)
        self._skills.skill_changed.connect(self.changed)

    @property
    def channel(self) -> str:
        """The channel asked for, nothing for every channel."""
        chip = self._chips.checkedButton()
        return str(chip.property("channel")) if chip is not None else ""

    @property
    def skill(self) -> str:
        """The id of the skill asked for, nothing for every skill."""
        return self._skills.skill

    @property
    def shelf(self) -> Shelf | None:
        """The shelf asked for, None for everything."""
        return next((shelf for shelf, chip in self._shelves.items() if chip.isChecked()), None)

    def offer(self, shelves: Collection[Shelf]) -> None:
        """Have chips for these shelves only; who looks at another one sees everything again."""
        self._offered = tuple(shelves)
        for shelf, chip in self._shelves.items():
            chip.setVisible(shelf in shelves)
            if chip.isChecked() and shelf not in shelves:
                self.choose(skill=self.skill)

    def choose(self, *, channel: str = "", skill: str = "", shelf: str = "") -> None:
        """Ask for another channel or shelf, and skill; what is not on offer changes nothing."""
        for chip in self._chips.buttons():
            if (chip.property("channel"), chip.property("shelf")) == (channel, shelf):
                chip.setChecked(shelf in ("", *self._offered) or chip.isChecked())
        self._skills.set_skill(skill)

    def say(self, heading: str) -> None:
        """What stands at the left."""
        self._heading.setText(heading)

    def fit(self, breadth: Breadth) -> None:
        """Stand side by side or one below the other, as a window of this breadth has room."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if breadth is Breadth.COMPACT else across)

    def _add_chip(self, flow: FlowLayout, chip: Chip, channel: str, shelf: str = "") -> None:
        chip.setObjectName(f"shelf-{shelf}" if shelf else f"channel-{channel or 'all'}")
        chip.setProperty("channel", channel)
        chip.setProperty("shelf", shelf)
        self._chips.addButton(chip)
        flow.addWidget(chip)

    def _toggled(self, chip: Chip, on: bool) -> None:
        if on:
            self.changed.emit()
