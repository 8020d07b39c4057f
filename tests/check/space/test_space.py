"""Each question to the space, on a scenario small enough to be read."""

from __future__ import annotations

from typing import Any

import pytest

from app.check.space.answer import Answer
from app.check.space.space import Space
from app.conversation.conversation import Conversation
from app.scenario.diagnostic import Verdict
from app.scenario.guard import Condition, Guard, Value, Values
from app.scenario.model import (
    Change,
    Choice,
    DeskItem,
    EndingKind,
    Outcome,
    Part,
    Person,
    Scenario,
    State,
    Target,
    Task,
    Variable,
)
from tests.conversation import samples

GOOD = State(ending=EndingKind.GOOD)
POOR = State(ending=EndingKind.POOR)


def scenario(*, mood: int = 50, variables: dict[str, Variable] | None = None, **states: Any) -> Scenario:
    """A scenario of these states; the first is the start, and `_` in a name is a hyphen in the id."""
    desk = states.pop("desk", {})
    facts = states.pop("facts", {})
    named = {name.replace("_", "-"): state for name, state in states.items()}
    return Scenario(
        id="tiny",
        language="en",
        title="Tiny",
        briefing="Go.",
        goal="Arrive.",
        people={"ina": Person(name="Ina", mood=mood), "bo": Person(name="Bo", mood=80)},
        variables=variables or {},
        facts=facts,
        desk=desk,
        start=next(iter(named)),
        states=named,
    )


def when(variable: str, *words: Value, low: int | None = None, high: int | None = None) -> Guard:
    return Guard(((Condition(variable, Values(words=frozenset(words) or None, low=low, high=high)),),))


def to(state: str, guard: Guard | None = None) -> tuple[Target, ...]:
    return (Target(state=state, when=guard),)


def say(target: str, *, guard: Guard | None = None, mood: int = 0, **more: Any) -> Choice:
    changes = (Change(variable="mood", add=mood),) if mood else ()
    return Choice(say="Yes.", when=guard, to=to(target), **{"changes": changes, **more})


# Single places


def test_a_state_that_can_be_reached_comes_with_a_way_there() -> None:
    space = Space(
        scenario(a=State(choices={"on": say("b")}), b=State(choices={"end": say("good")}), good=GOOD)
    )
    assert space.reaches("b") == Answer(True, ("on",))
    assert space.reaches("good").witness == ("on", "end")
    assert space.complete
    assert space.configurations == 3


def test_a_state_without_a_way_to_it_is_proven_never_reached() -> None:
    space = Space(scenario(a=State(choices={"end": say("good")}), lonely=POOR, good=GOOD))
    assert space.reaches("lonely").possible is False
    assert space.reaches("lonely").verdict is Verdict.PROVEN
    assert space.reaches("lonely").witness is None


def test_a_state_that_is_only_passed_through_counts_as_reached() -> None:
    space = Space(scenario(a=State(choices={"on": say("b")}), b=State(to=to("good")), good=GOOD))
    assert space.reaches("b") == Answer(True, ("on",))
    assert space.takes("b", "", 0) == Answer(True, ("on",))
    assert space.takes("b", "", None).possible is False


def test_a_choice_that_needs_a_mood_which_never_comes_about_is_never_offered() -> None:
    made = scenario(
        a=State(choices={"cheer": say("b", mood=20), "sting": say("b", mood=-20)}),
        b=State(choices={"beg": say("good", guard=when("mood", low=80)), "end": say("good")}),
        good=GOOD,
    )
    space = Space(made)
    assert space.offers("b", "beg").possible is False
    # From 50: up or down by 20, and five less for each of two interruptions.
    assert dict(space.preventing("b", "beg")) == {"mood": Values(low=20, high=70)}
    assert space.offers("b", "end").possible is True
    assert space.holds(("states", "b", "choices", "beg", "when")).possible is False
    assert space.fails(("states", "b", "choices", "beg", "when")).possible is True


def test_the_first_target_that_holds_is_taken_and_later_ones_only_where_it_does_not() -> None:
    targets = (Target(state="poor", when=when("mood", high=39)), Target(state="good"))
    space = Space(scenario(a=State(choices={"end": Choice(say="Yes.", to=targets)}), good=GOOD, poor=POOR))
    assert space.takes("a", "end", 0).possible is False  # an interruption costs no more than five points
    assert space.takes("a", "end", 1).witness == ("end",)
    assert space.fails(("states", "a", "choices", "end", "to", "poor")).witness == ("end",)


def test_one_is_interrupted_once_in_each_visit_of_a_state() -> None:
    made = scenario(
        mood=50,
        a=State(
            choices={"again": say("a"), "end": say("good"), "ask": say("poor", guard=when("mood", high=40))}
        ),
        good=GOOD,
        poor=POOR,
    )
    assert Space(made).offers("a", "ask").witness == ("interrupt", "again", "interrupt")


def test_a_fact_can_be_noted_only_after_it_was_said() -> None:
    said = Choice(say="When?", reply=(Part(text="On the 18th.", notes=("day",)),), to=to("b"))
    noted = say("good", guard=when("noted.day", True))
    made = scenario(
        facts={"day": "18 November"},
        a=State(choices={"ask": said, "skip": say("b")}),
        b=State(choices={"use": noted, "end": say("good")}),
        good=GOOD,
    )
    assert Space(made).offers("b", "use").witness == ("ask", "note day")


def test_opening_a_desk_item_takes_time_and_the_mood_of_whoever_waits() -> None:
    made = scenario(
        mood=70,
        desk={"list": DeskItem(title="List", takes=120, text=(Part(text="Blue."),))},
        a=State(choices={"end": say("good"), "sorry": say("good", guard=when("mood", high=60))}),
        good=GOOD,
    )
    assert Space(made).offers("a", "sorry").witness == ("open list",)


def test_silence_may_lead_on_and_repeats() -> None:
    silent = Outcome(changes=(Change(variable="mood", add=-20),), to=to("poor", when("mood", high=10)))
    made = scenario(mood=50, a=State(choices={"end": say("good")}, silence=silent), good=GOOD, poor=POOR)
    space = Space(made)
    assert space.reaches("poor").witness == ("silence", "silence")
    assert space.takes("a", "silence", None).witness == ("silence",)


def test_every_grade_of_a_task_is_possible() -> None:
    task = State(task=Task(kind="teach-back"), to=to("good"), results={"poor": Outcome(to=to("poor"))})
    space = Space(scenario(a=task, good=GOOD, poor=POOR))
    assert space.takes("a", "results.poor", 0) == Answer(True, ("poor",))
    assert space.takes("a", "results.good", 0) == Answer(True, ("good",))
    assert space.visible("a") == (0, 0)


def test_a_guarded_part_is_looked_at_where_it_is_spoken() -> None:
    parts = (Part(text="Oh.", when=when("mood", high=30)), Part(text="Well.", when=when("mood", high=60)))
    space = Space(
        scenario(
            a=State(choices={"on": say("b")}), b=State(says=parts, choices={"x": say("good")}), good=GOOD
        )
    )
    assert space.holds(("states", "b", "says", 0, "when")).possible is False
    assert space.fails(("states", "b", "says", 0, "when")).witness == ("on",)
    assert space.fails(("states", "b", "says", 1, "when")).possible is False


def test_the_fewest_and_the_most_choices_on_offer_are_counted() -> None:
    asking = {"one": say("good"), "two": say("good", guard=when("mood", low=50)), "three": say("a", mood=-10)}
    assert Space(scenario(a=State(choices=asking), good=GOOD)).visible("a") == (2, 3)


def test_the_possible_values_of_a_variable_in_a_state_are_told() -> None:
    made = scenario(
        variables={
            "plan": Variable(start="none", words=("none", "made", "kept")),
            "count": Variable(start=0, low=0, high=9),
        },
        a=State(
            choices={
                "plan": say("b", changes=(Change(variable="plan", value="made"),)),
                "count": say("b", changes=(Change(variable="count", add=2),)),
            }
        ),
        b=State(
            choices={
                "x": say("good", guard=when("plan", "none")),
                "y": say("good", guard=when("count", low=1)),
                "z": say("good"),
            }
        ),
        good=GOOD,
    )
    values = Space(made).values_at("b")
    assert values["plan"] == Values(words=frozenset({"none", "made"}))
    assert values["count"].contains(0)
    assert values["count"].contains(2)
    assert not values["plan"].contains("kept")


# Where it comes to a halt


def test_nothing_on_offer_and_nothing_that_could_change_that_is_stuck() -> None:
    made = scenario(
        mood=50,
        a=State(choices={"soft": say("b", mood=5), "hard": say("b", mood=-30)}),
        b=State(choices={"end": say("good", guard=when("mood", low=50))}),
        good=GOOD,
    )
    (trouble,) = Space(made).stuck()
    assert trouble.state == "b"
    assert trouble.witness == ("hard",)
    assert dict(trouble.values) == {"mood": 20}
    assert Space(made).trapped() == ()


def test_who_only_has_to_note_a_fact_is_not_stuck() -> None:
    made = scenario(
        facts={"day": "18 November"},
        a=State(
            says=(Part(text="On the 18th.", notes=("day",)),),
            choices={"end": say("good", guard=when("noted.day", True))},
        ),
        good=GOOD,
    )
    assert Space(made).stuck() == ()


def test_a_loop_without_a_way_out_is_a_trap() -> None:
    made = scenario(
        a=State(choices={"in": say("b"), "end": say("good")}),
        b=State(choices={"on": say("c")}),
        c=State(choices={"back": say("b")}),
        good=GOOD,
    )
    space = Space(made)
    assert [(trouble.state, trouble.witness) for trouble in space.trapped()] == [
        ("b", ("in",)),
        ("c", ("in", "on")),
    ]
    assert space.stuck() == ()


# Regions


def test_going_on_with_only_some_choices_reaches_only_what_they_lead_to() -> None:
    made = scenario(
        a=State(choices={"good": say("b"), "bad": say("poor")}),
        b=State(choices={"end": say("good"), "bad": say("poor")}),
        good=GOOD,
        poor=POOR,
    )
    space = Space(made)
    assert space.forward(None, lambda _state, choice: choice != "bad").states == {"a", "b", "good"}
    assert space.backward(["good"]).states == {"a", "b", "good"}
    after = space.after(space.reached, "a", "bad")
    assert after.states == {"poor"}
    assert not after & space.backward(["good"])
    assert space.witness(after) == ("bad",)
    assert space.witness(after - after) is None
    assert (space.reached - after).states == {"a", "b", "good"}
    assert (after | space.reached) == space.reached


def test_silence_and_interruptions_happen_only_where_they_are_asked_for() -> None:
    silent = Outcome(to=to("poor"))
    space = Space(scenario(a=State(choices={"end": say("good")}, silence=silent), good=GOOD, poor=POOR))
    assert space.forward().states == {"a", "good"}
    assert space.forward(deviations=True).states == {"a", "good", "poor"}


def test_a_habit_sees_what_is_on_offer_together() -> None:
    shy = say("poor", guard=when("mood", high=40))
    made = scenario(
        a=State(choices={"up": say("b"), "down": say("b", mood=-20)}),
        b=State(choices={"shy": shy, "end": say("good")}),
        good=GOOD,
        poor=POOR,
    )
    space = Space(made)
    assert space.following(lambda _state, offered: offered[:1]).states == {"a", "b", "good"}
    assert space.following(lambda _state, offered: offered[-1:]).states == {"a", "b", "good"}
    assert space.following(lambda _state, offered: offered).states == {"a", "b", "good", "poor"}


def test_where_one_is_after_some_events_can_be_asked() -> None:
    space = Space(
        scenario(a=State(choices={"on": say("b")}), b=State(choices={"end": say("good")}), good=GOOD)
    )
    assert space.along(("on",)).states == {"b"}
    assert not space.along(("end",))


# The whole


def test_the_way_to_an_ending_has_a_least_and_a_most_number_of_decisions() -> None:
    made = scenario(
        a=State(choices={"short": say("good"), "long": say("b")}),
        b=State(choices={"end": say("good")}, silence=Outcome(changes=(Change(variable="mood", add=-5),))),
        good=GOOD,
    )
    length = Space(made).length("good")
    assert length is not None
    assert (length.shortest, length.longest, length.loop, length.witness) == (1, 2, (), ("short",))


def test_a_loop_that_can_be_left_makes_the_way_as_long_as_one_likes() -> None:
    made = scenario(
        a=State(choices={"on": say("b"), "end": say("good")}), b=State(choices={"back": say("a")}), good=GOOD
    )
    length = Space(made).length("good")
    assert length is not None
    assert length.longest is None
    assert set(length.loop) == {"a", "b"}


def test_a_loop_that_a_counter_ends_is_not_endless() -> None:
    counted = say("a", guard=when("rounds", high=2), changes=(Change(variable="rounds", add=1),))
    made = scenario(
        variables={"rounds": Variable(start=0, low=0, high=9)},
        a=State(choices={"again": counted, "end": say("good")}),
        good=GOOD,
    )
    length = Space(made).length("good")
    assert length is not None
    assert (length.shortest, length.longest) == (1, 4)


def test_the_range_of_mood_at_an_ending_is_known_though_no_guard_reads_it() -> None:
    made = scenario(
        mood=50, a=State(choices={"up": say("good", mood=30), "down": say("good", mood=-20)}), good=GOOD
    )
    space = Space(made)
    assert space.moods("good") == (25, 80)  # who interrupts costs five points
    assert space.moods("a") is not None
    assert Space(scenario(a=State(choices={"end": say("good")}), good=GOOD, poor=POOR)).moods("poor") is None


def test_who_chooses_blindly_comes_to_each_ending_with_a_likelihood_that_is_reckoned() -> None:
    made = scenario(
        a=State(choices={"end": say("good"), "on": say("b"), "away": say("poor")}),
        b=State(choices={"end": say("good"), "away": say("poor", guard=when("mood", high=10))}),
        good=GOOD,
        poor=POOR,
    )
    chances = Space(made).chances()
    assert dict(chances.shares) == {"good": pytest.approx(2 / 3), "poor": pytest.approx(1 / 3)}
    assert dict(chances.decisions) == {1: pytest.approx(2 / 3), 2: pytest.approx(1 / 3)}
    assert chances.lost == pytest.approx(0, abs=1e-6)


def test_notes_that_are_taken_or_not_change_the_chances() -> None:
    made = scenario(
        facts={"day": "18 November"},
        a=State(says=(Part(text="The 18th.", notes=("day",)),), choices={"on": say("b")}),
        b=State(choices={"use": say("good", guard=when("noted.day", True)), "end": say("poor")}),
        good=GOOD,
        poor=POOR,
    )
    space = Space(made)
    assert dict(space.chances(notes=True).shares) == {"good": 0.5, "poor": 0.5}
    assert dict(space.chances(notes=False).shares) == {"poor": 1.0}


# What cannot be known


def crowded(flags: int = 30) -> Scenario:
    """So many independent things that nobody can look at every combination."""
    toggles = {
        f"set-{number}": say("a", changes=(Change(variable=f"flag-{number}", value=True),))
        for number in range(flags)
    }
    every = Guard((tuple(Condition(f"flag-{n}", Values(words=frozenset({True}))) for n in range(flags)),))
    impossible = say("poor", guard=when("word", "never-said"))
    words = Variable(start="said", words=("said", "never-said"))
    return scenario(
        variables={f"flag-{number}": Variable(start=False) for number in range(flags)} | {"word": words},
        a=State(choices={**toggles, "all": say("good", guard=every), "impossible": impossible}),
        good=GOOD,
        poor=POOR,
    )


def test_with_too_many_configurations_what_was_not_met_is_unknown() -> None:
    space = Space(crowded(), limit=20_000)
    assert not space.complete
    assert space.reaches("good").possible is None
    assert space.reaches("good").verdict is Verdict.UNKNOWN
    assert space.offers("a", "all").possible is None
    assert space.length("good") is None


def test_with_too_many_configurations_possible_values_still_prove() -> None:
    space = Space(crowded(), limit=20_000)
    assert space.offers("a", "impossible").possible is False
    assert space.reaches("poor").possible is False
    assert space.preventing("a", "impossible")["word"] == Values(words=frozenset({"said"}))


def test_with_too_many_configurations_what_was_met_is_shown() -> None:
    space = Space(crowded(), limit=20_000)
    answer = space.offers("a", "set-3")
    assert answer == Answer(True, ())
    assert space.stuck() == space.trapped() == ()
    chances = space.chances()
    assert 0 <= chances.lost <= 1


def test_a_number_without_bounds_leaves_open_what_it_may_come_to() -> None:
    step = {f"by-{number}": say("a", changes=(Change(variable="way", add=number),)) for number in (-1, 1)}
    far = say("good", guard=when("way", low=5))
    made = scenario(
        variables={"way": Variable(start=0)}, a=State(choices={**step, "far": far}), good=GOOD, poor=POOR
    )
    space = Space(made)
    assert not space.complete
    assert space.offers("a", "far").witness == ("by-1",) * 5
    assert space.reaches("poor").possible is False
    assert space.stuck() == space.trapped() == ()


def test_of_a_shift_nothing_is_known() -> None:
    space = Space(scenario(a=State(play="other", to=to("good")), good=GOOD))
    assert not space.complete
    assert space.reaches("good").possible is None
    assert space.stuck() == ()
    assert space.visible("a") == (0, 0)
    assert space.length("good") is None
    assert space.chances().lost == 1
    assert not space.forward()


def test_a_witness_goes_by_choices_where_it_has_the_choice() -> None:
    made = scenario(
        desk={"list": DeskItem(title="List", text=(Part(text="Blue."),))},
        a=State(
            choices={
                "look": say("b", opens="list"),
                "on": say("b"),
            }
        ),
        b=State(choices={"back": say("a"), "end": say("good", guard=when("opened.list", True))}),
        good=GOOD,
    )
    witness = Space(made).reaches("good").witness
    assert witness == ("look", "end")
    assert Conversation.replay(made, seed=0, events=witness).ending == "good"


def test_where_only_an_interruption_would_put_a_choice_on_offer_the_learner_is_stuck() -> None:
    """Whoever interrupts does so by choosing, and there is nothing to choose."""
    only = samples.choice(when=samples.word("interrupted", True))
    call = samples.scenario({"a": State(choices={"x": only}, to=samples.to("end")), "end": GOOD})
    (trouble,) = Space(call).stuck()
    assert (trouble.state, trouble.witness) == ("a", ())
    assert not Conversation(call, seed=0).can("interrupt")
