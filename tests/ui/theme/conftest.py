"""The look of the test program."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """A look that is put back afterwards."""
    look = Appearance(qapp)
    yield look
    look.show(Theme())
