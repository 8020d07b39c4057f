"""CHANNELS: the ways a conversation can be held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to talk.

    icon: the name of its icon among the assets. written: whether people write to each other there instead of
    speaking. live: whether they wait there for each other's words; else nobody is typing, nothing can be
    interrupted, and no patience runs out. How it looks there is for the user interface.
    """

    id: str
    icon: str
    written: bool
    live: bool = True


CHANNELS: Mapping[str, Channel] = MappingProxyType(
    {
        channel.id: channel
        for channel in (
            Channel("phone", icon="phone", written=False),
            Channel("chat", icon="messages-square", written=True),
            Channel("email", icon="mail", written=True, live=False),
            Channel("counter", icon="store", written=False),
            Channel("social", icon="at-sign", written=True),
        )
    }
)

WITH_READERS = "social"
"""The channel on which others read along, so that it matters whether a state is private."""
