"""Hints for translators: who says a text, and in answer to what."""

from __future__ import annotations

from collections.abc import Callable

from app.scenario.hints import LONGEST, hints_of
from app.scenario.reader import Reading
from app.scenario.texts import texts_of


def test_a_text_has_who_says_it_and_what_was_said_before(small: str, read: Callable[[str], Reading]) -> None:
    scenario = read(small).scenario
    assert scenario is not None
    hints = hints_of(scenario)
    texts = texts_of(scenario)
    assert hints["opening.says.1"] == ("Ms Lindner says this.",)
    assert hints["opening.cannot.say"] == (
        "The learner says this.",
        f"Before it, Ms Lindner: “{texts['opening.says.2']}”",
    )
    assert hints["opening.silence.reply.1"] == ("Ms Lindner says this.", "When the learner says nothing.")
    assert hints["opening.cannot.better"] == (f"Instead of: “{texts['opening.cannot.say']}”",)
    assert "title" not in hints
    assert set(hints) <= set(texts)


def test_long_sentences_are_not_quoted(small: str, read: Callable[[str], Reading]) -> None:
    long = "and so on " * (LONGEST // 10 + 1)
    text = small.replace("It is for the 18th.", long)
    scenario = read(text).scenario
    assert scenario is not None
    assert hints_of(scenario)["opening.cannot.say"] == ("The learner says this.",)
