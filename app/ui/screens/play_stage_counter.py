"""The stage at a counter: somebody stands there, cut by its edge; who waits is seen behind."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversation.variables import mood_of
from app.scenario.guard import Value
from app.scenario.model import Mood, Scenario
from app.ui.screens.play_stage import Stage
from app.ui.session import TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.counter_scene import VISIBLE, CounterScene, Waiting
from app.ui.widgets.label import Label
from app.words import _

WIDTH_PX = {Breadth.WIDE: 352, Breadth.MEDIUM: 256}
FACE_PX = {Breadth.WIDE: 320, Breadth.MEDIUM: 224, Breadth.COMPACT: 80}


def behind(scenario: Scenario, values: Mapping[str, Value]) -> list[tuple[Waiting, Mood]]:
    """Everybody but the customer, with their mood: as it began where `values` does not say."""
    return [
        (
            Waiting(id_, person.portrait, person.name),
            Mood.of(int(values.get(mood_of(scenario, id_), person.mood))),
        )
        for id_, person in scenario.people.items()
        if id_ != scenario.customer_id
    ]


class CounterStage(Stage):
    """Above the edge the room in the colour of the mood, below it the counter with the name."""

    def __init__(self, session: TrainingSession, *, breadth: Breadth) -> None:
        self._session = session
        self._breadth = breadth
        self._scene: CounterScene | None = None
        super().__init__(
            session.scenario.customer,
            mood=session.mood,
            timed=session.pace.timed,
            breadth=breadth,
            widths=WIDTH_PX,
            faces=FACE_PX,
            visible=VISIBLE,
        )
        names = ", ".join(somebody.name for somebody, _mood in behind(session.scenario, {}))
        if names and self._compact:
            line = _("Behind: {names}").format(names=names)
            self.head.addWidget(Label(line, style="caption", colour="soft"))

    @property
    def scene(self) -> CounterScene | None:
        """Who stands there; None in a strip."""
        return self._scene

    def follow(self) -> None:
        if self._scene is not None:
            for somebody, mood in behind(self._session.scenario, self._session.conversation.values):
                view = self._scene.waiting.get(somebody.id)
                if view is not None:
                    view.set_mood(mood)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._scene is None:
            return
        theme = current_theme()
        edge = self._scene.geometry().bottom() + 1
        painter = QPainter(self)
        painter.fillRect(0, edge, self.width() - 1, self.height() - edge, theme.colour("surface"))
        stroke = theme.stroke("ink")
        painter.fillRect(0, edge, self.width() - 1, stroke, theme.colour("ink"))
        painter.end()

    # How

    def _lay_out_tall(self, about: Label) -> None:
        theme = current_theme()
        waiting = behind(self._session.scenario, self._session.conversation.values)
        size = theme.px(FACE_PX[self._breadth])
        self._scene = CounterScene(self._face, size=size, waiting=waiting)
        plate = QWidget()
        words = QVBoxLayout(plate)
        side = theme.space("m")
        words.setContentsMargins(side, theme.space("l") + theme.stroke("ink"), side, theme.space("l"))
        words.setSpacing(0)
        words.addWidget(self._name)
        if about.text():
            words.addSpacing(theme.space("xs"))
            words.addWidget(about)
        words.addSpacing(theme.space("l"))
        words.addWidget(self._scale)
        words.addSpacing(theme.space("s"))
        words.addWidget(self._waiting)
        names = ", ".join(somebody.name for somebody, _mood in waiting)
        if names:
            words.addSpacing(theme.space("s"))
            centre = Qt.AlignmentFlag.AlignHCenter
            line = _("Behind: {names}").format(names=names)
            words.addWidget(Label(line, style="caption", colour="soft", align=centre))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space("l"), 1, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addStretch(3)
        column.addWidget(self._scene)
        column.addWidget(plate)
        column.addStretch(1)
