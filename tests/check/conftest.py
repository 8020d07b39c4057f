"""A library with one good scenario, to be changed by each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.check.checked import Checked
from app.check.checking import check
from tests.check import examples

Change = Callable[..., Path]


@pytest.fixture
def changed(tmp_path: Path) -> Change:
    """The base with one piece of text in place of another, in a library. Returns its file.

    walks, german, said: what stands in playthroughs.yaml, de.po and the library's check.yaml.
    """

    def write(
        *pairs: tuple[str, str], walks: str | None = None, german: str | None = None, said: str | None = None
    ) -> Path:
        text = examples.base()
        for old, new in pairs:
            assert text.count(old) == 1, f"`{old}` stands in the base {text.count(old)} times"
            text = text.replace(old, new)
        library = examples.again(tmp_path / "library")
        folder = library / "coffee-for-sunday"
        folder.mkdir()
        file = folder / "scenario.yaml"
        file.write_text(text, encoding="utf-8")
        for path, content in (
            (folder / "playthroughs.yaml", walks),
            (folder / "de.po", german),
            (library / "check.yaml", said),
        ):
            if content is not None:
                path.write_text(content, encoding="utf-8")
        return file

    return write


@pytest.fixture
def checked(changed: Change) -> Callable[..., Checked]:
    """The changed base, checked."""

    def look(*pairs: tuple[str, str], **beside: str) -> Checked:
        return check(changed(*pairs, **beside))

    return look
