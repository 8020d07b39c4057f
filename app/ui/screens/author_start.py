"""Where to begin: any state, with any values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.conversation import variables
from app.conversation.conversation import Conversation
from app.scenario.guard import Domain, Value
from app.scenario.guard_words import spelled
from app.scenario.model import Id, Scenario
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.number_field import NumberField
from app.ui.widgets.picker import Picker
from app.words import _

WIDEST_EM = 9
"""Of what sets a value; a longer word of the author's is shortened there, and whole in the list."""


LEAST_NAME_EM = 6


class StartPanel(QWidget):
    """Shows where the conversation is, follows it, and lets one change any of it and play from there.

    Names stand as they are written in the file.
    """

    play_wanted = Signal(str, object)
    """A state's id, and the values of all variables by name."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self.setObjectName("start-panel")
        self._scenario: Scenario | None = None
        self._values: dict[str, Value] = {}
        self._controls: dict[str, Picker | NumberField] = {}
        side = theme.space("m")
        head = QVBoxLayout()
        head.setContentsMargins(side, theme.space("l"), side, theme.space("xs"))
        head.setSpacing(0)
        head.addWidget(Label(_("From this state"), style="h3"))
        said = _("It follows the conversation. Change what you like, and play from there.")
        head.addWidget(Label(said, style="caption", colour="soft"))
        self._state = Picker(name=_("State"))
        self._state.setObjectName("state")
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(side, 0, side, theme.space("m"))
        self._column.setSpacing(0)
        page = QScrollArea()
        page.setObjectName("values")
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setWidgetResizable(True)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setWidget(inside)
        self.play = Button(_("Play from here"), rank="primary", icon="play")
        self.play.setObjectName("play-from-here")
        foot = QHBoxLayout()
        foot.setContentsMargins(side, theme.space("xs"), side, theme.space("s"))
        foot.addWidget(self.play, 1)
        picked = QHBoxLayout()
        picked.setContentsMargins(side, 0, side, theme.space("xs"))
        picked.addWidget(self._state, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(picked)
        between = QHBoxLayout()
        between.setContentsMargins(side, 0, side, theme.space("xs"))
        between.addWidget(Label(_("with these values"), style="mark", colour="soft"))
        whole.addLayout(between)
        whole.addWidget(page, 1)
        whole.addLayout(foot)
        self.play.clicked.connect(self._play)

    @property
    def state(self) -> Id:
        """The state that is picked."""
        return str(self._state.currentData() or "")

    @property
    def values(self) -> dict[str, Value]:
        """All values as they are picked, by name."""
        return dict(self._values)

    def control(self, variable: str) -> Picker | NumberField:
        """What sets a variable."""
        return self._controls[variable]

    def follow(self, conversation: Conversation) -> None:
        """Show where a conversation is now."""
        if conversation.scenario is not self._scenario:
            self._show_scenario(conversation.scenario)
        self.set(conversation.state_id, conversation.values)

    def set(self, state: Id, values: Mapping[str, Value]) -> None:
        """Pick a state and values; what the scenario does not have is passed over."""
        row = self._state.findData(state)
        if row >= 0:
            self._state.setCurrentIndex(row)
        for name, value in values.items():
            control = self._controls.get(name)
            if isinstance(control, NumberField) and type(value) is int:
                control.set_value(value)
                self._values[name] = control.value
            elif isinstance(control, Picker) and (place := _place(control, value)) >= 0:
                control.setCurrentIndex(place)
                self._values[name] = value

    def _show_scenario(self, scenario: Scenario) -> None:
        self._scenario = scenario
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        self._state.clear()
        for id_ in scenario.states:
            self._state.addItem(id_, id_)
        self._state.updateGeometry()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._controls.clear()
        start = variables.start_values(scenario)
        self._values = dict(start)
        domains = variables.domains(scenario)
        for variable in in_order(scenario):
            self._column.addWidget(self._row(variable, domains[variable], start[variable]))
        widest = max(control.sizeHint().width() for control in self._controls.values())
        for control in self._controls.values():
            control.setFixedWidth(min(widest, round(WIDEST_EM * current_theme().em)))
        self._column.addStretch(1)
        again = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, variable: str, domain: Domain, value: Value) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(current_theme().space("xs"))
        # Long names may go on in a second line, behind a dot or a hyphen.
        name = Label(re.sub(r"([.-])", "\\1\N{ZERO WIDTH SPACE}", variable))
        name.setAccessibleName(variable)
        name.setMinimumWidth(round(LEAST_NAME_EM * current_theme().em))
        line.addWidget(name, 1)
        control: Picker | NumberField
        if domain.words is None:
            control = NumberField(name=variable, low=domain.low, high=domain.high, value=int(value))
            control.value_changed.connect(partial(self._set, variable))
        else:
            control = Picker(name=variable)
            for word in domain.words:
                control.addItem(spelled(word), word)
            control.setCurrentIndex(_place(control, value))
            control.activated.connect(partial(self._picked, variable, control))
        control.setObjectName(f"value-{variable}")
        self._controls[variable] = control
        line.addWidget(control)
        return row

    def _picked(self, variable: str, picker: Picker, _row: int) -> None:
        self._set(variable, picker.currentData())

    def _set(self, variable: str, value: Value) -> None:
        self._values[variable] = value

    def _play(self) -> None:
        if self._scenario is not None:
            self.play_wanted.emit(self.state, self.values)


def in_order(scenario: Scenario) -> tuple[str, ...]:
    """All variables: moods first, then what the author declared, then what the program keeps."""
    names = tuple(variables.start_values(scenario))
    moods = [name for name in names if name.partition(".")[0] == variables.MOOD]
    declared = [name for name in names if name in scenario.variables]
    rest = [name for name in names if name not in {*moods, *declared}]
    last = [name for name in rest if name in (variables.STRESS, variables.INTERRUPTED)]
    return (*moods, *declared, *(name for name in rest if name not in last), *last)


def _place(picker: Picker, value: Value) -> int:
    """Where a value stands in a picker, -1 where it does not; Qt would take 1 for yes."""
    rows = (row for row in range(picker.count()) if picker.itemText(row) == spelled(value))
    return next(rows, -1)
