"""Plays a sound, wherever there is something to play it with; never waits, and never fails aloud.

Qt's own multimedia is not among the parts of Qt that Gelassen comes with, so the players that the systems
have are asked. Where there is none, or no sound device, it is quiet: nothing is told by sound alone.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, Protocol

from PySide6.QtCore import QObject, QProcess, QStandardPaths

from app import paths

log = logging.getLogger(__name__)

Sound = Literal["ring", "notification", "typing"]

MOST_TIMES = 8
"""A ring that nobody answers is played so often, half a minute in all."""

GOODBYE_MS = 500
"""How long a player is waited for when the program ends; it was told to stop before."""

Command = Sequence[str]

COMMANDS: dict[str, tuple[Command, ...]] = {
    "linux": (("pw-play",), ("paplay",), ("aplay", "--quiet")),
    "darwin": (("afplay",),),
}
"""By system, the players that may be there, the likeliest first; the file comes after them."""


class Player(Protocol):
    """Something that plays one file at a time."""

    @property
    def audible(self) -> bool:
        """Whether anything can be heard at all, as far as is known."""

    def play(self, file: Path, *, times: int) -> None:
        """Play a file so often, instead of the one before. Returns at once."""

    def stop(self) -> None:
        """Play no more."""

    def close(self) -> None:
        """The program ends."""


class Silence:
    """Where there is nothing to play with."""

    audible = False

    def play(self, file: Path, *, times: int) -> None:
        """Nothing is heard."""

    def stop(self) -> None:
        """Nothing was heard."""

    def close(self) -> None:
        """Nothing is left behind."""


class CommandPlayer(QObject):
    """Plays with a program of the system; one that fails is not asked again, but the next one."""

    def __init__(self, commands: Sequence[Command], *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = list(commands)
        self._file = Path()
        self._times = 0
        self._process: QProcess | None = None

    @property
    def audible(self) -> bool:
        return bool(self._commands)

    def play(self, file: Path, *, times: int) -> None:
        self.stop()
        self._file, self._times = file, times
        self._start()

    def stop(self) -> None:
        self._times = 0
        if self._process is not None:
            process, self._process = self._process, None
            process.finished.disconnect(self._finished)
            process.errorOccurred.disconnect(self._failed)
            process.finished.connect(process.deleteLater)
            process.kill()

    def close(self) -> None:
        self.stop()
        for process in self.findChildren(QProcess):
            process.waitForFinished(GOODBYE_MS)

    def _start(self) -> None:
        if not self._commands or self._times < 1:
            return
        program, *arguments = self._commands[0]
        self._times -= 1
        process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        self._process = process
        process.start(program, [*arguments, str(self._file)])

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._let_go()
        if code == 0:
            self._start()
        else:
            self._take_the_next()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # of all others, `finished` tells, too
            self._let_go()
            self._take_the_next()

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None

    def _take_the_next(self) -> None:
        log.info("no sound with %s", Path(self._commands[0][0]).name)
        self._commands.pop(0)
        self._times += 1
        self._start()


class WindowsPlayer:
    """Plays with Windows itself. Written, not run yet."""

    def __init__(self, winsound: ModuleType) -> None:
        self._winsound: Any = winsound
        self.audible = True

    def play(self, file: Path, *, times: int) -> None:
        sound = self._winsound
        how = sound.SND_FILENAME | sound.SND_ASYNC | sound.SND_NODEFAULT
        if times > 1:
            how |= sound.SND_LOOP
        self._ask(str(file), how)

    def stop(self) -> None:
        self._ask(None, 0)

    def close(self) -> None:
        self.stop()

    def _ask(self, file: str | None, how: int) -> None:
        try:
            self._winsound.PlaySound(file, how)
        except RuntimeError:
            log.info("no sound with winsound")
            self.audible = False


def player_here(
    platform: str = sys.platform,
    *,
    find: Callable[[str], str] = QStandardPaths.findExecutable,
    parent: QObject | None = None,
) -> Player:
    """What this computer plays with."""
    if platform == "win32":
        import winsound  # which only Windows has

        return WindowsPlayer(winsound)
    found = [
        (place, *arguments) for program, *arguments in COMMANDS.get(platform, ()) if (place := find(program))
    ]
    return CommandPlayer(found, parent=parent) if found else Silence()


class Sounds:
    """The sounds of the program, on or off. on: as it is set; off by default, for one is seldom alone."""

    def __init__(self, player: Player, *, on: bool = False) -> None:
        self._player = player
        self._on = on
        self._ringing = False

    @property
    def audible(self) -> bool:
        """Whether there is anything to play with."""
        return self._player.audible

    def set_on(self, on: bool) -> None:
        """Switch them on, with a sound to hear how that is; or off, at once."""
        if on == self._on:
            return
        self._on = on
        if on:
            self.play("notification")
        else:
            self.stop()

    def ring(self) -> None:
        """Ring until `stop`; it goes on where it rings already."""
        if self._on and not self._ringing:
            self._ringing = True
            self._player.play(_file("ring"), times=MOST_TIMES)

    def play(self, sound: Sound) -> None:
        """Play a sound once, instead of any other."""
        if self._on:
            self._ringing = False
            self._player.play(_file(sound), times=1)

    def stop(self) -> None:
        """Be quiet."""
        self._ringing = False
        self._player.stop()

    def close(self) -> None:
        """The program ends."""
        self._player.close()


def _file(sound: Sound) -> Path:
    return paths.assets() / "sounds" / f"{sound}.wav"
