"""What a learner sees of a mistake of the program: what is safe, how to go on, a report to copy."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import QSysInfo, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app import __version__, words
from app.ui.theme.appearance import current_theme
from app.ui.widgets.announce import announce
from app.ui.widgets.button import Button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.label import Label
from app.words import _

LINES = 9
"""Of the report that are seen at once."""


class CrashDialog(Dialog):
    """safe: a sentence about what is stored. report: what can be copied."""

    close_requested = Signal()

    def __init__(
        self, *, safe: str, report: str, can_go_on: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Gelassen has made a mistake"), icon="life-buoy", token="caution", em=46, parent=parent
        )
        self.setObjectName("crash")
        theme = current_theme()
        self.column.addWidget(Label(safe, style="lead"))
        next_step = (
            _("It was not you. You can go on; if it happens again, close Gelassen and start it anew.")
            if can_go_on
            else _("It was not you. Gelassen cannot start like this.")
        )
        self.column.addWidget(Label(next_step, colour="soft"))
        self.column.addSpacing(theme.space("xs"))
        self.column.addWidget(
            Label(
                _(
                    "This report helps to mend it. It holds no names and no answers, and it is sent "
                    "nowhere: copy it, and hand it to whoever looks after Gelassen for you."
                ),
                style="caption",
                colour="soft",
            )
        )
        self._report = QPlainTextEdit(report)
        self._report.setObjectName("report")
        self._report.setAccessibleName(_("Report"))
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setFixedHeight(LINES * theme.line_height("caption"))
        self._report.setFont(theme.font("caption"))
        self.column.addWidget(self._report)
        self._copy = self.add(Button(_("Copy the report"), icon="copy"))
        self._copy.setObjectName("copy-report")
        self._close = self.add(Button(_("Close Gelassen"), rank="secondary" if can_go_on else "primary"))
        self._close.setObjectName("close-program")
        self._go_on = self.add(Button(_("Go on"), rank="primary")) if can_go_on else None
        first = self._go_on or self._close
        if self._go_on is not None:
            self._go_on.setObjectName("go-on")
            self._go_on.clicked.connect(self.accept)
        self._copy.clicked.connect(self._copy_report)
        self._close.clicked.connect(self._ask_to_close)
        first.setDefault(True)
        first.setFocus()

    @property
    def report(self) -> str:
        """What would be copied."""
        return self._report.toPlainText()

    def add_report(self, more: str) -> None:
        """Something else went wrong meanwhile."""
        if more not in self.report:
            self._report.appendPlainText(f"\n{more}")

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self._copy.setText(_("Copied"))
        self._copy.set_icon_name("check")
        announce(self._copy, _("Copied"))

    def _ask_to_close(self) -> None:
        self.reject()
        self.close_requested.emit()


class SentenceDialog(Dialog):
    """The sentence of an error that a person can do something about."""

    def __init__(self, sentence: str, *, parent: QWidget | None = None) -> None:
        super().__init__(_("That did not work"), icon="info", token="caution", em=34, parent=parent)
        self.setObjectName("sentence")
        self.column.addWidget(Label(sentence, style="lead"))
        go_on = self.add(Button(_("Go on"), rank="primary"))
        go_on.setObjectName("go-on")
        go_on.clicked.connect(self.accept)
        go_on.setFocus()


def report_of(trace: str) -> str:
    """What it ran on, and what went wrong: for people who mend it, so not translated."""
    facts = (
        f"Gelassen {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {PySide6.__version__}",
        f"{QSysInfo.prettyProductName()}, {platform.system()} {platform.release()}, {platform.machine()}",
        f"{QGuiApplication.platformName()}, {words.language()}",
    )
    return "\n".join((*facts, "", trace))
