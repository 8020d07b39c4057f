"""Guards that never hold or always do where they stand: one finding each, at the part that decides."""

from __future__ import annotations

from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Verdict
from tests.check.rules.tiny import Built, findings

GUARDS = (
    Code.CHOICE_NEVER_OFFERED,
    Code.TARGET_NEVER_TAKEN,
    Code.NEVER_HOLDS_HERE,
    Code.ALWAYS_HOLDS_HERE,
)
FLOW = (
    *GUARDS,
    Code.NEVER_WRITTEN,
    Code.VALUE_NEVER_SET,
    Code.FACT_NEVER_SAID,
    Code.PROMISE_NEVER_MADE,
    Code.STATE_NEVER_REACHED,
    Code.ISLAND,
    Code.ENDING_NEVER_REACHED,
)
END = "  end: {ending: good, result: Done.}\n"


def quoted(found: Diagnostic) -> str:
    """What the caret points at."""
    return found.source_line[found.span.column - 1 : found.span.end_column - 1]


def test_a_choice_that_is_never_offered_says_which_value_is_missing_and_where_it_would_come_from(
    subject: Built,
) -> None:
    text = """\
variables: {plan-b: no}
states:
  opening:
    says: Good morning.
    to: later
    choices:
      card: {say: I have a card., when: {mood: at least 40, plan-b: yes}}
      wait: {say: One moment.}
  later:
    says: And now?
    to: {end: {plan-b: yes}, gone: otherwise}
    choices:
      post: {say: I post a card., changes: {plan-b: yes}}
      bye: {say: Goodbye.}
  gone: {ending: poor, result: No.}
"""
    (found,) = findings(subject(text + END), *FLOW)
    assert found.code == Code.CHOICE_NEVER_OFFERED
    assert found.message == "The choice `card` is never offered: `plan-b` is always `no` here."
    assert found.suggestion == (
        "`later.post` would make it so: lead from there to here, or take the condition out."
    )
    assert found.verdict is Verdict.PROVEN
    assert quoted(found) == "yes"


def test_a_variable_that_only_this_choice_asks_for_and_nothing_sets_is_told_at_the_choice(
    subject: Built,
) -> None:
    text = """\
variables: {plan-b: no}
states:
  opening:
    says: Good morning.
    to: end
    choices:
      card: {say: I have a card., when: {plan-b: yes}}
      wait: {say: One moment.}
"""
    (found,) = findings(subject(text + END), *FLOW)
    assert found.code == Code.CHOICE_NEVER_OFFERED
    assert found.suggestion == "Let something that happens before this make `plan-b` `yes`."


def test_a_variable_that_several_ask_for_and_nothing_sets_is_told_once(subject: Built) -> None:
    text = """\
variables: {plan-b: no}
states:
  opening:
    says:
      - when: {plan-b: yes}
        text: You have a plan.
      - Good morning.
    to: {later: {plan-b: yes}, end: otherwise}
    choices:
      card: {say: I have a card., when: {plan-b: yes}}
      wait: {say: One moment., reply: [{text: Well., when: {plan-b: no}}, Fine.]}
  later: {to: end}
"""
    found = findings(subject(text + END), *FLOW)
    assert [one.code for one in found] == [Code.NEVER_WRITTEN, Code.STATE_NEVER_REACHED]
    assert len(found[0].related) == 4


def test_two_conditions_on_one_variable_that_exclude_each_other_point_at_the_second(subject: Built) -> None:
    text = """\
states:
  opening:
    says: Good morning.
    to: end
    choices:
      card:
        say: I have a card.
        when:
          mood: at least 60
          not: {mood: above 40}
      wait: {say: One moment., changes: {mood: +20}}
"""
    (found,) = findings(subject(text + END), *FLOW)
    assert found.message == "The choice `card` is never offered: `mood` cannot be both at once."
    assert found.source_line.strip() == "not: {mood: above 40}"
    assert quoted(found) == "above 40"
    assert found.related[0].source_line.strip() == "mood: at least 60"


def test_an_item_of_a_list_that_never_holds_is_told_though_another_does(subject: Built) -> None:
    text = """\
states:
  opening:
    says: Good morning.
    to: end
    choices:
      card:
        say: I have a card.
        when:
          - {mood: at most 60}
          - {stress: 20, mood: below 30, not: {mood: at most 50}}
      wait: {say: One moment.}
      up: {say: Good., changes: {mood: +50, stress: +10}, to: opening}
"""
    (found,) = findings(subject(text + END), *GUARDS)
    assert found.code == Code.NEVER_HOLDS_HERE
    assert found.message == "This item of the list never holds here: `mood` cannot be both at once."
    assert quoted(found) == "at most 50"


def test_a_part_that_is_never_said(subject: Built) -> None:
    text = """\
people: {lena: {name: Lena, mood: 70}}
states:
  opening:
    says:
      - Good morning.
      - when: {mood: below 30}
        text: At last.
      - when: {mood: at least 30}
        text: Nice to hear you.
    to: end
    choices:
      help: {say: I can help you.}
      wait: {say: One moment.}
"""
    (found,) = findings(subject(text + END), *GUARDS)
    assert found.code == Code.NEVER_HOLDS_HERE, "its counterpart is not told as well"
    assert found.message == "This is never said: `mood` is never `below 30` here."
    assert quoted(found) == "below 30"


def test_a_reply_sees_the_values_after_the_changes(subject: Built) -> None:
    text = """\
variables: {sure: no}
states:
  opening:
    says: Good morning.
    to: end
    choices:
      help:
        say: I can help you.
        changes: {sure: yes}
        reply:
          - {when: {sure: no}, text: Really., by: lena}
          - Fine.
      wait: {say: One moment.}
"""
    (found,) = findings(subject(text + END), *GUARDS)
    assert found.message == "This is never said: `sure` is always `yes` here."
    assert quoted(found) == "no"


def test_a_guard_that_always_holds_can_be_left_out(subject: Built) -> None:
    text = """\
variables: {sure: no}
states:
  opening:
    says: Good morning.
    to: later
    choices:
      help: {say: I can help you., changes: {sure: yes}}
      know: {say: I know., changes: {sure: yes}}
  later:
    says: And now?
    to: end
    choices:
      help: {say: I can help you., when: {sure: yes}}
      wait: {say: One moment.}
"""
    (found,) = findings(subject(text + END), *FLOW)
    assert found.code == Code.ALWAYS_HOLDS_HERE
    assert found.message == "This always holds: `sure` is always `yes` here."
    assert found.suggestion == "Leave the condition out, or ask for less."


TARGETS = """\
people: {lena: {name: Lena, mood: 80}}
states:
  opening:
    says: Good morning.
    to:
      gone: {mood: below 40}
      end: otherwise
    choices:
      help: {say: I can help you.}
      wait: {say: One moment., to: later}
  later:
    says: And now?
    to: {gone: {mood: at least 74}, end: otherwise}
    choices:
      help: {say: I can help you.}
      wait: {say: One moment.}
  gone: {ending: poor, result: No.}
"""


def test_a_target_whose_guard_never_holds(subject: Built) -> None:
    (found,) = findings(subject(TARGETS + END), *FLOW)
    assert found.code == Code.TARGET_NEVER_TAKEN
    assert found.message == "From `opening.help` it never goes on to `gone`: `mood` is 75 to 80 here."
    assert quoted(found) == "below 40"


def test_a_target_for_which_nothing_is_left_points_at_the_one_that_takes_all(subject: Built) -> None:
    text = TARGETS.replace("gone: {mood: at least 74}", "gone: {mood: at least 50}").replace(
        "gone: {mood: below 40}", "later: {mood: below 78}"
    )
    (found,) = findings(subject(text + END), *FLOW)
    assert found.message == "It never goes on to `end` here: what stands above it takes all there is."
    assert quoted(found) == "end"
    assert found.related[0].message == "This always holds here:"


def test_a_fact_that_is_said_later_is_told_at_the_choice_that_asks_for_it(subject: Built) -> None:
    text = """\
facts: {birthday: 18 November}
states:
  opening:
    says: Good morning.
    to: later
    choices:
      six: {say: He is six then., when: {noted.birthday: yes}}
      wait: {say: One moment.}
  later:
    says: [{text: It is the 18th., notes: birthday}]
    to: end
    choices:
      six: {say: He is six then., when: {noted.birthday: yes}}
      wait: {say: One moment.}
"""
    (found,) = findings(subject(text + END), *FLOW)
    assert found.code == Code.CHOICE_NEVER_OFFERED
    assert found.suggestion == (
        "Let somebody say `birthday` before this, with `notes`, or take the condition out."
    )


def test_something_on_the_desk_that_never_lies_there(subject: Built) -> None:
    text = """\
variables: {asked: no}
desk:
  list: {title: List, text: Nothing., when: {asked: yes, mood: above 95}}
"""
    text += """\
people: {lena: {name: Lena, mood: 90}}
states:
  opening:
    says: Good morning.
    to: end
    choices:
      ask: {say: May I ask?, changes: {asked: yes}, to: opening}
      wait: {say: One moment.}
"""
    (found,) = findings(subject(text + END), *GUARDS)
    assert found.code == Code.NEVER_HOLDS_HERE
    assert found.message.startswith("This is never on the desk")


def test_nothing_is_said_of_guards_where_nobody_ever_is(subject: Built) -> None:
    text = """\
variables: {plan-b: no}
states:
  opening:
    says: Good morning.
    to: end
    choices:
      help: {say: I can help you., changes: {plan-b: yes}}
      wait: {say: One moment.}
  island:
    says: [{when: {plan-b: no}, text: Oh., by: lena}]
    to: end
    choices:
      card: {say: I have a card., when: {plan-b: yes}}
"""
    assert [one.code for one in findings(subject(text + END), *FLOW)] == [Code.STATE_NEVER_REACHED]


def test_guards_that_hold_at_times_are_no_finding(subject: Built) -> None:
    text = """\
desk: {list: {title: List, text: Blue., takes: 15s}}
states:
  opening:
    says: Good morning.
    to: {gone: {mood: below 40}, end: {mood: at least 40}}
    choices:
      look: {say: I am looking., opens: list, when: {opened.list: no}, to: opening}
      know: {say: It is blue., when: {opened.list: yes}}
      rude: {say: So what., changes: {mood: -20}}
  gone: {ending: poor, result: No.}
"""
    assert not findings(subject(text + END), *FLOW)
