"""The rules, by family: one function each."""

from __future__ import annotations


def load() -> None:
    """Make every rule known. They are imported when the first scenario is checked, and not before."""
    # Each by name, so that whatever packs the program sees them too.
    from app.check.rules import (  # noqa: F401  # to import a rule is to make it known
        accessibility,
        address,
        beside,
        bots,
        doubles,
        facts,
        fairness,
        feedback,
        flow,
        giveaways,
        guards,
        idle,
        language,
        library,
        options,
        reach,
        readability,
        skills,
        spelling,
        structure,
        tasks,
        translation,
        variables,
    )
