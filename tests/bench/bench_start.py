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
from tests.display import PROJECT

SCENARIOS = 1000
TIMES = 9

EMPTY_WINDOW = """
import time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.monotonic(), flush=True)
        application.quit()
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
        fill(Path(folder) / "scenarios")
        (data / "settings.json").write_text(json.dumps({"trainer_folder": str(Path(folder) / "scenarios")}))
        home = [sys.executable, "-m", "app", "--data", str(data)]
        empty = [sys.executable, "-c", EMPTY_WINDOW]
        first = seconds_to_paint(home)
        seconds_to_paint(home)  # the first may have been painted while the index was still being made
        both = [(seconds_to_paint(empty), seconds_to_paint(home)) for _ in range(TIMES)]
    bare = statistics.median(each[0] for each in both)
    full = statistics.median(each[1] for each in both)
    return [
        ("an empty Qt window, painted", bare * 1000, "ms", None, None),
        (f"home with {SCENARIOS:,} scenarios, painted", full * 1000, "ms", full / bare, 1.5),
        (f"the very first start, with {SCENARIOS:,} new scenarios", first * 1000, "ms", first / bare, None),
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
    began = time.monotonic()
    done = subprocess.run(
        command,
        cwd=PROJECT,
        env=dict(os.environ, GELASSEN_PROBE="first-paint"),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return float(done.stdout.split()[-1]) - began
