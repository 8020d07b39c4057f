"""From the start of the process to the painted home with 1,000 scenarios, against an empty Qt window."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app import paths
from app.scenario.library import Library
from tests.display import PROJECT

SCENARIOS = 1000
TIMES = 9
COMPILED = Path(tempfile.gettempdir()) / "gelassen-bench-compiled"
"""Kept from run to run, and of no use to anybody else."""

EMPTY_WINDOW = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.monotonic(), flush=True)
        QTimer.singleShot(0, application.quit)
application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""


def rows() -> list[tuple[str, float, str, float | None, float | None]]:
    """The medians of some starts each, taken in turn so that both meet the same machine."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        own = Path(folder) / "scenarios"
        fill(own)
        (data / "settings.json").write_text(json.dumps({"trainer_folder": str(own)}))
        home = [sys.executable, "-m", "app", "--data", str(data)]
        empty = [sys.executable, "-c", EMPTY_WINDOW]
        first = seconds_to_paint(home)
        # The probe may end before the window has read everything: what it would have remembered is made here.
        shipped = paths.scenarios()
        Library([shipped, own], shipped=shipped, cache=paths.index_cache(data)).index()
        began = time.monotonic()
        assert len(Library([own]).index()) == SCENARIOS
        reading = time.monotonic() - began
        both = [(seconds_to_paint(empty), seconds_to_paint(home)) for _ in range(TIMES)]
    bare = statistics.median(each[0] for each in both)
    full = statistics.median(each[1] for each in both)
    return [
        ("an empty Qt window, painted", bare * 1000, "ms", None, None),
        (f"home with {SCENARIOS:,} scenarios, painted", full * 1000, "ms", full / bare, 1.5),
        ("home on the very first start, painted", first * 1000, "ms", first / bare, None),
        (f"reading {SCENARIOS:,} new scenarios", reading, "s", None, None),
    ]


def fill(folder: Path) -> None:
    """Many scenarios, each under its own id."""
    (original,) = paths.scenarios().glob("sweater-15-november/scenario.yaml")
    text = original.read_text(encoding="utf-8")
    for number in range(SCENARIOS):
        name = f"sweater-{number}"
        (folder / name).mkdir(parents=True)
        (folder / name / "scenario.yaml").write_text(
            text.replace("id: sweater-15-november", f"id: {name}", 1), encoding="utf-8"
        )


def seconds_to_paint(command: list[str]) -> float:
    """Seconds from the start of the process until it says that it has painted; both read the same clock."""
    environment = dict(os.environ, GELASSEN_PROBE="first-paint")
    # As on a learner's laptop: Python keeps what it has compiled. Some machines are told not to.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(COMPILED)
    began = time.monotonic()
    done = subprocess.run(
        command,
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return float(done.stdout.split()[-1]) - began
