"""CHANNELS: the ways a conversation can be held, and which of them this program plays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to talk. icon: the name of its icon among the assets. playable: whether this program runs it."""

    id: str
    icon: str
    playable: bool


CHANNELS: Mapping[str, Channel] = MappingProxyType(
    {
        channel.id: channel
        for channel in (
            Channel("phone", icon="phone", playable=True),
            Channel("chat", icon="messages-square", playable=False),
            Channel("email", icon="mail", playable=False),
            Channel("counter", icon="store", playable=False),
            Channel("social", icon="at-sign", playable=False),
        )
    }
)
