"""The first screen: what fits now, what was paused, and all conversations."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.screens.home_entries import EntryList
from app.ui.screens.home_faces import Faces
from app.ui.screens.home_facts import Notice, Paused, Played
from app.ui.screens.home_filters import Filters
from app.ui.screens.home_grid import CardGrid
from app.ui.screens.home_offers import Offers
from app.ui.screens.screen import Key, Screen
from app.ui.screens.shell_bar import ShellBar
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.announce import announce
from app.ui.widgets.notices import Banner, EmptyState, LoadingBars
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.scenario.library import Entry


class HomeScreen(Screen):
    """entries: the library, None while it is being read for the first time.

    greeting: the day's, already in words. learner: the name of who practises, None without one. played: what
    happened last time, by scenario id. paused: what can be continued, the latest first. skill_names: by skill
    id, in the screen's language. notices: what is above everything else. now: in the learner's time zone.
    favourites: scenario ids.
    """

    scenario_requested = Signal(str)
    """The wish to begin an entry, by its key."""
    resume_requested = Signal(str)
    """The wish to continue an attempt, by its id."""
    set_aside_requested = Signal(str)
    """The wish not to continue an attempt, by its id."""
    debrief_requested = Signal(str)
    """The wish to look again at an attempt, by its id."""
    settings_requested = Signal()
    learners_requested = Signal()
    work_requested = Signal(str)
    """The wish to work on an entry of one's own, by its key."""
    folder_requested = Signal(object)
    """The wish to see a folder, a Path, in the system's file manager."""
    retry_requested = Signal()
    star_requested = Signal(str, bool)
    """The wish to have a scenario, by its id, among the favourites, or no longer."""
    presentation_requested = Signal(str)
    """The wish to show an entry to a room, by its key."""

    def __init__(
        self,
        *,
        entries: Sequence[Entry] | None,
        greeting: str,
        learner: str | None,
        language: str,
        now: datetime,
        played: Mapping[str, Played] | None = None,
        paused: Sequence[Paused] = (),
        skill_names: Mapping[str, str] | None = None,
        notices: Sequence[Notice] = (),
        favourites: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Practise")
        self._loading = entries is None
        self._now = now
        self._played = dict(played or {})
        self._paused = tuple(paused)
        self._faces = Faces(self)
        self._list = EntryList(
            entries=entries or (),
            played=self._played,
            skill_names=skill_names or {},
            language=language,
            favourites=favourites,
            parent=self,
        )
        self._breadth: Breadth | None = None
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build(greeting, learner, notices)
        self._connect()

    # Parts

    def _build(self, greeting: str, learner: str | None, notices: Sequence[Notice]) -> None:
        # Each part gets its parent at once: a part that moves into another one is styled again.
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._bar = ShellBar(learner=learner, parent=self)
        whole.addWidget(self._bar)
        self._page = QScrollArea(self)
        self._page.setWidgetResizable(True)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(self._page, 1)
        self._inside = QWidget(self._page)
        # With a ground of its own it is moved when one scrolls, instead of being painted anew.
        self._inside.setAutoFillBackground(True)
        self._page.setWidget(self._inside)
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(current_theme().space("s"))
        for notice in notices:
            self._column.addWidget(self._banner(notice))
            self._column.addSpacing(current_theme().space("s"))
        self._offers = Offers(
            greeting=greeting,
            entries=self._list,
            played=self._played,
            paused=self._paused,
            now=self._now,
            faces=self._faces,
            parent=self._inside,
        )
        self._column.addWidget(self._offers)
        self._filters = Filters(self._list, parent=self._inside)
        self._filters.setVisible(bool(self._list.everything))
        self._column.addWidget(self._filters)
        self._empty = self._empty_state()
        self._empty.setVisible(not self._list.everything and not self._loading)
        self._column.addWidget(self._empty)
        self._grid = CardGrid(entries=self._list, faces=self._faces, parent=self._inside)
        self._grid.setVisible(bool(self._list.everything))
        self._column.addWidget(self._grid)
        if self._loading:
            self._column.addWidget(LoadingBars(_("Conversations are being read"), parent=self._inside))
        self._column.addStretch(1)

    def _empty_state(self) -> EmptyState:
        """Shown where the library is empty, or where nothing matches."""
        if self._list.everything or self._loading:
            return EmptyState(
                _("No conversation matches."),
                _("Other words, or fewer of them, may find it."),
                icon="search",
                action=_("Show all"),
                parent=self._inside,
            )
        return EmptyState(
            _("No conversations yet"),
            _("Choose a folder of your own in the settings, and its conversations will be here."),
            icon="folder",
            action=_("Settings"),
            action_icon="sliders-horizontal",
            parent=self._inside,
        )

    def _banner(self, notice: Notice) -> Banner:
        action, icon = "", None
        if notice.retry:
            action, icon = _("Try again"), "rotate-ccw"
        elif notice.folder is not None:
            action, icon = _("Show folder"), "folder-open"
        banner = Banner(notice.text, kind=notice.kind, action=action, action_icon=icon, parent=self._inside)
        if notice.retry:
            banner.acted.connect(self.retry_requested)
        elif notice.folder is not None:
            folder: Path = notice.folder
            banner.acted.connect(lambda: self.folder_requested.emit(folder))
        return banner

    def _connect(self) -> None:
        self._bar.search_changed.connect(self._filter)
        self._bar.learners_requested.connect(self.learners_requested)
        self._bar.settings_requested.connect(self.settings_requested)
        self._offers.begin_wanted.connect(self.scenario_requested)
        self._offers.resume_wanted.connect(self.resume_requested)
        self._offers.set_aside_wanted.connect(self.set_aside_requested)
        self._filters.changed.connect(self._filter)
        self._empty.acted.connect(self._leave_empty)
        self._grid.opened.connect(self._begin)
        self._grid.last_time_wanted.connect(self._look_again)
        self._grid.work_wanted.connect(self._work_on)
        self._grid.folder_wanted.connect(self._show_folder)
        self._grid.star_wanted.connect(self._star)
        self._grid.presentation_wanted.connect(self._present_entry)
        self._grid.reached.connect(self._bring_into_view)
        self.bind(self.keys())

    # What happens

    def _begin(self, entry: Entry) -> None:
        self.scenario_requested.emit(entry.key)

    def _look_again(self, entry: Entry) -> None:
        played = self._played.get(entry.id)
        if played is not None and played.attempt is not None:
            self.debrief_requested.emit(played.attempt)

    def _work_on(self, entry: Entry) -> None:
        self.work_requested.emit(entry.key)

    def _show_folder(self, entry: Entry) -> None:
        self.folder_requested.emit(entry.path)

    def _present(self) -> None:
        """Show to a room what has the focus, else what is suggested."""
        key = self._grid.current_key() if self._grid.hasFocus() else self._offers.key_at(self.focusWidget())
        if key:
            self.presentation_requested.emit(key)

    def _present_entry(self, entry: Entry) -> None:
        self.presentation_requested.emit(entry.key)

    def _star(self, entry: Entry, starred: bool) -> None:
        self._list.star(entry.id, starred)
        self.star_requested.emit(entry.id, starred)
        self._filters.offer(self._list.shelves)
        if self._filters.shelf is not None:
            self._filter()
        said = _("{title} is a favourite now.") if starred else _("{title} is no longer a favourite.")
        announce(self, said.format(title=self._list.facts(entry).title))

    def _go_search(self) -> None:
        self._bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.search.selectAll()

    def _leave_empty(self) -> None:
        if not self._list.everything:
            self.settings_requested.emit()
            return
        self._bar.search.clear()
        self._filters.choose()

    def _filter(self) -> None:
        search, channel, skill = self._bar.search.text().strip(), self._filters.channel, self._filters.skill
        shelf = self._filters.shelf
        self._list.show(search=search, channel=channel, skill=skill, shelf=shelf)
        count = self._list.rowCount()
        narrowed = bool(search or channel or skill or shelf)
        found = ngettext("One conversation", "{count} conversations", count).format(count=count)
        self._filters.say(found if narrowed else _("All conversations"))
        self._offers.setVisible(not search)
        self._empty.setVisible(count == 0 and not self._loading)
        self._grid.setVisible(count > 0)
        if narrowed:
            announce(self, found)

    def _bring_into_view(self, place: QRect) -> None:
        corner = self._grid.mapTo(self._inside, place.center())
        self._page.ensureVisible(corner.x(), corner.y(), 0, place.height() // 2)

    def _arrange(self, breadth: Breadth) -> None:
        """Fit a window of this breadth."""
        theme = current_theme()
        edge = theme.space("xxl") + theme.space("s") if breadth is Breadth.WIDE else theme.space("xl")
        side = edge - theme.ring - 1
        self._column.setContentsMargins(side, theme.space("l"), side, theme.space("l"))
        self._bar.fit(breadth)
        self._offers.fit(breadth)
        self._filters.fit(breadth)

    # Screen

    def keys(self) -> tuple[Key, ...]:
        return (
            Key(("Ctrl+F",), _("Search"), self._go_search),
            Key(("Esc",), _("In the search: clear it")),
            Key(("Left", "Right", "Up", "Down"), _("From card to card")),
            Key(("Return",), _("Begin the conversation of this card")),
            Key(("F",), _("Make this card a favourite, or no longer"), self._grid.star_current),
            Key(("F11",), _("Show it to a room"), self._present),
            Key(("Menu", "Shift+F10"), _("Show what else a card offers")),
        )

    def first_focus(self) -> QWidget | None:
        if self._loading:
            return self._page  # no field: it would keep the focus, and with it every key, when the cards come
        if not self._list.everything:
            return self._empty.button
        return self._offers.begin_button or self._bar.search

    def state(self) -> Mapping[str, object]:
        return {
            "search": self._bar.search.text(),
            "channel": self._filters.channel,
            "skill": self._filters.skill,
            "shelf": self._filters.shelf or "",
            "card": self._grid.current_key(),
            "scroll": self._page.verticalScrollBar().value(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        self._bar.search.setText(str(state.get("search", "")))
        self._filters.choose(
            channel=str(state.get("channel", "")),
            skill=str(state.get("skill", "")),
            shelf=str(state.get("shelf", "")),
        )
        self._grid.set_current_key(str(state.get("card", "")))
        scroll = state.get("scroll")
        if isinstance(scroll, int) and scroll:
            # The page has its height only after the layout has run.
            bar = self._page.verticalScrollBar()
            QTimer.singleShot(0, bar, lambda: bar.setValue(scroll))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        breadth = current_theme().breadth(event.size().width())
        if breadth is not self._breadth:
            self._breadth = breadth
            self._arrange(breadth)
        super().resizeEvent(event)
