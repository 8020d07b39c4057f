"""Starts the finished bundle as a person would, without a screen: `smoke.py BUNDLE`."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCENARIO = "sweater-15-november"
PATIENCE = 60
"""Seconds until a start is taken for hung."""


def main(bundle: Path) -> int:
    """Returns 0. Raises AssertionError, with what was seen, where the bundle does not work."""
    program = bundle / ("gelassen-terminal.exe" if os.name == "nt" else "gelassen")
    windowed = bundle / ("gelassen.exe" if os.name == "nt" else "gelassen")
    with tempfile.TemporaryDirectory() as folder:
        # Nothing of the machine that built it may be needed: no Python of its own, no caches, no fonts.
        environment = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
        environment |= {"HOME": folder, "LANG": "C.UTF-8", "PATH": os.defpath, "QT_QPA_PLATFORM": "offscreen"}
        environment |= {"XDG_RUNTIME_DIR": folder}

        def run(*command: str | Path, **more: str) -> str:
            words = [str(word) for word in command]
            began = time.perf_counter()
            try:
                done = subprocess.run(
                    words,
                    cwd=folder,
                    env=environment | more,
                    capture_output=True,
                    timeout=PATIENCE,
                    check=False,
                )
            except subprocess.TimeoutExpired as hung:
                raise AssertionError(f"hung: {words} {more}, {hung.stdout!r}, {hung.stderr!r}") from None
            took = time.perf_counter() - began
            print(f"{took:5.2f} s  {' '.join(['gelassen', *words[1:]])} {more or ''}", flush=True)
            assert done.returncode == 0, (done.returncode, done.stdout.decode(), done.stderr.decode())
            return done.stdout.decode()

        assert run(program, "--version").startswith("Gelassen ")
        listed = {entry["id"]: entry for entry in json.loads(run(program, "list", "--json"))}
        assert listed[SCENARIO]["playable"], listed
        assert "Pullover" in run(program, "list", "--language", "de")
        run(program, "check", Path(listed[SCENARIO]["path"]))
        assert "GEL514" in run(program, "explain", "GEL514", "--language", "de")

        data = Path(folder) / "data"
        run(windowed, "--data", data, GELASSEN_PROBE="first-paint")
        run(windowed, "--data", data, GELASSEN_PROBE="first-choice")
        with sqlite3.connect(data / "gelassen.db") as database:
            (choice,) = database.execute("SELECT event FROM turns ORDER BY number LIMIT 1").fetchone()
        assert choice in run(program, "play", SCENARIO, "--choose", choice, "--json")
    print("The bundle starts, lists, checks, opens its window and plays a first choice.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
