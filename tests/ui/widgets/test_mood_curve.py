"""The curve shows only moods there were, and every decision can be reached."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.skills.debrief import CurvePoint
from app.ui.widgets.curve_geometry import smooth, tick_seconds
from app.ui.widgets.mood_curve import MoodCurve, stress_moved

POINTS = (
    CurvePoint(0, 65, 20, None),
    CurvePoint(30, 70, 20, 1),
    CurvePoint(70, 35, 40, 2),
    CurvePoint(120, 80, 30, 3),
    CurvePoint(150, 82, 25, None),
)


@pytest.fixture
def curve(show) -> MoodCurve:
    return show(MoodCurve(points=POINTS, words={2: "Dip"}), width=700, height=260)


def test_arrow_keys_go_from_decision_to_decision(curve: MoodCurve, qtbot: QtBot) -> None:
    curve.dots[1].setFocus()
    qtbot.keyClick(curve.dots[1], Qt.Key.Key_Right)
    qtbot.waitUntil(curve.dots[2].hasFocus)
    qtbot.keyClick(curve.dots[2], Qt.Key.Key_Left)
    qtbot.waitUntil(curve.dots[1].hasFocus)
    qtbot.keyClick(curve.dots[1], Qt.Key.Key_Left)
    assert curve.dots[1].hasFocus()


def test_enter_and_click_choose_a_decision(curve: MoodCurve, qtbot: QtBot) -> None:
    with qtbot.waitSignal(curve.decision_chosen) as chosen:
        qtbot.keyClick(curve.dots[2], Qt.Key.Key_Return)
    assert chosen.args == [2]
    with qtbot.waitSignal(curve.decision_chosen) as chosen:
        qtbot.mouseClick(curve.dots[3], Qt.MouseButton.LeftButton)
    assert chosen.args == [3]


def test_one_decision_is_ringed(curve: MoodCurve) -> None:
    curve.select(2)
    curve.select(3)
    assert [number for number, dot in curve.dots.items() if dot.selected] == [3]


def test_a_screen_reader_finds_the_decisions(curve: MoodCurve) -> None:
    interface = QAccessible.queryAccessibleInterface(curve)
    names = [interface.child(number).text(QAccessible.Text.Name) for number in range(interface.childCount())]
    assert names == ["Decision 1", "Decision 2", "Decision 3"]
    assert interface.text(QAccessible.Text.Name) == "How the mood moved"
    assert curve.dots[2].accessibleDescription() == "Decision 2, 1:10: tense. Dip."


def test_the_dots_lie_on_the_curve_and_inside(curve: MoodCurve) -> None:
    for dot in curve.dots.values():
        assert curve.rect().contains(dot.geometry())
    assert curve.dots[2].y() > curve.dots[1].y() > curve.dots[3].y()


@pytest.mark.parametrize("points", [(), POINTS[:1], POINTS[:1] * 2])
def test_where_nothing_has_happened_there_are_only_the_zones(show, points: tuple[CurvePoint, ...]) -> None:
    assert not show(MoodCurve(points=points, other_way=points), width=500, height=240).grab().isNull()


@given(st.lists(st.integers(0, 100), min_size=2, max_size=12))
def test_the_line_never_leaves_the_span_of_its_neighbours(values: list[int]) -> None:
    points = [QPointF(20.0 * position, value) for position, value in enumerate(values)]
    path = smooth(points)
    for step in range(101):
        at = path.pointAtPercent(step / 100)
        position = min(int(at.x() / 20), len(values) - 2)
        low, high = sorted(values[position : position + 2])
        assert low - 0.5 <= at.y() <= high + 0.5


@given(latest=st.integers(1, 4000), most=st.integers(1, 20))
def test_times_on_the_axis_are_few_and_round(latest: int, most: int) -> None:
    ticks = tick_seconds(latest, most=most)
    assert ticks[0] == 0
    assert len(ticks) - 1 <= max(most, 1)
    assert all(tick <= latest for tick in ticks)


def test_stress_that_never_moves_has_nothing_to_tell() -> None:
    still = tuple(CurvePoint(second, 50, 20, None) for second in range(3))
    assert not stress_moved(still)
    assert stress_moved((*still, CurvePoint(3, 50, 25, None)))
