"""Why walks come out differently."""

from __future__ import annotations

from typing import Any

from app.conversation import playthrough
from app.scenario.model import EndingKind, Scenario, State, Variable
from tests.conversation.samples import END, add, choice, number, parts, put, scenario, to, word


def offer() -> Scenario:
    """Friendly or short at first; then a date, which leads on in a good mood; a card only with a plan."""
    return scenario(
        {
            "opening": State(
                choices={
                    "friendly": choice(changes=add(mood=10)),
                    "short": choice("No.", changes=add(mood=-30)),
                    "leave": choice("Bye.", to=to("gone")),
                    "plan": choice("I note it.", changes=(put("plan", True),)),
                },
                to=to("date"),
            ),
            "date": State(
                choices={"tell": choice(to=to(("aside", number("mood", high=39)), "certain"))},
            ),
            "aside": State(says=parts("Hm."), to=to(("certain", word("plan", True)), "gone")),
            "certain": State(
                choices={"card": choice(when=word("plan", True)), "send": choice("I send it.")}, to=to("done")
            ),
            "done": END,
            "gone": State(ending=EndingKind.POOR, result="No order."),
        },
        variables={"plan": Variable(start=False)},
    )


def elsewhere(*steps: str, **expected: Any) -> tuple[str, ...]:
    (walk,) = playthrough.read({"walk": {"steps": list(steps), **expected}})
    return playthrough.run(offer(), walk).elsewhere


def test_a_choice_that_is_not_on_offer_is_told_with_its_guard_and_the_value() -> None:
    (said,) = elsewhere("friendly", "tell", "card", ends="done")
    assert said.endswith("It is on offer where {plan: yes} holds; here `plan` is no.")


def test_a_choice_of_another_state_is_told_with_its_home_and_what_led_away_from_it() -> None:
    (said,) = elsewhere("friendly", "send", ends="done")
    assert said.endswith("“send” belongs to “certain”.")
    (said,) = elsewhere("short", "tell", "send", ends="done")
    assert said.endswith(
        "“send” belongs to “certain”. Step 2, “tell”, in “aside”, does not lead to “certain”, because "
        "{plan: yes} does not hold: `plan` is no."
    )


def test_the_guard_that_sent_it_elsewhere_is_named_with_the_value_that_decided() -> None:
    (said,) = elsewhere("short", "tell", ends="done")
    assert said == (
        "It arrives at “gone”, not at “done”. "
        "Step 2, “tell”, in “aside”, does not lead to “certain”, "
        "because {plan: yes} does not hold: `plan` is no."
    )


def test_a_choice_that_leads_away_for_good_is_named() -> None:
    (said,) = elsewhere("leave", ends="done")
    assert said == (
        "It arrives at “gone”, not at “done”. "
        "From step 1, “leave”, in “opening” on, no way leads there any more."
    )


def test_a_walk_that_stops_too_early_says_that_there_is_something_to_choose() -> None:
    assert elsewhere("friendly", ends="done") == (
        "It arrives at “date”, not at “done”. There it still waits for a choice.",
    )


def test_a_value_is_told_with_its_history() -> None:
    (said,) = elsewhere("short", "tell", ends="gone", **{"with": {"mood": "at least 60", "plan": "no"}})
    assert said == (
        "`mood` is 35 at the end, not `mood: at least 60`: 65 at first, 35 after step 1, “short”."
    )
