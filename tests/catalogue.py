"""The translator's desk: what the source says, what `assets/i18n/de.po` says, and where the two part.

`python3 dev.py words` brings the file up to date and lists what is left to translate.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from app import paths

PROJECT = Path(__file__).resolve().parent.parent
GERMAN = paths.assets() / "i18n" / "de.po"
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
NEAR = 0.8
"""How alike two texts are, 0 to 1, for one to be the other reworded. Babel's own 0.6 takes any short ones."""
HEADER = """# German words of Gelassen: Sie, short and complete sentences, no exclamation marks.
# Brought up to date by `python3 dev.py words`; comments in the source with "Translators:" come along.
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def source_words() -> Catalog:
    """Every marked text of the program, with the files it stands in."""
    found = Catalog()
    for path in sorted((PROJECT / "app").rglob("*.py")):
        place = path.relative_to(PROJECT).as_posix()
        with path.open("rb") as file:
            for line, message, comments, context in extract(
                "python", file, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
            ):
                found.add(message, locations=[(place, line)], auto_comments=comments, context=context)
    return found


def updated(translated: bytes, source: Catalog) -> bytes:
    """The file with every text of the source and no other; what was reworded stays, marked fuzzy."""
    catalogue = read_po(io.BytesIO(translated), locale="de")
    catalogue.update(source, no_fuzzy_matching=True)
    reworded = {message.id: message for message in catalogue.obsolete.values() if isinstance(message.id, str)}
    for message in catalogue:
        if isinstance(message.id, str) and message.id and not message.string:
            for near in get_close_matches(message.id, reworded, n=1, cutoff=NEAR):
                message.string = reworded[near].string
                message.flags.add("fuzzy")
    content = io.BytesIO()
    write_po(
        content,
        catalogue,
        width=100,
        omit_header=True,
        ignore_obsolete=True,
        sort_by_file=True,
        include_lineno=False,
    )
    return HEADER.encode() + content.getvalue().strip() + b"\n"


def problems(translated: bytes, source: Catalog) -> list[str]:
    """What a German learner would stumble over, a sentence each."""
    catalogue = read_po(io.BytesIO(translated), locale="de")
    found = [f"no longer in the source: {message.id!r}" for message in catalogue.obsolete.values()]
    known = {(message.id, message.context) for message in source if message.id}
    found += [f"not in the source: {m.id!r}" for m in catalogue if m.id and (m.id, m.context) not in known]
    for wanted in source:
        if not wanted.id:
            continue
        message = catalogue.get(wanted.id if isinstance(wanted.id, str) else wanted.id[0], wanted.context)
        if message is None or not all(_strings(message)):
            found.append(f"not translated: {wanted.id!r}")
        elif message.fuzzy:
            found.append(f"fuzzy, to be looked at: {wanted.id!r}")
        else:
            found += [f"{trouble}: {wanted.id!r}" for trouble in _stumbles(message)]
    return found


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def _stumbles(message: Message) -> Iterator[str]:
    sources = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    wanted = set().union(*(placeholders(text) for text in sources))
    for form, text in enumerate(_strings(message)):
        # One may be said as a word: only the first form of several may leave the number out.
        may_leave_out = form == 0 and len(sources) > 1
        if placeholders(text) - wanted or (placeholders(text) != wanted and not may_leave_out):
            yield "other placeholders"
        if "!" in spoken(text):
            yield "an exclamation mark"
        if re.search(r"\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]ein\w*|[Ee]uer|[Ee]ure\w*)\b", text):
            yield "du, where we say Sie"
        if text.strip() != text and sources[0].strip() == sources[0]:
            yield "space around it"
        if len(text) > 1 and text[-1] in ".:…?" and text[-1:] != sources[-1][-1:]:
            yield "another end of sentence"


def spoken(text: str) -> str:
    """The text without what it quotes from a file, between backticks."""
    return re.sub(r"`[^`]*`", "", text)


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return set(re.findall(r"\{(\w+)[^{}]*\}", text))


def main() -> int:
    source = source_words()
    before = GERMAN.read_bytes()
    after = updated(before, source)
    if after != before:
        GERMAN.write_bytes(after)
    left = problems(after, source)
    for problem in left:
        print(problem)
    print(f"{len(source)} texts, {len(left)} to look at, in {GERMAN.relative_to(PROJECT)}.")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
