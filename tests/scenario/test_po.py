"""gettext files: entries, damaged lines, and the places of what stands between quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scenario import po, splices

TEXT = """\
# The translator's.
#
#. for translators
#: file:1
#, fuzzy, no-wrap
#| msgid "It was "
#| "once\\n"
msgctxt "opening.says.1"
msgid ""
"It is \\"now\\"\\t"
"so"
msgstr "Es ist so"
msgctxt "close"
msgid "No empty line between"
msgstr ""

#~| msgid "older"
#~ msgctxt "gone"
#~ msgid "old"
#~ msgstr "alt"

msgid "one"
msgid_plural "many"
msgstr[0] "eins"
msgstr[1] "viele"

# a last word
"""


def read(text: str) -> po.File:
    return po.parse(text.split("\n"))


def test_an_entry_is_read_with_everything_above_it() -> None:
    file = read(TEXT)
    first, close, gone, plural = file.entries
    assert (first.context, first.source, first.words) == ("opening.says.1", 'It is "now"\tso', "Es ist so")
    assert (first.previous, first.fuzzy, first.flags) == ("It was once\n", True, ("fuzzy", "no-wrap"))
    assert (first.comments, first.notes) == (("The translator's.", ""), ("for translators",))
    assert (first.first, first.body, first.last) == (1, 8, 12)
    assert (close.context, close.words, close.first) == ("close", "", 13)
    assert (gone.obsolete, gone.context, gone.words, gone.previous) == (True, "gone", "alt", "older")
    assert (plural.words, plural.source) == (None, "one")
    assert (file.header, file.damaged, file.loose) == (None, (), (27,))


def test_the_header_is_the_first_entry_without_an_id_and_a_text() -> None:
    file = read('msgid ""\nmsgstr "Language: de\\n"\n\nmsgctxt "a"\nmsgid ""\nmsgstr ""\n')
    assert file.header is not None
    assert file.header.words == "Language: de\n"
    assert [one.context for one in file.entries] == ["a"]


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ('msgid "a"\nmsgstr "b', (2,)),
        ('msgid "a"\n\nmsgstr "b"\n', (1, 3)),
        ('"a"\nmsgid "a"\nmsgstr "b"\n', (1,)),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', (2,)),
        ('#~ msgid "a"\nmsgstr "b"\n', (2,)),
        ('msgid "a"\n#| msgid "b"\nmsgstr "c"\n', (2,)),
        ('msgid "a"\nmsgstr[0] "c"\n', (2,)),
        ('msgid "a"', (1,)),
    ],
)
def test_what_cannot_be_an_entry_is_left_out_with_its_line(text: str, damaged: tuple[int, ...]) -> None:
    file = read(f'{text}\n\nmsgctxt "x"\nmsgid "y"\nmsgstr "z"')
    assert file.damaged == damaged
    assert [one.context for one in file.entries] == ["x"]


def test_words_broken_over_lines_are_replaced_in_their_first_part() -> None:
    source, words = read(TEXT).entries[0].strings[2:4]
    begin = source.text.index("now")
    text = TEXT.encode()
    assert splices.apply(text, source.splices(begin, begin + 3, 'a "b"')) == text.replace(
        b"now", b'a \\"b\\"'
    )
    across = splices.apply(text, source.splices(begin + 4, len(source.text), "!"))
    assert across == text.replace(b'\\t"\n"so"', b'!"\n""')
    assert splices.apply(text, words.splices(0, 2, "Das")) == text.replace(b"Es ist so", b"Das ist so")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from('\n\t\r"\\ ')))
def test_what_is_written_reads_the_same_and_no_line_is_too_long_for_its_words(text: str) -> None:
    lines = ['msgctxt "x"', *po.written("msgid", text), 'msgstr ""']
    entry = po.parse(lines).entries[0]
    assert entry.source == text
    assert [row for string in entry.strings for row in string.rows()] == lines
    assert all(len(line) <= po.WIDTH or " " not in line.strip('" ') for line in lines[2:-1])


def test_escapes_of_other_tools_are_understood() -> None:
    entry = read(r'''msgctxt "x"
msgid "\101\x42\n\a\z"
msgstr ""''').entries[0]
    assert entry.source == "AB\n\az"
