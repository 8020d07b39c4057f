"""One window for one data folder: a second start raises the first window."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 1_000
"""How long the second start waits for the first to answer."""


def _name(folder: Path) -> str:
    """A name for the folder's own socket; short, because macOS allows only about 100 characters of path."""
    return "gelassen-" + hashlib.blake2b(str(folder.absolute()).encode(), digest_size=8).hexdigest()


def raise_first(folder: Path) -> bool:
    """Ask the program that has this folder to show its window; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.disconnectFromServer()
    return True


class SingleInstance(QObject):
    """Listens for further starts with the same folder."""

    raise_requested = Signal()
    """Somebody has started the program again."""

    def __init__(self, folder: Path, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A socket left by a killed program would be in the way; the store's lock says nobody lives there.
        QLocalServer.removeServer(_name(folder))
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(_name(folder))

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            self._server.nextPendingConnection().deleteLater()
            self.raise_requested.emit()
