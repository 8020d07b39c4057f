"""What there is to say about a scenario's files, as a list that leads to each place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.conversation.inspection import Inspection
from app.scenario.diagnostic import Diagnostic, Severity
from app.ui.screens.author_finding import FindingDetail
from app.ui.screens.author_finding_row import FindingRow
from app.ui.screens.author_rows import Row, groups, summary_of
from app.ui.theme.appearance import current_theme
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.label import Label
from app.words import _, pgettext


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one is in the list: what is unfolded, what has the focus, by name, and how far it is scrolled.

    stand_in: what has the focus as long as that is not there.
    """

    opened: str
    focus: str
    stand_in: str
    scroll: int


class FindingsList(QWidget):
    """A click or Enter on a finding unfolds it, and folds it again; on anything else it asks for its file.

    `file_wanted` carries a path, a line and a column.
    """

    file_wanted = Signal(object, int, int)
    play_wanted = Signal(object)
    """The events that show a finding, a tuple."""
    page_wanted = Signal(str)
    """The code whose page is to be read."""
    finding_picked = Signal(object)
    """The `Diagnostic` that was unfolded."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self.setObjectName("findings")
        self._rows: list[FindingRow] = []
        self._shown: tuple[Inspection, tuple[Diagnostic, ...]] | None = None
        self._open: tuple[str, FindingDetail] | None = None
        self._place: _Place | None = None
        self._only: Severity | None = None
        head = QVBoxLayout()
        side = theme.space("m")
        head.setContentsMargins(side, theme.space("l"), side, theme.space("xs"))
        head.setSpacing(0)
        head.addWidget(Label(_("Findings"), style="h3"))
        self._summary = Label("", style="caption", colour="soft")
        self._summary.setObjectName("summary")
        head.addWidget(self._summary)
        self._proving = Label(_("Proofs are being worked out."), style="caption", colour="soft")
        self._proving.setObjectName("proving")
        self._proving.hide()
        head.addWidget(self._proving)
        self._filter = QWidget()
        self._filter.setObjectName("filter")
        self._filter.setAccessibleName(_("Which findings are shown"))
        self._chips: dict[Severity, Chip] = {}
        flow = FlowLayout(gap=0)
        self._filter.setLayout(flow)
        for severity, word in (
            (Severity.ERROR, _("Errors")),
            (Severity.WARNING, _("Warnings")),
            (Severity.NOTE, pgettext("findings", "Notes")),
        ):
            chip = Chip(word)
            chip.setObjectName(f"only-{severity.value}")
            chip.clicked.connect(self._filtered)
            self._chips[severity] = chip
            flow.addWidget(chip)
        head.addWidget(self._filter)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(side, 0, side, theme.space("l"))
        self._column.setSpacing(0)
        self._page = QScrollArea()
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setWidgetResizable(True)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._page, 1)

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """From the top."""
        return tuple(self._rows)

    @property
    def summary(self) -> str:
        return self._summary.text()

    @property
    def only(self) -> Severity | None:
        """The one severity that is shown, None for all."""
        return self._only

    @property
    def opened(self) -> FindingDetail | None:
        """What is unfolded."""
        return None if self._open is None else self._open[1]

    def show_findings(
        self, inspection: Inspection, findings: Sequence[Diagnostic], *, proving: bool = False
    ) -> None:
        """Show another list, where one is as far as that is possible. proving: there is more to come."""
        self._shown = inspection, tuple(findings)
        self._proving.setVisible(proving)
        self._summary.setText(summary_of(inspection, findings))
        self._summary.updateGeometry()
        there = {one.severity for one in findings}
        for severity, chip in self._chips.items():
            chip.setVisible(severity in there)
        self._filter.setVisible(len(there) > 1)
        if self._only not in there and not proving:
            self.show_only(None)
        place = self._fill()
        self._place = place if proving else None

    def show_only(self, severity: Severity | None) -> None:
        """Of the findings those that matter so much, or all of them."""
        self._only = severity
        for each, chip in self._chips.items():
            chip.setChecked(each is severity)

    def first_focus(self) -> QWidget | None:
        """The first finding, if there is any."""
        return self._rows[0] if self._rows else None

    def unfold(self, row: FindingRow) -> None:
        """Show all there is to a finding below its row, and of no other."""
        finding = row.row.finding
        if finding is None:
            return
        self._fold()
        detail = FindingDetail(row.row, finding)
        detail.file_wanted.connect(self.file_wanted)
        detail.play_wanted.connect(self.play_wanted)
        detail.page_wanted.connect(self.page_wanted)
        detail.setParent(self._page.widget())
        detail.show()  # before it is in the layout, for which what is hidden takes no room
        self._column.insertWidget(self._column.indexOf(row) + 1, detail)
        row.set_open(True)
        self._open = row.row.name, detail
        # It has its height only after its layout has run.
        QTimer.singleShot(0, detail, lambda: self._page.ensureWidgetVisible(detail, 0, 8))

    # How

    def _fill(self) -> _Place:
        """Fill the list anew, where one is now, or was before what is still to come had gone."""
        assert self._shown is not None
        inspection, findings = self._shown
        place = self._here()
        self._clear()
        for title, rows in groups(inspection, findings, only=self._only):
            self._add_group(title, rows)
        self._column.addStretch(1)
        for row in self._rows:
            if row.objectName() == place.opened:
                self.unfold(row)
        if place.focus:
            found = self._page.findChild(QWidget, place.focus)
            target = found or (self._rows[0] if self._rows else None)
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                place = replace(place, stand_in=target.objectName())
        # The list has its height only after its layout has run.
        bar = self._page.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(place.scroll))
        return place

    def _here(self) -> _Place:
        focused = QApplication.focusWidget()  # not the list's own, which has kept it since it last had it
        held = focused is not None and self._page.isAncestorOf(focused)
        focus = focused.objectName() if focused is not None and held else ""
        opened = self._open[0] if self._open is not None else ""
        scroll = self._page.verticalScrollBar().value()
        before = self._place
        if before is None:
            return _Place(opened, focus, "", scroll)
        there = before.focus if focus and focus == before.stand_in else focus
        return _Place(opened or before.opened, there, "", before.scroll)

    def _filtered(self) -> None:
        chosen = next((each for each, chip in self._chips.items() if chip is self.sender()), None)
        self.show_only(None if chosen is self._only else chosen)
        self._fill()

    def _fold(self) -> None:
        if self._open is None:
            return
        name, detail = self._open
        self._open = None
        self._column.removeWidget(detail)
        detail.hide()
        detail.deleteLater()
        for row in self._rows:
            if row.row.name == name:
                row.set_open(False)

    def _toggle(self, row: FindingRow) -> None:
        finding = row.row.finding
        if finding is None:
            self.file_wanted.emit(row.row.path, row.row.line, row.row.column)
        elif row.is_open:
            self._fold()
        else:
            self.unfold(row)
            self.finding_picked.emit(finding)

    def _clear(self) -> None:
        self._open = None
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                # Its name goes at once: the focus must not find what is about to go.
                widget.setObjectName("")
                for child in widget.findChildren(QWidget):
                    child.setObjectName("")
                widget.deleteLater()
        self._rows.clear()

    def _add_group(self, title: str, rows: Iterable[Row]) -> None:
        theme = current_theme()
        self._column.addSpacing(theme.space("s"))
        self._column.addWidget(Label(title, style="mark", colour="soft"))
        for row in rows:
            widget = FindingRow(row)
            widget.toggled_by.connect(self._toggle)
            self._rows.append(widget)
            self._column.addWidget(widget)
            widget.show()  # at once: what is hidden cannot take the focus
