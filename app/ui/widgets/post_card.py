"""A public post: who wrote it, its words, and about how many people read along."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.conversation.audience import divider
from app.scenario.terms import Mood
from app.ui.theme.appearance import current_theme
from app.ui.theme.portraits import portrait
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import painter_on
from app.ui.widgets.transcript_block import TranscriptLine
from app.words import _

FACE_PX = 44


class PostCard(Card):
    """portrait_id, name, mood: of who wrote it, as they were then."""

    def __init__(self, *, portrait_id: str | None, name: str, mood: Mood) -> None:
        super().__init__(outline="ink", padding="m")
        theme = current_theme()
        self.setObjectName("post")
        self.setAccessibleName(_("Public post by {name}").format(name=name))
        self._lines: list[TranscriptLine] = []
        head = QHBoxLayout()
        head.setSpacing(theme.space("s"))
        head.addSpacing(theme.ring + theme.space("s"))  # where its sentences begin
        head.addWidget(_Face(portrait_id, mood))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(name, style="strong"))
        self._readers = Label(_("Public post"), style="caption", colour="soft")
        self._readers.setObjectName("readers")
        words.addWidget(self._readers)
        head.addLayout(words, 1)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self.column.addLayout(head)
        self.column.addLayout(self._words)

    @property
    def lines(self) -> tuple[TranscriptLine, ...]:
        """Its sentences, in order."""
        return tuple(self._lines)

    def add(self, words: str) -> TranscriptLine:
        """Another part of the post."""
        line = TranscriptLine("", words, indent=0)
        self._words.addWidget(line)
        self._lines.append(line)
        return line

    def show_readers(self, count: int) -> None:
        """About how many people have read along so far."""
        self._readers.setText(_("Public post · about {count} readers").format(count=count))

    @property
    def readers(self) -> str:
        return self._readers.text()


class AudienceLine(QWidget):
    """A divider in a thread: from here on everybody can read along, or nobody else."""

    def __init__(self, *, private: bool) -> None:
        super().__init__()
        self.words = divider(private=private)
        self.setAccessibleName(self.words)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.space("s"), 0, theme.space("s"))
        row.setSpacing(theme.space("xs"))
        row.addWidget(_Hairline(), 1)
        row.addWidget(Icon("lock" if private else "megaphone", size=16))
        row.addWidget(Label(self.words, style="caption", colour="soft", align=Qt.AlignmentFlag.AlignHCenter))
        row.addWidget(_Hairline(), 1)


class _Hairline(QWidget):
    """A line as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().space("m"), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        colour = theme.colour("ink" if theme.plain else "edge")
        painter.fillRect(QRectF(0, self.height() // 2, self.width(), 1), colour)
        painter.end()


class _Face(QWidget):
    """A small face; the name stands beside it."""

    def __init__(self, portrait_id: str | None, mood: Mood) -> None:
        super().__init__()
        self._portrait, self._mood = portrait_id, mood
        size = current_theme().px(FACE_PX)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.drawImage(QRectF(self.rect()), portrait(self._portrait, self._mood, self.width()))
        painter.end()
