"""Beginning, continuing and replaying conversations, and looking back on them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.conversation.conversation import Conversation
from app.errors import KnownError
from app.scenario import skills as skill_catalogue
from app.scenario.library import Entry, Library, load_bytes
from app.scenario.model import Scenario
from app.skills import scoring
from app.skills.debrief import Debrief, debrief, turns_with_before
from app.store.attempts import Attempt, EndKind, Fork, Mode, Snapshot
from app.store.learners import Learner
from app.store.reflections import Reflection
from app.store.store import Store
from app.ui.session import COACH, Pace, TrainingSession
from app.words import _

A_DAY = timedelta(hours=24)


class NoLongerThere(KnownError):  # noqa: N818 - it says what is so, as a sentence does
    """What was played cannot be found any more."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """Everything a debrief screen shows of one attempt.

    changed: the scenario's file is no longer what was played. forked_at: the decision, by number, from which
    it was replayed.
    """

    attempt: Attempt
    scenario: Scenario
    conversation: Conversation
    debrief: Debrief
    reflection: Reflection | None
    changed: bool
    forked_at: int | None


class Training:
    """What a learner does with the library and the store, as whole steps.

    Attempts are continued, replayed and looked at from their snapshot: what was played, however the file has
    changed since.
    """

    def __init__(self, *, store: Store, library: Library) -> None:
        self._store = store
        self._library = library

    def begin(
        self, entry: Entry, *, learner: Learner, mode: Mode, pace: Pace, language: str
    ) -> TrainingSession:
        """A new attempt at a scenario. Raises KnownError where the file cannot be played any more."""
        loaded = self._library.load(entry, language)
        attempt = Attempt.new(
            learner=learner.id,
            scenario=entry.id,
            content_hash=loaded.content_hash,
            format=loaded.scenario.format,
            language=language,
            mode=mode,
        )
        self._store.begin(attempt, Snapshot(loaded.source, loaded.catalogues))
        conversation = Conversation(loaded.scenario, seed=attempt.seed)
        return self._session(attempt, conversation, learner, pace)

    def resume(self, attempt_id: str, *, learner: Learner, pace: Pace, language: str) -> TrainingSession:
        """The attempt as it was left. Raises NoLongerThere."""
        attempt = self._attempt(attempt_id)
        conversation = self._conversation(attempt, language)
        return self._session(attempt, conversation, learner, pace)

    def replay(
        self, attempt_id: str, turns: int, *, learner: Learner, pace: Pace, language: str
    ) -> TrainingSession:
        """A new attempt that shares the first `turns` turns with another. Raises NoLongerThere."""
        origin = self._attempt(attempt_id)
        conversation = self._conversation(origin, language).rewound(turns)
        attempt = Attempt.new(
            learner=learner.id,
            scenario=origin.scenario,
            content_hash=origin.content_hash,
            format=origin.format,
            language=language,
            mode=origin.mode,
            seed=origin.seed,
            forked_from=Fork(origin.id, turns),
        )
        self._store.begin(attempt, self._snapshot(origin))
        return self._session(attempt, conversation, learner, pace)

    def look_back(self, attempt_id: str, *, language: str) -> LookBack:
        """What an attempt was. Raises NoLongerThere."""
        attempt = self._attempt(attempt_id)
        conversation = self._conversation(attempt, language)
        result = self._debrief(attempt, conversation)
        fork = attempt.forked_from
        return LookBack(
            attempt=attempt,
            scenario=conversation.scenario,
            conversation=conversation,
            debrief=result,
            reflection=self._store.reflection(attempt.id),
            changed=self._changed(attempt),
            forked_at=None if fork is None else _first_decision_after(result, fork.turn),
        )

    def finish(self, attempt_id: str) -> None:
        """Keep what a finished attempt was evidence of, for a picture over weeks."""
        attempt = self._attempt(attempt_id)
        conversation = self._conversation(attempt, attempt.language)
        ending = conversation.state.ending
        if ending is None:
            return
        shared = attempt.forked_from.turn if attempt.forked_from else 0
        credence = self._credence(attempt, conversation)
        marks = self._store.help_used(attempt.id)
        evidence = [
            each
            for before, turn in turns_with_before(conversation)
            if turn.number > shared
            for each in scoring.evidence(
                conversation.scenario,
                turn,
                credence=credence[turn.number],
                before=before,
                marks=marks.get(turn.number, ()),
            )
        ]
        self._store.end(
            attempt.id,
            EndKind.FINISHED,
            ending=conversation.ending,
            ending_kind=ending,
            evidence=evidence,
            catalogue=str(skill_catalogue.catalogue().version),
        )

    def in_language(self, attempt: Attempt, language: str) -> Scenario:
        """The scenario of an attempt in another language: the same ids, other words."""
        snapshot = self._snapshot(attempt)
        return load_bytes(snapshot.source, snapshot.catalogues, language, name=attempt.scenario).scenario

    def _changed(self, attempt: Attempt) -> bool:
        """Whether no file in the library is any more what was played."""
        for entry in self._library.entries:
            if entry.id == attempt.scenario:
                with suppress(KnownError):  # A file that cannot be played now is not what was played.
                    if self._library.load(entry, attempt.language).content_hash == attempt.content_hash:
                        return False
        return True

    def _debrief(self, attempt: Attempt, conversation: Conversation) -> Debrief:
        return debrief(
            conversation.scenario,
            seed=attempt.seed,
            events=conversation.events,
            credence=self._credence(attempt, conversation),
            marks=self._store.help_used(attempt.id),
        )

    def _credence(self, attempt: Attempt, conversation: Conversation) -> Mapping[int, float]:
        """By turn number, how much it counts (learning/models, A5)."""
        reviewed = conversation.scenario.reviewed
        replayed = self._replayed(attempt)
        asked = self._store.help_used(attempt.id)
        shared = attempt.forked_from.turn if attempt.forked_from else 0
        return {
            turn.number: scoring.credence(
                replayed=replayed if turn.number > shared else scoring.Replayed.NEVER,
                reviewed=reviewed,
                asked=COACH in asked.get(turn.number, ()),
            )
            for turn in conversation.turns
        }

    def _replayed(self, attempt: Attempt) -> scoring.Replayed:
        """Whether this learner had played the scenario before, and when."""
        earlier = [
            each
            for each in self._store.attempts(attempt.learner, attempt.scenario)
            if each.id != attempt.id and each.started < attempt.started
        ]
        if attempt.forked_from is None and not earlier:
            return scoring.Replayed.NEVER
        latest = max((each.started for each in earlier), default=datetime.now(UTC))
        if attempt.started - latest >= A_DAY:
            return scoring.Replayed.AFTER_A_DAY
        return scoring.Replayed.AT_ONCE

    def _attempt(self, attempt_id: str) -> Attempt:
        attempt = self._store.attempt(attempt_id)
        if attempt is None:
            raise NoLongerThere(_("This conversation is no longer stored here."))
        return attempt

    def _snapshot(self, attempt: Attempt) -> Snapshot:
        snapshot = self._store.snapshot(attempt.content_hash)
        if snapshot is None:
            raise NoLongerThere(_("The scenario of this conversation is no longer stored here."))
        return snapshot

    def _conversation(self, attempt: Attempt, language: str) -> Conversation:
        events = [turn.event for turn in self._store.turns(attempt.id)]
        return Conversation.replay(self.in_language(attempt, language), seed=attempt.seed, events=events)

    def _session(
        self, attempt: Attempt, conversation: Conversation, learner: Learner, pace: Pace
    ) -> TrainingSession:
        return TrainingSession(
            scenario=conversation.scenario,
            conversation=conversation,
            attempt=attempt,
            store=self._store,
            pace=pace,
            learner_name=learner.name,
            notes=self._store.notes(attempt.id),
        )


def _first_decision_after(result: Debrief, turn: int) -> int | None:
    return next((each.number for each in result.decisions if each.turn > turn), None)
