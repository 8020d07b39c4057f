"""The stage of a chat: the queue above the face, as it is beside any chat one works in."""

from __future__ import annotations

from collections.abc import Collection

from app.conversation.transcript import Heard
from app.conversation.variables import mood_of
from app.scenario.model import Mood
from app.ui.screens.play_stage import Stage
from app.ui.session import Floor, TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.chat_card import ChatCard
from app.ui.widgets.label import Label
from app.words import _, ngettext

WIDTH_PX = {Breadth.WIDE: 270, Breadth.MEDIUM: 220}
FACE_PX = {Breadth.WIDE: 176, Breadth.MEDIUM: 140, Breadth.COMPACT: 80}


class ChatStage(Stage):
    """In the queue are the customer and whoever else has written so far; a strip has no room for it."""

    def __init__(self, session: TrainingSession, *, breadth: Breadth) -> None:
        super().__init__(
            session.scenario.customer,
            mood=session.mood,
            timed=session.pace.timed,
            breadth=breadth,
            widths=WIDTH_PX,
            faces=FACE_PX,
        )
        self._session = session
        self._cards: dict[str, ChatCard] = {}
        self._title = Label("", style="caption", colour="soft")
        self._with_queue = breadth is not Breadth.COMPACT
        if self._with_queue:
            self.head.setSpacing(current_theme().space("s"))
            self.head.addWidget(self._title)
        self.follow()

    @property
    def queue(self) -> dict[str, ChatCard]:
        """The chats by person."""
        return dict(self._cards)

    def follow(self) -> None:
        session = self._session
        scenario = session.scenario
        newest: dict[str, Heard] = {}
        for part in session.spoken:
            if part.by is not None and part.kind in ("says", "reply") and self._is_in_view(part):
                newest[part.by] = part
        typing = next((part.by for part in session.pending if part.by), None)
        queued = self._queued(newest)
        self._show_count(queued)
        if not self._with_queue:
            return
        for person, card in self._cards.items():
            card.setVisible(person in queued)
        for person in queued:
            excerpt = session.words(newest[person]) if person in newest else ""
            if person == typing and session.floor is Floor.SPEAKING:
                excerpt = _("typing …")
            mood = Mood.of(int(session.conversation.values[mood_of(scenario, person)]))
            self._card(person).show_now(mood=mood, excerpt=excerpt)

    def _is_in_view(self, part: Heard) -> bool:
        """Whether this message can give its writer a card."""
        return True

    def _queued(self, writers: Collection[str]) -> tuple[str, ...]:
        """Whose cards there are, in order, when these people have written."""
        customer = self._session.scenario.customer_id
        return (customer, *(each for each in writers if each != customer))

    def _show_count(self, queued: tuple[str, ...]) -> None:
        count = len(queued)
        self._title.setText(ngettext("{count} chat", "{count} chats", count).format(count=count))

    def _card(self, person_id: str) -> ChatCard:
        if person_id not in self._cards:
            scenario = self._session.scenario
            person = scenario.people[person_id]
            present = person_id == scenario.customer_id
            card = ChatCard(
                portrait_id=person.portrait,
                name=person.name,
                mood=Mood.of(person.mood),
                time=_("now") if present else "",
                present=present,
            )
            self._cards[person_id] = card
            self.head.addWidget(card)
        return self._cards[person_id]
