"""Notepad and desk, as a column of their own or as a drawer over the talk."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.conversation import inner
from app.conversation.speech import beside
from app.conversation.transcript import GRADES, NOTE, Heard
from app.conversation.variables import STRESS, promised
from app.ui.session import TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.button import Button
from app.ui.widgets.clickable import Clickable
from app.ui.widgets.desk import Desk, DeskItemRow
from app.ui.widgets.key_cap import Badge
from app.ui.widgets.label import Label
from app.ui.widgets.notepad import Entry, Notepad
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import natural_width
from app.ui.widgets.promises import Promises
from app.words import _, pgettext

COLUMN_PX = 290
RAIL_PX = 84


class Paper(QScrollArea):
    """Everything the learner wrote down and can look up.

    `written` carries own words from the notepad's field, `newest_wanted` is the wish to note what was said
    last, `item_wanted` carries a desk item's id. elsewhere: an item that is shown in another place too, and
    therefore lies folded here.
    """

    written = Signal(str)
    newest_wanted = Signal()
    item_wanted = Signal(str)

    def __init__(self, session: TrainingSession, *, elsewhere: str | None = None) -> None:
        super().__init__()
        self._session = session
        self._elsewhere = elsewhere
        theme = current_theme()
        self.setObjectName("paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notepad = Notepad()
        self.notepad.field.setObjectName("note")
        self.notepad.written.connect(self.written)
        self.notepad.newest_wanted.connect(self.newest_wanted)
        self.desk = Desk()
        self.desk.wanted.connect(self.item_wanted)
        self.promises = Promises()
        self._nothing = Label(_("There is nothing to look up here."), style="caption", colour="soft")
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        side = theme.space("l") - theme.ring
        column.setContentsMargins(side + theme.ring, theme.space("m"), side, theme.space("l"))
        column.setSpacing(theme.space("l"))
        column.addWidget(self.notepad)
        column.addWidget(self.promises)
        column.addWidget(self.desk)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self.setWidget(inside)
        self.refresh()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What stands on the notepad: facts in the order they were noted, then everything else."""
        facts = self._session.scenario.facts
        noted = [
            event.partition(" ")[2]
            for event in self._session.conversation.events
            if event.startswith(f"{NOTE} ")
        ]
        return (
            *(Entry(facts[fact], self._sentence(fact)) for fact in noted),
            *(
                Entry(each) if isinstance(each, str) else Entry("", self._session.words(each))
                for each in self._session.jotted
            ),
        )

    @property
    def opened(self) -> int:
        """How many desk items are open."""
        return sum(row.opened for row in self.desk.rows.values())

    def refresh(self) -> None:
        """Show what is noted, what can be looked up, and what was read."""
        self.notepad.show_entries(self.entries)
        self.promises.show_promises(self._promised())
        desk = self._session.scenario.desk
        rows = self.desk.rows
        read = self._read()
        possible = self._session.conversation.openable
        for item_id, item in desk.items():
            row: DeskItemRow | None = rows.get(item_id)
            if row is None and (item_id in possible or item_id in read):
                row = self.desk.add(item_id, item.title, kind=item.kind, seconds=item.takes)
            if row is None:
                continue
            if not row.opened:
                row.setEnabled(item_id in read or item_id in possible)
            if item_id in read and row.content != read[item_id]:  # what is read comes line by line
                row.open(read[item_id], folded=row.folded if row.opened else item_id == self._elsewhere)
        self.desk.setVisible(bool(self.desk.rows))
        self._nothing.setVisible(not self.desk.rows)

    def focus_desk(self) -> None:
        """Put the focus on the first item that is not open yet, else on the first."""
        rows = tuple(self.desk.rows.values())
        target = next((row for row in rows if not row.opened and row.isEnabled()), rows[0] if rows else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(target)

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(current_theme().px(COLUMN_PX), round(20 * current_theme().em))

    # How

    def _read(self) -> dict[str, str]:
        """By desk item, what was read in it last."""
        people = self._session.scenario.people
        found: dict[str, list[str]] = {}
        for heard in self._session.spoken:
            if heard.kind == "desk":
                _desk, item, _text, number = heard.text.split(".")
                lines = found.setdefault(item, [])
                if number == "1":
                    lines.clear()
                words = self._session.words(heard)
                lines.append(f"{people[heard.by].name}: {words}" if heard.by else words)
        scenario, name = self._session.scenario, self._session.learner_name
        return {item: "\n".join((*lines, *beside(scenario, item, name))) for item, lines in found.items()}

    def _promised(self) -> tuple[tuple[str, str], ...]:
        """The promises that were made, with how they stand."""
        scenario = self._session.scenario
        found = promised(scenario, self._session.conversation.values)
        return tuple((self._session.fill(scenario.promises[id_]), state) for id_, state in found.items())

    def _sentence(self, fact: str) -> str:
        """What was said when the fact was; it fades after some decisions, the fact itself stays."""
        if self._has_faded(fact):
            return ""
        said = (heard for heard in self._session.spoken if fact in heard.notes)
        heard: Heard | None = next(said, None)
        words = self._session.words(heard) if heard is not None else ""
        return words if words != self._session.scenario.facts[fact] else ""

    def _has_faded(self, fact: str) -> bool:
        turns = self._session.conversation.turns
        noted = next((turn.number for turn in turns if turn.event == f"{NOTE} {fact}"), 0)
        since = sum(turn.is_decision or turn.event in GRADES for turn in turns if turn.number > noted)
        return since >= inner.fades_after(int(self._session.conversation.values[STRESS]))


class Rail(QFrame):
    """Two buttons that stand for notepad and desk where there is no room for them, with what is on them."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        self.setProperty("role", "rail")
        self.setFixedWidth(theme.px(RAIL_PX))
        self.notes = RailButton(_("Notes"), icon="notebook-pen")
        self.notes.setObjectName("rail-notes")
        self.desk = RailButton(pgettext("on a narrow button", "Desk"), icon="library")
        self.desk.setObjectName("rail-desk")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.space("m"), 0, theme.space("m"))
        column.setSpacing(theme.space("s"))
        column.addWidget(self.notes)
        column.addWidget(self.desk)
        column.addStretch(1)


class RailButton(Clickable):
    """An icon, a word below it, and a count."""

    def __init__(self, word: str, *, icon: str) -> None:
        super().__init__()
        self._word = word
        self._icon_name = icon
        self.setText(word)
        self._badge = Badge("", tone="plain", parent=self)
        self.show_count("")

    def show_count(self, count: str) -> None:
        """What is on it, in a few signs; nothing leaves the count out."""
        self.setAccessibleName(f"{self._word}: {count}" if count else self._word)
        self._badge.setText(count)
        self._badge.setVisible(bool(count))
        self._badge.resize(self._badge.sizeHint())
        self._place()
        self.updateGeometry()

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        height = theme.px(22) + theme.line_height("caption") + self._badge.sizeHint().height()
        width = natural_width(self._word, "caption") + 2 * theme.ring
        return QSize(width, height + 2 * theme.ring + theme.space("m"))

    def minimumSizeHint(self) -> QSize:
        return QSize(natural_width(self._word, "caption"), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring + 0.5
        shape = rounded(QRectF(self.rect()).adjusted(ring, ring, -ring, -ring), theme.radius("m"))
        if self.hovered or self.isDown():
            outline = pen(theme.colour("ink"), 1.5) if theme.plain else None
            draw_shape(painter, shape, theme.colour("hover"), outline)
        if self.hasFocus():
            draw_ring(painter, shape)
        size = theme.px(22)
        top = theme.ring + theme.space("xs")
        draw_icon(painter, self._icon_name, "text", (self.width() - size) / 2, top, size)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text"))
        words = QRectF(0, top + size, self.width(), theme.line_height("caption"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()

    def _place(self) -> None:
        theme = current_theme()
        top = theme.ring + theme.space("xs") + theme.px(22) + theme.line_height("caption")
        self._badge.move((self.width() - self._badge.width()) // 2, top)


class Drawer(QFrame):
    """The paper over the right part of the talk, until it is put away. It covers no more than it needs."""

    closed = Signal()

    def __init__(self, paper: Paper, parent: QWidget) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Notepad and desk"))
        self.close_button = Button(_("Put away"), rank="quiet", icon="x", small=True)
        self.close_button.setObjectName("put-away")
        self.close_button.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.space("xs"), 0, 0)
        column.setSpacing(0)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(paper, 1)

    def place(self, room: QRectF) -> None:
        """Lie at the right of this part of the parent."""
        width = min(current_theme().px(COLUMN_PX + 40), round(room.width() * 0.9))
        self.setGeometry(round(room.right()) - width, round(room.top()), width, round(room.height()))
