"""States and endings that no conversation comes to: one finding for each reason."""

from __future__ import annotations

from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Verdict
from tests.check.rules.tiny import Built, findings

REACH = (Code.STATE_NEVER_REACHED, Code.ISLAND, Code.ENDING_NEVER_REACHED)
OPENING = """\
states:
  opening:
    says: Good morning.
    to: end
    choices:
      help: {say: I can help you.}
      wait: {say: One moment.}
  end: {ending: good, result: Done.}
"""


def test_a_state_that_nothing_leads_to_is_proven_never_to_be_reached(subject: Built) -> None:
    (found,) = findings(subject(OPENING + "  later: {says: And now?, to: end}\n"), *REACH)
    assert found.code == Code.STATE_NEVER_REACHED
    assert found.severity is Severity.ERROR
    assert found.verdict is Verdict.PROVEN
    assert found.message == "Nothing leads to the state `later`."
    assert found.suggestion == "Write `to: later` where it belongs, or take it out."
    assert found.source_line == "  later: {says: And now?, to: end}"


def test_a_state_whose_name_is_nearly_that_of_another_may_be_what_was_meant(subject: Built) -> None:
    (found,) = findings(subject(OPENING + "  ends: {says: And now?, to: end}\n"), *REACH)
    assert found.suggestion == "Was `ends` meant where something leads to `end`?"


def test_a_state_behind_a_guard_that_never_holds_names_the_guard_and_its_values(subject: Built) -> None:
    text = OPENING.replace("to: end\n", "to: {later: {mood: above 60}, end: otherwise}\n", 1)
    built = subject(text + "  later: {says: And now?, to: end}\n")
    found, *others = findings(built, *REACH, Code.TARGET_NEVER_TAKEN, Code.NEVER_HOLDS_HERE)
    assert not others, "one cause, one finding"
    assert found.message == "The state `later` is never reached: no target that names it is ever taken."
    (near,) = found.related
    assert near.message == "From `opening.help`, this never holds: `mood` is 45 to 50 here:"
    assert near.source_line[near.span.column - 1 :].startswith("mood: above 60")


def test_a_state_behind_a_choice_that_is_never_offered_names_the_choice(subject: Built) -> None:
    text = OPENING.replace(
        "wait: {say: One moment.}", "wait: {say: One moment., when: {mood: above 60}, to: later}"
    )
    found, *_choice = findings(subject(text + "  later: {says: And now?, to: end}\n"), *REACH)
    assert found.related[0].message == "`opening.wait` leads there, and is never offered:"


def test_states_that_lead_to_each_other_and_that_nothing_leads_to_are_one_island(subject: Built) -> None:
    text = OPENING + (
        "  east: {says: East., choices: {a: {say: West., to: west}, b: {say: Out., to: lost}}}\n"
        "  west: {says: West., choices: {a: {say: East., to: east}, b: {say: Stay., to: west}}}\n"
        "  lost: {ending: poor, result: Lost.}\n"
    )
    (found,) = findings(subject(text), *REACH)
    assert found.code == Code.ISLAND
    assert found.message == "`east`, `west` lead to each other, and nothing else leads to them."
    assert [near.message for near in found.related] == [
        "This belongs to them:",
        "This is only reached from there, and so never either:",
    ]


def test_what_lies_behind_a_state_that_is_never_reached_is_told_with_it(subject: Built) -> None:
    text = OPENING + (
        "  first: {says: One., to: second}\n"
        "  second: {says: Two., to: third}\n"
        "  third: {ending: poor, result: No.}\n"
    )
    (found,) = findings(subject(text), *REACH)
    assert found.message == "Nothing leads to the state `first`."
    assert len(found.related) == 2


def test_of_many_states_behind_one_it_is_said_how_many_are_not_shown(subject: Built) -> None:
    text = OPENING + "".join(f"  s{n}: {{says: On., to: s{n + 1}}}\n" for n in range(1, 8))
    (found,) = findings(subject(text + "  s8: {ending: poor, result: No.}\n"), *REACH)
    assert found.message == "Nothing leads to the state `s1`."
    assert [near.message for near in found.related] == [
        *["This is only reached from there, and so never either:"] * 3,
        "And this, with 3 more states that are not shown:",
    ]


def test_an_ending_that_is_never_reached(subject: Built) -> None:
    text = OPENING.replace("to: end\n", "to: {gone: {mood: below 20}, end: otherwise}\n", 1)
    (found,) = findings(subject(text + "  gone: {ending: poor, result: No.}\n"), *REACH)
    assert found.code == Code.ENDING_NEVER_REACHED
    assert found.message == "The ending `gone` is never reached: no target that names it is ever taken."


def test_an_ending_that_only_silence_or_interruptions_lead_to_is_reached(subject: Built) -> None:
    text = OPENING.replace(
        "    to: end\n", "    to: end\n    silence: {reply: Hello?, changes: {mood: -20}, to: gone}\n", 1
    )
    assert not findings(subject(text + "  gone: {ending: poor, result: No.}\n"), *REACH)
