"""Findings that an author accepts, with a reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.check.checked import Checked
from app.check.checking import check, check_library
from app.scenario import comments, document, reader
from tests.check.conftest import Change

Look = Callable[..., Checked]

UNUSED = ("variables:\n", "variables:\n  spare: no\n")
REASON = "the next part needs it"


def codes(checked: Checked) -> list[str]:
    return [one.code for one in checked.findings]


def accepting(remark: str, above: str = "  spare: no\n") -> tuple[str, str]:
    old, new = UNUSED
    return old, new.replace(above, f"{remark}\n{above}")


def test_a_remark_with_a_reason_accepts_what_is_below_it(checked: Look) -> None:
    assert codes(checked(UNUSED)) == ["GEL530"]
    found = checked(accepting(f"  # accept GEL530: {REASON}"))
    assert not found.findings
    (accepted,) = found.accepted
    assert accepted.finding.code == "GEL530"
    assert accepted.reason == REASON
    assert accepted.line == accepted.finding.span.line - 1


def test_a_remark_covers_the_whole_block_of_its_key(checked: Look) -> None:
    assert not checked(accepting(f"# accept GEL530: {REASON}", above="variables:\n")).findings


def test_a_remark_above_the_first_line_covers_the_file(checked: Look) -> None:
    head = ("format: 1\n", f"# accept GEL530: {REASON}\n# Written in spring.\nformat: 1\n")
    assert not checked(UNUSED, head).findings


def test_a_remark_elsewhere_accepts_nothing_and_is_said_to_be_idle(checked: Look) -> None:
    found = checked(UNUSED, ("facts:\n", f"# accept GEL530: {REASON}\nfacts:\n"))
    assert codes(found) == ["GEL530", "GEL011"]
    assert found.findings[1].suggestion == "This remark can go."


@pytest.mark.parametrize(
    ("remark", "said"),
    [
        ("  # accept GEL530", "a colon, and why"),
        ("  # accept GEL530 for now", "a colon, and why"),
        ("  # accept GEL530:", "a colon, and why"),
        ("  # accept: GEL530: for now", "a colon, and why"),
        ("  # accept gel530: for now", "`gel530`"),
        ("  # accept GEL5300: for now", "`GEL5300`"),
        ("  # accept GLE530: for now", "`GLE530`"),
        ("  # accept GEL301: for now", "cannot be accepted"),
    ],
)
def test_a_remark_that_is_not_written_as_one_is_said(checked: Look, remark: str, said: str) -> None:
    found = checked(accepting(remark))
    wrong = [one for one in found.findings if one.code == "GEL010"]
    assert len(wrong) == 1
    assert said in wrong[0].message
    assert wrong[0].source_line == remark
    assert "GEL530" in codes(found)


def test_a_remark_above_nothing_is_said(checked: Look) -> None:
    found = checked(accepting(f"  # accept GEL530: {REASON}\n"))
    assert codes(found) == ["GEL010", "GEL530"]


def test_words_of_a_sentence_are_no_remark(checked: Look) -> None:
    sentence = (
        "says: And if it stops again?",
        "says: |\n      And if it stops again?\n      # accept GEL530: no\n      I mean it.",
    )
    assert not [one for one in checked(sentence).findings if one.code in ("GEL010", "GEL011")]


def test_what_keeps_a_scenario_from_being_read_cannot_be_accepted(checked: Look) -> None:
    found = checked(("start: opening", "# accept GEL301: later\nstart: opning"))
    assert codes(found) == ["GEL010", "GEL301"]


def test_an_idle_remark_is_not_said_of_what_the_library_does_not_want(changed: Change) -> None:
    remark = ("facts:\n", f"# accept GEL530: {REASON}\nfacts:\n")
    assert codes(check(changed(remark, said="severity:\n  GEL530: off\n"))) == []


def test_an_idle_remark_about_the_library_is_only_said_of_the_whole_library(changed: Change) -> None:
    file = changed(("facts:\n", f"# accept GEL891: {REASON}\nfacts:\n"))
    assert "GEL011" not in codes(check(file))
    assert "GEL011" in [one.code for one in check_library(file.parents[1]).findings]


WALKS = "best:\n  steps: [look]\n  ends: settled\n"


def test_a_walk_that_goes_elsewhere_can_be_accepted(checked: Look) -> None:
    assert codes(checked(walks=WALKS)) == ["GEL013"]
    found = checked(walks=f"# accept GEL013: half of it is written\n{WALKS}")
    assert not found.findings
    assert len(found.accepted) == 1


GERMAN = """\
msgid ""
msgstr ""
"Language: de\\n"

msgctxt "title"
msgid "Coffee for Sunday"
msgstr "Coffee for Sunday"
"""


def test_a_finding_in_a_translation_can_be_accepted(checked: Look) -> None:
    def about_the_title(checked: Checked) -> list[str]:
        return [one.code for one in checked.findings if one.path.endswith("de.po") and one.code != "GEL910"]

    assert about_the_title(checked(german=GERMAN)) == ["GEL912"]
    remark = "# accept GEL912: a name\n"
    accepted = checked(german=GERMAN.replace("msgctxt", f"{remark}msgctxt"))
    assert not about_the_title(accepted)
    assert [one.reason for one in accepted.accepted] == ["a name"]
    translated = GERMAN.replace('msgstr "Coffee for', 'msgstr "Kaffee am')
    idle = checked(german=translated.replace("msgctxt", f"{remark}msgctxt"))
    assert about_the_title(idle) == ["GEL011"]


def test_translators_do_not_read_what_is_accepted() -> None:
    text = Path(document.__file__).parents[2] / "app" / "check" / "pages" / "base.yaml"
    source = text.read_text("utf-8").replace(
        "    says: And when can",
        "    # accept GEL651: she is in a hurry\n    # In one breath.\n    says: And when can",
    )
    reading = reader.read_text(source, name="made-up")
    assert reading.scenario is not None
    assert comments.comments_of(reading.document, reading.scenario) == {"day.says.1": "In one breath."}
