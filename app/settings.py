"""What a person has set, in settings.json in the data folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from app import files

FILE_NAME = "settings.json"
DAMAGED_NAME = "settings.damaged.json"

AT_ONCE = 0
"""The speech speed at which everything is shown at once."""

Language = Literal["system", "de", "en"]
Theme = Literal["system", "light", "dark", "contrast"]
Coach = Literal["poor", "asked", "always"]
Mode = Literal["learn", "practise"]
ReducedMotion = Literal["system", "on", "off"]


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; `dataclasses.replace` makes changed ones.

    text_scale: percent, 100 to 200. round_a: the a that is one bowl, as children learn it. speech_speed:
    words a minute, 80 to 400, or AT_ONCE. coach: when the coach speaks in learn mode: after clearly poor
    choices, when asked, or always. timed: whether customers run out of patience. trainer_folder: a folder of
    own scenarios. learner: the id of who played last. window: the window's place, in the toolkit's own
    spelling. unknown: what a newer version has set; it is kept as it is.
    """

    language: Language = "system"
    theme: Theme = "system"
    text_scale: int = 100
    round_a: bool = True
    speech_speed: int = 170
    coach: Coach = "poor"
    mode: Mode = "learn"
    timed: bool = False
    reduced_motion: ReducedMotion = "system"
    trainer_folder: str | None = None
    learner: str | None = None
    sound: bool = False
    window: str | None = None
    unknown: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


_WORDS: Mapping[str, tuple[str, ...]] = {
    "language": get_args(Language),
    "theme": get_args(Theme),
    "coach": get_args(Coach),
    "mode": get_args(Mode),
    "reduced_motion": get_args(ReducedMotion),
}
_KNOWN = tuple(each.name for each in fields(Settings) if each.name != "unknown")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings found, and what was wrong.

    kept_aside: where a damaged file was put that could not be read; defaults hold instead. unclear: names of
    single settings that were not understood; their defaults hold.
    """

    settings: Settings
    kept_aside: Path | None = None
    unclear: tuple[str, ...] = ()


def load(data_dir: Path) -> Loaded:
    """Read the settings, or the defaults without a file.

    A file that is not settings is kept aside, never overwritten. Raises OSError where a file is there and
    cannot be read or put aside.
    """
    path = data_dir / FILE_NAME
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Loaded(Settings())
    try:
        found = json.loads(content.decode("utf-8-sig"))
        if not isinstance(found, dict):
            raise ValueError("not a JSON object")
    except (ValueError, RecursionError):
        return Loaded(Settings(), kept_aside=path.replace(data_dir / DAMAGED_NAME))
    understood = {name: found[name] for name in _KNOWN if name in found and _allowed(name, found[name])}
    unclear = tuple(name for name in _KNOWN if name in found and name not in understood)
    unknown = {name: value for name, value in found.items() if name not in _KNOWN}
    return Loaded(Settings(**understood, unknown=MappingProxyType(unknown)), unclear=unclear)


def save(settings: Settings, data_dir: Path) -> None:
    """Write the settings, whole or not at all. Raises OSError; the file is then what it was."""
    known = {name: getattr(settings, name) for name in _KNOWN}
    text = json.dumps({**settings.unknown, **known}, ensure_ascii=False, indent=2)
    # A lone surrogate can come out of a folder's name on Linux; JSON can spell it, UTF-8 cannot.
    files.write(data_dir / FILE_NAME, text.encode("utf-8", "backslashreplace") + b"\n")


def forget(data_dir: Path) -> None:
    """Remove the settings that were kept aside because they were damaged. Raises OSError."""
    (data_dir / DAMAGED_NAME).unlink(missing_ok=True)


def _allowed(name: str, value: object) -> bool:
    """Whether a value can stand for that setting."""
    if name in _WORDS:
        return value in _WORDS[name]
    if name == "text_scale":
        return _is_number(value, 100, 200)
    if name == "speech_speed":
        return _is_number(value, 80, 400) or _is_number(value, AT_ONCE, AT_ONCE)
    if name in ("round_a", "timed", "sound"):
        return isinstance(value, bool)
    return value is None or isinstance(value, str)


def _is_number(value: object, low: int, high: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
