"""One finding with all there is to it: the line it is about, how sure it is, and what one can do."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.scenario.diagnostic import Diagnostic, Span, Verdict
from app.ui.screens.author_rows import Row, readable
from app.ui.texts import severity_token
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.label import Label
from app.ui.widgets.source_lines import SourceLine, SourceLines
from app.words import _


class FindingDetail(QWidget):
    """What unfolds below a finding's row."""

    file_wanted = Signal(object, int, int)
    play_wanted = Signal(object)
    """The events that show it, a tuple."""
    page_wanted = Signal(str)
    """The code whose page is to be read."""

    def __init__(self, row: Row, finding: Diagnostic) -> None:
        super().__init__()
        theme = current_theme()
        self.setObjectName(f"detail-{row.name}")
        self._row = row
        self._finding = finding
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space("s"), 0, 0, theme.space("s"))
        column.setSpacing(theme.space("xs"))
        token = severity_token(finding.severity)
        if finding.source_line.strip():
            column.addWidget(SourceLines([_quoted(finding.span, finding.source_line)], token=token))
        for near in finding.related:
            column.addWidget(Label(readable(near.message), style="caption"))
            if near.source_line.strip():
                column.addWidget(SourceLines([_quoted(near.span, near.source_line)], token="accent"))
        if row.advice:
            column.addWidget(Label(row.advice, style="caption"))
        if finding.mended:
            # Spaces at the beginning of a line matter in these files, and would not be shown.
            kept = re.sub(r"(?m)^ +", lambda spaces: "\N{NO-BREAK SPACE}" * len(spaces[0]), finding.mended)
            column.addWidget(Label(kept, style="caption", colour="good"))
        if finding.verdict is not None:
            column.addWidget(Label(verdict_words(finding.verdict), style="caption", colour="soft"))
        buttons = QWidget()
        flow = FlowLayout(gap=0)
        buttons.setLayout(flow)
        self.open = _button(_("Open in the editor"), "finding-open", "external-link")
        self.open.clicked.connect(self._open)
        flow.addWidget(self.open)
        self.play: Button | None = None
        if finding.witness is not None:
            self.play = _button(_("Play it"), "finding-play", "play")
            self.play.clicked.connect(self._play)
            flow.addWidget(self.play)
        self.explain = _button(_("Explain"), "finding-explain", "book-open")
        self.explain.clicked.connect(self._explain)
        flow.addWidget(self.explain)
        column.addWidget(buttons)

    def _open(self) -> None:
        self.file_wanted.emit(self._row.path, self._row.line, self._row.column)

    def _play(self) -> None:
        self.play_wanted.emit(self._finding.witness)

    def _explain(self) -> None:
        self.page_wanted.emit(self._finding.code)


def verdict_words(verdict: Verdict) -> str:
    """How sure a finding about play is."""
    return {
        Verdict.PROVEN: _("Proven: it holds in every conversation."),
        Verdict.SHOWN: _("Shown: there is a conversation in which it happens."),
        Verdict.UNKNOWN: _("Not decided: the search was given up before it was sure."),
    }[verdict]


def _quoted(span: Span, text: str) -> SourceLine:
    end = span.end_column - 1 if span.end_line == span.line else len(text.rstrip())
    start = min(span.column - 1, len(text))
    return SourceLine(span.line, text, (start, max(end, start + 1)))


def _button(text: str, name: str, icon: str) -> Button:
    button = Button(text, rank="quiet", icon=icon, small=True)
    button.setObjectName(name)
    return button
