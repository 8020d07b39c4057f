"""The shape of a scenario: endings, length, what a slip costs, what comes back."""

from __future__ import annotations

from app.conversation.conversation import Conversation
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from tests.check.rules.tiny import Built, Looking, findings

ENDINGS = """\
  well: {ending: good, result: Done.}
  so-so: {ending: mixed, result: Half done.}
  badly: {ending: poor, result: Not done.}
"""
GOOD, WEAK = "skills: {empathy: +1}", "skills: {empathy: -1}"


def turn(name: str, to: str, *, help_: str = "+10", weak: str = "-10") -> str:
    """A state with a good and a weak choice that move the mood."""
    return f"""\
  {name}:
    says: And now?
    to: {to}
    choices:
      help: {{say: I help you., {GOOD}, changes: {{mood: {help_}}}}}
      weak: {{say: So what., {WEAK}, changes: {{mood: {weak}}}}}
"""


OUT = "{well: {mood: at least 60}, so-so: {mood: at least 30}, badly: otherwise}"
FIVE = (
    "states:\n"
    + turn("opening", "two")
    + turn("two", "three")
    + turn("three", "four")
    + turn("four", "five")
    + turn("five", OUT)
    + ENDINGS
)
STRUCTURE = (
    Code.ENDINGS_OF_TOO_FEW_KINDS,
    Code.TOO_LONG_OR_SHORT,
    Code.ONLY_THE_BEST_WINS,
    Code.ONE_SLIP_ENDS_IT,
    Code.ENDS_TOO_SOON,
    Code.LOPSIDED_ENDINGS,
    Code.COSMETIC_CHOICES,
    Code.NOTHING_COMES_BACK,
    Code.TOO_MANY_STATES,
    Code.NO_CHECK_GATE,
)


def test_five_turns_with_three_endings_are_a_good_shape(subject: Built) -> None:
    assert not findings(subject(FIVE), *STRUCTURE)


def test_an_ending_of_each_kind_is_wanted(look: Looking) -> None:
    text = FIVE.replace("ending: mixed", "ending: poor")
    (found,) = look(Code.ENDINGS_OF_TOO_FEW_KINDS, text)
    assert found.severity is Severity.ERROR
    assert found.message == "There is no ending of the kind `mixed`."
    assert found.source_line == "states:"


def test_a_conversation_of_two_decisions_is_short_and_over_too_soon(subject: Built) -> None:
    text = "states:\n" + turn("opening", "two") + turn("two", OUT) + ENDINGS
    codes = [one.code for one in findings(subject(text), Code.TOO_LONG_OR_SHORT, Code.ENDS_TOO_SOON)]
    assert codes == [Code.TOO_LONG_OR_SHORT, Code.ENDS_TOO_SOON, Code.ENDS_TOO_SOON]


def test_eleven_decisions_are_many(look: Looking) -> None:
    names = ["opening", *(f"turn-{number}" for number in range(10))]
    turns = [turn(name, following) for name, following in zip(names, [*names[1:], OUT], strict=True)]
    (found,) = look(Code.TOO_LONG_OR_SHORT, "states:\n" + "".join(turns) + ENDINGS)
    assert found.message.startswith("A conversation here has 11 decisions")


def test_what_is_critical_may_end_a_conversation_at_once(look: Looking) -> None:
    text = FIVE.replace("weak: {say: So what.", "weak: {to: badly, say: So what.", 1)
    (found,) = look(Code.ENDS_TOO_SOON, text)
    assert found.message == "`badly` can be reached after 1 decision."
    assert found.witness == ("weak",)
    assert not look(Code.ENDS_TOO_SOON, text.replace("weak: {to: badly", "weak: {critical: yes, to: badly"))


def test_one_weak_choice_that_leaves_only_poor_endings_is_shown(subject: Built) -> None:
    text = FIVE.replace("four", "last", 1).replace("four", "last")
    text = text.replace(
        turn("last", "five"), turn("last", "five").replace("weak: {say", "weak: {to: badly, say")
    )
    built = subject(text)
    (found,) = findings(built, Code.ONE_SLIP_ENDS_IT)
    assert found.severity is Severity.ERROR
    assert found.witness == ("help", "help", "help", "weak")
    assert Conversation.replay(built.scenario, seed=0, events=found.witness).ending == "badly"
    critical = text.replace("weak: {to: badly", "weak: {critical: yes, to: badly")
    assert not findings(subject(critical), Code.ONE_SLIP_ENDS_IT)


def test_a_poor_ending_after_several_weak_choices_is_as_it_should_be(subject: Built) -> None:
    assert not findings(subject(FIVE), Code.ONE_SLIP_ENDS_IT)


def test_a_good_ending_that_forgives_nothing(look: Looking) -> None:
    text = FIVE.replace("mood: at least 60", "mood: at least 100")
    (found,) = look(Code.ONLY_THE_BEST_WINS, text)
    assert found.message == "Only somebody who makes the best choice every time comes to `well`."
    assert not look(Code.ONLY_THE_BEST_WINS, FIVE.replace("mood: at least 60", "mood: at least 80"))


def test_an_ending_that_swallows_nearly_all_is_lopsided(subject: Built) -> None:
    text = FIVE.replace("mood: at least 30", "mood: at least 20").replace(
        "mood: at least 60", "mood: at least 95"
    )
    found = findings(subject(text), Code.LOPSIDED_ENDINGS)
    assert [one.message for one in found] == [
        "93.8 per cent of all who choose blindly come to `so-so`.",
    ]


def test_an_ending_that_hardly_anybody_finds_is_lopsided(look: Looking) -> None:
    six = FIVE.replace(turn("five", OUT), turn("five", "six") + turn("six", OUT))
    six = six.replace("mood: at least 30", "mood: at least 50")
    (found,) = look(Code.LOPSIDED_ENDINGS, six.replace("mood: at least 60", "mood: at least 100"))
    assert found.message == "Only 1.6 per cent of all who choose blindly come to `well`."


def test_an_ending_that_only_those_find_who_note_is_no_finding(look: Looking) -> None:
    text = "facts: {day: the 18th}\n" + FIVE.replace(
        "says: And now?", "says: [{text: It is the 18th., notes: day}]", 1
    ).replace("{well: {mood: at least 60}", "{well: {mood: at least 60, noted.day: yes}")
    text = text.replace("mood: at least 30", "mood: at least 50")
    assert not look(Code.LOPSIDED_ENDINGS, text)


def test_choices_that_all_do_the_same_are_cosmetic(look: Looking) -> None:
    def same(name: str, to: str) -> str:
        return turn(name, to, help_="+5", weak="+5")

    text = FIVE.replace(turn("two", "three"), same("two", "three"))
    assert not look(Code.COSMETIC_CHOICES, text)
    (found,) = look(Code.COSMETIC_CHOICES, text.replace(turn("three", "four"), same("three", "four")))
    assert found.message == "Of 5 decisions, 2 make no difference to what follows."
    assert len(found.related) == 1


def test_from_difficulty_two_on_something_comes_back(look: Looking) -> None:
    text = "difficulty: 2\nvariables: {sorry: no}\n" + FIVE
    (found,) = look(Code.NOTHING_COMES_BACK, text)
    assert found.source_line == "difficulty: 2"
    says = "says:\n      - {when: {sorry: yes}, text: You were sorry.}\n      - And now?"

    def with_one_asking(state: str) -> str:
        changed = text.replace("changes: {mood: +10}", "changes: {mood: +10, sorry: yes}", 1)
        return changed.replace(f"  {state}:\n    says: And now?", f"  {state}:\n    {says}")

    assert look(Code.NOTHING_COMES_BACK, with_one_asking("two")), "the next decision is too near"
    assert not look(Code.NOTHING_COMES_BACK, with_one_asking("three"))


def test_more_than_sixty_states_are_too_many(look: Looking) -> None:
    passing = "".join(f"  s-{number}: {{says: On., to: s-{number + 1}}}\n" for number in range(60))
    text = FIVE.replace("to: two", "to: s-0", 1) + passing + "  s-60: {says: On., to: two}\n"
    (found,) = look(Code.TOO_MANY_STATES, text)
    assert found.message == "69 states are hard to keep in mind; 60 are plenty."


def test_who_solves_a_problem_checks_whether_it_is_solved(look: Looking) -> None:
    text = FIVE.replace("empathy", "problem-solving")
    (found,) = look(Code.NO_CHECK_GATE, text)
    assert found.span.line == 14
    assert not look(Code.NO_CHECK_GATE, text.replace("  two:\n", "  two:\n    phase: check\n"))
