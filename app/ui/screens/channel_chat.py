"""The chat: a queue of chats, a thread of messages with their times, and answers that are written."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.conversation.transcript import INTERRUPT
from app.scenario.model import Scenario
from app.ui.screens.channel_view import ChannelView, Words, next_speaker
from app.ui.screens.play_area import TalkArea
from app.ui.screens.play_stage import Stage
from app.ui.screens.play_stage_chat import ChatStage
from app.ui.screens.play_thread import TRANSCRIPT, Thread
from app.ui.session import Floor, TrainingSession
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.card import Card
from app.ui.widgets.ringing_phone import RingingPhone
from app.words import _


class ChatView(ChannelView):
    accept_icon = "messages-square"
    ended_icon = "messages-square"

    def words(self, scenario: Scenario) -> Words:
        handed_over = any(item.kind == TRANSCRIPT for item in scenario.desk.values())
        from_whom = _("{name} · with a transcript") if handed_over else _("{name} is waiting for an answer.")
        return Words(
            next_one=_("Your next chat"),
            this_one=_("This chat"),
            arrived=_("A chat has come in"),
            from_whom=from_whom.format(name=scenario.customer.name),
            accept=_("Take the chat"),
            accept_key=_("Enter takes it"),
            held=_("The chat is paused"),
            back=_("Back to the chat"),
            back_key=_("Enter leads back"),
            stay=_("Keep writing"),
            ended=_("The chat has ended."),
        )

    def sign(self, scenario: Scenario, *, size: int) -> QWidget:
        return RingingPhone(size=size, icon="messages-square", name=_("A chat has come in"))

    def stage(self, session: TrainingSession, *, breadth: Breadth) -> Stage:
        return ChatStage(session, breadth=breadth)

    def talk(self, session: TrainingSession, *, breadth: Breadth) -> TalkArea:
        return Thread(session, pinned=breadth is not Breadth.COMPACT)

    def foot(self) -> tuple[QWidget, QVBoxLayout]:
        paper = Card(padding="s")
        paper.setObjectName("composer")
        paper.column.setSpacing(current_theme().space("xs"))
        return paper, paper.column

    def whose_turn(self, session: TrainingSession) -> tuple[str, str]:
        name, floor = next_speaker(session), session.floor
        if floor is Floor.LEARNER:
            return "pen-line", _("Your answer")
        if floor is not Floor.SPEAKING:
            return super().whose_turn(session)
        if session.conversation.ended:
            return "pen-line", _("{name} is still typing.").format(name=name)
        if not session.would_interrupt:
            return "pen-line", _("{name} is still typing. You can answer already.").format(name=name)
        if session.conversation.can(INTERRUPT):
            return "pen-line", _("{name} is still typing. Choosing now interrupts.").format(name=name)
        return "pen-line", _("You interrupted. {name} finishes, then you choose again.").format(name=name)
