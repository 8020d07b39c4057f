"""Who practises on this computer: choose somebody, or add somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.screens.page import ColumnPage
from app.ui.screens.screen import Key, Screen
from app.ui.theme.appearance import current_theme
from app.ui.widgets.bars import TopBar
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card, CardButton
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.text_field import TextField
from app.words import _

if TYPE_CHECKING:
    from app.store.learners import Learner

LONGEST_NAME = 60
"""Characters of a name."""


class LearnersScreen(Screen):
    """learners: in the order they were added; current: the id of who practises now."""

    learner_chosen = Signal(str)
    """The wish to go on as this learner, by id."""
    learner_added = Signal(object)
    """The wish to add somebody: the name, None without one."""
    back_requested = Signal()

    def __init__(
        self, *, learners: Sequence[Learner], current: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = _("Who practises?")
        self._rows: list[LearnerRow] = []
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build(learners, current)
        self._connect()

    def _build(self, learners: Sequence[Learner], current: str | None) -> None:
        theme = current_theme()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._bar = TopBar(title=self.title, leave=_("Back"))
        whole.addWidget(self._bar)
        page = ColumnPage(em=34)
        whole.addWidget(page, 1)
        for learner, name in zip(learners, names(learners), strict=True):
            row = LearnerRow(learner.id, name, current=learner.id == current)
            row.setObjectName(f"learner-{learner.id}")
            self._rows.append(row)
            page.column.addWidget(row)
        page.column.addSpacing(theme.space("m"))
        card = Card(padding="l")
        card.column.addWidget(Label(_("Somebody else"), style="strong"))
        line = QHBoxLayout()
        line.setSpacing(theme.space("xs"))
        self._name = TextField(name=_("Name or nickname, optional"), hint=_("Name or nickname"))
        self._name.setObjectName("name")
        self._name.setMaxLength(LONGEST_NAME)
        self._add = Button(_("Add"), icon="user-plus")
        self._add.setObjectName("add")
        line.addWidget(self._name, 1)
        line.addWidget(self._add)
        card.column.addLayout(line)
        said = _("Everybody has their own results. They stay on this computer.")
        card.column.addWidget(Label(said, style="caption", colour="soft"))
        page.column.addWidget(card)
        page.column.addStretch(1)

    def _connect(self) -> None:
        for row in self._rows:
            row.clicked.connect(row.choose)
            row.chosen.connect(self.learner_chosen)
        self._name.returnPressed.connect(self._ask)
        self._add.clicked.connect(self._ask)
        if self._bar.leave is not None:
            self._bar.leave.clicked.connect(self.back_requested)
        self.bind(self.keys())

    def _ask(self) -> None:
        self.learner_added.emit(self._name.text().strip() or None)

    # Screen

    def keys(self) -> tuple[Key, ...]:
        return (Key(("Esc",), _("Back"), self.back_requested.emit),)

    def first_focus(self) -> QWidget | None:
        return next((row for row in self._rows if row.isChecked()), self._name)

    def state(self) -> Mapping[str, object]:
        return {"name": self._name.text()}

    def restore(self, state: Mapping[str, object]) -> None:
        self._name.setText(str(state.get("name", "")))


class LearnerRow(CardButton):
    """One learner; the one who practises now has a tick."""

    chosen = Signal(str)

    def __init__(self, learner: str, name: str, *, current: bool, parent: QWidget | None = None) -> None:
        said = _("Practises now") if current else ""
        super().__init__(name=name, description=said, outline="ink" if current else "hairline", parent=parent)
        theme = current_theme()
        self._learner = learner
        self.setCheckable(True)
        self.setChecked(current)
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        row.addSpacing(theme.ring + theme.space("xs"))
        row.addWidget(Icon("user", token="text", size=20))
        row.addWidget(Label(name, style="strong"), 1)
        if current:
            row.addWidget(Label(said, style="caption", colour="soft", wrap=False))
            row.addWidget(Icon("check", token="text", size=20))
        row.addSpacing(theme.ring + theme.space("xs"))
        self.column.addLayout(row)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def choose(self) -> None:
        """Ask for this learner."""
        self.chosen.emit(self._learner)


def names(learners: Sequence[Learner]) -> tuple[str, ...]:
    """What each is called; those without a name are told apart by a number."""
    found: list[str] = []
    nameless = 0
    for learner in learners:
        if learner.name:
            found.append(learner.name)
            continue
        nameless += 1
        found.append(
            _("Without a name") if nameless == 1 else _("Without a name ({number})").format(number=nameless)
        )
    return tuple(found)
