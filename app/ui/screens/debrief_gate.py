"""One's own impression, before anything is shown: a slider, one thing that went well, one to change."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.store.reflections import Reflection
from app.ui.screens.page import ColumnPage
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.self_rating import SelfRatingSlider
from app.ui.widgets.text_area import TextArea
from app.words import _

COLUMN_EM = 52
MIDDLE = 5
"""Where the slider stands before it is moved."""


class Gate(ColumnPage):
    """Asks first, because a rating that comes after the result is no longer one's own."""

    def __init__(self, *, customer: str) -> None:
        super().__init__(em=COLUMN_EM)
        self.setObjectName("gate")
        theme = current_theme()
        card = Card(padding="xl")
        card.column.addWidget(Label(_("How was it for you?"), style="h1"))
        card.column.addWidget(
            Label(
                _("Before you see what became of {name}: three short answers, as you see it now.").format(
                    name=customer
                ),
                style="lead",
                colour="soft",
            )
        )
        card.column.addSpacing(theme.space("l"))
        self.rating = SelfRatingSlider(name=_("How well it went, from 0 to 10"), value=MIDDLE)
        self.rating.slider.setObjectName("rating")
        card.column.addWidget(self.rating)
        card.column.addSpacing(theme.space("m"))
        self._fields = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fields.setSpacing(theme.space("s"))
        well, change = _("One thing that went well"), _("One thing you would change")
        self.plus = TextArea(name=well, hint=_("For example: I asked before I promised."), lines=3)
        self.plus.edit.setObjectName("plus")
        self.delta = TextArea(name=change, hint=_("For example: next time I say the date first."), lines=3)
        self.delta.edit.setObjectName("delta")
        self._fields.addLayout(_titled(well, self.plus))
        self._fields.addLayout(_titled(change, self.delta))
        card.column.addLayout(self._fields)
        self.column.addStretch(1)
        self.column.addWidget(card)
        self.column.addStretch(2)

    @property
    def touched(self) -> bool:
        """Whether anything was said here."""
        return self.rating.value != MIDDLE or bool(self.plus.text or self.delta.text)

    def reflection(self, *, rated: bool = True) -> Reflection:
        """The answers; without the rating where it is to be skipped."""
        return Reflection(
            rating=self.rating.value if rated else None, plus=self.plus.text, delta=self.delta.text
        )

    def state(self) -> Mapping[str, object]:
        return {
            "rating": self.rating.value,
            "plus": self.plus.edit.toPlainText(),
            "delta": self.delta.edit.toPlainText(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        rating = state.get("rating", MIDDLE)
        self.rating.slider.setValue(rating if isinstance(rating, int) else MIDDLE)
        self.plus.set_text(str(state.get("plus", "")))
        self.delta.set_text(str(state.get("delta", "")))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = current_theme().breadth(event.size().width()) is Breadth.COMPACT
        directions = QBoxLayout.Direction
        self._fields.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        super().resizeEvent(event)


def _titled(title: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Label(title, style="strong"))
    column.addWidget(field)
    column.addStretch(1)
    return column
