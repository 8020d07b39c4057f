"""Silences and outcomes after which everything is as before."""

from __future__ import annotations

import pytest

from app.scenario.codes import Code
from tests.check.rules.tiny import Looking

STATE = """\
states:
  opening:
    says: Good morning.
    {line}
    to: end
    choices:
      help: {{say: I can help you.}}
      wait: {{say: One moment.}}
  end: {{ending: good, result: Done.}}
"""


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("silence: {}", "Silence leads nowhere in `opening`: nobody says anything, and nothing changes."),
        ("silence: {to: opening}", "Silence leads nowhere in `opening`: it only says the same again."),
        ("patience: 30s", "Patience runs out in `opening`, and nothing happens then."),
    ],
)
def test_a_silence_that_leads_nowhere(look: Looking, line: str, message: str) -> None:
    (found,) = look(Code.SILENCE_LEADS_NOWHERE, STATE.format(line=line))
    assert found.message == message
    assert found.source_line.strip() == line


@pytest.mark.parametrize(
    "line",
    [
        "silence: {reply: Hello?}",
        "silence: {changes: {mood: -5}}",
        "silence: {takes: 20s}",
        "silence: {to: end}",
        "silence: {changes: {mood: -5}, to: opening}",
    ],
)
def test_a_silence_after_which_something_is_different(look: Looking, line: str) -> None:
    assert not look(Code.SILENCE_LEADS_NOWHERE, STATE.format(line=line))


def test_an_interruption_that_nobody_notices(look: Looking) -> None:
    (found,) = look(Code.OUTCOME_LEADS_NOWHERE, STATE.format(line="interrupted: {}"))
    assert found.message == "Whoever interrupts in `opening` notices nothing of it."
    assert not look(Code.OUTCOME_LEADS_NOWHERE, STATE.format(line="interrupted: {reply: Please.}"))


def test_a_choice_that_only_repeats_what_was_said(look: Looking) -> None:
    text = STATE.format(line="scene: A radio plays.").replace(
        "{say: One moment.}", "{say: One moment., to: opening}"
    )
    (found,) = look(Code.OUTCOME_LEADS_NOWHERE, text)
    assert found.message == "After `wait` everything is as it was before."
    assert not look(Code.OUTCOME_LEADS_NOWHERE, text.replace("to: opening}", "to: opening, reply: Yes.}"))


def test_a_task_whose_grades_are_all_alike(look: Looking) -> None:
    text = """\
states:
  opening:
    says: And is it certain?
    task: {kind: cool-down}
    to: end
    results:
      good: {}
      fair: {}
      poor: {}
  end: {ending: good, result: Done.}
"""
    (found,) = look(Code.OUTCOME_LEADS_NOWHERE, text)
    assert found.source_line.strip() == "results:"
    assert not look(Code.OUTCOME_LEADS_NOWHERE, text.replace("poor: {}", "poor: {changes: {mood: -5}}"))


ALIKE = """\
states:
  opening:
    task: {{kind: cool-down}}
    to: end
    results:
      good: {good}
      fair: {{changes: {{mood: -5}}, reply: Well.}}
      poor: {{changes: {{mood: -5}}, reply: Well., to: {{end: otherwise}}}}
  end: {{ending: good, result: Done.}}
"""


def test_a_task_whose_results_all_do_the_same(look: Looking) -> None:
    (found,) = look(Code.OUTCOME_LEADS_NOWHERE, ALIKE.format(good="{changes: {mood: -5}, reply: Well.}"))
    assert "how the task in `opening` goes" in found.message
    assert not look(Code.OUTCOME_LEADS_NOWHERE, ALIKE.format(good="{changes: {mood: -5}, reply: Oh.}"))
    assert not look(Code.OUTCOME_LEADS_NOWHERE, ALIKE.format(good="{changes: {mood: -4}, reply: Well.}"))
