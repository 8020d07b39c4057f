"""A conversation as it is played: what is said when, what interrupts, who runs out of patience."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QTimer

from app.conversation.conversation import Conversation, NotPossible
from app.conversation.transcript import Turn
from app.scenario.model import Card, Task
from app.store.attempts import EndKind
from app.store.notes import Note
from app.ui.session import Floor, Pace, TrainingSession
from app.ui.session_pace import LONGEST_TYPING_MS
from tests.ui.calls import AT_ONCE, PATIENTLY, SLOWLY, Memory, call, chat, session_of


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Timers and signals need an application."""


def tick(session: TrainingSession, name: str = "speech") -> None:
    """The time a timer waits for is over; nobody waits for it."""
    timer = session.findChild(QTimer, name)
    assert timer is not None
    timer.timeout.emit()


def running(session: TrainingSession, name: str) -> bool:
    timer = session.findChild(QTimer, name)
    return timer is not None and timer.isActive()


def texts(session: TrainingSession) -> list[str]:
    return [session.words(each) for each in session.spoken]


def hear_out(session: TrainingSession) -> None:
    while session.floor in (Floor.SPEAKING, Floor.PASSING):
        tick(session)


def recorded(session: TrainingSession) -> list[str]:
    """What the session tells, as words, in order."""
    told: list[str] = []
    listeners: dict[str, Callable[..., None]] = {
        "part_spoken": lambda part: told.append(session.words(part)),
        "speech_finished": lambda: told.append("."),
        "turn_taken": lambda turn: told.append(f"[{turn.event}]"),
        "interrupted": lambda: told.append("!"),
        "ended": lambda ending: told.append(f"the end: {ending}"),
        "trouble_changed": lambda words: told.append(f"trouble: {words}"),
    }
    for signal, listener in listeners.items():
        getattr(session, signal).connect(listener)
    return told


# Writing


def written(**arguments: Any) -> TrainingSession:
    """A chat that has begun and is read to its end."""
    session = session_of(chat(), **arguments)
    session.begin()
    hear_out(session)
    return session


def test_a_chat_begins_with_a_message_and_the_next_one_is_typed() -> None:
    session = session_of(chat(), pace=SLOWLY)
    session.begin()
    assert texts(session) == ["Good morning."]
    timer = session.findChild(QTimer, "speech")
    assert timer is not None
    typing = timer.interval()
    tick(session)
    assert texts(session)[-1] == "I need a kettle by 18 November."
    assert timer.interval() < typing <= LONGEST_TYPING_MS  # “A blue one.” is shorter


def test_an_answer_in_a_chat_is_typed_first() -> None:
    session = written(pace=SLOWLY)
    before = len(texts(session))
    session.choose("no")
    assert len(texts(session)) == before
    assert session.floor is Floor.SPEAKING
    tick(session)
    assert texts(session)[-1] == "Oh."


def test_an_answer_after_a_look_up_is_there_at_once() -> None:
    session = written(pace=SLOWLY)
    session.choose("look")
    assert (session.floor, session.passing) == (Floor.PASSING, 20)
    tick(session)
    assert session.passing == 0
    assert texts(session)[-1] == "Take your time."


def test_what_has_no_answer_gives_the_learner_the_floor_in_a_chat_too() -> None:
    session = written(pace=SLOWLY)
    session.open_item("rules")
    hear_out(session)
    assert session.floor is Floor.LEARNER


def test_a_chat_that_is_paused_while_somebody_types_goes_on() -> None:
    session = written(pace=SLOWLY)
    session.choose("no")
    session.pause()
    assert not running(session, "speech")
    session.go_on()
    hear_out(session)
    assert texts(session)[-1] == "And is that certain?"


# Speaking


def test_at_once_everything_is_there_when_the_phone_is_picked_up() -> None:
    session = session_of()
    told = recorded(session)
    session.begin()
    assert told == ["Good morning.", "I need a kettle by 18 November.", "A blue one.", "."]
    assert session.floor is Floor.LEARNER


def test_parts_are_spoken_one_after_the_other() -> None:
    session = session_of(pace=SLOWLY)
    session.begin()
    assert texts(session) == ["Good morning."]
    assert session.floor is Floor.SPEAKING
    tick(session)
    assert len(texts(session)) == 2
    tick(session)
    assert texts(session)[-1] == "A blue one."
    assert session.floor is Floor.LEARNER


def test_a_part_stays_as_long_as_it_takes_to_say_it() -> None:
    session = session_of(pace=Pace(words_per_minute=120))
    session.begin()
    timer = session.findChild(QTimer, "speech")
    assert timer.interval() == 1_000  # two words at two words a second


def test_the_rest_can_be_shown_without_interrupting() -> None:
    session = session_of(pace=SLOWLY)
    session.begin()
    session.let_finish()
    assert session.floor is Floor.LEARNER
    assert session.conversation.turns == ()
    assert not running(session, "speech")


def test_speech_finishes_once() -> None:
    session = session_of(pace=SLOWLY)
    told = recorded(session)
    session.begin()
    hear_out(session)
    session.let_finish()
    tick(session)
    assert told.count(".") == 1


def test_what_takes_time_lasts_at_most_three_seconds() -> None:
    session = session_of(pace=SLOWLY, events=["look"])
    session.begin()
    assert session.choose("hang-up")
    timer = session.findChild(QTimer, "speech")
    assert session.floor is Floor.PASSING
    assert timer.interval() == 3_000
    assert not session.choose("honest")
    tick(session)
    assert texts(session)[-1] == "Well."


def test_what_is_read_stands_there_before_the_time_has_passed() -> None:
    session = session_of(pace=SLOWLY)
    session.begin()
    session.let_finish()
    session.choose("look")
    assert texts(session)[-1] == "Kettles on the 15th."
    assert session.floor is Floor.PASSING
    tick(session)
    assert texts(session)[-1] == "Take your time."


# Turns


def test_a_turn_is_stored_before_anything_of_it_is_told() -> None:
    store = Memory()
    session = session_of(store=store)
    session.begin()
    seen: list[int] = []
    session.turn_taken.connect(lambda turn: seen.append(len(store.turns)))
    session.part_spoken.connect(lambda part: seen.append(len(store.turns)))
    session.choose("no")
    assert seen
    assert set(seen) == {1}


def test_a_choice_that_is_not_on_offer_changes_nothing() -> None:
    store = Memory()
    session = session_of(store=store)
    session.begin()
    with pytest.raises(NotPossible):
        session.choose("honest")
    assert store.turns == []
    assert session.floor is Floor.LEARNER


def test_the_end_is_stored_with_its_kind_and_told_after_the_last_words() -> None:
    store = Memory()
    session = session_of(store=store, events=["look"], pace=SLOWLY)
    session.begin()
    told = recorded(session)
    session.choose("honest")
    assert store.ends == [(EndKind.FINISHED, "glad", "good")]
    assert "the end: glad" not in told
    hear_out(session)
    assert told[-3:] == ["Wonderful.", ".", "the end: glad"]
    assert session.over


def test_the_course_tells_what_was_done_and_heard_in_order() -> None:
    session = session_of()
    session.begin()
    session.choose("wait")
    kinds = [each.event if isinstance(each, Turn) else each.kind for each in session.course]
    assert kinds == ["says", "says", "says", "wait", "scene", "says"]


# Interrupting


def test_choosing_before_the_last_part_interrupts_and_chooses_nothing() -> None:
    session = session_of(pace=SLOWLY)
    told = recorded(session)
    session.begin()
    assert not session.choose("look")
    assert session.conversation.events == ("interrupt",)
    assert session.mood == 55
    hear_out(session)
    assert told == [
        "Good morning.",
        "[interrupt]",
        "!",
        "Let me finish.",
        "I need a kettle by 18 November.",
        "A blue one.",
        ".",
    ]
    assert session.choose("look")


def test_one_can_interrupt_only_once_in_a_state() -> None:
    session = session_of(pace=SLOWLY)
    session.begin()
    session.choose("look")
    assert not session.choose("look")
    assert session.conversation.events == ("interrupt",)


def test_choosing_during_the_last_part_is_no_interruption() -> None:
    session = session_of(pace=SLOWLY)
    session.begin()
    tick(session)
    tick(session)
    assert session.choose("look")


def test_choosing_during_a_reply_alone_is_no_interruption() -> None:
    session = session_of(pace=Pace(words_per_minute=170, timed=True))
    session.begin()
    hear_out(session)
    session.say_nothing()
    assert session.floor is Floor.LEARNER  # a silence has one part, so nothing is pending
    assert session.choose("no")
    assert session.would_interrupt


def test_at_once_never_interrupts() -> None:
    session = session_of()
    session.begin()
    assert session.choose("no")
    assert session.choose("honest")
    assert "interrupt" not in session.conversation.events


# Notes and the desk


def test_a_sentence_with_a_fact_notes_the_fact() -> None:
    session = session_of()
    session.begin()
    session.jot(session.spoken[1])
    assert session.conversation.values["noted.day"] is True
    assert session.jotted == ()


def test_a_sentence_without_a_fact_is_kept_once() -> None:
    store = Memory()
    session = session_of(store=store)
    session.begin()
    session.jot(session.spoken[2])
    session.jot(session.spoken[2])
    assert session.jotted == (session.spoken[2],)
    assert store.notes == [Note(0, text=session.spoken[2].text)]
    assert session.conversation.turns == ()


def test_own_words_are_kept_and_note_what_they_mention() -> None:
    session = session_of()
    session.begin()
    session.write_down("kettle, blue")
    session.write_down("call back")
    assert session.conversation.events == ()
    session.write_down("18.11.")
    assert session.conversation.events == ("note day",)
    assert session.jotted == ("kettle, blue", "call back", "18.11.")


def test_notes_remember_after_how_many_turns_they_were_written() -> None:
    store = Memory()
    session = session_of(store=store)
    session.begin()
    session.write_down("kettle, blue")
    session.write_down("18.11.")
    assert store.notes == [Note(0, words="kettle, blue"), Note(1, words="18.11.")]


def test_a_note_that_the_disk_does_not_take_is_told() -> None:
    store = Memory()
    session = session_of(store=store)
    told = recorded(session)
    session.begin()
    store.trouble = "The disk is full."
    session.write_down("kettle, blue")
    assert told[-1] == "trouble: The disk is full."
    assert session.jotted == ("kettle, blue",)


def test_a_fact_in_its_own_words_stands_on_the_pad_once() -> None:
    session = session_of()
    session.begin()
    session.write_down("18 November")
    assert session.conversation.events == ("note day",)
    assert session.jotted == ()


def test_noting_a_fact_again_does_nothing() -> None:
    session = session_of()
    session.begin()
    session.jot(session.spoken[1])
    session.jot(session.spoken[1])
    assert session.conversation.events == ("note day",)


def test_noting_while_she_speaks_does_not_disturb_her() -> None:
    session = session_of(pace=SLOWLY)
    session.begin()
    tick(session)
    session.jot(session.spoken[1])
    assert session.floor is Floor.SPEAKING
    assert running(session, "speech")
    assert session.choose("look") is False


def test_looking_something_up_is_a_turn_and_the_text_is_read() -> None:
    session = session_of()
    session.begin()
    session.open_item("rules")
    assert texts(session)[-1] == "No date is guaranteed."
    assert session.floor is Floor.LEARNER


# Patience


def test_without_a_clock_nobody_runs_out_of_patience() -> None:
    session = session_of()
    session.begin()
    assert session.patience is None
    assert not running(session, "patience")


def test_patience_begins_after_the_last_word() -> None:
    session = session_of(pace=Pace(words_per_minute=170, timed=True))
    session.begin()
    assert not running(session, "patience")
    hear_out(session)
    assert running(session, "patience")
    assert session.patience == 1.0


@pytest.mark.parametrize(("stress", "seconds"), [(59, 30), (60, 24)])
def test_under_high_stress_patience_is_a_fifth_shorter(stress: int, seconds: int) -> None:
    session = session_of(call(stress=stress), pace=PATIENTLY)
    session.begin()
    for _step in range(10 * seconds - 1):
        tick(session, "patience")
    assert session.conversation.events == ()
    tick(session, "patience")
    assert session.conversation.events == ("silence",)


def test_patience_is_lost_step_by_step_and_then_there_is_silence_once() -> None:
    session = session_of(pace=PATIENTLY)
    shares: list[float] = []
    session.patience_changed.connect(shares.append)
    session.begin()
    for _step in range(300):
        tick(session, "patience")
    assert session.conversation.events == ("silence",)
    assert texts(session)[-1] == "Hello?"
    assert session.patience is None
    assert not running(session, "patience")
    falling = shares[shares.index(1.0) + 1 : -1]
    assert falling == sorted(falling, reverse=True)
    assert all(0 <= share <= 1 for share in shares)


def test_patience_lasts_at_least_as_long_as_reading_the_choices_with_ease() -> None:
    scenario = call()
    long = scenario.states["opening"].choices["no"].model_copy(update={"say": "word " * 100})
    choices = {**scenario.states["opening"].choices, "no": long}
    opening = scenario.states["opening"].model_copy(update={"choices": choices, "patience": 1})
    scenario = scenario.model_copy(update={"states": {**scenario.states, "opening": opening}})
    session = session_of(scenario, pace=PATIENTLY)
    session.begin()
    steps = 0
    while session.patience is not None:
        tick(session, "patience")
        steps += 1
    assert steps >= (1.5 * 112 / 2.3 + 3) * 10


def test_patience_lasts_as_long_as_reading_a_task_too() -> None:
    scenario = call()
    task = Task(kind="pick", take=1, cards={"a": Card(text="word " * 100, worth=1)})
    opening = scenario.states["opening"].model_copy(update={"choices": {}, "task": task, "patience": 1})
    scenario = scenario.model_copy(update={"states": {**scenario.states, "opening": opening}})
    session = session_of(scenario, pace=PATIENTLY)
    session.begin()
    steps = 0
    while session.patience is not None:
        tick(session, "patience")
        steps += 1
    assert steps >= (1.5 * 100 / 2.3 + 3) * 10


def test_without_a_clock_to_say_nothing_is_a_choice_once_per_visit() -> None:
    session = session_of(pace=Pace())
    session.begin()
    assert session.silence_is_a_choice
    session.say_nothing()
    assert session.conversation.events == ("silence",)
    assert not session.silence_is_a_choice


def test_where_a_clock_runs_nobody_has_to_choose_to_say_nothing() -> None:
    session = session_of(pace=PATIENTLY)
    session.begin()
    assert not session.silence_is_a_choice
    session.set_pace(Pace())
    assert session.silence_is_a_choice


def test_to_say_nothing_interrupts_nobody() -> None:
    session = session_of(pace=SLOWLY)
    session.begin()
    left = session.pending
    assert left
    session.say_nothing()
    assert session.conversation.events == ("silence",)
    assert set(left) <= set(session.spoken)


def test_a_choice_ends_the_waiting() -> None:
    session = session_of(pace=PATIENTLY)
    session.begin()
    session.choose("no")
    assert not running(session, "patience")
    assert session.patience is None


def test_noting_and_looking_up_do_not_give_patience_back() -> None:
    session = session_of(pace=PATIENTLY)
    session.begin()
    for _step in range(100):
        tick(session, "patience")
    before = session.patience
    session.jot(session.spoken[1])
    session.open_item("stock-list")
    assert session.patience == before
    assert before is not None
    assert before < 0.7
    assert running(session, "patience")


def test_while_time_passes_nobody_loses_patience() -> None:
    session = session_of(pace=Pace(words_per_minute=170, timed=True))
    session.begin()
    hear_out(session)
    session.open_item("stock-list")
    assert not running(session, "patience")
    tick(session)
    assert running(session, "patience")


def test_the_clock_can_be_put_away_and_brought_back() -> None:
    session = session_of(pace=PATIENTLY)
    session.begin()
    session.set_pace(AT_ONCE)
    assert session.patience is None
    session.set_pace(PATIENTLY)
    assert session.patience == 1.0
    assert running(session, "patience")


# Pausing, leaving, coming back


def test_while_paused_nothing_goes_on() -> None:
    session = session_of(pace=SLOWLY)
    session.begin()
    session.pause()
    tick(session)
    session.let_finish()
    assert texts(session) == ["Good morning."]
    assert not session.choose("look")
    session.open_item("rules")
    assert session.conversation.turns == ()
    session.go_on()
    hear_out(session)
    assert texts(session)[-1] == "A blue one."


def test_a_pause_keeps_the_patience_that_is_left() -> None:
    session = session_of(pace=PATIENTLY)
    session.begin()
    for _step in range(50):
        tick(session, "patience")
    before = session.patience
    session.pause()
    assert not running(session, "patience")
    session.go_on()
    assert running(session, "patience")
    assert session.patience == before


def test_a_pause_is_told_once() -> None:
    session = session_of()
    told: list[bool] = []
    session.paused_changed.connect(told.append)
    session.begin()
    for step in (session.pause, session.pause, session.go_on, session.go_on):
        step()
    assert told == [True, False]


def test_a_conversation_that_goes_on_shows_all_of_its_past_at_once() -> None:
    session = session_of(pace=SLOWLY, events=["note day", "no"])
    told = recorded(session)
    session.begin()
    assert told == ["."]
    assert texts(session)[-2:] == ["A radio plays.", "And is that certain?"]
    assert session.floor is Floor.LEARNER


def test_who_ran_out_of_patience_before_leaving_does_not_do_so_again() -> None:
    session = session_of(pace=PATIENTLY, events=["silence"])
    session.begin()
    assert session.patience is None


def test_everybody_is_patient_again_in_the_next_state() -> None:
    scenario = call()
    certain = scenario.states["certain"].model_copy(
        update={"patience": 20, "silence": scenario.states["opening"].silence}
    )
    scenario = scenario.model_copy(update={"states": {**scenario.states, "certain": certain}})
    session = session_of(scenario, pace=PATIENTLY, events=["silence", "no"])
    session.begin()
    assert session.patience == 1.0


def test_another_language_goes_on_where_it_was() -> None:
    session = session_of(pace=SLOWLY)
    session.begin()
    german = call()
    says = (german.states["opening"].says[0].model_copy(update={"text": "Guten Morgen."}),)
    opening = german.states["opening"].model_copy(update={"says": says + german.states["opening"].says[1:]})
    session.retranslate(german.model_copy(update={"states": {**german.states, "opening": opening}}))
    assert texts(session) == ["Guten Morgen."]
    hear_out(session)
    assert session.choose("no")
    assert session.conversation.scenario is session.scenario


# Storage in trouble


def test_trouble_is_told_once_and_play_goes_on() -> None:
    store = Memory()
    session = session_of(store=store)
    session.begin()
    told = recorded(session)
    store.trouble = "The disk is full. You can keep playing."
    session.choose("no")
    session.open_item("rules")
    assert [each for each in told if each.startswith("trouble")] == [
        "trouble: The disk is full. You can keep playing."
    ]
    assert session.trouble
    session.retry_storage()
    assert told[-1] == "trouble: "


def test_help_from_the_coach_is_stored_with_the_next_turn_only() -> None:
    store = Memory()
    session = session_of(store=store)
    session.begin()
    session.choose("no")
    session.ask_coach()
    session.choose("honest")
    assert store.help == [(), ("coach",)]


@pytest.mark.parametrize("pace", [AT_ONCE, SLOWLY, PATIENTLY], ids=["at once", "slowly", "patiently"])
def test_whatever_the_pace_the_turns_are_the_same(pace: Pace) -> None:
    session = session_of(pace=pace)
    session.begin()
    for step in (
        partial(session.open_item, "stock-list"),
        partial(session.choose, "no"),
        partial(session.choose, "hang-up"),
    ):
        hear_out(session)
        step()
    events = ["open stock-list", "no", "hang-up"]
    assert session.conversation.turns == Conversation.replay(call(), seed=7, events=events).turns


def test_a_choice_whose_name_begins_like_a_verb_is_a_choice(qapp) -> None:
    before = call()
    opening = before.states["opening"]
    choices = {"opening-hours": opening.choices["no"], "open": opening.choices["look"]}
    states = {**before.states, "opening": opening.model_copy(update={"choices": choices})}
    session = session_of(before.model_copy(update={"states": states}), pace=PATIENTLY)
    session.begin()
    assert session.patience is not None
    assert session.choose("opening-hours")
    assert session.patience is None
