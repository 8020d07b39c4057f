"""The parts of a conversation, arranged for a window of one breadth."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.scenario.channels import CHANNELS
from app.store.attempts import Mode
from app.ui.screens.channel_views import view_of
from app.ui.screens.play_bar import PlayBar
from app.ui.screens.play_choices import Choices
from app.ui.screens.play_desk import Drawer, Paper, Rail, RailButton
from app.ui.screens.play_hint import Hint
from app.ui.screens.play_sheet import Sheet
from app.ui.session import TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.button import Button
from app.ui.widgets.notices import Banner
from app.words import _, pgettext

LEAST_TALK_EM = 11
"""With less room above the choices, or too little for the coach, they scroll together with the words."""

LEAST_TALK_ABOVE_SHEET_EM = 8
"""A sheet is read and answered; it scrolls only where it must."""

WIDEST_TALK_EM = 60
"""Longer lines are hard to read; beyond this the room at both sides grows."""


class PlayPage(QWidget):
    """Stage, talk, choices, notepad and desk; made anew when the breadth changes.

    It shows and arranges; what a click means is for the screen.
    """

    def __init__(self, session: TrainingSession, *, mode: Mode, breadth: Breadth, parent: QWidget) -> None:
        super().__init__(parent)
        scenario = session.scenario
        self._session = session
        self.breadth = breadth
        self.bar = PlayBar(
            title=scenario.title,
            channel=scenario.channel,
            breadth=breadth,
            speed=lambda: session.pace.words_per_minute,
            clocked=CHANNELS[scenario.channel].live,
        )
        self.banner = Banner(session.trouble, kind="caution", action=_("Try again"), action_icon="rotate-ccw")
        self.banner.setObjectName("trouble")
        view = view_of(scenario)
        self.stage = view.stage(session, breadth=breadth)
        self.talk = view.talk(session, breadth=breadth)
        self._seated = breadth is not Breadth.COMPACT and self.talk.seat(self.stage)
        self._with_rail = breadth is Breadth.MEDIUM or (breadth is Breadth.WIDE and view.with_rail)
        compact = breadth is Breadth.COMPACT
        self.hint = Hint(session, view.whose_turn, with_coach=mode is Mode.LEARN, sparing=compact)
        self.choices = Choices(session)
        self.paper = Paper(session, elsewhere=self.talk.shown_item)
        self.sheet: Sheet | None = None
        self.with_card = False
        self._docked = True
        self.drawer: Drawer | None = None
        self.notes_button, self.desk_button = self._drawer_buttons()
        self._foot, self._column = view.foot()
        self._build_foot()
        self.middle = QWidget()
        self._middle = QVBoxLayout(self.middle)
        self._arrange()
        self.show_trouble(session.trouble)
        self.refresh_paper()

    # What it shows

    def show_trouble(self, words: str) -> None:
        """A sentence above the content, or nothing."""
        self._notice.setVisible(bool(words))
        if words:
            self.banner.set_text(words)

    def refresh_paper(self) -> None:
        """Show what is noted and read, and how much of it where the paper is in a drawer."""
        self.paper.refresh()
        self.talk.refresh()
        noted = len(self.paper.entries)
        rows, opened = len(self.paper.desk.rows), self.paper.opened
        if isinstance(self.notes_button, Button):
            self.notes_button.setText(_("Notes · {count}").format(count=noted) if noted else _("Notes"))
            self.notes_button.setAccessibleName(self.notes_button.text())
            self.notes_button.updateGeometry()
        else:
            self.notes_button.show_count(str(noted))
        if isinstance(self.desk_button, RailButton):
            self.desk_button.show_count(f"{opened} / {rows}" if rows else "")
        self.chain()

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Put a sheet in the place of the choices, or give that place back to them."""
        if self.sheet is not None:
            self.sheet.hide()
            self.sheet.deleteLater()
        # The place stays as high as it was, so that nothing jumps when the choices come back.
        height = self._foot.height() if self.choices.cards and self.choices.isVisible() else 0
        if sheet is None or self.sheet is None:
            self._foot.setMinimumHeight(height if sheet is not None else 0)
        self.sheet = sheet
        self.hint.put_away(sheet is not None)
        self.choices.setVisible(sheet is None)
        if sheet is not None:
            self._column.addWidget(sheet)
            sheet.show()
            sheet.appear()
        self.settle()
        self.chain()

    def put_aside(self, card: QWidget | None) -> None:
        """Show the coach's card above the answer, or nothing there."""
        self.with_card = card is not None
        self.talk.put_aside(card)
        self.settle()

    def open_drawer(self, is_open: bool) -> None:
        """Pull the paper over the talk, or put it away, where it has no column of its own."""
        if self.drawer is not None:
            self._place_drawer()
            self.drawer.setVisible(is_open)
            self.drawer.raise_()
            self.chain()

    @property
    def drawer_open(self) -> bool:
        return self.drawer is not None and not self.drawer.isHidden()

    def rest_focus(self) -> None:
        """Put the focus where it waits: at what is being said."""
        if self.sheet is not None:
            self.sheet.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.talk.resting is None or self.talk.resting.isHidden():
            self.middle.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.talk.resting.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Give the choices the place that the heights of now allow."""
        room = self.middle.height()
        if room <= 0:
            return
        theme = current_theme()
        layout = self._foot.layout()
        assert layout is not None
        side = max(theme.space("m"), (self.middle.width() - round(WIDEST_TALK_EM * theme.em)) // 2)
        inner = self.middle.width() - 2 * side
        needed = layout.totalHeightForWidth(inner) + theme.space("m")
        self.talk.set_sides(side)
        talk = round((LEAST_TALK_EM if self.sheet is None else LEAST_TALK_ABOVE_SHEET_EM) * theme.em)
        # Choices do not move while somebody speaks: a click on its way to one would interrupt.
        if self.with_card or self._session.pace.at_once:
            talk = max(talk, self.talk.needed)
        self.talk.fit(room, spare=room - needed - talk)
        if self.talk.header is not None and not self.talk.header.isHidden():
            room -= self.talk.header.heightForWidth(self.middle.width())
        docked = room - needed >= talk and not self.talk.keeps_choices
        self._dock.setContentsMargins(side, 0, side, theme.space("m") if docked else 0)
        if docked is not self._docked:
            self._docked = docked
            focused = self.focusWidget()
            (self._dock if docked else self.talk.foot).addWidget(self._foot)
            self._foot.show()
            if focused is not None and self._foot.isAncestorOf(focused):
                focused.setFocus(Qt.FocusReason.OtherFocusReason)  # it was lost on the way
        self.talk.rest()

    def chain(self) -> None:
        """Tab goes through speech, choices, notes, desk, bar."""
        paper: list[QWidget] = [self.paper.notepad.field, *self.paper.desk.rows.values()]
        if self.drawer is not None:
            paper = [self.notes_button, self.desk_button, *paper, self.drawer.close_button]
        sheet: list[QWidget] = []
        if self.sheet is not None:
            sheet = [each for each in (self.sheet.primary, self.sheet.secondary) if each is not None]
        bar = self.bar
        order = [
            *self.talk.current_lines,
            *((self.talk.resting,) if self.talk.resting is not None else ()),
            *sheet,
            *self.choices.cards,
            *((*self.choices.task.stops, self.choices.task.done) if self.choices.task is not None else ()),
            *self.hint.buttons,
            *paper,
            *((self.banner.button,) if self.banner.button else ()),
            *((bar.leave,) if bar.leave else ()),
            bar.pause,
            bar.briefing,
            bar.look,
        ]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_drawer()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.middle and event.type() == QEvent.Type.Resize:
            self.settle()
        return False

    # How

    def _drawer_buttons(self) -> tuple[Button | RailButton, Button | RailButton]:
        if self.breadth is Breadth.COMPACT:
            notes = Button(_("Notes"), icon="notebook-pen")
            desk = Button(pgettext("on a narrow button", "Desk"), icon="library")
            notes.setObjectName("notes")
            desk.setObjectName("desk")
            return notes, desk
        self._rail = Rail()
        return self._rail.notes, self._rail.desk

    def _build_foot(self) -> None:
        self._column.setSpacing(current_theme().space("xs"))
        self._column.addWidget(self.hint)
        self._column.addWidget(self.choices)

    def _arrange(self) -> None:
        theme = current_theme()
        self._notice = QWidget()
        notice = QHBoxLayout(self._notice)
        notice.setContentsMargins(theme.space("m"), theme.space("s"), theme.space("m"), theme.space("s"))
        notice.addWidget(self.banner)
        self._dock = QVBoxLayout()
        self._dock.addWidget(self._foot)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        if self.talk.header is not None:
            self._middle.addWidget(self.talk.header)
        self.talk.header_changed.connect(self._header_changed)
        self._middle.addWidget(self.talk, 1)
        self._middle.addLayout(self._dock)
        self.middle.installEventFilter(self)
        body = QVBoxLayout() if self.breadth is Breadth.COMPACT else QHBoxLayout()
        body.setSpacing(0)
        if not self._seated:
            body.addWidget(self.stage)
        body.addWidget(self.middle, 1)
        if self.breadth is Breadth.COMPACT:
            for button in (*self.hint.buttons, self.notes_button, self.desk_button):
                assert isinstance(button, Button), "only a rail has others"
                self.stage.add_button(button)
        elif self._with_rail:
            body.addWidget(self._rail)
        if self.breadth is Breadth.WIDE and not self._with_rail:
            self._rail.setParent(self)
            self._rail.hide()
            self.paper.setProperty("role", "rail")
            self.paper.setFixedWidth(self.paper.sizeHint().width())
            body.addWidget(self.paper)
        else:
            self.drawer = Drawer(self.paper, self)
            self.drawer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._notice)
        column.addLayout(body, 1)

    def _header_changed(self) -> None:
        self.settle()
        self.chain()

    def _place_drawer(self) -> None:
        if self.drawer is not None:
            top = self.middle.geometry().top()
            room = QRectF(0, top, self.width(), self.height() - top)
            if self._with_rail:
                room.setRight(float(self.middle.geometry().right() + 1))
            self.drawer.place(room)
