"""The phone: a face as one imagines it, what is being said, and whether the line is open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.scenario.model import Scenario
from app.ui.screens.channel_view import ChannelView, Words
from app.ui.screens.play_area import TalkArea
from app.ui.screens.play_stage import Stage
from app.ui.screens.play_stage_phone import PhoneStage
from app.ui.screens.play_talk import Talk
from app.ui.session import TrainingSession
from app.ui.theme.theme import Breadth
from app.ui.widgets.ringing_phone import RingingPhone
from app.words import _


class PhoneView(ChannelView):
    accept_icon = "phone"
    ended_icon = "phone-off"

    def words(self, scenario: Scenario) -> Words:
        return Words(
            next_one=_("Your next call"),
            this_one=_("This call"),
            arrived=_("The phone is ringing"),
            from_whom=_("Outside call · number withheld"),
            accept=_("Answer"),
            accept_key=_("Enter answers"),
            held=_("The call is on hold"),
            back=_("Back to the call"),
            back_key=_("Enter leads back"),
            stay=_("Keep talking"),
            ended=_("The call has ended."),
        )

    def sign(self, scenario: Scenario, *, size: int) -> QWidget:
        return RingingPhone(size=size)

    def stage(self, session: TrainingSession, *, breadth: Breadth) -> Stage:
        return PhoneStage(session, breadth=breadth)

    def talk(self, session: TrainingSession, *, breadth: Breadth) -> TalkArea:
        return Talk(session, one_at_a_time=breadth is Breadth.COMPACT)
