"""A card of a task: some words, a number to take them by, a tick when they are taken."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.scenario.terms import Manner
from app.ui.theme.appearance import current_theme
from app.ui.theme.tokens import TARGET_PX
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.paragraph import height_in


class TaskCard(ChoiceCard):
    """A choice without a manner: lower than one that is said, as there are more of them at a time."""

    def __init__(self, text: str, *, number: int, parent: QWidget | None = None) -> None:
        super().__init__(text, manner=Manner.DO, number=number, parent=parent)
        self.setAccessibleName(text)

    # Qt

    def heightForWidth(self, width: int) -> int:
        theme = current_theme()
        inside = height_in(self._room(width), self._words, "choice") + 2 * theme.space("s")
        return max(TARGET_PX["comfortable"], inside) + 2 * theme.ring

    def minimumSizeHint(self) -> QSize:
        wide = super().minimumSizeHint().width()
        return QSize(wide, TARGET_PX["comfortable"] + 2 * current_theme().ring)

    # How

    @property
    def _lead(self) -> int:
        return current_theme().space("m")

    @property
    def _side(self) -> int:
        return current_theme().space("m")

    def _body(self) -> QRectF:
        ring = current_theme().ring
        return QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)

    def _paint_sign(self, painter: QPainter, body: QRectF) -> None:
        """There is none: nobody says, thinks or does a card."""
