"""The program's words: complete in German, quick to load, and said as people say them."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from app import paths, words
from tests import catalogue

NOW = datetime(2026, 11, 21, 9, 30)


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """German in use; the folder is its cache."""
    words.use("de", cache=tmp_path)
    return tmp_path


def test_german_says_everything_that_the_source_says() -> None:
    assert catalogue.problems(catalogue.GERMAN.read_bytes(), catalogue.source_words()) == []


def test_the_german_file_is_as_the_tool_writes_it() -> None:
    written = catalogue.GERMAN.read_bytes()
    is_up_to_date = catalogue.updated(written, catalogue.source_words()) == written
    assert is_up_to_date, "run: python3 dev.py words"


def test_words_follow_the_language_and_come_back(german: Path) -> None:
    assert words._("Monday") == "Montag"
    words.use("en")
    assert words._("Monday") == "Monday"
    assert words.language() == "en"


def test_a_language_without_words_is_refused_and_changes_nothing(german: Path) -> None:
    with pytest.raises(ValueError, match="fr"):
        words.use("fr")  # type: ignore[arg-type]  # what a damaged settings file could ask for
    assert words.language() == "de"


def test_an_unknown_text_stays_in_the_source_language(german: Path) -> None:
    assert words._("No such text.") == "No such text."
    assert words.ngettext("one such", "many such", 2) == "many such"
    assert words.pgettext("nowhere", "such") == "such"


def test_an_empty_text_stays_empty(german: Path) -> None:
    assert words._("") == ""


def test_the_second_start_reads_what_the_first_has_kept(
    german: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parsed_again(written: bytes) -> bytes:
        raise AssertionError("parsed although it was kept")

    monkeypatch.setattr(words, "_compile", parsed_again)
    words.use("de", cache=german)
    assert words._("Monday") == "Montag"


@pytest.mark.parametrize("damage", [b"", b"\0" * 64, b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_damaged_copy_is_made_again(german: Path, damage: bytes) -> None:
    (kept,) = german.glob("words-de-*.mo")
    whole = kept.read_bytes()
    kept.write_bytes(damage)
    words.use("de", cache=german)
    assert words._("Monday") == "Montag"
    assert kept.read_bytes() == whole


def test_every_cut_of_the_copy_is_noticed(german: Path) -> None:
    (kept,) = german.glob("words-de-*.mo")
    whole = kept.read_bytes()
    for length in range(0, len(whole), max(1, len(whole) // 12)):
        kept.write_bytes(whole[:length])
        words.use("de", cache=german)
        assert words._("Monday") == "Montag"


def test_a_changed_catalogue_replaces_the_older_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = paths.assets() / "i18n" / "de.po"
    own = tmp_path / "assets"
    (own / "i18n").mkdir(parents=True)
    (own / "i18n" / "de.po").write_bytes(changed.read_bytes())
    monkeypatch.setattr(paths, "assets", lambda: own)
    words.use("de", cache=tmp_path)
    with (own / "i18n" / "de.po").open("a", encoding="utf-8") as file:
        file.write('\nmsgid "new here"\nmsgstr "neu hier"\n')
    words.use("de", cache=tmp_path)
    assert words._("new here") == "neu hier"
    assert len(list(tmp_path.glob("words-de-*.mo"))) == 1


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    no_folder = tmp_path / "file"
    no_folder.write_text("in the way")
    words.use("de", cache=no_folder)
    assert words._("Monday") == "Montag"


def test_a_warm_start_imports_no_babel(german: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from app import words;"
        f"words.use('en'); assert not {{'babel', 'platformdirs'}} & set(sys.modules);"
        f"words.use('de', cache=Path({str(german)!r})); assert 'babel' not in sys.modules;"
        "print(words._('Monday'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=catalogue.PROJECT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "Montag\n"


@pytest.mark.parametrize(
    ("preferred", "language"),
    [
        (["de_DE.UTF-8"], "de"),
        (["de-CH"], "de"),
        (["de"], "de"),
        (["DE_at"], "de"),
        (["fr_FR", "de_DE"], "de"),
        (["en_GB", "de_DE"], "en"),
        (["fr_FR"], "en"),
        (["den_X"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_language_follows_the_system(preferred: list[str], language: str) -> None:
    assert words.system_language(preferred) == language


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks its own settings, not the environment")
@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:en"}, "de"),
        ({"LANG": "C", "LANGUAGE": "de"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
    ],
)
def test_the_environment_is_asked_as_gettext_asks_it(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert words.system_language() == language


@pytest.mark.parametrize(
    ("moment", "english", "deutsch"),
    [
        (datetime(2026, 11, 21, 0, 0), "today 00:00", "heute 00:00"),
        (datetime(2026, 11, 20, 16, 20), "yesterday 16:20", "gestern 16:20"),
        (datetime(2026, 11, 16, 8, 5), "Monday 08:05", "Montag 08:05"),
        (datetime(2026, 11, 15, 8, 5), "Sunday 08:05", "Sonntag 08:05"),
        (datetime(2026, 11, 14, 8, 5), "14 November 2026", "14. November 2026"),
        (datetime(2026, 3, 1, 8, 5), "1 March 2026", "1. März 2026"),
        (datetime(2026, 11, 22, 8, 5), "22 November 2026", "22. November 2026"),
    ],
)
def test_a_moment_is_said_as_seen_from_now(
    moment: datetime, english: str, deutsch: str, tmp_path: Path
) -> None:
    assert words.when(moment, NOW) == english
    words.use("de", cache=tmp_path)
    assert words.when(moment, NOW) == deutsch


def test_every_month_has_its_name(german: Path) -> None:
    names = [words.calendar_day(datetime(2026, month, 1)).split()[1] for month in range(1, 13)]
    assert names == [
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ]  # fmt: skip


def test_numbers_have_the_separators_of_the_language(tmp_path: Path) -> None:
    assert (words.number(1234.5, 1), words.number(-12), words.number(1_000_000)) == (
        "1,234.5",
        "-12",
        "1,000,000",
    )
    words.use("de", cache=tmp_path)
    assert (words.number(1234.5, 1), words.number(-12), words.number(1_000_000)) == (
        "1.234,5",
        "-12",
        "1.000.000",
    )
