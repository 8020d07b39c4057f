"""What is said when something is empty, loading or wrong."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.announce import announce
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import draw_shape, painter_on, pen

Kind = Literal["info", "caution", "bad"]

_ICONS: dict[Kind, str] = {"info": "info", "caution": "triangle-alert", "bad": "circle-alert"}
_TOKENS: dict[Kind, str] = {"info": "accent", "caution": "caution", "bad": "bad"}
_FILLS: dict[Kind, str] = {"info": "accent_soft", "caution": "caution_soft", "bad": "bad_soft"}

QUIET_MS = 200
"""Loading shows nothing for so long: what is quicker needs no sign."""


class Banner(QFrame):
    """A strip above the content: what happened, what is safe, what to do. Work goes on below it.

    `acted` is emitted when its button is clicked.
    """

    acted = Signal()

    def __init__(
        self,
        text: str,
        *,
        title: str = "",
        kind: Kind = "info",
        icon: str | None = None,
        action: str = "",
        action_icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._kind: Kind = kind
        self.setAccessibleName(f"{title} {text}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("l"), theme.space("s"), theme.space("m"), theme.space("s"))
        row.setSpacing(theme.space("s"))
        row.addWidget(Icon(icon or _ICONS[kind], token=_TOKENS[kind], size=20))
        words = QVBoxLayout()
        words.setSpacing(0)
        if title:
            words.addWidget(Label(title, style="strong"))
        self._text = Label(text, style="body")
        words.addWidget(self._text)
        row.addLayout(words, 1)
        self.button: Button | None = None
        if action:
            self.button = Button(action, icon=action_icon)
            self.button.clicked.connect(self.acted)
            row.addWidget(self.button)

    def set_text(self, text: str) -> None:
        """Say something else, and say it to a screen reader once."""
        self._text.setText(text)
        self.setAccessibleName(text)
        announce(self, text)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        box = QRectF(self.rect()).adjusted(ring, 0.5, -ring, -0.5)
        outline = pen(theme.colour(_TOKENS[self._kind]), 1.5) if theme.plain else None
        draw_shape(painter, rounded(box, theme.radius("l")), theme.colour(_FILLS[self._kind]), outline)
        painter.end()


class EmptyState(Card):
    """What will be here, and the one step towards it; also for a file that cannot be read."""

    acted = Signal()

    def __init__(
        self,
        title: str,
        text: str,
        *,
        icon: str = "sprout",
        kind: Kind = "info",
        action: str = "",
        action_icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        head = QHBoxLayout()
        head.setSpacing(current_theme().space("xs"))
        head.addSpacing(current_theme().ring)
        head.addWidget(Icon(icon, token=_TOKENS[kind], size=20))
        head.addWidget(Label(title, style="strong"), 1)
        self.column.addLayout(head)
        self.column.addWidget(Label(text, colour="soft"))
        self.column.addStretch(1)
        self.button: Button | None = None
        if action:
            self.button = Button(action, icon=action_icon)
            self.button.clicked.connect(self.acted)
            self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)


class LoadingBars(Card):
    """Three grey bars where words will be, after a moment of nothing. title says what is being read."""

    def __init__(self, title: str, *, at_once: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        theme = current_theme()
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.setSpacing(theme.space("xs"))
        head.addSpacing(theme.ring)
        head.addWidget(Icon("loader-circle", size=20))
        head.addWidget(Label(title, style="strong"), 1)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(head)
        inside.addWidget(_Bars())
        inside.addStretch(1)
        self.column.addWidget(self._inside)
        if not at_once:
            policy = self._inside.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self._inside.setSizePolicy(policy)
            self._inside.hide()
            QTimer.singleShot(QUIET_MS, self._inside, self._inside.show)


class _Bars(QWidget):
    """The grey bars."""

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(round(16 * theme.em), theme.px(3 * 22))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        outline = pen(theme.colour("line"), 1) if theme.plain else None
        for number, share in enumerate((1.0, 0.87, 0.6)):
            width = (self.width() - 2 * theme.ring - 8) * share
            box = QRectF(theme.ring, number * theme.px(22) + 1, width, theme.px(12))
            draw_shape(painter, rounded(box, theme.radius("s")), theme.colour("sunk"), outline)
        painter.end()
