"""At a counter the face ends at its edge, and up to four others stand behind."""

from __future__ import annotations

import pytest

from app.scenario.terms import Mood
from app.ui.widgets.counter_scene import MOST_WAITING, VISIBLE, CounterScene, Waiting
from app.ui.widgets.portrait_view import PortraitView


def scene(waiting: int, *, size: int = 300, edge: bool = False) -> CounterScene:
    face = PortraitView(person="moreau", name="Ms Huber", mood=Mood.EASED, size=size, visible=VISIBLE)
    others = [(Waiting(f"p{number}", None, f"Person {number}"), Mood.WAITING) for number in range(waiting)]
    return CounterScene(face, size=size, waiting=others, edge=edge)


@pytest.mark.parametrize("waiting", [0, 1, 2, 4, 7])
def test_those_behind_are_within_the_scene(show, waiting: int) -> None:
    shown = show(scene(waiting), width=360)
    assert len(shown.waiting) == min(waiting, MOST_WAITING)
    for view in shown.waiting.values():
        assert shown.rect().contains(view.geometry())
        assert view.toolTip() == view.accessibleName()


def test_the_face_stands_on_the_edge(show) -> None:
    shown = show(scene(1), width=360)
    assert shown._face.geometry().bottom() == shown.rect().bottom()
    with_edge = show(scene(1, edge=True), width=360)
    assert with_edge._face.geometry().bottom() < with_edge.rect().bottom()


def test_where_the_face_is_small_so_are_those_behind(show) -> None:
    shown = show(scene(1, size=72), width=80)
    assert shown.waiting["p0"].width() < 72 // 2
