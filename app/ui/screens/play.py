"""A conversation as it is played, on any channel."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.conversation.transcript import GRADES, NOTE, OPEN, Heard, Turn
from app.conversation.variables import MOOD
from app.settings import Coach
from app.store.attempts import Mode
from app.ui.breath import Breath, Breathing
from app.ui.elapsed import elapsed_seconds
from app.ui.screens.channel_views import view_of
from app.ui.screens.play_briefing import BriefingOnTop
from app.ui.screens.play_coach import choice_of
from app.ui.screens.play_coaching import Coaching
from app.ui.screens.play_page import PlayPage
from app.ui.screens.play_pauses import Pauses
from app.ui.screens.play_sheet import Sheet, end_sheet
from app.ui.screens.screen import Key, Screen
from app.ui.session import Floor, TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.picker import Picker
from app.words import _

HIGHEST_CHOICE_KEY = 6

LAST_WORDS_MS = 700
"""So long Space does nothing after it has shown the last words: pressed twice, it would leave them unread."""


class PlayScreen(Screen):
    """Shows a session and lets the learner act in it; begins it when it is first shown.

    coach: when the coach speaks in learn mode (see settings); while practising it never does. The session's
    scenario is in the reader's language.
    """

    left = Signal()
    """The learner has stopped here; the attempt can be continued."""
    debrief_requested = Signal(str)
    """The id of the attempt to look back on."""
    presentation_requested = Signal()
    """The wish to show this conversation to a room, from where it stands."""
    appearance_requested = Signal(str, object)
    """A setting's name (`text_scale`, `theme`, `speech_speed`) and the value wanted."""

    def __init__(
        self, *, session: TrainingSession, mode: Mode, coach: Coach, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = session.scenario.title
        self.setObjectName("play")
        self._session = session
        self._mode = mode
        self._page: PlayPage | None = None
        self._coaching = Coaching(session, mode=mode, coach=coach, page=lambda: self.page, parent=self)
        self._briefing = BriefingOnTop(session, mode=mode, over=self)
        self._briefing.opened.connect(self._briefing_opened)
        self._briefing.closed.connect(self._briefing_closed)
        self._pauses = Pauses(
            session,
            page=lambda: self.page,
            at_the_end=lambda: self.closing_sheet(),
            covered=lambda: self._briefing.screen is not None,
            parent=self,
        )
        self._pauses.left.connect(self.left)
        self._just_finished = QElapsedTimer()
        self._drawer_for_pen = False
        self._covered = False
        self._breath = Breath(self)
        self._breath.changed.connect(lambda now: self.page.hint.show_breath(Breathing(now)))
        self._breath.taken.connect(self._breath_taken)
        self._keys = self.bind(self._own_keys())

    # Screen

    def first_focus(self) -> QWidget | None:
        resting = self._page.talk.resting if self._page is not None else None
        return resting or self

    def keys(self) -> tuple[Key, ...]:
        return self._own_keys() if self._briefing.screen is None else self._briefing.screen.keys()

    def cover(self) -> None:
        self._covered = not (self._session.paused or self._session.over)
        if self._covered:
            self._session.pause()

    def uncover(self) -> None:
        if self._covered:
            self._covered = False
            self._session.go_on()

    def state(self) -> Mapping[str, object]:
        page = self._page
        return {
            "typed": page.paper.notepad.field.text() if page else "",
            "drawer": page.drawer_open if page else False,
            "coach": self._coaching.card is not None,
            "due": self._coaching.due is not None,
            "leaving": self._pauses.leaving,
            "briefing": self._briefing.screen is not None,
            "was_paused": self._briefing.was_paused,
            "task": page.choices.task.state() if page is not None and page.choices.task is not None else None,
        }

    def restore(self, state: Mapping[str, object]) -> None:
        self._pauses.leaving = bool(state.get("leaving"))
        page = self.page
        page.paper.notepad.field.setText(str(state.get("typed", "")))
        page.open_drawer(bool(state.get("drawer")))
        task = state.get("task")
        if page.choices.task is not None and isinstance(task, Mapping):
            page.choices.task.restore(task)
        self._coaching.restore(spoke=bool(state.get("coach")), was_due=bool(state.get("due")))
        if state.get("briefing"):
            self._briefing.open()
            self._briefing.was_paused = bool(state.get("was_paused"))

    @property
    def page(self) -> PlayPage:
        """The parts as they are arranged now; made when they are first needed."""
        if self._page is None:
            self._make_page()
        assert self._page is not None
        return self._page

    # For who plays it elsewhere

    def adapt(self, page: PlayPage) -> None:
        """Change a page that has just been made."""

    def closing_sheet(self) -> Sheet:
        """What lies in the place of the choices when it is over; its buttons are connected."""
        view = view_of(self._session.scenario)
        sheet = end_sheet(view.words(self._session.scenario).ended, icon=view.ended_icon)
        sheet.primary.clicked.connect(self._look_back)
        return sheet

    # Wiring

    def _connect(self) -> None:
        session = self._session
        session.turn_taken.connect(self._turn_taken)
        session.part_spoken.connect(self._part_spoken)
        session.speech_finished.connect(self._speech_finished)
        session.interrupted.connect(self._show_floor)
        session.patience_changed.connect(self._patience_changed)
        session.jotted_down.connect(self._jotted_down)
        session.paused_changed.connect(self._pauses.show_sheet)
        session.trouble_changed.connect(self._trouble_changed)
        session.ended.connect(self._pauses.show_sheet)

    def _connect_page(self, page: PlayPage) -> None:
        bar = page.bar
        if bar.leave is not None:
            bar.leave.clicked.connect(self._pauses.ask_to_leave)
        bar.pause.clicked.connect(self._pauses.pause_or_go_on)
        bar.briefing.clicked.connect(self._briefing.open)
        bar.setting_wanted.connect(self.appearance_requested)
        page.banner.acted.connect(self._session.retry_storage)
        page.choices.choice_wanted.connect(self._choose)
        page.hint.coach.clicked.connect(self._ask_coach)
        page.hint.mhm.clicked.connect(self._mhm)
        page.hint.breathe.clicked.connect(self._breathe_by_click)
        page.hint.silence.clicked.connect(self._say_nothing)
        page.talk.note_requested.connect(self._jot)
        page.talk.item_wanted.connect(self._look_up)
        page.paper.written.connect(self._write_down)
        page.paper.newest_wanted.connect(self._note_newest)
        page.paper.item_wanted.connect(self._look_up)
        page.notes_button.clicked.connect(self._open_notes)
        page.desk_button.clicked.connect(self._open_desk)
        if page.drawer is not None:
            page.drawer.closed.connect(self._close_drawer)

    def _own_keys(self) -> tuple[Key, ...]:
        return (
            Key(
                tuple(str(number) for number in range(1, HIGHEST_CHOICE_KEY + 1)),
                _("Take a choice"),
                numbered=self._choose_number,
            ),
            # Only in the middle of the page, so that a button that has the focus is pressed: see _make_page.
            Key(("Space",), _("Show the rest of what is being said")),
            Key(("N",), _("Note something, or with Enter what was said last"), self._take_pen),
            Key(("M",), _("Say “mhm” while somebody speaks"), self._mhm),
            Key(("S",), _("Say nothing, where no clock runs"), self._say_nothing),
            Key(("A",), _("Breathe, without anybody noticing: hold it for six seconds")),
            Key(("D",), _("Go to your desk"), self._open_desk),
            Key(("B",), _("Read the briefing again"), self._briefing.open),
            Key(("C",), _("Ask the coach, when you play to learn"), self._ask_coach),
            Key(("P",), _("Pause, or go on"), self._pauses.pause_or_go_on),
            Key(("F11",), _("Show it to a room"), self.presentation_requested.emit),
            Key(("Esc",), _("Put away what lies on top"), self._step_out),
            Key(("Up", "Down", "Return"), _("In what was said: go from sentence to sentence, note one")),
        )

    def _key(self, name: str, act: Callable[[], None], where: QWidget) -> QShortcut:
        key = QShortcut(QKeySequence(name), where)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.setAutoRepeat(False)  # a key held down is one choice
        key.activated.connect(act)
        return key

    # The page

    def _make_page(self) -> None:
        before = self._page
        state = self.state() if before is not None else None
        if before is None:
            if not self._session.begun:
                self._session.begin()
            self._connect()
        page = PlayPage(
            self._session, mode=self._mode, breadth=current_theme().breadth(self.width()), parent=self
        )
        self._page = page
        self.adapt(page)
        self._key("Space", self._space, page.middle)
        self._connect_page(page)
        page.setGeometry(self.rect())
        page.show()
        if before is not None:
            before.hide()
            before.deleteLater()
            self._coaching.lose_page()
        self._refresh()
        self._pauses.show_sheet()
        if state is not None:
            self.restore(state)
        if self.hasFocus() or before is not None:
            page.rest_focus()
        QTimer.singleShot(0, self, self._keep_focus)  # what had it may have no place in this window

    def _refresh(self) -> None:
        """Everything that is read off the session rather than told by it."""
        page = self.page
        page.bar.show_phase(self._session.conversation.phase)
        page.stage.show_patience(self._session.patience)
        page.choices.show_offered()
        self._show_mood()
        self._show_floor()

    def _show_mood(self) -> None:
        now = self._session.mood
        turns = [t for t in self._session.conversation.turns if not t.event.startswith(f"{NOTE} ")]
        start = self._session.scenario.customer.mood
        before = int(turns[-2].values[MOOD]) if len(turns) > 1 else start
        self.page.stage.show_mood(now, before=before if turns else now)

    def _show_floor(self) -> None:
        page = self.page
        page.talk.set_more(self._session.floor is Floor.SPEAKING)
        page.stage.follow()
        page.bar.show_seconds(elapsed_seconds(self._session.scenario, self._session.course))
        page.hint.offer_coach(self._coaching.last_choice is not None)
        page.hint.show_floor(shown=len(page.choices.cards))
        page.settle()
        page.chain()

    # What the session tells

    def _turn_taken(self, turn: Turn) -> None:
        page = self.page
        page.talk.take(turn)
        choice = choice_of(self._session.scenario, turn)
        if turn.event in GRADES:
            page.choices.close_task()
            page.middle.setFocus(Qt.FocusReason.OtherFocusReason)
        if choice is not None:
            self._coaching.take(choice)
            page.open_drawer(False)
            page.middle.setFocus(Qt.FocusReason.OtherFocusReason)
            page.choices.show_chosen(turn.event)
        elif turn.event.startswith((f"{NOTE} ", f"{OPEN} ")):
            page.choices.show_offered()
        page.refresh_paper()  # notes fade, promises are made and fall due, other things lie on the desk
        if turn.event.startswith(f"{NOTE} "):
            fact = self._session.scenario.facts[turn.event.partition(" ")[2]]
            page.hint.remark(_("Noted: {words}").format(words=fact))
        page.bar.show_phase(self._session.conversation.phase)
        if self._session.floor is Floor.PASSING:
            self._show_floor()

    def _part_spoken(self, part: Heard) -> None:
        page = self.page
        page.talk.take(part)
        if part.kind == "desk":
            page.refresh_paper()
            return
        page.choices.show_offered()
        self._show_mood()
        self._show_floor()
        self._keep_focus()

    def _speech_finished(self) -> None:
        self.page.choices.show_offered()
        self._show_mood()
        self._show_floor()
        self._keep_focus()
        self._coaching.speak_if_due()

    def _patience_changed(self, _share: float) -> None:
        self.page.stage.show_patience(self._session.patience)

    def _jotted_down(self) -> None:
        self.page.refresh_paper()
        self.page.hint.remark(_("Written down."))

    def _trouble_changed(self, words: str) -> None:
        self.page.show_trouble(words)

    # What the learner does

    def _choose(self, choice_id: str) -> None:
        if self._is_free():
            task = self.page.choices.task
            own_words = task.said if task is not None and choice_id in GRADES else ""
            self._session.choose(choice_id, own_words=own_words)
            self._show_floor()

    def _choose_number(self, number: int) -> None:
        offered = self.page.choices.offered
        if self.page.choices.task is not None and self._is_free():
            self.page.choices.task.press(number)
        elif number <= len(offered):
            self._choose(offered[number - 1])

    def _space(self) -> None:
        focused = self.focusWidget()
        if self._just_finished.isValid() and self._just_finished.elapsed() < LAST_WORDS_MS:
            return
        if isinstance(focused, QAbstractButton) and not isinstance(focused, ChoiceCard):
            focused.click()  # a choice takes Enter: whoever shows the rest has not chosen yet
        elif isinstance(focused, Picker):
            focused.showPopup()
        elif self._is_free():
            self._session.let_finish()
            if self._session.over:
                self._just_finished.start()

    def _jot(self, heard: Heard) -> None:
        if self._is_free():
            self._session.jot(heard)

    def _look_up(self, item: str) -> None:
        if self._is_free():
            self._session.open_item(item)
            self._show_floor()

    def _write_down(self, words: str) -> None:
        self._session.write_down(words)
        self._put_pen_down()

    def _note_newest(self) -> None:
        newest = self.page.talk.newest
        if newest is not None:
            self._jot(newest)
        self._put_pen_down()

    def _take_pen(self) -> None:
        """Go to the notepad's field: what is typed there, digits too, is a note and never a choice."""
        if self._is_free():
            lies_open = self.page.drawer_open
            self._open_notes()
            self._drawer_for_pen = not lies_open

    def _put_pen_down(self) -> None:
        """Go back, so that the next digit is a choice again; a drawer opened for one note goes too."""
        if self._drawer_for_pen:
            self._close_drawer()
        else:
            self.page.rest_focus()

    def _open_notes(self) -> None:
        page = self.page
        self._drawer_for_pen = False
        page.open_drawer(True)
        page.paper.notepad.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_desk(self) -> None:
        if self._briefing.screen is None:
            self.page.open_drawer(True)
            self.page.paper.focus_desk()

    def _close_drawer(self) -> None:
        self._drawer_for_pen = False
        self.page.open_drawer(False)
        self.page.rest_focus()

    def _step_out(self) -> None:
        """Put away what lies on top."""
        page = self.page
        if self._pauses.leaving:
            self._pauses.stay()
        elif page.drawer_open:
            self._close_drawer()
        elif page.paper.notepad.field.hasFocus():
            page.rest_focus()
        elif self._coaching.card is not None:
            self._coaching.put_away()
        else:
            page.rest_focus()

    def _mhm(self) -> None:
        if self._is_free() and self._session.mhm():
            self.page.hint.offer_contact()

    def _say_nothing(self) -> None:
        if self._is_free() and self._session.silence_is_a_choice:
            self._session.say_nothing()
            self._show_floor()
            self.page.rest_focus()

    def _breathe_by_click(self) -> None:
        """Not everybody can hold a key: a click begins the breath, another one lets it be."""
        if self._breath.now is Breathing.AT_REST:
            self._begin_breath()
        else:
            self._breath.stop()

    def _begin_breath(self) -> None:
        if self._is_free() and not self._session.paused:
            self._breath.begin()

    def _breath_taken(self) -> None:
        helped = self._session.breathe() > 0
        self.page.hint.remark(
            _("That breath helped. Nobody has noticed it.")
            if helped
            else _("A breath. Just now it changes little; in a heated moment it helps.")
        )

    def _ask_coach(self) -> None:
        if self._is_free():
            self._coaching.ask()

    def _is_free(self) -> bool:
        return self._briefing.screen is None and self.page.sheet is None

    def _keep_focus(self) -> None:
        page, focused = self.page, QApplication.focusWidget()
        hidden = focused is not None and self.isAncestorOf(focused) and not focused.isVisible()
        lost = hidden or focused in (None, self, page.middle, page.talk)
        if lost and self._briefing.screen is None:
            page.rest_focus()

    # The end, and the briefing on top

    def _look_back(self) -> None:
        self.debrief_requested.emit(self._session.attempt.id)

    def _briefing_opened(self) -> None:
        for key in self._keys:
            key.setEnabled(False)

    def _briefing_closed(self) -> None:
        for key in self._keys:
            key.setEnabled(True)
        self._pauses.show_sheet()
        self.page.rest_focus()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_A and not event.modifiers() and not event.isAutoRepeat():
            self._begin_breath()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_A and not event.isAutoRepeat():
            self._breath.stop()
        else:
            super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is None or current_theme().breadth(self.width()) is not self._page.breadth:
            self._make_page()
        self.page.setGeometry(self.rect())
        self._briefing.fill()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._page is not None:
            self._page.rest_focus()
