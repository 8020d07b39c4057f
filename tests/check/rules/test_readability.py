"""How hard it is to read, over all texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.check.lines import wordings
from app.check.rules.readability import Counted, counted
from app.scenario.codes import Code
from tests.check.rules.worded import decision, entry, look, places, states, subject

EASY = "The cat sat on the mat. It was red. "
HARD = "Administrative documentation necessitates comprehensive verification of contractual entitlements. "


def said(words: str) -> str:
    return states(decision("Yes.", "No.").replace("Well then.", words))


def test_long_words_in_the_whole_scenario_are_told_at_its_title(tmp_path: Path) -> None:
    assert places(look(tmp_path, Code.HARD_TO_READ, said(HARD * 30))) == [("scenario.yaml", "Tiny")]


@pytest.mark.parametrize("words", [EASY * 30, HARD * 5])
def test_short_words_and_short_texts_are_left_alone(tmp_path: Path, words: str) -> None:
    assert look(tmp_path, Code.HARD_TO_READ, said(words)) == []


def test_a_translation_is_measured_for_itself(tmp_path: Path) -> None:
    words = "Die Reparaturauftragsbestätigung berücksichtigt sämtliche Gewährleistungsvereinbarungen. " * 40
    german = entry("title", "Tiny", "Klein") + entry("opening.says.1", "Well then.", words.strip())
    found = look(tmp_path, Code.HARD_TO_READ, said("Well then."), de=german)
    assert places(found) == [("de.po", "Klein")]


def test_the_formulas_give_what_they_give_by_hand() -> None:
    """Ten words a sentence, 1.5 syllables a word, a fifth of three, half of one, three tenths long."""
    counts = Counted(words=100, sentence=10, syllables=1.5, three=0.2, one=0.5, long=0.3)
    assert counts.amstad == pytest.approx(180 - 10 - 87.75)
    assert counts.flesch == pytest.approx(206.835 - 10.15 - 126.9)
    assert counts.wiener == pytest.approx(3.87 + 1.672 + 3.891 - 1.635 - 0.875)


def test_words_sentences_and_syllables_are_counted_over_all_lines(tmp_path: Path) -> None:
    (wording,) = wordings(subject(tmp_path, said(EASY * 40)))
    counts = counted(wording)
    assert counts is not None
    assert counts.sentence == pytest.approx(4.5, abs=0.2)
    assert counts.syllables == pytest.approx(1, abs=0.05)
