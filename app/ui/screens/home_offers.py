"""What the first screen offers to do next: the day's greeting, suggestions, and what was paused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.screens.home_entries import EntryList
from app.ui.screens.home_faces import Faces
from app.ui.screens.home_facts import Paused, Played
from app.ui.screens.home_offer_cards import OtherCard, PausedStrip, SuggestionCard
from app.ui.screens.home_suggestion import suggestions
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.words import _, ngettext

MOST_STRIPS = 3
"""Paused conversations shown at once; the others come up as these are continued or set aside."""

FACE_PX = {Breadth.WIDE: 168, Breadth.MEDIUM: 132, Breadth.COMPACT: 200}
"""Diameter of the suggestion's face. Compact windows have large text, so it is large there too."""


class Offers(QWidget):
    """greeting: the day's, already in words. The other values are those of the first screen."""

    begin_wanted = Signal(str)
    """The wish to begin an entry, by its key."""
    resume_wanted = Signal(str)
    """The wish to continue an attempt, by its id."""
    set_aside_wanted = Signal(str)
    """The wish not to continue an attempt, by its id."""

    def __init__(
        self,
        *,
        greeting: str,
        entries: EntryList,
        played: Mapping[str, Played],
        paused: Sequence[Paused],
        now: datetime,
        faces: Faces,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._suggestion: SuggestionCard | None = None
        self._others: list[OtherCard] = []
        self._strips: list[PausedStrip] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(greeting, style="h1", parent=self))
        found = suggestions(
            entries.everything, played=played, paused={one.scenario for one in paused}, now=now
        )
        if found:
            ten = _("Ten minutes are enough for one conversation.")
            column.addWidget(Label(ten, style="lead", colour="soft", parent=self))
        column.addSpacing(theme.space("m"))
        for number, one in enumerate(found):
            card = entries.facts(one.entry)
            if number == 0:
                self._suggestion = SuggestionCard(card=card, reason=one.reason, faces=faces, parent=self)
            else:
                other = OtherCard(card=card, reason=one.reason, faces=faces, parent=self)
                other.setObjectName(f"other-{number}")
                self._others.append(other)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(theme.space("xs"))
        self._side = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._side.setSpacing(theme.space("xs"))
        column.addLayout(self._pair)
        if self._suggestion is not None:
            self._pair.addWidget(self._suggestion, 5)
        if self._others:
            self._pair.addLayout(self._side, 3)
            for other in self._others:
                self._side.addWidget(other, 1)
        for one_paused in paused[:MOST_STRIPS]:
            entry = entries.find(one_paused.scenario)
            strip = PausedStrip(
                one_paused,
                title=entries.facts(entry).title if entry else one_paused.scenario.replace("-", " "),
                person=entry.portrait if entry else None,
                now=now,
                faces=faces,
                parent=self,
            )
            self._strips.append(strip)
            column.addSpacing(theme.space("s"))
            column.addWidget(strip)
        more = len(paused) - MOST_STRIPS
        if more > 0:
            said = ngettext("One more is paused.", "{count} more are paused.", more).format(count=more)
            column.addWidget(Label(said, style="caption", colour="soft", parent=self))
        self._connect()

    def _connect(self) -> None:
        if self._suggestion is not None:
            self._suggestion.begun.connect(self.begin_wanted)
        for other in self._others:
            other.begun.connect(self.begin_wanted)
        for strip in self._strips:
            strip.resumed.connect(self.resume_wanted)
            strip.set_aside.connect(self.set_aside_wanted)

    @property
    def begin_button(self) -> Button | None:
        """The one primary button, None where nothing can be begun."""
        return self._suggestion.button if self._suggestion is not None else None

    def key_at(self, focused: QWidget | None) -> str:
        """The key of the entry whose card has the focus, else of what is suggested, if anything is."""
        for card in (*self._others, *((self._suggestion,) if self._suggestion else ())):
            if focused is not None and (card is focused or card.isAncestorOf(focused)):
                return card.key
        return self._suggestion.key if self._suggestion else ""

    def fit(self, breadth: Breadth) -> None:
        """Stand side by side or one below the other, as a window of this breadth has room."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(across if breadth is Breadth.WIDE else down)
        self._side.setDirection(across if breadth is Breadth.MEDIUM else down)
        for strip in self._strips:
            strip.stack(breadth is Breadth.COMPACT)
        if self._suggestion is not None:
            self._suggestion.set_face(FACE_PX[breadth])
