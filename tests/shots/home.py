"""The first screen: with suggestions, paused conversations and trouble, searching, and empty."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.ui.screens.home import HomeScreen
from app.ui.screens.home_facts import Notice
from tests.shots.context import Shot, ShotContext
from tests.ui import shelf

STARRED = {"sweater-15-november", "twelve-minutes", "over-the-fence"}


def _screen(context: ShotContext, **more: Any) -> HomeScreen:
    language = context.variant.language
    what: dict[str, Any] = {
        "entries": shelf.entries(),
        "greeting": "Guten Morgen, Ana." if language == "de" else "Good morning, Ana.",
        "learner": "Ana",
        "language": language,
        "now": shelf.NOW,
        "skill_names": shelf.SKILLS[language],
        **more,
    }
    screen = HomeScreen(**what)
    screen.setFocus()  # no ring on whatever comes first
    return screen


def home(context: ShotContext) -> QWidget:
    return _screen(context, played=shelf.played(), paused=shelf.paused(), favourites=STARRED)


def home_first(context: ShotContext) -> QWidget:
    return _screen(context, entries=shelf.entries()[:1])


def home_trouble(context: ShotContext) -> QWidget:
    own = shelf.entries()
    notice = (
        "Die Einstellungen waren beschädigt. Jetzt gelten die üblichen; die alte Datei liegt daneben."
        if context.variant.language == "de"
        else "The settings were damaged. The usual ones hold now; the old file lies beside them."
    )
    return _screen(
        context,
        entries=(own[0], shelf.broken(context.variant.language), own[6], shelf.mine()),
        notices=(Notice("caution", notice, folder=shelf.OWN),),
    )


def home_search(context: ShotContext) -> QWidget:
    screen = _screen(context, played=shelf.played())
    screen.restore({"search": "geduld" if context.variant.language == "de" else "patience"})
    return screen


def home_favourites(context: ShotContext) -> QWidget:
    screen = _screen(context, played=shelf.played(), favourites=STARRED)
    screen.restore({"shelf": "favourites", "card": shelf.entries()[2].key})
    return screen


def home_nothing_found(context: ShotContext) -> QWidget:
    screen = _screen(context)
    screen.restore({"search": "xyz"})
    return screen


def home_empty(context: ShotContext) -> QWidget:
    return _screen(context, entries=())


SHOTS: dict[str, Shot] = {
    "home": home,
    "home-first": home_first,
    "home-trouble": home_trouble,
    "home-search": home_search,
    "home-favourites": home_favourites,
    "home-nothing-found": home_nothing_found,
    "home-empty": home_empty,
}
