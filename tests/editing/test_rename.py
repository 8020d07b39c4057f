"""Renaming: the name changes wherever it is mentioned, and nothing else does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.conversation.conversation import Conversation
from app.editing.mentions import Kind
from app.editing.rename import RenameError, rename
from app.editing.writing import write_all
from app.scenario import po, reader
from app.scenario.model import Scenario
from app.scenario.texts import texts_of
from tests import notations, strategies

NAMES = {
    Kind.FACT: strategies.FACTS,
    Kind.VARIABLE: ("promised", "plan-b", "rounds"),
    Kind.PERSON: strategies.PEOPLE,
    Kind.ITEM: strategies.DESK,
    Kind.PROMISE: ("message",),
}
PREFIXES = {Kind.FACT: "noted", Kind.PERSON: "mood", Kind.ITEM: "opened", Kind.PROMISE: "promise"}


@st.composite
def wishes(draw: st.DrawFn, data: dict[str, Any]) -> tuple[Kind, str, str]:
    """Something of made-up data to rename, and a name that nothing in it has."""
    kind = draw(st.sampled_from(list(Kind)))
    new = draw(st.sampled_from(("qx9z", "qx9z-7", "qx9z-a-name-of-many-words-and-longer-than-any-other")))
    if kind is Kind.STATE:
        return kind, draw(st.sampled_from(list(data["states"]))), new
    if kind is Kind.CHOICE:
        choices = [
            f"{name}.{one}" for name, state in data["states"].items() for one in state.get("choices", ())
        ]
        return (kind, draw(st.sampled_from(choices)), new) if choices else (Kind.STATE, data["start"], new)
    return kind, draw(st.sampled_from(NAMES[kind])), new


def expected(data: dict[str, Any], kind: Kind, old: str, new: str) -> dict[str, Any]:
    """The data with another name, by means that know nothing of the format's shape."""
    if kind is Kind.CHOICE:
        state, _dot, choice = old.partition(".")
        made: dict[str, Any] = json.loads(json.dumps(data))
        choices = made["states"][state]["choices"]
        made["states"][state]["choices"] = {
            new if key == choice else key: one for key, one in choices.items()
        }
        return made
    text = json.dumps(data).replace(f'"{old}"', f'"{new}"')
    if kind in PREFIXES:
        text = text.replace(f'"{PREFIXES[kind]}.{old}"', f'"{PREFIXES[kind]}.{new}"')
    if kind is Kind.FACT:
        text = text.replace(f"{{fact.{old}}}", f"{{fact.{new}}}")
    renamed: dict[str, Any] = json.loads(text)
    return renamed


def walks(scenario: Scenario, random: Random) -> dict[str, Any]:
    """Playthroughs that hold, that end elsewhere, and that break off."""
    made: dict[str, Any] = {}
    for number in range(3):
        conversation = Conversation(scenario, seed=0)
        steps = []
        while not conversation.ended and len(steps) < 8:
            events = [
                *conversation.offered,
                *conversation.offered,
                *(f"note {fact}" for fact in conversation.notable),
                *(f"open {item}" for item in conversation.openable),
                *(word for word in ("silence", "interrupt") if conversation.can(word)),
            ]
            if not events:
                break
            steps.append(random.choice(events))
            conversation.apply(steps[-1])
        if random.random() < 0.3:
            steps.insert(
                random.randrange(len(steps) + 1), random.choice(("choice-1", "note size", "open house-rule"))
            )
        made[f"walk-{number}"] = {"steps": steps or ["silence"], "ends": random.choice(list(scenario.states))}
        if random.random() < 0.7:
            made[f"walk-{number}"]["with"] = {
                "noted.birthday": random.choice(("yes", "no")),
                "promised": random.choice(("nothing", "expected")),
                "not": {"mood.lindner": "at most 40", "promise.message": "made"},
                "opened.house-rule": "no",
            }
    return made


def catalogue(scenario: Scenario, random: Random) -> bytes:
    """A translation that is complete here, awaits a look there, and keeps what nothing needs any more."""
    blocks = ['msgid ""\nmsgstr ""\n"Language: fr\\n"']
    for text_id, words in texts_of(scenario).items():
        kind = random.choice(("done", "done", "fuzzy", "missing", "stale", "no entry"))
        if kind == "no entry":
            continue
        lines = ["#. About {fact.size} and {fact.birthday}"] if random.random() < 0.1 else []
        if kind == "fuzzy":
            lines += ["#, fuzzy", *po.written("msgid", f"Once: {words}", "#| ")]
        source = f"Old: {words}" if kind == "stale" else words
        lines += po.written("msgctxt", text_id) + po.written("msgid", source)
        lines += po.written("msgstr", "" if kind == "missing" else f"FR {words}")
        blocks.append("\n".join(lines))
        if random.random() < 0.1:
            gone = po.written("msgctxt", f"{text_id.partition('.')[0]}.choice-9.say", "#~ ")
            gone += po.written("msgid", f"{number_of(blocks)} {{fact.size}}", "#~ ")
            blocks.append("\n".join(gone + po.written("msgstr", "{fact.size}", "#~ ")))
    return ("\n\n".join(blocks) + "\n").replace("\n", random.choice(("\n", "\r\n"))).encode()


def number_of(blocks: list[str]) -> str:
    return f"number {len(blocks)}"


def apply(folder: Path, kind: Kind, old: str, new: str) -> dict[str, tuple[bytes, bytes]]:
    found = rename(folder / "scenario.yaml", kind, old, new)
    write_all([(change.path, change.before, change.after) for change in found.changes])
    return {change.path.name: (change.before, change.after) for change in found.changes}


@given(st.data())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_only_the_bytes_of_the_name_change_and_back_again_it_is_the_very_same_file(
    data: st.DataObject,
) -> None:
    made = data.draw(strategies.scenarios(max_states=4))
    kind, old, new = data.draw(wishes(made.data))
    random = Random(data.draw(st.integers(0, 2**32)))
    name = old.rpartition(".")[2]
    with TemporaryDirectory() as place:
        folder = Path(place) / "made-up"
        folder.mkdir()
        files = {
            "scenario.yaml": notations.written(made.data, random),
            "playthroughs.yaml": notations.written(walks(made.scenario, random), random),
            "fr.po": catalogue(made.scenario, random),
        }
        for file, content in files.items():
            (folder / file).write_bytes(content)
        changes = apply(folder, kind, old, new)
        for before, after in changes.values():
            assert after.replace(new.encode(), name.encode()) == before
        now = reader.read(folder / "scenario.yaml").scenario
        assert (
            now
            == reader.read_text(strategies.to_yaml(expected(made.data, kind, old, new)), name="x").scenario
        )
        within = old.removesuffix(name)
        apply(folder, kind, f"{within}{new}", name)
        assert {file: (folder / file).read_bytes() for file in files} == files


SCENARIO = """\
format: 1
id: small
language: en
title: A small call, {fact.size} and {fact.size-two}
channel: phone
briefing: "Somebody calls. It is about \\x7bfact.size} and {fact.si\\
  ze}."
goal: '{fact.size} it is'
people:
  lindner: {name: Ms Lindner}
  brandt: {name: Mr Brandt}
facts:
  size: {todo: a size}  # size
  size-two: 2
start: "op\\x65ning"
states:
  opening:
    says:
      - {text: 'It''s {fact.size}.', notes: [size, "size-two"]}
      - text: >
          Number {fact.size},
          really {fact.size}
        by: brandt
        notes: >-  # size
          size
    to: {? done : {noted.size: yes, "mood.brandt": at least 20}, gone: otherwise}
    choices:
      again:
        when: {not: [{'noted.size': yes}]}
        say: Again, please?
        to: opening
      on:
        say: On we go.
        for: brandt
  done:
    says: Fine.
    to: gone
    choices:
      again:
        say: Again?
        to: opening
      on:
        say: On.
  gone:
    ending: poor
"""

WALKS = """\
# note size
there:
  steps: [ note   size, again, 'on' , "on"]
  ends: gone
  with: {noted.size: yes}
broken:
  steps: [interrupt, nowhere, again]
"""

WORDS = """\
msgid ""
msgstr ""
"Language: de\\n"

#. Before: {fact.size}
#. not opening.again.say
#| msgctxt "opening.again.say"
#| msgid "{fact.size}"
#, fuzzy
msgctxt "opening.again.say"
msgid "Again, please?"
msgstr "Noch einmal, {fact.size}?"

msgctxt "done.again.say"
msgid "Again?"
msgstr "Noch einmal?"

msgctxt "opening."
"says.2"
msgid ""
"Number {fact.si"
"ze}, really {fact.size}"
msgstr "{fact.size}"

#~ msgctxt "opening.again.reply.1"
#~ msgid "Gone {fact.size}"
#~ msgstr "Weg"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A scenario in which one name is written in many ways."""
    folder = tmp_path / "small"
    folder.mkdir()
    for name, text in (("scenario.yaml", SCENARIO), ("playthroughs.yaml", WALKS), ("de.po", WORDS)):
        (folder / name).write_text(text, encoding="utf-8")
    assert reader.read(folder).scenario is not None, reader.read(folder).errors
    return folder


def test_a_name_is_found_however_it_is_written(folder: Path) -> None:
    changes = apply(folder, Kind.FACT, "size", "fit")
    text = (folder / "scenario.yaml").read_text("utf-8")
    assert "title: A small call, {fact.fit} and {fact.size-two}" in text
    assert 'briefing: "Somebody calls. It is about \\x7bfact.fit} and {fact.fit}."' in text
    assert "goal: '{fact.fit} it is'" in text
    assert "  fit: {todo: a size}  # size" in text
    assert "{text: 'It''s {fact.fit}.', notes: [fit, \"size-two\"]}" in text
    assert "          Number {fact.fit},\n          really {fact.fit}\n" in text
    assert "        notes: >-  # size\n          fit\n" in text
    assert "{noted.fit: yes, " in text
    assert "{'noted.fit': yes}" in text
    walks = (folder / "playthroughs.yaml").read_text("utf-8")
    assert walks == WALKS.replace("note   size", "note   fit").replace("noted.size", "noted.fit")
    words = (folder / "de.po").read_text("utf-8")
    assert words == WORDS.replace("size", "fit").replace('{fact.si"\n"ze}', '{fact.fit"\n"}')
    assert set(changes) == {"scenario.yaml", "playthroughs.yaml", "de.po"}


def test_a_choice_is_renamed_in_its_state_only(folder: Path) -> None:
    apply(folder, Kind.CHOICE, "opening.again", "once-more")
    assert (folder / "scenario.yaml").read_text("utf-8") == SCENARIO.replace("again:", "once-more:", 1)
    walks = (folder / "playthroughs.yaml").read_text("utf-8")
    assert "note   size, once-more, 'on'" in walks
    words = (folder / "de.po").read_text("utf-8")
    assert words == WORDS.replace('"opening.again', '"opening.once-more')


def test_a_step_that_is_never_reached_is_left_and_told_of(folder: Path) -> None:
    found = rename(folder / "scenario.yaml", Kind.CHOICE, "done.again", "once-more")
    assert found.unsure == (("broken", 3),)
    assert [change.path.name for change in found.changes] == ["scenario.yaml", "de.po"]


def test_a_state_is_renamed_in_ids_that_are_broken_over_lines(folder: Path) -> None:
    apply(folder, Kind.STATE, "opening", "start-here")
    text = (folder / "scenario.yaml").read_text("utf-8")
    assert 'start: "start-here"' in text
    assert text.count("to: start-here\n") == 2
    words = (folder / "de.po").read_text("utf-8")
    assert 'msgctxt "start-here."\n"says.2"' in words
    assert words == WORDS.replace('"opening.', '"start-here.')


def test_a_state_in_braces_follows_and_the_end_of_a_walk(folder: Path) -> None:
    apply(folder, Kind.STATE, "done", "all-right")
    apply(folder, Kind.STATE, "gone", "away")
    assert "{? all-right : {noted" in (folder / "scenario.yaml").read_text("utf-8")
    assert "ends: away" in (folder / "playthroughs.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "old", "new", "said"),
    [
        (Kind.STATE, "openin", "x", "There is no state `openin`. Did you mean `opening`?"),
        (Kind.STATE, "opening", "done", "The name `done` is taken"),
        (Kind.STATE, "opening", "opening", "It is called `opening` already."),
        (Kind.STATE, "opening", "title", "`title` is a word of the format"),
        (Kind.STATE, "opening", "silence", "Add a second word, for example `the-silence`."),
        (Kind.STATE, "opening", "Öffnen Sie", "Write `oeffnen-sie`."),
        (Kind.STATE, "opening", "", "cannot be an id"),
        (Kind.CHOICE, "again", "x", "A choice is named together with its state, as in `done.again`."),
        (Kind.CHOICE, "openin.again", "x", "There is no state `openin`. Did you mean `opening`?"),
        (
            Kind.CHOICE,
            "opening.agian",
            "x",
            "no choice `agian` in the state `opening`. Did you mean `again`?",
        ),
        (Kind.CHOICE, "opening.again", "on", "The name `on` is taken"),
        (Kind.FACT, "sizes", "x", "There is no fact `sizes`. Did you mean `size`?"),
        (Kind.VARIABLE, "mood", "x", "There is no variable `mood`."),
        (Kind.PERSON, "lindner", "brandt", "The name `brandt` is taken"),
        (Kind.ITEM, "list", "x", "There is nothing called `list` on the desk."),
        (Kind.PROMISE, "call", "x", "There is no promise `call`."),
    ],
)
def test_what_cannot_be_renamed_is_refused_with_a_sentence(
    kind: Kind, old: str, new: str, said: str, folder: Path
) -> None:
    with pytest.raises(RenameError, match=re.escape(said)):
        rename(folder / "scenario.yaml", kind, old, new)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("scenario.yaml", "ending: poor", "ending: bad", r"scenario.yaml, line 45, has to be mended first"),
        ("playthroughs.yaml", "steps: [interrupt", "steps: interrupt\nx: [", "has to be mended first"),
        ("playthroughs.yaml", "  ends: gone", "   ends: gone", "line 4, has to be mended first"),
        ("de.po", 'msgid "Again?"', 'msgid "Again?', "de.po, line 15, has to be mended first"),
        ("de.po", "done.again", "once.again", r"de.po, line 14, has words for `once.again.say` already"),
    ],
)
def test_files_that_cannot_be_read_are_mended_first(
    file: str, old: str, new: str, said: str, folder: Path
) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    kind = Kind.STATE if "once" in new else Kind.FACT
    with pytest.raises(RenameError, match=said):
        rename(folder / "scenario.yaml", kind, "opening" if kind is Kind.STATE else "size", "once")


def test_a_choice_may_be_given_its_new_name_with_the_state(folder: Path) -> None:
    assert rename(folder / "scenario.yaml", Kind.CHOICE, "done.on", "done.further").renaming.new == "further"


def test_files_without_words_or_walks_are_no_hindrance(folder: Path) -> None:
    (folder / "de.po").unlink()
    (folder / "playthroughs.yaml").write_text("# later\n", encoding="utf-8")
    assert len(rename(folder / "scenario.yaml", Kind.STATE, "done", "x").changes) == 1


def test_what_a_renaming_shows_are_the_lines_before_and_after(folder: Path) -> None:
    found = rename(folder / "scenario.yaml", Kind.FACT, "size", "fit")
    lines = [(one.number, one.before, one.after) for one in found.changes[0].lines()]
    assert lines[0] == (
        4,
        ("title: A small call, {fact.size} and {fact.size-two}",),
        ("title: A small call, {fact.fit} and {fact.size-two}",),
    )
    assert lines[1][1][1] == '  ze}."'
    assert len(lines[1][2]) == 1


TASKS = """\
  sort:
    task:
      kind: pick
      take: 1
      cards:
        one: {text: 'One, {fact.size}', worth: 1, when: {mood.brandt: at least 20, opened.list: yes}}
    results:
      good: {to: done, changes: {mood.brandt: +5, promise.call: made, trust: yes}, opens: list}
      fair: {to: {done: {trust: yes}, sort: otherwise}}
      poor:
        reply: {text: Oh., by: brandt, when: {promise.call: [none, broken]}}
        to: done
    interrupted: {changes: {trust: no}}
"""
MORE = """\
variables: {trust: no}
promises: {call: I call you.}
desk:
  list: {title: The list, text: {text: Long., when: {trust: yes}}, when: {noted.size: no}}
"""


@pytest.mark.parametrize(
    ("kind", "old", "count"),
    [
        (Kind.PERSON, "brandt", 7),
        (Kind.ITEM, "list", 3),
        (Kind.PROMISE, "call", 3),
        (Kind.VARIABLE, "trust", 5),
        (Kind.STATE, "sort", 3),
        (Kind.STATE, "done", 5),
        (Kind.FACT, "size", 14),
    ],
)
def test_names_are_followed_into_tasks_results_and_the_desk(
    kind: Kind, old: str, count: int, folder: Path
) -> None:
    text = SCENARIO.replace("start: ", MORE + "start: ").replace(
        "        to: opening\n", "        to: sort\n", 1
    )
    (folder / "scenario.yaml").write_text(text + TASKS, encoding="utf-8")
    (folder / "playthroughs.yaml").write_text("sorted:\n  steps: [again, good, again]\n", encoding="utf-8")
    found = rename(folder / "scenario.yaml", kind, old, "quite-new")
    assert len(found.changes[0].splices) == count
    back = found.changes[0].after.decode()
    assert back.count("quite-new") == count
    assert reader.read_text(back, name="x").scenario is not None
