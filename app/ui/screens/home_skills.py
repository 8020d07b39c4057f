"""A button that asks which skill the conversations shown should train."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.widgets.button import Button
from app.words import _


class SkillFilter(Button):
    """skills: ids and names, in the order of the menu."""

    skill_changed = Signal(str)
    """The id of the skill asked for, nothing for every skill."""

    def __init__(self, skills: Sequence[tuple[str, str]], *, parent: QWidget | None = None) -> None:
        super().__init__(_("Skill: all"), rank="quiet", icon="chevron-down", small=True, parent=parent)
        self.setObjectName("skill")
        self._skill = ""
        self._names = dict(skills)
        self._menu = QMenu(self)
        self._actions = QActionGroup(self)
        for skill, name in (("", _("Every skill")), *skills):
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(skill)
            action.setChecked(not skill)
            self._actions.addAction(action)
        self._actions.triggered.connect(self._take)
        self.clicked.connect(self._ask)

    @property
    def skill(self) -> str:
        """The id of the skill asked for, nothing for every skill."""
        return self._skill

    def set_skill(self, skill: str) -> None:
        """Ask for another skill; one that is not on offer is ignored."""
        for action in self._actions.actions():
            if action.data() == skill:
                action.setChecked(True)
                self._take(action)

    def _ask(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, action: QAction) -> None:
        if action.data() == self._skill:
            return
        self._skill = action.data()
        words = _("Skill: {name}").format(name=self._names[self._skill]) if self._skill else _("Skill: all")
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.skill_changed.emit(self._skill)
