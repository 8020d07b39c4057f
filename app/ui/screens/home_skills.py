"""A button that asks which skill the conversations shown should train."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
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
        self.clicked.connect(self._ask)

    @property
    def skill(self) -> str:
        """The id of the skill asked for, nothing for every skill."""
        return self._skill

    def set_skill(self, skill: str) -> None:
        """Ask for another skill; one that is not on offer is ignored."""
        if skill == self._skill or (skill and skill not in self._names):
            return
        self._skill = skill
        words = _("Skill: {name}").format(name=self._names[skill]) if skill else _("Skill: all")
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.skill_changed.emit(skill)

    def _ask(self) -> None:
        # Made when it is asked for: few learners do, and each start would pay for it.
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for skill, name in (("", _("Every skill")), *self._names.items()):
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(skill)
            action.setChecked(skill == self._skill)
            group.addAction(action)
        group.triggered.connect(self._take)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, action: QAction) -> None:
        self.set_skill(action.data())
