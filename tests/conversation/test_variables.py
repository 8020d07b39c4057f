"""Where variables begin, and their bounds."""

from __future__ import annotations

from app.conversation import variables
from app.scenario.model import Variable
from tests.conversation.samples import END, add, call, put, scenario


def test_every_variable_has_a_value_before_the_conversation_begins() -> None:
    assert dict(variables.start_values(call())) == {
        "mood": 65,
        "mood.jonas": 50,
        "stress": 20,
        "interrupted": False,
        "noted.birthday": False,
        "noted.date": False,
        "opened.stock": False,
        "opened.rules": False,
        "promise.message": "none",
        "promised": "nothing",
        "plan": False,
        "rounds": 0,
    }


def test_changes_happen_in_order_and_stop_at_the_bounds() -> None:
    values = dict(variables.start_values(call()))
    variables.change(
        call(), values, (*add(mood=50, mood__jonas=-60, rounds=5), put("stress", 130), *add(mood=-10))
    )
    assert (values["mood"], values["mood.jonas"], values["rounds"], values["stress"]) == (90, 0, 2, 100)


def test_a_word_and_a_flag_are_set_as_they_are() -> None:
    values = dict(variables.start_values(call()))
    variables.change(call(), values, (put("promised", "expected"), put("plan", True)))
    assert (values["promised"], values["plan"]) == ("expected", True)


def test_a_flag_has_no_bounds_and_a_number_may_be_open_on_one_side() -> None:
    odd = scenario({"end": END}, variables={"flag": Variable(start=False), "debt": Variable(start=0, low=0)})
    assert "flag" not in variables.bounds(odd)
    assert variables.bounds(odd)["debt"] == (0, None)


def test_every_variable_has_a_domain_that_holds_where_it_begins() -> None:
    scenario = call()
    found = variables.domains(scenario)
    start = variables.start_values(scenario)
    assert set(found) == set(start)
    assert all(found[name].holds(value) for name, value in start.items())
    assert not found["mood"].holds(101)
    assert not found["stress"].holds("high")


def test_only_promises_that_were_given_count_with_how_they_stand() -> None:
    values = dict(variables.start_values(call()))
    assert variables.promised(call(), values) == {}
    variables.change(call(), values, (put("promise.message", "kept"),))
    assert variables.promised(call(), values) == {"message": "kept"}
