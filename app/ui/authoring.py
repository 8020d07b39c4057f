"""A scenario while its author writes it: read again at each save, and played on from the same place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.check.numbers import Numbers
from app.conversation import variables
from app.conversation.conversation import Conversation, NotPossible
from app.conversation.inspection import Inspection, inspect
from app.conversation.moment import Moment
from app.conversation.retracing import retrace
from app.conversation.transcript import Event
from app.scenario.diagnostic import Diagnostic
from app.scenario.guard import Value
from app.scenario.model import Id, Scenario
from app.store.attempts import Attempt
from app.ui.file_watch import FileWatch
from app.ui.latest import Latest
from app.ui.proofs import Proofs, count, prove
from app.ui.session import Pace, TrainingSession
from app.ui.unkept import Unkept

SEED = 0
"""Always the same, so that choices stand where they stood after a save."""

SUFFIXES = (".yaml", ".po")


@dataclass(frozen=True, slots=True)
class _Way:
    """Where a conversation began, and what was done in it."""

    start: Moment | None
    events: tuple[Event, ...]


class Authoring(QObject):
    """The loop of writing and trying out. Nothing that is played here is kept.

    A version that can be played is played; one that cannot leaves the last good one as it is. All in the
    language the scenario is written in, so that a saved sentence is the one that is heard.
    """

    looked = Signal()
    """The files were read again: `inspection`, `lost` and `broken` are new."""
    proved = Signal()
    """The files were checked as a whole: `findings` is new; and once more when `numbers` is."""
    restarted = Signal()
    """`session` is another one now."""

    def __init__(self, file: Path, *, learner_name: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self._learner_name = learner_name
        self._moment: Moment | None = None
        self._session: TrainingSession | None = None
        self._lost = ""
        self._wish: _Way | None = None
        self._left_at: tuple[Event, ...] = ()
        self._looked_at = datetime.now().astimezone()
        self._inspection = inspect(file)
        self._proofs: Proofs | None = None
        self._latest = Latest(parent=self)
        self._latest.done.connect(self._prove)
        self._take_over()
        self._ask_for_proofs()
        self._watch = FileWatch(file, suffixes=SUFFIXES, parent=self)
        self._watch.changed.connect(self.reload)

    # What there is to see

    @property
    def counting(self) -> bool:
        """Whether the numbers are still being counted."""
        return self._latest.busy

    @property
    def inspection(self) -> Inspection:
        """What there is to say about the files as they are now."""
        return self._inspection

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What was found in the files as they are now: at once what is read, with proofs once there are."""
        return self._inspection.findings if self._proofs is None else self._proofs.checked.findings

    @property
    def numbers(self) -> Numbers | None:
        """The numbers of the scenario as it is now; None while they are counted, or cannot be."""
        return None if self._proofs is None else self._proofs.numbers

    @property
    def proving(self) -> bool:
        """Whether the proofs are still being worked out."""
        return self._proofs is None

    @property
    def session(self) -> TrainingSession | None:
        """What is being played; None as long as no version could be played."""
        return self._session

    @property
    def scenario(self) -> Scenario | None:
        """The version that is being played."""
        return None if self._session is None else self._session.scenario

    @property
    def moment(self) -> Moment | None:
        """Where it was begun, None for the scenario's own beginning."""
        return self._moment

    @property
    def broken(self) -> Diagnostic | None:
        """Why the files as they are now cannot be played; None where they can."""
        return self._inspection.stops

    @property
    def gone(self) -> bool:
        """Whether the file is not there any more."""
        return not self.file.exists()

    @property
    def lost(self) -> str:
        """A sentence about what did not fit any more the last time; nothing where all did."""
        return self._lost

    @property
    def looked_at(self) -> datetime:
        """When the files were read last, in the author's time zone."""
        return self._looked_at

    # What an author can do

    def look(self) -> None:
        """Look whether the files have changed, for whoever does not want to wait for the system to say so."""
        self._watch.look()

    def reload(self) -> None:
        """Read the files again, and go the same way through what they say now."""
        self._inspection = inspect(self.file)
        self._looked_at = datetime.now().astimezone()
        played = self._session
        self._take_over()
        self._ask_for_proofs()
        self.looked.emit()
        if self._session is not played:
            self.restarted.emit()

    def play_from(self, state: Id, values: Mapping[str, Value]) -> None:
        """Begin at a state, with these variables; those left out are as at the scenario's beginning."""
        scenario = self.scenario
        if scenario is None:
            return
        start = variables.start_values(scenario)
        other = {name: value for name, value in values.items() if start.get(name) != value}
        self._begin(scenario, Moment(state, other))

    def play_again(self) -> None:
        """Begin again where it was begun the last time."""
        if self.scenario is not None:
            self._begin(self.scenario, self._moment)

    def play_from_the_beginning(self) -> None:
        """Begin where the scenario begins."""
        if self.scenario is not None:
            self._begin(self.scenario, None)

    def play_through(self, events: Sequence[Event]) -> None:
        """Begin where the scenario begins, and go this way at once: how a finding comes about, say."""
        scenario = self.scenario
        if scenario is None:
            return
        found = retrace(scenario, seed=SEED, events=tuple(events), start=None)
        self._moment, self._lost, self._wish = None, found.lost, None
        self._play(found.conversation)
        self.looked.emit()
        self.restarted.emit()

    # How

    def _ask_for_proofs(self) -> None:
        self._proofs = None
        self._latest.ask(partial(prove, self.file))

    def _prove(self, proofs: Proofs) -> None:
        if proofs.source != self._inspection.reading.source:
            self.reload()  # it was saved between the two readings
            return
        if proofs.numbers is None and proofs.checked.subject is not None:
            self._latest.ask(partial(count, proofs))
        self._proofs = proofs
        self.proved.emit()

    def _begin(self, scenario: Scenario, moment: Moment | None) -> None:
        try:
            conversation = Conversation(scenario, seed=SEED, start=moment)
        except NotPossible as reason:
            self._lost = str(reason)
            self.looked.emit()
            return
        self._moment, self._lost, self._wish = moment, "", None
        self._play(conversation)
        self.looked.emit()
        self.restarted.emit()

    def _take_over(self) -> None:
        """Play the version that was read, from the same place; one that cannot be played changes nothing."""
        reading = self._inspection.reading
        if reading.scenario is None or not reading.playable:
            return
        way = self._way()
        try:
            found = retrace(reading.scenario, seed=SEED, events=way.events, start=way.start)
        except NotPossible as reason:
            self._lost = str(reason)
            return
        self._wish = way if found.lost else None
        self._moment, self._lost = found.conversation.start, found.lost
        self._left_at = found.conversation.events
        self._play(found.conversation)

    def _way(self) -> _Way:
        """Where to go again: as far as was played, or, where nothing was done since it got lost, all of it.

        So a choice that was gone for one save only takes nobody's place away.
        """
        events = () if self._session is None else self._session.conversation.events
        if self._wish is not None and events == self._left_at:
            return self._wish
        return _Way(self._moment, events)

    def _play(self, conversation: Conversation) -> None:
        before = self._session
        attempt = Attempt.new(
            learner="", scenario=conversation.scenario.id, content_hash="", language="", seed=SEED
        )
        self._session = TrainingSession(
            scenario=conversation.scenario,
            conversation=conversation,
            attempt=attempt,
            store=Unkept(),
            pace=Pace(),
            learner_name=self._learner_name,
            parent=self,
        )
        if before is not None:
            before.deleteLater()
