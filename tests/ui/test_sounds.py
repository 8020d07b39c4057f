"""Sounds are soft, off until they are wanted, and nothing happens where there is nothing to play with."""

from __future__ import annotations

import importlib.util
import itertools
import stat
import struct
import sys
import wave
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from app import paths
from app.ui.sounds import MOST_TIMES, CommandPlayer, Silence, Sounds, WindowsPlayer, player_here
from tests.ui.recorder import Recorder

FOLDER = paths.assets() / "sounds"
FILE = FOLDER / "notification.wav"
NAMES = ("ring", "notification", "typing")

only_with_a_shell = pytest.mark.skipif(sys.platform == "win32", reason="the players here are shell scripts")


def samples(name: str) -> tuple[int, ...]:
    with wave.open(str(FOLDER / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        return struct.unpack(f"<{file.getnframes()}h", file.readframes(file.getnframes()))


@pytest.fixture(scope="module")
def workshop() -> ModuleType:
    """The script that has made them."""
    spec = importlib.util.spec_from_file_location("make_sounds", FOLDER / "make.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def player_of(tmp_path: Path, qtbot: QtBot) -> Iterator[Any]:
    """Makes a player of shell commands: each gets a line of what it has played."""
    made: list[CommandPlayer] = []

    def player(*scripts: str) -> CommandPlayer:
        commands = []
        for number, script in enumerate(scripts):
            file = tmp_path / f"player-{number}"
            file.write_text(f'#!/bin/sh\necho "{number} $(basename "$1")" >> "{tmp_path}/played"\n{script}\n')
            file.chmod(file.stat().st_mode | stat.S_IXUSR)
            commands.append((str(file),))
        made.append(CommandPlayer(commands))
        return made[-1]

    yield player
    for each in made:
        each.close()


def played(folder: Path) -> list[str]:
    file = folder / "played"
    return file.read_text().splitlines() if file.exists() else []


# The files


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short_soft_and_begins_and_ends_in_silence(name: str) -> None:
    found = samples(name)
    assert len(found) < 4 * 22_050
    assert 0.02 < max(map(abs, found)) / 32_767 <= 0.2
    assert abs(found[0]) < 30
    assert abs(found[-1]) < 30
    steps = (abs(one - other) for one, other in itertools.pairwise(found))
    assert max(steps) < 0.08 * 32_767, "it clicks"


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_what_its_script_makes(workshop: ModuleType, name: str) -> None:
    data: bytes = workshop.sampled(name)
    made = struct.unpack(f"<{len(data) // 2}h", data)
    # Mathematics is not rounded in quite the same way on every computer.
    assert all(abs(one - other) <= 1 for one, other in zip(made, samples(name), strict=True))


# What there is to play with


def test_the_first_player_that_is_there_is_taken() -> None:
    there = {"paplay": "/usr/bin/paplay", "aplay": "/usr/bin/aplay"}
    player = player_here("linux", find=lambda program: there.get(program, ""))
    assert isinstance(player, CommandPlayer)
    assert player._commands == [("/usr/bin/paplay",), ("/usr/bin/aplay", "--quiet")]


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14"])
def test_without_a_player_it_is_quiet(platform: str) -> None:
    player = player_here(platform, find=lambda _program: "")
    assert isinstance(player, Silence)
    assert not player.audible
    player.play(FILE, times=2)
    player.stop()
    player.close()


@only_with_a_shell
def test_a_sound_is_played_as_often_as_wanted(player_of: Any, qtbot: QtBot, tmp_path: Path) -> None:
    player_of("exit 0").play(FILE, times=3)
    qtbot.waitUntil(lambda: played(tmp_path) == ["0 notification.wav"] * 3)


@only_with_a_shell
def test_a_player_that_fails_is_not_asked_again_but_the_next_one(
    player_of: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    player = player_of("exit 1", "exit 0")
    player.play(FILE, times=2)
    wanted = ["0 notification.wav", "1 notification.wav", "1 notification.wav"]
    qtbot.waitUntil(lambda: played(tmp_path) == wanted)
    assert player.audible


@only_with_a_shell
def test_where_every_player_fails_it_is_quiet(player_of: Any, qtbot: QtBot, tmp_path: Path) -> None:
    player = player_of("exit 1", "exit 1")
    player.play(FILE, times=1)
    qtbot.waitUntil(lambda: not player.audible)
    player.play(FILE, times=1)
    assert played(tmp_path) == ["0 notification.wav", "1 notification.wav"]


def test_a_player_that_has_gone_is_no_trouble(qtbot: QtBot, tmp_path: Path) -> None:
    player = CommandPlayer([(str(tmp_path / "gone"),)])
    player.play(FILE, times=1)
    qtbot.waitUntil(lambda: not player.audible)


@only_with_a_shell
def test_a_ring_stops_in_the_middle(player_of: Any, qtbot: QtBot, tmp_path: Path) -> None:
    player = player_of("exec sleep 60")
    player.play(FILE, times=5)
    qtbot.waitUntil(lambda: len(played(tmp_path)) == 1)
    player.stop()
    player.close()
    assert player.children() == [] or all(not each.processId() for each in player.children())
    assert len(played(tmp_path)) == 1


def test_windows_plays_without_waiting_and_is_quiet_where_it_cannot() -> None:
    asked: list[object] = []

    def play(file: str | None, how: int) -> None:
        asked.append((file and Path(file).stem, how))
        if len(asked) == 4:
            raise RuntimeError("no device")

    winsound = SimpleNamespace(PlaySound=play, SND_FILENAME=1, SND_ASYNC=2, SND_NODEFAULT=4, SND_LOOP=8)
    player = WindowsPlayer(cast(ModuleType, winsound))
    player.play(FILE, times=1)
    player.play(FILE, times=8)
    player.stop()
    player.play(FILE, times=1)
    assert asked == [("notification", 7), ("notification", 15), (None, 0), ("notification", 7)]
    assert not player.audible


# On and off


def test_nothing_is_heard_until_sounds_are_switched_on() -> None:
    player = Recorder()
    sounds = Sounds(player)
    sounds.ring()
    sounds.play("typing")
    assert player.asked == []


def test_switching_on_is_heard_and_switching_off_is_quiet_at_once() -> None:
    player = Recorder()
    sounds = Sounds(player)
    sounds.set_on(True)
    sounds.set_on(True)
    sounds.ring()
    sounds.set_on(False)
    assert player.asked == [("notification", 1), ("ring", MOST_TIMES), "stop"]


def test_what_rings_already_is_not_begun_again() -> None:
    player = Recorder()
    sounds = Sounds(player, on=True)
    sounds.ring()
    sounds.ring()
    sounds.stop()
    sounds.ring()
    assert player.asked == [("ring", MOST_TIMES), "stop", ("ring", MOST_TIMES)]
