"""The counter: somebody stands before you, others behind; what you do is seen like what you say."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.scenario.model import Mood, Scenario
from app.ui.screens.channel_view import ChannelView, Words
from app.ui.screens.play_area import TalkArea
from app.ui.screens.play_stage import Stage
from app.ui.screens.play_stage_counter import CounterStage, behind
from app.ui.screens.play_talk import Talk
from app.ui.session import TrainingSession
from app.ui.theme.theme import Breadth
from app.ui.widgets.counter_scene import VISIBLE, CounterScene
from app.ui.widgets.portrait_view import PortraitView
from app.words import _, ngettext


class CounterView(ChannelView):
    accept_icon = "store"
    ended_icon = "store"

    def words(self, scenario: Scenario) -> Words:
        others = len(scenario.people) - 1
        waiting = ngettext("{count} person waits behind.", "{count} people wait behind.", others)
        return Words(
            next_one=_("Your next customer"),
            this_one=_("This conversation"),
            arrived=_("Somebody comes to your counter"),
            from_whom=waiting.format(count=others) if others else _("Nobody else is waiting."),
            accept=_("Turn to them"),
            accept_key=_("Enter turns to them"),
            held=_("The conversation is paused"),
            back=_("Back to the counter"),
            back_key=_("Enter leads back"),
            stay=_("Keep talking"),
            ended=_("The conversation has ended."),
        )

    def sign(self, scenario: Scenario, *, size: int) -> QWidget:
        person = scenario.customer
        face = PortraitView(
            person=person.portrait, name=person.name, mood=Mood.of(person.mood), size=size, visible=VISIBLE
        )
        return CounterScene(face, size=size, waiting=behind(scenario, {}), edge=True)

    def stage(self, session: TrainingSession, *, breadth: Breadth) -> Stage:
        return CounterStage(session, breadth=breadth)

    def talk(self, session: TrainingSession, *, breadth: Breadth) -> TalkArea:
        return Talk(session, one_at_a_time=breadth is Breadth.COMPACT)
