"""Hearing somebody out, and interrupting late: what a turn is marked with where speech has a pace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

from app.conversation.transcript import Heard, Turn
from app.scenario.model import Part, Scenario
from app.skills.scoring import HEARD_OUT, LATE
from app.ui.session import Floor, TrainingSession
from app.ui.session_hearing import Hearing
from tests.ui.calls import AT_ONCE, SLOWLY, Memory, call, chat, session_of


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Timers and signals need an application."""


def tick(session: TrainingSession) -> None:
    timer = session.findChild(QTimer, "speech")
    assert timer is not None
    timer.timeout.emit()


def hear_out(session: TrainingSession) -> None:
    while session.floor in (Floor.SPEAKING, Floor.PASSING):
        tick(session)


def begun(scenario: Scenario | None = None, *, parts: int = 3, **arguments: object) -> TrainingSession:
    """A call that speaks at a pace, of whose first three parts so many have been heard."""
    session = session_of(scenario, **{"pace": SLOWLY, "store": Memory(), **arguments})  # type: ignore[arg-type]
    session.begin()
    for _part in range(parts - 1):
        tick(session)
    return session


def marks(session: TrainingSession) -> list[tuple[str, ...]]:
    """What is stored beside each turn."""
    store = session._store
    assert isinstance(store, Memory)
    return store.help


def test_whoever_waits_for_the_end_has_heard_somebody_out() -> None:
    session = begun()
    assert session.choose("look")
    assert marks(session) == [(HEARD_OUT,)]


def test_help_and_a_mark_stand_beside_each_other() -> None:
    session = begun()
    session.ask_coach()
    session.choose("look")
    assert marks(session) == [("coach", HEARD_OUT)]


def test_showing_the_rest_at_once_is_neither() -> None:
    session = begun(parts=2)
    session.let_finish()
    session.choose("look")
    assert marks(session) == [()]


def test_at_once_and_in_writing_there_are_no_marks() -> None:
    at_once = begun(parts=1, pace=AT_ONCE)
    at_once.interrupt()
    at_once.choose("look")
    assert marks(at_once) == [(), ()]
    written = begun(chat())
    hear_out(written)
    written.choose("look")
    assert marks(written) == [()]


def test_one_part_alone_is_nothing_to_wait_for() -> None:
    session = begun()
    session.choose("look")
    hear_out(session)
    assert session.choose("honest")
    assert marks(session)[1:] == [()]


def test_noting_an_mhm_and_a_breath_disturb_nobody() -> None:
    session = begun(parts=2)
    session.mhm()
    session.note("day")
    session.breathe()
    hear_out(session)
    session.choose("look")
    assert marks(session) == [(), (), (), (HEARD_OUT,)]


def test_whoever_reads_while_somebody_speaks_has_not_heard_them_out() -> None:
    session = begun(parts=2)
    session.open_item("rules")
    hear_out(session)
    session.choose("look")
    assert marks(session) == [(), ()]


def test_whoever_reads_afterwards_has() -> None:
    session = begun()
    session.open_item("rules")
    hear_out(session)
    session.choose("look")
    assert marks(session) == [(), (HEARD_OUT,)]


def test_after_an_interruption_nobody_was_heard_out() -> None:
    session = begun(parts=1)
    session.choose("look")
    hear_out(session)
    session.choose("look")
    assert marks(session) == [(), ()]


def worded(*words: str) -> Scenario:
    """The call, whose opening says this."""
    spoken = call()
    opening = spoken.states["opening"].model_copy(update={"says": tuple(Part(text=each) for each in words)})
    return spoken.model_copy(update={"states": {**spoken.states, "opening": opening}})


@pytest.mark.parametrize(
    ("first", "expected"), [("one two three four five six seven", [(LATE,)]), ("one two three", [()])]
)
def test_an_interruption_is_late_after_three_fifths_of_the_words(
    first: str, expected: list[tuple[str, ...]]
) -> None:
    # One of four words of the second part has hardly begun when the learner speaks.
    session = begun(worded(first, "eight nine", "ten"), parts=2)
    session.choose("look")
    assert marks(session) == expected


def test_a_part_that_is_being_said_counts_by_its_time() -> None:
    hearing = Hearing(lambda part: "one two three four five")
    said = tuple(Heard("says", f"s.says.{number}", by="brandt") for number in (1, 2))
    interruption = Turn(1, "interrupt", "s", (), None, (), (), {}, 0)
    for share, expected in ((0.0, ()), (1.0, ())):
        hearing.arrive("s", said)
        hearing.hear(said[0], in_time=True)
        assert hearing.take(interruption, share_of_part=share) == expected  # half of it at most
    three = (*said, Heard("says", "s.says.3", by="brandt"))
    for share, expected in ((0.7, ()), (0.8, (LATE,))):
        hearing.arrive("s", three)
        hearing.hear(three[0], in_time=True)
        hearing.hear(three[1], in_time=True)
        assert hearing.take(interruption, share_of_part=share) == expected


def test_an_interruption_after_part_was_merely_shown_is_not_late() -> None:
    hearing = Hearing(lambda part: "word")
    said = tuple(Heard("says", f"s.says.{number}", by="brandt") for number in (1, 2))
    hearing.arrive("s", said)
    hearing.hear(said[0], in_time=False)
    interruption = Turn(1, "interrupt", "s", (), None, (), (), {}, 0)
    assert hearing.take(interruption, share_of_part=1.0) == ()


def test_the_same_state_once_more_is_heard_once_more() -> None:
    hearing = Hearing(lambda part: "word")
    said = tuple(Heard("says", f"s.says.{number}", by="brandt") for number in (1, 2))
    for number in (1, 2):
        hearing.arrive("s", said)
        for part in said:
            hearing.hear(part, in_time=True)
        choice = Turn(number, "ask", "s", ("ask",), 0, ("s",), said, {}, 0)
        assert hearing.take(choice, share_of_part=1.0) == (HEARD_OUT,)
        staying = Turn(number, "ask", "s", ("ask",), None, (), (), {}, 0)
        assert hearing.take(staying, share_of_part=1.0) == ()  # nothing of it has been said again yet


def test_a_conversation_that_goes_on_keeps_the_marks_it_has_and_makes_none_for_what_stands_there() -> None:
    session = begun(events=["wait"], parts=1)
    session.choose("honest")
    assert marks(session) == [()]
