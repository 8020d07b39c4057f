"""The author's handbook: every example in it loads, and the table knows every key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from app import cli
from app.check import checking, rules, severities
from app.conversation import audience, inner, playthrough, waiting
from app.conversation.conversation import DEFAULT_INTERRUPTION, Conversation
from app.conversation.moment import Moment
from app.conversation.tasks import grade, grading, recall, reword
from app.conversation.tasks.grade import GOOD
from app.conversation.tasks.wording.rules import MOST_SENTENCES, MOST_WORDS
from app.conversation.transcript import BREATHE, WORDS
from app.scenario import document, reader
from app.scenario.diagnostic import Severity, render
from app.scenario.model import Scenario
from app.scenario.reading import fields, top, vocabulary
from app.skills import scoring

HANDBOOK = Path(__file__).parents[2] / "scenarios" / "README.md"
FENCE = re.compile(r"^```(\w+)(?: fragment=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOP_KEY = re.compile(r"^([a-z][\w.-]*):", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A block of the handbook. fragment: what it is a part of, None for a whole scenario."""

    line: int
    language: str
    fragment: str | None
    text: str

    def __str__(self) -> str:
        return f"line-{self.line}-{self.fragment or 'scenario'}"


def examples() -> Iterator[Example]:
    text = HANDBOOK.read_text("utf-8")
    for found in FENCE.finditer(text):
        yield Example(text.count("\n", 0, found.start()) + 1, *found.groups())


EXAMPLES = [example for example in examples() if example.language == "yaml"]
WHOLE = [example for example in EXAMPLES if example.fragment is None]
BESIDE = ("playthroughs", "check", "pre-commit")
"""What stands in files of its own."""
PARTS = [example for example in EXAMPLES if example.fragment not in (None, *BESIDE)]
GROWN_UP = WHOLE[-1].text
"""The complete scenario that the handbook takes its small examples from."""


def indented(text: str, spaces: int) -> str:
    return "".join(" " * spaces + line if line.strip() else line for line in text.splitlines(keepends=True))


def by_key(text: str) -> dict[str, str]:
    """A text cut at its outermost keys."""
    starts = [found.start() for found in TOP_KEY.finditer(text)] + [len(text)]
    blocks = (text[begin:end] for begin, end in pairwise(starts))
    return {block.partition(":")[0]: block for block in blocks}


def wrapped(example: Example) -> str:
    """The grown-up scenario with the example in the place it belongs to."""
    place, text = example.fragment, example.text
    top = by_key(GROWN_UP)
    if place == "top":
        own = by_key(text)
        # What the example does not declare of the grown-up scenario's is still needed there.
        for key, block in own.items():
            known = by_key(re.sub(r"^  ", "", block.partition("\n")[2], flags=re.MULTILINE))
            missing = [
                indented(entry, 2)
                for name, entry in by_key(
                    re.sub(r"^  ", "", top.get(key, "").partition("\n")[2], flags=re.MULTILINE)
                ).items()
                if name not in known
            ]
            own[key] = block.rstrip("\n") + "\n" + "".join(missing)
        return "".join((top | own).values())
    if place == "choice":
        place, text = "choices", f"one:\n{indented(text, 2)}other:\n  say: Something else.\n"
    if place == "choices":
        place, text = "state", f"choices:\n{indented(text, 2)}to: answer\n"
    if place == "state":
        place, text = "states", f"practice:\n{indented(text, 2)}"
    assert place == "states", f"line {example.line}: nobody knows where `{place}` belongs"
    return "".join(top.values()).rstrip("\n") + "\n" + indented(text, 2)


def read(text: str) -> Scenario:
    """The scenario; fails with everything the reader says if it says anything."""
    reading = reader.read_text(text, name="handbook")
    said = [one for one in reading.diagnostics if one.severity is not Severity.NOTE]
    assert not said, "\n\n".join(render(one) for one in said) + "\n\n" + text
    assert reading.scenario is not None
    assert reading.playable
    return reading.scenario


def test_the_handbook_has_whole_scenarios_and_parts() -> None:
    assert len(WHOLE) >= 2
    assert {example.fragment for example in PARTS} == {"top", "states", "state", "choices", "choice"}
    assert [example for example in EXAMPLES if example.fragment == "playthroughs"]


@pytest.mark.parametrize("example", WHOLE, ids=str)
def test_a_whole_scenario_of_the_handbook_loads_as_it_stands(example: Example) -> None:
    read(example.text)


@pytest.mark.parametrize("example", PARTS, ids=str)
def test_a_part_in_the_handbook_loads_in_its_place(example: Example) -> None:
    read(wrapped(example))


@pytest.mark.parametrize("example", PARTS, ids=str)
def test_all_that_a_part_in_the_handbook_offers_can_be_played(example: Example) -> None:
    """From each of its states, by each choice and each grade, and with a note and an item that open more."""
    scenario = read(wrapped(example))
    own = set(scenario.states) - set(read(GROWN_UP).states)
    for state in own or {scenario.start}:
        values = {f"noted.{fact}": True for fact in scenario.facts}
        values |= {f"opened.{item}": True for item in scenario.desk} | {"stress": 70}
        conversation = Conversation(scenario, seed=0, start=Moment(state, values))
        task = conversation.state.task
        if task is not None:
            best = grading.KINDS[task.kind].best(scenario, task, conversation.values)
            assert grading.graded(scenario, task, conversation.values, best).grade == GOOD
        for event in (*conversation.offered, *(WORDS if task is not None else (BREATHE,))):
            if conversation.can(event):
                Conversation.replay(scenario, seed=0, start=Moment(state, values), events=[event])


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.fragment == "playthroughs"], ids=str)
def test_the_playthroughs_in_the_handbook_end_as_they_say(example: Example) -> None:
    parsed = document.parse(example.text, "playthroughs.yaml")
    assert not parsed.diagnostics
    scenario = read(GROWN_UP)
    for each in playthrough.read(parsed.data):
        assert playthrough.run(scenario, each).holds, each


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.fragment == "check"], ids=str)
def test_a_library_can_want_what_the_handbook_says(example: Example, tmp_path: Path) -> None:
    rules.load()
    (tmp_path / "check.yaml").write_text(example.text, encoding="utf-8")
    found = severities.load(tmp_path)
    assert not found.diagnostics
    assert found.by_code


def test_the_hooks_of_the_handbook_are_those_of_the_project() -> None:
    known = document.parse((HANDBOOK.parents[1] / ".pre-commit-hooks.yaml").read_bytes(), "hooks").data
    (example,) = [one for one in EXAMPLES if one.fragment == "pre-commit"]
    (repository,) = document.parse(example.text, "pre-commit").data["repos"]
    named = {hook["id"] for hook in known}
    assert {hook["id"] for hook in repository["hooks"]} <= named
    assert all(f"`{name}`" in HANDBOOK.read_text("utf-8") for name in named)


def test_a_finding_that_the_handbook_shows_is_found_like_this(tmp_path: Path) -> None:
    folder = tmp_path / "my-scenarios" / "umbrella-on-line-12"
    folder.mkdir(parents=True)
    courier = "when: {pick-up: courier}\n        say: Shall I send it to you by courier, Mr Okafor?"
    text = GROWN_UP.replace("      call-back:\n", f"      courier:\n        {courier}\n      call-back:\n")
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    found = checking.check(folder / "scenario.yaml").findings
    (shown,) = [render(one) for one in found if one.code == "GEL514"]
    assert shown.replace(f"{tmp_path.as_posix()}/", "") in HANDBOOK.read_text("utf-8")


def test_what_the_handbook_accepts_would_be_found(tmp_path: Path) -> None:
    (example,) = [one for one in EXAMPLES if one.fragment == "top" and "# accept" in one.text]
    file = tmp_path / "umbrella-on-line-12" / "scenario.yaml"
    file.parent.mkdir()
    file.write_text(wrapped(example), encoding="utf-8")
    checked = checking.check(file)
    assert [one.finding.code for one in checked.accepted] == ["GEL530"]
    assert not {"GEL010", "GEL011"} & {one.code for one in checked.findings}


def test_a_sentence_in_the_trap_table_does_what_the_table_says() -> None:
    rows = re.findall(r"^\| `(say: .+?)` \|", HANDBOOK.read_text("utf-8"), re.MULTILINE)
    assert rows
    for row in rows:
        text = by_key(GROWN_UP)
        whole = (
            "".join(text.values()).rstrip("\n")
            + "\n"
            + indented(f"trap:\n  choices:\n    one:\n      {row}\n", 2)
        )
        found = reader.read_text(whole, name="trap").diagnostics
        assert any(one.severity is not Severity.NOTE for one in found), row


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Top of the file", "scenario"),
        ("A person", "person"),
        ("A desk item", "desk item"),
        ("A state", "state"),
        ("A task", "task"),
        ("A choice, and other outcomes", "choice"),
        ("Parts of speech", "part"),
    ],
)
def test_the_reference_has_exactly_the_keys_that_the_reader_knows(heading: str, kind: str) -> None:
    section = HANDBOOK.read_text("utf-8").partition(f"### {heading}\n")[2].partition("\n#")[0]
    keys = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    documented = {key for row in keys for key in re.findall(r"`([a-z-]+)`", row)}
    assert documented - {"todo"} == set(fields.HOMES[kind])


def test_what_the_reference_requires_at_the_top_is_what_the_reader_requires() -> None:
    section = HANDBOOK.read_text("utf-8").partition("### Top of the file\n")[2].partition("\n#")[0]
    assert re.findall(r"^\| `([a-z]+)` \| .* \| required \|$", section, re.MULTILINE) == list(top.REQUIRED)


def test_the_outcomes_of_the_reference_are_those_of_the_reader() -> None:
    section = HANDBOOK.read_text("utf-8").partition("| **outcome** | | |\n")[2].partition("\n\n")[0]
    documented = set(re.findall(r"^\| `([a-z]+)` \|", section, re.MULTILINE))
    assert documented == set(fields.HOMES["outcome"])


@pytest.fixture
def umbrella(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The grown-up scenario where the handbook has it, seen from the folder above."""
    folder = tmp_path / "my-scenarios" / "umbrella-on-line-12"
    folder.mkdir(parents=True)
    (folder / "scenario.yaml").write_text(GROWN_UP, encoding="utf-8")
    walks = next(one.text for one in EXAMPLES if one.fragment == "playthroughs")
    (folder / "playthroughs.yaml").write_text(walks, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def fences(language: str) -> list[str]:
    return re.findall(
        rf"^ *```{language}\n(.*?)^ *```$", HANDBOOK.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )


def test_the_handbooks_renamings_do_what_it_says(umbrella: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = fences("text")
    shown = ""
    calls = [one.split() for one in texts if one.startswith("gelassen rename")]
    assert len(calls) == 2
    for call in calls:
        assert cli.main([*call[1:], "--language", "en"]) == 0
        shown += capsys.readouterr().out
    example = texts[[one.startswith("gelassen rename") for one in texts].index(True) + 1]
    assert example in shown
    assert "`look` is now called `look-it-up`." in shown


def test_an_entry_of_the_handbook_is_what_translating_writes(umbrella: Path) -> None:
    entries = [one.replace("\n  ", "\n").strip() for one in fences("po")]
    call = ["translate", str(umbrella), "--to", "de", "--language", "en"]
    assert cli.main(call) == 0
    made = (umbrella / "de.po").read_text(encoding="utf-8")
    entry, changed = entries
    assert entry.rpartition("\n")[0] in made
    was, now = re.findall(r'msgid "(.*)"', changed)
    words = changed.rpartition("\n")[2]
    made = made.replace(f'msgid "{was}"\nmsgstr ""', f'msgid "{was}"\n{words}')
    (umbrella / "de.po").write_text(made, encoding="utf-8")
    (umbrella / "scenario.yaml").write_text(GROWN_UP.replace(was, now), encoding="utf-8")
    assert cli.main(call) == 0
    assert changed in (umbrella / "de.po").read_text(encoding="utf-8")


def test_the_handbook_writes_the_schema_where_its_first_line_looks(umbrella: Path) -> None:
    call = next(one.split() for one in fences("text") if "gelassen schema" in one)
    assert cli.main(call[1:]) == 0
    line = next(one for one in fences("text") if "yaml-language-server" in one)
    schema = (umbrella / line.partition("$schema=")[2].strip()).resolve()
    assert schema.is_file()
    known = json.loads(fences("json")[0])["yaml.schemas"]
    assert {(umbrella.parent / path).resolve(): files for path, files in known.items()} == {
        schema: "*/scenario.yaml"
    }


def shown_keys() -> set[str]:
    """Every key that an example of the handbook writes, also one of `{key: value}`."""
    return {
        key for example in EXAMPLES for key in re.findall(r"(?:^|[\s{,])([a-z-]+):(?=\s|$)", example.text)
    }


def test_every_key_that_is_played_is_shown_in_an_example() -> None:
    not_played = {"play", "tickets", "dials", "impact", "minutes", "understood"}
    assert {key for keys in fields.HOMES.values() for key in keys} - not_played <= shown_keys()


def test_every_kind_of_item_and_of_task_is_shown_in_an_example() -> None:
    examples = "".join(example.text for example in EXAMPLES)
    for kind in (*vocabulary.DESK_KINDS[1:], *vocabulary.PLAYED_TASK_KINDS):
        assert f"kind: {kind}\n" in examples, kind
    assert {"mhm", "breathe", "silence", "interrupt", "note FACT", "open ITEM"} <= set(
        re.findall(r"`([^`\n]+)`", FENCE.sub("", HANDBOOK.read_text("utf-8")))
    )


def test_what_is_not_played_yet_is_what_the_handbook_says() -> None:
    section = HANDBOOK.read_text("utf-8").partition("## 9. ")[2].partition("\n### ")[0]
    tasks = next(line for line in section.splitlines() if line.startswith("- **Four tasks**"))
    named = set(re.findall(r"`([a-z-]+)`", tasks.partition(". ")[0]))
    assert named == set(vocabulary.TASK_KINDS) - set(vocabulary.PLAYED_TASK_KINDS)


def plain(number: float) -> str:
    return f"{number:g}"


def numbers() -> dict[str, str]:
    """What the handbook publishes, from the code that goes by it."""
    worth = grade.EVIDENCE
    weights = (grade.WEIGHTS[kind] for kind in ("reword", "recall", "pick", "place"))
    in_minutes = {
        minutes: waiting.mood_after(70, channel="phone", waited=0, seconds=60 * minutes) for minutes in (2, 4)
    }
    return {
        "score of a task from which on it is good": plain(grade.GOOD_FROM),
        "score of a task from which on it is fair": plain(grade.FAIR_FROM),
        "tries at `reword`; the best counts": plain(grade.TRIES),
        "most words and sentences for `short`": f"{MOST_WORDS}, {MOST_SENTENCES}",
        "share of `needs` in the score of `reword`": plain(reword.NAMED_SHARE),
        "most without one of the `needs`, or for a jumble": plain(reword.BEST_BUT_LACKING),
        "most for what is said to nobody": plain(reword.NO_ANSWER),
        "cost of a wrong gap at `recall`, in gaps": plain(recall.WRONG_COSTS),
        "a grade as evidence of its skill: good, fair, poor": ", ".join(map(plain, worth.values())),
        "weight as evidence: `reword`, `recall`, `pick`, `place`": ", ".join(map(plain, weights)),
        "weight of a decision between thoughts alone; of any other": f"{plain(scoring.THOUGHT_WEIGHT)}, 1",
        "weight of having heard somebody out, or interrupted them": plain(scoring.LISTENING_WEIGHT),
        "share of the words after which an interruption is late": plain(scoring.LATE_FROM),
        "mood an interruption costs where you write no `interrupted`": plain(
            -(DEFAULT_INTERRUPTION.changes[0].add or 0)
        ),
        "seconds nobody minds waiting: `phone`, `counter`": plain(waiting.GRACE["phone"] or 0),
        "seconds nobody minds waiting: `chat`, `social`": plain(waiting.GRACE["chat"] or 0),
        "readers of a public post: at first, more with each answer or comment": (
            f"{audience.FIRST}, {audience.MORE}"
        ),
        "seconds after which a wait costs again": plain(waiting.STEP),
        "what it costs each time, for somebody perfectly content": plain(waiting.COST / 1000),
        "what it costs each time, for somebody furious": plain(2 * waiting.COST / 1000),
        "mood after a wait of 2 minutes on the phone, from 70": plain(in_minutes[2]),
        "mood after a wait of 4 minutes on the phone, from 70": plain(in_minutes[4]),
        "least patience: times the reading, and seconds more": f"{inner.READINGS:g}, {inner.THINKING:g}",
        "stress from which on patience is shorter and notes fade sooner": plain(inner.HIGH_STRESS),
        "what is left of patience then": plain(inner.TIME_LEFT),
        "decisions after which the words of a note fade: otherwise, then": (
            f"{inner.WORDS_STAY}, {inner.WORDS_STAY_UNDER_STRESS}"
        ),
        "stress from which on an impulse stands first": plain(inner.IMPULSIVE_STRESS),
        "stress that a breath takes away": plain(inner.RELIEF),
        "mood below which a moment is hot": plain(inner.HEATED_BELOW),
        "decisions before a breath helps again": plain(inner.DECISIONS_BETWEEN),
        "where stress begins": plain(Scenario.model_fields["stress"].default),
    }


def test_the_numbers_of_the_handbook_are_those_of_the_program() -> None:
    section = HANDBOOK.read_text("utf-8").partition("### The numbers behind it\n")[2].partition("\n#")[0]
    rows = re.findall(r"^\| (.+?) \| ([\d., ]+) \|$", section, re.MULTILINE)
    assert dict(rows) == numbers()
    assert waiting.GRACE["counter"] == waiting.GRACE["phone"]
    assert waiting.GRACE["social"] == waiting.GRACE["chat"]
    assert waiting.GRACE["email"] is None
