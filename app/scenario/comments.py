"""What authors wrote right above a text, for the people who translate it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.scenario.document import Document, Node, Path
from app.scenario.model import Scenario
from app.scenario.texts import TextId, texts_of

ACCEPTANCE = re.compile(r"#+\s*accept(?:\s*[:,]\s*|\s+)(?P<rest>[a-z]{2,4}[- ]?\d.*)", re.IGNORECASE)
"""A remark meant for `gelassen check`: `# accept GEL512: the reason`, also where it is written badly."""


def comments_of(document: Document, scenario: Scenario) -> Mapping[TextId, str]:
    """The comments in the lines directly above a text or its key, by the text's id.

    What is said to `gelassen check` there is not among them.
    """
    if "#" not in document.source.text:
        return {}
    places = places_of_texts(document, scenario)
    found = {text_id: _above(document, document.place(path).key.line) for text_id, path in places.items()}
    return {text_id: words for text_id, words in found.items() if words}


def places_of_texts(document: Document, scenario: Scenario) -> Mapping[TextId, Path]:
    """Where in the file each text stands, by its id."""
    if document.data is None:
        return {}
    known = texts_of(scenario)
    found = {}
    for path in _texts_in(document.data, ()):
        text_id = next((one for one in _ids(path) if one in known), None)
        if text_id is not None:
            found[text_id] = path
    return found


def _texts_in(data: Node, path: Path) -> Iterator[Path]:
    if isinstance(data, str):
        yield path
    else:
        for key, inner in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _texts_in(inner, (*path, key))


def _ids(path: Path) -> Iterator[TextId]:
    """The ids that a text at this place can have: a single part is number 1, one with keys has a `text`."""
    words = [
        str(word + 1) if isinstance(word, int) else word
        for index, word in enumerate(path)
        if (index, word) not in ((0, "states"), (2, "choices")) and word != "feedback"
    ]
    for shape in (words, words[:-1]) if words[-1] == "text" else (words,):
        yield ".".join(shape)
        yield ".".join((*shape, "1"))


def _above(document: Document, line: int) -> str:
    """The comment lines that end right above a line, joined."""
    words: list[str] = []
    while (text := document.source.line(line - 1).strip()).startswith("#"):
        words.insert(0, "" if ACCEPTANCE.fullmatch(text) else text.lstrip("# "))
        line -= 1
    return " ".join(word for word in words if word)
