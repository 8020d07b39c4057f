"""The email: two sheets, what came in and a reply that grows with each choice."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.scenario.model import Scenario
from app.ui.mails import Mails
from app.ui.screens.channel_view import ChannelView, Words
from app.ui.screens.play_area import TalkArea
from app.ui.screens.play_mail import MailTalk
from app.ui.screens.play_stage import Stage
from app.ui.screens.play_stage_mail import MailStage
from app.ui.session import Floor, TrainingSession
from app.ui.theme.theme import Breadth
from app.ui.widgets.ringing_phone import RingingPhone
from app.words import _


class EmailView(ChannelView):
    accept_icon = "mail"
    ended_icon = "mail"
    with_rail = True

    def words(self, scenario: Scenario) -> Words:
        return Words(
            next_one=_("Your next email"),
            this_one=_("This email"),
            arrived=_("An email has come in"),
            from_whom=_("From {name} · read and write at leisure").format(name=scenario.customer.name),
            accept=_("Open the email"),
            accept_key=_("Enter opens it"),
            held=_("Your reply can wait"),
            back=_("Back to the email"),
            back_key=_("Enter leads back"),
            stay=_("Keep writing"),
            ended=_("The correspondence has ended."),
        )

    def sign(self, scenario: Scenario, *, size: int) -> QWidget:
        return RingingPhone(size=size, icon="mail", name=_("An email has come in"))

    def stage(self, session: TrainingSession, *, breadth: Breadth) -> Stage:
        return MailStage(session, on_paper=breadth is Breadth.WIDE)

    def talk(self, session: TrainingSession, *, breadth: Breadth) -> TalkArea:
        return MailTalk(session, stacked=breadth is not Breadth.WIDE)

    def whose_turn(self, session: TrainingSession) -> tuple[str, str]:
        if session.floor is Floor.OVER:
            return "pen-line", ""
        number = Mails(session.scenario, session.course).paragraphs + 1
        return "pen-line", _("Paragraph {number} of your reply").format(number=number)
