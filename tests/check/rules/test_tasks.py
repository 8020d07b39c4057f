"""What can be filled in, taken, sorted and written in a task."""

from __future__ import annotations

import pytest

from app.check.rules.tasks import said_before
from app.scenario.codes import Code
from tests.check.rules.tiny import Built, Looking

RECALL = """\
facts:
  day: 18 November
  size: 128
desk:
  list: {{title: List, text: [{{text: Size 128., notes: size}}]}}
states:
  opening:
    says: Good morning.
    to: {first}
    choices:
      help: {{say: I can help you., reply: {{text: By the 18th., notes: {notes}}}}}
      wait: {{say: One moment.}}
  hand-over:
    task:
      kind: recall
      text: >
        {text}
      {more}
    to: after
    results: {{poor: {{changes: {{mood: -5}}}}}}
  after:
    says: [{{text: "I need it by 18 November.", notes: day}}]
    to: end
    choices:
      back: {{say: Wait., to: {again}}}
      on: {{say: Fine.}}
  end: {{ending: good, result: Done.}}
"""


def recalling(**fields: str) -> str:
    known = {"first": "hand-over", "notes": "[size]", "text": "By {fact.day}, {fact.size}.", "more": ""}
    return RECALL.format(**(known | {"again": "opening"} | fields)).replace("      \n", "")


def test_a_gap_for_what_comes_later_can_never_have_been_said(look: Looking) -> None:
    (found,) = look(Code.GAP_NEVER_SAID, recalling(again="end"))
    assert found.message == "Nobody can have said `day` before the task in `hand-over` asks for it."
    assert found.source_line.strip() == "By {fact.day}, {fact.size}."


@pytest.mark.parametrize("fields", [{"notes": "[day]"}, {"first": "after", "again": "hand-over"}, {}])
def test_what_is_said_on_some_way_there_can_be_asked_for(look: Looking, fields: dict[str, str]) -> None:
    assert not look(Code.GAP_NEVER_SAID, recalling(**fields))


def test_what_is_said_after_a_state_in_which_nothing_is_said_counts(subject: Built) -> None:
    quiet = recalling(again="hand-over")
    quiet = quiet.replace(", notes: size}", "}").replace(", notes: [size]}", "}")
    known = said_before(subject(quiet).scenario)
    assert known["opening"] == set()
    assert known["hand-over"] == {"day"}


def test_what_is_answered_to_silence_is_said_in_that_state(subject: Built) -> None:
    silent = recalling(again="end").replace(
        "    says: Good morning.\n",
        "    says: Good morning.\n    silence: {reply: {text: The 18th., notes: day}}\n",
    )
    known = said_before(subject(silent).scenario)
    assert known["opening"] == {"day", "size"}
    assert known["hand-over"] == {"day", "size"}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": "By then."}, "The text in `hand-over` has no gap to fill in."),
        ({"more": "fill: 3"}, "`fill` asks for 3 gaps, and the text has 2."),
        ({"more": "fill: 2", "text": "By {fact.day}."}, "`fill` asks for 2 gaps, and the text has one."),
    ],
)
def test_a_text_without_enough_gaps(look: Looking, fields: dict[str, str], message: str) -> None:
    (found,) = look(Code.NOTHING_TO_FILL, recalling(**fields))
    assert found.message == message


def test_enough_gaps_are_enough(look: Looking) -> None:
    assert not look(Code.NOTHING_TO_FILL, recalling(more="fill: 2"))


def test_a_decoy_that_is_right(look: Looking) -> None:
    (found,) = look(Code.DECOY_IS_RIGHT, recalling(more="decoys: [16 November, 18  november]"))
    assert found.message == "“18  november” is mixed in as wrong, and it is what `day` says."


def test_a_decoy_that_is_right_only_in_a_translation(look: Looking) -> None:
    german = """\
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8"

    msgctxt "facts.day"
    msgid "18 November"
    msgstr "18. November"

    msgctxt "hand-over.task.decoys.1"
    msgid "16 November"
    msgstr "18. November"
    """
    (found,) = look(Code.DECOY_IS_RIGHT, recalling(more="decoys: [16 November]"), de=german)
    assert "18. November" in found.message
    assert found.path.endswith("de.po")


PICK = """\
states:
  opening:
    task:
      kind: pick
      take: {take}
      cards:
        a: {{text: One?, worth: {a}}}
        b: {{text: Two?, worth: {b}}}
    to: end
    results: {{poor: {{changes: {{mood: -5}}}}}}
  end: {{ending: good, result: Done.}}
"""


@pytest.mark.parametrize(
    ("take", "a", "b", "said"),
    [
        (1, 0, -1, "no card is worth anything"),
        (2, 1, 2, "all cards can be taken"),
        (1, 2, 2, "worth the same"),
    ],
)
def test_cards_among_which_nothing_is_to_be_chosen(
    look: Looking, take: int, a: int, b: int, said: str
) -> None:
    (found,) = look(Code.PICK_DECIDES_NOTHING, PICK.format(take=take, a=a, b=b))
    assert said in found.message


@pytest.mark.parametrize(("take", "a", "b"), [(1, 2, 1), (2, 2, 0), (2, 2, -1)])
def test_cards_of_which_some_are_better(look: Looking, take: int, a: int, b: int) -> None:
    assert not look(Code.PICK_DECIDES_NOTHING, PICK.format(take=take, a=a, b=b))


PLACE = """\
states:
  opening:
    task:
      kind: place
      columns: {cause: Cause, effect: Effect}
      cards:
        a: {text: A storm, in: cause}
    to: end
    results: {poor: {changes: {mood: -5}}}
  end: {ending: good, result: Done.}
"""


def test_a_column_in_which_nothing_belongs(look: Looking) -> None:
    (found,) = look(Code.EMPTY_COLUMN, PLACE)
    assert found.message == "No card belongs into `effect`."
    assert not look(
        Code.EMPTY_COLUMN, PLACE.replace("in: cause}", "in: cause}\n        b: {text: Late, in: effect}")
    )


REWORD = """\
desk: {{list: {{title: List, text: "Chair, Friday."}}}}
states:
  opening:
    says: When does it come?
    task:
      kind: reword
      text: I cannot say when it comes.
      needs: [date, next-step]
      models:
        - Your chair is with you on Friday, and I call you if that changes.
        - {model}
    to: end
    results: {{poor: {{changes: {{mood: -5}}}}}}
  end: {{ending: good, result: Done.}}
"""


def test_a_model_line_that_its_own_task_does_not_call_good(look: Looking) -> None:
    (found,) = look(Code.MODEL_NOT_GOOD, REWORD.format(model="I cannot say."))
    assert found.message == "By the rules of its own task this model line is `poor`, not `good`."
    assert found.source_line.strip() == "- I cannot say."
    assert found.suggestion is not None
    assert "`date`" in found.suggestion


def test_model_lines_that_are_good(look: Looking) -> None:
    other = "The chair comes on Friday, and I will call you if it does not."
    assert not look(Code.MODEL_NOT_GOOD, REWORD.format(model=other))


def test_a_model_line_need_not_have_the_figure_of_the_sentence_to_better(look: Looking) -> None:
    """Where the others name a day, so may this one, though the sentence to better says how long it takes."""
    text = REWORD.replace("when it comes.", "when it comes, it takes two weeks.")
    other = "Expect your chair on Friday, and I will call you if that moves."
    assert not look(Code.MODEL_NOT_GOOD, text.format(model=other))
