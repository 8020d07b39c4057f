"""The page about a finding's code: what it means, an example that has it, and one that has not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from app.scenario.codes import Code

FOLDER = Path(__file__).parent / "pages"
BASE = FOLDER / "base.yaml"
"""The scenario that the examples change."""

LANGUAGES = ("en", "de")
HEADINGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"en": ("Not like this", "But like this"), "de": ("So nicht", "Sondern so")}
)
"""What stands above the examples that show the finding, and above those that do not."""

_TITLE = re.compile(r"# (GEL\d{3}): (.+)")
_FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_KINDS = ("whole", "walks", "check", "skills", "beside")


class DamagedPageError(Exception):
    """A page is not written as one; the text says how. It came with the program: a mistake of ours."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of an example.

    kind: `fragment` (top-level keys that replace those of the base), `whole` (the scenario's file as it
    stands), `walks`, `check`, `skills`, `po`, or `beside` (a fragment for the scenario of another library).
    attributes: how the file is to be written, by name.
    """

    kind: str
    text: str
    language: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Example:
    """The files of one example, each of another kind."""

    pieces: tuple[Piece, ...]

    def piece(self, kind: str) -> Piece | None:
        return next((one for one in self.pieces if one.kind == kind), None)

    def attribute(self, name: str) -> str | None:
        """What one of the pieces says of that name; "" for the name alone, None where none has it."""
        return next((one.attributes[name] for one in self.pieces if name in one.attributes), None)


@dataclass(frozen=True, slots=True)
class Page:
    """What there is to say about a code. text: paragraphs in Markdown, without the examples."""

    code: Code
    title: str
    text: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    markdown: str


def path(code: Code, language: str) -> Path:
    return FOLDER / language / f"{code.value}.md"


@cache
def page(code: Code, language: str) -> Page:
    """The page in that language. Raises DamagedPageError, and OSError where there is none."""
    return parse(path(code, language).read_text("utf-8"), code, language)


def parse(markdown: str, code: Code, language: str) -> Page:
    """A page's text taken apart. Raises DamagedPageError."""
    first, _break, rest = markdown.partition("\n")
    title = _TITLE.fullmatch(first.strip())
    if title is None or title[1] != code.value:
        raise DamagedPageError(f"{code.value} ({language}): the first line is not `# {code.value}: Title`")
    not_so, but_so = HEADINGS[language]
    words, found, examples = rest.partition(f"\n## {not_so}\n")
    bad, found_too, good = examples.partition(f"\n## {but_so}\n")
    if not found or not found_too:
        raise DamagedPageError(f"{code.value} ({language}): a heading is missing")
    return Page(code, title[2], words.strip(), tuple(_examples(bad)), tuple(_examples(good)), markdown)


def _examples(section: str) -> Iterator[Example]:
    """Files of different kinds belong together; the same kind again begins the next example."""
    pieces: list[Piece] = []
    for found in _FENCE.finditer(section):
        piece = _piece(found[1], found[2])
        if piece is None:
            continue
        if any((one.kind, one.language) == (piece.kind, piece.language) for one in pieces):
            yield Example(tuple(pieces))
            pieces = []
        pieces.append(piece)
    if pieces:
        yield Example(tuple(pieces))


def _piece(info: str, text: str) -> Piece | None:
    """The file that a fence holds; None for one that is only to be read, such as a call in a terminal."""
    format_, *words = info.split()
    if format_ not in ("yaml", "po"):
        return None
    kind, language = ("po", words.pop(0)) if format_ == "po" else ("fragment", "")
    if format_ == "yaml" and words and words[0] in _KINDS:
        kind = words.pop(0)
    attributes = {name: value for name, _equals, value in (word.partition("=") for word in words)}
    return Piece(kind, text, language, MappingProxyType(attributes))
