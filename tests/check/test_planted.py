"""Typical mistakes, planted in a good scenario: each is found at its line and column, and nothing else is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from app.check.checking import check
from app.conversation.conversation import Conversation
from app.scenario.diagnostic import Diagnostic, Severity, Verdict, render
from tests.check.conftest import Change

GERMAN = """\
msgctxt "title"
msgid "Coffee for Sunday"
msgstr "Kaffee am Sonntag"

msgctxt "gives-up.result"
msgid "She borrows a machine and does not come back to the shop."
msgstr "{customer} leiht sich eine Maschine und kommt nicht wieder."
"""


@dataclass(frozen=True)
class Planted:
    """A defect: pieces of the base, and what stands there instead.

    What the finding has to point at stands in ⟦these brackets⟧. follows: the codes of what else is true then,
    in the order of the file. verdict: how sure it has to be; of what is shown, the way is played.
    """

    name: str
    code: str
    changes: tuple[tuple[str, str], ...] = ()
    follows: tuple[str, ...] = ()
    verdict: Verdict | None = None
    german: str | None = None

    def __str__(self) -> str:
        return self.name.replace(" ", "-")


def states(text: str) -> tuple[str, str]:
    """More states, behind all others."""
    last = "question: Where did the mood turn, and what could you have looked up?\n"
    return last, last + text


DEFECTS = (
    Planted("a target that is not there", "GEL301", (("to: day", "to: ⟦dya⟧"),)),
    Planted("two choices with one id", "GEL137", (("bring-it:", "⟦ask-me⟧:"),)),
    Planted("an undeclared variable", "GEL302", (("when: {day-named: no}", "when: {⟦day-namde⟧: no}"),)),
    Planted(
        "a misspelt skill",
        "GEL306",
        (
            (
                "skills: {clear-communication: +1, responsiveness: +1}",
                "skills: {⟦clear-comunication⟧: +1, responsiveness: +1}",
            ),
        ),
        follows=("GEL814",),  # nothing else in that decision rates the skill up
    ),
    Planted(
        "a guard that nothing can satisfy",
        "GEL402",
        (("when: {noted.guests: yes}", "when: {mood: ⟦above 100⟧, noted.guests: yes}"),),
    ),
    Planted(
        "a guard that contradicts what is so by then",
        "GEL516",
        (
            (
                "says: And when can I fetch my machine?",
                "says:\n      - And when can I fetch my machine?\n"
                "      - when: {day-named: ⟦yes⟧}\n        text: You said Friday, did you?",
            ),
        ),
        verdict=Verdict.PROVEN,
    ),
    Planted(
        "a guard that always holds by then",
        "GEL517",
        (
            (
                "reply: It hummed, and then it was silent.",
                "reply:\n          - when: {day-named: ⟦no⟧}\n"
                "            text: It hummed, and then it was silent.",
            ),
        ),
        verdict=Verdict.PROVEN,
    ),
    Planted(
        "a choice that is never offered",
        "GEL514",
        (("      noise:\n", "      noise:\n        when: {day-named: ⟦yes⟧}\n"),),
        follows=("GEL812",),  # it was the best one in a second skill
        verdict=Verdict.PROVEN,
    ),
    Planted(
        "a state in which one gets stuck",
        "GEL512",
        (
            ("  agreement:\n", "  ⟦agreement⟧:\n"),
            ("      repeat:\n", "      repeat:\n        when: {day-named: yes}\n"),
            ("        when: {noted.guests: yes}\n", "        when: {noted.guests: yes, day-named: yes}\n"),
            ("      all-said:\n", "      all-said:\n        when: {day-named: yes}\n"),
        ),
        verdict=Verdict.SHOWN,
    ),
    Planted(
        "a loop without an exit",
        "GEL513",
        (
            ("      bring-it:\n", "      bring-it:\n        to: office\n"),
            states(
                "  office:\n    says: The office, hello?\n    to: hold\n"
                "  ⟦hold⟧:\n    choices:\n"
                "      wait:\n        say: Of course, I wait until somebody has time for me today.\n"
                "        to: office\n"
                "      again:\n        say: Would you try the office once more for me, perhaps?\n"
                "        to: office\n"
            ),
        ),
        verdict=Verdict.SHOWN,
    ),
    Planted(
        "an island",
        "GEL511",
        (
            states(
                "  ⟦workshop⟧:\n    says: The workshop, hello.\n    to: counter\n"
                "  counter:\n    says: And what does the counter say?\n    to: settled\n    choices:\n"
                "      ask:\n        say: I ask the workshop once more and come back to you.\n"
                "        to: workshop\n"
                "      tell:\n        say: It is all done, you can come and fetch it now.\n"
            ),
        ),
        verdict=Verdict.PROVEN,
    ),
    Planted(
        "a state that nothing leads to",
        "GEL510",
        (states("  ⟦workshop⟧:\n    says: The workshop, hello.\n    to: settled\n"),),
        verdict=Verdict.PROVEN,
    ),
    Planted(
        "an ending that cannot be reached",
        "GEL520",
        (
            (
                "      half-settled: otherwise\n",
                "      delighted: {mood: below 20, day-named: yes, noted.guests: yes}\n"
                "      half-settled: otherwise\n",
            ),
            states(
                "  ⟦delighted⟧:\n    ending: good\n    result: She is delighted.\n"
                "    relationship: She comes back.\n    question: What made her day?\n"
            ),
        ),
        verdict=Verdict.PROVEN,
    ),
    Planted("an unused variable", "GEL530", (("  day-named: no\n", "  day-named: no\n  ⟦spare⟧: no\n"),)),
    Planted(
        "a variable that nothing changes",
        "GEL531",
        (
            ("  day-named: no\n", "  day-named: no\n  ⟦called-before⟧: no\n"),
            ("gives-up: {mood: below 40}", "gives-up: {mood: below 40, called-before: no}"),
        ),
    ),
    Planted(
        "a variable that nothing reads",
        "GEL532",
        (
            ("  day-named: no\n", "  day-named: no\n  ⟦asked⟧: no\n"),
            (
                "        skills: {attentiveness: +1}\n",
                "        changes: {asked: yes}\n        skills: {attentiveness: +1}\n",
            ),
        ),
    ),
    Planted(
        "endings of two kinds only",
        "GEL541",
        (("ending: poor", "ending: mixed"), ("\nstates:\n", "\n⟦states⟧:\n")),
    ),
    Planted(
        "silence in which nothing happens",
        "GEL518",
        (
            (
                "    says: And if it stops again?\n",
                "    says: And if it stops again?\n    patience: 60s\n    ⟦silence⟧: {}\n",
            ),
        ),
    ),
    Planted(
        "two choices with the same words",
        "GEL540",
        (
            (
                "say: Then somebody at the counter will surely find a way to help you.",
                "say: ⟦Then bring it back with your receipt. We look at it within days.⟧",
            ),
        ),
    ),
    Planted(
        "a promise that is never asked for",
        "GEL536",
        (
            ("facts:\n", "promises:\n  ⟦call⟧: I call you before noon.\n\nfacts:\n"),
            ("{mood: +10, day-named: yes}", "{mood: +10, day-named: yes, promise.call: made}"),
        ),
    ),
    Planted(
        "less time than reading takes",
        "GEL680",
        (
            (
                "    says: And if it stops again?\n",
                "    says: And if it stops again?\n    patience: ⟦5s⟧\n"
                "    silence:\n      changes: {mood: -5}\n",
            ),
        ),
    ),
    Planted(
        "a weak choice without feedback",
        "GEL630",
        (
            ("      somebody:\n", "      ⟦somebody⟧:\n"),
            (
                "        feedback:\n          behaviour: You left it open who would help her.\n"
                "          impact: She put down the phone with the question she had begun with.\n"
                "          better: Then I look at it with you on the same day.\n",
                "",
            ),
        ),
    ),
    Planted("a portrait that is not there", "GEL309", (("portrait: moreau", "portrait: ⟦moreu⟧"),)),
    Planted(
        "translations that are missing",
        "GEL910",
        (("setting: A repair", "setting: ⟦A repair"), ("Thursday afternoon", "Thursday afternoon⟧")),
        german=GERMAN,
    ),
)


IDS = [str(each) for each in DEFECTS]


def marked(text: str) -> tuple[str, tuple[int, int, int, int]]:
    """The text without brackets, and where they stood: line, column, end line, end column."""
    before, _mark, rest = text.partition("⟦")
    inside, _mark, after = rest.partition("⟧")
    return before + inside + after, (*position(before), *position(before + inside))


def position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def plant(defect: Planted, changed: Change) -> tuple[Path, tuple[int, int, int, int]]:
    """The scenario's file, and the place in it that must be found."""
    file = changed(*defect.changes, **({"german": defect.german} if defect.german else {}))
    text, place = marked(file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    return file, place


def told(findings: tuple[Diagnostic, ...]) -> str:
    return "\n\n".join(render(one) for one in findings)


def test_many_kinds_of_defects_are_planted() -> None:
    assert len({each.code for each in DEFECTS}) == len(DEFECTS) >= 24


@pytest.mark.parametrize("defect", DEFECTS, ids=IDS)
def test_a_planted_defect_is_found_at_its_place(defect: Planted, changed: Change) -> None:
    file, place = plant(defect, changed)
    findings = check(file).findings
    (found,) = [one for one in findings if one.code == defect.code]
    span = found.span
    assert (span.line, span.column, span.end_line, span.end_column) == place, render(found)
    assert found.verdict is defect.verdict
    assert sorted(one.code for one in findings) == sorted((defect.code, *defect.follows)), told(findings)


@pytest.mark.parametrize("defect", [each for each in DEFECTS if each.verdict is Verdict.SHOWN], ids=str)
def test_what_is_shown_can_be_played_like_this(defect: Planted, changed: Change) -> None:
    file, _place = plant(defect, changed)
    checked = check(file)
    (found,) = [one for one in checked.findings if one.code == defect.code]
    assert found.witness is not None
    assert checked.subject is not None
    conversation = Conversation.replay(checked.subject.scenario, seed=0, events=found.witness)
    assert f"  {conversation.state_id}:" == found.source_line


def test_a_translation_that_makes_up_a_placeholder_is_found_at_its_line(changed: Change) -> None:
    file = changed(german=GERMAN.replace("{customer}", "{fact.guests}"))
    (found,) = [one for one in check(file).findings if one.code == "GEL902"]
    assert (Path(found.path).name, found.span.line) == ("de.po", 7)
    assert found.severity is Severity.WARNING
