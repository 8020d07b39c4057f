"""The bundle in dist/gelassen: built, with the licence of everything in it, and tried (`dev.py package`)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
BUNDLE = PROJECT / "dist" / "gelassen"
WORK = PROJECT / "build" / "gelassen"


def main() -> int:
    """Returns 0, or the exit code of the step that failed."""
    here = [sys.executable]
    for step in (
        [*here, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN", "packaging/gelassen.spec"],
        [*here, "packaging/collect_licenses.py", str(BUNDLE), str(WORK / "origins.json")],
        [*here, "packaging/smoke.py", str(BUNDLE)],
    ):
        print(f"== {Path(step[1]).name if step[1] != '-m' else step[2]}", flush=True)
        status = subprocess.call(step, cwd=PROJECT)
        if status != 0:
            return status
    files = [path for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    print(f"== {BUNDLE.relative_to(PROJECT)}: {size / 1e6:.0f} MB in {len(files)} files.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
