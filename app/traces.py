"""An error as text: where in the program it happened, and nothing about a person."""

from __future__ import annotations

import errno
import sys
import traceback
from pathlib import Path, PurePath

from app.errors import KnownError

MOST_FRAMES = 40
"""Of one error; of deeper ones the first few and the last ones are told."""

FIRST_FRAMES = 8

_PROGRAM = Path(__file__).resolve().parent.parent

_ABOUT_CODE = (
    AttributeError,
    ImportError,
    IndexError,
    ModuleNotFoundError,
    NameError,
    RecursionError,
    TypeError,
    UnboundLocalError,
    ZeroDivisionError,
)
"""Kinds of errors whose words name code and never what somebody has written or chosen."""


def told(error: BaseException) -> str:
    """The calls that led to it and its kind; its words only where they cannot name anybody.

    What a name or an answer could stand in is left out: the words of most errors, the values of variables,
    and every folder outside of the program.
    """
    return without_home("\n".join(_lines(error, seen=set())))


def where(error: BaseException) -> str:
    """Its kind and its innermost place: the same for the same fault."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{_short(frames[-1].filename)}:{frames[-1].lineno}" if frames else "?"
    return f"{_kind(error)} {place}"


def without_home(text: str) -> str:
    """The text with ~ for the home folder, whose name is somebody's."""
    try:
        home = Path.home()
    except RuntimeError:  # Nobody's home is known here.
        return text
    if home == Path(home.anchor):
        return text
    for spelling in {str(home), home.as_posix(), str(home).replace("\\", "\\\\")}:
        text = text.replace(spelling, "~")
    return text


def _lines(error: BaseException, seen: set[int]) -> list[str]:
    seen.add(id(error))
    lines: list[str] = []
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        lines += [*_lines(before, seen), "which led to:"]
    frames = traceback.extract_tb(error.__traceback__)
    for number, frame in enumerate(frames):
        left_out = len(frames) - MOST_FRAMES
        if left_out > 0 and FIRST_FRAMES <= number < FIRST_FRAMES + left_out:
            if number == FIRST_FRAMES:
                lines.append(f"  ... {left_out} calls more")
            continue
        lines.append(f"  {_short(frame.filename)}, line {frame.lineno}, in {frame.name}")
        if frame.line:
            lines.append(f"    {frame.line}")
    lines.append(_kind(error) + _words(error))
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            lines += ["with:", *(f"  {line}" for line in _lines(inner, seen))]
    return lines


def _kind(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _words(error: BaseException) -> str:
    if type(error) in _ABOUT_CODE or type(error).__module__ == "sqlite3":
        return f": {error}"
    if isinstance(error, OSError) and not isinstance(error, KnownError) and error.errno is not None:
        return f": {errno.errorcode.get(error.errno, error.errno)}"
    return ""


def _short(filename: str) -> str:
    """A file of the program, of Python or of a library without the folders before it; else its name only."""
    path = PurePath(filename)
    if path.is_relative_to(_PROGRAM):
        return path.relative_to(_PROGRAM).as_posix()
    for number, part in enumerate(path.parts):
        if part in ("site-packages", "dist-packages"):
            return PurePath(*path.parts[number + 1 :]).as_posix()
    for root in {sys.base_prefix, sys.prefix}:
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return path.name
