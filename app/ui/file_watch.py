"""Watching the files of one folder, however an editor writes them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 120
"""A save is several steps (truncate, write, rename); this long after the last one it is looked at."""

LOOK_AGAIN_MS = 2_000
"""Folders on other computers tell nothing; they are looked at this often."""

Stamp = tuple[int, int, int]
"""Size, time in nanoseconds, and the file's own number, which is another one after a save by rename."""


class FileWatch(QObject):
    """Tells when a file, or a file beside it that counts, has changed, come or gone.

    suffixes: which files of the folder count. Editors replace a file by renaming a new one over it, which
    ends the watch on the old one: so the folder is watched too, and the file again after each change. A
    folder that is gone is waited for.
    """

    changed = Signal()

    def __init__(self, file: Path, *, suffixes: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = file.parent
        self._suffixes = suffixes
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self.look)
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN_MS)
        self._again.timeout.connect(self.look)
        self._again.start()
        self._system = QFileSystemWatcher(self)
        self._system.fileChanged.connect(self._soon)
        self._system.directoryChanged.connect(self._soon)
        self._seen = self._stamps()
        self._follow()

    def look(self) -> None:
        """Look at the files now, and tell if anything about them is different."""
        self._settling.stop()
        before, self._seen = self._seen, self._stamps()
        self._follow()
        if self._seen != before:
            self.changed.emit()

    def _soon(self, _path: str) -> None:
        self._settling.start()

    def _follow(self) -> None:
        """Watch what there is now: the files, their folder, or the nearest folder above one that is gone."""
        wanted = {str(self._nearest()), *(str(path) for path in self._files())}
        watched = {*self._system.files(), *self._system.directories()}
        if gone := list(watched - wanted):
            self._system.removePaths(gone)
        if new := list(wanted - watched):
            # What cannot be watched (it has just gone, or too much is watched) is looked at anyway, later.
            self._system.addPaths(new)

    def _nearest(self) -> Path:
        return next((each for each in (self._folder, *self._folder.parents) if each.is_dir()), self._folder)

    def _files(self) -> Iterator[Path]:
        return (self._folder / name for name in self._seen)

    def _stamps(self) -> dict[str, Stamp]:
        try:
            with os.scandir(self._folder) as inside:
                return {
                    item.name: (status.st_size, status.st_mtime_ns, status.st_ino)
                    for item in inside
                    if item.name.endswith(self._suffixes) and item.is_file()
                    for status in (item.stat(),)
                }
        except OSError:
            return {}
