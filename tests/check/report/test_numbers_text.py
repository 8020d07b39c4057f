"""The numbers of scenarios as tables."""

from __future__ import annotations

from types import MappingProxyType

from app import words
from app.check.numbers import EndingNumbers, Numbers, SkillNumbers, pack_numbers
from app.check.report import numbers_text
from app.scenario.terms import EndingKind

ENDINGS = (
    EndingNumbers("settled", EndingKind.GOOD, True, 3, 5, (), (60, 100), 0.25, 0.2),
    EndingNumbers("round", EndingKind.MIXED, True, 2, None, ("one", "two"), (40, 40), 0.75, 0.8),
    EndingNumbers("open", EndingKind.MIXED, None, 2, None, (), None, 0.0, 0.0),
    EndingNumbers("gone", EndingKind.POOR, False, None, None, (), None, 0.0, 0.0),
)
COUNTED = Numbers(
    scenario="made-up",
    endings=ENDINGS,
    decisions=("one", "two", "three"),
    skills=MappingProxyType(
        {
            "empathy": SkillNumbers("empathy", {"one": (-1, 2), "two": (0, 1)}),
            "patience": SkillNumbers("patience", {"two": (-1, -1)}),
        }
    ),
    median=4,
    configurations=1234,
    complete=True,
    lost=0.0,
)


def test_endings_and_skills_are_tables() -> None:
    assert "\n".join(numbers_text.lines(COUNTED, "Made up")) == (
        "Made up (made-up)\n"
        "\n"
        "ending   kind   decisions       mood       chosen blindly  without notes\n"
        "-------  -----  --------------  ---------  --------------  -------------\n"
        "settled  good   3 to 5          60 to 100  25.0 %          20.0 %\n"
        "round    mixed  2 to unbounded  40         75.0 %          80.0 %\n"
        "open     mixed  2 to unknown    –          0.0 %           0.0 %\n"
        "gone     poor   never reached   –          –               –\n"
        "round: as long as one likes, round and round through one, two.\n"
        "\n"
        "decision       empathy  patience\n"
        "-------------  -------  --------\n"
        "one            -1 +2\n"
        "two            0 +1     -1\n"
        "can be shown   2        0\n"
        "can be missed  2        1\n"
        "\n"
        "1,234 moments looked at. Half of all blind conversations have at most 4 decisions."
    )


def test_numbers_speak_german() -> None:
    words.use("de")
    shown = "\n".join(numbers_text.lines(COUNTED, "Made up"))
    assert "25,0 %" in shown
    assert "1.234" in shown


def test_a_library_says_which_skill_is_seen_where() -> None:
    other = Numbers(
        "other", (), ("one",), {"empathy": SkillNumbers("empathy", {"one": (0, 1)})}, None, 0, True, 0.0
    )
    shown = list(numbers_text.pack_lines(pack_numbers([COUNTED, other])))
    assert shown[2:] == ["empathy   2          made-up 2, other 1", "patience  0"]
