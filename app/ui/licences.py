"""What the program is made of, and the licence texts of that."""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from app import paths
from app.ui.screens.licences import Licence

MADE_WITH = (
    *("Python", "Qt", "PySide6", "transitions", "PyYAML", "pydantic", "platformdirs", "Babel"),
    "fast-sugiyama",
    *("Inter", "Lucide", "Open Peeps"),
)
"""By name, as people say them."""

ROOTS = (
    *("gelassen", "PySide6-Essentials", "transitions", "PyYAML", "pydantic", "platformdirs", "babel"),
    "fast-sugiyama",
)
"""What is depended on directly; what those need in turn is found out."""

OF_ASSETS = {
    "LICENSES.md": "Pictures, font, sounds",
    "fonts": "Inter",
    "icons": "Lucide",
    "portraits": "Open Peeps",
    "sounds": "Sounds",
}
"""What lies in the folders of the assets that have a licence."""


@cache
def licences() -> tuple[Licence, ...]:
    """Everything there is to read: ours first. A bundle has one folder of them, an installation several."""
    bundled = Path(sys.executable).parent / "LICENSES"
    if getattr(sys, "frozen", False) and bundled.is_dir():
        return tuple(_texts(bundled, sorted(file for file in bundled.rglob("*") if file.is_file())))
    assets = paths.assets()
    ours = assets.parent / "LICENSE"
    found = {each.name: each for each in _installed()}
    if "gelassen" not in found and ours.is_file():
        found = {"gelassen": Licence("gelassen", _text(ours)), **found}
    texts = [*_texts(assets, sorted(assets.rglob("LICENSE*"))), *_of_python()]
    for folder in (assets.parent / "licenses", assets.parent / "packaging" / "licenses"):
        if folder.is_dir():
            texts += _texts(folder, sorted(folder.iterdir()))
    return (*found.values(), *texts)


def needed() -> tuple[metadata.Distribution, ...]:
    """Every installed distribution that the program needs, and what those need in turn."""
    found: dict[str, metadata.Distribution] = {}
    waiting = list(ROOTS)
    while waiting:
        name = waiting.pop(0)
        if _normal(name) in found:
            continue
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # Run from its sources, the program is not installed itself; some are for other systems.
        found[_normal(name)] = distribution
        for requirement in distribution.requires or ():
            if "extra ==" not in requirement:
                waiting += re.findall(r"^[A-Za-z0-9._-]+", requirement)
    return tuple(found.values())


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _installed() -> Iterator[Licence]:
    for distribution in needed():
        texts = [
            text
            for file in distribution.files or ()
            if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING"))
            and (text := distribution.read_text(_inside(distribution, file)))
        ]
        told = distribution.metadata
        said = next((told[key] for key in ("License-Expression", "License") if key in told), "")
        if texts or said:
            yield Licence(distribution.metadata["Name"], "\n\n".join(texts) or said)


def _inside(distribution: metadata.Distribution, file: metadata.PackagePath) -> str:
    """The file's path as `read_text` wants it: below the distribution's own folder."""
    return "/".join(file.parts[1:]) if file.parts and file.parts[0].endswith(".dist-info") else str(file)


def _of_python() -> Iterator[Licence]:
    """Python's own, where it came along with it."""
    file = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    text = _text(file) if file.is_file() else "PSF-2.0\n\nhttps://docs.python.org/3/license.html\n"
    yield Licence("Python", text)


def _texts(folder: Path, files: list[Path]) -> Iterator[Licence]:
    for file in files:
        if file.suffix.lower() in (".md", ".txt", "") or file.name.upper().startswith("LICENSE"):
            name = file.relative_to(folder).as_posix().removesuffix("/LICENSE")
            yield Licence(OF_ASSETS.get(name, file.stem if name == file.name else name), _text(file))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
