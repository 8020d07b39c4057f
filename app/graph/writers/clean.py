"""Authored words without what would act on a reader's screen instead of standing on it."""

from __future__ import annotations

from app.scenario.diagnostic import printable


def clean(text: str) -> str:
    """The text on one line; `�` for what obeys commands or turns the reading direction."""
    return printable(" ".join(text.split()))
