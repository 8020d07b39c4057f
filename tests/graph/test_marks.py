"""Findings find the state and the way they are about."""

from __future__ import annotations

import pytest

from app.graph.graph import Graph, WayKind
from app.graph.marks import Mark, Spot, line_of, mark_on, marks, marks_of_states, spot_at, spot_of
from app.scenario import reader
from app.scenario.diagnostic import Diagnostic, Severity, Span
from tests.graph.conftest import SMALL

DOCUMENT = reader.read_text(SMALL, name="scenario.yaml").document
LINES = SMALL.split("\n")


def line(words: str) -> int:
    return next(number for number, text in enumerate(LINES, start=1) if words in text)


def found(words: str, severity: Severity, *, path: str = "scenario.yaml") -> Diagnostic:
    where = line(words)
    return Diagnostic("GEL514", severity, f"About {words}.", Span(where, 1, where, 2), path)


@pytest.mark.parametrize(
    ("words", "spot"),
    [
        ("plan-b: no", None),
        ("opening:", Spot("opening")),
        ("says: The blue", Spot("opening")),
        ("reply: Hello?", Spot("opening", (WayKind.SILENCE, "silence"))),
        ("Let me finish", Spot("opening", (WayKind.INTERRUPTED, "interrupted"))),
        ("say: You cannot", Spot("opening", (WayKind.CHOICE, "cannot"))),
        ("say: It is.", Spot("again", (WayKind.CHOICE, "on"))),
        ("Nobody comes", Spot("island")),
    ],
)
def test_a_line_lies_in_a_state_or_one_of_its_ways(words: str, spot: Spot | None) -> None:
    assert spot_at(DOCUMENT, line(words)) == spot


def test_what_stands_before_everything_lies_in_nothing() -> None:
    assert spot_at(DOCUMENT, 1) is None
    assert spot_of(("people", "lindner")) is None


def test_a_grade_of_a_task_is_a_way() -> None:
    assert spot_of(("states", "task", "results", "poor", "to")) == Spot("task", (WayKind.RESULT, "poor"))


def test_a_state_begins_in_a_line() -> None:
    assert line_of(DOCUMENT, "again") == LINES.index("  again:") + 1


def test_a_state_bears_what_matters_most_of_all_that_is_in_it(small: Graph) -> None:
    made = marks(
        [
            found("says: The blue", Severity.NOTE),
            found("say: You cannot", Severity.ERROR),
            found("Nobody comes", Severity.WARNING),
            found("plan-b: no", Severity.ERROR),
            found("says: The blue", Severity.ERROR, path="de.po"),
        ],
        DOCUMENT,
    )
    states = marks_of_states(made)
    assert states == {
        "opening": Mark(Severity.ERROR, ("About say: You cannot.", "About says: The blue.")),
        "island": Mark(Severity.WARNING, ("About Nobody comes.",)),
    }
    marked = {(edge.source, edge.target) for edge in small.edges if mark_on(made, edge) is not None}
    assert marked == {("opening", "certain"), ("opening", "gone")}
