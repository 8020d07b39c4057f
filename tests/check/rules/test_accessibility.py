"""Time to read before patience is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.codes import Code
from tests.check.rules.worded import entry, look, marked

TEN = "one two three four five six seven eight nine ten"
TEXT = """\
    variables: {{looked: no}}
    states:
      opening:
        says: Well?
        patience: {patience}
        silence: {{reply: Hello?}}
        to: end
        choices:
          a: {{say: {ten}}}
          b: {{say: {ten}, when: {{looked: no}}}}
          c: {{say: {ten}, when: {{looked: yes}}}}
          d: {{say: {three}, changes: {{looked: yes}}, to: opening}}
      end: {{ending: good, result: Done.}}
    """


@pytest.mark.parametrize(("patience", "count"), [("18s", 0), ("17s", 1), ("2m", 0)])
def test_twenty_three_words_take_ten_seconds_half_as_much_again_and_three(
    tmp_path: Path, patience: str, count: int
) -> None:
    text = TEXT.format(patience=patience, ten=TEN, three="one two three")
    found = look(tmp_path, Code.TOO_LITTLE_TIME, text)
    assert [marked(one) for one in found] == [patience] * count
    assert all("18s" in (one.suggestion or "") for one in found)


def test_the_language_with_more_words_counts(tmp_path: Path) -> None:
    text = TEXT.format(patience="18s", ten=TEN, three="one two three")
    german = entry("opening.d.say", "one two three", "eins zwei drei vier fünf")
    (found,) = look(tmp_path, Code.TOO_LITTLE_TIME, text, de=german)
    assert marked(found) == "18s"


TASK = """\
    states:
      opening:
        says: Well?
        patience: {patience}
        silence: {{reply: Hello?}}
        task:
          kind: reword
          skill: patience
          text: {ten}
          needs: [positive]
          models:
            - {ten}
            - {ten}
        to: end
        results: {{good: {{}}, fair: {{}}, poor: {{}}}}
      end: {{ending: good, result: Done.}}
    """


@pytest.mark.parametrize(("patience", "count"), [("10s", 0), ("9s", 1)])
def test_a_task_is_read_too_but_not_the_lines_to_compare_with_afterwards(
    tmp_path: Path, patience: str, count: int
) -> None:
    found = look(tmp_path, Code.TOO_LITTLE_TIME, TASK.format(patience=patience, ten=TEN))
    assert [marked(one) for one in found] == [patience] * count
    assert all("Reading the task" in one.message for one in found)
