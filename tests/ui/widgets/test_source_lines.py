"""Quoted lines: wrapped, underlined, and without what acts."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui.widgets.source_lines import MOST, SourceLine, SourceLines


def test_a_long_line_wraps_and_grows_downwards(qtbot: QtBot) -> None:
    shown = SourceLines([SourceLine(12, "    says: " + "word " * 40, (4, 8))], token="bad")
    qtbot.addWidget(shown)
    assert shown.heightForWidth(200) > 3 * shown.heightForWidth(2000)


def test_of_a_very_long_line_the_part_round_what_is_meant_is_shown(qtbot: QtBot) -> None:
    text = "a" * 900 + "MEANT" + "b" * 900
    (line,) = SourceLines([SourceLine(1, text, (900, 905))], token="bad").lines
    assert line.meant is not None
    assert line.text[slice(*line.meant)] == "MEANT"
    assert len(line.text) <= MOST + 2
    assert (line.text[0], line.text[-1]) == ("…", "…")


def test_indentation_stays_and_tabs_and_reading_directions_do_not_act(qtbot: QtBot) -> None:
    shown = SourceLines([SourceLine(1, "  \tsays: a\u202eb", None)], token="bad")
    assert shown.lines[0].text == "   says: a\N{REPLACEMENT CHARACTER}b"
    assert shown.accessibleName().startswith("Line 1: ")


def test_it_can_be_painted(qtbot: QtBot) -> None:
    shown = SourceLines(
        [SourceLine(3, "states:"), SourceLine(4, "  opening: " + "x" * 90, (2, 60))], token="bad"
    )
    qtbot.addWidget(shown)
    shown.resize(260, shown.heightForWidth(260))
    assert not shown.grab().isNull()
