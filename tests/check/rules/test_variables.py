"""Variables, facts, promises and people that nothing comes of."""

from __future__ import annotations

from textwrap import dedent

import pytest

from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from tests.check.rules.tiny import Built, Looking, findings

END = """\
  end:
    ending: good
    result: It is done.
"""
HELP = "{say: I can help you.}"
OPENING = """\
states:
  opening:
    says: Good morning.
    to: end
    choices:
      help: {say: I can help you.}
      wait: {say: One moment.}
"""


def test_a_variable_that_nothing_uses_can_be_taken_out(look: Looking) -> None:
    (found,) = look(Code.UNUSED_VARIABLE, "variables:\n  plan-b: no\n" + OPENING + END)
    assert found.message == "Nothing changes `plan-b`, and nothing asks for it."
    assert found.source_line == "  plan-b: no"
    (fix,) = found.fix
    assert fix.text == ""


def test_a_variable_that_a_playthrough_expects_is_not_taken_out_by_itself(look: Looking) -> None:
    walks = "best:\n  steps: [help]\n  ends: end\n  with: {plan-b: no}\n"
    (found,) = look(Code.UNUSED_VARIABLE, "variables:\n  plan-b: no\n" + OPENING + END, playthroughs=walks)
    assert not found.fix


def test_an_unused_variable_offers_the_one_that_sounds_like_it(look: Looking) -> None:
    text = """\
        variables:
          plan-b: no
          planb: no
        states:
          opening:
            says: Good morning.
            to: end
            choices:
              help: {say: I can help you., changes: {plan-b: yes}}
              card: {say: I have a card., when: {plan-b: yes}}
          end: {ending: good, result: Done.}
        """
    (found,) = look(Code.UNUSED_VARIABLE, text)
    assert found.span.line == 11
    assert "`plan-b`" in (found.suggestion or "")


READ_TWICE = """\
    variables:
      apologised: no
    states:
      opening:
        says:
          - when: {apologised: yes}
            text: You have said so.
          - when: {apologised: no}
            text: Good morning.
        to: end
        choices:
          help: {say: I can help you.}
      end: {ending: good, result: Done.}
    """


def test_a_variable_that_several_guards_ask_for_and_nothing_sets_is_told_where_it_is_declared(
    subject: Built,
) -> None:
    built = subject(READ_TWICE)
    (found,) = findings(built, Code.NEVER_WRITTEN)
    assert found.severity is Severity.ERROR
    assert found.message == "`apologised` is asked for and never changed: it is always `no`."
    assert found.source_line.strip() == "apologised: no"
    assert [near.source_line.strip() for near in found.related] == [
        "- when: {apologised: yes}",
        "- when: {apologised: no}",
    ]


def test_a_variable_that_is_only_set_to_what_it_is_anyway_counts_as_never_changed(look: Looking) -> None:
    text = READ_TWICE.replace(
        "help: {say: I can help you.}", "help: {say: I can help you., changes: {apologised: no}}"
    )
    (found,) = look(Code.NEVER_WRITTEN, text)
    assert "which it is anyway" in found.message


def test_stress_that_is_asked_for_and_never_moves_is_told_at_its_start(look: Looking) -> None:
    text = OPENING.replace(HELP, "{say: I can help you., when: {stress: at most 40}}")
    text = text.replace("{say: One moment.}", "{say: One moment., when: {stress: above 40}}")
    (found,) = look(Code.NEVER_WRITTEN, "stress: 30\n" + text + END)
    assert found.source_line == "stress: 30"


def test_what_is_set_and_asked_for_is_no_finding(subject: Built) -> None:
    text = READ_TWICE.replace(
        "help: {say: I can help you.}",
        "help: {say: I can help you., changes: {apologised: yes}, to: opening}\n"
        "          bye: {say: Goodbye.}",
    )
    assert not findings(subject(text), *VARIABLE_CODES)


VARIABLE_CODES = (
    Code.UNUSED_VARIABLE,
    Code.NEVER_WRITTEN,
    Code.NEVER_READ,
    Code.FACT_NEVER_SAID,
    Code.VALUE_NEVER_SET,
    Code.PROMISE_NEVER_MADE,
    Code.PROMISE_NEVER_DUE,
    Code.PERSON_NEVER_HEARD,
)


def test_a_variable_that_is_only_changed_makes_no_difference(look: Looking) -> None:
    text = OPENING.replace(
        "{say: I can help you.}", "{say: I can help you., changes: {trust: +1, mood: +5, stress: +5}}"
    )
    (found,) = look(Code.NEVER_READ, "variables:\n  trust: {start: 0, from: 0, to: 3}\n" + text + END)
    assert found.severity is Severity.ERROR
    assert found.span.line == 10
    assert found.related[0].span.column == found.related[0].source_line.index("trust") + 1


def test_mood_and_stress_need_no_guard_that_asks_for_them(look: Looking) -> None:
    text = OPENING.replace(
        "{say: I can help you.}", "{say: I can help you., changes: {mood: +5, stress: +5}}"
    )
    assert not look(Code.NEVER_READ, text + END)


def test_a_fact_that_nobody_says_cannot_be_noted(look: Looking) -> None:
    text = """\
        facts:
          birthday: 18 November
        states:
          opening:
            says: He turns six on 18 November.
            to: end
            choices:
              help: {say: Is it {fact.birthday}?, when: {noted.birthday: yes}}
              wait: {say: One moment.}
          end: {ending: good, result: Done.}
        """.replace("{say: Is it {fact.birthday}?, when", "{say: Is it then?, when")
    (found,) = look(Code.FACT_NEVER_SAID, text)
    assert found.message == "Nobody says `birthday` so that it can be noted."
    assert found.related[0].source_line.strip() == "says: He turns six on 18 November."
    assert found.suggestion == "Write `notes: birthday` beside the `text` in which it is said."


def test_a_fact_that_stands_on_the_desk_can_be_noted(look: Looking) -> None:
    text = """\
        facts: {birthday: 18 November}
        desk:
          card:
            title: Card
            text: [{text: The 18th., notes: birthday}]
        """
    assert not look(Code.FACT_NEVER_SAID, dedent(text) + OPENING + END)


def test_a_word_that_is_never_set_is_told_where_it_is_declared(look: Looking) -> None:
    text = """\
        variables:
          promised: [nothing, expected, guaranteed]
        states:
          opening:
            says: Good morning.
            to: {gone: {promised: guaranteed}, end: otherwise}
            choices:
              help: {say: I can help you., changes: {promised: expected}}
              wait: {say: One moment., when: {promised: nothing}}
          gone: {ending: poor, result: No.}
          end: {ending: good, result: Done.}
        """
    (found,) = look(Code.VALUE_NEVER_SET, text)
    assert found.message == "`promised` is asked for `guaranteed`, and nothing ever sets it to that."
    line = found.source_line
    assert line[found.span.column - 1 : found.span.end_column - 1] == "guaranteed"
    assert found.suggestion == "Let a choice set it, or take the word out. It can be `expected` or `nothing`."
    (near,) = found.related
    assert near.source_line.strip().startswith("to: {gone:")


def test_a_word_that_nobody_asks_for_and_nothing_sets_is_told_too(look: Looking) -> None:
    text = OPENING.replace(HELP, "{say: I can help you., changes: {way: post}}")
    text = text.replace("{say: One moment.}", "{say: One moment., when: {way: open}}")
    (found,) = look(Code.VALUE_NEVER_SET, "variables:\n  way: [open, post, courier]\n" + text + END)
    assert found.message == "Nothing ever sets `way` to `courier`."


PROMISE = "promises:\n  message: I write to you.\n"


def test_a_promise_that_nobody_makes(subject: Built) -> None:
    built = subject(PROMISE + OPENING + END)
    (found,) = findings(built, Code.PROMISE_NEVER_MADE, Code.PROMISE_NEVER_DUE)
    assert found.code == Code.PROMISE_NEVER_MADE
    assert found.suggestion == ("Let the choice that makes it write `changes: {promise.message: made}`.")


def test_a_promise_that_is_made_and_never_falls_due(subject: Built) -> None:
    text = OPENING.replace(
        "{say: I can help you.}", "{say: I can help you., changes: {promise.message: made}}"
    )
    (found,) = findings(
        subject(PROMISE + text + END), Code.PROMISE_NEVER_MADE, Code.PROMISE_NEVER_DUE, Code.NEVER_READ
    )
    assert found.code == Code.PROMISE_NEVER_DUE
    assert found.related[0].source_line.strip().startswith("help:")


PEOPLE = "people:\n  lena: {name: Lena}\n  otto: {name: Otto}\n"


def test_somebody_who_never_says_anything(look: Looking) -> None:
    (found,) = look(Code.PERSON_NEVER_HEARD, PEOPLE + OPENING + END)
    assert found.message == "Otto never says anything."
    assert found.source_line == "  otto: {name: Otto}"


@pytest.mark.parametrize(
    "choice",
    [
        "{say: And you?, for: otto}",
        "{say: And you?, reply: [{text: Me too., by: otto}]}",
        "{say: And you?, changes: {mood.otto: +5}}",
    ],
)
def test_somebody_who_speaks_is_spoken_to_or_waits_is_heard(look: Looking, choice: str) -> None:
    assert not look(Code.PERSON_NEVER_HEARD, PEOPLE + OPENING.replace("{say: One moment.}", choice) + END)
