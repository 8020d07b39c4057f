"""Whatever the space says is compared with what really comes about when everything is tried."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.check import bots
from app.check.space.answer import Answer
from app.check.space.region import Region
from app.check.space.space import Space
from app.conversation.conversation import Conversation
from app.conversation.transcript import GRADES, INTERRUPT, SILENCE
from app.scenario.model import Scenario
from tests.check.space.brute import Brute, guards, real_values
from tests.check.space.small import small_scenarios
from tests.strategies import Written, scenarios

DENSE = st.sampled_from([1, 64, 1024])
"""Whether variables stand beside the mask or in it must not matter."""


def asked(space: Space, brute: Brute) -> list[tuple[object, Answer, tuple[str, ...] | None]]:
    """Every question about a single place: what it is, the answer, and the really shortest way."""
    found: list[tuple[object, Answer, tuple[str, ...] | None]] = []
    for id_, state in space.scenario.states.items():
        found.append((id_, space.reaches(id_), brute.passed.get(id_)))
        ways = {choice: len(each.to or state.to) for choice, each in state.choices.items()}
        for choice in state.choices:
            found.append(((id_, choice), space.offers(id_, choice), brute.offered.get((id_, choice))))
        ways |= {f"results.{grade}": 2 for grade in ("good", "fair", "poor")}
        ways |= {"silence": 2, "interrupted": 2, "": 2}
        for way, targets in ways.items():
            for index in (*range(targets), None):
                taken = brute.taken.get((id_, way, index))
                found.append(((id_, way, index), space.takes(id_, way, index), taken))
    for place, _guard in guards(space.scenario):
        if "cards" not in place:  # a conversation does not look at them; the task does
            found.append(((place, True), space.holds(place), brute.looked.get((place, True))))
            found.append(((place, False), space.fails(place), brute.looked.get((place, False))))
    return found


@given(scenario=small_scenarios(), dense=DENSE)
@settings(max_examples=20)
def test_every_question_is_answered_as_by_trying_everything(scenario: Scenario, dense: int) -> None:
    brute = Brute(scenario)
    assume(brute.complete)
    space = Space(scenario, dense=dense)
    assert space.complete
    for what, answer, shortest in asked(space, brute):
        assert answer.possible is (shortest is not None), what
        if shortest is not None:
            assert answer.witness is not None
            Conversation.replay(scenario, seed=0, events=answer.witness)
            assert len(answer.witness) == len(shortest), (what, answer.witness, shortest)


@given(written=scenarios(max_states=4))
@settings(max_examples=8)
def test_scenarios_as_authors_write_them_are_no_different(written: Written) -> None:
    brute = Brute(written.scenario, limit=300)
    space = Space(written.scenario, limit=50_000)
    for what, answer, shortest in asked(space, brute):
        if answer.possible is False:
            assert shortest is None, what
        elif space.complete and shortest is not None:
            assert answer.possible is True, what
        if brute.complete and space.complete:
            assert answer.possible is (shortest is not None), what


@given(scenario=small_scenarios(), limit=st.sampled_from([0, 5, 20, 60]))
@settings(max_examples=20)
def test_with_the_limit_reached_nothing_is_said_that_is_not_so(scenario: Scenario, limit: int) -> None:
    brute = Brute(scenario)
    assume(brute.complete)
    space = Space(scenario, limit=limit)
    for what, answer, shortest in asked(space, brute):
        if answer.possible is True:
            assert shortest is not None, what
            assert answer.witness is not None
            Conversation.replay(scenario, seed=0, events=answer.witness)
        if answer.possible is False:
            assert shortest is None, what
    stuck, endless = brute.hopeless()
    assert {trouble.state for trouble in space.stuck()} <= {key[0] for key in stuck}
    assert {trouble.state for trouble in space.trapped()} <= {key[0] for key in endless}
    for state in scenario.states:
        if (brute_length := brute.lengths(state)) and scenario.states[state].ending:
            length = space.length(state)
            assert length is None or length.longest in (None, brute_length[1])


@given(scenario=small_scenarios(), dense=DENSE)
@settings(max_examples=20)
def test_where_it_comes_to_a_halt_is_found_with_a_shortest_way_there(scenario: Scenario, dense: int) -> None:
    brute = Brute(scenario)
    assume(brute.complete)
    space = Space(scenario, dense=dense)
    for really, told in zip(brute.hopeless(), (space.stuck(), space.trapped()), strict=True):
        shortest: dict[str, int] = {}
        for key in really:
            events = len(brute.nodes[key].events)
            shortest[str(key[0])] = min(events, shortest.get(str(key[0]), events))
        assert {trouble.state: len(trouble.witness) for trouble in told} == shortest
        for trouble in told:
            conversation = Conversation.replay(scenario, seed=0, events=trouble.witness)
            assert brute.key(conversation) in really
            assert all(conversation.values[name] == value for name, value in trouble.values.items())


@given(scenario=small_scenarios(), dense=DENSE)
@settings(max_examples=20)
def test_lengths_and_moods_of_endings_are_those_of_all_ways(scenario: Scenario, dense: int) -> None:
    brute = Brute(scenario)
    assume(brute.complete)
    space = Space(scenario, dense=dense)
    for id_, state in scenario.states.items():
        if state.ending is None:
            continue
        length, really = space.length(id_), brute.lengths(id_)
        assert (length is None) is (really is None)
        moods = [int(brute.nodes[key].mood) for key in brute.at(id_)]
        assert space.moods(id_) == ((min(moods), max(moods)) if moods else None)
        if length is not None and really is not None:
            assert (length.shortest, length.longest) == really
            assert (length.longest is None) is bool(length.loop)
            walked = Conversation.replay(scenario, seed=0, events=length.witness)
            assert walked.ending == id_
            made = [
                turn for turn in walked.turns if turn.event in ("good", "fair", "poor") or turn.is_decision
            ]
            assert len(made) == length.shortest


@given(scenario=small_scenarios(), dense=DENSE, notes=st.booleans())
@settings(max_examples=20)
def test_chances_are_those_of_following_everything(scenario: Scenario, dense: int, notes: bool) -> None:
    brute = Brute(scenario)
    assume(brute.complete)
    chances = Space(scenario, dense=dense).chances(notes=notes)
    shares, decisions = brute.chances(notes)
    assert chances.lost == pytest.approx(1 - sum(chances.shares.values()), abs=1e-6)
    # What either has not followed to the end may still have come to any ending.
    lost = chances.lost + 1 - sum(shares.values()) + 1e-6
    for state in scenario.states:
        assert chances.shares.get(state, 0) == pytest.approx(shares.get(state, 0), abs=lost)
    assert chances.lost <= 1 - sum(shares.values()) + 0.001
    for number in range(21):
        assert chances.decisions.get(number, 0) == pytest.approx(
            decisions.get(number, 0), abs=chances.lost + 1e-6
        )


@given(scenario=small_scenarios(), dense=DENSE, chosen=st.integers(0, 63), deviations=st.booleans())
@settings(max_examples=20)
def test_regions_hold_what_really_belongs_to_them(
    scenario: Scenario, dense: int, chosen: int, deviations: bool
) -> None:
    brute = Brute(scenario)
    assume(brute.complete)
    space = Space(scenario, dense=dense)

    def allowed(state: str, choice: str) -> bool:
        return bool(chosen >> (int(state[-1]) + int(choice[-1])) % 6 & 1)

    def happens(key: tuple[object, ...], event: str) -> bool:
        if event in (SILENCE, INTERRUPT):
            return deviations
        return event not in brute.nodes[key].state.choices or allowed(str(key[0]), event)

    def picked(_state: str, offered: tuple[str, ...]) -> tuple[str, ...]:
        return offered[: 1 + chosen % 2]

    goal = [id_ for id_ in scenario.states if chosen >> int(id_[-1]) & 1]
    expected = {
        "forward": (space.forward(None, allowed, deviations=deviations), brute.forward(happens)),
        "following": (space.following(picked, notes=deviations), brute.following(picked, deviations)),
        "backward": (space.backward(goal), brute.backward(brute.leading_to(*goal))),
        "reached": (space.reached, set(brute.nodes)),
    }
    where = {key: space.along(conversation.events) for key, conversation in brute.nodes.items()}
    for name, (region, really) in expected.items():
        found = Region()
        for key in really:
            found |= where[key].where(entry=False)
        # Configurations that nothing can tell apart any more are one for the space.
        assert found == region.where(entry=False), name
    for key, edges in brute.edges.items():
        for event, after in edges:
            if event in brute.nodes[key].state.choices:
                led = space.after(where[key], str(key[0]), event)
                assert led.where(entry=False) == where[after].where(entry=False)


@given(scenario=small_scenarios(), dense=DENSE, chosen=st.integers(0, 63))
@settings(max_examples=20)
def test_what_can_still_be_reached_is_what_trying_everything_reaches(
    scenario: Scenario, dense: int, chosen: int
) -> None:
    brute = Brute(scenario)
    assume(brute.complete)
    space = Space(scenario, dense=dense)
    goal = [id_ for id_ in scenario.states if chosen >> int(id_[-1]) & 1]
    leading = brute.backward(brute.leading_to(*goal))
    endings = [id_ for id_, state in scenario.states.items() if state.ending is not None]
    saved = brute.backward(brute.leading_to(*endings))
    for key, conversation in brute.nodes.items():
        here = space.along(conversation.events).where(entry=False)  # not what was only passed through
        assert space.leads(here, goal) is (key in leading)
        assert bool(here & space.lost) is (key not in saved)
        for event, _after in brute.edges[key]:
            if event in conversation.state.choices:
                led = space.after(here, conversation.state_id, event)
                assert space.before(here, event, led) == here.where(entry=False)
                assert not space.before(here, event, space.reached - led)


@given(scenario=small_scenarios(), dense=DENSE, most=st.integers(1, 2), notes=st.booleans())
@settings(max_examples=20)
def test_a_habit_has_a_way_to_everything_that_it_comes_to(
    scenario: Scenario, dense: int, most: int, notes: bool
) -> None:
    assume(Brute(scenario).complete)
    course = Space(scenario, dense=dense).course(lambda _state, offered: offered[:most], notes=notes)
    for id_ in course.region.where(entry=False).states:
        way = course.way(course.region.at(id_).where(entry=False))
        assert way is not None
        walked = bots.noting(scenario, way) if notes else Conversation.replay(scenario, seed=0, events=way)
        assert walked.state_id == id_
        made = [turn for turn in walked.turns if turn.is_decision]
        assert tuple(turn.event for turn in made) == way
        for turn in made:
            choices = [choice for choice in scenario.states[turn.state].choices if choice in turn.offered]
            assert turn.event in (GRADES if turn.is_task else choices)[:most]


@given(scenario=small_scenarios(), dense=DENSE, notes=st.booleans())
@settings(max_examples=20)
def test_chances_are_the_same_whether_decisions_are_counted_or_not(
    scenario: Scenario, dense: int, notes: bool
) -> None:
    assume(Brute(scenario).complete)
    counted = Space(scenario, dense=dense).chances(notes=notes)
    alone = Space(scenario, dense=dense).chances(notes=notes, counted=False)
    assert not alone.decisions
    left = counted.lost + alone.lost + 1e-6
    for state in scenario.states:
        assert alone.shares.get(state, 0) == pytest.approx(counted.shares.get(state, 0), abs=left)


@given(scenario=small_scenarios(), dense=DENSE)
@settings(max_examples=20)
def test_values_and_numbers_of_choices_are_those_that_come_about(scenario: Scenario, dense: int) -> None:
    brute = Brute(scenario)
    assume(brute.complete)
    space = Space(scenario, dense=dense)
    for id_ in scenario.states:
        values = space.values_at(id_)
        for name, really in real_values(brute, id_).items():
            if name != "open" or name in brute.read:  # it goes on and on, and nobody asks
                assert all(values[name].contains(value) for value in really), (id_, name)
        counts = [len(brute.nodes[key].offered) for key in brute.at(id_)]
        assert space.visible(id_) == (min(counts, default=0), max(counts, default=0))
