"""Where things are kept on this computer, and where the program finds what it came with.

Nothing is created here. `chosen` is always what `--data DIR` said: with it, data, logs and cache stay
together in that one folder, so that a laptop's own folders are left alone; without it, they are where the
system wants them.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import platformdirs

_PROGRAM = "gelassen"
_PACKAGE = Path(__file__).resolve().parent


def data_dir(chosen: Path | None = None) -> Path:
    """The folder of what was played and set: the database, its backups, the settings."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    # Local, not roaming: a database that Windows copies between computers while it is open would be damaged.
    return platformdirs.user_data_path(_PROGRAM, appauthor=False, roaming=False)


def log_dir(chosen: Path | None = None) -> Path:
    """The folder of the logs. They hold no answers and no names."""
    if chosen is not None:
        return data_dir(chosen) / "logs"
    return platformdirs.user_log_path(_PROGRAM, appauthor=False)


def cache_dir(chosen: Path | None = None) -> Path:
    """The folder of what can be made again at any time."""
    if chosen is not None:
        return data_dir(chosen) / "cache"
    return platformdirs.user_cache_path(_PROGRAM, appauthor=False)


def index_cache(chosen: Path | None = None) -> Path:
    """The file in which the library remembers what it found, for a start without reading scenarios."""
    return cache_dir(chosen) / "library.json"


@cache
def assets() -> Path:
    """The folder of pictures, fonts and translations. Raises FileNotFoundError in a broken installation."""
    return _shipped("assets")


@cache
def scenarios() -> Path:
    """The folder of the shipped scenarios. Raises FileNotFoundError in a broken installation."""
    return _shipped("scenarios")


def _shipped(name: str) -> Path:
    """A folder that came with the program: in a bundle, in an installed wheel, or in the source tree."""
    bundle = getattr(
        sys, "_MEIPASS", None
    )  # PyInstaller tells a bundled program this way where it was unpacked.
    candidates = [_PACKAGE / "_data" / name, _PACKAGE.parent / name]
    if bundle is not None:
        candidates = [Path(bundle) / name, Path(bundle) / "app" / "_data" / name]
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    looked = ", ".join(str(candidate) for candidate in candidates)
    raise FileNotFoundError(
        f"The folder {name} is missing from this installation. It was looked for in: {looked}."
    )
