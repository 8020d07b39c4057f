"""Beginning, continuing and replaying: what was written down goes along."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app import paths
from app.scenario.library import Library
from app.store.attempts import Mode
from app.store.store import Store
from app.ui.session import Pace, TrainingSession
from app.ui.training import Training
from tests.playthroughs import FIRST, SECOND

SWEATER = "sweater-15-november"


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Timers and signals need an application."""


@pytest.fixture(scope="module")
def library() -> Library:
    shelf = Library([paths.scenarios()])
    shelf.index()
    return shelf


def begun(store: Store, library: Library) -> TrainingSession:
    """The sweater, picked up."""
    entry = next(each for each in library.entries if each.id == SWEATER)
    session = Training(store=store, library=library).begin(
        entry, learner=store.add_learner("Jo"), mode=Mode.PRACTISE, pace=Pace(), language="en"
    )
    session.begin()
    return session


def test_notes_outlive_a_killed_program(data_dir: Path, tmp_path: Path, library: Library) -> None:
    killed = tmp_path / "as a kill leaves it"
    with Store.open(data_dir) as store:
        session = begun(store, library)
        session.choose(FIRST)
        session.write_down("deliver to the neighbours")
        factless = next(part for part in session.spoken if not part.notes and part.kind == "says")
        session.jot(factless)
        shutil.copytree(data_dir, killed)
    with Store.open(killed) as store:
        (learner,) = store.learners()
        (left,) = store.interrupted(learner.id)
        training = Training(store=store, library=library)
        again = training.resume(left.attempt.id, learner=learner, pace=Pace(), language="de")
        assert again.jotted == ("deliver to the neighbours", factless)
        assert again.words(factless) != session.words(factless)
        again.begin()
        again.write_down("a third")
        assert len(store.notes(left.attempt.id)) == 3


def test_a_replay_has_the_notes_from_before_its_moment(data_dir: Path, library: Library) -> None:
    with Store.open(data_dir) as store:
        session = begun(store, library)
        (learner,) = store.learners()
        session.write_down("before")
        session.choose(FIRST)
        session.write_down("after the first choice")
        session.choose(SECOND)
        session.write_down("after the second")
        training = Training(store=store, library=library)
        for turns, written in ((0, 1), (1, 2), (2, 3)):
            replayed = training.replay(session.attempt.id, turns, learner=learner, pace=Pace(), language="en")
            assert replayed.jotted == session.jotted[:written]
