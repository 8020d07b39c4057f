"""The learner's plan for the next time: if …, then …"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.ui.screens.debrief_words import Retrospect
from app.ui.theme.appearance import current_theme
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.text_area import TextArea
from app.words import _


def plan_text(condition: str, action: str) -> str:
    """A plan as it is kept: a line for what comes after "if", one for "then"; empty if both are."""
    lines = [" ".join(part.split()) for part in (condition, action)]
    return "\n".join(lines) if any(lines) else ""


def plan_parts(text: str) -> tuple[str, str]:
    """The two parts of a plan that `plan_text` made."""
    condition, _newline, action = text.partition("\n")
    return condition, action


class PlanCard(Card):
    """Two fields; `plan_changed` carries the plan's text when a field is left and something is new.

    Plans of this form ("if X happens, I do Y") are kept more often than good intentions (Gollwitzer and
    Sheeran 2006).
    """

    plan_changed = Signal(str)

    def __init__(self, retrospect: Retrospect, plan: str) -> None:
        super().__init__(outline="none", fill="accent_soft", padding="l")
        self.setObjectName("plan")
        self._kept = plan
        theme = current_theme()
        self.column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(theme.space("xs"))
        head.addSpacing(theme.ring)
        head.addWidget(Icon("sprout", token="accent", size=16))
        head.addWidget(Label(_("My plan"), style="caption", colour="accent"), 1)
        self.column.addLayout(head)
        self.column.addSpacing(theme.space("xs"))
        if retrospect.question:
            self.question = Label(retrospect.question)
            self.question.setObjectName("question")
            self.column.addWidget(self.question)
            self.column.addSpacing(theme.space("xs"))
        condition, action = plan_parts(plan)
        self.column.addWidget(Label(_("If …"), style="strong"))
        self.condition = TextArea(
            condition, name=_("If: when it happens again"), hint=_("what happens?"), lines=1
        )
        self.condition.edit.setObjectName("plan-if")
        self.column.addWidget(self.condition)
        self.column.addWidget(Label(_("then …"), style="strong"))
        self.action = TextArea(action, name=_("Then: what I say or do"), hint=_("what do I say or do?"))
        self.action.edit.setObjectName("plan-then")
        self.column.addWidget(self.action)
        self._note = Label("", style="caption", colour="soft")
        self.column.addWidget(self._note)
        self.column.addStretch(1)
        self._say_kept()
        self.condition.left.connect(self.keep)
        self.action.left.connect(self.keep)

    @property
    def text(self) -> str:
        """The plan as it stands in the fields."""
        return plan_text(self.condition.text, self.action.text)

    def write(self, plan: str) -> None:
        """Put a plan into the fields, as it was typed before."""
        condition, action = plan_parts(plan)
        self.condition.set_text(condition)
        self.action.set_text(action)

    def keep(self) -> None:
        """Hand the plan on, if it is another than before."""
        if self.text != self._kept:
            self._kept = self.text
            self.plan_changed.emit(self._kept)
            self._say_kept()

    def _say_kept(self) -> None:
        self._note.setText(_("Kept.") if self._kept else _("It stays on this computer."))
