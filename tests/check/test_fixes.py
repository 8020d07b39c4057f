"""What is safe to mend is mended in the files, byte for byte, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.check.fixes import mend
from app.check.rule import Found, Rule
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from tests.check.conftest import Change

MISSPELT = ("portrait: moreau", "portrait: moreu")
COLON = ("say: It should be soon. Please", "say: It should be: soon. Please")


def test_a_misspelt_portrait_is_spelt_right(changed: Change) -> None:
    right = changed().read_bytes()
    file = changed(MISSPELT)
    mended = mend([file])
    assert file.read_bytes() == right
    assert [one.finding.code for one in mended.done] == ["GEL309"]
    assert not mended.checked.findings


def test_line_ends_and_the_mark_at_the_beginning_stay(changed: Change) -> None:
    file = changed(MISSPELT, COLON)
    wrong = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(wrong)
    mended = mend([file])
    assert [one.finding.code for one in mended.done] == ["GEL111", "GEL309"]
    sentence = b"It should be: soon. Please call us again at the end of the week."
    expected = wrong.replace(b"portrait: moreu", b"portrait: moreau")
    expected = expected.replace(b"say: " + sentence, b"say: >\r\n          " + sentence)
    assert file.read_bytes() == expected


def test_mistakes_that_come_alone_are_mended_one_after_the_other(changed: Change) -> None:
    file = changed(COLON, ("say: Then bring it", "say: Then: bring it"), MISSPELT)
    assert [one.finding.code for one in mend([file]).done] == ["GEL111", "GEL111", "GEL309"]


def test_what_cannot_be_mended_safely_stays_as_it_is(changed: Change) -> None:
    file = changed(("say: It should be soon.", 'say: "It should be soon.'))
    before = file.read_bytes()
    mended = mend([file])
    assert not mended.done
    assert file.read_bytes() == before
    assert [one.code for one in mended.checked.findings] == ["GEL113"]


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[[Rule], None]:
    def leave(*left: Rule) -> None:
        monkeypatch.setattr("app.check.checking.RULES", {rule.code: rule for rule in left})

    return leave


def always(code: Code, *found: Found) -> Rule:
    return Rule(code, Severity.WARNING, lambda _subject: found)


def test_a_mending_that_would_make_it_worse_is_not_written(
    changed: Change, only: Callable[..., None]
) -> None:
    only(always(Code.UNUSED_VARIABLE, Found("unused", ("variables", "day-named"), fix="")))
    file = changed()
    before = file.read_bytes()
    assert not mend([file]).done
    assert file.read_bytes() == before


def test_mendings_of_one_place_are_made_one_after_the_other(
    changed: Change, only: Callable[..., None]
) -> None:
    def look(subject: object) -> list[Found]:
        title = subject.scenario.title  # type: ignore[attr-defined]  # a subject, said shortly
        return [
            Found(f"{number}", ("title",), at_key=False, fix=f"{title}{number}")
            for number in (1, 2)
            if len(title) < 20
        ]

    only(Rule(Code.SPELLING, Severity.WARNING, look))
    file = changed()
    mended = mend([file])
    assert [one.finding.message for one in mended.done] == ["1", "1", "1"]
    assert "title: Coffee for Sunday111\n" in file.read_text("utf-8")


def test_mending_for_ever_ends(changed: Change, only: Callable[..., None]) -> None:
    def look(subject: object) -> list[Found]:
        tea = subject.scenario.title == "Tea"  # type: ignore[attr-defined]  # a subject, said shortly
        return [Found("other", ("title",), at_key=False, fix="Coffee" if tea else "Tea")]

    only(Rule(Code.SPELLING, Severity.WARNING, look))
    assert len(mend([changed()]).done) <= 3


def test_a_file_behind_a_link_is_mended_where_it_is(changed: Change, tmp_path: Path) -> None:
    file = changed(MISSPELT)
    behind = tmp_path / "behind.yaml"
    file.rename(behind)
    file.symlink_to(behind)
    mend([file])
    assert file.is_symlink()
    assert "portrait: moreau" in behind.read_text("utf-8")
