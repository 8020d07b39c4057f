"""What is kept about whoever practises: who that is, what they have played, taking it along, removing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.reasons import reason
from app.scenario.terms import EndingKind
from app.store.attempts import EndKind, Interrupted, LastTime
from app.store.errors import StoreError
from app.store.learners import Learner
from app.store.store import Store
from app.ui.preferences import Preferences
from app.ui.screens.home_facts import Notice, Paused, Played
from app.words import _

if TYPE_CHECKING:  # The settings' screen is not needed for the first one.
    from app.ui.screens.settings_data import Kept


class Record:
    """The store as the window uses it, for the learner whom the settings name.

    data_dir: where it lies. start_afresh: makes an empty store in the place of the one that there is.
    """

    def __init__(
        self,
        store: Store,
        *,
        preferences: Preferences,
        data_dir: Path,
        start_afresh: Callable[[], Store] | None = None,
    ) -> None:
        self.store = store
        self.data_dir = data_dir
        self._preferences = preferences
        self._start_afresh = start_afresh

    # Who

    @property
    def learner(self) -> Learner:
        """Who practises: the last one, else the first, else somebody new without a name."""
        learners = self.store.learners()
        for learner in learners:
            if learner.id == self._preferences.settings.learner:
                return learner
        return learners[0] if learners else self.store.add_learner()

    def become(self, learner_id: str) -> None:
        """From now on somebody else practises."""
        self._preferences.apply(replace(self._preferences.settings, learner=learner_id))

    def welcome(self, name: str | None) -> None:
        """Somebody new practises; they need not say how they are called."""
        self.become(self.store.add_learner(name).id)

    # What they have played

    def played(self, learner: Learner) -> dict[str, Played]:
        """By scenario, how it went last time."""
        return {
            scenario: _told(last, self.store.attempts(learner.id, scenario)[0].started)
            for scenario, last in self.store.last_by_scenario(learner.id).items()
        }

    def paused(self, learner: Learner) -> list[Paused]:
        """The conversations that wait to be continued."""
        return [self._paused(one) for one in self.store.interrupted(learner.id)]

    def _paused(self, one: Interrupted) -> Paused:
        decisions = sum(turn.is_decision for turn in self.store.turns(one.attempt.id))
        return Paused(
            attempt=one.attempt.id,
            scenario=one.attempt.scenario,
            decision=decisions + 1,
            when=one.attempt.started.astimezone(),
            mood=50 if one.mood is None else one.mood,
        )

    # Their data

    def kept(self) -> Kept:
        """How much is stored about the learner, and where."""
        from app.ui.screens.settings_data import Kept

        learner = self.learner
        return Kept(
            name=learner.name,
            attempts=len(self.store.attempts(learner.id)),
            others=len(self.store.learners()) - 1,
            backups=self.store.backups,
            folder=self.data_dir,
        )

    def export(self, folder: Path) -> Notice:
        """Write all that is stored about the learner into a folder of its own there; says how that went."""
        from app.store.export import export

        try:
            found = export(self.store, self.learner, folder, now=datetime.now().astimezone())
        except OSError as error:
            text = _("Your data could not be written there: {reason}. Nothing was changed.")
            return Notice("bad", text.format(reason=reason(error)))
        text = _("Your data is in this folder: {folder}")
        return Notice("info", text.format(folder=found.folder), folder=found.folder)

    def erase(self) -> Sequence[str]:
        """Remove every byte about the learner; sentences about what went. Raises KnownError or OSError."""
        from app.ui.screens.settings_data import gone

        kept = self.kept()
        try:
            damaged = self.store.erase_learner(self.learner.id).damaged
        except (StoreError, OSError):
            if kept.others or self._start_afresh is None:
                raise
            # A full disk lets nothing be overwritten, but everything be removed.
            damaged, self.store = 0, self._start_afresh()
        self._preferences.forget_learner()
        return gone(kept, damaged=damaged)


def _told(last: LastTime, latest: datetime) -> Played:
    over = last.attempt.ended is EndKind.FINISHED
    return Played(
        attempt=last.attempt.id if over else None,
        kind=None if last.attempt.ending_kind is None else EndingKind(last.attempt.ending_kind),
        times=last.times,
        when=latest.astimezone(),
    )
