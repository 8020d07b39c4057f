"""The page of a finding's code, over the author's room: what it means, and examples."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app import words
from app.check.page import page
from app.scenario.codes import Code
from app.ui.screens.author_rows import readable
from app.ui.widgets.button import Button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.label import Label
from app.ui.widgets.source_lines import SourceLine, SourceLines
from app.words import pgettext

_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class CodePage(Dialog):
    """Shows the page in the language in use."""

    def __init__(self, code: Code, *, parent: QWidget | None = None) -> None:
        written = page(code, words.language())
        super().__init__(f"{code.value}: {readable(written.title)}", icon="book-open", em=46, parent=parent)
        self.setObjectName("code-page")
        for widget in _parts(written.markdown):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        close = Button(pgettext("leave a screen", "Close"), rank="primary")
        close.setObjectName("close-page")
        close.clicked.connect(self.accept)
        self.add(close)
        close.setFocus()


def _parts(markdown: str) -> Iterator[QWidget]:
    """What stands below the title: paragraphs, headings, and examples with their line numbers."""
    body = markdown.strip().partition("\n")[2]
    pieces = _FENCE.split(body)
    for number, piece in enumerate(pieces):
        if number % 2:
            lines = piece.rstrip("\n").split("\n")
            shown = [SourceLine(line, text) for line, text in enumerate(lines, start=1)]
            yield SourceLines(shown, token="accent")
            continue
        for paragraph in re.split(r"\n{2,}", piece.strip()):
            if paragraph.startswith("#"):
                yield Label(paragraph.lstrip("# "), style="h3")
            elif paragraph:
                yield Label(readable(" ".join(paragraph.split())))
