"""What the coach says: there, of a good length, about the sentence, and new."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from tests.check.rules.worded import entry, look, marked, places

BEHAVIOUR = "You named a day and an hour for the machine."
IMPACT = "She could plan her week and knew whom to call."


def scenario(
    rating: str, *closing: str, behaviour: str = BEHAVIOUR, impact: str = IMPACT, top: str = ""
) -> str:
    """One choice with that rating and feedback; with no closing line it has none."""
    lines = [
        top,
        "states:",
        "  opening:",
        "    to: end",
        "    choices:",
        "      a:",
        "        say: On Friday.",
    ]
    if rating:
        lines.append(f"        skills: {{patience: {rating}}}")
    if closing:
        lines += ["        feedback:", f"          behaviour: {behaviour}", f"          impact: {impact}"]
        lines += [f"          {line}" for line in closing]
    lines += ["      b:", "        say: I see.", "  end: {ending: good, result: Done., question: Why so?}"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("rating", "severity"), [("-1", Severity.ERROR), ("+1", Severity.WARNING)])
def test_a_rated_choice_needs_feedback_and_a_weak_one_most(
    tmp_path: Path, rating: str, severity: Severity
) -> None:
    (found,) = look(tmp_path, Code.FEEDBACK_MISSING, scenario(rating))
    assert (marked(found), found.severity) == ("a", severity)


def test_a_choice_without_a_rating_needs_none(tmp_path: Path) -> None:
    assert look(tmp_path, Code.FEEDBACK_MISSING, scenario("")) == []


@pytest.mark.parametrize(
    ("closing", "count"), [("rule: A day, then an hour.", 1), ("better: On Friday at three.", 0)]
)
def test_a_choice_that_is_rated_down_closes_with_a_better_line(
    tmp_path: Path, closing: str, count: int
) -> None:
    found = look(tmp_path, Code.FEEDBACK_MISSING, scenario("-1", closing))
    assert [marked(one) for one in found] == ["feedback"] * count


@pytest.mark.parametrize(
    ("behaviour", "count"), [("You did.", 1), (BEHAVIOUR, 0), (" ".join(["You said a lot."] * 15), 1)]
)
def test_feedback_has_twelve_to_sixty_words_in_all(tmp_path: Path, behaviour: str, count: int) -> None:
    text = scenario("+1", "rule: So.", behaviour=behaviour, impact="She knew it.")
    if behaviour == BEHAVIOUR:
        text = scenario("+1", "rule: So.")
    assert len(look(tmp_path, Code.FEEDBACK_LENGTH, text)) == count


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("That was wrong, for she had no day.", ["wrong"]),
        ("You are not patient, so she hung up.", ["You are not"]),
        ("You said that “nothing is wrong” with it.", []),
        ("You asked where they are now.", []),
    ],
)
def test_judging_words_are_marked_and_quotations_are_not(
    tmp_path: Path, sentence: str, words: list[str]
) -> None:
    found = look(tmp_path, Code.JUDGING_WORDS, scenario("+1", "rule: Bad news first.", behaviour=sentence))
    assert [marked(one) for one in found] == words


def test_judging_words_are_found_in_the_german_where_they_stand(tmp_path: Path) -> None:
    german = entry("opening.a.behaviour", BEHAVIOUR, "Das war falsch, denn Sie sind zu ungeduldig.")
    found = look(tmp_path, Code.JUDGING_WORDS, scenario("+1", "rule: So."), de=german)
    assert places(found) == [("de.po", "Sie sind zu")]


def test_in_german_sie_sind_may_be_the_others(tmp_path: Path) -> None:
    german = entry("opening.a.behaviour", BEHAVIOUR, "Sie sind jetzt beide ruhig, und sie sind zu zweit.")
    assert look(tmp_path, Code.JUDGING_WORDS, scenario("+1", "rule: So."), de=german) == []


def test_a_sentence_at_three_places_is_told_at_the_third(tmp_path: Path) -> None:
    text = """\
        states:
          opening:
            to: end
            choices:
              a: {say: One., feedback: {behaviour: Said one., impact: She waited., rule: So.}}
              b: {say: Two., feedback: {behaviour: Said two., impact: She waited., rule: Thus.}}
              c: {say: Three., feedback: {behaviour: Said three., impact: She waited., rule: Hence.}}
          end: {ending: good, result: Done.}
        """
    (found,) = look(tmp_path, Code.SAME_FEEDBACK, text)
    assert (found.span.line, marked(found)) == (16, "She waited.")


def test_a_better_line_that_can_be_chosen_is_a_note(tmp_path: Path) -> None:
    (found,) = look(tmp_path, Code.BETTER_IS_A_CHOICE, scenario("-1", "better: I see"))
    assert (marked(found), found.severity) == ("I see", Severity.NOTE)


def test_an_ending_without_a_question_is_marked(tmp_path: Path) -> None:
    text = scenario("+1", "rule: So.").replace(", question: Why so?", "")
    assert [marked(one) for one in look(tmp_path, Code.ENDING_WITHOUT_QUESTION, text)] == ["end"]
