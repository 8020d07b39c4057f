"""A player that plays nothing and remembers everything, for tests of sounds."""

from __future__ import annotations

from pathlib import Path


class Recorder:
    """A player that writes down what it is asked for."""

    audible = True

    def __init__(self) -> None:
        self.asked: list[object] = []

    def play(self, file: Path, *, times: int) -> None:
        self.asked.append((file.stem, times))

    def stop(self) -> None:
        self.asked.append("stop")

    def close(self) -> None:
        self.asked.append("close")
