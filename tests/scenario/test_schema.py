"""The JSON Schema: as committed, of the same keys as the reader, and accepting what the reader accepts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from app import paths
from app.scenario import document
from app.scenario.reader import Reading
from app.scenario.reading.fields import HOMES
from app.scenario.schema import json_schema
from tests import strategies

SCHEMA = json_schema()


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


def test_every_key_is_described() -> None:
    bare = [
        f"{name}.{key}"
        for name, shape in {"scenario": SCHEMA, **SCHEMA["definitions"]}.items()
        for key, value in shape.get("properties", {}).items()
        if "description" not in value and "$ref" not in value
    ]
    assert [one for one in bare if not one.startswith(("todo.", "state.task", "state.results"))] == []


@pytest.mark.parametrize("typed", ["1.1", "1.2"])
def test_the_small_scenario_fits(small: str, typed: str) -> None:
    assert list(problems(typed_as(typed, document.parse(small, "x").data), SCHEMA)) == []


@given(strategies.scenarios())
@settings(max_examples=40)
def test_what_the_reader_accepts_fits(written: strategies.Written) -> None:
    assert list(problems(typed_as("1.2", document.parse(written.text, "x").data), SCHEMA)) == []


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
    assert list(problems(typed_as("1.2", data), SCHEMA))


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
    assert list(problems(typed_as("1.2", document.parse(text, "x").data), SCHEMA)) == []


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


def problems(value: Any, schema: dict[str, Any], where: str = "") -> Iterator[str]:
    """What does not fit: draft 07, as far as this schema uses it."""
    if "$ref" in schema:
        yield from problems(
            value, SCHEMA["definitions"][schema["$ref"].removeprefix("#/definitions/")], where
        )
        return
    for part in schema.get("allOf", ()):
        yield from problems(value, part, where)
    if "anyOf" in schema and all(list(problems(value, part, where)) for part in schema["anyOf"]):
        yield f"{where}: {value!r} fits none"
    kinds = schema.get("type", ())
    if kinds and not any(_is(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        yield f"{where}: {value!r} is not {kinds}"
    if "enum" in schema and not any(type(one) is type(value) and one == value for one in schema["enum"]):
        yield f"{where}: {value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{where}: {value!r}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{where}: {value!r} is not like {schema['pattern']}"
    if isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{where}: {value} is out of range"
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{where}: too few"
        for index, one in enumerate(value):
            yield from problems(one, schema.get("items", {}), f"{where}[{index}]")
    if isinstance(value, dict):
        if len(value) < schema.get("minProperties", 0):
            yield f"{where}: too few"
        yield from (f"{where}: {key} is missing" for key in schema.get("required", ()) if key not in value)
        for key, one in value.items():
            yield from problems(key, schema.get("propertyNames", {}), f"{where} key")
            inner = schema.get("properties", {}).get(key, schema.get("additionalProperties", {}))
            if inner is False:
                yield f"{where}: {key} does not belong here"
            else:
                yield from problems(one, inner, f"{where}.{key}")


def _is(value: Any, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": int, "null": type(None)}
    return kind in kinds and isinstance(value, kinds[kind])
