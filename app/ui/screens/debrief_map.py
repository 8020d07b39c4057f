"""The way one went, on the map of the conversation: what was heard and said, and where it parts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.graph.trail import learner_graph
from app.graph.wording import kind_word
from app.scenario.model import Id
from app.ui.graph_laying import GraphLaying
from app.ui.screens.debrief_words import Retrospect
from app.ui.texts import quoted
from app.ui.theme.appearance import current_theme
from app.ui.widgets.graph_panel import GraphPanel
from app.ui.widgets.graph_view import GraphView
from app.ui.widgets.label import Label
from app.words import _


class MapPage(QWidget):
    """The way is strong, what was left aside is faint and without words: it can still be found out."""

    def __init__(self, retrospect: Retrospect) -> None:
        super().__init__()
        self.setObjectName("map")
        theme = current_theme()
        self.view = GraphView(name=_("Map of the conversation"), named=False)
        self.view.setObjectName("map-view")
        caption = _("The strong line is the way you went. What is faint can still be found out.")
        self._said = Label(_("Choose a part of the map to read it."), colour="soft")
        self._said.setObjectName("map-words")
        self._said.setMinimumHeight(2 * theme.line_height("body"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space("s"), theme.space("s"), theme.space("s"), theme.space("xs"))
        column.setSpacing(theme.space("xs"))
        column.addWidget(GraphPanel(self.view, caption=caption), 1)
        column.addWidget(self._said)
        drawn, self._trail = learner_graph(
            retrospect.scenario, retrospect.conversation.turns, fill=retrospect.fill
        )
        self._drawn = drawn
        self._laying = GraphLaying(parent=self)
        self._laying.laid_out.connect(self._show)
        self.view.state_selected.connect(self._tell)
        self._laying.lay_out(drawn)
        self.setFocusProxy(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def words(self) -> str:
        """What is said about the part that is selected."""
        return self._said.text()

    def _show(self) -> None:
        if self._laying.laid is not None:
            self.view.show_graph(self._laying.laid, trail=self._trail)

    def _tell(self, state: Id) -> None:
        """What was heard there, and what was said."""
        self._said.set_colour("text")
        node = self._drawn.by_id[state]
        if state not in self._trail.states:
            self._said.setText(_("You did not come here."))
            return
        said = [way.name for edge in self._drawn.leaving[state] for way in edge.ways if way.name]
        parts = [quoted(node.words) if node.words else kind_word(node.kind)]
        if said:
            parts.append(_("Your way on: {words}").format(words=", ".join(quoted(one) for one in said)))
        self._said.setText("\n".join(parts))
