"""VIEWS: how each channel that is played looks; a further channel is one class and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.scenario.model import Scenario
from app.ui.screens.channel_chat import ChatView
from app.ui.screens.channel_counter import CounterView
from app.ui.screens.channel_phone import PhoneView
from app.ui.screens.channel_view import ChannelView

VIEWS: Mapping[str, ChannelView] = MappingProxyType(
    {"phone": PhoneView(), "chat": ChatView(), "counter": CounterView()}
)


def view_of(scenario: Scenario) -> ChannelView:
    """How this scenario's channel looks; its channel is one that is played (`channels.CHANNELS`)."""
    return VIEWS[scenario.channel]
