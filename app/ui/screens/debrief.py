"""Looking back on a conversation: first one's own impression, then what became of it and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from app.store.reflections import Reflection
from app.ui.screens.debrief_breath import Breath
from app.ui.screens.debrief_gate import Gate
from app.ui.screens.debrief_map import MapPage
from app.ui.screens.debrief_overview import Overview
from app.ui.screens.debrief_transcript import Transcript
from app.ui.screens.debrief_words import Retrospect
from app.ui.screens.screen import Key, Screen
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.announce import announce
from app.ui.widgets.bars import ActionBar, TopBar
from app.ui.widgets.button import Button, Rank
from app.ui.widgets.choosing import SegmentedControl
from app.words import _, pgettext

if TYPE_CHECKING:
    from app.ui.training import LookBack

GATE, MOMENTS, CONVERSATION, MAP = "gate", "moments", "conversation", "map"


class DebriefScreen(Screen):
    """The debrief of one attempt.

    Without a reflection it asks for one first. skill_names: by id, in the learner's language.
    """

    reflection_given = Signal(object)
    """A `Reflection`: the learner's impression, and again whenever the plan has changed."""
    replay_requested = Signal(int)
    """How many of the first turns the new attempt shares with this one; the decision to replay comes next."""
    done_requested = Signal()
    """Enough for today, or just closed."""

    def __init__(
        self,
        *,
        look_back: LookBack,
        learner_name: str | None,
        skill_names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Debrief")
        self.setObjectName("debrief")
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._retrospect = Retrospect(look_back, learner_name=learner_name, skill_names=skill_names)
        self._reflection = look_back.reflection
        self._breadth = current_theme().breadth(self.width())
        self._breathed = False
        self._overview: Overview | None = None
        self._transcript: Transcript | None = None
        self._map: MapPage | None = None
        self._foot: ActionBar | None = None
        self._foot_kind: tuple[bool, ...] = ()
        self._build()
        self._connect()
        self._fit()
        self._show_page(GATE if self._reflection is None else MOMENTS)

    # Building

    def _build(self) -> None:
        self._layers = QStackedLayout(self)
        desk = QWidget()
        self._column = QVBoxLayout(desk)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._bar = TopBar(
            title=_("Debrief"),
            subtitle=self._retrospect.scenario.title,
            icon="message-circle",
            leave=pgettext("leave a screen", "Close"),
            leave_icon="x",
        )
        # The map shows where else it could have gone; nobody sees that before it has ended.
        the_map = ((MAP, _("Map")),) if self._retrospect.conversation.ended else ()
        self._tabs = SegmentedControl(
            ((MOMENTS, _("Three moments")), (CONVERSATION, _("Whole conversation")), *the_map),
            value=MOMENTS,
            name=_("What to look at"),
        )
        self._bar.add(self._tabs)
        self._gate = Gate(customer=self._retrospect.customer)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._gate)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._pages, 1)
        self._breath = Breath()
        self._layers.addWidget(desk)
        self._layers.addWidget(self._breath)

    def _connect(self) -> None:
        assert self._bar.leave is not None
        self._bar.leave.clicked.connect(self._close)
        self._tabs.chosen.connect(self._show_page)
        self._breath.finished.connect(self._end_breath)

    def _open_pages(self) -> tuple[Overview, Transcript]:
        """The pages behind the gate; they are made when it is passed."""
        if self._overview is None or self._transcript is None:
            overview = Overview(self._retrospect, self._reflection or Reflection())
            transcript = Transcript(self._retrospect)
            overview.decision_chosen.connect(self.show_decision)
            overview.replay_requested.connect(self._replay)
            overview.plan_changed.connect(self._keep_plan)
            transcript.replay_requested.connect(self._replay)
            self._pages.addWidget(overview)
            self._pages.addWidget(transcript)
            self._overview, self._transcript = overview, transcript
            self._fit()
        return self._overview, self._transcript

    def _open_map(self) -> MapPage:
        """The map; it is drawn when it is asked for."""
        if self._map is None:
            self._map = MapPage(self._retrospect)
            self._pages.addWidget(self._map)
        return self._map

    def _put_foot(self) -> None:
        """The action bar that belongs to the page; it stays where it would be the same one."""
        kind = (self.page == GATE, self._breadth is Breadth.COMPACT, self._breathed)
        if self._foot is not None:
            if kind == self._foot_kind:
                return
            self._column.removeWidget(self._foot)
            self._foot.hide()
            self._foot.deleteLater()
        self._foot_kind = kind
        self._foot = self._gate_foot() if self.page == GATE else self._debrief_foot()
        self._column.addWidget(self._foot)
        self._foot.show()

    def _gate_foot(self) -> ActionBar:
        roomy = self._breadth is not Breadth.COMPACT
        foot = ActionBar(
            text=_("Your words stay on this computer.") if roomy else "", icon="lock" if roomy else None
        )
        skip = _button(_("Skip"), "skip", rank="quiet")
        skip.clicked.connect(self._skip)
        go_on = _button(_("To the debrief"), "go-on", rank="primary", icon="arrow-right")
        go_on.clicked.connect(self._give)
        foot.add(skip)
        foot.add(go_on)
        return foot

    def _debrief_foot(self) -> ActionBar:
        again = self._retrospect.rewind
        breathe = self._retrospect.hard and not self._breathed
        roomy = self._breadth is not Breadth.COMPACT
        text, icon = self._retrospect.next_step(), "footprints"
        if breathe:
            text, icon = _("That was a hard conversation. Take a minute to breathe?"), "wind"
        foot = ActionBar(text=text if roomy else "", icon=icon if roomy else None)
        plain = breathe or again is not None
        done = _button(
            _("Done for today"), "done", rank="quiet" if plain else "primary", icon=None if plain else "check"
        )
        done.clicked.connect(self._close)
        foot.add(done)
        if again is not None:
            replay = _button(
                _("Replay from decision {number}").format(number=again.number),
                "replay",
                rank="secondary" if breathe else "primary",
                icon="rotate-ccw",
            )
            replay.clicked.connect(self._rewind)
            foot.add(replay)
        if breathe:
            breath = _button(_("Take a breath"), "breathe", rank="primary", icon="wind")
            breath.setAccessibleDescription(text)
            breath.clicked.connect(self._take_breath)
            foot.add(breath)
        return foot

    def _fit(self) -> None:
        """Take the shape that the window's breadth asks for."""
        compact = self._breadth is Breadth.COMPACT
        assert self._bar.leave is not None
        self._bar.leave.show_only_icon(compact)
        self._bar.show_subtitle(not compact)
        if self._overview is not None and self._transcript is not None:
            self._overview.fit(self._breadth)
            self._transcript.fit(self._breadth)

    # Pages

    @property
    def page(self) -> str:
        """`gate`, `moments`, `conversation` or `map`."""
        shown = self._pages.currentWidget()
        if shown is self._gate:
            return GATE
        if shown is not None and shown is self._map:
            return MAP
        return MOMENTS if shown is self._overview else CONVERSATION

    def show_decision(self, number: int) -> None:
        """Go to a decision in the whole conversation."""
        _overview, transcript = self._open_pages()
        self._tabs.set_value(CONVERSATION)
        transcript.show_decision(number)

    def _show_page(self, page: str) -> None:
        if page == GATE:
            self._pages.setCurrentWidget(self._gate)
        else:
            overview, transcript = self._open_pages()
            if page == MAP:
                self._pages.setCurrentWidget(self._open_map())
            else:
                self._pages.setCurrentWidget(overview if page == MOMENTS else transcript)
        self._tabs.setVisible(page != GATE)
        self._put_foot()

    # What the learner does

    def _give(self) -> None:
        self._pass_gate(self._gate.reflection())

    def _skip(self) -> None:
        self._pass_gate(self._gate.reflection(rated=False))

    def _pass_gate(self, reflection: Reflection) -> None:
        self._reflection = reflection
        self.reflection_given.emit(reflection)
        self._show_page(MOMENTS)
        self._tabs.segment(MOMENTS).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._retrospect.result} {self._retrospect.relationship}".strip())

    def _keep_plan(self, plan: str) -> None:
        self._reflection = replace(self._reflection or Reflection(), plan=plan)
        self.reflection_given.emit(self._reflection)

    def _close(self) -> None:
        if self.page == GATE and self._gate.touched:
            self.reflection_given.emit(self._gate.reflection())
        self._keep_what_is_typed()
        self.done_requested.emit()

    def _rewind(self) -> None:
        again = self._retrospect.rewind
        if again is not None:
            self._replay(again.number)

    def _replay(self, number: int) -> None:
        self._keep_what_is_typed()
        self.replay_requested.emit(self._retrospect.decision(number).turn - 1)

    def _keep_what_is_typed(self) -> None:
        if self._overview is not None:
            self._overview.plan.keep()

    def _take_breath(self) -> None:
        self._layers.setCurrentWidget(self._breath)
        self._breath.begin()

    def _end_breath(self) -> None:
        self._breathed = True
        self._layers.setCurrentIndex(0)
        self._put_foot()
        self._tabs.segment(self._tabs.value).setFocus(Qt.FocusReason.OtherFocusReason)

    # Screen

    def first_focus(self) -> QWidget | None:
        if self.page == GATE:
            return self._gate.rating.slider
        return self._tabs.segment(self._tabs.value)

    def state(self) -> Mapping[str, object]:
        shown = self._pages.currentWidget()
        return {
            "page": self.page,
            "gate": self._gate.state(),
            "reflection": self._reflection,
            "plan": self._overview.plan.text if self._overview is not None else "",
            "expanded": self._transcript.expanded if self._transcript is not None else (),
            "scroll": shown.verticalScrollBar().value() if isinstance(shown, QScrollArea) else 0,
            "breathed": self._breathed,
            "breathing": self._layers.currentWidget() is self._breath,
        }

    def restore(self, state: Mapping[str, object]) -> None:
        gate, reflection = state.get("gate"), state.get("reflection")
        if isinstance(gate, Mapping):
            self._gate.restore(gate)
        self._breathed = bool(state.get("breathed"))
        page = str(state.get("page", self.page))
        if page == GATE:
            self._show_page(GATE)
            return
        if isinstance(reflection, Reflection) and self._overview is None:
            self._reflection = reflection
        overview, transcript = self._open_pages()
        overview.plan.write(str(state.get("plan", "")))
        expanded = state.get("expanded")
        transcript.expand(expanded if isinstance(expanded, tuple) else ())
        self._tabs.set_value(page)
        self._show_page(page)
        shown, scroll = self._pages.currentWidget(), state.get("scroll")
        if isinstance(shown, QScrollArea) and isinstance(scroll, int):
            # The page knows its height only when it has been laid out.
            QTimer.singleShot(0, shown, lambda: shown.verticalScrollBar().setValue(scroll))
        if state.get("breathing"):
            self._take_breath()

    def keys(self) -> tuple[Key, ...]:
        return (
            Key(("PgUp", "PgDown", "Home", "End"), _("Scroll, wherever the focus is")),
            Key(("Left", "Right"), _("On the curve: go from decision to decision")),
            Key(("Up", "Down"), _("On the map: go along the ways")),
            Key(("Esc",), _("Stop the minute of breathing")),
        )

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        breadth = current_theme().breadth(event.size().width())
        if breadth is not self._breadth:
            self._breadth = breadth
            self._fit()
            self._put_foot()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll, wherever the focus is."""
        shown = self._pages.currentWidget()
        if isinstance(shown, QScrollArea):
            bar = shown.verticalScrollBar()
            steps = {
                Qt.Key.Key_PageDown: bar.pageStep(),
                Qt.Key.Key_PageUp: -bar.pageStep(),
                Qt.Key.Key_Home: -bar.maximum(),
                Qt.Key.Key_End: bar.maximum(),
            }
            if event.key() in steps:
                bar.setValue(bar.value() + steps[Qt.Key(event.key())])
                return
        super().keyPressEvent(event)


def _button(text: str, name: str, *, rank: Rank, icon: str | None = None) -> Button:
    button = Button(text, rank=rank, icon=icon)
    button.setObjectName(name)
    return button
