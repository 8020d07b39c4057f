"""The cards of what the first screen offers: a suggestion, another one, something that was paused."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app import words
from app.scenario.terms import Mood
from app.ui.screens.home_entries import CardFacts, sentence
from app.ui.screens.home_faces import Face, Faces
from app.ui.screens.home_facts import Paused, minutes_word
from app.ui.texts import channel_icon, channel_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card, CardButton
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import draw_shape, painter_on, pen
from app.ui.widgets.steps import DifficultyBars
from app.words import _

OTHER_FACE_PX = 72
PAUSED_FACE_PX = 44


class SuggestionCard(Card):
    """The conversation that fits best now, in ink: face, what it is about, why, and the button to begin."""

    begun = Signal(str)
    """The wish to begin it, by the entry's key."""

    def __init__(self, *, card: CardFacts, reason: str, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(outline="ink", padding="s", parent=parent)
        theme = current_theme()
        entry = card.entry
        self._key = entry.key
        self.setAccessibleName(_("Suggestion: {title}").format(title=card.title))
        self._face = Face(faces=faces, person=entry.portrait, mood=Mood.of(entry.mood), size=160, staged=True)
        row = QHBoxLayout()
        row.setContentsMargins(theme.ring, 0, theme.space("s"), 0)
        row.setSpacing(theme.space("l"))
        row.addWidget(self._face)
        talk = QVBoxLayout()
        talk.setSpacing(theme.space("xs"))
        talk.setContentsMargins(0, theme.space("s"), 0, theme.space("s"))
        talk.addStretch(1)
        talk.addLayout(meta_row(card))
        title = Label(card.title, style="h2")
        title.setObjectName("suggestion-title")
        talk.addWidget(title)
        if card.setting or card.customer:
            talk.addWidget(
                Label(" · ".join(part for part in (card.customer, card.setting) if part), colour="soft")
            )
        if card.skills:
            skills = _("Skills: {skills}.").format(skills=", ".join(card.skills))
            talk.addWidget(Label(skills, style="caption", colour="soft"))
        talk.addLayout(reason_row(reason))
        talk.addSpacing(theme.space("xs"))
        self.button = Button(_("Begin"), rank="primary", icon="play")
        self.button.setObjectName("begin")
        self.button.setAccessibleDescription(card.title)
        self.button.clicked.connect(self._begin)
        talk.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        talk.addStretch(1)
        row.addLayout(talk, 1)
        self.column.addLayout(row, 1)

    @property
    def key(self) -> str:
        """Of the entry it shows."""
        return self._key

    def _begin(self) -> None:
        self.begun.emit(self._key)

    def set_face(self, size: int) -> None:
        """Another diameter in pixels for the face."""
        self._face.set_size(size)


class OtherCard(CardButton):
    """Another conversation that fits, as a smaller card that begins when it is clicked."""

    begun = Signal(str)
    """The wish to begin it, by the entry's key."""

    def __init__(self, *, card: CardFacts, reason: str, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(name=card.title, description=f"{sentence(card)} {reason}", parent=parent)
        theme = current_theme()
        entry = card.entry
        self._key = entry.key
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        row.addSpacing(theme.ring)
        size = min(theme.px(OTHER_FACE_PX), 112)
        row.addWidget(Face(faces=faces, person=entry.portrait, mood=Mood.of(entry.mood), size=size))
        talk = QVBoxLayout()
        talk.setSpacing(2)
        talk.addStretch(1)
        talk.addWidget(Label(card.title, style="strong"))
        talk.addLayout(meta_row(card))
        talk.addLayout(reason_row(reason))
        talk.addStretch(1)
        row.addLayout(talk, 1)
        self.column.addLayout(row, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._begin)

    @property
    def key(self) -> str:
        """Of the entry it shows."""
        return self._key

    def _begin(self) -> None:
        self.begun.emit(self._key)

    # Qt

    def sizeHint(self) -> QSize:
        return self.column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.column.minimumSize()

    def heightForWidth(self, width: int) -> int:
        return self.column.heightForWidth(width)


class PausedStrip(QFrame):
    """A conversation that can be continued; nothing of it is lost.

    person and title are those of its scenario.
    """

    resumed = Signal(str)
    set_aside = Signal(str)

    def __init__(
        self,
        paused: Paused,
        *,
        title: str,
        person: str | None,
        now: datetime,
        faces: Faces,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._attempt = paused.attempt
        said = _("Paused before decision {number}, {when}. Nothing is lost.").format(
            number=paused.decision, when=words.when(paused.when, now)
        )
        self.setAccessibleName(f"{title}. {said}")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(theme.space("l"), theme.space("s"), theme.space("m"), theme.space("s"))
        self._row.setSpacing(theme.space("xs"))
        head = QHBoxLayout()
        head.setSpacing(theme.space("s"))
        size = min(theme.px(PAUSED_FACE_PX), 72)
        head.addWidget(Face(faces=faces, person=person, mood=Mood.of(paused.mood), size=size))
        talk = QVBoxLayout()
        talk.setSpacing(0)
        talk.addWidget(Label(title, style="strong"))
        talk.addWidget(Label(said, style="caption"))
        head.addLayout(talk, 1)
        self._row.addLayout(head, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space("xs"))
        buttons.addStretch(1)
        self._aside = Button(_("Set aside"), rank="quiet")
        self._aside.setObjectName(f"aside-{paused.attempt}")
        self._aside.setAccessibleDescription(title)
        self._resume = Button(_("Continue"), icon="play")
        self._resume.setObjectName(f"resume-{paused.attempt}")
        self._resume.setAccessibleDescription(title)
        buttons.addWidget(self._aside)
        buttons.addWidget(self._resume)
        self._row.addLayout(buttons)
        self._connect()

    def _connect(self) -> None:
        self._resume.clicked.connect(self._ask_to_resume)
        self._aside.clicked.connect(self._ask_to_set_aside)

    def _ask_to_resume(self) -> None:
        self.resumed.emit(self._attempt)

    def _ask_to_set_aside(self) -> None:
        self.set_aside.emit(self._attempt)

    def stack(self, stacked: bool) -> None:
        """Put the buttons below the words, for narrow windows."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        box = QRectF(self.rect()).adjusted(theme.ring, 0.5, -theme.ring, -0.5)
        outline = pen(theme.colour("line"), 1) if theme.plain else None
        draw_shape(painter, rounded(box, theme.radius("l")), theme.colour("person"), outline)
        painter.end()


def meta_row(card: CardFacts) -> QHBoxLayout:
    """Channel, minutes and difficulty of an entry, in one line."""
    theme = current_theme()
    entry = card.entry
    row = QHBoxLayout()
    row.setSpacing(theme.space("xs"))
    row.addSpacing(theme.ring)
    row.addWidget(Icon(channel_icon(entry.channel), size=16))
    words_ = f"{channel_word(entry.channel)} · {minutes_word(entry.minutes)}"
    row.addWidget(Label(words_, style="caption", colour="soft", wrap=False))
    row.addWidget(DifficultyBars(entry.difficulty))
    row.addStretch(1)
    return row


def reason_row(reason: str) -> QHBoxLayout:
    """Why an entry is suggested."""
    theme = current_theme()
    row = QHBoxLayout()
    row.setSpacing(theme.space("xs"))
    row.addSpacing(theme.ring)
    row.addWidget(Icon("compass", token="accent", size=16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(reason, style="caption", colour="accent"), 1)
    return row
