"""The first page of a debrief: two results, the curve, three moments, skills, self-image, plan."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.store.reflections import Reflection
from app.ui.screens.debrief_curve import CurveCard
from app.ui.screens.debrief_moments import Moments
from app.ui.screens.debrief_plan import PlanCard
from app.ui.screens.debrief_result import CraftCard, ResultCard
from app.ui.screens.debrief_skills import SelfImageCard, SkillsCard
from app.ui.screens.debrief_words import Retrospect
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.label import Label
from app.ui.widgets.notices import Banner
from app.words import _

SIDE_EM = 22
"""Width of the column at the right of a wide window."""


class Overview(QScrollArea):
    """Cards, laid out for a breadth by `fit`; they stay the same ones, so what is typed in them stays too."""

    decision_chosen = Signal(int)
    """The number of a decision to look at in the conversation."""
    replay_requested = Signal(int)
    """The number of a decision to play again."""
    plan_changed = Signal(str)

    def __init__(self, retrospect: Retrospect, reflection: Reflection) -> None:
        super().__init__()
        self.setObjectName("overview")
        self.setAccessibleName(_("Three moments"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._breadth: Breadth | None = None
        self._left: QVBoxLayout | None = None
        self._right_width = 0
        notices = " ".join(retrospect.notices())
        self.banner = Banner(notices, icon="history") if notices else None
        self.result = ResultCard(retrospect)
        self.craft = CraftCard(retrospect)
        self.curve = CurveCard(retrospect)
        self.moments = Moments(retrospect)
        self.skills = SkillsCard(retrospect)
        self.self_image = SelfImageCard(retrospect, reflection)
        self.plan = PlanCard(retrospect, reflection.plan)
        self.next_step = Label(retrospect.next_step(), colour="soft")
        self.fit(Breadth.COMPACT)
        self.curve.decision_chosen.connect(self.decision_chosen)
        self.moments.decision_chosen.connect(self.decision_chosen)
        self.moments.replay_requested.connect(self.replay_requested)
        self.plan.plan_changed.connect(self.plan_changed)

    def fit(self, breadth: Breadth) -> None:
        """Lay the cards out for a window of this breadth; the focus stays where it is."""
        if breadth is self._breadth:
            return
        self._breadth = breadth
        self._left = None
        focused = self.focusWidget() if self.isVisible() else None
        before = self.takeWidget()
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        whole = QVBoxLayout(inside)
        theme = current_theme()
        edge = theme.space("l") - theme.ring
        side = theme.space("xl") - theme.ring - 1
        whole.setContentsMargins(side, edge, side, edge)
        whole.setSpacing(0)
        if self.banner is not None:
            whole.addWidget(self.banner)
            whole.addSpacing(theme.space("s"))
        self.curve.stack(breadth is Breadth.COMPACT)
        self.moments.stack(breadth is Breadth.COMPACT)
        self.next_step.setParent(inside)
        self.next_step.setVisible(breadth is Breadth.COMPACT)
        if breadth is Breadth.WIDE:
            whole.addLayout(self._two_columns(), 1)
        else:
            whole.addLayout(self._one_column(breadth), 1)
        self.setWidget(inside)
        if before is not None:
            before.deleteLater()
        self._order_focus()
        if focused is not None:
            focused.setFocus()

    def _two_columns(self) -> QHBoxLayout:
        theme = current_theme()
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(0)
        right.setSpacing(0)
        left.addWidget(self.result)
        left.addWidget(self.curve)
        left.addWidget(self.moments)
        left.addStretch(1)
        self._left = left
        held = QWidget()
        held.setLayout(right)
        self._right_width = max(round(SIDE_EM * theme.em), self.skills.minimumSizeHint().width())
        held.setFixedWidth(self._right_width)
        right.setContentsMargins(0, 0, 0, 0)
        for card in (self.craft, self.skills, self.self_image, self.plan):
            right.addWidget(card)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(held)
        return row

    def _one_column(self, breadth: Breadth) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        top = QBoxLayout(
            QBoxLayout.Direction.TopToBottom
            if breadth is Breadth.COMPACT
            else QBoxLayout.Direction.LeftToRight
        )
        top.setSpacing(0)
        top.addWidget(self.result, 3)
        top.addWidget(self.craft, 1)
        column.addLayout(top)
        column.addWidget(self.curve)
        column.addWidget(self.moments)
        rest = (self.skills, self.self_image, self.plan)
        if breadth is Breadth.COMPACT:
            for card in rest:
                column.addWidget(card)
            # The action bar of a narrow window has no room for it.
            column.addWidget(self.next_step)
        else:
            # Bands as long as the window would say less, not more.
            pair, right = QHBoxLayout(), QVBoxLayout()
            pair.setSpacing(0)
            right.setSpacing(0)
            pair.addWidget(self.skills, 1)
            right.addWidget(self.self_image)
            right.addWidget(self.plan, 1)
            pair.addLayout(right, 1)
            column.addLayout(pair)
        column.addStretch(1)
        return column

    def _order_focus(self) -> None:
        """Curve, moments, plan: as one reads, whatever the layout."""
        fields = (self.plan.condition.edit, self.plan.action.edit)
        stops: list[QWidget] = [self.curve.curve.dots[number] for number in sorted(self.curve.curve.dots)]
        for card in self.moments.cards:
            stops += card.stops
        stops += fields
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """Give the curve what a high window has left below the moments."""
        curve = self.curve.curve
        if self._left is None:
            curve.grow_by(0)
            return
        theme = current_theme()
        sides = 2 * (theme.space("xl") - theme.ring - 1)
        needed = self._left.heightForWidth(self.viewport().width() - sides - self._right_width) - curve.more
        if self.banner is not None:
            needed += self.banner.height() + theme.space("s")
        curve.grow_by(self.viewport().height() - 2 * (theme.space("l") - theme.ring) - needed)
