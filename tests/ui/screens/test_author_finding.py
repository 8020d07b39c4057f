"""What unfolds below a finding: its line, how sure it is, and what one can do."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.scenario.diagnostic import Diagnostic, Related, Severity, Span, Verdict
from app.ui.screens.author_finding import FindingDetail, verdict_words
from app.ui.screens.author_rows import Row
from app.ui.widgets.source_lines import SourceLines
from tests.ui.drivers import hands

STUCK = Diagnostic(
    code="GEL511",
    severity=Severity.ERROR,
    message="`stuck` leads nowhere.",
    span=Span(12, 3, 12, 8),
    path="scenario.yaml",
    source_line="  stuck:",
    suggestion="Give it choices, or make it an ending.",
    related=(Related("It is come to from here.", Span(4, 9, 4, 14), "    to: stuck"),),
    verdict=Verdict.SHOWN,
    witness=("look", "nine"),
)


def detail(finding: Diagnostic) -> FindingDetail:
    row = Row(
        name="finding-GEL511-1",
        icon="circle-alert",
        token="bad",
        kind="error:",
        title=finding.message,
        place="scenario.yaml, line 12",
        advice=finding.suggestion or "",
        path=Path("scenario.yaml"),
        line=12,
        column=3,
        finding=finding,
    )
    return FindingDetail(row, finding)


@pytest.fixture
def shown(qtbot: QtBot) -> FindingDetail:
    made = detail(STUCK)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_line_is_quoted_with_what_is_meant_and_so_is_the_second_place(shown: FindingDetail) -> None:
    first, second = (each.lines[0] for each in shown.findChildren(SourceLines))
    assert (first.number, first.text, first.meant) == (12, "  stuck:", (2, 7))
    assert (second.number, second.meant) == (4, (8, 13))
    words = hands.words_on(shown)
    assert "It is come to from here." in words
    assert "Give it choices, or make it an ending." in words
    assert verdict_words(Verdict.SHOWN) in words


def test_its_buttons_ask_for_the_place_the_way_there_and_the_page(shown: FindingDetail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.file_wanted) as file:
        hands.click(shown.open)
    assert file.args == [Path("scenario.yaml"), 12, 3]
    assert shown.play is not None
    with qtbot.waitSignal(shown.play_wanted) as play:
        hands.click(shown.play)
    assert play.args == [("look", "nine")]
    with qtbot.waitSignal(shown.page_wanted) as page:
        hands.click(shown.explain)
    assert page.args == ["GEL511"]


def test_what_cannot_be_shown_cannot_be_played(qtbot: QtBot) -> None:
    made = detail(Diagnostic("GEL510", Severity.WARNING, "An island.", Span(1, 1, 1, 1), "scenario.yaml"))
    qtbot.addWidget(made)
    assert made.play is None
