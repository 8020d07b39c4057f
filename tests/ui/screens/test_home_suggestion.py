"""What is suggested is new, or longest ago, and the reason is true."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app import paths
from app.scenario.library import Library
from app.scenario.terms import EndingKind
from app.ui.screens.home_facts import Played
from app.ui.screens.home_suggestion import suggestions
from tests.ui import shelf

PLAYABLE = tuple(one for one in shelf.entries() if one.playable)


def days_ago(days: int) -> Played:
    return Played("a", EndingKind.GOOD, 1, shelf.NOW - timedelta(days=days))


def test_what_was_never_played_comes_first_the_easiest_before_the_harder() -> None:
    found = suggestions(shelf.entries(), played={PLAYABLE[0].id: days_ago(1)}, now=shelf.NOW)
    easiest = sorted(PLAYABLE[1:], key=lambda one: one.difficulty)
    assert [one.entry for one in found] == easiest[:3]
    assert {one.reason for one in found} == {"You have not played this one yet."}


def test_equally_hard_ones_come_in_the_librarys_order() -> None:
    entries = tuple(replace(one, difficulty=2) for one in PLAYABLE[:3])
    assert [one.entry for one in suggestions(entries, played={}, now=shelf.NOW)] == list(entries)


def test_newcomers_are_suggested_nothing_with_a_content_warning() -> None:
    first, second, third = (replace(one, difficulty=1) for one in PLAYABLE[:3])
    insults = replace(third, content=True)
    entries = (first, second, insults)
    unfinished = Played(None, None, 5, shelf.NOW)
    for played in ({}, {first.id: days_ago(1), second.id: unfinished}, {insults.id: days_ago(1)}):
        assert insults not in [one.entry for one in suggestions(entries, played=played, now=shelf.NOW)]
    played = {first.id: days_ago(1), second.id: days_ago(2)}
    assert suggestions(entries, played=played, now=shelf.NOW)[0].entry == insults


def test_the_shipped_conversation_with_insults_says_so_in_the_index() -> None:
    shelved = {one.id: one.content for one in Library([paths.scenarios()]).index()}
    assert shelved["blowing-off-steam"]
    assert not shelved["sweater-15-november"]


def test_what_cannot_be_played_is_never_suggested() -> None:
    entries = (shelf.broken(), *(one for one in shelf.entries() if not one.playable))
    assert suggestions(entries, played={}, now=shelf.NOW) == ()


def test_once_all_were_played_the_longest_ago_comes_first() -> None:
    played = {one.id: days_ago(days) for days, one in zip((3, 40, 1), PLAYABLE[:3], strict=True)}
    found = suggestions(PLAYABLE[:3], played=played, now=shelf.NOW)
    assert [one.entry for one in found] == [PLAYABLE[1], PLAYABLE[0], PLAYABLE[2]]
    assert found[0].reason == "You played this one longest ago: 24 September 2026."
    assert found[1].reason == "You last played this one: Saturday 08:30."


def test_the_only_one_is_not_called_the_one_longest_ago() -> None:
    found = suggestions(PLAYABLE[:1], played={PLAYABLE[0].id: days_ago(1)}, now=shelf.NOW)
    assert [one.reason for one in found] == ["You last played this one: yesterday 08:30."]


def test_nor_is_the_only_one_that_is_not_paused() -> None:
    played = {one.id: days_ago(1) for one in PLAYABLE[:2]}
    found = suggestions(PLAYABLE[:2], played=played, paused={PLAYABLE[1].id}, now=shelf.NOW)
    assert found[0].reason == "You last played this one: yesterday 08:30."


def test_what_is_paused_comes_last_and_says_so() -> None:
    played = {PLAYABLE[1].id: days_ago(2)}
    found = suggestions(PLAYABLE[:2], played=played, paused={PLAYABLE[0].id}, now=shelf.NOW)
    assert [one.entry for one in found] == [PLAYABLE[1], PLAYABLE[0]]
    assert found[1].reason == "You paused this one. You can also begin it anew."
