"""`gelassen translate`."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli

Output = pytest.CaptureFixture[str]


def test_a_translation_is_made_and_a_second_run_changes_no_byte(small: Path, capsys: Output) -> None:
    assert cli.main(["translate", str(small), "--to", "de", "--language", "en"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(
        f"{small / 'de.po'} is new.\n11 of 11 texts have no translation yet: title (line 8), "
    )
    assert said.endswith(", …\n")
    made = (small / "de.po").read_bytes()
    assert (
        cli.main(["translate", "small", "--to", "de", "--folder", str(small.parent), "--language", "en"]) == 0
    )
    assert capsys.readouterr().out.startswith(f"{small / 'de.po'} was up to date.\n")
    assert (small / "de.po").read_bytes() == made


def test_everything_there_is_to_do_is_said_in_words(small: Path, capsys: Output) -> None:
    (small / "de.po").write_text(
        'msgctxt "title"\nmsgid "A call"\nmsgstr "Ein Anruf"\n\n'
        'msgctxt "briefing"\nmsgid "Somebody calls."\nmsgstr "{x}"\n\n'
        'msgctxt "aim"\nmsgid "The caller is content."\nmsgstr "Zufrieden."\n\n'
        'msgctxt "gone.say"\nmsgid "Gone."\nmsgstr "Weg."\n',
        encoding="utf-8",
    )
    assert cli.main(["translate", str(small), "--to", "de", "--language", "en"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"{small / 'de.po'} is up to date now."
    assert said[1] == "1 translation followed its text to another place: goal"
    assert said[2] == "1 translation is needed no more and stands, put away, at the end of the file: gone.say"
    assert said[3].startswith("8 of 11 texts have no translation yet: people.lindner.name (line ")
    assert said[4].startswith(
        "1 translation awaits a look, because its text has changed (fuzzy): title (line "
    )
    assert said[5].startswith(
        "1 translation has a placeholder that its text does not have, and is not shown: b"
    )
    assert len(said) == 6


def test_a_complete_translation_says_so(small: Path, capsys: Output) -> None:
    cli.main(["translate", str(small), "--to", "de"])
    text = (small / "de.po").read_text(encoding="utf-8")
    (small / "de.po").write_text(text.replace('msgstr ""\n\n', 'msgstr "Ja."\n\n')[:-3] + '"Ja."\n', "utf-8")
    capsys.readouterr()
    assert cli.main(["translate", str(small), "--to", "de", "--language", "en"]) == 0
    assert capsys.readouterr().out.endswith("All 11 texts are translated.\n")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([], 2, "Which scenario?"),
        (["small"], 2, "Into which language? For example: --to de"),
        (["small", "--to", "en"], 1, "The scenario is written in en"),
        (["smal", "--to", "de"], 2, "Did you mean `small`?"),
    ],
)
def test_a_call_that_leads_nowhere_says_why(
    arguments: list[str], status: int, said: str, small: Path, capsys: Output
) -> None:
    call = ["translate", *arguments, "--folder", str(small.parent), "--language", "en"]
    assert cli.main(call) == status
    assert said in capsys.readouterr().err
    assert not (small / "en.po").exists()


def test_a_damaged_file_is_left_alone(small: Path, capsys: Output) -> None:
    (small / "de.po").write_text('msgctxt "title"\nmsgid "x\nmsgstr "y"\n', encoding="utf-8")
    assert cli.main(["translate", str(small), "--to", "de", "--language", "en"]) == 1
    assert "de.po, line 2, cannot be read and would be lost." in capsys.readouterr().err
    assert (small / "de.po").read_text(encoding="utf-8").startswith('msgctxt "title"\nmsgid "x\n')
