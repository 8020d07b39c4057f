"""The customer: face, name, mood, and how long they will wait."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.scenario.model import Mood, Person
from app.ui.texts import patience_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.button import Button
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.mood_scale import MoodScale
from app.ui.widgets.portrait_view import PortraitView

WIDTH_PX = {Breadth.WIDE: 300, Breadth.MEDIUM: 220}
FACE_PX = {Breadth.WIDE: 256, Breadth.MEDIUM: 176, Breadth.COMPACT: 80}
"""Of the stage and of the face with its ring, at 100 % text size."""

LARGE_STRIP_SHARE = 0.8
"""Large text needs the height: there a face in the strip is only so large, as name and mood beside it."""


class Stage(QWidget):
    """A tall stage at the left, or a strip above the talk in a compact window.

    mood: the customer's, 0 to 100. timed: whether patience can run out, which keeps a place for its ring.
    widths, faces: of the stage and of the face with its ring, at 100 % text size. visible: the upper part of
    the face that is seen, as a share.
    """

    def __init__(
        self,
        person: Person,
        *,
        mood: int,
        timed: bool,
        breadth: Breadth,
        widths: Mapping[Breadth, int] = WIDTH_PX,
        faces: Mapping[Breadth, int] = FACE_PX,
        visible: float = 1.0,
    ) -> None:
        super().__init__()
        self._mood = Mood.of(mood)
        self._compact = breadth is Breadth.COMPACT
        self.setObjectName("stage")
        theme = current_theme()
        self._face = PortraitView(
            person=person.portrait,
            name=person.name,
            mood=self._mood,
            size=theme.px(faces[breadth] * (LARGE_STRIP_SHARE if self._compact and theme.large else 1)),
            ringed=timed,
            visible=visible,
        )
        centre = Qt.AlignmentFlag.AlignHCenter
        side = Qt.AlignmentFlag.AlignLeft if self._compact else centre
        self._name = Label(person.name, style="h2" if not self._compact else "h3", align=side)
        self._scale = MoodScale(self._mood, in_a_row=self._compact)
        self._waiting = _Waiting()
        self._waiting.setHidden(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.space("s"))
        self._worded: list[Button] = []
        self.head = QVBoxLayout()
        """At the top of a tall stage, or after the name in the strip: what the channel has to show."""
        if self._compact:
            self._lay_out_strip()
        else:
            self.setFixedWidth(theme.px(widths[breadth]))
            self._lay_out_tall(Label(person.about or "", style="caption", colour="soft", align=centre))

    @property
    def mood(self) -> Mood:
        return self._mood

    def follow(self) -> None:
        """Who has the floor, or what was said, has changed; a channel that shows it looks it up here."""

    def show_mood(self, value: int, *, before: int) -> None:
        """The mood now and before what happened last, 0 to 100."""
        self._mood = Mood.of(value)
        self._face.set_mood(self._mood)
        self._scale.set_mood(self._mood, before=Mood.of(before))
        self.update()

    def show_patience(self, share: float | None) -> None:
        """Share of patience left, 1 to 0; None where there is none to lose now."""
        self._face.set_patience(share)
        self._waiting.show_share(share)
        self._waiting.setHidden(share is None or self._compact)

    def add_button(self, button: Button) -> None:
        """Put a button at the end of the strip; one with words leaves them off where they have no room."""
        self._buttons.addWidget(button)
        if not button.only_icon:
            self._worded.append(button)

    # Qt

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit_buttons()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        ground: QColor = theme.stage(self._mood)
        painter.fillRect(self.rect(), ground)
        if not self._compact or theme.plain:
            edge = self.rect()
            painter.setPen(theme.colour("line"))
            if self._compact:
                painter.drawLine(edge.bottomLeft(), edge.bottomRight())
            else:
                painter.drawLine(edge.topRight(), edge.bottomRight())
        painter.end()

    # How

    def _fit_buttons(self) -> None:
        layout = self.layout()
        if layout is None or not self._worded:
            return
        left_off = sum(button.worded_width - button.sizeHint().width() for button in self._worded)
        only_icons = layout.sizeHint().width() + left_off > self.width()
        for button in self._worded:
            if button.only_icon is not only_icons:
                button.show_only_icon(only_icons)

    def _lay_out_tall(self, about: Label) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space("m"), theme.space("l"), theme.space("m"), theme.space("l"))
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addStretch(1)
        column.addWidget(self._face, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.space("l"))
        column.addWidget(self._name)
        if about.text():
            column.addSpacing(theme.space("xs"))
            column.addWidget(about)
        column.addSpacing(theme.space("l"))
        column.addWidget(self._scale)
        column.addSpacing(theme.space("s"))
        column.addWidget(self._waiting)
        column.addStretch(1)

    def _lay_out_strip(self) -> None:
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("l"), theme.space("xs"), theme.space("l"), theme.space("xs"))
        row.setSpacing(theme.space("m"))
        row.addWidget(self._face)
        words = QVBoxLayout()
        words.setSpacing(theme.space("xs"))
        words.addStretch(1)
        name = QHBoxLayout()
        name.setSpacing(theme.space("m"))
        name.addWidget(self._name)
        name.addLayout(self.head, 1)
        words.addLayout(name)
        inset = QHBoxLayout()
        inset.addSpacing(theme.ring)
        inset.addWidget(self._scale, 1)
        words.addLayout(inset)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._waiting.setParent(self)
        row.addLayout(self._buttons)


class _Waiting(QWidget):
    """How somebody waits, as a word; the arc round the face says the same."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("xs"))
        row.addStretch(1)
        row.addWidget(Icon("hourglass", size=16))
        self._word = Label(patience_word(1.0), style="caption", colour="soft", wrap=False)
        row.addWidget(self._word)
        row.addStretch(1)

    def show_share(self, share: float | None) -> None:
        word = patience_word(1.0 if share is None else share)
        if word != self._word.text():
            self._word.setText(word)
            self._word.updateGeometry()
