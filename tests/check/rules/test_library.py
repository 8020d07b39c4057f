"""What is said of all scenarios of a library together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.check.rule import PACK_RULES, Found
from app.check.subject import Pack
from app.scenario.codes import Code
from tests.check.rules.worded import decision, states, subject


def look(folder: Path, code: Code, *texts: str) -> Sequence[Found]:
    pack = Pack(tuple(subject(folder, text, name=f"s{number}") for number, text in enumerate(texts)))
    return [found for _subject, found in PACK_RULES[code].look(pack)]


RATED = states(decision("One.", "Two.", rated=(1, -1)))


@pytest.mark.parametrize(
    ("channels", "count"),
    [(("phone", "phone", "chat"), 0), (("phone", "phone", "phone"), 1), (("phone", "chat"), 0)],
)
def test_a_skill_wants_three_scenarios_on_two_channels(
    tmp_path: Path, channels: tuple[str, ...], count: int
) -> None:
    texts = [f"channel: {channel}\n{RATED}" for channel in channels]
    found = look(tmp_path, Code.SKILL_IN_FEW_SCENARIOS, *texts)
    assert len(found) == count
    assert all("`patience`" in one.message for one in found)


def test_the_longest_as_the_best_over_the_whole_library_is_noted(tmp_path: Path) -> None:
    blocks = [
        decision("This is the longest one of all.", "Two.", "No.", rated=(1, -1, -1), name=name, to=to)
        for name, to in (("opening", "next"), ("next", "end"))
    ]
    (found,) = look(tmp_path, Code.BEST_IS_LONGEST_EVERYWHERE, *[states(*blocks)] * 3)
    assert "6 of 6" in found.message


def person(name: str, mood: int, about: str = "At the phone.") -> str:
    return f"people: {{tran: {{name: {name}, mood: {mood}, about: {about}}}}}\n{RATED}"


@pytest.mark.parametrize(("mood", "count"), [(30, 1), (45, 0)])
def test_temper_that_goes_with_a_gender_is_noted(tmp_path: Path, mood: int, count: int) -> None:
    texts = [*[person("Ms Tran", mood)] * 3, *[person("Mr Tran", 50)] * 3]
    assert len(look(tmp_path, Code.ANGER_BY_PERSON, *texts)) == count


def test_temper_that_goes_with_an_age_is_noted(tmp_path: Path) -> None:
    texts = [*[person("Kim", 20, "A baker of 61.")] * 3, *[person("Kim", 60, "A baker of 34.")] * 3]
    (found,) = look(tmp_path, Code.ANGER_BY_PERSON, *texts)
    assert "people from 50 on begin at a mood of 20" in found.message


def test_two_people_are_too_few_for_a_mean(tmp_path: Path) -> None:
    texts = [*[person("Ms Tran", 10)] * 2, *[person("Mr Tran", 90)] * 2]
    assert look(tmp_path, Code.ANGER_BY_PERSON, *texts) == []


def test_what_a_library_is_told_is_a_note() -> None:
    assert {rule.severity for rule in PACK_RULES.values()} == {"note"}
