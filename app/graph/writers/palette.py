"""The colours of graphs that are looked at outside the window; the window's own are in `ui/theme`.

A picture for a browser or a document cannot ask the window's theme, and this room lies below the window's.
A test holds each value to the theme's token of the same name.
"""

from __future__ import annotations

from collections.abc import Mapping

LIGHT: Mapping[str, str] = {
    "room": "#F2F2ED",
    "surface": "#FFFFFF",
    "sunk": "#E6E7E1",
    "text": "#1A1F21",
    "soft": "#4D5659",
    "ink": "#1A1F21",
    "line": "#D9DAD2",
    "edge": "#7B8486",
    "accent": "#0F5E69",
    "good": "#1E6645",
    "caution": "#7D4A00",
    "bad": "#9C2B1B",
    "bad_soft": "#FBE3DB",
    "caution_soft": "#FFEBCC",
    "accent_soft": "#DBE9E9",
    "mood1": "#DE5F42",
    "mood3": "#E8DCC4",
    "mood5": "#58A4D2",
}

DARK: Mapping[str, str] = {
    "room": "#14191B",
    "surface": "#1D2427",
    "sunk": "#0E1214",
    "text": "#EDEFEA",
    "soft": "#B4BDBE",
    "ink": "#EDEFEA",
    "line": "#364044",
    "edge": "#7F8A8C",
    "accent": "#7FC8CC",
    "good": "#8FD0AA",
    "caution": "#F0C079",
    "bad": "#F2A08D",
    "bad_soft": "#42211A",
    "caution_soft": "#3A2C14",
    "accent_soft": "#1E3A3E",
    "mood1": "#D65C41",
    "mood3": "#CDC2AC",
    "mood5": "#569FCB",
}
