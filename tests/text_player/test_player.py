"""Playing in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given

from app import text_player
from app.conversation.conversation import Conversation, NotPossible
from app.scenario.model import Scenario
from app.text_player.player import possible
from tests.conversation import samples
from tests.conversation.samples import PICKS, SEEDS, call, random_scenarios


def typing(*lines: str) -> Callable[[], str]:
    """A person who types these and then has no more input."""
    left = iter(lines)

    def read_line() -> str:
        for line in left:
            return line
        raise EOFError

    return read_line


def play(*lines: str, seed: int = 1) -> tuple[text_player.Played, str]:
    written: list[str] = []
    played = text_player.play_interactive(call(), seed, typing(*lines), written.append)
    return played, "\n".join(written)


def number(conversation: Conversation, choice: str) -> str:
    return str(conversation.offered.index(choice) + 1)


def test_a_person_plays_by_numbers_to_the_end() -> None:
    first = number(Conversation(call(), seed=1), "when")
    played, written = play(first, "1")
    assert played.conversation.events == ("when", "expected")
    assert played.conversation.ended
    assert "Ms Lindner: The blue sweater, please." in written
    assert "> You say: “It is expected on 15 November, Ms Lindner.”" in written
    assert "Your craft:" in written


def test_choices_are_shown_with_manner_and_number_and_what_else_is_possible() -> None:
    _played, written = play()
    lines = written.splitlines()
    for index, id_ in enumerate(Conversation(call(), seed=1).offered, start=1):
        assert any(line.startswith(f"  {index}  ") for line in lines), id_
    assert any("Think  She is not angry with me." in line for line in lines)
    assert "open stock (Stock list) · note birthday (18 November) · silence · mhm" in written
    assert "breathe · quit" in written
    assert "(Ms Lindner: eased)" in written


def test_events_can_be_typed_as_they_are_spelled_everywhere() -> None:
    played, written = play(" note   birthday ", "open stock", "silence", "interrupt", "cannot")
    assert played.conversation.events == ("note birthday", "open stock", "silence", "interrupt", "cannot")
    assert "> [You write down: 18 November]" in written
    assert "> [You look it up: Stock list]" in written
    assert "  [Blue: 15 November.]" in written
    assert "> [You say nothing.]" in written
    assert "> [You interrupt.]" in written


@pytest.mark.parametrize(
    "typed",
    ["", "0", "4", "99", "9" * 5000, "²", "-1", "nonsense", "note date", "open rules"],
    ids=lambda typed: typed[:9],
)
def test_what_is_not_possible_is_asked_again(typed: str) -> None:
    played, written = play(typed)
    assert played.conversation.events == ()
    assert "Type the number of a choice" in written


@pytest.mark.parametrize("leave", [("quit",), ("Q",), ("exit",), ()])
def test_somebody_can_leave_at_any_time(leave: tuple[str, ...]) -> None:
    played, written = play("calm-down", *leave)
    assert played.conversation.events == ("calm-down",)
    assert "You have left the conversation." in written
    assert "The conversation has not ended." in written


def test_whoever_leaves_before_the_first_word_gets_no_debrief() -> None:
    _played, written = play("quit")
    assert "Your craft" not in written


def test_a_list_of_events_is_played() -> None:
    played = text_player.play_events(call(), 1, ["when", "guaranteed"])
    assert played.conversation.ending == "broken"


def test_an_event_that_is_not_possible_says_which_and_what_would_be() -> None:
    with pytest.raises(NotPossible) as refused:
        text_player.play_events(call(), 1, ["when", "card"])
    assert str(refused.value) == (
        "Number 2 of these: “card” is not on offer here. "
        "Possible here: expected, guaranteed, open stock, open rules, note birthday, note date, interrupt, "
        "breathe."
    )


def test_a_name_is_used_where_there_is_one() -> None:
    scenario = call().model_copy(update={"briefing": "Hello, {learner}."})
    heard: list[str] = []
    text_player.play_interactive(scenario, 0, typing(), heard.append, learner_name="Mira")
    assert text_player.play_events(scenario, 0, []).text().splitlines()[2] == "Hello."


@given(random_scenarios(), SEEDS, PICKS)
def test_any_conversation_can_be_typed_and_comes_to_the_same(
    a_scenario: Scenario, seed: int, picks: Iterable[int]
) -> None:
    walked = samples.walk(Conversation(a_scenario, seed=seed), picks)
    written: list[str] = []
    typed = text_player.play_interactive(a_scenario, seed, typing(*walked.events), written.append)
    assert typed.conversation.turns == walked.turns
    assert text_player.play_events(a_scenario, seed, walked.events).text()
    assert set(possible(walked)) == set(samples.possible(walked))
