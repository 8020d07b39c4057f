"""Settings: language and look, how conversations go, one's own folder, and what this program is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from app.settings import AT_ONCE, Settings
from app.ui.screens.home_facts import Notice
from app.ui.screens.licences import Licence, LicencesPage
from app.ui.screens.page import ColumnPage
from app.ui.screens.screen import Key, Screen
from app.ui.screens.settings_about import AboutSection
from app.ui.screens.settings_data import DataSection, ErasePage, Kept
from app.ui.screens.settings_rows import Row, Section
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.bars import TopBar
from app.ui.widgets.button import Button
from app.ui.widgets.choosing import SegmentedControl, Tile, Toggle
from app.words import _

COLUMN_EM = 54
"""How wide the column is at most."""

TEXT_SCALES = (100, 125, 150, 175, 200)
"""Text sizes on offer, in percent."""

SPEEDS = (AT_ONCE, 120, 170, 230)
"""Speech speeds on offer, in words a minute. People speak at 120 to 170."""


class SettingsScreen(Screen):
    """Every change is applied at once: it goes out as a whole `Settings`.

    data_folder: where everything is kept. version: of the program. kept: about the learner. licences: of what
    it is made with; made_with: these parts, by name. notice: what became of a wish about one's data. audible:
    whether there is anything to play sounds with.
    """

    settings_changed = Signal(object)
    """The wish for these `Settings`."""
    folder_choice_requested = Signal()
    """The wish to choose a folder of one's own conversations."""
    folder_requested = Signal(object)
    """The wish to see a folder, a Path, in the system's file manager."""
    export_requested = Signal()
    """The wish to take along everything that is kept about the learner."""
    erase_requested = Signal()
    """The wish, said twice, to delete everything about the learner."""
    back_requested = Signal()

    def __init__(
        self,
        *,
        settings: Settings,
        data_folder: Path,
        version: str,
        kept: Kept,
        licences: Sequence[Licence] = (),
        made_with: Sequence[str] = (),
        notice: Notice | None = None,
        audible: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Settings")
        self._settings = settings
        self._data_folder = data_folder
        self._version = version
        self._made_with = made_with
        self._kept = kept
        self._notice = notice
        self._audible = audible
        self._rows: list[Row] = []
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build(licences)
        self._connect()

    # Parts

    def _build(self, licences: Sequence[Licence]) -> None:
        theme = current_theme()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._bar = TopBar(title=self.title, leave=_("Back"))
        whole.addWidget(self._bar)
        self._pages = QStackedWidget()
        whole.addWidget(self._pages, 1)
        self._page = ColumnPage(em=COLUMN_EM)
        self._page.column.setSpacing(theme.space("s"))
        sections = [self._look(), self._conversations(), self._own_folder()]
        self._own_data = DataSection(notice=self._notice)
        self._about = AboutSection(
            version=self._version,
            data_folder=self._data_folder,
            made_with=self._made_with,
            has_licences=bool(licences),
        )
        for section in (*sections, self._own_data, self._about):
            self._page.column.addWidget(section)
        self._page.column.addStretch(1)
        self._pages.addWidget(self._page)
        self._licences = LicencesPage(licences)
        self._pages.addWidget(self._licences)
        self._erasing = ErasePage(self._kept, em=COLUMN_EM, notice=self._notice)
        self._pages.addWidget(self._erasing)

    def _look(self) -> Section:
        section = Section(_("Language and look"))
        self._language = SegmentedControl(
            (("system", _("As the system")), ("de", "Deutsch"), ("en", "English")),
            value=self._settings.language,
            name=_("Language"),
        )
        self._add(section, _("Language"), _("Of the program and of the conversations."), self._language)
        self._theme = SegmentedControl(
            (
                ("system", _("As the system")),
                ("light", _("Light")),
                ("dark", _("Dark")),
                ("contrast", _("High contrast")),
            ),
            value=self._settings.theme,
            name=_("Colours"),
        )
        self._add(section, _("Colours"), "", self._theme)
        scales = sorted({*TEXT_SCALES, self._settings.text_scale})
        self._scale = SegmentedControl(
            tuple((str(scale), _("{percent} %").format(percent=scale)) for scale in scales),
            value=str(self._settings.text_scale),
            name=_("Text size"),
        )
        self._add(section, _("Text size"), "", self._scale)
        self._round_a = Toggle(_("Round letter a, as it is written by hand"), checked=self._settings.round_a)
        self._round_a.setObjectName("round-a")
        section.column.addWidget(self._round_a)
        self._motion = SegmentedControl(
            (("system", _("As the system")), ("on", _("Less")), ("off", _("All of it"))),
            value=self._settings.reduced_motion,
            name=_("Motion"),
        )
        self._add(section, _("Motion"), _("Faces that change, a phone that rings."), self._motion)
        return section

    def _conversations(self) -> Section:
        section = Section(_("Conversations"))
        speed = min(SPEEDS, key=lambda offered: _distance(offered, self._settings.speech_speed))
        words = dict(zip(SPEEDS, (_("At once"), _("Slow"), _("Normal"), _("Fast")), strict=True))
        self._speed = SegmentedControl(
            tuple(
                (str(each), words[each] if each == AT_ONCE else f"{words[each]} · {each}") for each in SPEEDS
            ),
            value=str(speed),
            name=_("How fast customers speak"),
        )
        self._add(
            section, _("How fast customers speak"), _("In words per minute, or all at once."), self._speed
        )
        self._coach = QButtonGroup(self)
        self._tiles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tiles.setSpacing(0)
        for coach, title, sentence, icon in (
            (
                "poor",
                _("After weak choices"),
                _("The coach speaks up when a choice clearly hurt."),
                "life-buoy",
            ),
            ("asked", _("When asked"), _("The coach waits until you ask."), "hand"),
            ("always", _("After every choice"), _("The coach speaks up each time."), "list-checks"),
        ):
            tile = Tile(title, sentence, icon=icon, checked=coach == self._settings.coach)
            tile.setObjectName(f"coach-{coach}")
            tile.setProperty("coach", coach)
            self._coach.addButton(tile)
            self._tiles.addWidget(tile, 1)
        section.add_heading(_("When the coach speaks"), _("In conversations that are played to learn."))
        section.column.addLayout(self._tiles)
        self._timed = Toggle(_("Customers can become impatient"), checked=self._settings.timed)
        self._timed.setObjectName("timed")
        self._timed.setAccessibleDescription(_("A ring round the face shows their patience."))
        section.column.addWidget(self._timed)
        section.add_note(_("A ring round the face shows their patience. Without it, you have all the time."))
        self._sound = Toggle(_("Sounds"), checked=self._settings.sound)
        self._sound.setObjectName("sound")
        section.column.addWidget(self._sound)
        note = _("A ring, a message that arrives, somebody who writes. Everything can be seen, too.")
        if not self._audible:
            note = _("This computer has nothing to play sounds with. Everything can be seen, too.")
        self._sound.setAccessibleDescription(note)
        section.add_note(note)
        return section

    def _own_folder(self) -> Section:
        section = Section(_("Your own conversations"))
        folder = self._settings.trainer_folder
        section.add_heading(
            folder or _("No folder chosen yet."),
            _("Conversations in this folder stand beside the ones that come with the program."),
        )
        self._choose = Button(_("Choose a folder"), icon="folder")
        self._choose.setObjectName("choose-folder")
        self._open = Button(_("Show folder"), rank="quiet", icon="folder-open")
        self._open.setObjectName("show-own-folder")
        self._open.setVisible(folder is not None)
        self._remove = Button(_("No longer use it"), rank="quiet", icon="x")
        self._remove.setObjectName("remove-folder")
        self._remove.setVisible(folder is not None)
        section.add_buttons(self._choose, self._open, self._remove)
        return section

    def _add(self, section: Section, title: str, note: str, control: SegmentedControl) -> None:
        row = Row(title, note, control)
        self._rows.append(row)
        section.column.addWidget(row)

    def _connect(self) -> None:
        self._language.chosen.connect(self._set_language)
        self._theme.chosen.connect(self._set_theme)
        self._scale.chosen.connect(self._set_scale)
        self._round_a.toggled.connect(self._set_round_a)
        self._motion.chosen.connect(self._set_motion)
        self._speed.chosen.connect(self._set_speed)
        self._coach.buttonToggled.connect(self._set_coach)
        self._timed.toggled.connect(self._set_timed)
        self._sound.toggled.connect(self._set_sound)
        self._choose.clicked.connect(self.folder_choice_requested)
        self._open.clicked.connect(self._show_own_folder)
        self._remove.clicked.connect(self._remove_folder)
        self._about.data.clicked.connect(self._show_data_folder)
        self._about.read.clicked.connect(self._show_licences)
        self._own_data.erase_wanted.connect(self._show_erasing)
        self._erasing.confirmed.connect(self.erase_requested)
        for asker in (self._own_data, self._erasing):
            asker.export_requested.connect(self.export_requested)
            asker.folder_requested.connect(self.folder_requested)
        if self._bar.leave is not None:
            self._bar.leave.clicked.connect(self._leave)
        self.bind(self.keys())

    # What happens

    def _change(self, **changed: Any) -> None:
        settings = replace(self._settings, **changed)
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)

    def _set_language(self, language: str) -> None:
        self._change(language=language)

    def _set_theme(self, theme: str) -> None:
        self._change(theme=theme)

    def _set_scale(self, scale: str) -> None:
        self._change(text_scale=int(scale))

    def _set_round_a(self, on: bool) -> None:
        self._change(round_a=on)

    def _set_motion(self, motion: str) -> None:
        self._change(reduced_motion=motion)

    def _set_speed(self, speed: str) -> None:
        self._change(speech_speed=int(speed))

    def _set_coach(self, tile: Tile, on: bool) -> None:
        if on:
            self._change(coach=str(tile.property("coach")))

    def _set_timed(self, on: bool) -> None:
        self._change(timed=on)

    def _set_sound(self, on: bool) -> None:
        self._change(sound=on)

    def _remove_folder(self) -> None:
        self._change(trainer_folder=None)

    def _show_own_folder(self) -> None:
        if self._settings.trainer_folder is not None:
            self.folder_requested.emit(Path(self._settings.trainer_folder))

    def _show_data_folder(self) -> None:
        self.folder_requested.emit(self._data_folder)

    def _show_licences(self) -> None:
        self._pages.setCurrentWidget(self._licences)
        self._licences.take_focus()

    def _show_erasing(self) -> None:
        self._pages.setCurrentWidget(self._erasing)
        self._erasing.take_focus()

    def _leave(self) -> None:
        if self._pages.currentWidget() is self._licences:
            self._pages.setCurrentWidget(self._page)
            self._about.read.setFocus()
        elif self._pages.currentWidget() is self._erasing:
            self._erasing.ask(False)
            self._pages.setCurrentWidget(self._page)
            self._own_data.erase.setFocus()
        else:
            self.back_requested.emit()

    # Screen

    def keys(self) -> tuple[Key, ...]:
        return (
            Key(("Esc",), _("Back"), self._leave),
            Key(("Left", "Right"), _("Between words that stand side by side: take the next one")),
        )

    def first_focus(self) -> QWidget | None:
        return self._bar.leave

    def state(self) -> Mapping[str, object]:
        return {
            "page": self._pages.currentIndex(),
            "licence": self._licences.shown,
            "asking": self._erasing.asking,
            "scroll": self._page.verticalScrollBar().value(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        page = state.get("page")
        self._pages.setCurrentIndex(page if isinstance(page, int) and page < self._pages.count() else 0)
        self._erasing.ask(bool(state.get("asking")))
        self._licences.show_licence(str(state.get("licence", "")))
        scroll = state.get("scroll")
        if isinstance(scroll, int) and scroll:
            # The page has its height only after the layout has run.
            bar = self._page.verticalScrollBar()
            QTimer.singleShot(0, bar, lambda: bar.setValue(scroll))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        breadth = current_theme().breadth(event.size().width())
        compact = breadth is Breadth.COMPACT
        directions = QBoxLayout.Direction
        self._tiles.setDirection(directions.TopToBottom if compact else directions.LeftToRight)
        for row in self._rows:
            row.stack(compact)
        super().resizeEvent(event)


def _distance(offered: int, wanted: int) -> int:
    """How far an offered speed is from the one that is set; only 0 is near to all at once."""
    if (offered == AT_ONCE) != (wanted == AT_ONCE):
        return 1_000
    return abs(offered - wanted)
