"""The rubric, worked out by hand."""

from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import chain, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation.conversation import Conversation
from app.scenario.model import Outcome, State, Task
from app.skills import scoring
from app.skills.scoring import Band, Evidence, Replayed
from tests.conversation.samples import END, choice, parts, scenario, to


def decision(*ratings: Mapping[str, int], **fields: Any) -> Conversation:
    """One decision with a choice per rating: `a`, `b`, `c` ..."""
    choices = {name: choice(skills=rated) for name, rated in zip("abcdef", ratings, strict=False)}
    return Conversation(scenario({"s": State(choices=choices, to=to("end"), **fields), "end": END}), seed=0)


def evidence_of(event: str, *ratings: Mapping[str, int], **fields: Any) -> dict[str, Evidence]:
    conversation = decision(*ratings, **fields)
    found = scoring.evidence(conversation.scenario, conversation.apply(event), credence=0.5)
    return {each.skill: each for each in found}


def test_a_choice_is_measured_against_what_was_on_offer() -> None:
    ratings: tuple[dict[str, int], ...] = ({"x": 2}, {"x": 1}, {"x": -1})
    assert [evidence_of(event, *ratings)["x"].score for event in "abc"] == [1.0, pytest.approx(2 / 3), 0.0]
    each = evidence_of("b", *ratings)["x"]
    assert (each.turn, each.rating, each.weight, each.credence) == (1, 1, 1.0, 0.5)
    assert each.chance == pytest.approx(5 / 9)  # (1 + 2/3 + 0) / 3


def test_where_nothing_much_was_at_stake_nothing_is_shown() -> None:
    assert evidence_of("a", {"x": 1}, {"x": 0}, {}) == {}
    assert set(evidence_of("a", {"x": 1}, {"x": -1})) == {"x"}


def test_a_decision_between_thoughts_alone_counts_half() -> None:
    def weight(*manners: str) -> float:
        rated = {
            name: choice(skills={"x": 2 - 2 * place}, **({} if manner == "say" else {manner: "Yes."}))
            for place, (name, manner) in enumerate(zip("ab", manners, strict=True))
        }
        state = State(choices=rated, to=to("end"))
        conversation = Conversation(scenario({"s": state, "end": END}), seed=0)
        (found,) = scoring.evidence(conversation.scenario, conversation.apply("a"), credence=1.0)
        return found.weight

    assert weight("think", "think") == 0.5
    assert weight("think", "say") == 1.0
    assert weight("do", "do") == 1.0


def test_a_missing_rating_is_zero_and_counts_where_another_choice_rates_the_skill() -> None:
    each = evidence_of("b", {"x": 2}, {})["x"]
    assert (each.rating, each.score, each.chance) == (0, 0.0, 0.5)
    middle = evidence_of("b", {"x": 2}, {}, {"x": -2})["x"]
    assert (middle.rating, middle.score) == (0, 0.5)


@pytest.mark.parametrize(("skills", "weights"), [(1, (1,)), (2, (0.65, 0.35)), (3, (0.5, 0.3, 0.2)), (0, ())])
def test_the_order_of_skills_gives_their_weights(skills: int, weights: tuple[float, ...]) -> None:
    assert scoring.order_weights(skills) == weights


@pytest.mark.parametrize("skills", range(1, 9))
def test_weights_sum_to_one_and_fall(skills: int) -> None:
    weights = scoring.order_weights(skills)
    assert sum(weights) == pytest.approx(1)
    assert list(weights) == sorted(weights, reverse=True)


def test_where_all_choices_rate_alike_the_order_alone_decides() -> None:
    found = evidence_of("a", {"x": 2, "y": 1}, {"x": -1, "y": -1}, {"x": 0, "y": -2})
    assert {skill: each.weight for skill, each in found.items()} == {
        "x": pytest.approx(0.65),
        "y": pytest.approx(0.35),
    }


def test_otherwise_each_skill_has_its_part_of_all_the_choices_weights() -> None:
    # x: .5 + .65 + .65 = 1.8, y: .3 + .35 = .65, z: .2 + .35 = .55, of 3
    found = evidence_of("a", {"x": 2, "y": 1, "z": 1}, {"x": -1, "z": -2}, {"x": -2, "y": -1})
    assert {skill: each.weight for skill, each in found.items()} == {
        "x": pytest.approx(1.8 / 3),
        "y": pytest.approx(0.65 / 3),
        "z": pytest.approx(0.55 / 3),
    }


def test_a_skill_that_shows_nothing_leaves_its_weight_to_the_others() -> None:
    found = evidence_of("a", {"x": 2, "y": 1}, {"x": -1})
    assert found["x"].weight == 1
    assert set(found) == {"x"}


def test_craft_by_hand() -> None:
    # x alone, chance .5: one best (1 - .5), one worst of half the credence (0 - .5)
    best = evidence_of("a", {"x": 2}, {"x": -2})["x"]
    worst = Evidence(2, "x", -2, 0.0, 0.5, 1.0, 0.25)
    assert scoring.craft([best]) == 1
    assert scoring.craft([worst]) == 0
    assert scoring.craft([best, worst]) == pytest.approx((0.5 * 0.5 - 0.25 * 0.5) / (0.5 * 0.5 + 0.25 * 0.5))
    assert scoring.craft([]) is None


def test_evidence_that_does_not_count_is_no_craft() -> None:
    assert scoring.craft([Evidence(1, "x", 2, 1.0, 0.5, 1.0, 0.0)]) is None


@pytest.mark.parametrize(
    ("craft", "band"),
    [
        (0, Band.RAW),
        (0.2499, Band.RAW),
        (0.25, Band.BUILDING),
        (0.4999, Band.BUILDING),
        (0.5, Band.SOLID),
        (0.7999, Band.SOLID),
        (0.8, Band.STRONG),
        (1, Band.STRONG),
        (0.8 - 1e-12, Band.STRONG),
    ],
)
def test_bands_begin_at_their_limits(craft: float, band: Band) -> None:
    assert Band.of(craft) is band


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, 1),
        ({"asked": True}, 0.5),
        ({"reviewed": False}, 0.7),
        ({"replayed": Replayed.AT_ONCE}, 0.25),
        ({"replayed": Replayed.AFTER_A_DAY}, 0.6),
        ({"replayed": Replayed.AT_ONCE, "reviewed": False, "asked": True}, 0.0875),
    ],
)
def test_how_much_an_attempt_counts(fields: dict[str, Any], expected: float) -> None:
    assert scoring.credence(**fields) == pytest.approx(expected)


ABOUT_LISTENING: tuple[dict[str, int], ...] = ({"x": 2}, {"listening": 1})
"""Two choices of a scenario that is about listening, without a decision about it: they are 1 apart."""


def test_an_interruption_lacked_listening() -> None:
    assert evidence_of("interrupt", *ABOUT_LISTENING)["listening"] == Evidence(
        1, "listening", -1, 0.0, 0.5, 0.6, 0.5
    )


def test_in_a_scenario_that_is_not_about_listening_it_says_nothing() -> None:
    elsewhere: tuple[dict[str, int], ...] = ({"x": 2}, {})
    assert evidence_of("interrupt", *elsewhere) == {}
    assert set(told("a", *elsewhere, marks=(scoring.HEARD_OUT,))) == {"x"}


def told(
    event: str, *ratings: Mapping[str, int], marks: tuple[str, ...] = (), **fields: Any
) -> dict[str, Evidence]:
    """Evidence of one turn in a state that says two things, with its marks."""
    conversation = decision(*(ratings or ABOUT_LISTENING), says=parts("One.", "Two."), **fields)
    turn = conversation.apply(event)
    found = scoring.evidence(conversation.scenario, turn, credence=1, marks=marks)
    return {each.skill: each for each in found}


def test_a_late_interruption_is_half_of_listening() -> None:
    found = told("interrupt", marks=(scoring.LATE,))["listening"]
    assert (found.score, found.chance, found.weight) == (0.5, 0.5, 0.6)


def test_whoever_heard_somebody_out_listened() -> None:
    assert "listening" not in told("a")
    found = told("a", marks=(scoring.HEARD_OUT, "coach"))
    assert (found["listening"].score, found["listening"].weight) == (1.0, 0.6)
    assert found["x"].weight == 1
    short = decision(*ABOUT_LISTENING, says=parts("One."))
    turn = short.choose("a")
    marked = scoring.evidence(short.scenario, turn, credence=1, marks=(scoring.HEARD_OUT,))
    assert [each.skill for each in marked] == ["x"]


@pytest.mark.parametrize(
    ("kind", "weight"), [("reword", 0.7), ("recall", 0.8), ("pick", 0.8), ("place", 1.0)]
)
def test_a_grade_is_evidence_of_its_task(kind: str, weight: float) -> None:
    state = State(task=Task(kind=kind, skill="x"), to=to("end"))
    found = {}
    for grade in ("good", "fair", "poor"):
        conversation = Conversation(scenario({"s": state, "end": END}), seed=0)
        (each,) = scoring.evidence(conversation.scenario, conversation.apply(grade), credence=0.5)
        assert (each.skill, each.weight, each.chance, each.credence) == ("x", weight, 0.5, 0.5)
        found[grade] = (each.rating, each.score)
    assert found == {"good": (2, 1.0), "fair": (0, 0.5), "poor": (-2, 0.0)}


def test_a_task_of_no_skill_is_no_evidence() -> None:
    state = State(task=Task(kind="pick"), to=to("end"))
    conversation = Conversation(scenario({"s": state, "end": END}), seed=0)
    assert scoring.evidence(conversation.scenario, conversation.apply("good"), credence=1) == ()


def test_a_breath_that_helped_is_evidence_where_the_scenario_is_about_that() -> None:
    def breathed(stress: int, *ratings: Mapping[str, int]) -> dict[str, float]:
        made = decision(*ratings).scenario.model_copy(update={"stress": stress})
        conversation = Conversation(made, seed=0)
        before = conversation.values
        turn = conversation.breathe()
        assert scoring.evidence(made, turn, credence=1) == ()
        found = scoring.evidence(made, turn, credence=1, before=before)
        assert all(each.score == 1 for each in found)
        return {each.skill: each.weight for each in found}

    assert breathed(60, {"x": 2}, {}) == {}
    assert breathed(60, {"patience": 2}, {}) == {"patience": 0.2}
    assert breathed(60, {"patience": 2}, {"resilience": 1}) == {"resilience": 0.1, "patience": 0.1}
    assert breathed(59, {"patience": 2}, {}) == {}


def test_an_interruption_that_only_answers_differently_still_lacked_listening() -> None:
    curt = Outcome(reply=parts("Let me finish."))
    found = evidence_of("interrupt", *ABOUT_LISTENING, interrupted=curt)
    assert set(found) == {"listening"}


def test_an_author_can_rate_an_interruption_and_a_silence() -> None:
    rated = Outcome(skills={"patience": -2})
    assert evidence_of("interrupt", {"x": 2}, {}, interrupted=rated)["patience"].score == 0
    good = evidence_of("silence", {"x": 2}, {}, silence=Outcome(skills={"patience": 1}))["patience"]
    assert (good.rating, good.score, good.chance) == (1, 1.0, 0.5)
    assert evidence_of("silence", {"x": 2}, {}, silence=Outcome()) == {}


def test_a_silence_counts_little_since_only_the_clock_brings_it() -> None:
    conversation = decision({"x": 2}, {}, silence=Outcome(skills={"patience": -1}))
    turn = conversation.silence()
    for credence, counts in ((1.0, 0.2), (0.1, 0.1)):
        (found,) = scoring.evidence(conversation.scenario, turn, credence=credence)
        assert found.credence == counts


def test_the_rating_of_a_choice_weighs_as_the_decision_does() -> None:
    state = decision({"x": 2, "y": 1}, {"x": 2}, {"x": -1, "y": 1}).scenario.states["s"]
    offered = ("a", "b", "c")
    x, y = (0.65 + 1 + 0.65) / 3, (0.35 + 0.35) / 3
    assert scoring.rating(state, "a", offered) == pytest.approx(2 * x + y, abs=1e-6)
    assert scoring.rating(state, "b", offered) == pytest.approx(2 * x, abs=1e-6)
    assert scoring.rating(state, "c", offered) == pytest.approx(-x + y, abs=1e-6)


def test_what_is_not_rated_is_worth_nothing() -> None:
    state = decision({}, {}).scenario.states["s"]
    assert scoring.rating(state, "a", ("a", "b")) == 0


@pytest.mark.parametrize(
    ("skills", "honest", "poor"),
    [
        ({"x": 2}, True, False),
        ({"x": -1}, True, True),
        ({"x": -1, "y": 1}, True, False),
        ({"x": 2, "y": -2}, True, True),
        ({}, True, False),
        ({}, False, True),
    ],
)
def test_what_the_coach_speaks_up_about(skills: dict[str, int], honest: bool, poor: bool) -> None:
    assert scoring.clearly_poor(choice(skills=skills, honest=honest)) is poor


RATINGS = st.lists(
    st.dictionaries(st.sampled_from("uvwxyz"), st.integers(-2, 2), max_size=3), min_size=2, max_size=4
)


@given(RATINGS)
def test_choosing_at_random_earns_nothing(ratings: list[dict[str, int]]) -> None:
    earned = 0.0
    for event in "abcd"[: len(ratings)]:
        found = evidence_of(event, *ratings).values()
        earned += sum(each.weight * (each.score - each.chance) for each in found)
        if found:
            assert sum(each.weight for each in found) == pytest.approx(1)
        for each in found:
            assert 0 <= each.score <= 1
            assert 0 < each.chance < 1
    assert earned == pytest.approx(0)


@given(RATINGS)
def test_the_best_in_every_skill_is_full_craft(ratings: list[dict[str, int]]) -> None:
    best = {skill: 2 for each in ratings for skill in each}
    found = evidence_of("a", best, *ratings).values()
    if found:
        assert scoring.craft(found) == pytest.approx(1)


def test_random_learners_have_a_craft_of_about_nothing_on_average() -> None:
    options: tuple[dict[str, int], ...] = ({"x": 2, "y": 1}, {"x": -1, "z": -2}, {"y": -2})
    by_event = [list(evidence_of(event, *options).values()) for event in "abc"]
    # What 3 ** 7 equally likely learners earn in seven such decisions, before the floor at nothing.
    worth = [sum(each.weight * (each.score - each.chance) for each in found) for found in by_event]
    possible = sum(each.weight * (1 - each.chance) for each in by_event[0])
    crafts = [sum(path) / (7 * possible) for path in product(worth, repeat=7)]
    assert sum(crafts) / len(crafts) == pytest.approx(0)
    chooser = random.Random(1)
    learners = [chain.from_iterable(chooser.choices(by_event, k=7)) for _learner in range(2000)]
    floored = [scoring.craft(found) or 0.0 for found in learners]
    assert sum(floored) / len(floored) < 0.2  # the floor hides the unlucky half


@pytest.mark.parametrize(
    ("ratings", "honest", "poor"),
    [
        ({"x": -2, "y": 2}, True, True),  # one thing went clearly wrong
        ({"x": -1}, True, True),
        ({"x": -1, "y": -1}, True, True),
        ({"x": -1, "y": 1}, True, False),  # .65 * -1 + .35 * 1
        ({"x": 1, "y": -1}, True, False),
        ({"x": 2}, False, True),
        ({}, True, False),
    ],
)
def test_a_choice_is_clearly_poor(ratings: dict[str, int], honest: bool, poor: bool) -> None:
    assert scoring.clearly_poor(choice(skills=ratings, honest=honest)) is poor
