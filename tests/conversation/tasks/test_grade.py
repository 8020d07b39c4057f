"""What makes a grade."""

from __future__ import annotations

import pytest

from app.conversation.tasks.grade import EVIDENCE, WEIGHTS, Graded
from app.conversation.transcript import GRADES
from app.scenario.reading.vocabulary import PLAYED_TASK_KINDS


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        (1.0, "good"),
        (0.8, "good"),
        (0.8 - 1e-12, "good"),
        (0.7999, "fair"),
        (0.5, "fair"),
        (0.4999, "poor"),
        (0.0, "poor"),
    ],
)
def test_grades_begin_at_their_limits(score: float, grade: str) -> None:
    assert Graded(score).grade == grade


def test_every_grade_and_every_kind_that_is_played_counts_as_evidence() -> None:
    assert set(EVIDENCE) == set(GRADES)
    assert set(WEIGHTS) == set(PLAYED_TASK_KINDS)
