"""A small window over the present one: a title, what there is to say, and buttons at its foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label

LARGEST_SHARE = 0.92
"""Of the window it lies over; what does not fit into that is scrolled."""


class Dialog(QDialog):
    """Content goes into `column`; buttons are added with `add`, the primary one last.

    It stands over its window until it is answered (`open`), and nothing beneath it takes keys; arrows and
    page keys scroll it where it does not fit. em: how wide it is, where its window has room for that.
    """

    def __init__(
        self,
        title: str,
        *,
        icon: str = "",
        token: str = "accent",
        em: float = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._em = em
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        whole = QVBoxLayout(self)
        edge = theme.space("xl") - theme.ring
        whole.setContentsMargins(edge, theme.space("l"), edge, theme.space("l"))
        whole.setSpacing(theme.space("m"))
        head = QHBoxLayout()
        head.setSpacing(theme.space("s"))
        if icon:
            head.addSpacing(theme.ring)
            head.addWidget(Icon(icon, token=token, size=24))
        head.addWidget(Label(title, style="h2"), 1)
        whole.addLayout(head)
        self._body = QScrollArea()
        self._body.setWidgetResizable(True)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setProperty("role", "scrolled")
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space("s"))
        self._body.setWidget(self._inside)
        whole.addWidget(self._body, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.space("xs"))
        self._buttons.addStretch(1)
        whole.addLayout(self._buttons)

    def add(self, button: Button) -> Button:
        """Put a button at the foot, after the others."""
        self._buttons.addWidget(button)
        return button

    def fit(self) -> None:
        """As large as what it says, and never larger than the window it lies over."""
        theme = current_theme()
        over = self.parentWidget()
        room = over.window().size() if over is not None else self.screen().availableSize()
        width = min(round(self._em * theme.em), round(room.width() * LARGEST_SHARE))
        layout = self.layout()
        assert layout is not None
        margins = layout.contentsMargins()
        inner = width - margins.left() - margins.right()
        words = self.column.heightForWidth(inner) if self.column.hasHeightForWidth() else -1
        rest = layout.heightForWidth(width) - self._body.sizeHint().height()
        wanted = rest + max(words, self._inside.minimumSizeHint().height()) + 2
        self.resize(width, min(wanted, round(room.height() * LARGEST_SHARE)))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._body.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)
