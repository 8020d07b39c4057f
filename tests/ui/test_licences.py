"""Everything the program is made of has its licence there to read."""

from __future__ import annotations

import re
import tomllib

import pytest

from app.ui.licences import MADE_WITH, ROOTS, licences, needed
from tests.display import PROJECT

PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
REQUIRED = [
    re.split(r"[<>=!~\s]", each)[0].lower().removesuffix("-essentials")
    for each in PYPROJECT["project"]["dependencies"]
]


def names() -> set[str]:
    return {licence.name.lower().replace("_", "-") for licence in licences()}


def test_what_is_needed_is_named() -> None:
    roots = {each.lower().removesuffix("-essentials") for each in ROOTS}
    assert roots == {"gelassen", *REQUIRED}
    assert {each.lower() for each in MADE_WITH} >= set(REQUIRED)


def test_every_library_has_a_text_and_what_it_needs_in_turn() -> None:
    found = {each.metadata["Name"].lower().replace("_", "-") for each in needed()}
    assert found >= {"shiboken6", "pydantic-core", "typing-extensions", "six"}
    assert found - names() == set()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Inter", "SIL Open Font License"),
        ("Lucide", "ISC License"),
        ("Open Peeps", "CC0"),
        ("Sounds", "CC0"),
        ("Python", "PSF"),
        ("LGPL-3.0", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("GPL-3.0", "GNU GENERAL PUBLIC LICENSE"),
    ],
)
def test_pictures_font_sounds_and_python_have_theirs(name: str, words: str) -> None:
    text = next(licence.text for licence in licences() if licence.name == name)
    assert words.lower() in text.lower() or "Python Software Foundation" in text


def test_ours_comes_first_and_none_is_empty() -> None:
    assert licences()[0].name == "gelassen"
    assert "MIT License" in licences()[0].text
    assert [licence.name for licence in licences() if not licence.text.strip()] == []


def test_no_two_have_the_same_name() -> None:
    assert len({licence.name for licence in licences()}) == len(licences())
