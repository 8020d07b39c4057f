"""Every enum has its word."""

from __future__ import annotations

import pytest

from app import words
from app.scenario.channels import CHANNELS
from app.scenario.terms import EndingKind, Manner, Mood, Phase
from app.skills.debrief import MomentKind
from app.skills.scoring import Band
from app.ui import texts


@pytest.mark.parametrize(
    ("word", "values"),
    [
        (texts.mood_word, Mood),
        (texts.phase_word, Phase),
        (texts.ending_word, EndingKind),
        (texts.manner_word, Manner),
        (texts.band_word, (None, *Band)),
        (texts.moment_title, MomentKind),
        (texts.moment_word, MomentKind),
        (texts.moment_icon, MomentKind),
        (texts.moment_token, MomentKind),
        (texts.channel_word, CHANNELS),
        (texts.channel_icon, CHANNELS),
        (texts.rating_word, range(0, 11, 2)),
    ],
)
def test_every_value_has_a_word_of_its_own(word, values) -> None:
    said = [word(value) for value in values]
    assert all(said)
    assert len(set(said)) > 1


def test_on_written_channels_one_writes() -> None:
    assert texts.manner_word(Manner.SAY, written=True) == "Write"
    assert texts.manner_word(Manner.THINK, written=True) == "Think"


def test_patience_has_three_words() -> None:
    assert [texts.patience_word(share) for share in (1.0, 0.5, 0.1)] == [
        "is listening",
        "is waiting",
        "is getting impatient",
    ]


def test_times_are_minutes_and_seconds() -> None:
    assert texts.clock(134) == "2:14"


def test_quotation_marks_follow_the_language() -> None:
    assert texts.quoted("Yes") == "“Yes”"
    words.use("de")
    assert texts.quoted("Ja") == "„Ja“"
