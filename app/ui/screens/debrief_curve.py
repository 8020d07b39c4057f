"""The card with the mood curve."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from app.ui.screens.debrief_words import Retrospect
from app.ui.texts import moment_word
from app.ui.theme.appearance import current_theme
from app.ui.widgets.card import Card
from app.ui.widgets.curve_legend import CurveLegend
from app.ui.widgets.label import Label
from app.ui.widgets.mood_curve import MoodCurve, stress_moved
from app.words import _

LEAST_ZONE_PX = 30
"""The least height of one mood's zone, at 100 % text."""
HIGHEST_ZONE_PX = 80
"""The most; a curve as high as a large window would look steeper than the conversation was."""


class CurveCard(Card):
    """How the mood moved, with what its lines are."""

    decision_chosen = Signal(int)

    def __init__(self, retrospect: Retrospect) -> None:
        super().__init__(padding="l")
        self.setObjectName("curve")
        theme = current_theme()
        debrief = retrospect.debrief
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.space("xs"))
        self._head.addWidget(Label(_("How the mood moved"), style="strong"), 1)
        self._head.addWidget(
            CurveLegend(
                customer=retrospect.customer,
                stress=_("Your stress") if stress_moved(debrief.curve) else "",
                other_way=_("the other way") if debrief.other_way else "",
            )
        )
        self.column.addLayout(self._head)
        self.curve = LowCurve(
            points=debrief.curve,
            other_way=debrief.other_way,
            words={each.decision: moment_word(each.kind) for each in debrief.moments},
            descriptions={each.number: retrospect.described(each) for each in debrief.decisions},
        )
        self.curve.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.column.addWidget(self.curve)
        if retrospect.rewind is not None:
            self.curve.select(retrospect.rewind.number)
        self.curve.decision_chosen.connect(self.decision_chosen)

    def stack(self, stacked: bool) -> None:
        """Put the legend below the title, for narrow windows."""
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)


class LowCurve(MoodCurve):
    """A curve that is content with little height, so that the moments begin in the same window."""

    _more = 0

    def grow_by(self, pixels: int) -> None:
        """Be higher than the least by so many pixels, within reason."""
        more = min(max(pixels, 0), current_theme().px(5 * (HIGHEST_ZONE_PX - LEAST_ZONE_PX)))
        if more != self._more:
            self._more = more
            self.updateGeometry()

    @property
    def more(self) -> int:
        """Pixels above the least height."""
        return self._more

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        height = theme.px(5 * LEAST_ZONE_PX) + theme.line_height("caption") + theme.space("s")
        return QSize(super().sizeHint().width(), height + self._more)
