"""A running conversation: what happens, in which order, and that nothing ever half-happens."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation import transcript
from app.conversation.conversation import Conversation, NotPossible
from app.conversation.transcript import Heard
from app.scenario import reader
from app.scenario.model import DeskItem, Outcome, Phase, Scenario, State, Task
from tests import strategies
from tests.conversation.samples import (
    END,
    OTHER_EVENTS,
    PICKS,
    SEEDS,
    add,
    call,
    choice,
    number,
    parts,
    possible,
    put,
    random_scenarios,
    scenario,
    to,
    walk,
    word,
)


@pytest.fixture
def talk() -> Conversation:
    return Conversation(call(), seed=7)


def test_the_opening_is_heard_before_any_turn(talk: Conversation) -> None:
    assert [heard.text for heard in talk.opening] == ["opening.scene", "opening.says.1", "opening.says.2"]
    assert talk.opening[0].by is None
    assert talk.opening[2] == Heard("says", "opening.says.2", "lindner", ("birthday",))
    assert talk.turns == ()
    assert talk.phase is Phase.OPEN


def test_a_turn_says_where_it_happened_and_where_it_led(talk: Conversation) -> None:
    turn = talk.choose("cannot")
    assert (turn.number, turn.event, turn.state, turn.outcome) == (1, "cannot", "opening", 0)
    assert turn.entered == ("gone",)
    assert set(turn.offered) == {"when", "cannot", "calm-down"}
    assert turn.values["mood"] == 25
    assert talk.ended
    assert talk.ending == "gone"


def test_replies_and_targets_see_the_values_after_the_changes(talk: Conversation) -> None:
    turn = talk.choose("when")
    assert [heard.text for heard in turn.heard] == [
        "desk.stock.text.1",
        "opening.when.reply.1",
        "certain.says.1",
    ]
    assert turn.values["promised"] == "expected"


def test_time_passes_before_the_changes() -> None:
    talk = Conversation(
        scenario(
            {
                "a": State(to=to("end"), choices={"wait": choice(takes=120, changes=(put("mood", 80),))}),
                "end": END,
            }
        ),
        seed=0,
    )
    assert talk.choose("wait").values["mood"] == 80
    assert talk.seconds == 120


def test_the_first_target_that_holds_is_taken() -> None:
    states = {
        "a": State(
            to=to(("low", number("mood", high=40)), ("middle", number("mood", high=70)), "high"),
            choices={
                "down": choice(changes=add(mood=-30)),
                "stay": choice(),
                "up": choice(changes=add(mood=30)),
            },
        ),
        "low": END,
        "middle": END,
        "high": END,
    }
    ends = {
        event: Conversation.replay(scenario(states), seed=1, events=[event]).turns[0]
        for event in ("down", "stay", "up")
    }
    assert {event: (turn.outcome, turn.state_after) for event, turn in ends.items()} == {
        "down": (0, "low"),
        "stay": (1, "middle"),
        "up": (2, "high"),
    }


def test_a_state_without_a_decision_goes_on_by_itself(talk: Conversation) -> None:
    talk.choose("when")
    turn = talk.choose("guaranteed")
    assert turn.entered == ("sorting", "broken")
    assert [heard.text for heard in turn.heard] == ["sorting.scene", "broken.scene"]


def test_a_state_without_a_phase_belongs_to_the_one_before(talk: Conversation) -> None:
    talk.choose("when")
    talk.choose("expected")
    assert talk.phase is Phase.SOLVE


def test_a_state_can_lead_to_itself_and_speaks_again(talk: Conversation) -> None:
    turn = talk.choose("calm-down")
    assert turn.entered == ("opening",)
    assert [heard.text for heard in turn.heard] == ["opening.scene", "opening.says.1", "opening.says.2"]


def test_numbers_stay_within_their_bounds(talk: Conversation) -> None:
    assert talk.choose("calm-down").values["stress"] == 0


def test_a_circle_without_a_decision_is_refused_instead_of_running_forever() -> None:
    circle = scenario(
        {
            "a": State(to=to("b"), choices={"yes": choice()}),
            "b": State(to=to("c")),
            "c": State(to=to("b")),
        }
    )
    talk = Conversation(circle, seed=0)
    with pytest.raises(NotPossible, match="circle"):
        talk.choose("yes")
    assert talk.state_id == "a"
    assert talk.turns == ()


def test_a_fact_can_be_noted_once_it_was_said(talk: Conversation) -> None:
    assert talk.notable == ("birthday",)
    turn = talk.note("birthday")
    assert turn.values["noted.birthday"] is True
    assert turn.entered == ()
    assert turn.outcome is None
    assert talk.notable == ()
    with pytest.raises(NotPossible, match="notepad"):
        talk.note("birthday")


def test_a_fact_that_nobody_has_said_cannot_be_noted(talk: Conversation) -> None:
    with pytest.raises(NotPossible, match="Nobody has said"):
        talk.note("date")


def test_a_fact_that_was_read_on_the_desk_can_be_noted(talk: Conversation) -> None:
    talk.open("stock")
    talk.note("date")
    assert talk.values["noted.date"] is True


def test_looking_something_up_shows_it_and_takes_its_time(talk: Conversation) -> None:
    turn = talk.open("stock")
    assert turn.heard == (Heard("desk", "desk.stock.text.1", None, ("date",)),)
    assert turn.values["opened.stock"] is True
    assert turn.seconds == 40
    assert talk.state_id == "opening"


def test_what_is_not_on_the_desk_yet_cannot_be_opened(talk: Conversation) -> None:
    assert talk.openable == ("stock",)
    with pytest.raises(NotPossible):
        talk.open("rules")
    talk.choose("when")
    assert talk.openable == ("stock", "rules")


def test_a_noted_fact_can_bring_a_choice(talk: Conversation) -> None:
    talk.choose("when")
    assert talk.offered == ("expected", "guaranteed")
    talk.note("birthday")
    assert talk.offered == ("expected", "guaranteed", "card")


def test_silence_stays_and_repeats_nothing(talk: Conversation) -> None:
    turn = talk.silence()
    assert [heard.text for heard in turn.heard] == ["opening.silence.reply.1"]
    assert turn.entered == ()
    assert turn.values["mood"] == 60
    assert talk.can("silence")


def test_nothing_happens_by_silence_where_the_author_wrote_none(talk: Conversation) -> None:
    talk.choose("when")
    with pytest.raises(NotPossible):
        talk.silence()


def test_an_interruption_costs_five_points_and_nothing_is_chosen(talk: Conversation) -> None:
    turn = talk.interrupt()
    assert turn.values["mood"] == 60
    assert turn.values["interrupted"] is True
    assert turn.heard == ()
    assert talk.state_id == "opening"
    assert talk.offered == turn.offered


def test_somebody_is_interrupted_once_per_visit_of_a_state(talk: Conversation) -> None:
    talk.interrupt()
    with pytest.raises(NotPossible):
        talk.interrupt()
    talk.choose("calm-down")
    assert talk.can("interrupt")


def test_an_interruption_of_its_own_replaces_the_default(talk: Conversation) -> None:
    talk.choose("when")
    turn = talk.interrupt()
    assert turn.values["mood"] == 62  # 65, 3 for the look-up, +10, -10
    assert turn.entered == ("certain",)
    assert [heard.text for heard in turn.heard] == ["certain.interrupted.reply.1", "certain.says.1"]
    assert talk.interrupt().state_after == "gone"


def test_a_reply_is_spoken_by_whom_the_choice_is_for(talk: Conversation) -> None:
    talk.note("birthday")
    talk.choose("when")
    turn = talk.choose("card")
    assert turn.heard[0] == Heard("reply", "certain.card.reply.1", "jonas", ())
    assert turn.values["promise.message"] == "made"


def test_a_task_goes_on_by_its_grade() -> None:
    graded = scenario(
        {
            "a": State(
                task={"kind": "reword"},
                to=to("end"),
                results={"good": Outcome(changes=add(mood=10)), "poor": Outcome(to=to("gone"))},
            ),
            "end": END,
            "gone": END,
        }
    )
    assert Conversation(graded, seed=0).offered == ()
    assert Conversation(graded, seed=0).apply("good").state_after == "end"
    assert Conversation(graded, seed=0).apply("fair").state_after == "end"
    assert Conversation(graded, seed=0).apply("poor").state_after == "gone"


def test_after_the_end_nothing_happens(talk: Conversation) -> None:
    talk.choose("cannot")
    assert talk.offered == ()
    assert talk.openable == ()
    assert not any(
        talk.can(event) for event in ("when", "silence", "interrupt", "note birthday", "open stock")
    )
    with pytest.raises(NotPossible, match="ended"):
        talk.choose("when")


@pytest.mark.parametrize(
    "event", ["", "  ", "nonsense", "note", "note x", "open", "open ", "good", "silence now"]
)
def test_an_event_that_does_not_exist_is_refused_and_changes_nothing(talk: Conversation, event: str) -> None:
    before = (talk.state_id, dict(talk.values), talk.turns, talk.offered)
    with pytest.raises(NotPossible):
        talk.apply(event)
    assert (talk.state_id, dict(talk.values), talk.turns, talk.offered) == before


def test_a_shift_is_refused_with_a_sentence() -> None:
    with pytest.raises(NotPossible, match="shift"):
        Conversation(scenario({"a": State(play="other"), "end": END}), seed=0)


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_out_of_range_is_refused(seed: int) -> None:
    with pytest.raises(ValueError, match="seed"):
        Conversation(call(), seed=seed)


def test_what_a_turn_holds_does_not_change_later(talk: Conversation) -> None:
    turn = talk.choose("calm-down")
    view = talk.values
    talk.choose("when")
    assert turn.values["mood"] == 65
    assert view["mood"] == 65
    with pytest.raises(TypeError):
        talk.values["mood"] = 100  # type: ignore[index] # that it cannot be set is the point


def test_the_order_of_choices_depends_on_the_seed_and_the_visit() -> None:
    orders = {Conversation(call(), seed=seed).offered for seed in range(100)}
    assert len(orders) == 6
    talk = Conversation(call(), seed=3)
    visits = {talk.choose("calm-down").offered for _visit in range(30)}
    assert len(visits) > 1


def test_a_choice_keeps_its_place_while_others_come_and_go() -> None:
    def states(when: object) -> Conversation:
        guard = word("interrupted", False) if when else None
        ids = {name: choice(when=guard if name == "b" else None) for name in "abcd"}
        return Conversation(scenario({"s": State(choices=ids, to=to("end")), "end": END}), seed=5)

    talk = states(True)
    before = talk.offered
    talk.interrupt()
    assert talk.offered == tuple(id_ for id_ in before if id_ != "b")


def test_an_authors_order_is_kept(talk: Conversation) -> None:
    talk.note("birthday")
    talk.choose("when")
    assert talk.offered == ("expected", "guaranteed", "card")


def test_names_of_the_author_cannot_clash_with_names_of_the_machine() -> None:
    odd = scenario(
        {
            "state": State(to=to("trigger"), choices={"values": choice(), "state": choice(to=to("taken"))}),
            "trigger": State(to=to("taken"), choices={"go-on": choice(), "is-state": choice()}),
            "taken": END,
        }
    )
    assert Conversation.replay(odd, seed=0, events=["values", "go-on"]).ending == "taken"


def test_a_dotted_name_is_never_imported_and_called() -> None:
    odd = scenario(
        {"os.getcwd": State(to=to("end"), choices={"os.abort": choice(), "sys.exit": choice()}), "end": END}
    )
    assert Conversation.replay(odd, seed=0, events=["os.abort"]).ended


@given(random_scenarios(), SEEDS, PICKS)
def test_any_conversation_replays_identically(a_scenario: Scenario, seed: int, picks: list[int]) -> None:
    talk = walk(Conversation(a_scenario, seed=seed), picks)
    again = Conversation.replay(a_scenario.model_copy(), seed=seed, events=talk.events)
    assert again.turns == talk.turns
    assert again.opening == talk.opening
    assert (again.state_id, again.offered, again.phase, again.notable) == (
        talk.state_id,
        talk.offered,
        talk.phase,
        talk.notable,
    )
    assert transcript.from_json(transcript.to_json(talk.turns)) == talk.turns


@given(strategies.scenarios(), SEEDS, PICKS)
def test_whatever_an_author_wrote_plays_and_replays_identically(
    written: strategies.Written, seed: int, picks: list[int]
) -> None:
    talk = walk(Conversation(written.scenario, seed=seed), picks)
    read_again = reader.read_text(written.text, name="again.yaml").scenario
    assert read_again is not None
    again = Conversation.replay(read_again, seed=seed, events=talk.events)
    assert (again.opening, again.turns, again.offered) == (talk.opening, talk.turns, talk.offered)
    assert talk.rewound(len(talk.turns) // 2).turns == talk.turns[: len(talk.turns) // 2]


@given(random_scenarios(), SEEDS, PICKS, st.integers(0, 25))
def test_rewinding_is_replaying_a_shorter_list(
    a_scenario: Scenario, seed: int, picks: list[int], cut: int
) -> None:
    talk = walk(Conversation(a_scenario, seed=seed), picks)
    cut = min(cut, len(talk.turns))
    back = talk.rewound(cut)
    assert back.turns == talk.turns[:cut]
    assert [back.apply(event) for event in talk.events[cut:]] == list(talk.turns[cut:])


@given(random_scenarios(), SEEDS, PICKS)
def test_values_stay_in_their_bounds_and_keep_their_kind(
    a_scenario: Scenario, seed: int, picks: list[int]
) -> None:
    talk = walk(Conversation(a_scenario, seed=seed), picks)
    seconds = 0
    for turn in talk.turns:
        for name in ("mood", "mood.second", "stress"):
            assert type(turn.values[name]) is int
            assert 0 <= int(turn.values[name]) <= 100
        assert 0 <= int(turn.values["level"]) <= 3
        assert isinstance(turn.values["flag"], bool)
        assert set(turn.values) == set(talk.values)
        assert turn.seconds >= seconds
        seconds = turn.seconds
        assert turn.state_after in a_scenario.states


@given(random_scenarios(), SEEDS, PICKS, st.text(max_size=12))
def test_what_is_not_possible_changes_nothing(
    a_scenario: Scenario, seed: int, picks: list[int], noise: str
) -> None:
    talk = walk(Conversation(a_scenario, seed=seed), picks)
    before = (talk.state_id, dict(talk.values), talk.turns, talk.offered, talk.seconds, talk.notable)
    for event in (noise, "maybe", "note fact", "open item", *OTHER_EVENTS):
        if event not in possible(talk):
            assert not talk.can(event)
            with pytest.raises(NotPossible):
                talk.apply(event)
    assert (talk.state_id, dict(talk.values), talk.turns, talk.offered, talk.seconds, talk.notable) == before


PROGRAM = """
from app.conversation import transcript
from app.conversation.conversation import Conversation
from tests import strategies
from tests.conversation.samples import call, walk
talk = walk(Conversation(call(), seed=2**62 + 5), [7, 3, 1, 9, 4, 2, 8, 6, 5, 0] * 2)
print(transcript.to_json(talk.turns))
"""


def test_every_process_comes_to_the_same_turns() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env=os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONIOENCODING": "utf-8"},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for hash_seed in ("0", "1", "4242")
    }
    assert len(outputs) == 1
    assert len(transcript.from_json(outputs.pop())) > 2


def test_the_order_of_choices_is_the_same_on_every_machine() -> None:
    assert Conversation(call(), seed=1).offered == ("calm-down", "cannot", "when")
    assert Conversation(call(), seed=2**63 - 1).offered == ("cannot", "calm-down", "when")


def waiting_call() -> Scenario:
    return scenario(
        {
            "first": State(
                says=parts("One.", "Two."),
                to=to("second"),
                choices={"go": choice(), "stay": choice(to=to("first"))},
            ),
            "second": State(says=parts("Only this."), to=to("end"), choices={"go": choice()}),
            "end": END,
        },
        desk={"list": DeskItem(title="List", takes=40, text=parts("Blue."))},
    )


def test_an_mhm_keeps_contact_and_the_wait_begins_anew() -> None:
    for heard, mood in ((False, 55), (True, 59)):
        talk = Conversation(waiting_call(), seed=1)
        talk.open("list")
        if heard:
            turn = talk.mhm()
            assert (turn.heard, turn.entered, turn.outcome, turn.is_decision) == ((), (), None, False)
        talk.open("list")
        assert talk.mood == mood
        assert talk.values["interrupted"] is False


def test_an_mhm_is_said_once_per_visit_where_somebody_says_several_things() -> None:
    talk = Conversation(waiting_call(), seed=1)
    talk.mhm()
    assert not talk.can("mhm")
    talk.choose("stay")
    assert talk.can("mhm")
    talk.choose("go")
    assert not talk.can("mhm")


def test_a_grade_is_a_decision() -> None:
    task = State(task=Task(kind="cool-down"), says=parts("One.", "Two."), to=to("end"))
    talk = Conversation(scenario({"first": task, "end": END}), seed=1)
    assert talk.can("mhm")
    turn = talk.apply("fair")
    assert (turn.is_decision, turn.is_task, turn.offered) == (True, True, ())
