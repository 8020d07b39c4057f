"""An email through the whole program: left and continued, in another language, looked back on, begun anew."""

from __future__ import annotations

from dataclasses import replace

from app.ui.screens.play_mail import MailTalk
from tests.playthroughs import steps, up_to
from tests.ui.drivers import PlayDriver, hands
from tests.ui.drivers.program import ENTER, Running, Start

MISTAKE = "my-mistake"
TITLE = "My mistake"


def talk(driver: PlayDriver) -> MailTalk:
    shown = driver.page.talk
    assert isinstance(shown, MailTalk)
    return shown


def begun(start: Start) -> Running:
    running = start()
    running.begin(TITLE)
    for step in up_to("my-mistake", scenario=MISTAKE):
        running.do(step)
    return running


def test_a_reply_that_was_left_is_continued_with_what_was_written(start: Start) -> None:
    running = begun(start)
    before = talk(running.play()).paragraphs
    assert len(before) == 1
    running.leave()
    running.home()
    again = start()
    hands.click(hands.button(again.home().screen, "Continue"))
    assert talk(again.play()).paragraphs == before
    assert again.play().notes == ["cancel the crane until tomorrow, half past ten"]


def test_the_language_changes_in_the_middle_of_a_reply(start: Start) -> None:
    running = begun(start)
    journey = running.journey
    journey.apply(replace(journey.settings, language="de", theme="dark", text_scale=150))
    driver = running.play()
    (paragraph,) = talk(driver).paragraphs
    assert paragraph.startswith("Betreff: Mein Fehler vom 3. März")
    assert "Die Nachricht" in driver.words
    running.do("once")
    assert len(talk(running.play()).paragraphs) == 2


def test_the_debrief_holds_the_letters_and_a_replay_begins_in_the_middle_of_one(start: Start) -> None:
    running = start()
    running.begin(TITLE)
    for step in steps("whose-delay", MISTAKE):
        running.do(step)
    hands.press(ENTER)
    debrief = running.debrief()
    debrief.click("skip")
    debrief.look_at("Whole conversation")
    assert "Subject: Delay of your confirmation of cover." in debrief.words
    assert "(A paragraph in your own words.)" not in debrief.words
    debrief.look_at("Three moments")
    debrief.click("replay")
    session = running.journey.session
    assert session is not None
    assert session.attempt.forked_from is not None
    assert running.play().choices
