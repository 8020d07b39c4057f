"""Signs tell their meaning in words."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.scenario.terms import Phase
from app.skills.scoring import Band
from app.ui.widgets.steps import DifficultyBars, PhaseBar, SkillBand


def test_signs_tell_their_meaning_in_words(qapp: QApplication) -> None:
    assert PhaseBar(Phase.SOLVE).accessibleName() == "Phase: Solve"
    assert PhaseBar().accessibleName() == "Phase: not begun"
    assert DifficultyBars(3).accessibleName() == "Difficulty 3 of 5"
    assert SkillBand(Band.SOLID, title="Positive language").accessibleName() == "Positive language: solid"
    assert SkillBand(None).accessibleName() == "no picture yet"
