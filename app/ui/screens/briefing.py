"""Before the call, and during it on request: where one is, what should succeed, what lies on the desk."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.conversation import speech
from app.scenario.channels import CHANNELS
from app.scenario.model import Scenario
from app.store.attempts import Mode
from app.ui.screens.briefing_arrival import ArrivalPanel
from app.ui.screens.channel_views import view_of
from app.ui.screens.screen import Key, Screen
from app.ui.texts import channel_icon, channel_word, content_sentence
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.bars import TopBar
from app.ui.widgets.button import Button
from app.ui.widgets.choosing import Tile
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.key_cap import Badge, Icon
from app.ui.widgets.label import Label
from app.ui.widgets.notices import Banner
from app.ui.widgets.steps import DifficultyBars
from app.words import _, ngettext

LONGEST_HEADLINE = 90
"""In characters; a longer first sentence is no headline."""

WIDEST_EM = 46


class BriefingScreen(Screen):
    """What a learner knows before it begins.

    mode, timed: how it is played unless the learner takes another way here. in_play: it is only read, and the
    button leads back to the call. own: it is the reader's scenario, who can work on it. learner_name: fills
    the place of a name in the texts.
    """

    accepted = Signal(object, bool)
    """The learner picks up: `Mode`, and whether customers run out of patience."""
    back_requested = Signal()
    presentation_requested = Signal()
    """The wish to show this conversation to a room."""
    work_requested = Signal()
    """The wish to work on this scenario, where it is the reader's own."""

    def __init__(
        self,
        *,
        scenario: Scenario,
        mode: Mode,
        timed: bool,
        in_play: bool = False,
        own: bool = False,
        learner_name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.title = scenario.title
        self.setObjectName("briefing-screen")
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._in_play = in_play
        self._called = view_of(scenario).words(scenario)
        self._bar = _bar(scenario)
        self._tiles = _Tiles(mode=mode, timed=timed, clock=_has_clock(scenario))
        self._present = Button(_("Show it to a room"), rank="quiet", icon="presentation", only_icon=True)
        self._present.setObjectName("present")
        self._bar.add(self._present)
        self._present.setVisible(not in_play)  # only now: a button without a parent would be a window
        self._own = own and not in_play
        self._work = Button(_("Work on it"), rank="quiet", icon="square-pen")
        self._work.setObjectName("work")
        self._bar.add(self._work)
        self._work.setVisible(self._own)
        self._panel = ArrivalPanel(scenario, in_play=in_play)
        fill = partial(speech.fill, scenario, learner_name=learner_name)
        self._text = _Reading(scenario, None if in_play else self._tiles, fill)
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.setSpacing(0)
        self._split.addWidget(self._text, 3)
        self._split.addWidget(self._panel, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(self._split, 1)
        self._breadth: Breadth | None = None
        self._arrange(theme.breadth(self.width()))
        self._connect()

    @property
    def mode(self) -> Mode:
        """The mode taken so far."""
        return self._tiles.mode

    @property
    def timed(self) -> bool:
        return self._tiles.timed

    # Screen

    def keys(self) -> tuple[Key, ...]:
        back = self._called.back if self._in_play else _("Not now: back to all conversations")
        room = Key(("F11",), _("Show it to a room"), self.presentation_requested.emit)
        work = Key(("Ctrl+E",), _("Work on it"), self.work_requested.emit)
        return (
            Key(("Esc",), back, self.back_requested.emit),
            *(() if self._in_play else (room,)),
            *((work,) if self._own else ()),
        )

    def first_focus(self) -> QWidget | None:
        return self._panel.primary

    def state(self) -> Mapping[str, object]:
        return {"mode": self.mode, "timed": self.timed}

    def restore(self, state: Mapping[str, object]) -> None:
        self._tiles.take(Mode(str(state.get("mode", self.mode))), bool(state.get("timed", self.timed)))

    # Wiring

    def _connect(self) -> None:
        assert self._bar.leave is not None
        self._bar.leave.clicked.connect(self.back_requested)
        self._panel.primary.clicked.connect(self._go)
        if self._panel.secondary is not None:
            self._panel.secondary.clicked.connect(self.back_requested)
        self._present.clicked.connect(self.presentation_requested)
        self._work.clicked.connect(self.work_requested)
        self.bind(self.keys())

    def _go(self) -> None:
        if self._in_play:
            self.back_requested.emit()
        else:
            self.accepted.emit(self.mode, self.timed)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(current_theme().breadth(self.width()))

    def _arrange(self, breadth: Breadth) -> None:
        """The ringing panel at the right, or as a bar at the foot of a compact window."""
        if breadth is self._breadth:
            return
        self._breadth = breadth
        compact = breadth is Breadth.COMPACT
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._split.setDirection(down if compact else right)
        wide = breadth is Breadth.WIDE
        self._split.setStretch(0, 1 if compact else 3 if wide else 65)
        self._split.setStretch(1, 0 if compact else 2 if wide else 35)
        self._panel.show_as_bar(compact)
        self._work.show_only_icon(compact)
        self._text.show_roomy(wide)


def _has_clock(scenario: Scenario) -> bool:
    """Whether anybody can run out of patience."""
    waits = any(state.patience for state in scenario.states.values())
    return waits and CHANNELS[scenario.channel].live


class _Tiles(QWidget):
    """How it is to be played: learn or practise, with or without a clock."""

    def __init__(self, *, mode: Mode, timed: bool, clock: bool) -> None:
        super().__init__()
        theme = current_theme()
        self._learn = Tile(_("Learn"), _("The coach speaks up after a weak choice."), icon="graduation-cap")
        self._learn.setObjectName("mode-learn")
        self._practise = Tile(_("Practise"), _("The coach speaks afterwards."), icon="sprout")
        self._practise.setObjectName("mode-practise")
        self._untimed = Tile(_("Without a clock"), _("Nobody gets impatient."), icon="infinity")
        self._untimed.setObjectName("untimed")
        self._group = QButtonGroup(self)
        for tile in (self._learn, self._practise):
            self._group.addButton(tile)
        self.take(mode, timed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for tile in (self._learn, self._practise, self._untimed):
            row.addWidget(tile, 1)
        # Where nobody can run out of patience there is no clock to do without.
        self._untimed.setVisible(clock)
        row.setSpacing(theme.space("xs") // 2)

    @property
    def mode(self) -> Mode:
        return Mode.LEARN if self._learn.isChecked() else Mode.PRACTISE

    @property
    def timed(self) -> bool:
        return not self._untimed.isChecked()

    def take(self, mode: Mode, timed: bool) -> None:
        (self._learn if mode is Mode.LEARN else self._practise).setChecked(True)
        self._untimed.setChecked(not timed)


def _bar(scenario: Scenario) -> TopBar:
    theme = current_theme()
    icon = channel_icon(scenario.channel)
    bar = TopBar(title=scenario.title, icon=icon, leave=_("Back"))
    minutes = ngettext("{count} min", "{count} min", scenario.minutes).format(count=scenario.minutes)
    facts = QWidget()
    row = QHBoxLayout(facts)
    row.setContentsMargins(0, 0, theme.space("s"), 0)
    row.setSpacing(theme.space("xs"))
    words = _("{channel} · {minutes}").format(channel=channel_word(scenario.channel), minutes=minutes)
    row.addWidget(Label(words, style="caption", colour="soft", wrap=False))
    row.addWidget(DifficultyBars(scenario.difficulty))
    bar.add(facts)
    return bar


class _Reading(QScrollArea):
    """What there is to read, scrolled where it does not fit, in the middle of its room where it does."""

    def __init__(self, scenario: Scenario, tiles: QWidget | None, fill: Callable[[str], str]) -> None:
        super().__init__()
        theme = current_theme()
        self.setObjectName("reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._texts: list[Label] = []
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        inside.setMaximumWidth(round(WIDEST_EM * theme.em) + 2 * theme.space("xxl"))
        self._column = QVBoxLayout(inside)
        self._column.addStretch(1)
        if scenario.content:
            self._column.addWidget(_warning(scenario.content))
        headline, rest = split_headline(fill(scenario.briefing))
        head = QVBoxLayout()
        head.setSpacing(theme.space("s"))
        called = view_of(scenario).words(scenario)
        now = called.this_one if tiles is None else called.next_one
        head.addWidget(Label(now, style="caption", colour="soft"))
        if headline:
            head.addWidget(Label(headline, style="h1"))
        if rest:
            head.addWidget(self._words(rest))
        self._column.addLayout(head)
        if scenario.setting:
            self._add_fact("map-pin", _("Where you are"), fill(scenario.setting))
        self._add_fact("target", _("What should succeed"), fill(scenario.goal))
        if scenario.desk:
            rule = _("You may look things up at any time. It costs a little time, as in real life.")
            chips = [item.title for item in scenario.desk.values() if item.when is None]
            self._add_fact("library", _("On your desk"), rule, chips)
        if tiles is not None:
            self._column.addWidget(tiles)
        self._column.addStretch(1)
        self.setWidget(inside)

    def show_roomy(self, roomy: bool) -> None:
        """Larger words and more air, or as much as possible at a glance."""
        theme = current_theme()
        for label in self._texts:
            label.set_style("lead" if roomy else "body")
        side, above = theme.space("xxl" if roomy else "l"), theme.space("xl" if roomy else "m")
        self._column.setContentsMargins(side, above, side, above)
        self._column.setSpacing(theme.space("l" if roomy else "s"))

    def _words(self, text: str) -> Label:
        label = Label(text, style="lead")
        self._texts.append(label)
        return label

    def _add_fact(self, icon: str, name: str, words: str, chips: Sequence[str] = ()) -> None:
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        sign = QVBoxLayout()
        sign.addSpacing(2)
        sign.addWidget(Icon(icon, token="accent", size=20))
        sign.addStretch(1)
        row.addSpacing(theme.ring)
        row.addLayout(sign)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(name, style="caption", colour="soft"))
        texts.addWidget(self._words(words))
        if chips:
            texts.addSpacing(theme.space("xs"))
            inset = QHBoxLayout()
            inset.addSpacing(theme.ring)
            flow = FlowLayout(gap=theme.space("s"))
            for chip in chips:
                flow.addWidget(Badge(chip, tone="plain"))
            inset.addLayout(flow, 1)
            texts.addLayout(inset)
        row.addLayout(texts, 1)
        self._column.addLayout(row)


def split_headline(briefing: str) -> tuple[str, str]:
    """The first sentence and the rest; no headline where the first sentence is long."""
    text = " ".join(briefing.split())
    first = re.match(r".+?[.?…](?=\s+[^\W\d_a-z]|$)", text)
    if first is None or len(first.group()) > LONGEST_HEADLINE:
        return "", text
    return first.group(), text[first.end() :].strip()


def _warning(content: tuple[str, ...]) -> Banner:
    stop = _("You can stop at any time, and “Not yet” is a good answer too.")
    banner = Banner(f"{content_sentence(content)} {stop}", kind="caution")
    banner.setObjectName("content-warning")
    return banner
