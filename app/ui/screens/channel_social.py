"""Social media: a public post, what is written below it, and people who read along."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.scenario.model import Scenario
from app.ui.screens.channel_chat import ChatView
from app.ui.screens.channel_view import Words
from app.ui.screens.play_area import TalkArea
from app.ui.screens.play_social import SocialThread
from app.ui.screens.play_stage import Stage
from app.ui.screens.play_stage_social import SocialStage
from app.ui.session import Floor, TrainingSession
from app.ui.theme.theme import Breadth
from app.ui.widgets.ringing_phone import RingingPhone
from app.words import _


class SocialView(ChatView):
    """As a chat, before others: a card with the post above the thread, which is public or private."""

    accept_icon = "at-sign"
    ended_icon = "at-sign"

    def words(self, scenario: Scenario) -> Words:
        return Words(
            next_one=_("Your next post to answer"),
            this_one=_("This post"),
            arrived=_("Somebody has written about you in public"),
            from_whom=_("{name} · everybody can read along").format(name=scenario.customer.name),
            accept=_("Open the post"),
            accept_key=_("Enter opens the post"),
            held=_("The post is still there"),
            back=_("Back to the post"),
            back_key=_("Enter leads back"),
            stay=_("Keep writing"),
            ended=_("It has become quiet below the post."),
        )

    def sign(self, scenario: Scenario, *, size: int) -> QWidget:
        name = _("Somebody has written about you in public")
        return RingingPhone(size=size, icon="at-sign", name=name)

    def stage(self, session: TrainingSession, *, breadth: Breadth) -> Stage:
        return SocialStage(session, breadth=breadth)

    def talk(self, session: TrainingSession, *, breadth: Breadth) -> TalkArea:
        return SocialThread(session, pinned=breadth is not Breadth.COMPACT)

    def whose_turn(self, session: TrainingSession) -> tuple[str, str]:
        if session.floor is Floor.PASSING:
            return "clock", _("Time passes. {name} is waiting.").format(name=session.scenario.customer.name)
        if session.floor is not Floor.LEARNER:
            return super().whose_turn(session)
        if session.conversation.state.private:
            return "lock", _("Your answer, in private")
        return "megaphone", _("Your answer, in public")
