"""Tasks in the terminal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app import text_player
from app.conversation.tasks.grade import Graded
from app.conversation.tasks.grading import Values
from app.scenario.model import Card, DeskItem, Outcome, Part, Scenario, State, Task
from app.text_player import tasks
from tests.conversation.samples import END, add, choice, parts, scenario, to, word

RECALL = Task(
    kind="recall",
    skill="attentiveness",
    text="You need it by {fact.day}, in {fact.colour}, {customer}.",
    decoys=("16 November",),
)
PICK = Task(
    kind="pick",
    take=2,
    cards={
        "when": Card(text="When do you need it?", worth=2),
        "why": Card(text="Why so late?", worth=-1),
        "which": Card(text="Which colour?", worth=1),
        "secret": Card(text="Which size?", worth=3, when=word("noted.day", True)),
    },
)
PLACE = Task(
    kind="place",
    columns={"cause": "Cause", "effect": "Effect"},
    cards={
        "storm": Card(text="A storm", **{"in": "cause"}),
        "late": Card(text="A late ship", **{"in": "effect"}),
    },
)
REWORD = Task(
    kind="reword",
    skill="positive-language",
    text="You cannot get it.",
    needs=("date",),
    models=("On 15 November it can be with you.",),
)


NOTED = ("note day", "note colour")


def tasked(task: Task) -> Scenario:
    return scenario(
        {
            "first": State(
                says=parts("Hello.", Part(text="A blue one, on the 18th.", notes=("day", "colour"))),
                task=task,
                to=to("last"),
                results={"good": Outcome(changes=add(mood=10), reply=parts("Oh, good."))},
            ),
            "last": State(says=parts("Bye then."), choices={"bye": choice("Goodbye.")}, to=to("end")),
            "end": END,
        },
        facts={"day": "18 November", "colour": "blue"},
        desk={
            "boss": DeskItem(
                title="Ms Adler", kind="colleague", text=parts("Head of sales."), authority="Up to 50 euros."
            ),
            "rule": DeskItem(
                title="Returns",
                kind="rule",
                text=parts("30 days."),
                purpose="So that stock sells.",
                leeway="60 days.",
            ),
        },
    )


def typing(*lines: str) -> Callable[[], str]:
    left = iter(lines)

    def read_line() -> str:
        for line in left:
            return line
        raise EOFError

    return read_line


def play(task: Task, *lines: str) -> tuple[tuple[str, ...], str]:
    written: list[str] = []
    played = text_player.play_interactive(tasked(task), 1, typing(*lines), written.append)
    return played.conversation.events, "\n".join(written)


@pytest.mark.parametrize(
    ("typed", "grade"), [("2 3", "good"), ("3,2", "poor"), ("2 -", "fair"), ("- -", "poor")]
)
def test_gaps_are_filled_by_numbers(typed: str, grade: str) -> None:
    events, written = play(RECALL, *NOTED, typed)
    assert events == (*NOTED, grade)
    assert "You need it by [1: …], in [2: …], Ms Lindner." in written
    assert "  1  16 November\n  2  18 November\n  3  blue" in written


def test_what_was_not_noted_is_not_among_the_words_and_everything_can_be_left_open() -> None:
    events, written = play(RECALL, "- -")
    assert events == ("poor",)
    assert "  1  16 November\n     Type 2 numbers" in written
    assert "What you have not noted is" in " ".join(written.split())


@pytest.mark.parametrize(("typed", "grade"), [("1 3", "good"), ("1 2", "poor"), ("1", "fair")])
def test_cards_are_taken_by_their_numbers(typed: str, grade: str) -> None:
    events, written = play(PICK, typed)
    assert events == (grade,)
    assert "Type the numbers of at most 2." in written
    assert "Which size?" not in written


def test_what_is_noted_meanwhile_can_put_a_card_on_offer() -> None:
    events, written = play(PICK, "note day", "1 4")
    assert events == ("note day", "good")
    assert "  4  Which size?" in written


@pytest.mark.parametrize(
    ("typed", "grade"), [("a b", "good"), ("A a", "fair"), ("- b", "fair"), ("b a", "poor")]
)
def test_cards_are_placed_by_letters(typed: str, grade: str) -> None:
    events, written = play(PLACE, typed)
    assert events == (grade,)
    assert "a  Cause · b  Effect" in written


@pytest.mark.parametrize(
    ("task", "typed", "how"),
    [
        (RECALL, "1", "Type 2 numbers"),
        (RECALL, "1 9", "Type numbers from 1 to 3."),
        (RECALL, "", "Type 2 numbers"),
        (PICK, "1 2 3", "Type the numbers of at most 2."),
        (PICK, "blue", "Type numbers from 1 to 3."),
        (PICK, "²", "Type numbers from 1 to 3."),
        (PLACE, "a", "Type 2 letters"),
        (PLACE, "a z", "Type 2 letters"),
    ],
)
def test_what_is_no_answer_is_asked_again(task: Task, typed: str, how: str) -> None:
    noted = NOTED if task is RECALL else ()
    events, written = play(task, *noted, typed)
    assert events == noted
    assert written.count(how) >= 1


def test_meanwhile_one_can_look_something_up_keep_contact_and_breathe() -> None:
    events, written = play(PLACE, "open boss", "open rule", "mhm", "breathe", "a b")
    assert events == ("open boss", "open rule", "mhm", "breathe", "good")
    assert "[May decide: Up to 50 euros.]" in written
    assert "[What it is for: So that stock sells.]" in written
    assert "[Leeway: 60 days.]" in written
    assert "> [You say “mhm” and listen on.]" in written
    assert "> [You breathe in and slowly out.]" in written


def test_a_grade_cannot_be_typed_where_there_is_a_task_to_do() -> None:
    events, _written = play(PLACE, "good", "b a")
    assert events == ("poor",)


def test_a_task_is_told_in_the_debrief() -> None:
    events, written = play(PLACE, "b a", "1")
    assert events == ("poor", "bye")
    assert "> [The task did not come out well.]" in written
    assert "  1  The task did not come out well." in written
    assert "Had it come out well:" in written
    assert "Ms Lindner: Oh, good." in written


def test_a_list_of_events_has_grades() -> None:
    played = text_player.play_events(tasked(PLACE), 1, ["mhm", "fair", "bye"])
    assert played.conversation.ended
    assert '"event": "fair"' in played.json()


@pytest.fixture
def by_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence is worth the number that it is."""

    def graded(_scenario: Scenario, _task: Task, _values: Values, words: str) -> Graded:
        return Graded(float(words), hint=f"Better than {words}.")

    monkeypatch.setattr(tasks, "graded", graded)


@pytest.mark.usefixtures("by_number")
@pytest.mark.parametrize(
    ("typed", "grade"),
    [
        (("0.9", "0"), "good"),
        (("0.1", "0.6", "0.2"), "fair"),
        (("0.1", "0.2", "0.3"), "poor"),
        (("0.1", "0.2", "0.8"), "good"),
        (("", "0.6", ""), "fair"),
    ],
)
def test_the_best_of_three_tries_counts_and_an_empty_line_keeps_it(
    typed: tuple[str, ...], grade: str
) -> None:
    assert play(REWORD, *typed)[0] == (grade,)


@pytest.mark.usefixtures("by_number")
def test_between_tries_there_is_a_hint_and_at_the_end_a_line_to_compare() -> None:
    _events, written = play(REWORD, "0.1", "0.2", "0.3")
    assert "You have 3 tries." in written
    assert "Better than 0.1. Type your sentence. You have 2 tries." in " ".join(written.split())
    assert "You have one try." in written
    assert "Better than 0.3" not in written
    assert written.count("Compare:") == 1
    assert "“On 15 November it can be with you.”" in written


def test_a_sentence_is_graded_by_the_rules_of_its_task() -> None:
    assert play(REWORD, "You cannot get it.", "No.", "No.")[0] == ("poor",)
