"""The scenarios of some folders: found, remembered, read again when they change, loaded on request."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import KnownError
from app.scenario.library import FILE_NAME, Library, content_hash, load_bytes

GERMAN = """\
msgctxt "title"
msgid "A small one"
msgstr "Ein kleines"

msgctxt "people.lindner.name"
msgid "Ms Lindner"
msgstr "Frau Lindner"
"""
Put = Callable[..., Path]


@pytest.fixture
def put(tmp_path: Path, small: str) -> Put:
    """Put the small scenario into a folder of its own, under another id if asked to."""

    def put_one(
        name: str = "small", *, under: str = "own", text: str | None = None, german: str = ""
    ) -> Path:
        folder = tmp_path / under / name
        folder.mkdir(parents=True, exist_ok=True)
        written = small.replace("id: small", f"id: {name}") if text is None else text
        (folder / FILE_NAME).write_text(written, encoding="utf-8")
        if german:
            (folder / "de.po").write_text(german, encoding="utf-8")
        return folder

    return put_one


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "library.json"


def test_an_entry_shows_what_home_needs(put: Put, tmp_path: Path) -> None:
    folder = put(german=GERMAN)
    library = Library([tmp_path / "own"], shipped=tmp_path / "own")
    (entry,) = library.index()
    assert (entry.id, entry.path, entry.shipped, entry.playable) == ("small", folder, True, True)
    assert (entry.title("de"), entry.title("en"), entry.title("fr")) == (
        "Ein kleines",
        "A small one",
        "A small one",
    )
    assert (entry.customer("de"), entry.mood, entry.channel) == ("Frau Lindner", 65, "phone")
    assert entry.languages == ["en", "de"]
    assert entry.skills == ["positive-language"]
    assert entry.problem is None


def test_a_broken_file_is_an_entry_that_says_what_is_wrong_and_hides_no_other(
    put: Put, tmp_path: Path
) -> None:
    put("broken", text="format: 1\ntitle: Half a file\nstart: [\n")
    put("half", text="format: 1\ntitle: Half a file\nstart: here\n")
    put()
    broken, half, good = Library([tmp_path / "own"]).index()
    assert good.playable
    assert broken.problem is not None
    assert (broken.title("en"), broken.problem.line, broken.playable) == ("broken", 3, False)
    assert half.title("de") == "Half a file"
    assert half.problem is not None
    assert half.problem.severity == "error"


def test_what_is_not_played_yet_says_so(put: Put, tmp_path: Path, small: str) -> None:
    calm = "  calm:\n    task: {kind: cool-down}\n    to: ordered\n"
    put(text=small.replace("  ordered:\n", f"{calm}  ordered:\n"))
    (entry,) = Library([tmp_path / "own"]).index()
    assert not entry.playable
    assert entry.problem is not None
    assert (entry.problem.severity, entry.problem.code) == ("note", "GEL701")


def test_the_same_id_in_two_folders_stays_twice_and_is_said(put: Put, tmp_path: Path) -> None:
    put(under="shipped")
    put(under="own")
    put("other", under="own")
    first, other, second = Library([tmp_path / "shipped", tmp_path / "own"]).index()
    assert (first.id, second.id) == ("small", "small")
    assert first.key != second.key
    assert first.playable
    assert second.playable
    assert first.twin is not None
    assert str(second.path) in first.twin.message
    assert other.twin is None


def test_a_fresh_index_needs_no_yaml_pydantic_or_babel(put: Put, tmp_path: Path, cache: Path) -> None:
    put(german=GERMAN)
    code = (
        "import sys; from pathlib import Path; from app.scenario.library import Library\n"
        f"entries = Library([Path({str(tmp_path / 'own')!r})], cache=Path({str(cache)!r})).index()\n"
        "heavy = [name for name in ('yaml', 'pydantic', 'babel') if name in sys.modules]\n"
        "print(entries[0].title('de'), heavy)"
    )
    said = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.decode().strip()
        for _time in range(2)
    ]
    assert said == ["Ein kleines ['yaml', 'pydantic']", "Ein kleines []"]


def test_what_changes_is_read_again_and_only_that(put: Put, tmp_path: Path, cache: Path, small: str) -> None:
    put("first")
    put("second", german=GERMAN)
    library = Library([tmp_path / "own"], cache=cache)
    first, second = library.index()
    assert not library.refresh()
    put("second", text=small.replace("id: small", "id: second").replace("A small one", "A longer one"))
    assert library.refresh()
    assert library.index()[0] is first
    assert library.index()[1].title("en") == "A longer one"
    put("third")
    assert library.refresh()
    assert [entry.id for entry in library.index()] == ["first", "second", "third"]
    (second.path / "de.po").unlink()
    assert library.refresh()
    assert library.index()[1].languages == ["en"]
    (second.path / FILE_NAME).unlink()
    assert library.refresh()
    assert [entry.id for entry in library.index()] == ["first", "third"]


def test_the_next_start_sees_what_changed_meanwhile(
    put: Put, tmp_path: Path, cache: Path, small: str
) -> None:
    put()
    Library([tmp_path / "own"], cache=cache).index()
    put(text=small.replace("A small one", "A longer one"))
    later = Library([tmp_path / "own"], cache=cache)
    assert [entry.title("en") for entry in later.remembered()] == ["A small one"]
    assert later.refresh()
    assert [entry.title("en") for entry in later.index()] == ["A longer one"]


@pytest.mark.parametrize("damage", ["cut", "changed", "nonsense", "older", "empty", "folder"])
def test_a_damaged_index_is_made_again(damage: str, put: Put, tmp_path: Path, cache: Path) -> None:
    put()
    expected = Library([tmp_path / "own"], cache=cache).index()
    content = cache.read_bytes()
    if damage == "cut":
        cache.write_bytes(content[:-5])
    elif damage == "changed":
        cache.write_bytes(content.replace(b"A small one", b"A smell one"))
    elif damage == "older":
        made = json.loads(content.partition(b"\n")[2])
        made["version"] = [0, "0"]
        cache.write_bytes(json.dumps(made).encode())
    elif damage == "folder":
        cache.unlink()
        cache.mkdir()
    else:
        cache.write_bytes(b"" if damage == "empty" else b"\xff\x00nonsense\n[]")
    assert Library([tmp_path / "own"], cache=cache).index() == expected


def test_folders_that_are_missing_unreadable_or_go_in_circles_do_no_harm(put: Put, tmp_path: Path) -> None:
    folder = put()
    own = tmp_path / "own"
    (own / "circle").symlink_to("circle")
    (own / "back").symlink_to(own, target_is_directory=True)
    (own / "dangling").mkdir()
    (own / "dangling" / FILE_NAME).symlink_to("nowhere")
    (own / "folder" / FILE_NAME).mkdir(parents=True)
    (own / "notes.txt").write_text("x", encoding="utf-8")
    (own / ".hidden").mkdir()
    library = Library([tmp_path / "missing", own, own])
    entries = library.index()
    assert [(entry.id, entry.playable) for entry in entries if entry.path == folder] == [("small", True)]
    assert [entry.id for entry in entries] == ["dangling", "folder", "small"]
    assert library.unreadable == (tmp_path / "missing",)


def test_a_scenario_is_loaded_in_the_language_asked_for(put: Put, tmp_path: Path) -> None:
    put(german=GERMAN)
    library = Library([tmp_path / "own"])
    (entry,) = library.index()
    german, english, french = (library.load(entry, language) for language in ("de", "en", "fr"))
    assert german.scenario.title == "Ein kleines"
    assert english.scenario.title == french.scenario.title == "A small one"
    assert german.content_hash == english.content_hash
    assert german.catalogues == {"de": GERMAN.encode()}
    again = load_bytes(german.source, german.catalogues, "de")
    assert again.scenario == german.scenario
    assert again.content_hash == german.content_hash


def test_loading_what_has_gone_or_broke_meanwhile_is_a_known_error(
    put: Put, tmp_path: Path, small: str
) -> None:
    folder = put()
    library = Library([tmp_path / "own"])
    (entry,) = library.index()
    (folder / FILE_NAME).write_text("format: 1\nstart: [\n", encoding="utf-8")
    with pytest.raises(KnownError, match="Line 2"):
        library.load(entry, "en")
    with pytest.raises(KnownError, match="plays single conversations so far"):
        load_bytes((small + "  more:\n    play: another\n    to: gone\n").encode(), {}, "en")
    (folder / FILE_NAME).unlink()
    with pytest.raises(KnownError, match="A small one"):
        library.load(entry, "en")


def test_a_content_hash_tells_every_difference() -> None:
    hashes = {
        content_hash(b"ab", {}),
        content_hash(b"a", {"b": b""}),
        content_hash(b"", {"a": b"b"}),
        content_hash(b"", {"ab": b""}),
        content_hash(b"", {"a": b"", "b": b""}),
    }
    assert len(hashes) == 5
    assert content_hash(b"x", {"de": b"1", "fr": b"2"}) == content_hash(b"x", {"fr": b"2", "de": b"1"})
    assert all(len(one) == 32 for one in hashes)


def test_a_scenario_is_found_by_its_id(put: Put, tmp_path: Path) -> None:
    put(under="shipped")
    put(under="own")
    library = Library([tmp_path / "shipped", tmp_path / "own"])
    found = library.find("small")
    assert found is not None
    assert found.path == tmp_path / "shipped" / "small"
    assert library.find("nothing") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
def test_the_library_waits_for_no_pipe(put: Put) -> None:
    folder = put()
    (folder / FILE_NAME).unlink()
    os.mkfifo(folder / FILE_NAME)
    library = Library([folder.parent])
    (entry,) = library.index()
    assert entry.problem is not None
    assert "not an ordinary file" in entry.problem.message
    with pytest.raises(KnownError, match="not an ordinary file"):
        library.load(entry, "en")
    (folder / FILE_NAME).unlink()
    put()
    os.mkfifo(folder / "de.po")
    (entry,) = library.index()
    assert entry.languages == ["en"]
    with pytest.raises(KnownError, match="not an ordinary file"):
        library.load(entry, "de")
