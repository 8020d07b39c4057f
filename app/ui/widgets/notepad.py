"""The notepad: the only yellow paper, with what the learner wrote down."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.label import Label
from app.ui.widgets.note_drag import NOTE_TYPE
from app.ui.widgets.painting import draw_shape, painter_on, pen
from app.ui.widgets.text_field import TextField
from app.words import _

PUNCH_PX = 5
PUNCH_EVERY_PX = 28


@dataclass(frozen=True, slots=True)
class Entry:
    """A line on the notepad: what it is, and what it is about; one of the two may be empty."""

    title: str
    detail: str = ""


class Notepad(QFrame):
    """Entries and a field for the next one. It never points out what was not written down.

    `written` carries what was typed when Enter is pressed; the field is empty then. `newest_wanted` is Enter
    in an empty field: the wish to write down what was said last. The caller decides what becomes of it and
    shows the entries.
    """

    written = Signal(str)
    newest_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setAccessibleName(_("Notepad"))
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        head = QHBoxLayout()
        head.addWidget(Label(_("Notepad"), style="caption", colour="soft", wrap=False), 1)
        head.addWidget(KeyCap("N"))
        self._entries = QVBoxLayout()
        self._entries.setSpacing(0)
        self.field = TextField(name=_("Note something"), hint=_("Write, or Enter: last line"), bare=True)
        self.field.returnPressed.connect(self._write)
        side = theme.space("m")
        column = QVBoxLayout(self)
        column.setContentsMargins(side, PUNCH_PX + theme.space("m"), side + theme.ring, theme.space("s"))
        column.setSpacing(theme.space("xs"))
        column.addLayout(head)
        column.addLayout(self._entries)
        column.addWidget(self.field)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """These stand on the pad, in this order."""
        while (item := self._entries.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            self._entries.addWidget(_Line(entry))

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(NOTE_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        # What was dragged is written down by who let it be dragged: they know whose words it is.
        if event.mimeData().hasFormat(NOTE_TYPE):
            event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        paper = QRectF(self.rect()).adjusted(ring + 0.5, PUNCH_PX + 0.5, -ring - 0.5, -0.5)
        draw_shape(
            painter,
            rounded(paper, theme.radius("m")),
            theme.colour("note"),
            pen(theme.colour("note_line"), 1),
        )
        painter.setPen(pen(theme.colour("ink"), 2, flat=True))
        first, last = paper.left() + 14, paper.right() - 14
        holes = max(1, round((last - first) / theme.px(PUNCH_EVERY_PX)))
        for number in range(holes + 1):
            across = first + (last - first) * number / holes
            painter.drawLine(QPointF(across, paper.top() - 4), QPointF(across, paper.top() + 4))
        painter.end()

    def _write(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.clear()
            self.written.emit(text)
        else:
            self.field.clear()
            self.newest_wanted.emit()


class _Line(QFrame):
    """One entry with the rule below it."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space("xs"), 0, theme.space("s"))
        column.setSpacing(0)
        if entry.title:
            column.addWidget(Label(entry.title, style="strong"))
        if entry.detail:
            column.addWidget(Label(entry.detail, style="caption", colour="soft"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        painter.setPen(pen(theme.colour("note_line"), 1, Qt.PenStyle.SolidLine, flat=True))
        painter.drawLine(
            QPointF(theme.ring, self.height() - 0.5), QPointF(self.width() - theme.ring, self.height() - 0.5)
        )
        painter.end()
