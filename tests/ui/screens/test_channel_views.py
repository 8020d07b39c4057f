"""Every channel that is played has a view, and says in its own words what comes in and what ends."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from pytestqt.qtbot import QtBot

from app.scenario.channels import CHANNELS
from app.scenario.model import Scenario
from app.store.attempts import Mode
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.channel_views import VIEWS, view_of
from tests.ui.calls import call, chat, counter, email, session_of, social
from tests.ui.drivers import BriefingDriver
from tests.ui.screens.conftest import Playing, ShowScreen

PLAYED = {"phone": call, "chat": chat, "email": email, "counter": counter, "social": social}


def test_the_channels_that_are_played_are_those_that_have_a_view() -> None:
    assert set(VIEWS) == set(CHANNELS)
    assert set(PLAYED) == set(VIEWS)


@pytest.mark.parametrize("scenario", [build() for build in PLAYED.values()], ids=list(PLAYED))
def test_no_word_is_missing(scenario: Scenario) -> None:
    assert all(astuple(view_of(scenario).words(scenario)))


@pytest.mark.parametrize(
    ("channel", "arrives", "accept"),
    [
        ("phone", "The phone is ringing\nOutside call · number withheld", "Answer"),
        ("chat", "A chat has come in\nMs Brandt · with a transcript", "Take the chat"),
        ("counter", "Somebody comes to your counter\n1 person waits behind.", "Turn to them"),
        ("email", "An email has come in\nFrom Ms Brandt · read and write at leisure", "Open the email"),
        (
            "social",
            "Somebody has written about you in public\nMs Brandt · everybody can read along",
            "Open the post",
        ),
    ],
)
def test_the_briefing_says_what_comes_in(
    show_screen: ShowScreen, qtbot: QtBot, channel: str, arrives: str, accept: str
) -> None:
    scenario = PLAYED[channel]()
    window = show_screen(lambda: BriefingScreen(scenario=scenario, mode=Mode.LEARN, timed=True))
    screen = window.screen_shown
    assert isinstance(screen, BriefingScreen)
    driver = BriefingDriver(screen)
    for words in (*arrives.split("\n"), accept):
        assert words in driver.words
    with qtbot.waitSignal(screen.accepted):
        driver.click("answer")


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        ("phone", ("The call is on hold", "Back to the call")),
        ("chat", ("The chat is paused", "Back to the chat")),
        ("counter", ("The conversation is paused", "Back to the counter")),
        ("email", ("Your reply can wait", "Back to the email")),
        ("social", ("The post is still there", "Back to the post")),
    ],
)
def test_in_the_middle_the_briefing_leads_back(
    show_screen: ShowScreen, channel: str, words: tuple[str, ...]
) -> None:
    scenario = PLAYED[channel]()
    window = show_screen(lambda: BriefingScreen(scenario=scenario, mode=Mode.LEARN, timed=True, in_play=True))
    screen = window.screen_shown
    assert isinstance(screen, BriefingScreen)
    assert all(each in BriefingDriver(screen).words for each in words)


@pytest.mark.parametrize(
    ("channel", "stay", "ended"),
    [
        ("phone", "Keep talking", "The call has ended."),
        ("chat", "Keep writing", "The chat has ended."),
        ("counter", "Keep talking", "The conversation has ended."),
        ("email", "Keep writing", "The correspondence has ended."),
        ("social", "Keep writing", "It has become quiet below the post."),
    ],
)
def test_leaving_and_the_end_have_the_channels_words(
    playing: Playing, channel: str, stay: str, ended: str
) -> None:
    driver = playing(session_of(PLAYED[channel](), events=("no",)))
    driver.click("leave")
    assert stay in driver.words
    driver.click("sheet-secondary")
    driver.choose("honest")
    assert driver.sheet.startswith(ended)
