"""VIEWS: how each channel looks; a further channel is one class and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.scenario.model import Scenario
from app.ui.screens.channel_chat import ChatView
from app.ui.screens.channel_counter import CounterView
from app.ui.screens.channel_email import EmailView
from app.ui.screens.channel_phone import PhoneView
from app.ui.screens.channel_social import SocialView
from app.ui.screens.channel_view import ChannelView

VIEWS: Mapping[str, ChannelView] = MappingProxyType(
    {
        "phone": PhoneView(),
        "chat": ChatView(),
        "email": EmailView(),
        "counter": CounterView(),
        "social": SocialView(),
    }
)


def view_of(scenario: Scenario) -> ChannelView:
    """How this scenario's channel looks; there is a view for each of `channels.CHANNELS`."""
    return VIEWS[scenario.channel]
