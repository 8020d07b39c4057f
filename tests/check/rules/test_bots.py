"""Always the best, always the worst, always the nicest choice."""

from __future__ import annotations

from app.check import bots
from app.check.subject import Subject
from app.conversation.conversation import Conversation
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity
from app.skills import scoring
from tests.check.rules.tiny import Built, Looking, findings

ENDINGS = """\
  well: {ending: good, result: Done.}
  so-so: {ending: mixed, result: Half done.}
  badly: {ending: poor, result: Not done.}
"""
OPENING = """\
variables: {day: no}
states:
  opening:
    says: When does it come?
    to: later
    choices:
      date: {say: On Friday., skills: {empathy: +2}, changes: {day: yes, mood: -5}}
      soon: {say: Thank you for asking. Soon., skills: {empathy: -1}, changes: {mood: +10}}
  later:
    says: And is that certain?
    to: {well: {day: yes, mood: at least 40}, so-so: {mood: at least 30}, badly: otherwise}
    choices:
      expected: {say: I expect so., skills: {empathy: +1}}
      sure: {say: Yes. Thank you for asking., skills: {empathy: -1}, changes: {mood: -15}}
"""
BOTS = (Code.BEST_MISSES_GOOD, Code.WORST_REACHES_GOOD, Code.NICEST_WINS)


def ending_of(subject: Subject, found: Diagnostic) -> str | None:
    """Where the witness ends."""
    return Conversation.replay(subject.scenario, seed=0, events=found.witness or ()).ending


def test_a_scenario_in_which_the_ratings_lead_where_they_should(subject: Built) -> None:
    assert not findings(subject(OPENING + ENDINGS), *BOTS)


def test_the_best_choices_must_lead_to_a_good_ending(subject: Built) -> None:
    built = subject(OPENING.replace("empathy: +2", "empathy: -2") + ENDINGS)
    (found,) = findings(built, Code.BEST_MISSES_GOOD)
    assert found.severity is Severity.ERROR
    assert ending_of(built, found) == "so-so"
    assert found.message == (
        "Always the best rated choice, noting everything, leads to `so-so`, which is no good ending."
    )


def test_of_equally_good_choices_each_must_lead_to_a_good_ending(subject: Built) -> None:
    built = subject(OPENING.replace("{empathy: +2}", "{empathy: -1}") + ENDINGS)
    (found,) = findings(built, Code.BEST_MISSES_GOOD)
    assert found.witness == ("soon", "expected")


def test_the_worst_choices_must_not_lead_to_a_good_ending(subject: Built) -> None:
    built = subject(OPENING.replace("day: yes, mood: at least 40", "mood: at least 40") + ENDINGS)
    (found,) = findings(built, Code.WORST_REACHES_GOOD)
    assert found.severity is Severity.ERROR
    assert ending_of(built, found) == "well"


def test_whoever_notes_nothing_must_come_to_a_good_ending_as_well(subject: Built) -> None:
    text = "facts: {day-of-it: Friday}\n" + OPENING.replace(
        "says: When does it come?", "says: [{text: It is for Friday., notes: day-of-it}]"
    ).replace("{well: {day: yes", "{well: {day: yes, noted.day-of-it: yes")
    (found,) = findings(subject(text + ENDINGS), Code.BEST_MISSES_GOOD)
    assert "noting nothing" in found.message


def test_best_choices_that_go_round_for_ever_are_shown(subject: Built) -> None:
    text = OPENING.replace("expected: {say", "expected: {to: opening, say")
    text = text.replace("mood: -5}", "mood: +5}").replace("{mood: -15}", "{mood: +15}")
    (found,) = findings(subject(text + ENDINGS), Code.BEST_MISSES_GOOD)
    assert found.message == "Always the best rated choice, noting everything, never comes to an ending."


def test_what_pleases_most_may_not_always_be_right(look: Looking) -> None:
    text = OPENING.replace("changes: {day: yes, mood: -5}", "changes: {day: yes, mood: +20}")
    (found,) = look(Code.NICEST_WINS, text + ENDINGS)
    assert found.severity is Severity.NOTE
    assert found.message == "Always what pleases most right now leads to a good ending, `well`."


def test_the_most_polite_line_may_not_always_be_right(look: Looking) -> None:
    text = OPENING.replace("On Friday.", "Thank you so much and please wait for Friday.").replace(
        "mood: -15", "mood: +0"
    )
    (found,) = look(Code.NICEST_WINS, text + ENDINGS)
    assert found.message.startswith("Always the line with the most polite words leads to a good ending")


def test_where_nothing_is_rated_nobody_is_best(subject: Built) -> None:
    text = OPENING.replace("skills: {empathy: +2}, ", "").replace("skills: {empathy: -1}, ", "")
    text = text.replace("skills: {empathy: +1}", "reply: Good")
    assert not findings(subject(text + ENDINGS), Code.BEST_MISSES_GOOD, Code.WORST_REACHES_GOOD)


def test_a_walk_takes_the_first_of_equal_choices_and_gives_up_in_circles(subject: Built) -> None:
    scenario = subject(OPENING + ENDINGS).scenario
    assert bots.walk(scenario, bots.best).ending == "well"
    circle = subject(OPENING.replace("expected: {say", "expected: {to: opening, say") + ENDINGS).scenario
    assert not bots.walk(circle, bots.best).ended


def test_what_is_best_is_what_the_debrief_rates_best(subject: Built) -> None:
    state = subject(OPENING + ENDINGS).scenario.states["opening"]
    offered = tuple(state.choices)
    rated = {choice: scoring.rating(state, choice, offered) for choice in offered}
    assert bots.best(state, offered) == [max(offered, key=rated.__getitem__)]
    assert bots.worst(state, offered) == [min(offered, key=rated.__getitem__)]
