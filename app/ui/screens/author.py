"""A scenario while it is written: findings, the conversation as it is played, and where to begin it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.scenario.guard import Value
from app.scenario.model import Id
from app.ui.authoring import Authoring
from app.ui.editor import Opened
from app.ui.screens.author_findings import FindingsList, readable
from app.ui.screens.author_play import Rehearsal
from app.ui.screens.author_start import StartPanel
from app.ui.screens.screen import Key, Screen
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.announce import announce
from app.ui.widgets.bars import Divider, TopBar
from app.ui.widgets.button import Button
from app.ui.widgets.choosing import SegmentedControl
from app.ui.widgets.label import Label
from app.ui.widgets.notices import Banner, EmptyState
from app.words import _

FINDINGS_PX, START_PX = 310, 270
"""Of the columns at both sides, at 100 % text size."""

BESIDE_PX = 300
"""Of the one column beside the conversation, where there is room for no more."""

ANY_WIDTH = 16_777_215
"""Qt's own bound: as wide as it likes."""


class Part(StrEnum):
    """What the screen consists of; in narrow windows one sees one or two at a time."""

    FINDINGS = "findings"
    PLAY = "play"
    START = "start"


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
        self._part = Part.PLAY if authoring.session is not None else Part.FINDINGS
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
            "part": self._part.value,
            "play": dict(played),
            "state": self._start.state,
            "values": self._start.values,
        }

    def restore(self, state: Mapping[str, object]) -> None:
        self._turn_to(str(state.get("part", self._part)))
        played, values = state.get("play"), state.get("values")
        if self._rehearsal is not None and isinstance(played, Mapping) and played:
            self._rehearsal.play.restore(played)
        if isinstance(values, Mapping):
            self._start.set(str(state.get("state", "")), values)

    def keys(self) -> tuple[Key, ...]:
        played = self._rehearsal.play.keys() if self._rehearsal is not None else ()
        return (*self._own_keys(), *played)

    @property
    def rehearsal(self) -> Rehearsal | None:
        """What is being played, if there is a version that can be."""
        return self._rehearsal

    @property
    def findings(self) -> FindingsList:
        return self._findings

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
        self._say(self._opened, said)

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
        self._stopped = Banner("", kind="caution")
        self._stopped.setObjectName("stopped")
        self._lost = Banner("", kind="info")
        self._lost.setObjectName("lost")
        self._opened = Banner("", kind="info")
        self._opened.setObjectName("opened")
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
        self._turner = QWidget()
        self._turner.setProperty("role", "surface")
        self._turner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        turner = QHBoxLayout(self._turner)
        turner.setContentsMargins(theme.space("s"), theme.space("xs"), theme.space("s"), theme.space("xs"))
        self._segments: SegmentedControl | None = None
        notices = QVBoxLayout()
        notices.setContentsMargins(theme.space("s"), theme.space("xs"), theme.space("s"), 0)
        notices.setSpacing(theme.space("xs"))
        self._notices = QWidget()
        self._notices.setLayout(notices)
        for banner in (self._stopped, self._lost, self._opened):
            banner.hide()
            notices.addWidget(banner)
        self._start.setProperty("role", "rail")
        self._start.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._divider = Divider()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self._findings)
        self._body.addWidget(self._divider)
        self._body.addWidget(self._middle, 1)
        self._body.addWidget(self._start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._turner)
        column.addWidget(self._notices)
        column.addLayout(self._body, 1)

    def _connect(self) -> None:
        authoring = self._authoring
        authoring.looked.connect(self._show)
        authoring.restarted.connect(self._play)
        if self._bar.leave is not None:
            self._bar.leave.clicked.connect(self.back_requested)
        self._open.clicked.connect(self._open_file)
        self._findings.file_wanted.connect(self.file_requested)
        self._start.play_wanted.connect(self._play_from)
        self.bind(self._own_keys())

    def _own_keys(self) -> tuple[Key, ...]:
        return (
            Key(("Ctrl+E",), _("Open the file in your editor"), self._open_file),
            Key(("F5",), _("Play again from the same place"), self._authoring.play_again),
            Key(("Alt+Left",), _("Back"), self.back_requested.emit),
        )

    # What it shows

    def _show(self) -> None:
        """Everything that is read off the files."""
        authoring = self._authoring
        self._findings.show_findings(authoring.inspection)
        self._bar.title.setText(_name(authoring))
        at = authoring.looked_at
        self._read_at.setText(_("Read at {time}").format(time=f"{at:%H:%M:%S}"))
        self._read_at.updateGeometry()
        self._say(self._stopped, stopped(authoring))
        self._say(self._lost, authoring.lost)
        self._say(self._opened, "")

    def _say(self, banner: Banner, words: str) -> None:
        if words and words != banner.accessibleName():
            banner.set_text(words)
        banner.setHidden(not words)
        shown = (self._stopped, self._lost, self._opened)
        self._notices.setHidden(all(each.isHidden() for each in shown))

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
        if self._breadth is Breadth.COMPACT:
            self._turn_to(Part.PLAY)
        if self._rehearsal is not None:
            self._rehearsal.take_focus()  # so that digits are choices

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
        """Three columns side by side; two, of which one turns; or one at a time."""
        if breadth is self._breadth:
            return
        self._breadth = breadth
        theme = current_theme()
        self._read_at.setVisible(breadth is not Breadth.COMPACT)
        self._open.show_only_icon(breadth is Breadth.COMPACT)
        for panel, width in ((self._findings, FINDINGS_PX), (self._start, START_PX)):
            if breadth is Breadth.COMPACT:
                panel.setMinimumWidth(0)
                panel.setMaximumWidth(ANY_WIDTH)
            else:
                panel.setFixedWidth(theme.px(width if breadth is Breadth.WIDE else BESIDE_PX))
        names = {
            Part.FINDINGS: _("Findings"),
            Part.PLAY: _("Conversation"),
            Part.START: _("From this state"),
        }
        offered = {
            Breadth.WIDE: (),
            Breadth.MEDIUM: (Part.FINDINGS, Part.START),
            Breadth.COMPACT: tuple(Part),
        }[breadth]
        if self._segments is not None:
            self._segments.hide()
            self._segments.deleteLater()
            self._segments = None
        self._turner.setVisible(bool(offered))
        if offered:
            if self._part not in offered:
                self._part = Part.FINDINGS
            options = tuple((part.value, names[part]) for part in offered)
            self._segments = SegmentedControl(options, value=self._part.value, name=_("What is shown"))
            self._segments.setObjectName("parts")
            self._segments.chosen.connect(self._turn_to)
            layout = self._turner.layout()
            assert layout is not None
            layout.addWidget(self._segments)
            layout.setAlignment(self._segments, Qt.AlignmentFlag.AlignLeft)
        self._show_parts()

    def _turn_to(self, part: str) -> None:
        self._part = Part(part)
        if self._segments is not None and self._segments.value != part and self._breadth is Breadth.COMPACT:
            self._segments.set_value(part)
        self._show_parts()

    def _show_parts(self) -> None:
        wide, compact = self._breadth is Breadth.WIDE, self._breadth is Breadth.COMPACT
        start = wide or self._part is Part.START
        findings = wide or self._part is Part.FINDINGS or not (compact or start)
        self._start.setVisible(start)
        self._findings.setVisible(findings)
        self._divider.setVisible(findings and not compact)
        self._middle.setVisible(not compact or self._part is Part.PLAY)

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
    return f"{line} {_('You are playing the last version that worked.')}" if good else line


def _name(authoring: Authoring) -> str:
    scenario = authoring.scenario
    return scenario.title if scenario is not None else authoring.file.parent.name
