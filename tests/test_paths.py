"""Folders are found wherever the program stands, and `--data` keeps everything together."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from app import paths


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    paths.assets.cache_clear()
    paths.scenarios.cache_clear()
    yield
    paths.assets.cache_clear()
    paths.scenarios.cache_clear()


def test_without_a_choice_the_system_says_where() -> None:
    assert paths.data_dir() == platformdirs.user_data_path("gelassen", appauthor=False)
    assert paths.log_dir() == platformdirs.user_log_path("gelassen", appauthor=False)
    assert paths.cache_dir() == platformdirs.user_cache_path("gelassen", appauthor=False)


def test_a_chosen_folder_keeps_everything_together(tmp_path: Path) -> None:
    assert paths.data_dir(tmp_path) == tmp_path
    for found in (paths.log_dir(tmp_path), paths.cache_dir(tmp_path), paths.index_cache(tmp_path)):
        assert found.is_relative_to(tmp_path)


def test_a_chosen_folder_may_be_spelled_as_people_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_dir(Path("here")) == tmp_path / "here"
    assert paths.data_dir(Path("~/there")) == Path.home() / "there"


def test_nothing_is_created_by_asking(tmp_path: Path) -> None:
    chosen = tmp_path / "not-yet"
    paths.data_dir(chosen), paths.log_dir(chosen), paths.index_cache(chosen)
    assert not chosen.exists()


def test_a_source_tree_has_its_folders_beside_the_package() -> None:
    assert paths.assets() == Path(__file__).parents[1] / "assets"


@pytest.mark.parametrize("inside", ["assets", "app/_data/assets"])
def test_a_bundle_has_its_folders_inside(
    inside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / inside).mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.assets() == tmp_path / inside


def test_an_installed_package_has_its_folders_in_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "app"
    (package / "_data" / "scenarios").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.scenarios() == package / "_data" / "scenarios"


def test_a_broken_installation_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "app")
    with pytest.raises(FileNotFoundError, match="folder scenarios is missing"):
        paths.scenarios()
