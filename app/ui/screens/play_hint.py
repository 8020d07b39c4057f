"""The line above the choices: who has the floor, what can be done besides choosing, and the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.conversation.transcript import BREATHE, MHM
from app.conversation.variables import STRESS
from app.scenario.channels import CHANNELS
from app.ui.breath import Breathing, Pulse, breath_words, pulse_button_word
from app.ui.session import Floor, TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.widgets.announce import announce
from app.ui.widgets.button import Button, Rank
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.paragraph import natural_width
from app.ui.widgets.tool_tip import set_tool_tip
from app.words import _

MOST_LINES = 2
"""Of the sentence in the hint, before something else gives way to it."""

LOOSELY = 1.2
"""How much longer a text gets by breaking its lines at spaces."""

WhoseTurn = Callable[[TrainingSession], tuple[str, str]]


class Hint(QWidget):
    """Who has the floor at the left; the coach and the keys at the right.

    whose_turn: gives the icon and the sentence. sparing: in a narrow window it says nothing of keys, is away
    while there is nothing to warn of, and its `buttons` are icons for the screen to put elsewhere.
    """

    def __init__(
        self, session: TrainingSession, whose_turn: WhoseTurn, *, with_coach: bool, sparing: bool
    ) -> None:
        super().__init__()
        self._session = session
        self._whose_turn = whose_turn
        self._sparing = sparing
        self._away = False
        self._remarked = False
        self._shown = 0
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.ring, 0, theme.ring, 0)
        row.setSpacing(theme.space("xs"))
        self._icon = Icon("ear", size=16)
        row.addWidget(self._icon)
        self._words = Label("", style="caption", colour="soft")
        self._words.setObjectName("hint")
        row.addWidget(self._words, 1)
        self.coach = Button(
            _("Ask the coach"),
            rank="secondary" if sparing else "quiet",
            icon="graduation-cap",
            small=not sparing,
            only_icon=sparing,
            parent=self,  # shown without one it would be a window of its own
        )
        self.coach.setObjectName("coach")
        self.coach.setAccessibleDescription(_("Key {number}.").format(number="C"))
        self.coach.setVisible(with_coach)
        self._with_coach = with_coach
        self.mhm = self._own_button("Mhm", "ear", _("Say “mhm”: you are listening. Key M."))
        self.mhm.setObjectName("mhm")
        self.breathe = self._own_button(_("Breathe"), "wind", breath_words(Pulse.CALM))
        self.breathe.setObjectName("breathe")
        written = CHANNELS[session.scenario.channel].written
        self.silence = self._own_button(
            _("Write nothing") if written else _("Say nothing"),
            "hourglass",
            _("Wait, and see what they do. Key S."),
        )
        self.silence.setObjectName("silence")
        if not sparing:
            for button in self.buttons:
                row.addWidget(button)
        self._keyboard = Icon("keyboard", size=16)
        row.addWidget(self._keyboard)
        self._keys = Label("", style="caption", colour="soft", wrap=False)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be done besides choosing, in order; those that are not possible now are hidden."""
        return (self.silence, self.mhm, self.breathe, self.coach)

    def show_floor(self, *, shown: int) -> None:
        """Say whose turn it is; `shown`: how many choices there are."""
        self._shown = shown
        self._offer_contact()
        floor = self._session.floor
        icon, words = self._whose_turn(self._session)
        self._icon.set_icon(icon, "soft")
        self._say(words)
        keys = _("Space shows the rest") if floor is Floor.SPEAKING else _keys(shown)
        self._keys.setText(keys)
        self._keys.updateGeometry()
        self._remarked = False
        self._show()
        self._fit()

    def offer_contact(self) -> None:
        """Show what can be done without taking the floor: say nothing, keep contact, breathe."""
        self._offer_contact()
        self._fit()

    def _offer_contact(self) -> None:
        conversation = self._session.conversation
        written = CHANNELS[self._session.scenario.channel].written
        self.mhm.setVisible(not written and conversation.can(MHM))
        self.breathe.setVisible(conversation.can(BREATHE))
        self._show_pulse(Pulse.of(int(conversation.values[STRESS])))
        self.silence.setVisible(self._session.silence_is_a_choice)

    def show_breath(self, now: Breathing) -> None:
        """Say what the chest does, while a breath is taken."""
        words = {Breathing.IN: _("Breathe in …"), Breathing.OUT: _("… and out."), Breathing.AT_REST: ""}[now]
        if words:
            self.remark(words)
        else:
            self.show_floor(shown=self._shown)

    def offer_coach(self, possible: bool) -> None:
        """Whether there is a choice the coach could speak about."""
        self.coach.setVisible(self._with_coach and possible)
        self._fit()

    def remark(self, words: str) -> None:
        """Say something that just happened, until the floor changes."""
        self._say(words)
        self._remarked = True
        self._show()
        self._fit()
        announce(self, words)

    def put_away(self, away: bool) -> None:
        """Make room for a sheet, or come back."""
        self._away = away
        self._show()

    # How

    def _own_button(self, words: str, icon: str, what: str) -> Button:
        sparing = self._sparing
        rank: Rank = "secondary" if sparing else "quiet"
        button = Button(words, rank=rank, icon=icon, small=not sparing, only_icon=sparing, parent=self)
        button.setAccessibleDescription(what)
        set_tool_tip(button, what)
        button.hide()
        return button

    def _show_pulse(self, pulse: Pulse) -> None:
        """One feels one's own stress, and where one would do something about it."""
        self.breathe.setText(pulse_button_word(pulse))
        self.breathe.setAccessibleName(self.breathe.text())
        self.breathe.set_icon_name("wind" if pulse is Pulse.CALM else "heart-pulse")
        self.breathe.setAccessibleDescription(breath_words(pulse))
        set_tool_tip(self.breathe, breath_words(pulse))

    def _show(self) -> None:
        quiet = self._sparing and not self._remarked and self._session.floor in (Floor.LEARNER, Floor.OVER)
        self.setHidden(self._away or quiet)

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.updateGeometry()

    def _fit(self) -> None:
        """Where it gets narrow, the keys give way to the sentence, and then the words on the buttons."""
        keys = bool(self._keys.text()) and not self._sparing
        if not self._sparing:
            wide = natural_width(self._words.text(), "caption") * LOOSELY / MOST_LINES
            keys = keys and self._room(keys=True) > wide
            only_icons = self._room(keys=keys) <= wide
            for button in self.buttons:
                if button.only_icon is not only_icons:
                    button.show_only_icon(only_icons)
                    set_tool_tip(button, button.accessibleDescription())
        for widget in (self._keyboard, self._keys):
            if widget.isHidden() is keys:
                widget.setVisible(keys)

    def _room(self, *, keys: bool) -> int:
        """The pixels left for the sentence beside the buttons with words, and the keys or not."""
        theme = current_theme()
        beside = [self._icon, *((self._keyboard, self._keys) if keys else ())]
        widths = [each.sizeHint().width() for each in beside]
        widths += [button.worded_width for button in self.buttons if not button.isHidden()]
        return self.width() - 2 * theme.ring - sum(widths) - len(widths) * theme.space("xs")

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()


def _keys(shown: int) -> str:
    if shown == 0:
        return ""
    return _("1 to {last} · Enter").format(last=shown) if shown > 1 else _("1 · Enter")
