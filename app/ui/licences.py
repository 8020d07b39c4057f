"""The licence texts of what the program is made of."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from app import paths
from app.ui.screens.licences import Licence

BUILT_WITH = (
    "gelassen",
    "PySide6-Essentials",
    "shiboken6",
    "transitions",
    "PyYAML",
    "pydantic",
    "platformdirs",
    "babel",
)


@cache
def licences() -> tuple[Licence, ...]:
    """Everything there is to read: ours first. A bundle has one folder of them, an installation several."""
    bundled = Path(sys.executable).parent / "LICENSES"
    if getattr(sys, "frozen", False) and bundled.is_dir():
        return tuple(_texts(bundled, sorted(file for file in bundled.rglob("*") if file.is_file())))
    assets = paths.assets()
    found = [*_installed(), *_texts(assets, sorted(assets.rglob("LICENSE*")))]
    return tuple(found)


def _installed() -> Iterator[Licence]:
    for name in BUILT_WITH:
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
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


def _texts(folder: Path, files: list[Path]) -> Iterator[Licence]:
    for file in files:
        if file.suffix.lower() in (".md", ".txt", "") or file.name.upper().startswith("LICENSE"):
            name = str(file.relative_to(folder)).replace("/LICENSE", "").replace("\\LICENSE", "")
            yield Licence(name, file.read_text(encoding="utf-8", errors="replace"))
