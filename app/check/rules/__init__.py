"""The rules, by family: one function each."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Make every rule known. They are imported when the first scenario is checked, and not before."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
