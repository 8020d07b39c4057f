"""How rules name things: values, states, ways."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from app.check.ways import Way
from app.scenario.guard import Value
from app.scenario.guard_words import spelled
from app.words import _

_MOST = 6
"""As many names a sentence lists; of more, it says how many there are besides."""


def quoted(names: Iterable[str]) -> str:
    """Names in backticks with commas between them; of very many, the first."""
    known = list(names)
    shown = ", ".join(f"`{name}`" for name in known[:_MOST])
    if len(known) > _MOST:
        return _("{names} and {count} more").format(names=shown, count=len(known) - _MOST)
    return shown


def values_listed(values: Collection[Value]) -> str:
    """The values of one variable: `yes`, `red` or `blue`, 40 to 100."""
    numbers = sorted(value for value in values if type(value) is int)
    if numbers:
        low, high = numbers[0], numbers[-1]
        if len(numbers) <= 3:
            return _either([f"`{number}`" for number in numbers])
        if len(numbers) == high - low + 1:
            return _("{low} to {high}").format(low=low, high=high)
        return _("between {low} and {high}").format(low=low, high=high)
    return _either([f"`{word}`" for word in sorted(spelled(value) for value in values)])


def values_of(values: Mapping[str, Value]) -> str:
    """Values of several variables: `mood` 30, `plan-b` no."""
    return ", ".join(f"`{name}` {spelled(value)}" for name, value in values.items())


def named(way: Way) -> str:
    """A way as people name it: `opening.cannot`, `opening.silence`; a state that goes on by its id."""
    return f"{way.state}.{way.name}" if way.name else way.state


def _either(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return _("{some} or {last}").format(some=", ".join(words[:-1]), last=words[-1])
