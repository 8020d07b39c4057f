"""The way that was gone, and what somebody sees of the rest."""

from __future__ import annotations

from itertools import pairwise

from app import words
from app.conversation.conversation import Conversation
from app.graph.graph import graph
from app.graph.trail import learner_graph, trail
from app.graph.wording import edge_sentences
from app.scenario import reader
from tests.graph.conftest import SMALL, shipped
from tests.playthroughs import SWEATER, up_to


def test_the_trail_follows_the_turns() -> None:
    scenario = shipped(SWEATER)
    events = up_to("good")
    talk = Conversation.replay(scenario, seed=1, events=events)
    found = trail(graph(scenario), talk.turns)
    passed = ["opening", *(turn.entered[-1] for turn in talk.turns if turn.entered)]
    assert list(found.states) == passed
    assert found.taken == {
        way: (event,)
        for way, event in zip(pairwise(passed), (each for each in events if " " not in each), strict=True)
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
    scenario = shipped(SWEATER)
    talk = Conversation.replay(scenario, seed=1, events=up_to("told"))
    drawn, gone = learner_graph(scenario, talk.turns, fill=str.upper)
    assert drawn.by_id["opening"].words.startswith("GOOD MORNING, LINDNER HERE")
    unseen = [node for node in drawn.nodes if node.id not in gone.states]
    assert unseen
    assert not any(node.words or node.skills for node in unseen)
    said = {way.name for edge in drawn.edges for way in edge.ways}
    assert len(said) == 2
    assert all(words.isupper() for words in said)


def test_silence_and_interruptions_are_said_as_what_they_are() -> None:
    scenario = reader.read_text(SMALL, name="scenario.yaml").scenario
    assert scenario is not None
    talk = Conversation.replay(scenario, seed=1, events=("interrupt", "silence"))
    drawn, gone = learner_graph(scenario, talk.turns)
    assert gone.states == ("opening", "gone")
    assert [way.name for edge in drawn.edges for way in edge.ways] == ["silence"]


def test_of_a_task_it_is_said_how_it_came_out() -> None:
    scenario = shipped(SWEATER)
    talk = Conversation.replay(scenario, seed=1, events=up_to("poor", "correct-and-cold"))
    drawn, gone = learner_graph(scenario, talk.turns)
    task, after = gone.states[-2:]
    (edge,) = (edge for edge in drawn.edges if (edge.source, edge.target) == (task, after))
    assert edge_sentences(edge) == ("did not come out well",)
    words.use("de")
    assert edge_sentences(edge) == ("noch nicht gelungen",)
