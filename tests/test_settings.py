"""Settings survive damage, newer versions, and values nobody understands."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import settings
from app.settings import AT_ONCE, Loaded, Settings


def written(data_dir: Path, content: object) -> Path:
    path = data_dir / settings.FILE_NAME
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def test_without_a_file_the_defaults_hold(data_dir: Path) -> None:
    assert settings.load(data_dir) == Loaded(Settings())
    assert settings.load(data_dir / "not-there") == Loaded(Settings())


def test_what_is_saved_is_loaded(data_dir: Path) -> None:
    changed = Settings(
        language="de",
        theme="contrast",
        text_scale=200,
        round_a=False,
        speech_speed=AT_ONCE,
        coach="asked",
        mode="practise",
        timed=True,
        reduced_motion="on",
        trainer_folder="/home/jo/Übungen",
        learner="8f14e45f",
        sound=True,
        window="AdnQywADAAA=",
    )
    settings.save(changed, data_dir)
    assert settings.load(data_dir) == Loaded(changed)


def test_what_a_newer_version_has_set_stays(data_dir: Path) -> None:
    path = written(data_dir, {"theme": "dark", "voice": {"pitch": 3}, "captions": [1, 2]})
    loaded = settings.load(data_dir)
    settings.save(replace(loaded.settings, theme="light"), data_dir)
    found = json.loads(path.read_text(encoding="utf-8"))
    assert (found["theme"], found["voice"], found["captions"]) == ("light", {"pitch": 3}, [1, 2])


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe\x00", b"[" * 100_000, b'{"theme": "dark"'],
    ids=["empty", "cut off", "list", "null", "text", "not UTF-8", "deep", "half"],
)
def test_a_damaged_file_is_kept_aside(content: bytes, data_dir: Path) -> None:
    path = written(data_dir, content)
    loaded = settings.load(data_dir)
    assert loaded.settings == Settings()
    assert loaded.kept_aside == data_dir / "settings.damaged.json"
    assert loaded.kept_aside.read_bytes() == content
    assert not path.exists()
    settings.save(loaded.settings, data_dir)
    assert settings.load(data_dir) == Loaded(Settings())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("theme", 3),
        ("theme", ["dark"]),
        ("text_scale", 99),
        ("text_scale", 201),
        ("text_scale", True),
        ("text_scale", 150.5),
        ("speech_speed", 5),
        ("speech_speed", -1),
        ("timed", "yes"),
        ("learner", 7),
        ("coach", None),
    ],
)
def test_one_value_nobody_understands_costs_only_itself(name: str, value: object, data_dir: Path) -> None:
    written(data_dir, {"round_a": False, name: value})
    loaded = settings.load(data_dir)
    assert loaded.unclear == (name,)
    assert loaded.settings == Settings(round_a=False)
    assert loaded.kept_aside is None


def test_a_byte_order_mark_of_an_editor_is_no_damage(data_dir: Path) -> None:
    written(data_dir, b'\xef\xbb\xbf{"theme": "dark"}')
    assert settings.load(data_dir).settings.theme == "dark"


def test_a_folder_with_an_odd_name_is_kept(data_dir: Path) -> None:
    odd = Settings(trainer_folder="/home/jo/\udcff")  # a byte that is no UTF-8, as Python spells it
    settings.save(odd, data_dir)
    assert settings.load(data_dir).settings == odd


@given(
    content=st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from(["theme", "learner", "text_scale", "x"]), inner)
        ),
        max_leaves=8,
    ).map(lambda value: json.dumps(value).encode())
)
def test_any_bytes_give_settings_that_can_be_saved(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    written(folder, content)
    loaded = settings.load(folder)
    settings.save(loaded.settings, folder)
    again = settings.load(folder)
    assert again.kept_aside is None
    assert json.dumps(dict(again.settings.unknown)) == json.dumps(dict(loaded.settings.unknown))
    assert replace(again.settings, unknown=MappingProxyType({})) == replace(
        loaded.settings, unknown=MappingProxyType({})
    )
