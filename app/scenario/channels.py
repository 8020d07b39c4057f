"""CHANNELS: the ways a conversation can be held, and which of them this program plays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to talk.

    icon: the name of its icon among the assets. written: whether people write to each other there instead of
    speaking. playable: whether this program runs it; how it looks there is for the user interface.
    """

    id: str
    icon: str
    written: bool
    playable: bool


CHANNELS: Mapping[str, Channel] = MappingProxyType(
    {
        channel.id: channel
        for channel in (
            Channel("phone", icon="phone", written=False, playable=True),
            Channel("chat", icon="messages-square", written=True, playable=True),
            Channel("email", icon="mail", written=True, playable=False),
            Channel("counter", icon="store", written=False, playable=True),
            Channel("social", icon="at-sign", written=True, playable=False),
        )
    }
)
