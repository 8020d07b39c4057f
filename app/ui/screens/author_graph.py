"""The scenario as a graph in the author's room: findings on it, and what one can do with a state."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.graph.graph import Graph, graph
from app.graph.marks import Marks, line_of, marks, spot_at
from app.graph.wording import edge_sentences, kind_word
from app.scenario.diagnostic import Diagnostic, severity_word
from app.scenario.document import Document
from app.scenario.model import Id, Scenario
from app.ui.graph_laying import GraphLaying
from app.ui.screens.author_rows import readable
from app.ui.texts import severity_token
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.graph_panel import GraphPanel
from app.ui.widgets.graph_view import GraphView
from app.ui.widgets.label import Label
from app.words import _, ngettext

HEIGHT_PX, LEAST_HEIGHT_PX = 176, 100
"""Of what is said about a state, and where the window is low; at 100 % text size. The rest is scrolled."""

MOST_WAYS = 12
"""How many ways on are listed below a graph; a state of more is read in the file."""


class GraphPage(QWidget):
    """The graph, and below it the state that is selected."""

    play_wanted = Signal(str)
    """The state to play from."""
    line_wanted = Signal(int)
    """The line of the scenario's file to show in the editor."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("graph-page")
        self._document: Document | None = None
        self._findings: tuple[Diagnostic, ...] = ()
        self._wanted: Id | None = None
        self._laying = GraphLaying(parent=self)
        self.view = GraphView(name=_("Graph of the scenario"))
        self.view.setObjectName("graph")
        self.panel = GraphPanel(self.view)
        self.detail = StateDetail()
        self.detail.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panel, 1)
        column.addWidget(self.detail)
        self._laying.laid_out.connect(self._show)
        self.view.state_selected.connect(self._select)
        self.view.state_opened.connect(self._open)
        self.detail.play.clicked.connect(self._play)
        self.detail.open.clicked.connect(self._open)

    @property
    def selected(self) -> Id | None:
        return self.view.selected

    def show_scenario(
        self, scenario: Scenario, document: Document | None, findings: tuple[Diagnostic, ...]
    ) -> None:
        """Show a version of the scenario. document: of the same version, None where it is an older one."""
        self._document = document
        self._findings = findings
        drawn = graph(scenario)
        self.panel.caption.setText(_counted(drawn))
        before = self._laying.laid
        self._laying.lay_out(drawn)
        if self._laying.laid is before and not self._laying.busy:
            self._show()

    def select(self, state: Id | None) -> None:
        """Select a state, now or as soon as it is there."""
        self._wanted = state
        self.view.select(state)
        self._tell()

    def select_line(self, line: int) -> None:
        """Select the state that a line of the file lies in."""
        spot = spot_at(self._document, line) if self._document is not None else None
        if spot is not None:
            self.select(spot.state)

    def _show(self) -> None:
        laid = self._laying.laid
        if laid is not None:
            self.view.show_graph(laid, marks=self._marks())
            if self._wanted is not None:
                self.view.select(self._wanted)
            self._tell()

    def _marks(self) -> Marks:
        return marks(self._findings, self._document) if self._document is not None else {}

    def _select(self, state: Id) -> None:
        self._wanted = state
        self._tell()

    def _tell(self) -> None:
        state, laid = self.view.selected, self._laying.laid
        self.detail.setVisible(state is not None)
        if state is not None and laid is not None:
            about = [
                one
                for one in self._findings
                if self._document is not None
                and one.path == self._document.source.name
                and (spot := spot_at(self._document, one.span.line)) is not None
                and spot.state == state
            ]
            self.detail.show_state(laid.graph, state, about)
            self.view.select(state)  # the view is lower now; what is selected stays in sight

    def _play(self) -> None:
        if self.view.selected is not None:
            self.play_wanted.emit(self.view.selected)

    def _open(self) -> None:
        if self.view.selected is not None and self._document is not None:
            self.line_wanted.emit(line_of(self._document, self.view.selected))


class StateDetail(QFrame):
    """A state in words: what happens there, what it says, where it leads, what was found in it."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self.setObjectName("state-detail")
        self._title = Label("", style="h3", wrap=False)
        self._title.setObjectName("state-title")
        self.play = _button(_("Play from here"), "play-state", "play")
        self.open = _button(_("Open in the editor"), "open-state", "external-link")
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title, 1)
        head.addWidget(self.play)
        head.addWidget(self.open)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._texts = QVBoxLayout(inside)
        self._texts.setContentsMargins(0, 0, 0, 0)
        self._texts.setSpacing(0)
        page = QScrollArea()
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setWidgetResizable(True)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setWidget(inside)
        card = Card(padding="s")
        card.column.setSpacing(0)
        card.column.addLayout(head)
        card.column.addWidget(page, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.space("xs"), 0, theme.space("xs"), theme.space("xs"))
        whole.addWidget(card)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_state(self, drawn: Graph, state: Id, findings: list[Diagnostic]) -> None:
        """Say what there is to say about a state."""
        node = drawn.by_id[state]
        self._title.setText(state)
        while (item := self._texts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._texts.addWidget(Label(kind_word(node.kind), style="caption", colour="soft"))
        if node.words:
            self._texts.addWidget(Label(node.words))
        for finding in findings:
            words = f"{severity_word(finding.severity)}: {readable(finding.message)}"
            self._texts.addWidget(Label(words, style="caption", colour=severity_token(finding.severity)))
        ways = [f"{said} → {edge.target}" for edge in drawn.leaving[state] for said in edge_sentences(edge)]
        for said in ways[:MOST_WAYS]:
            self._texts.addWidget(Label(said, style="caption"))
        if (rest := len(ways) - MOST_WAYS) > 0:
            more = ngettext("and {count} more", "and {count} more", rest).format(count=rest)
            self._texts.addWidget(Label(more, style="caption", colour="soft"))
        self._texts.addStretch(1)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), current_theme().px(LEAST_HEIGHT_PX))


def _counted(drawn: Graph) -> str:
    states = ngettext("{count} state", "{count} states", len(drawn.nodes)).format(count=len(drawn.nodes))
    ways = sum(len(edge.ways) for edge in drawn.edges)
    return f"{states}, {ngettext('{count} way', '{count} ways', ways).format(count=ways)}"


def _button(text: str, name: str, icon: str) -> Button:
    button = Button(text, rank="quiet", icon=icon, small=True)
    button.setObjectName(name)
    return button
