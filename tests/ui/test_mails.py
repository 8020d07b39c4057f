"""The course of a conversation as emails: what came in, what was replied, what was sent when."""

from __future__ import annotations

import pytest

from app.conversation.conversation import Conversation
from app.conversation.transcript import Heard, Turn
from app.ui.mails import Exchange, Mails, sent_words
from tests.ui.calls import email


def mails(*events: str) -> Mails:
    conversation = Conversation.replay(email(), seed=7, events=events)
    course: list[Turn | Heard] = list(conversation.opening)
    for turn in conversation.turns:
        course += [turn, *turn.heard]
    return Mails(conversation.scenario, course)


def ids(items: list[Heard] | list[Turn | Heard]) -> list[str]:
    return [each.text if isinstance(each, Heard) else each.event for each in items]


def test_a_reply_grows_until_the_customer_writes_again() -> None:
    told = mails("begin")
    (only,) = told.exchanges
    assert ids(only.message) == ["opening.says.1", "opening.says.2", "opening.says.3"]
    assert ids(only.reply) == ["begin", "more.scene"]
    assert told.paragraphs == 1
    assert only.sent is None


def test_her_next_email_sends_the_reply_and_brings_its_scene_along() -> None:
    first, second = mails("begin", "day").exchanges
    assert ids(first.reply) == ["begin", "more.scene", "day"]
    assert first.sent == 0
    assert ids(second.message) == ["certain.scene", "certain.says.1", "certain.says.2"]
    assert second == Exchange(message=second.message)


def test_what_goes_to_a_colleague_is_no_part_of_the_reply() -> None:
    asked = mails("ask")
    assert ids(asked.current.beside) == ["ask", "opening.ask.reply.1"]
    assert ids(asked.current.reply) == ["more.scene"]
    assert asked.paragraphs == 0
    answered = mails("ask", "day").exchanges[0]
    assert ids(answered.reply) == ["more.scene", "day"]
    assert answered.sent == 0


def test_a_thought_and_a_deed_are_no_paragraphs_and_send_nothing() -> None:
    first, second, _third = mails("wait", "hang-up").exchanges
    assert (first.sent, second.sent) == (None, None)


def test_the_last_reply_is_sent_where_the_conversation_ends() -> None:
    told = mails("begin", "day", "honest")
    assert [each.sent for each in told.exchanges] == [0, 0, None]
    assert ids(told.current.message) == ["certain.honest.reply.1", "glad.says.1"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "Sent"),
        (29, "Sent"),
        (60, "Sent after 1 minute"),
        (1200, "Sent after 20 minutes"),
        (3600, "Sent after 1 hour"),
        (86_400, "Sent after 1 day"),
        (200_000, "Sent after 2 days"),
    ],
)
def test_the_time_is_told_as_far_as_the_author_lets_it_pass(seconds: int, words: str) -> None:
    assert sent_words(seconds) == words
