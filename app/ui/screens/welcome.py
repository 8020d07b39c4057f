"""The very first start: which language, and a name if one likes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.scenario.terms import Mood
from app.ui.screens.home_faces import Face, Faces
from app.ui.screens.page import ColumnPage
from app.ui.screens.screen import Screen
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.choosing import Tile
from app.ui.widgets.label import Label
from app.ui.widgets.logo_mark import LogoMark
from app.ui.widgets.text_field import TextField
from app.words import _

COLUMN_EM = 38
"""How wide the card is at most."""

PEOPLE = ("kessler", "yilmaz", "okafor", "lindner", "demir")
"""One portrait for each mood."""

LANGUAGES = {
    "de": ("Deutsch", "Programm und Gespräche auf Deutsch."),
    "en": ("English", "Program and conversations in English."),
}
"""Each language in its own words: whoever looks for one may not read the other."""


class WelcomeScreen(Screen):
    """language: the one in use; choosing another asks for it at once, and the screen is built again in it."""

    language_chosen = Signal(str)
    """The wish to go on in this language, `de` or `en`."""
    finished = Signal(object, str)
    """The name, None where none was told, and the language."""

    def __init__(self, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _("Welcome")
        self._language = language
        self.setProperty("role", "room")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = current_theme()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = ColumnPage(em=COLUMN_EM)
        column = page.column
        column.setSpacing(theme.space("s"))
        column.addStretch(2)
        column.addLayout(self._build_people())
        column.addSpacing(theme.space("m"))
        head = QHBoxLayout()
        head.setSpacing(theme.space("m"))
        head.addSpacing(theme.ring)
        head.addWidget(LogoMark(height=40))
        head.addWidget(Label("Gelassen", style="display", wrap=False), 1)
        column.addLayout(head)
        sentence = Label(
            _("Practise difficult conversations with customers, in peace, until they come easily."),
            style="lead",
            colour="soft",
        )
        column.addWidget(sentence)
        column.addSpacing(theme.space("m"))
        column.addWidget(self._build_card())
        column.addStretch(3)
        whole.addWidget(page)

    def _build_people(self) -> QHBoxLayout:
        """Whom one will talk with, from furious to delighted: decoration that says what this is about."""
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.space("m"))
        row.addSpacing(theme.ring)
        faces = Faces(self)
        for person, mood in zip(PEOPLE, Mood, strict=True):
            row.addWidget(Face(faces=faces, person=person, mood=mood, size=min(theme.px(64), 96)))
        row.addStretch(1)
        return row

    def _build_card(self) -> Card:
        theme = current_theme()
        card = Card(padding="l")
        card.column.addWidget(Label(_("In which language?"), style="strong"))
        self._tiles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tiles.setSpacing(0)
        self._languages = QButtonGroup(self)
        for language, (name, sentence) in LANGUAGES.items():
            tile = Tile(name, sentence, icon="languages", checked=language == self._language)
            tile.setObjectName(f"language-{language}")
            tile.setProperty("language", language)
            self._languages.addButton(tile)
            self._tiles.addWidget(tile, 1)
        card.column.addLayout(self._tiles)
        card.column.addSpacing(theme.space("m"))
        card.column.addWidget(Label(_("What may we call you?"), style="strong"))
        self._name = TextField(name=_("Name or nickname, optional"), hint=_("Name or nickname, optional"))
        self._name.setObjectName("name")
        self._name.setMaxLength(60)
        self._name.setAccessibleDescription(_("It stays on this computer."))
        card.column.addWidget(self._name)
        card.column.addWidget(Label(_("It stays on this computer."), style="caption", colour="soft"))
        card.column.addSpacing(theme.space("s"))
        self._begin = Button(_("Begin"), rank="primary", icon="arrow-right")
        self._begin.setObjectName("begin")
        card.column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _connect(self) -> None:
        self._languages.buttonToggled.connect(self._choose)
        self._name.returnPressed.connect(self._finish)
        self._begin.clicked.connect(self._finish)

    def _choose(self, tile: Tile, on: bool) -> None:
        language = str(tile.property("language"))
        if on and language != self._language:
            self._language = language
            self.language_chosen.emit(language)

    def _finish(self) -> None:
        self.finished.emit(self._name.text().strip() or None, self._language)

    # Screen

    def first_focus(self) -> QWidget | None:
        return self._languages.checkedButton()

    def state(self) -> Mapping[str, object]:
        return {"name": self._name.text()}

    def restore(self, state: Mapping[str, object]) -> None:
        self._name.setText(str(state.get("name", "")))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = current_theme().breadth(event.size().width()) is Breadth.COMPACT
        directions = QBoxLayout.Direction
        self._tiles.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        super().resizeEvent(event)
