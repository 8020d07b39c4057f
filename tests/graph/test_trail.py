"""The way that was gone, and what somebody sees of the rest."""

from __future__ import annotations

from app.conversation.conversation import Conversation
from app.graph.graph import graph
from app.graph.trail import learner_graph, trail
from app.scenario import reader
from tests.graph.conftest import SMALL, shipped

EVENTS = ("note birthday", "occasion", "note size", "told", "date-and-step")


def test_the_trail_follows_the_turns() -> None:
    scenario = shipped("sweater-15-november")
    talk = Conversation.replay(scenario, seed=1, events=EVENTS)
    found = trail(graph(scenario), talk.turns)
    assert found.states == ("opening", "look-up", "news", "certain")
    assert found.taken == {
        ("opening", "look-up"): ("occasion",),
        ("look-up", "news"): ("told",),
        ("news", "certain"): ("date-and-step",),
    }


def test_states_that_go_on_by_themselves_are_on_the_trail() -> None:
    scenario = reader.read_text(SMALL, name="scenario.yaml").scenario
    assert scenario is not None
    talk = Conversation.replay(scenario, seed=1, events=("can", "back"))
    found = trail(graph(scenario), talk.turns)
    assert found.states == ("opening", "certain", "again")
    assert found.taken[("opening", "certain")] == ("can",)
    assert found.taken[("certain", "again")] == ()
    assert found.taken[("again", "opening")] == ("back",)


def test_what_was_not_come_to_has_no_words_yet() -> None:
    scenario = shipped("sweater-15-november")
    talk = Conversation.replay(scenario, seed=1, events=EVENTS)
    drawn, gone = learner_graph(scenario, talk.turns, fill=str.upper)
    assert drawn.by_id["opening"].words.startswith("GOOD MORNING, LINDNER HERE")
    unseen = [node for node in drawn.nodes if node.id not in gone.states]
    assert unseen
    assert not any(node.words or node.skills for node in unseen)
    said = {way.name for edge in drawn.edges for way in edge.ways}
    assert len(said) == 3
    assert all(words.isupper() for words in said)


def test_silence_and_interruptions_are_said_as_what_they_are() -> None:
    scenario = reader.read_text(SMALL, name="scenario.yaml").scenario
    assert scenario is not None
    talk = Conversation.replay(scenario, seed=1, events=("interrupt", "silence"))
    drawn, gone = learner_graph(scenario, talk.turns)
    assert gone.states == ("opening", "gone")
    assert [way.name for edge in drawn.edges for way in edge.ways] == ["silence"]
