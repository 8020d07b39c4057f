"""A shelf of entries and of what was played, for tests and pictures of the first screen."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from app.scenario.library import Entry, Problem
from app.scenario.terms import EndingKind
from app.ui.screens.home_facts import Paused, Played

FOLDER = Path("/program/scenarios")
OWN = Path("/home/ana/conversations")
NOW = datetime(2026, 11, 3, 8, 30)

SKILLS = {
    "en": {
        "empathy": "Empathy",
        "attentiveness": "Attentiveness",
        "clear-communication": "Clear communication",
        "positive-language": "Positive language",
        "product-knowledge": "Product knowledge",
        "patience": "Patience",
        "handling-surprises": "Handling surprises",
        "composure": "Composure",
    },
    "de": {
        "empathy": "Empathie",
        "attentiveness": "Aufmerksamkeit",
        "clear-communication": "Klar kommunizieren",
        "positive-language": "Positive Sprache",
        "product-knowledge": "Produktwissen",
        "patience": "Geduld",
        "handling-surprises": "Mit Überraschungen umgehen",
        "composure": "Gelassenheit",
    },
}

ROWS = (
    (
        "sweater-15-november",
        "The sweater arrives on 15 November",
        "Der Pullover kommt am 15. November",
        "Mail-order house, order line, 1 November",
        "Versandhaus, Bestelltelefon, 1. November",
        "Ms Lindner",
        "Frau Lindner",
        "lindner",
        65,
        "phone",
        6,
        1,
        ("positive-language", "product-knowledge", "clear-communication"),
    ),
    (
        "three-chats",
        "Three chats at once",
        "Drei Chats gleichzeitig",
        "Web shop, Monday morning",
        "Online-Shop, Montagmorgen",
        "Mr Okafor",
        "Herr Okafor",
        "okafor",
        45,
        "phone",
        8,
        3,
        ("attentiveness", "clear-communication"),
    ),
    (
        "twelve-minutes",
        "Twelve minutes on hold",
        "Zwölf Minuten Warteschleife",
        "Energy supplier, hotline",
        "Energieversorger, Hotline",
        "Ms Yilmaz",
        "Frau Yilmaz",
        "yilmaz",
        30,
        "phone",
        6,
        3,
        ("empathy", "patience", "composure"),
    ),
    (
        "blowing-off-steam",
        "Blowing off steam",
        "Der Dampfablasser",
        "Parcel service hotline, mid-December, eleventh call of the morning",
        "Paketdienst-Hotline, Mitte Dezember, elfter Anruf an diesem Vormittag",
        "Mr K.",
        "Herr K.",
        "kessler",
        10,
        "phone",
        8,
        4,
        ("composure", "empathy", "patience"),
    ),
    (
        "thing-does-not-work",
        "“The thing does not work”",
        "„Das Ding geht nicht“",
        "Electronics, support line",
        "Elektronikmarkt, Kundendienst",
        "Mr Brandt",
        "Herr Brandt",
        "brandt",
        30,
        "phone",
        7,
        2,
        ("patience", "clear-communication", "product-knowledge"),
    ),
    (
        "hundredth-time",
        "The website, for the hundredth time",
        "Zum hundertsten Mal: die Webseite",
        "Council office, switchboard",
        "Stadtverwaltung, Zentrale",
        "Ms Demir",
        "Frau Demir",
        "demir",
        45,
        "phone",
        6,
        2,
        ("patience", "positive-language"),
    ),
    (
        "my-mistake",
        "My mistake",
        "Mein Fehler",
        "Insurance, claims",
        "Versicherung, Schadenabteilung",
        "Mr Seidel",
        "Herr Seidel",
        "seidel",
        35,
        "email",
        5,
        2,
        ("empathy", "clear-communication", "handling-surprises"),
    ),
    (
        "at-the-fair",
        "At the fair stand",
        "Am Messestand",
        "Trade fair, day three",
        "Fachmesse, dritter Tag",
        "Mr Okafor",
        "Herr Okafor",
        "okafor",
        50,
        "counter",
        6,
        2,
        ("attentiveness", "product-knowledge"),
    ),
    (
        "one-star",
        "One star, in public",
        "Ein Stern, öffentlich",
        "Café chain, review page",
        "Café-Kette, Bewertungsseite",
        "Ms Yilmaz",
        "Frau Yilmaz",
        "yilmaz",
        25,
        "social",
        5,
        3,
        ("composure", "clear-communication"),
    ),
    (
        "over-the-fence",
        "Over the fence",
        "Über den Zaun",
        "Garden centre, telephone",
        "Gartencenter, Telefon",
        "Ms Lena",
        "Frau Lena",
        "lena",
        50,
        "phone",
        7,
        1,
        ("empathy",),
    ),
    (
        "your-boss",
        "“Give me your boss”",
        "„Geben Sie mir Ihren Chef“",
        "Telecoms, customer line",
        "Telefongesellschaft, Kundendienst",
        "Mr Anders",
        "Herr Anders",
        "anders",
        22,
        "phone",
        9,
        5,
        ("composure", "handling-surprises", "clear-communication"),
    ),
)


_BROKEN = {
    "en": "“stuck” is a dead end: “choices” or “ending” is missing here.",
    "de": "„stuck“ ist eine Sackgasse: Hier fehlt „choices“ oder „ending“.",
}


def entry(row: tuple[Any, ...], **changed: Any) -> Entry:
    """One entry of the shelf; named fields can be changed."""
    (
        name,
        en,
        de,
        setting_en,
        setting_de,
        customer_en,
        customer_de,
        face,
        mood,
        channel,
        minutes,
        hard,
        skills,
    ) = row
    values = {
        "id": name,
        "folder": str(FOLDER),
        "location": str(FOLDER / name),
        "titles": {"en": en, "de": de},
        "settings": {"en": setting_en, "de": setting_de},
        "customers": {"en": customer_en, "de": customer_de},
        "portrait": face,
        "mood": mood,
        "channel": channel,
        "minutes": minutes,
        "difficulty": hard,
        "skills": skills,
        "languages": ("en", "de"),
        "reviewed": False,
        "playable": channel == "phone",
        "problem": None,
        "shipped": True,
    }
    return Entry(**{**values, **changed})


def entries() -> tuple[Entry, ...]:
    """All of them, playable and not."""
    return tuple(entry(row) for row in ROWS)


def many(count: int) -> tuple[Entry, ...]:
    """So many entries, all of different folders."""
    return tuple(
        entry(ROWS[number % len(ROWS)], id=f"number-{number}", location=str(FOLDER / f"number-{number}"))
        for number in range(count)
    )


def broken(language: str = "en") -> Entry:
    """A file that cannot be read."""
    return entry(
        ROWS[0],
        id="returns-desk",
        location=str(OWN / "returns-desk"),
        titles={},
        settings={},
        customers={},
        portrait=None,
        channel="",
        skills=(),
        playable=False,
        shipped=False,
        problem=Problem(message=_BROKEN[language], line=142, column=3, code="GEL301", severity="error"),
    )


def mine() -> Entry:
    """An entry of one's own."""
    return entry(ROWS[10], shipped=False, location=str(OWN / "your-boss"))


def played() -> dict[str, Played]:
    """What happened last time."""

    def some(days: int, kind: EndingKind | None, times: int) -> Played:
        return Played(f"attempt-{days}", kind, times, NOW - timedelta(days=days))

    return {
        "hundredth-time": some(1, EndingKind.GOOD, 2),
        "twelve-minutes": some(12, EndingKind.MIXED, 1),
        "over-the-fence": some(30, EndingKind.POOR, 3),
    }


def paused() -> tuple[Paused, ...]:
    """A conversation that waits."""
    return (Paused("p1", "blowing-off-steam", 4, NOW - timedelta(hours=16, minutes=10), 8),)
