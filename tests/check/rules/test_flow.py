"""Where a conversation gets stuck or turns for ever, shown with the events that lead there."""

from __future__ import annotations

from app.check.subject import Subject
from app.conversation.conversation import Conversation
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity, Verdict
from tests.check.rules.tiny import Built, findings

END = "  end: {ending: good, result: Done.}\n"


def shown(subject: Subject, found: Diagnostic) -> Conversation:
    """The conversation that the witness leads to."""
    assert found.verdict is Verdict.SHOWN
    assert found.witness is not None
    return Conversation.replay(subject.scenario, seed=0, events=found.witness)


STUCK = """\
variables: {rules: {start: 0, from: 0, to: 2}}
states:
  opening:
    says: Good morning.
    to: later
    choices:
      help: {say: I can help you., changes: {rules: +1}}
      wait: {say: One moment.}
  later:
    says: And now?
    to: end
    choices:
      one: {say: One., when: {rules: 1}}
      two: {say: Two., when: {rules: 2}}
"""


def test_a_state_with_nothing_on_offer_is_shown_with_its_values(subject: Built) -> None:
    built = subject(STUCK + END)
    (found,) = findings(built, Code.STUCK, Code.LOOP_WITHOUT_EXIT)
    assert found.severity is Severity.ERROR
    assert found.message == "In `later` it can happen that nothing is on offer: `rules` 0."
    assert [near.message for near in found.related] == [
        "This asks for {rules: 1}:",
        "This asks for {rules: 2}:",
    ]
    here = shown(built, found)
    assert (here.state_id, here.offered) == ("later", ())


def test_a_choice_without_a_guard_keeps_anybody_from_getting_stuck(subject: Built) -> None:
    text = STUCK.replace("two: {say: Two., when: {rules: 2}}", "two: {say: Two.}")
    assert not findings(subject(text + END), Code.STUCK)


def test_states_between_which_it_goes_round_for_ever_are_one_finding(subject: Built) -> None:
    text = """\
states:
  opening:
    says: Good morning.
    choices:
      help: {say: I can help you., to: end}
      wait: {say: One moment., to: east}
  east:
    says: East.
    to: west
    choices: {a: {say: West.}, b: {say: Over there.}}
  west:
    says: West.
    to: east
    choices: {a: {say: East.}, b: {say: Back.}}
"""
    built = subject(text + END)
    (found,) = findings(built, Code.LOOP_WITHOUT_EXIT, Code.STUCK, Code.TOO_MANY_ROUNDS)
    assert found.severity is Severity.ERROR
    assert (
        found.message == "Between `east`, `west` it goes round for ever: no ending can be reached any more."
    )
    assert found.suggestion == "Lead from one of these states to an ending."
    assert shown(built, found).state_id == "east"


def test_a_way_out_that_is_shut_with_some_values_traps_as_well(subject: Built) -> None:
    text = """\
variables: {rude: no}
states:
  opening:
    says: Good morning.
    to: east
    choices:
      help: {say: I can help you.}
      snap: {say: So what., changes: {rude: yes}}
  east:
    says: East.
    choices:
      out: {say: Out., when: {rude: no}, to: end}
      again: {say: Again., changes: {mood: -5}, to: east}
"""
    built = subject(text + END)
    (found,) = findings(built, Code.LOOP_WITHOUT_EXIT)
    assert found.message == "From `east` no ending can be reached any more: `rude` yes."
    assert shown(built, found).values["rude"] is True


ROUNDS = """\
variables: {rounds: {start: 0, from: 0, to: 9}}
states:
  opening:
    says: Does it work now?
    choices:
      again: {say: And now?, changes: {rounds: +1}, when: {rounds: below 3}, to: opening}
      done: {say: Good., to: end}
"""


def test_a_loop_that_nothing_ends_names_its_states(subject: Built) -> None:
    text = ROUNDS.replace("when: {rounds: below 3}, ", "")
    (found,) = findings(subject(text + END), Code.TOO_MANY_ROUNDS, Code.LOOP_WITHOUT_EXIT)
    assert found.severity is Severity.WARNING
    assert found.message == "It can go round `opening` again and again: nothing ever ends it."


def test_more_than_three_rounds_are_too_many(subject: Built) -> None:
    text = ROUNDS.replace("below 3", "below 4")
    (found,) = findings(subject(text + END), Code.TOO_MANY_ROUNDS)
    assert found.message == "It can go round `opening` more than three times."


def test_three_rounds_are_fine(subject: Built) -> None:
    assert not findings(subject(ROUNDS + END), Code.TOO_MANY_ROUNDS)


def test_where_all_was_looked_at_no_limit_is_told(subject: Built) -> None:
    assert not findings(subject(ROUNDS + END), Code.LIMIT_REACHED)
