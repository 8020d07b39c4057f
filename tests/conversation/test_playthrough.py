"""The author's walks."""

from __future__ import annotations

from typing import Any

import pytest

from app.conversation import playthrough
from app.conversation.playthrough import Playthrough, UnreadablePlaythroughError
from tests.conversation.samples import call

BEST = {
    "steps": ["note birthday", "when", "card"],
    "ends": "planned",
    "with": {"mood": "at least 66", "plan": "yes"},
}


def run(**walk: Any) -> playthrough.Walked:
    (read,) = playthrough.read({"walk": walk})
    return playthrough.run(call(), read)


def test_a_walk_that_arrives_holds() -> None:
    walked = run(**BEST)
    assert walked.holds
    assert (walked.ending, len(walked.turns)) == ("planned", 3)


def test_walks_keep_their_names_and_steps() -> None:
    assert playthrough.read({"best": {"steps": ["open   stock", "when"], "ends": "late"}}) == (
        Playthrough("best", ("open stock", "when"), "late", None),
    )


def test_a_step_that_is_not_possible_stops_the_walk_and_says_where() -> None:
    walked = run(steps=["when", "card", "expected"], ends="late")
    assert not walked.holds
    assert walked.elsewhere[0].startswith(
        "Step 2, “card”, is not possible in “certain”: “card” is not on offer here."
    )
    assert len(walked.turns) == 1


def test_a_walk_that_ends_elsewhere_says_where() -> None:
    (elsewhere,) = run(steps=["cannot"], ends="planned").elsewhere
    assert elsewhere.startswith("It arrives at “gone”, not at “planned”.")


def test_values_that_differ_are_shown() -> None:
    walked = run(steps=["cannot"], ends="gone", **{"with": {"mood": "above 60", "plan": "no"}})
    assert walked.elsewhere == (
        "`mood` is 25 at the end, not `mood: above 60`: 65 at first, 25 after step 1, “cannot”.",
    )


@pytest.mark.parametrize(
    "expected",
    [
        {"mood": "20 to 30"},
        {"mood.lindner": "25"},
        {"mood.jonas": "50"},
        {"promised": ["nothing", "expected"]},
        {"not": {"promised": "guaranteed"}},
        [{"mood": "above 60"}, {"plan": "no"}],
        {
            "promise.message": "none",
            "noted.birthday": "no",
            "opened.stock": "no",
            "interrupted": "no",
            "rounds": "0",
        },
    ],
)
def test_what_must_hold_is_written_as_a_guard_is(expected: object) -> None:
    assert run(steps=["cannot"], **{"with": expected}).holds


@pytest.mark.parametrize(
    "expected",
    [
        {"mood": "lots"},
        {"nothing-of-mine": "yes"},
        {"promised": "perhaps"},
        {},
        "mood",
        {"mood": "above 100"},
    ],
)
def test_what_cannot_hold_is_refused_with_the_walks_name(expected: object) -> None:
    with pytest.raises(UnreadablePlaythroughError, match="“walk”"):
        run(steps=["cannot"], **{"with": expected})


def test_a_refusal_says_what_is_wrong() -> None:
    with pytest.raises(UnreadablePlaythroughError, match="There is no variable `moood`"):
        run(steps=["cannot"], **{"with": {"moood": "at least 80"}})


def test_even_a_hundred_mistakes_are_one_refusal() -> None:
    with pytest.raises(UnreadablePlaythroughError, match="There is no variable `v0`"):
        run(steps=["cannot"], **{"with": [{f"v{number}": "yes"} for number in range(200)]})


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "text",
        {"walk": None},
        {"walk": {"ends": "late"}},
        {"walk": {"steps": "when"}},
        {"walk": {"steps": [["when"]]}},
        {"walk": {"steps": [], "ends": ["late"]}},
        {"walk": {"steps": [], "end": "late"}},
    ],
)
def test_what_is_not_written_as_a_walk_is_refused(data: object) -> None:
    with pytest.raises(UnreadablePlaythroughError):
        playthrough.read(data)
