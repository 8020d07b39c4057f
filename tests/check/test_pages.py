"""The pages of all codes: their examples show what they say, and both languages say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app import words
from app.check import page as pages
from app.check.checked import CheckedLibrary
from app.check.checking import check, check_files
from app.check.page import Example, Page, page
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity, render
from tests.check import examples

NOT_TO_SHOW = {
    Code.UNEXPECTED: "it is a mistake in the program",
    Code.SKILL_IN_FEW_SCENARIOS: "it is about several scenarios together",
    Code.BEST_IS_LONGEST_EVERYWHERE: "it is about several scenarios together",
    Code.ANGER_BY_PERSON: "it is about several scenarios together",
}
"""What no example can have, and why."""

CASES = [
    (code, language) for code in Code for language in pages.LANGUAGES if pages.path(code, language).is_file()
]
EXAMPLES = [
    (code, language, kind, number)
    for code, language in CASES
    if code not in NOT_TO_SHOW
    for kind in ("bad", "good")
    for number in range(len(getattr(page(code, language), kind)))
]


def named(case: tuple[object, ...]) -> str:
    return "-".join(map(str, case))


def look(example: Example, library: Path) -> CheckedLibrary:
    file = examples.build(example, library)
    return check_files([file, *examples.beside(library)], libraries=(library,))


def told(findings: tuple[Diagnostic, ...]) -> str:
    return "\n\n".join(render(one) for one in findings) or "no finding"


def errors_but(code: Code | None, checked: CheckedLibrary) -> tuple[Diagnostic, ...]:
    return tuple(
        one
        for one in checked.findings
        if one.severity is Severity.ERROR and (code is None or one.code != code.value)
    )


def test_the_scenario_that_the_examples_change_has_no_finding(tmp_path: Path) -> None:
    checked = check(examples.build_base(tmp_path))
    assert not checked.findings, told(checked.findings)
    assert not checked.accepted


@pytest.mark.parametrize("language", pages.LANGUAGES)
@pytest.mark.parametrize("code", list(Code), ids=lambda code: code.value)
def test_every_code_has_a_page(code: Code, language: str) -> None:
    found = page(code, language)
    assert found.title
    assert found.text
    if code not in NOT_TO_SHOW:
        assert found.bad, "an example that has it is missing"
        assert found.good, "an example that does not have it is missing"


def test_every_page_is_about_a_code() -> None:
    known = {code.value for code in Code}
    for language in pages.LANGUAGES:
        for file in (pages.FOLDER / language).iterdir():
            assert file.stem in known, file


@pytest.mark.parametrize("case", EXAMPLES, ids=named)
def test_an_example_shows_what_its_page_says(case: tuple[Code, str, str, int], tmp_path: Path) -> None:
    code, language, kind, number = case
    words.use("de" if language == "de" else "en")
    example: Example = getattr(page(code, language), kind)[number]
    checked = look(example, tmp_path / "library")
    found = [one for one in checked.findings if one.code == code.value]
    if kind == "bad":
        assert found, f"the example does not have {code}:\n\n{told(checked.findings)}"
        assert not errors_but(code, checked), told(errors_but(code, checked))
    else:
        assert not found, told(tuple(found))
        assert not errors_but(None, checked), told(errors_but(None, checked))
        if example.attribute("playable") != "no":
            assert all(one.inspection.reading.playable for one in checked.scenarios)


def shape(example: Example) -> Iterator[tuple[object, ...]]:
    """What an example is besides its sentences: kinds of files, how they are written, their keys."""
    for piece in example.pieces:
        keys = re.findall(r"^[\s-]*([A-Za-z][\w.-]*):(?=\s|$)", piece.text, re.MULTILINE)
        yield piece.kind, dict(piece.attributes), keys if piece.kind != "po" else None


@pytest.mark.parametrize(
    "code", [code for code, language in CASES if language == "de"], ids=lambda code: code.value
)
def test_both_languages_show_the_same(code: Code) -> None:
    @cache
    def shapes(language: str, kind: str) -> list[list[tuple[object, ...]]]:
        found: Page = page(code, language)
        return [list(shape(example)) for example in getattr(found, kind)]

    for kind in ("bad", "good"):
        assert shapes("en", kind) == shapes("de", kind)
