"""A played conversation as text and as JSON."""

from __future__ import annotations

import json

import pytest

from app import text_player, words
from app.conversation import transcript
from app.text_player.wording import WIDTH
from tests.conversation.samples import call


@pytest.fixture
def played() -> text_player.Played:
    return text_player.play_events(call(), 1, ["note birthday", "cannot"])


def test_the_text_has_the_transcript_and_the_debrief(played: text_player.Played) -> None:
    text = played.text()
    assert (
        text.index("[A radio plays.]")
        < text.index("> [You write down")
        < text.index("> You say: “You cannot get it")
    )
    assert text.index("And then what?") < text.index("For Ms Lindner") < text.index("Your craft: raw")
    assert "Mood: eased → tense" in text
    assert "A dip, decision 1" in text
    assert "Better: “On the 15th.”" in text
    assert "Also on offer: “It is expected on 15 November, Ms Lindner.”" in text
    assert "       Ms Lindner: That is in time." in text


def test_each_decision_names_the_skills_it_showed_and_lacked(played: text_player.Played) -> None:
    assert "     Lacked: Positive language" in played.text().splitlines()
    better = text_player.play_events(call(), 1, ["when"])
    assert "     Showed: Positive language" in better.text().splitlines()
    assert "Lacked" not in better.text()


def test_no_line_is_wider_than_a_terminal(played: text_player.Played) -> None:
    assert max(map(len, played.text().splitlines())) <= WIDTH


def test_json_holds_events_ids_and_words(played: text_player.Played) -> None:
    data = json.loads(played.json())
    assert (data["scenario"], data["language"], data["seed"]) == ("call", "en", 1)
    assert data["events"] == ["note birthday", "cannot"]
    assert (data["ended"], data["ending"], data["offered"]) == (True, "gone", [])
    assert data["opening"][0]["words"] == "A radio plays."
    assert (data["turns"][1]["manner"], data["turns"][1]["words"]) == (
        "say",
        "You cannot get it for two weeks.",
    )
    assert data["turns"][1]["heard"][0] == {
        "kind": "reply",
        "text": "opening.cannot.reply.1",
        "by": "lindner",
        "notes": [],
        "words": "And then what?",
    }
    assert data["debrief"]["decisions"][0]["road"]["choice"] == "when"
    assert data["debrief"]["craft"] == "raw"


def test_the_turns_in_json_can_be_read_back(played: text_player.Played) -> None:
    turns = json.loads(played.json())["turns"]
    assert tuple(transcript.from_data(turn) for turn in turns) == played.conversation.turns


def test_a_conversation_that_has_not_ended_has_a_text_too() -> None:
    text = text_player.play_events(call(), 1, []).text()
    assert "The conversation has not ended." in text
    assert "Your craft: no picture yet" in text


def test_german_speaks_german(played: text_player.Played) -> None:
    words.use("de")
    assert "„You cannot get it for two weeks.“" in played.text()
