"""How the author's room is arranged: its parts side by side, or in turn where there is no room for all."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.bars import Divider
from app.ui.widgets.choosing import SegmentedControl
from app.words import _

FINDINGS_PX, START_PX = 310, 270
"""Of the columns at both sides, at 100 % text size."""

BESIDE_PX = 300
"""Of the one column beside the middle, where there is room for no more."""

ANY_WIDTH = 16_777_215
"""Qt's own bound: as wide as it likes."""


class Part(StrEnum):
    """What the room consists of; in narrow windows one sees one or two at a time."""

    FINDINGS = "findings"
    PLAY = "play"
    GRAPH = "graph"
    NUMBERS = "numbers"
    START = "start"


SIDES = (Part.FINDINGS, Part.START)
MIDDLES = (Part.PLAY, Part.GRAPH, Part.NUMBERS)


class Parts(QWidget):
    """Findings at the left, where to begin at the right; in the middle the conversation, the graph or the
    numbers. In medium windows the sides take turns, in compact ones all do."""

    turned = Signal(str)
    """Another part was turned to."""

    def __init__(self, widgets: dict[Part, QWidget], *, part: Part) -> None:
        super().__init__()
        theme = current_theme()
        self._widgets = widgets
        self._breadth: Breadth | None = None
        self._part = part
        self._side = part if part in SIDES else Part.FINDINGS
        self._middle = part if part in MIDDLES else Part.PLAY
        self._segments: list[SegmentedControl] = []
        self._turner = QWidget()
        self._turner.setObjectName("turner")
        self._turns = QHBoxLayout(self._turner)
        self._turns.setContentsMargins(theme.space("s"), theme.space("xs"), theme.space("s"), 0)
        self._turns.setSpacing(0)
        self._stack = QStackedWidget()
        for each in MIDDLES:
            self._stack.addWidget(widgets[each])
        self._divider = Divider()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(widgets[Part.FINDINGS])
        self._body.addWidget(self._divider)
        self._body.addWidget(self._stack, 1)
        self._body.addWidget(widgets[Part.START])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._turner)
        self._column.addLayout(self._body, 1)

    @property
    def part(self) -> Part:
        """What was turned to last."""
        return self._part

    @property
    def middle(self) -> Part:
        """What stands in the middle."""
        return self._middle

    def arrange(self, breadth: Breadth) -> None:
        """Three columns side by side; two, of which one turns; or one at a time."""
        if breadth is self._breadth:
            return
        self._breadth = breadth
        theme = current_theme()
        for part, width in ((Part.FINDINGS, FINDINGS_PX), (Part.START, START_PX)):
            panel = self._widgets[part]
            if breadth is Breadth.COMPACT:
                panel.setMinimumWidth(0)
                panel.setMaximumWidth(ANY_WIDTH)
            else:
                panel.setFixedWidth(theme.px(width if breadth is Breadth.WIDE else BESIDE_PX))
        for segments in self._segments:
            segments.hide()
            segments.deleteLater()
        self._segments.clear()
        while self._turns.takeAt(0) is not None:  # the stretches
            pass
        offered = {
            Breadth.WIDE: (MIDDLES,),
            Breadth.MEDIUM: (SIDES, MIDDLES),
            Breadth.COMPACT: (tuple(Part),),
        }[breadth]
        for number, parts in enumerate(offered):
            self._add_segments(parts, "views" if parts is MIDDLES else "parts", right=number > 0)
        if len(offered) == 1:
            self._turns.addStretch(1)
        self._show()

    def turn_to(self, part: str) -> None:
        """Bring a part to where it can be seen."""
        self._part = Part(part)
        if self._part in SIDES:
            self._side = self._part
        else:
            self._middle = self._part
        self._show()
        self.turned.emit(part)

    def is_seen(self, part: Part) -> bool:
        """Whether there is room for a part now, and it is turned to."""
        if self._breadth is Breadth.COMPACT:
            return part is self._part
        if part in MIDDLES:
            return part is self._middle
        return self._breadth is Breadth.WIDE or part is self._side

    def _add_segments(self, parts: tuple[Part, ...], name: str, *, right: bool) -> None:
        names = {
            Part.FINDINGS: _("Findings"),
            Part.PLAY: _("Conversation"),
            Part.GRAPH: _("Graph"),
            Part.NUMBERS: _("Numbers"),
            Part.START: _("From this state"),
        }
        options = tuple((part.value, names[part]) for part in parts)
        segments = SegmentedControl(options, value=self._on(parts).value, name=_("What is shown"))
        segments.setObjectName(name)
        segments.chosen.connect(self.turn_to)
        if right:
            self._turns.addStretch(1)
        self._turns.addWidget(segments)
        segments.show()
        self._segments.append(segments)

    def _on(self, parts: tuple[Part, ...]) -> Part:
        if parts is SIDES:
            return self._side
        return self._middle if parts is MIDDLES else self._part

    def _show(self) -> None:
        self._stack.setCurrentWidget(self._widgets[self._middle])
        self._stack.setVisible(self._breadth is not Breadth.COMPACT or self._part in MIDDLES)
        for part in SIDES:
            self._widgets[part].setVisible(self.is_seen(part))
        self._divider.setVisible(self.is_seen(Part.FINDINGS) and self._breadth is not Breadth.COMPACT)
        groups = {"parts": tuple(Part) if self._breadth is Breadth.COMPACT else SIDES, "views": MIDDLES}
        for segments in self._segments:
            wanted = self._on(groups[segments.objectName()])
            if segments.value != wanted:
                segments.set_value(wanted)
