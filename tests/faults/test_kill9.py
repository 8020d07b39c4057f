"""A killed process loses no turn that was acknowledged, and the conversation goes on."""

from __future__ import annotations

from pathlib import Path

from tests.faults import kill9


def test_ten_kills_lose_nothing_that_was_acknowledged(data_dir: Path) -> None:
    tally = kill9.run(data_dir, times=10, seed=9)
    assert tally.kills == 10
    assert len(tally.acknowledged) > 50
    assert tally.stored >= len(tally.acknowledged)
