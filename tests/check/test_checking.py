"""What a check says: each fact once, in order, at its place."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.check import rules
from app.check.checked import Checked
from app.check.checking import Memory, check, check_files, check_library
from app.check.rule import RULES, Found, Rule
from app.check.subject import Subject
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Verdict
from tests.check import examples
from tests.check.conftest import Change

Look = Callable[..., Checked]


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[[Rule], None]:
    """Leaves one rule of all."""
    rules.load()

    def leave(*left: Rule) -> None:
        monkeypatch.setattr("app.check.checking.RULES", {rule.code: rule for rule in left})

    return leave


def saying(code: Code, *found: Found, severity: Severity = Severity.WARNING) -> Rule:
    return Rule(code, severity, lambda _subject: found)


def test_a_file_that_cannot_be_read_has_the_readers_findings_alone(checked: Look) -> None:
    found = checked(("start: opening", "start: opning"), ("variables:\n", "variables:\n  unused: no\n"))
    assert [one.code for one in found.findings] == ["GEL301"]
    assert found.subject is None


def test_a_scenario_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    (finding,) = check(tmp_path / "none" / "scenario.yaml").findings
    assert finding.code == "GEL001"


def test_findings_come_in_the_order_of_the_files_and_their_lines(
    checked: Look, only: Callable[..., None]
) -> None:
    only(
        saying(Code.UNUSED_VARIABLE, Found("late", ("states",)), Found("early", ("title",))),
        saying(Code.WALKS_ELSEWHERE, Found("walks", ("best",), file="playthroughs.yaml")),
        saying(Code.SAME_IN_BOTH_LANGUAGES, Found("german", "title", file="de")),
    )
    walks = "best:\n  steps: [look]\n"
    german = 'msgctxt "title"\nmsgid "Coffee for Sunday"\nmsgstr "Kaffee"\n'
    found = checked(walks=walks, german=german).findings
    assert [one.message for one in found] == ["early", "late", "german", "walks"]
    assert [Path(one.path).name for one in found] == ["scenario.yaml"] * 2 + ["de.po", "playthroughs.yaml"]
    assert [(one.span.line, one.span.column) for one in found[2:]] == [(3, 9), (1, 1)]


def test_a_translation_is_quoted_exactly(checked: Look, only: Callable[..., None]) -> None:
    only(saying(Code.MIXED_ADDRESS, Found("du", "title", file="de", quote="dein")))
    german = 'msgctxt "title"\nmsgid "Coffee for Sunday"\nmsgstr ""\n"Kaffee und "\n"dein Kuchen"\n'
    (found,) = checked(german=german).findings
    assert (found.span.line, found.span.column, found.span.end_column) == (5, 2, 6)


def test_what_a_translation_lacks_is_pointed_at_in_the_scenario(
    checked: Look, only: Callable[..., None]
) -> None:
    only(saying(Code.MISSING_TRANSLATION, Found("missing", "day.says.1", file="de")))
    (found,) = checked(german='msgctxt "title"\nmsgid "Coffee for Sunday"\nmsgstr ""\n').findings
    assert Path(found.path).name == "scenario.yaml"
    assert found.source_line.strip() == "says: And when can I fetch my machine?"


def test_everything_a_rule_says_arrives(checked: Look, only: Callable[..., None]) -> None:
    only(
        saying(
            Code.STUCK,
            Found(
                "stuck",
                ("states", "day"),
                "a hint",
                related=(("there", ("states", "cause")),),
                verdict=Verdict.SHOWN,
                witness=("look", "pump"),
            ),
        )
    )
    (found,) = checked().findings
    assert found.suggestion == "a hint"
    assert found.verdict is Verdict.SHOWN
    assert found.witness == ("look", "pump")
    (near,) = found.related
    assert near.source_line == "  cause:"


def test_the_same_fact_is_said_once(checked: Look, only: Callable[..., None]) -> None:
    twice = Found("unused", ("variables", "day-named"))
    only(saying(Code.UNUSED_VARIABLE, twice, twice))
    assert len(checked().findings) == 1


def test_where_nobody_ever_is_nothing_is_said_of_what_happens_there(
    checked: Look, only: Callable[..., None]
) -> None:
    choice = ("states", "day", "choices", "friday")
    only(
        saying(Code.STATE_NEVER_REACHED, Found("never reached", ("states", "day"))),
        saying(Code.CHOICE_NEVER_OFFERED, Found("never offered", choice)),
        saying(Code.TARGET_NEVER_TAKEN, Found("never taken", ("states", "cause", "to"))),
        saying(Code.CHOICE_LENGTH, Found("too long", choice)),
    )
    assert [one.message for one in checked().findings] == ["never taken", "never reached", "too long"]


def test_a_finding_may_matter_more_than_its_rule(checked: Look, only: Callable[..., None]) -> None:
    only(saying(Code.FEEDBACK_MISSING, Found("no words", ("title",), severity=Severity.ERROR)))
    assert checked().findings[0].severity is Severity.ERROR


def broken(_subject: Subject) -> Iterator[Found]:
    raise ZeroDivisionError("a mistake of ours")
    yield


def test_a_rule_that_breaks_is_named_and_keeps_no_other_from_looking(
    changed: Change, only: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    only(
        Rule(Code.STUCK, Severity.ERROR, broken),
        saying(Code.UNUSED_VARIABLE, Found("unused", ("variables", "day-named"))),
    )
    file = changed()
    with pytest.raises(ZeroDivisionError):
        check(file)
    found = check(file, forgiving=True).findings
    assert [one.code for one in found] == ["GEL099", "GEL530"]
    assert "GEL512" in found[0].message
    assert "GEL512" in caplog.text


def test_every_rule_has_a_code_of_its_own_and_is_known_once_loaded() -> None:
    rules.load()
    for file in Path(rules.__file__).parent.glob("[a-z]*.py"):
        assert f"app.check.rules.{file.stem}" in sys.modules, f"{file.name} is not among those loaded"
    assert all(rule.code is code for code, rule in RULES.items())


@pytest.mark.parametrize(
    ("portrait", "hint", "mended"),
    [("moreu", "Did you mean `moreau`?", "moreau"), ("nobody-knows", "There are: ", None)],
)
def test_a_portrait_that_is_not_there_is_named(
    checked: Look, portrait: str, hint: str, mended: str | None
) -> None:
    (found,) = checked(("portrait: moreau", f"portrait: {portrait}")).findings
    assert found.code == "GEL309"
    assert (found.span.line, found.span.column) == (17, 15)
    assert hint in (found.suggestion or "")
    assert [splice.text for splice in found.fix] == ([mended] if mended else [])


def test_a_walk_is_said_at_its_line(checked: Look) -> None:
    walks = "best:\n  steps: [look, noise]\nother:\n  steps: [loook]\n  ends: settled\n"
    (found,) = checked(walks=walks).findings
    assert (found.code, found.span.line, found.source_line) == ("GEL013", 3, "other:")
    assert "loook" in found.message


def test_a_walk_that_is_not_written_as_one_is_an_error_at_its_place(checked: Look) -> None:
    (found,) = checked(walks="best:\n  steps: [look]\n  end: settled\n").findings
    assert (found.code, found.severity, found.span.line) == ("GEL014", Severity.ERROR, 3)


def test_a_library_is_looked_at_as_a_whole(changed: Change) -> None:
    library = changed().parents[1]
    shutil.copytree(library / "coffee-for-sunday", library / "another")
    found = check_library(library)
    assert [one.file.parent.name for one in found.scenarios] == ["another", "coffee-for-sunday"]
    assert "GEL006" in [one.code for one in found.scenarios[0].findings]


def test_the_same_id_in_two_libraries_is_noted(changed: Change, tmp_path: Path) -> None:
    file = changed()
    other = examples.build_base(tmp_path / "other")
    found = check_files([file, other, file])
    assert len(found.scenarios) == 2
    (twin,) = found.findings
    assert (twin.code, twin.path, twin.severity) == ("GEL007", str(other), Severity.NOTE)
    assert str(file) in twin.message


def test_what_has_not_changed_is_not_read_again(changed: Change) -> None:
    file = changed()
    memory: Memory = {}
    first = check_files([file], memory=memory)
    assert check_files([file], memory=memory).scenarios[0].subject is first.scenarios[0].subject
    file.write_text(file.read_text("utf-8") + "\n# more\n", "utf-8")
    assert check_files([file], memory=memory).scenarios[0].subject is not first.scenarios[0].subject
