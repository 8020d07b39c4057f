"""The examples of the checker's pages as folders of scenarios."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from app.check.page import BASE, Example, Piece
from app.scenario.codes import Code
from tests.check.parts import merged

_TOP_KEY = re.compile(r"^([A-Za-z][\w.-]*):", re.MULTILINE)
_NUMBER, _NEXT = "<n>", "<n+1>"
_HIDDEN = "\N{PILCROW SIGN}"
_ANOTHER = "another-library"


def base() -> str:
    """The scenario that fragments change."""
    return BASE.read_text("utf-8")


def by_key(text: str) -> dict[str, str]:
    """A text cut at its outermost keys; what stands before the first of them is under ""."""
    starts = [found.start() for found in _TOP_KEY.finditer(text)]
    head = text[: starts[0]] if starts else text
    blocks = [text[begin:end] for begin, end in pairwise([*starts, len(text)])]
    return ({"": head} if head else {}) | {block.partition(":")[0]: block for block in blocks}


def changed(text: str, fragment: str) -> str:
    """The text with the top-level keys of the fragment in place of its own, and new ones at the end.

    A key that stands in the fragment twice stays there twice.
    """
    keys = {found[1] for found in _TOP_KEY.finditer(fragment)}
    own = by_key(text)
    places = [key for key in own if key in keys]
    assert places or keys, "a fragment begins with a key at the margin"
    result = []
    for key, block in own.items():
        if places and key == places[0]:
            result.append(fragment)
        elif key not in keys:
            result.append(block)
    if not places:
        result.append(fragment)
    return "".join(block if block.endswith("\n") else f"{block}\n" for block in result)


def written(piece: Piece) -> str:
    """A piece's text, repeated where it asks for that.

    `repeat=N` repeats the whole text; where `<n>` stands in it, only the lines from the first to the last
    that have it, numbered from 1; `<n+1>` is the number of the next. `hidden=U+202E` puts a character that
    cannot be seen where a pilcrow is.
    """
    times = int(piece.attributes.get("repeat", "1"))
    text = piece.text
    if hidden := piece.attributes.get("hidden"):
        assert _HIDDEN in text, "a hidden character needs a place"
        text = text.replace(_HIDDEN, chr(int(hidden.removeprefix("U+"), 16)))
    if _NUMBER not in text:
        return text * times
    lines = text.splitlines(keepends=True)
    numbered = [number for number, line in enumerate(lines) if _NUMBER in line or _NEXT in line]
    block = "".join(lines[numbered[0] : numbered[-1] + 1])
    repeated = "".join(
        block.replace(_NUMBER, str(count)).replace(_NEXT, str(count + 1)) for count in range(1, times + 1)
    )
    return "".join(lines[: numbered[0]]) + repeated + "".join(lines[numbered[-1] + 1 :])


def encoded(text: str, piece: Piece) -> bytes:
    """The bytes of a file: `line-ends=crlf|cr`, `bom`, `encoding=NAME` (UTF-8 where none is named)."""
    ends = {"crlf": "\r\n", "cr": "\r"}.get(piece.attributes.get("line-ends", ""), "\n")
    data = text.replace("\n", ends).encode(piece.attributes.get("encoding", "utf-8"))
    return b"\xef\xbb\xbf" + data if "bom" in piece.attributes else data


def build(example: Example, library: Path) -> Path:
    """Write the example into a folder of a library. Returns the scenario's file, also where it is absent.

    The folder has the scenario's id as its name, or what `folder=NAME` says; `file=NAME` names the file
    itself, where that is not `scenario.yaml`. A piece that is `absent` is not written; an absent fragment or
    whole is a folder without a scenario. A `check` piece is the library's check.yaml. A `skills` piece is the
    library's skills.yaml. A `beside` piece is a scenario in another library; see `beside`. Of a `part` of a
    translation nobody is told that the rest is missing.
    """
    whole, fragment = example.piece("whole"), example.piece("fragment")
    piece = whole or fragment or Piece("fragment", "")
    text = written(piece) if whole else _with(piece) if piece.text else base()
    folder = library / (example.attribute("folder") or _id(text) or "example")
    folder.mkdir(parents=True)
    file = folder / (example.attribute("file") or "scenario.yaml")
    if "absent" not in piece.attributes:
        file.write_bytes(encoded(text, piece))
    for other in example.pieces:
        if other.kind in ("whole", "fragment", "beside") or "absent" in other.attributes:
            continue
        place = {
            "walks": folder / "playthroughs.yaml",
            "check": library / "check.yaml",
            "skills": library / "skills.yaml",
            "po": folder / f"{other.language}.po",
        }[other.kind]
        place.write_bytes(encoded(written(other), other))
        if other.kind == "po" and "part" in other.attributes:
            (library / "check.yaml").write_text(f"severity:\n  {Code.MISSING_TRANSLATION}: off\n", "utf-8")
    if (twin := example.piece("beside")) is not None:
        build(Example((replace(twin, kind="fragment"),)), library / _ANOTHER)
    return file


def beside(library: Path) -> list[Path]:
    """The file of the scenario in another library, where the example has one."""
    return sorted((library / _ANOTHER).glob("*/scenario.yaml"))


def _with(fragment: Piece) -> str:
    """The base with a fragment; one with `part` leaves out what stays as it is, at every depth."""
    put = merged if "part" in fragment.attributes else changed
    return put(base(), written(fragment))


def build_base(library: Path) -> Path:
    """The base alone. Returns its file."""
    return build(Example(()), library)


def again(library: Path) -> Path:
    """The same empty library, for the next example."""
    shutil.rmtree(library, ignore_errors=True)
    library.mkdir(parents=True)
    return library


def _id(text: str) -> str | None:
    found = re.search(r"^id:[ \t]*([a-z][a-z0-9-]*)[ \t]*(?:#.*)?$", text, re.MULTILINE)
    return found[1] if found else None
