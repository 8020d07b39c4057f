"""The catalogue of skills: read without pydantic, damaged parts left out and named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app import paths
from app.scenario import skills
from app.scenario.codes import Code

SMALL = """\
version: 3
families:
  understand:
    name: {en: Understand, de: Verstehen}
    skills:
      empathy:
        name: {en: Empathy, de: Empathie}
        definition:
          en: You notice what somebody feels.
          de: Sie merken, was jemand fühlt.
        shown:
          - en: Names the feeling.
            de: Benennt das Gefühl.
        lacked:
          - en: Passes over it.
            de: Geht darüber hinweg.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "skills.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_a_catalogue_has_families_and_skills_in_both_languages(file: Path) -> None:
    catalogue = skills.read(file)
    assert catalogue.diagnostics == ()
    assert catalogue.version == 3
    assert catalogue.families["understand"].skills == ("empathy",)
    empathy = catalogue.skills["empathy"]
    assert (empathy.id, empathy.family, empathy.name["de"]) == ("empathy", "understand", "Empathie")
    assert empathy.shown[0]["en"] == "Names the feeling."
    assert empathy.lacked[0]["de"] == "Geht darüber hinweg."


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("version: 3", "version: three", 1),
        ("version: 3\n", "", 1),
        ("de: Verstehen", "fr: Comprendre", 4),
        ("    skills:\n", "    skills: none\n    more:\n", 5),
        ("definition:", "meaning:", 8),
        (
            "        lacked:\n          - en: Passes over it.\n            de: Geht darüber hinweg.\n",
            "        lacked: x\n",
            14,
        ),
        ("            de: Geht darüber hinweg.", "            de: [Geht]", 16),
        ("families:", "families: [", 2),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_the_rest_is_kept(
    old: str, new: str, line: int, file: Path
) -> None:
    file.write_text(SMALL.replace(old, new), encoding="utf-8")
    catalogue = skills.read(file)
    assert line in [one.span.line for one in catalogue.diagnostics]


def test_a_missing_catalogue_is_empty_and_says_so(tmp_path: Path) -> None:
    catalogue = skills.read(tmp_path / "skills.yaml")
    assert not catalogue.skills
    assert [one.code for one in catalogue.diagnostics] == [Code.UNREADABLE_FILE]


def test_the_shipped_catalogue_is_whole() -> None:
    catalogue = skills.catalogue()
    assert catalogue.diagnostics == ()
    assert (len(catalogue.families), len(catalogue.skills)) == (6, 27)
    assert catalogue is skills.catalogue()
    assert (paths.scenarios() / skills.FILE_NAME).is_file()


def test_the_catalogue_needs_no_pydantic() -> None:
    code = "import sys; from app.scenario import skills; skills.catalogue(); print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
