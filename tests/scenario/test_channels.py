"""The channels as the format and the program know them."""

from __future__ import annotations

import pytest

from app import paths
from app.conversation.waiting import GRACE
from app.scenario.channels import CHANNELS


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=lambda channel: channel.id)
def test_a_channel_has_an_icon_among_the_assets_and_a_waiting_time(channel) -> None:
    assert (paths.assets() / "icons" / f"{channel.icon}.svg").is_file()
    assert channel.id in GRACE
    assert CHANNELS[channel.id] is channel


def test_people_write_in_chats_mails_and_posts() -> None:
    assert {channel.id for channel in CHANNELS.values() if channel.written} == {"chat", "email", "social"}


def test_nobody_minds_waiting_just_where_people_do_not_wait_for_each_other() -> None:
    assert {id_ for id_, grace in GRACE.items() if grace is None} == {
        channel.id for channel in CHANNELS.values() if not channel.live
    }
