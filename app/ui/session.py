"""The running conversation as Qt signals, with the only clock there is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.conversation import inner, speech
from app.conversation.conversation import Conversation
from app.conversation.transcript import BREATHE, INTERRUPT, MHM, NOTE, OPEN, SILENCE, Heard, Turn
from app.conversation.variables import STRESS
from app.scenario.channels import CHANNELS, WITH_READERS
from app.scenario.model import Scenario
from app.store.attempts import Attempt, EndKind
from app.store.notes import Note
from app.ui.notes import facts_in
from app.ui.patience import Patience
from app.ui.session_hearing import Hearing
from app.ui.session_notes import NoteStore, OwnNotes
from app.ui.session_pace import Pace as Pace  # part of what a session is made with
from app.ui.session_speech import Speech

READING_WORDS_PER_SECOND = 2.3
"""A reader at level B1 (content standard, AC01)."""

COACH = "coach"
"""The help a learner can ask for: it is stored with the next turn, whose evidence then counts for less."""


class TurnStore(NoteStore, Protocol):
    """What a session asks of the place where turns are kept; see `Store`."""

    @property
    def trouble(self) -> str | None: ...

    def add_turn(self, attempt_id: str, turn: Turn, *, help_used: Iterable[str] = ()) -> bool: ...

    def end(
        self, attempt_id: str, kind: EndKind, *, ending: str | None = None, ending_kind: str | None = None
    ) -> bool: ...

    def retry(self) -> bool: ...


class Floor(StrEnum):
    """Who has the floor: simulated time passes, somebody speaks, it is the learner's turn, or it is over."""

    PASSING = "passing"
    SPEAKING = "speaking"
    LEARNER = "learner"
    OVER = "over"


class TrainingSession(QObject):
    """One attempt while it is played: choices go in, what is seen and heard comes out part by part.

    Every turn and every note is on disk before anything of it is emitted. Windows connect to the signals and
    hold no state of the conversation themselves, so that each can be rebuilt at any time from `course`,
    `floor`, `jotted` and `conversation`.

    notes: what was written down in this attempt before.
    """

    part_spoken = Signal(object)
    """A `Heard` that is now seen or heard."""
    speech_finished = Signal()
    """Everything has been said; the learner has the floor."""
    turn_taken = Signal(object)
    """A `Turn`, on disk, before its first part is spoken."""
    interrupted = Signal()
    """The learner chose while somebody was speaking; they finish, and the learner chooses again."""
    jotted_down = Signal()
    """The learner wrote something down that is no fact."""
    patience_changed = Signal(float)
    """Share of patience left, 1 to 0; 1 where there is none to lose."""
    paused_changed = Signal(bool)
    """The clock was stopped, or runs again."""
    trouble_changed = Signal(str)
    """A sentence about storage that is in trouble, or nothing."""
    ended = Signal(str)
    """The ending's id, after its last words."""

    def __init__(
        self,
        *,
        scenario: Scenario,
        conversation: Conversation,
        attempt: Attempt,
        store: TurnStore,
        pace: Pace,
        learner_name: str | None = None,
        notes: Iterable[Note] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.scenario = scenario
        self.conversation = conversation
        self.attempt = attempt
        self.pace = self._pace_here(pace)
        self.learner_name = learner_name
        self._store = store
        self._course: list[Turn | Heard] = []
        self._notes = OwnNotes(store, attempt.id, before=notes, conversation=conversation)
        self._begun = False
        self._paused = False
        self._help: tuple[str, ...] = ()
        self._own_words: dict[int, str] = {}
        self._trouble = ""
        self._patience_spent = False
        self._hearing = Hearing(self.words)
        self._speech = Speech(self.pace, written=self._written, words=self.words, parent=self)
        self._speech.said.connect(self._speak)
        self._speech.finished.connect(self._finish)
        self._patience = Patience(self)
        self._patience.changed.connect(self.patience_changed)
        self._patience.ran_out.connect(self.say_nothing)

    # What a window may ask

    @property
    def floor(self) -> Floor:
        """Who has the floor now."""
        if self.passing:
            return Floor.PASSING
        if self._speech.pending:
            return Floor.SPEAKING
        return Floor.OVER if self.conversation.ended else Floor.LEARNER

    @property
    def passing(self) -> int:
        """The simulated seconds that pass just now; 0 where none do."""
        return self._speech.passing

    @property
    def begun(self) -> bool:
        """Whether the phone has been picked up."""
        return self._begun

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def over(self) -> bool:
        """Whether the ending is reached and has been spoken."""
        return self.floor is Floor.OVER

    @property
    def course(self) -> tuple[Turn | Heard, ...]:
        """What the learner did and what was seen and heard so far, in the order in which it was."""
        return tuple(self._course)

    @property
    def spoken(self) -> tuple[Heard, ...]:
        """What was seen and heard so far."""
        return tuple(each for each in self._course if isinstance(each, Heard))

    @property
    def pending(self) -> tuple[Heard, ...]:
        """What is still to be said."""
        return self._speech.pending

    @property
    def jotted(self) -> tuple[Heard | str, ...]:
        """What was written down besides facts: sentences heard, or own words."""
        return self._notes.kept

    @property
    def would_interrupt(self) -> bool:
        """Whether choosing now would cut somebody short: what they came to say is not said yet.

        Where people write, messages cross and nobody minds, unless the state says what follows
        (`interrupted`).
        """
        if self._written and self.conversation.state.interrupted is None:
            return False
        return any(part.kind == "says" for part in self.pending)

    @property
    def mood(self) -> int:
        """The customer's mood, 0 to 100."""
        return self.conversation.mood

    @property
    def patience(self) -> float | None:
        """Share of patience left, 1 to 0; None where nobody runs out of it here."""
        return self._patience.share

    @property
    def silence_is_a_choice(self) -> bool:
        """Whether to say nothing is for the learner to choose: no clock runs that would come to it."""
        timed = self.pace.timed and self.conversation.state.patience is not None
        return not timed and not self._patience_spent and self.conversation.can(SILENCE)

    @property
    def trouble(self) -> str:
        """The sentence about storage in trouble, or nothing."""
        return self._trouble

    def words(self, heard: Heard) -> str:
        """What is seen or heard, in the language of now."""
        return speech.words(self.scenario, heard, self.learner_name)

    def own_words(self, turn: Turn) -> str:
        """What the learner said or wrote at a task, while it is still known; else nothing."""
        return self._own_words.get(turn.number, "")

    def fill(self, text: str) -> str:
        """A text of the scenario with its placeholders filled."""
        return speech.fill(self.scenario, text, self.learner_name)

    # What a person can do

    def begin(self) -> None:
        """Pick up: the opening is spoken; in a conversation that goes on, all of its past stands there."""
        self._begun = True
        self._tell_trouble()
        turns = self.conversation.turns
        if not turns:
            self._hearing.arrive(self.conversation.state_id, self.conversation.opening)
            self._say(self.conversation.opening)
            if self.scenario.channel == WITH_READERS:
                self._speech.let_finish()  # it was posted before anybody came to answer it
            return
        self._course.extend(self.conversation.opening)
        for turn in turns:
            self._course.append(turn)
            self._course.extend(turn.heard)
            self._patience_spent = _patience_spent_after(turn, self._patience_spent)
        self._speech.finish()

    def choose(self, choice: str, *, own_words: str = "") -> bool:
        """Take a choice, or finish a task with its grade; returns whether it was taken.

        own_words: what the learner said or wrote at a task. It is shown as long as the conversation is
        played, and never stored.

        While somebody is still speaking this interrupts instead: once per visit of a state, after that it
        only waits. Nothing happens while time passes or the clock is stopped. Raises NotPossible for what
        is not on offer.
        """
        if self._paused or self.passing:
            return False
        if self.would_interrupt:
            if self.conversation.can(INTERRUPT):
                self._cut_short()
            return False
        self._speech.hurry()
        if own_words:
            self._own_words[len(self.conversation.turns) + 1] = own_words
        self._act(choice)
        return True

    def note(self, fact: str) -> None:
        """Write a fact down; it must have been said. Raises NotPossible."""
        self._take(f"{NOTE} {fact}")

    def jot(self, heard: Heard) -> None:
        """Write a sentence down: its facts are noted, or, where it has none, the sentence itself is kept."""
        facts = [fact for fact in heard.notes if fact in self.conversation.notable]
        for fact in facts:
            self.note(fact)
        if not heard.notes:
            self._keep(heard)

    def write_down(self, words: str) -> None:
        """Write own words down; a fact that was said and stands in them is noted."""
        facts = facts_in(words, self.scenario.facts, among=self.conversation.notable)
        for fact in facts:
            self.note(fact)
        if [self.scenario.facts[fact] for fact in facts] != [words]:
            self._keep(words)

    def _keep(self, what: Heard | str) -> None:
        if self._notes.keep(what, turns=len(self.conversation.turns)):
            self._tell_trouble()
            self.jotted_down.emit()

    def open_item(self, item: str) -> None:
        """Look something up on the desk. Raises NotPossible."""
        if not self.passing and not self._paused:
            self._act(f"{OPEN} {item}")

    def say_nothing(self) -> None:
        """Let the patience of this state run out, where the scenario knows what follows.

        Nobody is interrupted by that: what is still to be said is shown first.
        """
        self._patience.forget()
        if self.conversation.can(SILENCE) and not self.passing and not self._paused:
            self._speech.hurry()
            self._act(SILENCE)

    def interrupt(self) -> None:
        """Speak before the customer has finished, as it is when words appear at once."""
        if self.conversation.can(INTERRUPT) and not self.passing and not self._paused:
            self._cut_short()

    def mhm(self) -> bool:
        """Keep contact without taking the floor; returns whether that was possible.

        The customer goes on speaking, and whose patience was running out has all of it again. Where nobody
        waits for anybody's words, nobody would notice.
        """
        if self._paused or not CHANNELS[self.scenario.channel].live or not self.conversation.can(MHM):
            return False
        self._take(MHM)
        if self.patience is not None:
            self._patience.forget()
            self._start_patience()
        return True

    def breathe(self) -> int:
        """Take a breath that nobody notices; returns by how many points the stress sank."""
        before = int(self.conversation.values[STRESS])
        if not self._paused and self.conversation.can(BREATHE):
            self._take(BREATHE)
        return before - int(self.conversation.values[STRESS])

    def ask_coach(self) -> None:
        """The learner asked for help; the next turn says so."""
        self._help = (COACH,)

    def let_finish(self) -> None:
        """Show the rest of what is being said at once: reading faster than the voice is not interrupting."""
        if not self._paused:
            self._speech.let_finish()

    def pause(self) -> None:
        """Stop the clock; nothing is lost."""
        if not self._paused:
            self._paused = True
            self._speech.hold()
            self._patience.hold()
            self.paused_changed.emit(True)

    def go_on(self) -> None:
        """Let the clock run again."""
        if not self._paused:
            return
        self._paused = False
        self.paused_changed.emit(False)
        waiting = not (self.pending or self.passing)
        self._speech.go_on()
        if waiting:
            self._patience.go_on()

    def set_pace(self, pace: Pace) -> None:
        """Change speed or the clock in the middle of a conversation."""
        self.pace = self._speech.pace = pace = self._pace_here(pace)
        if pace.at_once and (self.pending or self.passing):
            self.let_finish()
        if not pace.timed:
            self._patience.forget()
        elif self._speech.is_finished and not self.conversation.ended and self.patience is None:
            self._start_patience()

    def retranslate(self, scenario: Scenario) -> None:
        """Go on in another language: the same ids, other words."""
        before = self.conversation
        self.scenario = scenario
        self.conversation = Conversation.replay(
            scenario, seed=before.seed, events=before.events, start=before.start
        )

    def retry_storage(self) -> None:
        """Try again to write what could not be written."""
        self._store.retry()
        self._tell_trouble()

    def leave(self) -> None:
        """Stop here; the attempt stays open and can be continued."""
        self.pause()

    # How it goes on

    def _cut_short(self) -> None:
        """They mind it first, then finish what they were saying, and only then go on to anything else."""
        turn = self._take(INTERRUPT)
        minding = [part for part in turn.heard if part.kind == "reply"]
        self._say((part for part in turn.heard if part not in minding), before=minding)
        self.interrupted.emit()

    def _act(self, event: str) -> None:
        """Do something, let the time it takes pass, and hear what follows."""
        before = self.conversation.seconds
        turn = self._take(event)
        if not event.startswith(f"{OPEN} "):
            self._patience.forget()
            self._patience_spent = _patience_spent_after(turn, self._patience_spent)
        read = [part for part in turn.heard if part.kind == "desk"]
        for part in read:
            self._speak(part, False)
        self._say((part for part in turn.heard if part not in read), after_seconds=turn.seconds - before)

    def _take(self, event: str) -> Turn:
        turn = self.conversation.apply(event)
        marks = self._hearing.take(turn, share_of_part=self._speech.share_of_part)
        self._store.add_turn(self.attempt.id, turn, help_used=(*self._help, *marks))
        self._help = ()
        if self.conversation.ended:
            kind = self.conversation.state.ending
            self._store.end(
                self.attempt.id, EndKind.FINISHED, ending=self.conversation.ending, ending_kind=kind
            )
        self._tell_trouble()
        self._course.append(turn)
        self.turn_taken.emit(turn)
        return turn

    def _say(self, heard: Iterable[Heard], *, before: Iterable[Heard] = (), after_seconds: int = 0) -> None:
        """Say something after everything that is still to be said; whoever waits meanwhile is not tried."""
        if after_seconds > 0:
            self._patience.hold()
        self._speech.say(heard, before=before, after_seconds=after_seconds, typed=bool(self._course))

    def _speak(self, part: Heard, in_time: bool) -> None:
        self._hearing.hear(part, in_time=in_time)
        self._course.append(part)
        self.part_spoken.emit(part)

    def _finish(self) -> None:
        self.speech_finished.emit()
        if self.conversation.ended:
            self.ended.emit(self.conversation.ending or "")
        elif self.patience is None:
            self._start_patience()
        elif not self._paused:
            self._patience.go_on()

    def _pace_here(self, pace: Pace) -> Pace:
        """Where nobody waits for anybody's words, they are read at leisure."""
        return pace if CHANNELS[self.scenario.channel].live else Pace()

    @property
    def _written(self) -> bool:
        return CHANNELS[self.scenario.channel].written

    # Patience: once per visit of a state, from the last word on

    def _start_patience(self) -> None:
        patience = self.conversation.state.patience
        possible = self.pace.timed and not self._patience_spent and self.conversation.can(SILENCE)
        if patience is not None and possible:
            stress = int(self.conversation.values[STRESS])
            self._patience.start(inner.window(patience, reading=self._reading_seconds(), stress=stress))
            if not self._paused:
                self._patience.go_on()

    def _reading_seconds(self) -> float:
        state = self.conversation.state
        texts = [state.choices[choice].text for choice in self.conversation.offered]
        texts += state.task.to_read if state.task is not None else ()
        return sum(len(self.fill(text).split()) for text in texts) / READING_WORDS_PER_SECOND

    def _tell_trouble(self) -> None:
        trouble = self._store.trouble or ""
        if trouble != self._trouble:
            self._trouble = trouble
            self.trouble_changed.emit(trouble)


def _patience_spent_after(turn: Turn, before: bool) -> bool:
    """Whether patience has run out in this visit of a state; whoever comes into a state is patient again."""
    return not turn.entered and (before or turn.event == SILENCE)
