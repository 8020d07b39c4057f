"""The licence of everything in the bundle, in its folder LICENSES: `collect_licenses.py BUNDLE ORIGINS`."""

from __future__ import annotations

import json
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
OURS = PROJECT / "packaging" / "licenses"
BY_QT = {"pyside6-essentials", "shiboken6"}
"""Distributions without a licence file of their own, which our folder has."""
LICENSE_FILE = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE|COPYRIGHT)[^/]*$", re.IGNORECASE)
DEBIAN_DOCS = Path("/usr/share/doc")


def main(bundle: Path, origins: Path) -> int:
    """Returns 0, or 1 and says so where something in the bundle has no licence text."""
    target = bundle / "LICENSES"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    shutil.copy(PROJECT / "LICENSE", target / "Gelassen.txt")
    for text in OURS.iterdir():
        shutil.copy(text, target / text.name)
    for text in (PROJECT / "assets").rglob("LICENSE*"):
        shutil.copy(text, target / "-".join(("assets", *text.relative_to(PROJECT / "assets").parts)))
    versions, without = [f"Python {platform.python_version()}"], []
    if not copy_pythons(target):
        without.append("Python")
    for distribution in (*needed("gelassen"), metadata.distribution("pyinstaller")):
        name = normal(distribution.metadata["Name"])
        versions.append(f"{distribution.metadata['Name']} {distribution.version}")
        if not copy_licenses(distribution, target) and name not in BY_QT:
            without.append(name)
    libraries = json.loads(origins.read_text(encoding="utf-8"))
    for library, package in sorted(from_debian(libraries.values())):
        versions.append(f"{Path(library).name} from {package}")
        notice = DEBIAN_DOCS / package.partition(":")[0] / "copyright"
        if notice.is_file():
            shutil.copy(notice, target / f"{package.partition(':')[0]}.txt")
        else:
            without.append(package)
    (target / "VERSIONS.txt").write_text("\n".join(versions) + "\n", encoding="utf-8")
    print(f"{len(list(target.iterdir()))} texts in {target}")
    if without:
        print(f"Without a licence text: {', '.join(without)}.", file=sys.stderr)
    return 1 if without else 0


def needed(root: str) -> Iterator[metadata.Distribution]:
    """Every distribution that the root depends on at run time, without the root."""
    from packaging.requirements import Requirement

    seen: set[str] = {root}
    waiting = [root]
    while waiting:
        for written in metadata.distribution(waiting.pop()).requires or ():
            requirement = Requirement(written)
            name = normal(requirement.name)
            if name not in seen and (
                requirement.marker is None or requirement.marker.evaluate({"extra": ""})
            ):
                seen.add(name)
                waiting.append(name)
                yield metadata.distribution(name)


def copy_licenses(distribution: metadata.Distribution, target: Path) -> int:
    """Copies a distribution's licence files; returns how many there were."""
    texts = [
        file for file in distribution.files or () if LICENSE_FILE.search(str(file)) and file.suffix != ".py"
    ]
    for number, text in enumerate(texts):
        suffix = f"-{number + 1}" if number else ""
        shutil.copy(text.locate(), target / f"{distribution.metadata['Name']}{suffix}.txt")
    return len(texts)


def copy_pythons(target: Path) -> bool:
    """Copies the licence of the interpreter, which the bundle contains; Debian keeps it elsewhere."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for text in (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        DEBIAN_DOCS / version / "copyright",
        DEBIAN_DOCS / f"lib{version}-minimal" / "copyright",
    ):
        if text.is_file():
            shutil.copy(text, target / "Python.txt")
            return True
    return False


def from_debian(sources: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The bundled libraries that came from the build machine's own packages, each with its package."""
    if not shutil.which("dpkg"):
        return
    for source in sources:
        # Debian moved /lib into /usr/lib; its lists know some files by the one name, some by the other.
        path = Path(source).resolve()
        for name in (path, Path(source), Path(str(path).removeprefix("/usr"))):
            asked = subprocess.run(["dpkg", "-S", str(name)], capture_output=True, text=True, check=False)
            if asked.returncode == 0:
                yield source, asked.stdout.partition(": ")[0].split(",")[0]
                break


def normal(name: str) -> str:
    """A distribution's name as its users may also spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
