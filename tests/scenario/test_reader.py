"""A file of format 1, read: what is wrong is said with its place, and nothing is ever raised."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from app.scenario import reader
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, render
from app.scenario.guard import Condition, Guard, Values
from app.scenario.model import Change, EndingKind, Manner, Phase, Target
from tests import strategies
from tests.scenario.conftest import SMALL

Read = Callable[[str | bytes], reader.Reading]
Plant = Callable[[str, str], Any]

PLANTED = {
    "a key misspelt": ("    says:\n", "    «sasy»:\n", Code.UNKNOWN_KEY),
    "a key from elsewhere": ("    scene: A radio plays.", "    «reply»: A radio plays.", Code.UNKNOWN_KEY),
    "a sentence cut by a comma in braces": (
        "{name: Ms Brandt}",
        "{name: Ms Brandt, «who leads the team»}",
        Code.SENTENCE_IN_BRACES,
    ),
    "a text that is a list": ("title: A small one", "title: «[A, small, one]»", Code.SENTENCE_IN_BRACES),
    "a text in braces": ("say: Nine times out of ten.", "say: «{learner}»", Code.SENTENCE_IN_BRACES),
    "nothing behind a key": ("    scene: A radio plays.", "    «scene»:", Code.NOTHING_HERE),
    "a sentence that begins with #": (
        "say: Nine times out of ten.",
        "say:« »#1 in town.",
        Code.ODD_FIRST_CHARACTER,
    ),
    "an id with capitals": ("  ordered:\n", "  «Ordered»:\n", Code.BAD_ID),
    "an id that is an event": ("      cannot:\n", "      «silence»:\n", Code.RESERVED_ID),
    "a state named like a section": ("  gone:\n    ending", "  «desk»:\n    ending", Code.RESERVED_ID),
    "an id with an umlaut": ("id: small", "id: «größe»", Code.BAD_ID),
    "a number that is a word": ("mood: 65", "mood: «high»", Code.NOT_A_NUMBER),
    "a mood beyond 100": ("mood: 65", "mood: «165»", Code.OUT_OF_RANGE),
    "a phase misspelt": ("phase: open", "phase: «opne»", Code.UNKNOWN_WORD),
    "a time without its unit": ("patience: 30s", "patience: «30»", Code.BAD_DURATION),
    "no patience at all": ("patience: 30s", "patience: «0s»", Code.BAD_DURATION),
    "a variable that is a bare number": ("plan-b: no", "plan-b: «3»", Code.BAD_VARIABLE),
    "a range that starts outside": (
        "start: 0, from: 0, to: 3",
        "start: «7», from: 0, to: 3",
        Code.OUT_OF_BOUNDS,
    ),
    "a word twice": ("[nothing, expected, guaranteed]", "[nothing, expected, «nothing»]", Code.BAD_VARIABLE),
    "a start that is no state": ("start: opening", "start: «openign»", Code.MISSING_STATE),
    "a way to nowhere": ("to: ordered", "to: «orderd»", Code.MISSING_STATE),
    "a guarded way to nowhere": ("{gone: {mood", "{«gnoe»: {mood", Code.MISSING_STATE),
    "an undeclared fact": ("notes: birthday", "notes: «birthdya»", Code.UNDECLARED_FACT),
    "an undeclared desk item": ("opens: stock-list", "opens: «stocklist»", Code.UNDECLARED_DESK_ITEM),
    "an undeclared person": ("by: brandt", "by: «brand»", Code.UNDECLARED_PERSON),
    "an undeclared variable in a guard": (
        "when: {mood: at least 60}",
        "when: {«moody»: at least 60}",
        Code.UNDECLARED_VARIABLE,
    ),
    "an undeclared fact in a guard": (
        "when: {noted.birthday: yes}",
        "when: {«noted.birthdy»: yes}",
        Code.UNDECLARED_FACT,
    ),
    "an undeclared promise": (
        "{promise.message: made}",
        "{«promise.massage»: made}",
        Code.UNDECLARED_PROMISE,
    ),
    "a condition in signs": ("at least 60}", "«>= 60»}", Code.BAD_CONDITION),
    "a condition that never holds": ("at least 60}", "«above 100»}", Code.NEVER_HOLDS),
    "a range turned round": ("at least 60}", "«60 to 20»}", Code.BAD_CONDITION),
    "a word the variable never has": (
        "{mood: +10, promised: expected}",
        "{mood: +10, promised: «expacted»}",
        Code.UNKNOWN_VALUE,
    ),
    "yes for something else": ("{noted.birthday: yes}", "{noted.birthday: «true»}", Code.UNKNOWN_VALUE),
    "a bare number as a change": ("{mood: -20}", "{mood: «20»}", Code.BARE_NUMBER),
    "a change that is no change": ("{mood: -20}", "{mood: «lower»}", Code.BAD_CHANGE),
    "a value out of bounds": ("{mood: -20}", "{rounds: «set 9»}", Code.OUT_OF_BOUNDS),
    "a mark that is set": ("{mood: -20}", "{«noted.birthday»: yes}", Code.NOT_CHANGEABLE),
    "a rating without its sign": ("{positive-language: +2}", "{positive-language: «2»}", Code.BAD_RATING),
    "two manners": (
        "      nine-of-ten:\n        say: Nine",
        "      «nine-of-ten»:\n        do: Nod.\n        say: Nine",
        Code.SAY_THINK_DO,
    ),
    "no manner": (
        "      nine-of-ten:\n        say: Nine times out of ten.\n",
        "      «nine-of-ten»:\n",
        Code.SAY_THINK_DO,
    ),
    "neither better nor rule": (
        """\
        feedback:
          behaviour: You refused.
          impact: She heard a no.
          better: On 15 November it can be with you.
""",
        """\
        «feedback»:
          behaviour: You refused.
          impact: She heard a no.
""",
        Code.BETTER_OR_RULE,
    ),
    "two kinds of state": (
        "  ordered:\n    ending: good\n",
        "  «ordered»:\n    ending: good\n    play: another\n",
        Code.TWO_KINDS_OF_STATE,
    ),
    "an ending that leads on": (
        "    result: No order.\n",
        "    result: No order.\n    «to»: ordered\n",
        Code.NO_WAY_ON,
    ),
    "a choice without a way on": (
        "    says: And is that certain?\n    to: ordered\n    choices:\n      nine-of-ten:",
        "    says: And is that certain?\n    choices:\n      «nine-of-ten»:",
        Code.NO_WAY_ON,
    ),
    "a state that stops": (
        "  gone:\n    ending: poor\n    result: No order.\n",
        "  «gone»:\n    scene: Silence.\n",
        Code.DEAD_END,
    ),
    "no otherwise": (
        "to: {gone: {mood: below 40}, certain: otherwise}",
        "«to»: {gone: {mood: below 40}, certain: {plan-b: yes}}",
        Code.NO_OTHERWISE,
    ),
    "a map of choices without one": (
        "    choices:\n      nine-of-ten:\n        say: Nine times out of ten.\n"
        "        changes: {promise.message: made}\n",
        "    «choices»: {}\n",
        Code.NOTHING_HERE,
    ),
    "something behind otherwise": (
        "{gone: {mood: below 40}, certain: otherwise}",
        "{certain: otherwise, «gone»: {mood: below 40}}",
        Code.AFTER_OTHERWISE,
    ),
    "an unknown placeholder": (
        "scene: A radio plays.",
        "scene: A radio plays for «{lerner}».",
        Code.UNKNOWN_PLACEHOLDER,
    ),
    "a placeholder with spaces": (
        "scene: A radio plays.",
        "scene: A radio plays for «{ learner }».",
        Code.UNKNOWN_PLACEHOLDER,
    ),
    "a placeholder of no fact": (
        "scene: A radio plays.",
        "scene: The «{fact.birthdya}».",
        Code.UNDECLARED_FACT,
    ),
    "a language in words": ("language: en", "language: «English»", Code.BAD_LANGUAGE),
    "a channel misspelt": ("language: en", "language: en\nchannel: «fone»", Code.UNKNOWN_WORD),
    "a newer format": ("format: 1", "format: «2»", Code.NEWER_FORMAT),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_error_is_found_at_its_place(name: str, plant: Plant) -> None:
    old, new, code = PLANTED[name]
    planted = plant(old, new)
    found = [one for one in planted.reading.errors if one.code == code]
    assert found, [(one.code, one.message, one.span) for one in planted.reading.diagnostics]
    assert found[0].span == planted.span
    assert planted.reading.scenario is None
    assert not planted.reading.playable
    assert found[0].source_line == planted.text.splitlines()[planted.span.line - 1]
    assert f"[{code}]" in render(found[0])


def test_all_errors_come_at_once(small: str, read: Read) -> None:
    text = small
    for name in (
        "a way to nowhere",
        "a bare number as a change",
        "a rating without its sign",
        "a phase misspelt",
    ):
        old, new, _code = PLANTED[name]
        text = text.replace(old, new.replace("«", "").replace("»", ""))
    assert [one.code for one in read(text).errors] == [
        Code.UNKNOWN_WORD,
        Code.BAD_RATING,
        Code.BARE_NUMBER,
        Code.MISSING_STATE,
    ]


def test_missing_keys_are_named(read: Read) -> None:
    reading = read("format: 1\nid: small\n")
    assert [one.code for one in reading.errors] == [Code.MISSING_KEY]
    assert "`language`, `title`, `briefing`, `goal`, `people`, `start`, `states`" in reading.errors[0].message


def test_a_newer_format_is_all_that_is_said(read: Read) -> None:
    reading = read("format: 2\nnonsense: yes\n")
    assert [one.message for one in reading.diagnostics] == [
        "This file was written by a newer Gelassen (format 2). Update, or ask for a version-1 copy."
    ]


def test_a_file_full_of_mistakes_gives_a_list_that_can_be_read(small: str, read: Read) -> None:
    text = small + "".join(f"  gone-{number}:\n    to: nowhere\n" for number in range(500))
    reading = read(text)
    assert len(reading.errors) == 100
    assert "There is more" in reading.diagnostics[-1].message


def test_private_is_idle_where_nobody_reads_along_and_the_remedy_is_named(plant: Plant) -> None:
    planted = plant("    says: And is that certain?", "    «private»: yes\n    says: And is that certain?")
    (found,) = planted.reading.diagnostics
    assert (found.code, found.severity, found.span) == (Code.IDLE_KEY, Severity.WARNING, planted.span)
    assert found.suggestion == "Take the line out, or write `channel: social`."
    assert planted.reading.playable


def test_private_needs_no_remark_where_others_read_along(small: str, read: Read) -> None:
    posted = small.replace(
        "    says: And is that certain?", "    private: yes\n    says: And is that certain?"
    )
    reading = read(posted.replace("language: en\n", "language: en\nchannel: social\n"))
    assert reading.diagnostics == ()
    assert reading.scenario is not None
    assert reading.scenario.states["certain"].private


def test_nothing_is_said_of_private_where_the_channel_is_misspelt(small: str, read: Read) -> None:
    misspelt = small.replace("language: en\n", "language: en\nchannel: socail\n")
    reading = read(
        misspelt.replace("    says: And is that certain?", "    private: yes\n    says: And is that certain?")
    )
    assert [found.code for found in reading.diagnostics] == [Code.UNKNOWN_WORD]


def test_a_file_full_of_warnings_is_played_all_the_same(small: str, read: Read) -> None:
    rated = ", ".join(f"of-another-pack-{number}: +1" for number in range(150))
    reading = read(small.replace("skills: {positive-language: +2}", f"skills: {{{rated}}}"))
    assert reading.playable
    assert reading.obstacle is None
    assert len(reading.diagnostics) == 101
    assert "There is more" in reading.diagnostics[-1].message
    broken = read(reading.source.replace(b"start: opening", b"start: openign"))
    assert broken.obstacle is not None
    assert broken.obstacle.code == Code.MISSING_STATE
    assert broken.errors == (broken.obstacle,)


def test_a_circle_without_a_decision_is_an_error(small: str, read: Read) -> None:
    text = small.replace(
        "  gone:\n    ending: poor\n    result: No order.\n",
        "  gone:\n    to: {back: {mood: below 20}, ordered: otherwise}\n  back:\n    to: gone\n",
    )
    assert [one.code for one in read(text).errors] == [Code.CIRCLE]
    assert "gone → back → gone" in read(text).errors[0].message


def test_targets_that_cover_every_value_need_no_otherwise(small: str, read: Read) -> None:
    text = small.replace("certain: otherwise}", "certain: {mood: at least 40}}")
    assert read(text).diagnostics == ()


def test_silence_stays_where_no_target_holds_and_needs_no_otherwise(small: str, read: Read) -> None:
    text = small.replace("    silence:\n", "    silence:\n      to: {gone: {mood: below 20}}\n")
    assert read(text).diagnostics == ()


@pytest.mark.parametrize(
    ("targets", "code"),
    [
        ("{gone: {mood: below 40}, crtain: {mood: at least 40}}", Code.MISSING_STATE),
        ("{gone: mood below 40, certain: {mood: at least 40}}", Code.BAD_CONDITION),
    ],
)
def test_a_mistake_among_targets_is_not_also_a_missing_otherwise(
    small: str, read: Read, targets: str, code: Code
) -> None:
    text = small.replace("{gone: {mood: below 40}, certain: otherwise}", targets)
    assert [one.code for one in read(text).errors] == [code]


def test_the_id_is_the_name_of_the_folder(tmp_path: Path, small: str) -> None:
    for folder, codes in (("small", []), ("other", [Code.OTHER_FOLDER])):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / "scenario.yaml"
        path.write_text(small, encoding="utf-8")
        assert [one.code for one in reader.read(path).diagnostics] == codes
        assert reader.read(tmp_path / folder).source == small.encode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
@pytest.mark.parametrize("name", ["scenario.yaml", "other.yaml"])
def test_a_pipe_is_a_finding_and_nobody_waits_for_it(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    (found,) = reader.read(tmp_path / name).diagnostics
    assert found.code == Code.UNREADABLE_FILE
    assert "not an ordinary file" in found.message


def test_a_folder_in_place_of_the_file_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml" / "scenario.yaml").mkdir(parents=True)
    (found,) = reader.read(tmp_path / "scenario.yaml").diagnostics
    assert found.message == "This file cannot be read: it is a folder."


def test_an_id_with_umlauts_is_spelt_out(plant: Plant) -> None:
    for id_, spelt in (("grüßen", "gruessen"), ("Ärger-über-Öl", "aerger-ueber-oel"), ("café", "cafe")):
        (found,) = plant("      nine-of-ten:\n", f"      «{id_}»:\n").reading.errors
        assert found.suggestion == f"Write `{spelt}`."


def test_what_is_not_honest_is_not_rated_up(plant: Plant) -> None:
    planted = plant(
        "say: Nine times out of ten.",
        "say: Always.\n        honest: no\n        skills: {positive-language: «+1», empathy: -1}",
    )
    (found,) = planted.reading.diagnostics
    assert (found.code, found.span) == (Code.DISHONEST_RATED_UP, planted.span)
    assert found.severity is Severity.WARNING
    assert planted.reading.playable


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    for path in (tmp_path / "missing" / "scenario.yaml", tmp_path, Path("a\0b")):
        assert [one.code for one in reader.read(path).diagnostics] == [Code.UNREADABLE_FILE]


def test_what_is_not_played_yet_is_a_note(small: str, read: Read) -> None:
    text = small.replace(
        "  ordered:\n    ending: good",
        "  calm:\n    task: {kind: cool-down}\n    to: ordered\n"
        "  shift:\n    play: another\n    to: {gone: {ended.another: bad}, ordered: otherwise}\n"
        "  ordered:\n    ending: good",
    )
    reading = read(text)
    assert {one.code for one in reading.diagnostics} == {
        Code.TASK_NOT_PLAYED_YET,
        Code.SHIFT_NOT_PLAYED_YET,
    }
    assert {one.severity for one in reading.diagnostics} == {Severity.NOTE}
    assert reading.scenario is not None
    assert not reading.playable


def test_the_whole_small_scenario_is_read_as_written(small: str, read: Read) -> None:
    reading = read(small)
    assert reading.diagnostics == ()
    assert reading.playable
    scenario = reading.scenario
    assert scenario is not None
    assert scenario.channel == "phone"
    assert scenario.customer.name == "Ms Lindner"
    assert list(scenario.people) == ["lindner", "brandt"]
    assert scenario.variables["promised"].words == ("nothing", "expected", "guaranteed")
    assert scenario.variables["plan-b"].start is False
    assert (scenario.variables["rounds"].low, scenario.variables["rounds"].high) == (0, 3)
    assert scenario.desk["stock-list"].takes == 20
    opening = scenario.states["opening"]
    assert opening.phase is Phase.OPEN
    assert opening.patience == 30
    assert [part.notes for part in opening.says] == [(), ("birthday",)]
    assert opening.silence is not None
    assert opening.silence.changes == (Change(variable="mood", add=-5),)
    can, cannot = opening.choices.values()
    assert can.manner is Manner.SAY
    assert can.changes == (Change(variable="mood", add=10), Change(variable="promised", value="expected"))
    assert can.skills == {"positive-language": 2}
    assert can.reply[1].by == "brandt"
    assert can.reply[0].when == Guard(((Condition("mood", Values(low=60)),),))
    assert cannot.to == (
        Target(state="gone", when=Guard(((Condition("mood", Values(high=39)),),))),
        Target(state="certain"),
    )
    assert cannot.when is not None
    assert cannot.when.holds({"noted.birthday": True})
    assert scenario.states["ordered"].ending is EndingKind.GOOD


def test_every_kind_of_task_is_read(read: Read, small: str) -> None:
    tasks = """
  reword:
    task:
      kind: reword
      skill: positive-language
      text: You cannot get it.
      needs: [date, honest]
      models:
        - On the 15th.
  recall:
    task: {kind: recall, text: "By {fact.birthday}.", decoys: [16 November], fill: 1}
  pick:
    task:
      kind: pick
      take: 1
      cards:
        ask: {text: Ask., worth: 2}
        wait: {text: Wait., worth: -1, when: {plan-b: no}}
  rank:
    task:
      kind: rank
      tickets:
        call: {text: A call-back, impact: 4, minutes: 4, when: {promise.message: made}}
        card: {text: A card, impact: 2, minutes: 5}
  place:
    task:
      kind: place
      columns: {cause: Cause, out: Ruled out}
      cards:
        update: {text: An update, in: out}
        point: {text: The access point, in: cause}
  dial:
    task:
      kind: dial
      dials:
        warmth: {text: Warmth, from: 0, to: 10, best: 7}
  teach-back:
    task:
      kind: teach-back
      cards:
        socket: {text: I pull the plug., understood: yes}
        box: {text: I switch the box off., understood: no}
"""
    ids = ["reword", "recall", "pick", "rank", "place", "dial", "teach-back"]
    for name, following in zip(ids, [*ids[1:], "ordered"], strict=True):
        tasks = tasks.replace(
            f"\n  {name}:\n",
            f"\n  {name}:\n    to: {following}\n    results: {{poor: {{to: gone}}, fair: {{}}}}\n",
        )
    reading = read(small.rstrip("\n") + tasks)
    assert {one.code for one in reading.diagnostics} == {Code.TASK_NOT_PLAYED_YET}
    assert reading.scenario is not None
    read_tasks = {name: reading.scenario.states[name].task for name in ids}
    place, dial, rank = read_tasks["place"], read_tasks["dial"], read_tasks["rank"]
    assert place is not None
    assert dial is not None
    assert rank is not None
    assert place.cards["update"].in_ == "out"
    assert (dial.dials["warmth"].start, dial.dials["warmth"].best) == (5, 7)
    assert rank.tickets["call"].when is not None
    assert reading.scenario.states["dial"].results["poor"].to == (Target(state="gone"),)


def test_a_text_still_to_be_written_is_noted_and_can_be_played(plant: Plant) -> None:
    for written in (
        "{todo: a calm refusal}",
        "\n          todo: a calm refusal",
        ">\n          todo: a calm refusal",
    ):
        reading = plant("say: Nine times out of ten.", f"say:«» {written}").reading
        assert [one.code for one in reading.diagnostics] == [Code.STILL_TO_WRITE]
        assert reading.playable
        assert reading.scenario is not None
        assert reading.scenario.states["certain"].choices["nine-of-ten"].say == "[a calm refusal]"


def test_the_customers_own_mood_has_one_name(small: str, read: Read) -> None:
    scenario = read(small.replace("{mood: -20}", "{mood.lindner: -20, mood.brandt: +5}")).scenario
    assert scenario is not None
    changes = scenario.states["opening"].choices["cannot"].changes
    assert [change.variable for change in changes] == ["mood", "mood.brandt"]


def test_crlf_and_a_byte_order_mark_change_nothing(small: str, read: Read) -> None:
    plain = read(small)
    windows = read(b"\xef\xbb\xbf" + small.replace("\n", "\r\n").encode())
    assert windows.scenario == plain.scenario
    assert [one.code for one in windows.diagnostics] == [Code.BYTE_ORDER_MARK]
    assert windows.playable


@given(strategies.scenarios())
@settings(max_examples=60)
def test_a_valid_scenario_is_what_pydantic_would_have_made(written: strategies.Written) -> None:
    reading = reader.read_text(written.text, name="made-up.yaml")
    assert reading.playable
    assert reading.scenario == written.scenario
    for model in _models(written.scenario):
        values = {
            field.alias or name: getattr(model, name) for name, field in type(model).model_fields.items()
        }
        assert type(model).model_validate(values) == model


@given(st.binary(max_size=300))
@settings(max_examples=200)
@example(b"")
@example(b"\xff\xfe\x00")
@example(b"format: 1\nstates: {a: {to: a}}")
@example(b"[" * 100_000)
@example(b"{a: " * 100_000)
@example(b"- " * 100_000)
@example(b"a: &a [x, x]\nb: [*a, *a]\n")
@example(b"a: " + b"x" * 30_000)
@example(b"x" * 1_000_001)
@example(b"? [a]\n: b\n")
@example(b"format: 1\nstart: []\nstates: []\npeople: 1\nvariables: {mood: [a]}\nfacts: x\ndesk: {a: b}\n")
@example(b"a: 1\n" * 60_000)
def test_any_bytes_give_findings_and_never_an_exception(data: bytes) -> None:
    _is_said_well(reader.read_text(data, name="any.yaml"))


@given(st.text(max_size=200))
@settings(max_examples=150)
@example("\ud800")
@example("a: \ufeffb")
def test_any_text_gives_findings_and_never_an_exception(text: str) -> None:
    _is_said_well(reader.read_text(text, name="any.yaml"))


@given(data=st.data())
@settings(max_examples=250)
def test_a_mutilated_file_gives_findings_and_never_an_exception(data: st.DataObject) -> None:
    _is_said_well(reader.read_text(data.draw(mutilated(SMALL.encode())), name="mutilated.yaml"))


def _is_said_well(reading: reader.Reading) -> None:
    """Either a scenario or errors; every finding has a place in the file and can be shown."""
    assert (reading.scenario is None) == bool(reading.errors)
    for one in reading.diagnostics:
        assert one.code != Code.UNEXPECTED, one
        assert one.span.line >= 1
        assert one.span.column >= 1
        assert (one.span.line, one.span.column) <= (one.span.end_line, one.span.end_column)
        lines = reading.document.source.lines
        assert one.span.line <= max(len(lines), 1)
        assert one.span.column <= len(one.source_line) + 1
        assert "\x1b" not in render(one)


@st.composite
def mutilated(draw: st.DrawFn, source: bytes) -> bytes:
    """A file somebody's editor, hand or disk has damaged."""
    for _step in range(draw(st.integers(1, 4))):
        lines = source.split(b"\n")
        start = draw(st.integers(0, len(source)))
        end = min(len(source), start + draw(st.integers(0, 12)))
        line = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        how = draw(
            st.sampled_from(
                ["delete", "insert", "replace", "swap lines", "indent", "drop line", "repeat line"]
            )
        )
        piece = draw(st.one_of(st.binary(min_size=1, max_size=4), st.sampled_from(PIECES)))
        if how == "delete":
            source = source[:start] + source[end:]
        elif how == "insert":
            source = source[:start] + piece + source[start:]
        elif how == "replace":
            source = source[:start] + piece + source[end:]
        elif how == "swap lines":
            lines[line], lines[other] = lines[other], lines[line]
            source = b"\n".join(lines)
        elif how == "indent":
            lines[line] = b"  " + lines[line] if draw(st.booleans()) else lines[line].removeprefix(b"  ")
            source = b"\n".join(lines)
        else:
            lines[line : line + 1] = [] if how == "drop line" else [lines[line], lines[line]]
            source = b"\n".join(lines)
    return source


PIECES = [
    *(
        b": ",
        b" #",
        b"- ",
        b"? ",
        b'"',
        b"'",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b"&a ",
        b"*a",
        b"!a ",
        b"|",
        b">",
        b"%",
    ),
    *(
        b"\t",
        b"\n",
        b"\r",
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        "\u202e".encode(),
        b"---\n",
        b"...\n",
        b"<<: ",
        b"@",
    ),
    *(
        b"yes",
        b"no",
        b"todo: x",
        b"otherwise",
        b"+10",
        b"set 5",
        b"at least 60",
        b"not:",
        b"mood: ",
        b"say: x\n",
    ),
]


def _models(value: object) -> Iterator[BaseModel]:
    """Every model in a value."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from _models(getattr(value, name))
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _models(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _models(one)
