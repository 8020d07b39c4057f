"""The library as the window has it: remembered at once, read in the background, and again when asked to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app import paths
from app.scenario.library import Entry, Library, LoadedScenario
from app.ui.background import Background


class ReadingLibrary(QObject):
    """Reads the scenarios that came along and those of a folder of the trainer's own.

    entries: what there is to play; None while nobody knows yet. index: the file that remembers it.
    """

    renewed = Signal()
    """There are other entries than before, or it is known for the first time that there are none."""

    def __init__(self, own_folder: str | None, *, index: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._reading = Background(self._read, parent=self)
        self._reading.done.connect(self._was_read)
        self._open(own_folder)

    def _open(self, own_folder: str | None) -> None:
        self.folders: Sequence[Path] = [paths.scenarios(), *([Path(own_folder)] if own_folder else [])]
        self.library = Library(self.folders, shipped=paths.scenarios(), cache=self._index)
        self.entries: tuple[Entry, ...] | None = self.library.remembered() or None

    def look_into(self, own_folder: str | None) -> None:
        """Take another folder of one's own."""
        self._open(own_folder)
        self.start()

    def entry(self, key: str) -> Entry | None:
        """An entry, by its key."""
        return next((entry for entry in self.entries or () if entry.key == key), None)

    def find(self, scenario: str) -> Entry | None:
        """The first entry with this id."""
        return next((entry for entry in self.entries or () if entry.id == scenario), None)

    def load(self, entry: Entry, language: str) -> LoadedScenario:
        """What an entry holds, in a language. Raises KnownError where it cannot be read any more."""
        return self.library.load(entry, language)

    @property
    def unreadable(self) -> Sequence[Path]:
        """Folders that could not be looked into."""
        return self.library.unreadable

    def start(self) -> None:
        """Read in the background what has changed in the folders."""
        self._reading.start()

    def refresh(self) -> None:
        """Read at once what has changed in the folders."""
        self._was_read(self._read())

    def stop(self) -> None:
        """Let what is being read come to an end, if it does so soon."""
        self._reading.wait(seconds=2)

    def _read(self) -> tuple[Library, bool]:
        library = self.library
        return library, library.refresh()

    def _was_read(self, read: tuple[Library, bool]) -> None:
        library, changed = read
        if library is not self.library:
            self._reading.start()  # another folder was chosen meanwhile
            return
        first = self.entries is None
        self.entries = library.entries
        if changed or first:
            self.renewed.emit()
