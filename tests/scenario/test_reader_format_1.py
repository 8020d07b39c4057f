"""Format 1 is frozen: nothing goes, nothing is added, and a file of it is read by every later version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app import paths
from app.scenario import document, reader
from app.scenario.channels import CHANNELS
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.reading import vocabulary
from app.scenario.reading.fields import HOMES

FILE = Path(__file__).parent / "format-1" / "scenario.yaml"
"""Everything that format 1 has, as it was when it was frozen."""

KEYS = {
    "scenario": "briefing channel content desk difficulty facts format goal id language minutes people "
    "promises reviewed setting start states stress title variables",
    "person": "about mood name portrait",
    "desk item": "authority kind leeway purpose takes text title when",
    "state": "choices discuss ending interrupted order patience phase play private question relationship "
    "result results says scene silence task to",
    "choice": "changes critical do feedback for honest opens reply say skills takes think to when",
    "outcome": "changes feedback opens reply skills takes to",
    "part": "by notes text when",
    "feedback": "behaviour better impact rule",
    "task": "cards columns decoys dials fill kind models needs skill take text tickets",
    "card": "impact in minutes text understood when worth",
}
"""Every key of format 1, by what it belongs to."""

WORDS = {
    "channel": (CHANNELS, "phone chat email counter social"),
    "phase": (vocabulary.PHASES, "open clarify solve check close"),
    "ending": (vocabulary.ENDINGS, "good mixed poor"),
    "grade": (vocabulary.GRADES, "good fair poor"),
    "order": (vocabulary.ORDERS, "shuffled fixed"),
    "desk item": (vocabulary.DESK_KINDS, "article rule colleague bulletin transcript script"),
    "task": (vocabulary.TASK_KINDS, "reword recall pick rank place dial teach-back cool-down"),
    "need": (vocabulary.REWORD_NEEDS, "date honest next-step action positive short no-lecture"),
    "promise": (vocabulary.PROMISE_WORDS, "none made kept late broken"),
    "marked": (vocabulary.MARKED, "noted opened interrupted ended"),
    "not an id": (
        vocabulary.RESERVED,
        "behaviour better breathe by changes choices critical customer discuss do ended ending fair feedback "
        "for good honest impact interrupt interrupted learner mhm mood no not note noted notes open opened "
        "opens order otherwise patience phase play poor promise question relationship reply result "
        "results rule say says scene set silence skills states stress takes task text think to todo when yes",
    ),
}
"""Every word of format 1 that means something, by where."""

WHY = "format 1 is frozen: what goes breaks files, what is new is refused by older versions; make a format 2"


@pytest.mark.parametrize("home", KEYS)
def test_format_1_has_the_keys_that_it_had_when_it_was_frozen(home: str) -> None:
    assert set(HOMES[home]) == set(KEYS[home].split()), WHY


@pytest.mark.parametrize("where", WORDS)
def test_format_1_has_the_words_that_it_had_when_it_was_frozen(where: str) -> None:
    known, frozen = WORDS[where]
    assert set(known) == set(frozen.split()), WHY


def test_nothing_else_has_keys() -> None:
    assert set(HOMES) == set(KEYS), WHY


def test_the_schema_for_editors_has_these_keys_and_no_others() -> None:
    schema = json.loads((paths.assets() / "schema" / "scenario-1.json").read_text("utf-8"))
    assert set(schema["properties"]) == set(KEYS["scenario"].split())
    assert schema["properties"]["format"]["enum"] == [1, "1"]


def test_a_file_of_format_1_is_read_as_it_was() -> None:
    reading = reader.read(FILE)
    assert not [one for one in reading.diagnostics if one.severity is not Severity.NOTE]
    notes = {Code.STILL_TO_WRITE, Code.TASK_NOT_PLAYED_YET, Code.SHIFT_NOT_PLAYED_YET}
    assert {one.code for one in reading.diagnostics} <= notes
    scenario = reading.scenario
    assert scenario is not None
    look = scenario.states["opening"].choices["look"]
    assert (look.takes, look.opens, look.skills) == (10, "list", {"empathy": 2, "listening": 1})
    assert scenario.states["opening"].patience == 40
    assert scenario.desk["depot"].takes == 60
    assert scenario.states["messages"].private
    assert scenario.states["picked"].task is not None
    assert scenario.states["picked"].task.cards["line-again"].worth == -1
    assert scenario.stress == 30


def test_the_file_has_every_key_and_word_of_format_1() -> None:
    text = FILE.read_text("utf-8")
    parsed = document.parse(FILE.read_bytes(), "scenario.yaml")
    keys = {part for path in parsed.places for part in path if isinstance(part, str)}
    assert {key for named in KEYS.values() for key in named.split()} <= keys
    for where in ("phase", "ending", "desk item", "task", "need", "order"):
        assert all(word in text for word in WORDS[where][1].split()), where


def test_a_newer_format_is_refused_with_one_sentence_and_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "format-1" / "scenario.yaml"
    file.parent.mkdir()
    newer = FILE.read_text("utf-8").replace("format: 1\n", "format: 2\n", 1) + "nonsense: yes\n"
    file.write_text(newer, encoding="utf-8")
    reading = reader.read(file)
    assert reading.scenario is None
    assert [(one.code, one.severity) for one in reading.diagnostics] == [(Code.NEWER_FORMAT, Severity.ERROR)]
    said = "This file was written by a newer Gelassen (format 2). Update, or ask for a version-1 copy."
    assert reading.diagnostics[0].message == said
    assert said in " ".join((paths.scenarios() / "README.md").read_text("utf-8").split())
    assert file.read_text("utf-8") == newer
