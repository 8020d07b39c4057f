"""What there is to say about a scenario's files, as a list that leads to each place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.conversation.inspection import Inspection, Translated, Walk
from app.scenario.diagnostic import Diagnostic, Severity, severity_word, summary
from app.ui.texts import quoted
from app.ui.theme.appearance import current_theme
from app.ui.widgets.card import CardButton
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to say. name: of the widget, so that the focus finds it again after a save."""

    name: str
    icon: str
    token: str
    kind: str
    title: str
    place: str
    advice: str
    path: Path
    line: int = 1
    column: int = 1
    mended: str = ""
    """The lines as they could be written."""


class FindingsList(QWidget):
    """`file_wanted` carries the path, line and column of the row that was clicked."""

    file_wanted = Signal(object, int, int)

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self.setObjectName("findings")
        self._rows: list[FindingRow] = []
        head = QVBoxLayout()
        side = theme.space("m")
        head.setContentsMargins(side, theme.space("l"), side, theme.space("xs"))
        head.setSpacing(0)
        head.addWidget(Label(_("Findings"), style="h3"))
        self._summary = Label("", style="caption", colour="soft")
        self._summary.setObjectName("summary")
        head.addWidget(self._summary)
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

    def show_findings(self, inspection: Inspection) -> None:
        """Show another list, where one is as far as that is possible."""
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        scroll = self._page.verticalScrollBar().value()
        self._clear()
        self._summary.setText(summary_of(inspection))
        self._summary.updateGeometry()
        for title, rows in groups(inspection):
            self._add_group(title, rows)
        self._column.addStretch(1)
        again = next((row for row in self._rows if row.objectName() == name), None)
        if name:
            target = again or (self._rows[0] if self._rows else None)
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        # The list has its height only after its layout has run.
        bar = self._page.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(scroll))

    def first_focus(self) -> QWidget | None:
        """The first finding, if there is any."""
        return self._rows[0] if self._rows else None

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows.clear()

    def _add_group(self, title: str, rows: Iterable[Row]) -> None:
        theme = current_theme()
        self._column.addSpacing(theme.space("s"))
        self._column.addWidget(Label(title, style="mark", colour="soft"))
        for row in rows:
            widget = FindingRow(row)
            widget.file_wanted.connect(self.file_wanted)
            self._rows.append(widget)
            self._column.addWidget(widget)
            widget.show()  # at once: what is hidden cannot take the focus


class FindingRow(CardButton):
    """One thing to say; a click or Enter asks for its place in the file."""

    file_wanted = Signal(object, int, int)

    def __init__(self, row: Row) -> None:
        words = " ".join(part for part in (row.kind, row.title) if part)
        super().__init__(name=words, description=f"{row.place}. {row.advice}".strip(), padding="s")
        theme = current_theme()
        self.setObjectName(row.name)
        self._row = row
        self.column.setContentsMargins(
            theme.space("m"), theme.space("s") + theme.ring, theme.space("s"), theme.space("s") + theme.ring
        )
        line = QHBoxLayout()
        line.setSpacing(theme.space("xs"))
        sign = QVBoxLayout()
        sign.addSpacing(theme.px(2))
        sign.addWidget(Icon(row.icon, token=row.token, size=18))
        sign.addStretch(1)
        line.addLayout(sign)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(row.title, style="strong"))
        texts.addWidget(Label(row.place, style="caption", colour="soft"))
        if row.advice:
            texts.addWidget(Label(row.advice, style="caption"))
        if row.mended:
            # Spaces at the beginning of a line matter in these files, and would not be shown.
            kept = re.sub(r"(?m)^ +", lambda spaces: "\N{NO-BREAK SPACE}" * len(spaces[0]), row.mended)
            texts.addWidget(Label(kept, style="caption", colour="good"))
        line.addLayout(texts, 1)
        self.column.addLayout(line)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._want)

    @property
    def row(self) -> Row:
        return self._row

    def _want(self) -> None:
        self.file_wanted.emit(self._row.path, self._row.line, self._row.column)


def groups(inspection: Inspection) -> Iterator[tuple[str, list[Row]]]:
    """What there is to say, by how much it matters, each part under its title."""
    errors = [one for one in inspection.findings if one.severity is Severity.ERROR]
    others = [one for one in inspection.findings if one.severity is not Severity.ERROR]
    if errors:
        yield _("Has to be mended"), [_finding(one, number) for number, one in enumerate(errors)]
    if others:
        yield _("Worth a look"), [_finding(one, number) for number, one in enumerate(others)]
    if inspection.translations:
        yield _("Translations"), [_translated(one) for one in inspection.translations]
    if inspection.walks:
        yield _("Your playthroughs"), [_walk(one) for one in inspection.walks]


def summary_of(inspection: Inspection) -> str:
    """How much there is of each kind."""
    parts = [summary(inspection.findings)]
    wrong = sum(not walk.holds for walk in inspection.walks)
    if wrong:
        said = ngettext("{count} playthrough goes elsewhere", "{count} playthroughs go elsewhere", wrong)
        parts.append(said.format(count=wrong))
    said = " · ".join(part for part in parts if part)
    return said or _("Nothing to mend.")


def readable(message: str) -> str:
    """A message with quotation marks for the backticks in which it names words of the file."""
    return re.sub(r"`([^`]+)`", lambda word: quoted(word[1]), message)


def _finding(finding: Diagnostic, number: int) -> Row:
    icon, token = {
        Severity.ERROR: ("circle-alert", "bad"),
        Severity.WARNING: ("triangle-alert", "caution"),
        Severity.NOTE: ("info", "accent"),
    }[finding.severity]
    path = Path(finding.path)
    place = _("{file}, line {line} · {code}").format(
        file=path.name, line=finding.span.line, code=finding.code
    )
    return Row(
        name=f"finding-{finding.severity.value}-{number}",
        icon=icon,
        token=token,
        kind=f"{severity_word(finding.severity)}:",
        title=readable(finding.message),
        place=place,
        advice=readable(finding.suggestion or ""),
        mended=finding.mended or "",
        path=path,
        line=finding.span.line,
        column=finding.span.column,
    )


def _translated(one: Translated) -> Row:
    parts = []
    if one.missing:
        said = ngettext("{count} text is missing", "{count} texts are missing", one.missing)
        parts.append(said.format(count=one.missing))
    if one.stale:
        said = ngettext("{count} text has changed", "{count} texts have changed", one.stale)
        parts.append(said.format(count=one.stale))
    whole = not parts
    return Row(
        name=f"translation-{one.language}",
        icon="circle-check" if whole else "languages",
        token="good" if whole else "caution",
        kind="",
        title=_("All texts are translated") if whole else ", ".join(parts),
        place=one.path.name,
        advice="",
        path=one.path,
    )


def _walk(walk: Walk) -> Row:
    holds = walk.holds
    ends = _("{walk}: ends in “{ending}”").format(walk=walk.name, ending=walk.ending or "")
    elsewhere = _("{walk}: goes elsewhere").format(walk=walk.name)
    return Row(
        name=f"walk-{walk.name}",
        icon="circle-check" if holds else "circle-alert",
        token="good" if holds else "bad",
        kind="",
        title=(ends if walk.ending else walk.name) if holds else elsewhere,
        place=_("{file}, line {line}").format(file=walk.path.name, line=walk.line),
        advice=" ".join(walk.elsewhere),
        path=walk.path,
        line=walk.line,
    )
