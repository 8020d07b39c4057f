"""Small signs beside words: a key of the keyboard, a badge, an icon."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.painting import draw_icon, draw_key, draw_shape, key_width, painter_on, pen
from app.ui.widgets.paragraph import natural_width
from app.ui.widgets.tool_tip import set_tool_tip
from app.words import _

Tone = Literal["accent", "plain"]


class KeyCap(QLabel):
    """A key, drawn as one, with the name printed on it."""

    def __init__(self, key: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(_("Key {number}.").format(number=key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(key_width(self._key), current_theme().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        draw_key(painter, QRectF(self.rect()), self._key)
        painter.end()


class Badge(QLabel):
    """A word or a number on a small ground."""

    def __init__(self, text: str, *, tone: Tone = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone = tone
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = natural_width(self.text(), "caption") + 2 * theme.space("s") + 4
        return QSize(width, theme.line_height("caption") + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        fill, words = ("accent_soft", "accent") if self._tone == "accent" else ("sunk", "text")
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = pen(theme.colour(words), 1) if theme.plain else None
        draw_shape(painter, rounded(box, theme.radius("s")), theme.colour(fill), outline)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour(words))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Icon(QLabel):
    """An icon by its Lucide name; decoration beside words unless `meaning` says what it stands for."""

    def __init__(
        self,
        name: str,
        *,
        token: str = "soft",
        size: int = 18,
        meaning: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = name
        self._token = token
        self._size = size
        self.setAccessibleName(meaning)
        set_tool_tip(self, meaning)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, token: str) -> None:
        """Another icon or colour."""
        self._icon_name, self._token = name, token
        self.update()

    def sizeHint(self) -> QSize:
        size = current_theme().px(self._size)
        return QSize(size, size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        size = current_theme().px(self._size)
        left, top = (self.width() - size) / 2, (self.height() - size) / 2
        draw_icon(painter, self._icon_name, self._token, left, top, size)
        painter.end()
