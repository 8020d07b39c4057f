"""Comments above a text reach its translators."""

from __future__ import annotations

from collections.abc import Callable

from app.scenario.comments import comments_of
from app.scenario.reader import Reading


def test_a_comment_right_above_a_text_belongs_to_it(small: str, read: Callable[[str], Reading]) -> None:
    text = (
        small.replace("title: A small one", "# Shown in the library.\n# Keep it short.\ntitle: A small one")
        .replace("    scene: A radio", "    # seen, not said\n    scene: A radio")
        .replace("      - text: It is for", "      # His birthday.\n      - text: It is for")
        .replace("    text: Blue, expected", "    # From the stock system.\n    text: Blue, expected")
        .replace("        say: Nine times", "        # A rule of thumb.\n        say: Nine times")
        .replace("          better: On 15", "          # A model line.\n          better: On 15")
        .replace("    says: Wonderful.", "    # Relieved.\n    says: Wonderful.")
        .replace("    patience: 30s", "    # Not about a text.\n    patience: 30s")
    )
    reading = read(text)
    assert reading.scenario is not None
    assert comments_of(reading.document, reading.scenario) == {
        "title": "Shown in the library. Keep it short.",
        "opening.scene": "seen, not said",
        "opening.says.2": "His birthday.",
        "desk.stock-list.text.1": "From the stock system.",
        "certain.nine-of-ten.say": "A rule of thumb.",
        "opening.cannot.better": "A model line.",
        "ordered.says.1": "Relieved.",
    }


def test_a_file_without_comments_has_none(small: str, read: Callable[[str], Reading]) -> None:
    reading = read(small)
    assert reading.scenario is not None
    assert comments_of(reading.document, reading.scenario) == {}
