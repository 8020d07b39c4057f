"""Looking back on a conversation."""

from __future__ import annotations

import pytest
from hypothesis import given

from app.conversation.conversation import Conversation, NotPossible
from app.conversation.transcript import Event
from app.scenario.model import EndingKind, Feedback, Outcome, Scenario, State, Task
from app.skills.debrief import CurvePoint, Debrief, Moment, MomentKind, Road, best_choice, debrief
from app.skills.scoring import Band
from tests.conversation.samples import (
    END,
    PICKS,
    SEEDS,
    add,
    call,
    choice,
    number,
    parts,
    random_scenarios,
    scenario,
    to,
    walk,
)

SAID = Feedback(behaviour="You took the last two.", impact="She waited.", better="Ask first.")


def three() -> Scenario:
    """Three decisions of a strong, a fair and a poor choice, then an ending by mood."""
    choices = {
        "strong": choice(changes=add(mood=10), reply=parts("Good."), skills={"x": 2}),
        "so-so": choice(skills={"x": 1}),
        "weak": choice(changes=add(mood=-20), skills={"x": -2}),
    }
    return scenario(
        {
            "one": State(to=to("two"), choices=choices),
            "two": State(to=to("three"), choices=choices),
            "three": State(to=to(("happy", number("mood", low=60)), "unhappy"), choices=choices),
            "happy": END,
            "unhappy": State(ending=EndingKind.POOR),
        },
    )


def look_back(*events: Event, of: Scenario | None = None) -> Debrief:
    return debrief(of or three(), 4, events)


def test_it_holds_what_became_of_the_customer() -> None:
    found = look_back("strong", "so-so", "strong")
    assert (found.ending, found.ending_kind) == ("happy", EndingKind.GOOD)


def test_a_conversation_that_has_not_ended_has_a_debrief_without_an_ending() -> None:
    found = look_back("strong")
    assert (found.ending, found.ending_kind, found.by_luck, found.despite) == (None, None, False, False)
    assert len(found.decisions) == 1


def test_nothing_done_yet_is_an_empty_debrief() -> None:
    found = look_back()
    assert (found.decisions, found.moments, found.craft, found.skills, found.other_way) == (
        (),
        (),
        None,
        (),
        (),
    )
    assert found.curve == (CurvePoint(0, 65, 20, None),)


def test_a_decision_knows_what_was_better_and_what_would_have_been_heard() -> None:
    first, second, _third = look_back("strong", "weak", "so-so").decisions
    assert (first.number, first.turn, first.best, first.road) == (1, 1, None, None)
    assert (first.rating, first.best_rating) == (2, 2)
    assert (second.mood_before, second.mood_after) == (75, 55)
    assert (second.rating, second.best_rating, second.best) == (-2, 2, "strong")
    assert second.road is not None
    assert second.road.heard[0].text == "two.strong.reply.1"
    assert (second.road.choice, second.road.mood, second.road.state_after) == ("strong", 85, "three")


def test_only_choices_are_decisions_and_keep_the_number_of_their_turn() -> None:
    found = debrief(call(), 4, ["note birthday", "open stock", "interrupt", "cannot"])
    (only,) = found.decisions
    assert (only.number, only.turn, only.choice) == (1, 4, "cannot")
    assert [point.decision for point in found.curve] == [None, None, None, None, 1]
    assert isinstance(only.road, Road)


def tasked() -> Scenario:
    """A choice, a task with three results, and a choice."""
    choices = {"strong": choice(skills={"x": 2}), "weak": choice(skills={"x": -2})}
    return scenario(
        {
            "one": State(to=to("two"), choices=choices),
            "two": State(
                to=to("three"),
                task=Task(kind="pick", skill="y"),
                results={
                    "good": Outcome(changes=add(mood=10), reply=parts("Ah.")),
                    "poor": Outcome(changes=add(mood=-20), feedback=SAID),
                },
            ),
            "three": State(to=to("end"), choices=choices),
            "end": END,
        }
    )


def test_a_task_is_a_decision_with_a_better_grade_and_a_road_not_taken() -> None:
    found = look_back("strong", "breathe", "poor", "weak", of=tasked())
    _first, task, last = found.decisions
    assert (task.number, task.turn, task.state, task.choice) == (2, 3, "two", "poor")
    assert task.is_task
    assert not last.is_task
    assert (task.rating, task.best_rating, task.best) == (-2, 2, "good")
    assert task.road is not None
    assert (task.road.mood, task.road.heard[0].text) == (75, "two.results.good.reply.1")
    assert task.outcome(tasked()).feedback == SAID
    assert [each.skill for each in task.evidence] == ["y"]
    assert found.moments[0] == Moment(MomentKind.FALL, 2)
    assert [point.mood for point in found.other_way][-1] == 45  # from the weak choice on


def test_the_other_way_goes_through_tasks() -> None:
    found = look_back("weak", "good", "strong", of=tasked())
    assert [point.mood for point in found.other_way] == [65, 65, 75, 75]


def test_a_good_grade_carries_the_conversation() -> None:
    assert look_back("weak", "good", "weak", of=tasked()).carried_by == (2,)
    fair = look_back("weak", "fair", "weak", of=tasked()).decisions[1]
    assert (fair.outcome(tasked()), fair.rating) == (Outcome(), 0)


def test_a_conversation_can_be_replayed_from_a_task() -> None:
    conversation = Conversation.replay(tasked(), seed=0, events=["strong", "poor", "weak"])
    again = conversation.rewound(look_back(*conversation.events, of=tasked()).decisions[1].turn - 1)
    assert again.state_id == "two"
    assert again.can("good")


def about_listening(story: Scenario) -> Scenario:
    """The same, with a choice that is about listening besides, in a place where nobody comes."""
    elsewhere = State(choices={"ask": choice(skills={"listening": 1})}, to=to(next(iter(story.states))))
    return story.model_copy(update={"states": {**story.states, "elsewhere": elsewhere}})


def test_what_a_turn_is_marked_with_is_evidence_at_its_decision() -> None:
    story = about_listening(call())
    marked = debrief(story, 0, ["when"], marks={1: ("heard-out",)})
    assert "listening" in {each.skill for each in marked.decisions[0].evidence}
    assert marked.decisions[0].marks == ("heard-out",)
    unmarked = look_back("when", of=story).decisions[0]
    assert "listening" not in {each.skill for each in unmarked.evidence}
    assert unmarked.marks == ()


def test_the_marks_of_an_interruption_belong_to_the_decision_it_hurried() -> None:
    story = about_listening(three())
    marked = debrief(story, 4, ["interrupt", "strong", "strong"], marks={1: ("late",), 2: ("coach",)})
    assert [each.marks for each in marked.decisions] == [("interrupt", "late"), ()]


def test_the_three_moments_are_the_largest_rise_fall_and_missed_chance() -> None:
    found = look_back("strong", "weak", "so-so")
    assert found.moments == (
        Moment(MomentKind.RISE, 1),
        Moment(MomentKind.FALL, 2),
        Moment(MomentKind.MISSED, 3),
    )


def test_a_decision_is_only_one_moment() -> None:
    # The second is the largest fall and the largest missed chance; the third misses less.
    found = look_back("so-so", "weak", "weak")
    assert found.moments == (
        Moment(MomentKind.FALL, 2),
        Moment(MomentKind.MISSED, 3),
    )


def test_where_all_was_best_there_is_nothing_missed() -> None:
    found = look_back("strong", "strong", "strong")
    assert found.moments == (Moment(MomentKind.RISE, 1),)
    assert found.other_way == ()
    assert found.craft is Band.STRONG
    assert found.craft_value == pytest.approx(1)
    assert found.carried_by == (1, 2, 3)


def test_the_curve_runs_from_the_opening_through_every_turn() -> None:
    found = look_back("strong", "weak").curve
    assert [(point.mood, point.stress, point.decision) for point in found] == [
        (65, 20, None),
        (75, 20, 1),
        (55, 20, 2),
    ]


def test_the_other_way_leaves_at_the_missed_chance_and_takes_the_best_to_the_end() -> None:
    found = look_back("strong", "weak", "so-so")  # the missed chance is the third
    assert [point.mood for point in found.other_way] == [55, 65]
    assert {point.decision for point in found.other_way} == {None}
    assert found.other_way[0].seconds == found.curve[2].seconds


def test_without_a_missed_chance_the_other_way_leaves_at_the_fall() -> None:
    found = look_back("weak", "strong", "strong")
    assert {moment.kind for moment in found.moments} == {MomentKind.RISE, MomentKind.FALL}
    assert [point.mood for point in found.other_way] == [65, 75, 85, 95]


def test_the_other_way_stops_although_a_loop_does_not() -> None:
    loop = scenario(
        {
            "s": State(
                to=to("s"),
                choices={"a": choice(skills={"x": 2}), "b": choice(skills={"x": -2}, to=to("end"))},
            ),
            "end": END,
        }
    )
    assert 2 < len(look_back("b", of=loop).other_way) < 100


def test_craft_and_skills_by_hand() -> None:
    # Scores 1, .75 and 0; chance is their mean.
    found = look_back("strong", "so-so", "strong")
    chance = 1.75 / 3
    craft = (1 + 0.75 + 1 - 3 * chance) / (3 - 3 * chance)
    assert found.craft_value == pytest.approx(craft)
    assert found.craft is Band.STRONG
    (skill,) = found.skills
    assert (skill.skill, skill.band, skill.shown, skill.lacked) == ("x", Band.STRONG, (1, 2, 3), ())
    assert skill.craft == pytest.approx(craft)


def test_a_skill_that_was_lacked_says_where() -> None:
    (skill,) = look_back("strong", "weak", "weak").skills
    assert (skill.shown, skill.lacked, skill.band) == ((1,), (2, 3), Band.RAW)


def test_an_interruption_counts_at_the_decision_it_hurried() -> None:
    found = look_back("strong", "interrupt", "strong", "strong", of=about_listening(three()))
    listening = next(skill for skill in found.skills if skill.skill == "listening")
    assert (listening.lacked, listening.craft, listening.band) == ((2,), 0, Band.RAW)
    assert {each.skill for each in found.decisions[1].evidence} == {"listening", "x"}
    assert found.craft_value == pytest.approx((3 * (1 - 1.75 / 3) - 0.3) / (3 * (1 - 1.75 / 3) + 0.3))


def easy(first_mood: int) -> Scenario:
    return scenario(
        {
            "s": State(
                to=to(("happy", number("mood", low=60)), "unhappy"),
                choices={"kind": choice(skills={"x": 2}), "rude": choice(skills={"x": -2})},
            ),
            "happy": END,
            "unhappy": State(ending=EndingKind.POOR),
        },
        people={"lindner": three().customer.model_copy(update={"mood": first_mood})},
    )


@pytest.mark.parametrize(
    ("event", "mood", "by_luck", "despite"),
    [
        ("kind", 70, False, False),
        ("rude", 70, True, False),
        ("kind", 30, False, True),
        ("rude", 30, False, False),
    ],
)
def test_luck_is_named_as_such_and_so_is_its_lack(
    event: str, mood: int, by_luck: bool, despite: bool
) -> None:
    found = look_back(event, of=easy(mood))
    assert (found.by_luck, found.despite) == (by_luck, despite)


def test_without_evidence_nobody_was_lucky() -> None:
    bare = scenario({"s": State(choices={"a": choice(), "b": choice()}, to=to("end")), "end": END})
    found = look_back("a", of=bare)
    assert (found.craft, found.craft_value, found.by_luck, found.skills) == (None, 0.0, False, ())


def test_equally_good_choices_are_no_missed_chance() -> None:
    assert look_back("strong").decisions[0].best is None
    state = State(
        choices={"a": choice(skills={"x": 1}), "b": choice(skills={"x": 1}), "c": choice()}, to=to("end")
    )
    same = scenario({"s": state, "end": END})
    assert look_back("b", of=same).decisions[0].best is None
    assert best_choice(same, "s", ("c", "b", "a")) == "a"


def test_credence_weighs_turns_by_number() -> None:
    events = ("strong", "weak", "weak")
    only_first = debrief(three(), 4, events, credence={2: 0.0, 3: 0.0})
    assert only_first.craft is Band.STRONG
    assert debrief(three(), 4, events, credence=0.25).decisions[0].evidence[0].credence == 0.25
    assert look_back(*events).decisions[0].evidence[0].credence == 1
    unreviewed = three().model_copy(update={"reviewed": False})
    assert look_back(*events, of=unreviewed).decisions[0].evidence[0].credence == pytest.approx(0.7)


def test_events_of_another_scenario_are_refused() -> None:
    with pytest.raises(NotPossible):
        look_back("nonsense")


@given(random_scenarios(), SEEDS, PICKS)
def test_every_conversation_can_be_looked_back_on(a_scenario: Scenario, seed: int, picks: list[int]) -> None:
    talk = walk(Conversation(a_scenario, seed=seed), picks)
    found = debrief(a_scenario, seed, talk.events)
    assert found == debrief(a_scenario, seed, talk.events)
    assert [each.number for each in found.decisions] == list(range(1, len(found.decisions) + 1))
    assert len(found.moments) <= 3
    assert len({moment.decision for moment in found.moments}) == len(found.moments)
    assert len(found.curve) == len(talk.turns) + 1
    assert 0 <= found.craft_value <= 1
    assert (found.craft is None) == (not found.skills)
    for each in found.decisions:
        assert each.best_rating >= each.rating
        assert (each.best is None) == (each.road is None)
        assert each.choice in each.offered
        if each.best is not None:
            assert each.best_rating > each.rating
