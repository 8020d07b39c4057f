"""A scenario while it is written: findings, the conversation as it is played, and where to begin it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import words
from app.scenario import skills
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic
from app.scenario.guard import Value
from app.scenario.model import Id
from app.ui.authoring import Authoring
from app.ui.editor import Opened
from app.ui.screens.author_findings import FindingsList
from app.ui.screens.author_graph import GraphPage
from app.ui.screens.author_notices import Notices, Told
from app.ui.screens.author_numbers import NumbersPage
from app.ui.screens.author_page import CodePage
from app.ui.screens.author_parts import Part, Parts
from app.ui.screens.author_play import Rehearsal
from app.ui.screens.author_rows import readable
from app.ui.screens.author_start import StartPanel
from app.ui.screens.screen import Key, Screen
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.announce import announce
from app.ui.widgets.bars import TopBar
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.notices import EmptyState
from app.words import _


class AuthorScreen(Screen):
    """Shows an authoring and listens to it; it is rebuilt at any time, because it keeps nothing itself."""

    back_requested = Signal()
    file_requested = Signal(object, int, int)
    """The wish to see a file, a Path, at a line and a column in the author's editor."""

    def __init__(self, *, authoring: Authoring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._authoring = authoring
        self._rehearsal: Rehearsal | None = None
        self._breadth: Breadth | None = None
        self.title = _name(authoring)
        self.setObjectName("author")
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()
        self._play()
        self._show()

    # Screen

    def first_focus(self) -> QWidget | None:
        if self._rehearsal is None:
            return self._findings.first_focus() or self._bar.leave
        return self._rehearsal.play

    def state(self) -> Mapping[str, object]:
        played = self._rehearsal.play.state() if self._rehearsal is not None else {}
        return {
            "part": self._parts.part.value,
            "middle": self._parts.middle.value,
            "selected": self._graph.selected,
            "play": dict(played),
            "state": self._start.state,
            "values": self._start.values,
        }

    def restore(self, state: Mapping[str, object]) -> None:
        self._parts.turn_to(str(state.get("middle", self._parts.middle)))
        self._parts.turn_to(str(state.get("part", self._parts.part)))
        selected = state.get("selected")
        if isinstance(selected, str):
            self._graph.select(selected)
        played, values = state.get("play"), state.get("values")
        if self._rehearsal is not None and isinstance(played, Mapping) and played:
            self._rehearsal.play.restore(played)
        if isinstance(values, Mapping):
            self._start.set(str(state.get("state", "")), values)

    def keys(self) -> tuple[Key, ...]:
        if self._parts.middle is Part.GRAPH:
            there: tuple[Key, ...] = (
                Key(("Up", "Down", "Left", "Right"), _("On the graph: go along the ways")),
                Key(("Return",), _("On the graph: open the state in your editor")),
                Key(("+", "-", "0"), _("On the graph: larger, smaller, all of it")),
            )
        else:
            there = self._rehearsal.play.keys() if self._rehearsal is not None else ()
        return (*self._own_keys(), *there)

    @property
    def rehearsal(self) -> Rehearsal | None:
        """What is being played, if there is a version that can be."""
        return self._rehearsal

    @property
    def findings(self) -> FindingsList:
        return self._findings

    @property
    def graph(self) -> GraphPage:
        return self._graph

    @property
    def numbers(self) -> NumbersPage:
        return self._numbers

    @property
    def parts(self) -> Parts:
        return self._parts

    @property
    def start(self) -> StartPanel:
        return self._start

    def show_opened(self, opened: Opened, path: Path, line: int) -> None:
        """Say what came of the wish to see a file."""
        said = {
            Opened.AT_LINE: "",
            Opened.FILE: _("{file} is open. The place is line {line}.").format(file=path.name, line=line),
            Opened.NOT: _("No program here opens {file}. The place is line {line}.").format(
                file=path, line=line
            ),
        }[opened]
        self._notices.say(Told.OPENED, said)

    # Parts

    def _build(self) -> None:
        theme = current_theme()
        self._bar = TopBar(title=self.title, icon="square-pen", leave=_("Back"))
        self._read_at = Label("", style="caption", colour="soft", wrap=False)
        self._read_at.setObjectName("read-at")
        self._open = Button(_("Open in the editor"), icon="external-link")
        self._open.setObjectName("open-editor")
        self._bar.add(self._read_at)
        self._bar.add(self._open)
        self._notices = Notices()
        self._findings = FindingsList()
        self._start = StartPanel()
        self._middle = QWidget()
        self._empty = EmptyState(
            _("Nothing can be played yet"),
            _("Once the file has no errors, the conversation is here."),
            icon="square-pen",
        )
        self._stage = QVBoxLayout(self._middle)
        self._stage.setContentsMargins(0, 0, 0, 0)
        self._stage.setSpacing(0)
        self._waiting = QWidget()
        waiting = QVBoxLayout(self._waiting)
        waiting.setContentsMargins(theme.space("l"), theme.space("l"), theme.space("l"), theme.space("l"))
        waiting.addWidget(self._empty)
        waiting.addStretch(1)
        self._stage.addWidget(self._waiting)
        self._start.setProperty("role", "rail")
        self._start.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._graph = GraphPage()
        self._numbers = NumbersPage(skill_names=_skill_names())
        self._parts = Parts(
            {
                Part.FINDINGS: self._findings,
                Part.PLAY: self._middle,
                Part.GRAPH: self._graph,
                Part.NUMBERS: self._numbers,
                Part.START: self._start,
            },
            part=Part.PLAY if self._authoring.session is not None else Part.FINDINGS,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._notices)
        column.addWidget(self._parts, 1)

    def _connect(self) -> None:
        authoring = self._authoring
        authoring.looked.connect(self._show)
        authoring.restarted.connect(self._play)
        if self._bar.leave is not None:
            self._bar.leave.clicked.connect(self.back_requested)
        self._open.clicked.connect(self._open_file)
        authoring.proved.connect(self._show_proofs)
        self._findings.file_wanted.connect(self.file_requested)
        self._findings.play_wanted.connect(self._play_through)
        self._findings.page_wanted.connect(self._show_page)
        self._findings.finding_picked.connect(self._point_at)
        self._graph.play_wanted.connect(self._play_from_state)
        self._graph.line_wanted.connect(self._open_line)
        self._start.play_wanted.connect(self._play_from)
        self.bind(self._own_keys())

    def _own_keys(self) -> tuple[Key, ...]:
        return (
            Key(("Ctrl+E",), _("Open the file in your editor"), self._open_file),
            Key(("F5",), _("Play again from the same place"), self._authoring.play_again),
            Key(("Ctrl+1",), _("Show the conversation"), partial(self._turn_to, Part.PLAY)),
            Key(("Ctrl+2",), _("Show the graph"), partial(self._turn_to, Part.GRAPH)),
            Key(("Ctrl+3",), _("Show the numbers"), partial(self._turn_to, Part.NUMBERS)),
            Key(("Alt+Left",), _("Back"), self.back_requested.emit),
        )

    # What it shows

    def _show(self) -> None:
        """Everything that is read off the files."""
        authoring = self._authoring
        self._show_proofs()
        self._bar.title.setText(_name(authoring))
        at = authoring.looked_at
        self._read_at.setText(_("Read at {time}").format(time=f"{at:%H:%M:%S}"))
        self._read_at.updateGeometry()
        self._notices.say(Told.STOPPED, stopped(authoring))
        self._notices.say(Told.LOST, authoring.lost)
        self._notices.say(Told.OPENED, "")

    def _show_proofs(self) -> None:
        """What the checker says, as far as it is known."""
        authoring = self._authoring
        self._findings.show_findings(
            authoring.inspection, authoring.findings, proving=authoring.proving and authoring.broken is None
        )
        self._numbers.show_numbers(authoring.numbers, counting=authoring.counting)
        reading = authoring.inspection.reading
        scenario = reading.scenario or authoring.scenario
        if scenario is not None:
            document = reading.document if reading.scenario is not None else None
            self._graph.show_scenario(scenario, document, authoring.findings)

    def _play(self) -> None:
        """Show the session of now in place of the one before."""
        before, session = self._rehearsal, self._authoring.session
        self._waiting.setVisible(session is None)
        self._start.setEnabled(session is not None)
        if session is None:
            return
        focused = self.focusWidget()
        held = before is None or (focused is not None and before.isAncestorOf(focused))
        again = Rehearsal(session)
        again.again_wanted.connect(self._authoring.play_again)
        again.beginning_wanted.connect(self._authoring.play_from_the_beginning)
        session.turn_taken.connect(self._follow)
        self._rehearsal = again
        self._stage.addWidget(again, 1)
        again.show()
        if held and self.isVisible():
            again.take_focus()  # before the one that has it goes away, and Qt hands it to anything near
        if before is not None:
            before.hide()
            before.deleteLater()
        self._follow()
        announce(self, again.place)

    def _play_from(self, state: Id, values: Mapping[str, Value]) -> None:
        self._authoring.play_from(state, values)
        self._turn_to(Part.PLAY)

    def _play_from_state(self, state: Id) -> None:
        scenario = self._authoring.scenario
        if scenario is not None and state in scenario.states:
            self._play_from(state, self._start.values)

    def _play_through(self, events: tuple[str, ...]) -> None:
        self._authoring.play_through(events)
        self._turn_to(Part.PLAY)

    def _point_at(self, finding: Diagnostic) -> None:
        """Show on the graph where a finding is."""
        if Path(finding.path).name == self._authoring.file.name:
            self._graph.select_line(finding.span.line)

    def _show_page(self, code: str) -> None:
        CodePage(Code(code), parent=self).open()

    def _open_line(self, line: int) -> None:
        self.file_requested.emit(self._authoring.file, line, 1)

    def _turn_to(self, part: Part) -> None:
        """Show a part, with the focus where it is used: digits are choices, arrows walk the graph."""
        self._parts.turn_to(part)
        if part is Part.GRAPH:
            self._graph.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif part is Part.NUMBERS:
            self._numbers.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._rehearsal is not None:
            self._rehearsal.take_focus()

    def _follow(self) -> None:
        session = self._authoring.session
        if session is not None:
            self._start.follow(session.conversation)

    def _open_file(self) -> None:
        stop = self._authoring.broken
        line, column = (stop.span.line, stop.span.column) if stop is not None else (1, 1)
        self.file_requested.emit(self._authoring.file, line, column)

    # How it is arranged

    def _arrange(self, breadth: Breadth) -> None:
        if breadth is not self._breadth:
            self._breadth = breadth
            self._read_at.setVisible(breadth is not Breadth.COMPACT)
            self._open.show_only_icon(breadth is Breadth.COMPACT)
            self._parts.arrange(breadth)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(current_theme().breadth(event.size().width()))


def stopped(authoring: Authoring) -> str:
    """Why the files as they are now are not what is played; nothing where they are."""
    stop = authoring.broken
    if stop is None:
        return ""
    good = authoring.session is not None
    if authoring.gone:
        if good:
            return _("The file is not there any more. You are playing what was last read.")
        return _("The file is not there any more.")
    line = _("Line {line}: {message}").format(line=stop.span.line, message=readable(stop.message))
    playing = _("You are playing the last version that worked.")  # in an f-string it would not be extracted
    return f"{line} {playing}" if good else line


def _name(authoring: Authoring) -> str:
    scenario = authoring.scenario
    return scenario.title if scenario is not None else authoring.file.parent.name


def _skill_names() -> Mapping[str, str]:
    language = words.language()
    return {id_: skill.name[language] for id_, skill in skills.catalogue().skills.items()}
