"""What every test starts from: no screen, the shipped fonts, English, and folders of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from app import words
from tests import display

display.fix()  # before a test makes an application: Qt reads it then

# A deadline measures the machine's load, not the code. On the build machine each run tries the same examples,
# so that a red run is red for everybody; at the desk each run tries new ones.
settings.register_profile("desk", deadline=None, max_examples=50)
settings.register_profile("build", parent=settings.get_profile("desk"), derandomize=True, database=None)
settings.load_profile("build" if os.environ.get("CI") else "desk")


@pytest.fixture(autouse=True)
def speaking_english() -> Iterator[None]:
    """Each test starts in English, whatever the one before it spoke."""
    words.use("en")
    yield
    words.use("en")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder of this test's own."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder
