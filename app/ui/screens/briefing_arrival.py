"""What comes in and its two answers, as a panel or as a bar; during the conversation, the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.scenario.model import Mood, Scenario
from app.ui.screens.channel_views import view_of
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.words import _

SIGN_PX = 296
SMALL_SIGN_PX = 72


class ArrivalPanel(QWidget):
    """Its primary button begins the conversation, or leads back to it."""

    def __init__(self, scenario: Scenario, *, in_play: bool) -> None:
        super().__init__()
        theme = current_theme()
        self.setObjectName("arrival")
        view = view_of(scenario)
        words_of = view.words(scenario)
        self._in_play = in_play
        self._large = view.sign(scenario, size=theme.px(SIGN_PX))
        self._small = view.sign(scenario, size=theme.px(SMALL_SIGN_PX))
        if in_play:
            title, text = words_of.held, _("Nothing goes on while you read.")
            self.primary = Button(words_of.back, rank="primary", icon=view.accept_icon)
            self.secondary: Button | None = None
        else:
            title, text = words_of.arrived, words_of.from_whom
            self.primary = Button(words_of.accept, rank="primary", icon=view.accept_icon)
            self.secondary = Button(_("Not yet"))
            self.secondary.setObjectName("not-yet")
        self.primary.setObjectName("answer")
        self._title = Label(title, style="h1")
        self._text = Label(text, colour="soft")
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(theme.space("xs"))
        keys.addStretch(1)
        keys.addWidget(Icon("keyboard", size=16))
        enter = words_of.back_key if in_play else words_of.accept_key
        keys.addWidget(Label(enter, style="caption", colour="soft", wrap=False))
        keys.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(theme.space("xs"))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addStretch(1)
        buttons.addWidget(self.primary)
        if self.secondary is not None:
            buttons.addWidget(self.secondary)
        buttons.addStretch(1)
        answer = QVBoxLayout()
        answer.setSpacing(theme.space("xs"))
        answer.addLayout(buttons)
        answer.addWidget(self._keys)
        self._root = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        centre = Qt.AlignmentFlag.AlignCenter
        self._root.addStretch(1)
        self._root.addWidget(self._large, 0, centre)
        self._root.addWidget(self._small, 0, centre)
        self._root.addLayout(words)
        self._root.addLayout(answer)
        self._root.addStretch(1)

    def show_as_bar(self, bar: bool) -> None:
        """Lie at the foot of a compact window, or stand at its side."""
        theme = current_theme()
        self._large.setVisible(not bar and not self._in_play)
        self._small.setVisible(bar and not self._in_play)
        self._keys.setVisible(not bar)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._root.setDirection(right if bar else down)
        for place, stretch in ((0, 0 if bar else 1), (3, 1 if bar else 0), (5, 0 if bar else 1)):
            self._root.setStretch(place, stretch)
        side = theme.space("l")
        self._root.setContentsMargins(side, theme.space("s"), side, theme.space("s"))
        self._root.setSpacing(theme.space("m" if bar else "l"))
        for label, style in (
            (self._title, "h3" if bar else "h1"),
            (self._text, "caption" if bar else "body"),
        ):
            label.set_style(style, Qt.AlignmentFlag.AlignLeft if bar else Qt.AlignmentFlag.AlignHCenter)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.stage(Mood.TENSE))
        painter.setPen(theme.colour("line"))
        edge = self.rect()
        is_bar = self._root.direction() is QBoxLayout.Direction.LeftToRight
        painter.drawLine(edge.topLeft(), edge.topRight() if is_bar else edge.bottomLeft())
        painter.end()
