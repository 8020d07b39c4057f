"""Every colour and size of the program; hex values live in this file and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as `#RRGGBB`.

    room is the window's ground, surface a card, sunk a groove. text, soft and disabled are words; ink marks
    the one live thing; line is decoration only; edge outlines what can be clicked. mood1 to mood5 run from
    furious to delighted, band1 to band4 from raw to strong.
    """

    room: str
    surface: str
    sunk: str
    hover: str
    raised: str
    text: str
    soft: str
    disabled: str
    ink: str
    line: str
    edge: str
    primary: str
    on_primary: str
    primary_hover: str
    accent: str
    accent_soft: str
    on_accent: str
    focus: str
    person: str
    you: str
    note: str
    note_line: str
    thought: str
    thought_edge: str
    good: str
    good_soft: str
    caution: str
    caution_soft: str
    bad: str
    bad_soft: str
    mood1: str
    mood2: str
    mood3: str
    mood4: str
    mood5: str
    band1: str
    band2: str
    band3: str
    band4: str
    portrait_line: str


THEMES: Mapping[str, Tokens] = {
    "light": Tokens(
        room="#F2F2ED",
        surface="#FFFFFF",
        sunk="#E6E7E1",
        hover="#F7F8F4",
        raised="#FFFFFF",
        text="#1A1F21",
        soft="#4D5659",
        disabled="#646C6F",
        ink="#1A1F21",
        line="#D9DAD2",
        edge="#7B8486",
        primary="#1A1F21",
        on_primary="#FFFFFF",
        primary_hover="#333B3E",
        accent="#0F5E69",
        accent_soft="#DBE9E9",
        on_accent="#FFFFFF",
        focus="#0F6E7B",
        person="#FFE6D3",
        you="#DBE9E9",
        note="#FFF6DD",
        note_line="#E7D9B0",
        thought="#EEEBF5",
        thought_edge="#6F5E99",
        good="#1E6645",
        good_soft="#DDEDE2",
        caution="#7D4A00",
        caution_soft="#FFEBCC",
        bad="#9C2B1B",
        bad_soft="#FBE3DB",
        mood1="#DE5F42",
        mood2="#F6B681",
        mood3="#E8DCC4",
        mood4="#A8D2E6",
        mood5="#58A4D2",
        band1="#C3DCDA",
        band2="#86B9B8",
        band3="#428C92",
        band4="#0F5E69",
        portrait_line="#000000",
    ),
    "dark": Tokens(
        room="#14191B",
        surface="#1D2427",
        sunk="#0E1214",
        hover="#262F32",
        raised="#232B2E",
        text="#EDEFEA",
        soft="#B4BDBE",
        disabled="#8A9496",
        ink="#EDEFEA",
        line="#364044",
        edge="#7F8A8C",
        primary="#EDEFEA",
        on_primary="#14191B",
        primary_hover="#FFFFFF",
        accent="#7FC8CC",
        accent_soft="#1E3A3E",
        on_accent="#0B1A1C",
        focus="#8FD8DC",
        person="#4A3728",
        you="#1E3A3E",
        note="#332D1C",
        note_line="#4E4529",
        thought="#2A2638",
        thought_edge="#B6A5DE",
        good="#8FD0AA",
        good_soft="#1C3529",
        caution="#F0C079",
        caution_soft="#3A2C14",
        bad="#F2A08D",
        bad_soft="#42211A",
        mood1="#D65C41",
        mood2="#E3A673",
        mood3="#CDC2AC",
        mood4="#93BFD6",
        mood5="#569FCB",
        band1="#2F4B4D",
        band2="#3F7175",
        band3="#5BA3A8",
        band4="#9FE0E2",
        portrait_line="#000000",
    ),
    "contrast": Tokens(
        room="#000000",
        surface="#000000",
        sunk="#000000",
        hover="#1A1A1A",
        raised="#000000",
        text="#FFFFFF",
        soft="#FFFFFF",
        disabled="#A8A8A8",
        ink="#FFFFFF",
        line="#FFFFFF",
        edge="#FFFFFF",
        primary="#FFE14D",
        on_primary="#000000",
        primary_hover="#FFF0A0",
        accent="#FFE14D",
        accent_soft="#2B2600",
        on_accent="#000000",
        focus="#4DE3FF",
        person="#000000",
        you="#000000",
        note="#000000",
        note_line="#FFFFFF",
        thought="#000000",
        thought_edge="#FFFFFF",
        good="#7DFFB0",
        good_soft="#000000",
        caution="#FFE14D",
        caution_soft="#000000",
        bad="#FF9C8A",
        bad_soft="#000000",
        mood1="#FF6F4F",
        mood2="#FFBE8C",
        mood3="#FFFFFF",
        mood4="#BDE6FA",
        mood5="#66BDF0",
        band1="#6F7F80",
        band2="#9DB4B5",
        band3="#CFE4E4",
        band4="#FFFFFF",
        portrait_line="#000000",
    ),
    "projector": Tokens(
        room="#FFFFFF",
        surface="#FFFFFF",
        sunk="#ECEEEA",
        hover="#F4F5F2",
        raised="#FFFFFF",
        text="#0B0F10",
        soft="#333B3E",
        disabled="#4A5255",
        ink="#0B0F10",
        line="#B9BEBC",
        edge="#4F585B",
        primary="#0B0F10",
        on_primary="#FFFFFF",
        primary_hover="#262D30",
        accent="#084750",
        accent_soft="#D3E6E6",
        on_accent="#FFFFFF",
        focus="#084750",
        person="#FFE1CA",
        you="#D3E6E6",
        note="#FFF3CF",
        note_line="#C9B46B",
        thought="#ECE7F6",
        thought_edge="#4B3B75",
        good="#0F4A2F",
        good_soft="#DDEDE2",
        caution="#5A3400",
        caution_soft="#FFEBCC",
        bad="#7A1C10",
        bad_soft="#FBE3DB",
        mood1="#DE5F42",
        mood2="#F6B681",
        mood3="#E8DCC4",
        mood4="#A8D2E6",
        mood5="#58A4D2",
        band1="#B5D3D1",
        band2="#72ABAB",
        band3="#2F7A81",
        band4="#084750",
        portrait_line="#000000",
    ),
}


class TypeStyle(NamedTuple):
    """A style of text: size in multiples of the base, weight 100 to 900, line height in multiples of size."""

    size: float
    weight: int
    line: float


BANDS = ("raw", "building", "solid", "strong")
"""The bands of craft in the order of their tokens band1 to band4."""

BASE_PX = 15
"""Pixel size of body text at 100 % text size."""

TYPE: Mapping[str, TypeStyle] = {
    "caption": TypeStyle(0.87, 500, 1.35),
    "mark": TypeStyle(0.87, 600, 1.35),
    "body": TypeStyle(1.0, 400, 1.5),
    "strong": TypeStyle(1.0, 600, 1.4),
    "lead": TypeStyle(1.13, 400, 1.5),
    "choice": TypeStyle(1.1, 500, 1.4),
    "speech": TypeStyle(1.4, 500, 1.4),
    "h3": TypeStyle(1.13, 600, 1.3),
    "h2": TypeStyle(1.33, 600, 1.25),
    "h1": TypeStyle(1.8, 700, 1.2),
    "display": TypeStyle(2.5, 700, 1.1),
    "past": TypeStyle(1.2, 400, 1.35),
    "newest": TypeStyle(1.6, 500, 1.35),
}
"""`mark` is a caption that names a sign; `past` and `newest` are the two sizes within a speech bubble."""

SPACE: Mapping[str, int] = {
    "xs": 4,
    "s": 8,
    "m": 12,
    "l": 16,
    "xl": 24,
    "xxl": 32,
    "xxxl": 48,
}
"""Pixels at 100 % text size; grow by half of what the text grows."""

RADIUS: Mapping[str, int] = {
    "s": 6,
    "m": 10,
    "l": 16,
    "round": 999,
}
"""Corner radii in pixels."""

STROKE: Mapping[str, int] = {
    "hair": 1,
    "edge": 1,
    "ink": 2,
    "focus": 3,
    "focus_gap": 2,
}
"""Line widths in pixels; focus_gap is the air between a shape and its focus ring."""

MOTION_MS: Mapping[str, int] = {
    "touch": 120,
    "enter": 200,
    "mood": 320,
    "settle": 600,
}
"""Durations in milliseconds; all are 0 with reduced motion."""

LARGE_TEXT = 1.5
"""From this text scale on the room inside of things is needed for words."""

TARGET_PX: Mapping[str, int] = {
    "min": 28,
    "comfortable": 40,
    "choice": 64,
}
"""Smallest heights of what is clicked, in pixels."""

PORTRAIT_PX: Mapping[str, int] = {
    "chip": 28,
    "list": 48,
    "card": 96,
    "stage_small": 128,
    "stage": 232,
    "projector": 420,
}
"""Diameters of portraits, in pixels."""

BREAKPOINT_EM: Mapping[str, int] = {"wide": 80, "medium": 62}
"""Least width of the window in em (base size times text scale); below medium it is compact."""

STAGE_TINT: Mapping[str, float] = {"light": 0.2, "dark": 0.1, "contrast": 0.0, "projector": 0.2}
"""How much of the mood's colour the stage takes on, 0 to 1."""

ZONE_TINT: Mapping[str, float] = {"light": 0.19, "dark": 0.12, "contrast": 0.0, "projector": 0.2}
"""The same for the zones behind the mood curve."""

TEXT_ON: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("text", "soft") for ground in ("room", "surface", "raised", "hover")),
    *(("disabled", ground) for ground in ("room", "surface", "raised")),
    *(
        (text, ground)
        for text in ("text", "soft")
        for ground in ("sunk", "person", "you", "note", "thought", "accent_soft")
    ),
    *(("text", ground) for ground in ("good_soft", "caution_soft", "bad_soft")),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_accent", "accent"),
    *(("accent", ground) for ground in ("room", "surface", "accent_soft")),
    *((sign, ground) for sign in ("good", "caution", "bad") for ground in ("room", "surface")),
    *((sign, f"{sign}_soft") for sign in ("good", "caution", "bad")),
    ("thought_edge", "thought"),
)
"""Pairs of text and ground the widgets paint: contrast at least 4.5, in contrast and projector at least 7."""

SIGN_ON: tuple[tuple[str, str], ...] = (
    *(
        (sign, ground)
        for sign in ("edge", "ink", "focus")
        for ground in ("room", "surface", "hover", "raised")
    ),
    ("focus", "sunk"),
    ("ink", "accent_soft"),
    ("thought_edge", "room"),
    *(("portrait_line", f"mood{step}") for step in range(1, 6)),
)
"""Pairs of a meaningful line and its ground: contrast of at least 3 in every theme."""
