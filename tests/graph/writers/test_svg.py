"""The picture is well-formed, self-contained, speaks, and shows what was found."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from app.graph.graph import Graph, WayKind
from app.graph.marks import Mark, Spot
from app.graph.writers.svg import svg
from app.scenario.diagnostic import Severity
from tests.graph.conftest import HOSTILE

NS = "{http://www.w3.org/2000/svg}"


def texts(tree: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in tree.iter(f"{NS}text")]


def test_every_state_and_every_choice_is_written_in_it(every_shipped: Graph, qtbot: QtBot) -> None:
    written = svg(every_shipped)
    tree = ElementTree.fromstring(written)
    shown = texts(tree)
    assert {node.id for node in every_shipped.nodes} <= set(shown)
    assert QSvgRenderer(QByteArray(written.encode())).isValid()


def test_it_has_a_title_and_a_description_for_those_who_do_not_see_it(small: Graph) -> None:
    tree = ElementTree.fromstring(svg(small))
    assert tree.get("role") == "img"
    assert tree.findtext(f"{NS}title") == "A small one"
    assert tree.findtext(f"{NS}desc") == "Where this conversation can go: 6 states, 8 ways."


def test_it_is_light_and_dark_and_asks_nobody_for_anything(small: Graph) -> None:
    written = svg(small)
    assert "@media (prefers-color-scheme: dark)" in written
    assert re.findall(r"(?:href|url\(|@import|<script|<image)", written) == []


def test_what_an_author_wrote_stays_text(hostile: Graph) -> None:
    written = svg(hostile)
    tree = ElementTree.fromstring(written)
    assert {each.tag.removeprefix(NS) for each in tree.iter()} <= {
        *("svg", "title", "desc", "style", "rect", "g", "path", "text", "circle")
    }
    titles = " ".join(each.text or "" for each in tree.iter(f"{NS}title"))
    assert '<b onload="x">tags</b>' in titles
    assert "\u202e" not in written
    assert "\x07" not in written
    assert HOSTILE not in written


def test_findings_are_marked_and_said(small: Graph) -> None:
    marks = {
        Spot("opening", (WayKind.CHOICE, "cannot")): Mark(Severity.WARNING, ("Never <offered>.",)),
        Spot("island"): Mark(Severity.ERROR, ("Nobody comes here.",)),
    }
    tree = ElementTree.fromstring(svg(small, marks))
    classes = [each.get("class", "") for each in tree.iter(f"{NS}g")]
    assert "node mixed ending unreached error" in classes
    assert "node decision start warning" in classes
    assert sum(each == "edge warning" for each in classes) == 2
    titles = [each.text or "" for each in tree.iter(f"{NS}title")]
    assert any("warning: Never <offered>." in title for title in titles)
