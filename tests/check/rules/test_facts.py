"""What a strong choice says against what the desk says."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.scenario.codes import Code
from tests.check.rules.worded import decision, look, places, states

DESK = "{list: {title: List, text: [%s]}}"


def scenario(desk: str, said: str, rated: tuple[int, int] = (1, -1), **top: str) -> str:
    return states(decision(said, "I see.", rated=rated), desk=DESK % desk, **top)


@pytest.mark.parametrize(
    ("desk", "said", "quoted"),
    [
        ("Ready on 15 November.", "It is ready on 16 November.", ["16 November"]),
        ("Ready on 15 November.", "It is ready on the 16th.", ["16th"]),
        ("Ready on 15 November.", "It is ready on the 15th.", []),
        ("Ready on 15 November.", "It is ready on November 15.", []),
        ("Ready on 15 November.", "I call you on 3 December.", []),
        ("Goodwill up to 50 euros.", "I give you sixty euros.", ["sixty euros"]),
        ("Goodwill up to 50 euros.", "I give you fifty euros.", []),
        ("Goodwill up to 50 euros.", "Two at fifty make a hundred euros.", []),
        ("Goodwill up to €1000.", "I give you 1,000 euros.", []),
        ("A card costs 20 euros.", "That is 20 per cent.", []),
        ("Off in sales 20 per cent.", "I take 30% off.", ["30%"]),
        ("Off in sales 20 per cent.", "Ten minutes, then I have it.", []),
    ],
)
def test_another_figure_of_the_same_kind_contradicts_the_desk(
    tmp_path: Path, desk: str, said: str, quoted: list[str]
) -> None:
    found = look(tmp_path, Code.CONTRADICTS_THE_DESK, scenario(desk, said))
    assert places(found) == [("scenario.yaml", one) for one in quoted]


def test_what_the_customer_said_is_known_too(tmp_path: Path) -> None:
    text = scenario("Ready on 15 November.", "On 16 November, then.").replace(
        "Well then.", "I come on 16 November."
    )
    assert look(tmp_path, Code.CONTRADICTS_THE_DESK, text) == []


@pytest.mark.parametrize("rated", [(-1, 1), (0, -1)])
def test_a_weak_choice_may_be_wrong(tmp_path: Path, rated: tuple[int, int]) -> None:
    text = scenario("Ready on 15 November.", "It is ready on 16 November.", rated)
    assert look(tmp_path, Code.CONTRADICTS_THE_DESK, text) == []


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("Sie kommt am 16. November.", ["16. November"]),
        ("Sie kommt am 16. mit der Post.", ["16."]),
        ("Sie kommt am 15.11. mit der Post.", []),
        ("Ich gebe Ihnen sechzig Euro.", ["sechzig Euro"]),
        ("Ich gebe Ihnen fünfzig Euro.", []),
    ],
)
def test_german_figures_are_compared(tmp_path: Path, said: str, quoted: list[str]) -> None:
    text = scenario("Fertig am 15. November.", said, language="de").replace("]}}", ", Kulanz bis 50 Euro.]}}")
    found = look(tmp_path, Code.CONTRADICTS_THE_DESK, text)
    assert places(found) == [("scenario.yaml", one) for one in quoted]


def test_the_place_on_the_desk_is_shown_beside_it(tmp_path: Path) -> None:
    text = scenario("Ready on 15 November.", "It is ready on 16 November.")
    (found,) = look(tmp_path, Code.CONTRADICTS_THE_DESK, text)
    assert "15 November" in found.related[0].source_line
