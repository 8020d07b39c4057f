"""A graph is gone through by keys and mouse, and says where one is."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.graph.graph import WayKind, graph
from app.graph.layout import layout
from app.graph.marks import Mark, Spot
from app.graph.measure import breadth
from app.scenario import reader
from app.scenario.diagnostic import Severity
from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.widgets.graph_buffer import GraphBuffer
from app.ui.widgets.graph_view import GraphView
from tests.graph.conftest import SMALL
from tests.ui.drivers import hands

SCENARIO = reader.read_text(SMALL, name="scenario.yaml").scenario


@pytest.fixture
def view(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> GraphView:
    """The small graph in a window of its own, without motion."""
    assert SCENARIO is not None
    monkeypatch.setattr(Appearance, "in_use", Theme(reduced_motion=True))
    made = GraphView(name="Graph")
    made.resize(800, 600)
    marks = {Spot("opening", (WayKind.CHOICE, "cannot")): Mark(Severity.WARNING, ("Never offered.",))}
    made.show_graph(layout(graph(SCENARIO)), marks=marks)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    qtbot.waitExposed(made)
    return made


def click(view: GraphView, state: str) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.place(state).center().toPoint())


def turn_wheel(view: GraphView, notches: int, at: QPoint) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_arrows_go_along_the_edges_and_enter_opens(view: GraphView, qtbot: QtBot) -> None:
    hands.press(Qt.Key.Key_Down)
    assert view.selected == "opening"
    hands.press(Qt.Key.Key_Down)
    assert view.selected == "certain"
    hands.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(view.state_selected) as selected:
        hands.press(Qt.Key.Key_Down)
    assert selected.args == ["ordered"]
    with qtbot.waitSignal(view.state_opened) as opened:
        hands.press(Qt.Key.Key_Return)
    assert opened.args == ["ordered"]
    hands.press(Qt.Key.Key_Home)
    assert view.selected == "opening"


def test_a_click_selects_and_a_second_one_at_once_opens(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.state_selected):
        click(view, "gone")
    assert view.selected == "gone"
    with qtbot.waitSignal(view.state_opened):
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=view.place("gone").center().toPoint())


def test_a_screen_reader_hears_what_a_state_is_and_what_was_found(view: GraphView) -> None:
    click(view, "opening")
    said = view.accessibleDescription()
    assert said.splitlines() == [
        "opening, decision",
        "The blue sweater, please.",
        "3 ways on",
        "warning: Never offered.",
    ]
    assert view.accessibleName() == "Graph"


def test_the_wheel_zooms_at_the_pointer(view: GraphView) -> None:
    before, there = view.zoom, view.place("certain").center().toPoint()
    turn_wheel(view, 2, there)
    assert view.zoom > before
    assert (view.place("certain").center() - QPointF(there)).manhattanLength() < 3
    turn_wheel(view, -40, there)
    assert view.zoom == pytest.approx(0.03)


def test_keys_zoom_move_and_show_all(view: GraphView) -> None:
    zoom = view.zoom
    hands.write(view, "+")
    assert view.zoom > zoom
    hands.write(view, "-")
    assert view.zoom == pytest.approx(zoom)
    place = view.place("opening")
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view.place("opening").top() < place.top()
    assert view.selected is None
    hands.write(view, "0")
    assert all(view.rect().contains(view.place(state).toRect()) for state in ("opening", "ordered", "gone"))


def test_dragging_moves_the_picture_and_selects_nothing(view: GraphView) -> None:
    start, place = view.place("opening").center().toPoint(), view.place("opening")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(30, 40))
    QTest.mouseMove(view, start + QPoint(60, 50))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 50))
    assert view.selected is None
    moved = view.place("opening").topLeft() - place.topLeft()
    assert (moved.x(), moved.y()) == pytest.approx((60, 50), abs=1)


def test_what_is_selected_comes_into_view(view: GraphView) -> None:
    for _time in range(6):
        view.zoom_in()
    view.select("ordered")
    assert view.rect().contains(view.place("ordered").center().toPoint())


def test_another_version_keeps_what_is_selected_where_it_is_still_there(view: GraphView) -> None:
    view.select("again")
    other = SMALL.replace("island", "atoll")
    scenario = reader.read_text(other, name="scenario.yaml").scenario
    assert scenario is not None
    view.show_graph(layout(graph(scenario)))
    assert view.selected == "again"
    view.select("atoll")
    assert SCENARIO is not None
    view.show_graph(layout(graph(SCENARIO)))
    assert view.selected is None


def test_it_moves_what_is_painted_and_gets_the_same_picture(view: GraphView) -> None:
    """But for single words, which Qt sets a pixel further left or right depending on where they stand."""
    QApplication.processEvents()
    for by in (QPoint(37, 11), QPoint(-80, -29), QPoint(5, 0)):
        view._pan(QPointF(by))
        moved = view.grab().toImage()
        view._buffer = GraphBuffer()
        anew = view.grab().toImage()
        everywhere = product(range(view.width()), range(view.height()))
        other = sum(moved.pixel(x, y) != anew.pixel(x, y) for x, y in everywhere)
        assert other < 0.002 * view.width() * view.height()


def test_words_take_no_more_than_the_graph_measures_without_a_font(appearance: object) -> None:
    font = Theme().font("caption")
    font.setPixelSize(12)
    metrics = QFontMetricsF(font)
    for file in paths.scenarios().glob("*/scenario.yaml"):
        scenario = reader.read(file).scenario
        assert scenario is not None
        for state in scenario.states.values():
            for part in state.says:
                assert metrics.horizontalAdvance(part.text) <= 1.03 * breadth(part.text, 12)
