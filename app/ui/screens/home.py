"""The first screen: what fits now, what was paused, and all conversations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from app.ui.screens.home_entries import EntryList
from app.ui.screens.home_faces import Faces
from app.ui.screens.home_facts import Notice, Paused, Played
from app.ui.screens.home_grid import CardGrid
from app.ui.screens.home_offers import SUGGESTION_FACE_PX, OtherCard, PausedStrip, SuggestionCard
from app.ui.screens.home_skills import SkillFilter
from app.ui.screens.home_suggestion import suggestions
from app.ui.screens.screen import Screen
from app.ui.screens.shell_bar import ShellBar
from app.ui.texts import channel_icon, channel_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.announce import announce
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.label import Label
from app.ui.widgets.notices import Banner, EmptyState, LoadingBars
from app.words import _, ngettext

if TYPE_CHECKING:
    from app.scenario.library import Entry

MOST_STRIPS = 3
"""Paused conversations shown at once; the others come up as these are continued or set aside."""


class HomeScreen(Screen):
    """entries: the library, None while it is being read for the first time.

    greeting: the day's, already in words. learner: the name of who practises, None without one. played: what
    happened last time, by scenario id. paused: what can be continued, the latest first. skill_names: by skill
    id, in the screen's language. notices: what is above everything else. now: in the learner's time zone.
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
    folder_requested = Signal(object)
    """The wish to see a folder, a Path, in the system's file manager."""
    retry_requested = Signal()

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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Practise")
        self._entries = tuple(entries or ())
        self._loading = entries is None
        self._language = language
        self._now = now
        self._played = dict(played or {})
        self._paused = tuple(paused)
        self._faces = Faces(self)
        self._list = EntryList(
            entries=self._entries,
            played=self._played,
            skill_names=skill_names or {},
            language=language,
            parent=self,
        )
        self._strips: list[PausedStrip] = []
        self._others: list[OtherCard] = []
        self._suggestion: SuggestionCard | None = None
        self._breadth: Breadth | None = None
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build(greeting, learner, notices)
        self._connect()

    # Parts

    def _build(self, greeting: str, learner: str | None, notices: Sequence[Notice]) -> None:
        theme = current_theme()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._bar = ShellBar(learner=learner)
        whole.addWidget(self._bar)
        self._page = QScrollArea()
        self._page.setWidgetResizable(True)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(theme.space("s"))
        for notice in notices:
            self._column.addWidget(self._banner(notice))
            self._column.addSpacing(theme.space("s"))
        self._offers = self._build_offers(greeting)
        self._column.addWidget(self._offers)
        self._column.addWidget(self._build_filters())
        self._empty = EmptyState(
            _("No conversation matches."),
            _("Other words, or fewer of them, may find it."),
            icon="search",
            action=_("Show all"),
        )
        self._column.addWidget(self._empty)
        self._grid = CardGrid(entries=self._list, faces=self._faces)
        self._column.addWidget(self._grid)
        if self._loading:
            self._column.addWidget(LoadingBars(_("Conversations are being read")))
        self._column.addStretch(1)
        self._page.setWidget(self._inside)
        whole.addWidget(self._page, 1)
        self._none: EmptyState | None = None
        if not self._entries and not self._loading:
            self._none = EmptyState(
                _("No conversations yet"),
                _("Choose a folder of your own in the settings, and its conversations will be here."),
                icon="folder",
                action=_("Settings"),
                action_icon="sliders-horizontal",
            )
            self._column.insertWidget(self._column.indexOf(self._grid), self._none)
        self._filters.setVisible(len(self._entries) > 1)
        self._empty.hide()

    def _banner(self, notice: Notice) -> Banner:
        action, icon = "", None
        if notice.retry:
            action, icon = _("Try again"), "rotate-ccw"
        elif notice.folder is not None:
            action, icon = _("Show folder"), "folder-open"
        banner = Banner(notice.text, kind=notice.kind, action=action, action_icon=icon)
        if notice.retry:
            banner.acted.connect(self.retry_requested)
        elif notice.folder is not None:
            folder: Path = notice.folder
            banner.acted.connect(lambda: self.folder_requested.emit(folder))
        return banner

    def _build_offers(self, greeting: str) -> QWidget:
        theme = current_theme()
        offers = QWidget()
        column = QVBoxLayout(offers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(greeting, style="h1"))
        found = suggestions(
            self._entries, played=self._played, paused={one.scenario for one in self._paused}, now=self._now
        )
        if found:
            column.addWidget(
                Label(_("Ten minutes are enough for one conversation."), style="lead", colour="soft")
            )
        column.addSpacing(theme.space("m"))
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(theme.space("xs"))
        for number, one in enumerate(found):
            card = self._list.facts(one.entry)
            if number == 0:
                customer = one.entry.customer(self._language)
                self._suggestion = SuggestionCard(
                    card=card, reason=one.reason, customer=customer, faces=self._faces
                )
                self._suggestion.begun.connect(lambda key=one.entry.key: self.scenario_requested.emit(key))
                self._pair.addWidget(self._suggestion, 5)
            else:
                other = OtherCard(card=card, reason=one.reason, faces=self._faces)
                other.setObjectName(f"other-{number}")
                other.clicked.connect(
                    lambda checked=False, key=one.entry.key: self.scenario_requested.emit(key)
                )
                self._others.append(other)
        self._side = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._side.setSpacing(theme.space("xs"))
        for other in self._others:
            self._side.addWidget(other, 1)
        if self._others:
            self._pair.addLayout(self._side, 3)
        column.addLayout(self._pair)
        by_id = {one.id: one for one in self._entries} if self._paused else {}
        for paused in self._paused[:MOST_STRIPS]:
            entry = by_id.get(paused.scenario)
            strip = PausedStrip(
                paused,
                title=entry.title(self._language) if entry else paused.scenario.replace("-", " "),
                person=entry.portrait if entry else None,
                now=self._now,
                faces=self._faces,
            )
            self._strips.append(strip)
            column.addSpacing(theme.space("s"))
            column.addWidget(strip)
        more = len(self._paused) - MOST_STRIPS
        if more > 0:
            said = ngettext("One more is paused.", "{count} more are paused.", more).format(count=more)
            column.addWidget(Label(said, style="caption", colour="soft"))
        return offers

    def _build_filters(self) -> QWidget:
        theme = current_theme()
        self._filters = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._filters)
        self._row.setContentsMargins(0, theme.space("s"), 0, 0)
        self._row.setSpacing(theme.space("s"))
        self._heading = Label(_("All conversations"), style="h2", wrap=False)
        self._row.addWidget(self._heading)
        chips = QWidget()
        flow = FlowLayout(chips, gap=0)
        self._chips = QButtonGroup(self)
        everything = Chip(_("All {count}").format(count=len(self._entries)), checked=True)
        everything.setProperty("channel", "")
        everything.setObjectName("channel-all")
        self._chips.addButton(everything)
        flow.addWidget(everything)
        for channel in self._list.channels if len(self._list.channels) > 1 else ():
            chip = Chip(channel_word(channel), icon=channel_icon(channel))
            chip.setProperty("channel", channel)
            chip.setObjectName(f"channel-{channel}")
            self._chips.addButton(chip)
            flow.addWidget(chip)
        self._row.addWidget(chips, 1)
        self._skills = SkillFilter(self._list.skills)
        self._row.addWidget(self._skills, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return self._filters

    def _connect(self) -> None:
        self._bar.search_changed.connect(self._filter)
        self._bar.learners_requested.connect(self.learners_requested)
        self._bar.settings_requested.connect(self.settings_requested)
        self._chips.buttonToggled.connect(self._filter)
        self._skills.skill_changed.connect(self._filter)
        self._empty.acted.connect(self._show_all)
        if self._none is not None:
            self._none.acted.connect(self.settings_requested)
        self._grid.opened.connect(self._begin)
        self._grid.last_time_wanted.connect(self._look_again)
        self._grid.folder_wanted.connect(self._show_folder)
        self._grid.reached.connect(self._bring_into_view)
        for strip in self._strips:
            strip.resumed.connect(self.resume_requested)
            strip.set_aside.connect(self.set_aside_requested)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._go_search)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._bar.search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self._bar.search.clear)

    # What happens

    def _begin(self, entry: Entry) -> None:
        self.scenario_requested.emit(entry.key)

    def _look_again(self, entry: Entry) -> None:
        played = self._played.get(entry.id)
        if played is not None and played.attempt is not None:
            self.debrief_requested.emit(played.attempt)

    def _show_folder(self, entry: Entry) -> None:
        self.folder_requested.emit(entry.path)

    def _go_search(self) -> None:
        self._bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.search.selectAll()

    def _show_all(self) -> None:
        self._bar.search.clear()
        self._skills.set_skill("")
        self._chips.buttons()[0].setChecked(True)

    def _filter(self) -> None:
        search = self._bar.search.text()
        chip = self._chips.checkedButton()
        channel = str(chip.property("channel")) if chip is not None else ""
        skill = self._skills.skill
        self._list.show(search=search, channel=channel, skill=skill)
        count = self._list.rowCount()
        narrowed = bool(search.strip() or channel or skill)
        found = ngettext("One conversation", "{count} conversations", count).format(count=count)
        self._heading.setText(found if narrowed else _("All conversations"))
        self._offers.setVisible(not search.strip())
        self._filters.setVisible(len(self._entries) > 1)
        self._empty.setVisible(narrowed and count == 0)
        self._grid.setVisible(count > 0)
        if narrowed:
            announce(self, found)

    def _bring_into_view(self, place: QRect) -> None:
        corner = self._grid.mapTo(self._inside, place.center())
        self._page.ensureVisible(corner.x(), corner.y(), 0, place.height() // 2)

    def _arrange(self, breadth: Breadth) -> None:
        """Fit a window of this breadth."""
        theme = current_theme()
        wide, compact = breadth is Breadth.WIDE, breadth is Breadth.COMPACT
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        side = theme.space("xxl" if wide else "xl") + (theme.space("s") if wide else 0) - theme.ring - 1
        self._column.setContentsMargins(side, theme.space("l"), side, theme.space("l"))
        self._bar.fit(breadth)
        self._pair.setDirection(across if wide else down)
        self._side.setDirection(down if wide or compact else across)
        self._row.setDirection(down if compact else across)
        for strip in self._strips:
            strip.stack(compact)
        if self._suggestion is not None:
            self._suggestion.set_face(SUGGESTION_FACE_PX if wide else 132 if not compact else 200)

    # Screen

    def first_focus(self) -> QWidget | None:
        if self._suggestion is not None:
            return self._suggestion.button
        if self._none is not None:
            return self._none.button
        return self._bar.search

    def state(self) -> Mapping[str, object]:
        chip = self._chips.checkedButton()
        return {
            "search": self._bar.search.text(),
            "channel": chip.property("channel") if chip is not None else "",
            "skill": self._skills.skill,
            "card": self._grid.current_key(),
            "scroll": self._page.verticalScrollBar().value(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        self._bar.search.setText(str(state.get("search", "")))
        for chip in self._chips.buttons():
            if chip.property("channel") == state.get("channel"):
                chip.setChecked(True)
        self._skills.set_skill(str(state.get("skill", "")))
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
