"""One window for one data folder: a second start raises the first one and hands it its file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.scenario.location import LONGEST_PATH, scenario_file

PATIENCE_MS = 1_000
"""How long the second start waits for the first to answer, and the first for what the second has to say."""

MOST_BYTES = 4 * LONGEST_PATH + 1
"""Of what a start may say: a path in UTF-8, and the end of the line."""


def _name(folder: Path) -> str:
    """A name for the folder's own socket; short, because macOS allows only about 100 characters of path."""
    return "gelassen-" + hashlib.blake2b(str(folder.absolute()).encode(), digest_size=8).hexdigest()


def raise_first(folder: Path, file: Path | None = None) -> bool:
    """Ask the program that has this folder to show its window, and a scenario's file if there is one.

    Returns whether it answered.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    if file is not None:
        socket.write(str(file).encode("utf-8", "replace") + b"\n")
        socket.waitForBytesWritten(PATIENCE_MS)
    socket.disconnectFromServer()
    if socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(PATIENCE_MS)
    return True


class SingleInstance(QObject):
    """Listens for further starts with the same folder."""

    raise_requested = Signal()
    """Somebody has started the program again."""
    open_requested = Signal(object)
    """The Path of a scenario's file that the other start was given."""

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
            _Caller(self._server.nextPendingConnection(), parent=self).said.connect(self._listen_to)
            self.raise_requested.emit()

    def _listen_to(self, words: bytes) -> None:
        """Open what is meant, if it is a scenario's file: anybody with this account can say anything here."""
        try:
            path = Path(words.decode("utf-8"))
        except UnicodeDecodeError:
            return
        file = scenario_file(path) if path.is_absolute() else None
        if file is not None:
            self.open_requested.emit(file)


class _Caller(QObject):
    """Hears one line from another start, of bounded length and within a bounded time."""

    said = Signal(bytes)

    def __init__(self, socket: QLocalSocket, *, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._heard = b""
        socket.setParent(self)
        # No more is taken in than this, whatever is sent.
        socket.setReadBufferSize(MOST_BYTES)
        socket.readyRead.connect(self._hear)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(PATIENCE_MS, self, self._end)
        self._hear()  # what was said before anybody listened

    def _hear(self) -> None:
        room = MOST_BYTES - len(self._heard)
        if room > 0:
            self._heard += bytes(self._socket.read(room).data())
        if room <= 0 or b"\n" in self._heard:
            self._end()

    def _end(self) -> None:
        """Say what was heard, if it was a whole line, and hang up."""
        line, end, _more = self._heard.partition(b"\n")
        self._heard = b""
        if end and line:
            self.said.emit(line)
        self._socket.abort()
        self.deleteLater()
