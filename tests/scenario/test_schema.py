"""The JSON Schema: as committed, of the same keys as the reader, and accepting what the reader accepts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from app import paths
from app.scenario import document
from app.scenario.channels import CHANNELS
from app.scenario.reader import Reading
from app.scenario.reading import vocabulary
from app.scenario.reading.fields import HOMES
from app.scenario.schema import json_schema
from tests import strategies

SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
SHIPPED = sorted(paths.scenarios().glob("*/scenario.yaml"))


def test_the_committed_schema_is_the_one_that_is_printed() -> None:
    """After a change: `gelassen schema > assets/schema/scenario-1.json`."""
    file = paths.assets() / "schema" / "scenario-1.json"
    assert json.loads(file.read_text(encoding="utf-8")) == SCHEMA


@pytest.mark.parametrize(
    ("kind", "shape"),
    [
        ("scenario", SCHEMA),
        ("person", SCHEMA["definitions"]["person"]),
        ("desk item", SCHEMA["definitions"]["desk-item"]),
        ("state", SCHEMA["definitions"]["state"]),
        ("outcome", SCHEMA["definitions"]["outcome"]),
        ("part", SCHEMA["definitions"]["part"]),
        ("feedback", SCHEMA["definitions"]["outcome"]["properties"]["feedback"]["anyOf"][0]),
        ("task", SCHEMA["definitions"]["state"]["properties"]["task"]),
    ],
)
def test_the_schema_has_the_readers_keys(kind: str, shape: dict[str, Any]) -> None:
    assert set(shape["properties"]) == set(HOMES[kind])


def test_a_choice_may_be_still_to_write() -> None:
    assert set(SCHEMA["definitions"]["choice"]["properties"]) == {*HOMES["choice"], "todo"}


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_every_key_says_what_it_is_when_the_mouse_rests_on_it() -> None:
    bare = [where for where, shape in keys(SCHEMA, "") if not shape.get("description", "").endswith(".")]
    assert bare == []


def keys(schema: object, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that the schema names anywhere, with what it says of it."""
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict) and schema.get("type") == "object":
            yield from ((f"{where}.{key}", shape) for key, shape in properties.items())
        for key, inner in schema.items():
            yield from keys(inner, f"{where}.{key}")
    elif isinstance(schema, list):
        for index, inner in enumerate(schema):
            yield from keys(inner, f"{where}[{index}]")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("channel", tuple(CHANNELS)),
        ("phase", vocabulary.PHASES),
        ("ending", vocabulary.ENDINGS),
        ("order", vocabulary.ORDERS),
    ],
)
def test_words_to_choose_from_are_offered_in_full(key: str, words: tuple[str, ...]) -> None:
    shape = {**SCHEMA["properties"], **SCHEMA["definitions"]["state"]["properties"]}[key]
    assert shape["enum"] == list(words)


@pytest.mark.parametrize("typed", ["1.1", "1.2"])
@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_the_shipped_scenarios_fit(file: Path, typed: str) -> None:
    assert problems(typed_as(typed, document.parse(file.read_bytes(), "x").data)) == []


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_the_shipped_scenarios_tell_editors_where_the_schema_is(file: Path) -> None:
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found is not None
    assert (file.parent / found[1]).resolve() == (paths.assets() / "schema" / "scenario-1.json").resolve()


@pytest.mark.parametrize("typed", ["1.1", "1.2"])
def test_the_small_scenario_fits(small: str, typed: str) -> None:
    assert problems(typed_as(typed, document.parse(small, "x").data)) == []


@given(strategies.scenarios())
@settings(max_examples=40)
def test_what_the_reader_accepts_fits(written: strategies.Written) -> None:
    assert problems(typed_as("1.2", document.parse(written.text, "x").data)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    says:\n", "    sasy:\n"),
        ("mood: 65", "mood: high"),
        ("mood: 65", "mood: 165"),
        ("phase: open", "phase: opne"),
        ("patience: 30s", "patience: 30"),
        ("plan-b: no", "plan-b: 3"),
        ("{positive-language: +2}", "{positive-language: 3}"),
        ("notes: birthday", "notes: {a: b}"),
        ("goal: She knows when it comes.\n", ""),
        ("  opening:\n", "  Opening:\n"),
    ],
)
def test_slips_of_shape_are_seen_while_typing(old: str, new: str, small: str) -> None:
    data = document.parse(small.replace(old, new, 1), "x").data
    assert problems(typed_as("1.2", data))


def test_tasks_and_shifts_fit(small: str, read: Callable[[str], Reading]) -> None:
    text = small.replace(
        "  ordered:\n    ending: good\n",
        "  shift:\n    play: another\n    to: calm\n"
        "  calm:\n    task: {kind: cool-down, skill: letting-go}\n    to: sort\n"
        "  sort:\n    task:\n      kind: place\n      columns: {a: A, b: B}\n"
        "      cards: {one: {text: One, in: a}}\n"
        "    results: {good: {changes: {mood: +5}}, fair: {}, poor: {to: gone}}\n    to: ordered\n"
        "  ordered:\n    ending: good\n",
    )
    assert not read(text).errors
    assert problems(typed_as("1.2", document.parse(text, "x").data)) == []


def typed_as(version: str, data: Any) -> Any:
    """Data as an editor types its scalars: YAML 1.1 knows yes and no, 1.2 does not."""
    if isinstance(data, dict):
        return {key: typed_as(version, value) for key, value in data.items()}
    if isinstance(data, list):
        return [typed_as(version, value) for value in data]
    if data == "":
        return None
    if re.fullmatch(r"[-+]?[0-9]+", data):
        return int(data)
    words = {"true": True, "false": False} | ({"yes": True, "no": False} if version == "1.1" else {})
    return words.get(data, data)


def problems(value: Any) -> list[str]:
    """What an editor would mark."""
    return [f"{found.json_path}: {found.message}" for found in VALIDATOR.iter_errors(value)]
