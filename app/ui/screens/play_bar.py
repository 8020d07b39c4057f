"""The bar above a conversation: leave, title, phase, clock, pause, briefing, look."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.scenario.model import Phase
from app.ui.screens.settings import SPEEDS
from app.ui.texts import channel_icon, clock
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.bars import TopBar
from app.ui.widgets.button import Button
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.paragraph import natural_width
from app.ui.widgets.steps import PhaseBar
from app.ui.widgets.tool_tip import set_tool_tip
from app.words import _

TEXT_SCALES = (100, 125, 150, 175, 200)


class PlayBar(TopBar):
    """Its buttons are wishes: `leave`, `pause`, `briefing`, `look` for the screen to connect.

    setting_wanted carries a setting's name and the value taken from the quick menu. speed: gives the words a
    minute of now. clocked: whether time is counted at all.
    """

    setting_wanted = Signal(str, object)

    def __init__(
        self, *, title: str, channel: str, breadth: Breadth, speed: Callable[[], int], clocked: bool
    ) -> None:
        super().__init__(title=title, icon=channel_icon(channel), leave=_("Leave"), leave_icon="x")
        self._breadth = breadth
        self._speed = speed
        few_words = breadth is not Breadth.WIDE
        self._phase = PhaseBar(with_word=not few_words)
        self._clock = _Clock(clocked=clocked)
        self.pause = Button(_("Pause"), rank="quiet", icon="pause", only_icon=few_words)
        self.pause.setObjectName("pause")
        self.briefing = Button(_("Briefing"), rank="quiet", icon="book-open", only_icon=few_words)
        self.briefing.setObjectName("briefing")
        self.look = Button(_("Text and colours"), rank="quiet", icon="a-large-small", only_icon=True)
        self.look.setObjectName("look")
        self.look.clicked.connect(self._show_menu)
        if self.leave is not None and breadth is Breadth.COMPACT:
            self.leave.show_only_icon(True)
        for widget in (self._phase, self._clock, self.pause, self.briefing, self.look):
            self.add(widget)

    def show_phase(self, phase: Phase) -> None:
        self._phase.set_phase(phase)

    def show_seconds(self, seconds: int) -> None:
        """Simulated seconds since the beginning."""
        self._clock.show_seconds(seconds)

    def show_paused(self, paused: bool) -> None:
        words = _("Go on") if paused else _("Pause")
        self.pause.setText(words)
        self.pause.setAccessibleName(words)
        self.pause.set_icon_name("play" if paused else "pause")
        self.pause.show_only_icon(self._breadth is not Breadth.WIDE)

    def menu(self) -> QMenu:
        """The quick menu: text size, colours, speed of speech."""
        theme = current_theme()
        menu = QMenu(self)
        self._section(
            menu,
            _("Text size"),
            "text_scale",
            [(_("{percent} %").format(percent=scale), scale) for scale in TEXT_SCALES],
            round(theme.text_scale * 100),
        )
        colours = [(_("Light"), "light"), (_("Dark"), "dark"), (_("High contrast"), "contrast")]
        self._section(menu, _("Colours"), "theme", colours, theme.name)
        words = (_("At once"), _("Slow"), _("Normal"), _("Fast"))
        speeds = list(zip(words, SPEEDS, strict=True))
        self._section(menu, _("How fast customers speak"), "speech_speed", speeds, self._speed())
        return menu

    # How

    def _section(
        self, menu: QMenu, title: str, setting: str, values: Iterable[tuple[str, object]], now: object
    ) -> None:
        section = menu.addMenu(title)
        group = QActionGroup(section)
        for words, value in values:
            action = QAction(words, group)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.setData((setting, value))
            section.addAction(action)
        group.triggered.connect(self._set)

    def _set(self, action: QAction) -> None:
        setting, value = action.data()
        self.setting_wanted.emit(setting, value)

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        corner = QPoint(self.look.width() - menu.sizeHint().width(), self.look.height())
        menu.popup(self.look.mapToGlobal(corner))


class _Clock(QWidget):
    """Simulated time as minutes and seconds in a place of one width, or that none is counted."""

    def __init__(self, *, clocked: bool) -> None:
        super().__init__()
        self._clocked = clocked
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("s"), 0, theme.space("s"), 0)
        row.setSpacing(theme.space("xs"))
        row.addWidget(Icon("clock"))
        self._time = Label("", colour="soft", wrap=False)
        widest = clock(88 * 60 + 88) if clocked else _("no clock")
        self._time.setFixedWidth(natural_width(widest, "body") + 2 * theme.ring)
        row.addWidget(self._time)
        self.show_seconds(0)

    def show_seconds(self, seconds: int) -> None:
        if not self._clocked:
            self._time.setText(_("no clock"))
            return
        self._time.setText(clock(seconds))
        words = _("So long it has taken, about: {time}").format(time=clock(seconds))
        self._time.setAccessibleName(words)
        set_tool_tip(self, words)
