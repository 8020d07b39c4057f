"""The pictures and the font that are shipped: complete, drawable by Qt, self-contained, licensed."""

from __future__ import annotations

import itertools
import json
import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QImage,
    QPainter,
    QRawFont,
    QTextLayout,
)
from PySide6.QtSvg import QSvgRenderer

from app import paths
from app.scenario.model import Mood

ASSETS = paths.assets()
RECIPES = json.loads((ASSETS / "portraits" / "people.json").read_text(encoding="utf-8"))["people"]
PORTRAITS = [ASSETS / "portraits" / person / f"{mood.value}.svg" for person in RECIPES for mood in Mood]
ICONS = sorted((ASSETS / "icons").glob("*.svg"))
FONTS = sorted((ASSETS / "fonts").glob("*.ttf"))
DRAWINGS = [*PORTRAITS, *ICONS, ASSETS / "logo.svg", ASSETS / "icon.svg"]

STYLES = {
    "Regular": (400, False),
    "Medium": (500, False),
    "SemiBold": (600, False),
    "Bold": (700, False),
    "Italic": (400, True),
    "MediumItalic": (500, True),
}
LETTERS = "abcxyzABCXYZäöüßÄÖÜẞéèêàâçñøåæœłšžčćőűğışŞİ0123456789"
SIGNS = "„“”‚‘’»«›‹–—−…·•×÷±≈≤≥→←↑↓↵€§%‰°½¼¾²³©®™✓●○\u00a0\u2009\u202f"


def name_of(path: Path) -> str:
    return path.relative_to(ASSETS).as_posix()


def drawn(path: Path, size: int, colour: str = "#000000") -> QImage:
    """A drawing on white, its `currentColor` replaced as the program does it."""
    text = path.read_text(encoding="utf-8").replace("currentColor", colour)
    picture = QImage(size, size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    QSvgRenderer(text.encode()).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def luminance(colour: str) -> float:
    """Relative luminance of a hex colour, 0 to 1 (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.fixture
def families(qapp: QGuiApplication) -> list[str]:
    ids = [QFontDatabase.addApplicationFont(str(font)) for font in FONTS]
    assert all(number >= 0 for number in ids)
    return [family for number in ids for family in QFontDatabase.applicationFontFamilies(number)]


def test_there_are_twelve_people_and_a_folder_for_each() -> None:
    folders = {folder.name for folder in (ASSETS / "portraits").iterdir() if folder.is_dir()}
    assert folders == set(RECIPES)
    assert len(RECIPES) >= 12


@pytest.mark.parametrize("person", RECIPES)
def test_a_person_has_the_five_moods_and_no_others(person: str) -> None:
    files = {file.name for file in (ASSETS / "portraits" / person).iterdir()}
    assert files == {f"{mood.value}.svg" for mood in Mood}
    assert set(RECIPES[person]["faces"]) == {mood.value for mood in Mood}


@pytest.mark.parametrize("person", RECIPES)
def test_each_mood_of_a_person_looks_different_at_the_size_of_a_list(
    person: str, qapp: QGuiApplication
) -> None:
    faces = [drawn(ASSETS / "portraits" / person / f"{mood.value}.svg", 48) for mood in Mood]
    for one, other in itertools.combinations(faces, 2):
        assert one != other


@pytest.mark.parametrize("person", RECIPES)
def test_a_portrait_follows_its_recipe(person: str) -> None:
    recipe = RECIPES[person]
    for mood in Mood:
        text = (ASSETS / "portraits" / person / f"{mood.value}.svg").read_text(encoding="utf-8")
        assert f"#{recipe['skin']}" in text
        assert f"#{recipe['clothes']}" in text


@pytest.mark.parametrize("person", RECIPES)
def test_the_lines_of_a_face_stand_out_from_its_skin(person: str) -> None:
    assert (luminance(RECIPES[person]["skin"]) + 0.05) / 0.05 >= 3


@pytest.mark.parametrize("path", PORTRAITS, ids=name_of)
def test_a_portrait_shows_the_shoulders_and_needs_no_mask(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 'viewBox="-70 0 844 844"' in text
    assert "<mask" not in text
    assert "<metadata" not in text


@pytest.mark.parametrize("path", DRAWINGS, ids=name_of)
def test_qt_draws_it(path: Path, qapp: QGuiApplication) -> None:
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    assert renderer.viewBoxF().size() != QSizeF(0, 0)
    empty = QImage(48, 48, QImage.Format.Format_RGB32)
    empty.fill(Qt.GlobalColor.white)
    assert drawn(path, 48) != empty


@pytest.mark.parametrize("path", DRAWINGS, ids=name_of)
def test_a_drawing_holds_everything_it_needs_and_runs_nothing(path: Path) -> None:
    for element in ElementTree.parse(path).iter():
        tag = element.tag.rpartition("}")[2]
        assert tag in {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
        for key, value in element.attrib.items():
            attribute = key.rpartition("}")[2]
            assert attribute != "href"
            assert not attribute.startswith("on")
            assert "url(" not in value


@pytest.mark.parametrize("path", [*ICONS, ASSETS / "logo.svg"], ids=name_of)
def test_an_icon_takes_the_colour_of_the_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 'stroke="currentColor"' in text
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", text)


@pytest.mark.parametrize("path", ICONS, ids=name_of)
def test_an_icon_has_the_grid_of_lucide(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "2"


def test_the_fonts_are_one_family_in_the_styles_the_look_uses(families: list[str]) -> None:
    assert {font.stem for font in FONTS} == {f"Inter-{style}" for style in STYLES}
    assert "Inter" in families


@pytest.mark.parametrize("style", STYLES)
def test_each_weight_is_a_drawn_one(style: str, families: list[str]) -> None:
    weight, italic = STYLES[style]
    font = QFont("Inter")
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    found = QFontInfo(font)
    assert (found.family(), found.weight(), found.italic()) == ("Inter", weight, italic)


@pytest.mark.parametrize("path", FONTS, ids=name_of)
def test_a_font_holds_the_characters_that_are_written(path: Path, qapp: QGuiApplication) -> None:
    font = QRawFont(str(path), 16)
    missing = [character for character in LETTERS + SIGNS if not font.supportsCharacter(ord(character))]
    assert missing == []


@pytest.mark.parametrize("path", FONTS, ids=name_of)
def test_a_font_is_small(path: Path) -> None:
    assert path.stat().st_size <= 150_000


@pytest.mark.parametrize(("feature", "text"), [("cv11", "a"), ("tnum", "1"), ("case", "-"), ("frac", "1/2")])
def test_a_feature_of_the_font_changes_its_glyphs(feature: str, text: str, families: list[str]) -> None:
    plain = QFont("Inter")
    changed = QFont(plain)
    changed.setFeature(QFont.Tag(feature), 1)
    assert glyphs(text, changed) != glyphs(text, plain)


def glyphs(text: str, font: QFont) -> list[int]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [index for run in layout.glyphRuns() for index in run.glyphIndexes()]


def test_linux_has_an_icon_of_256_pixels(qapp: QGuiApplication) -> None:
    picture = QImage(str(ASSETS / "icon.png"))
    assert (picture.width(), picture.height()) == (256, 256)
    assert picture.pixelColor(0, 0).alpha() == 0


def test_windows_has_icons_for_title_bar_task_bar_and_desktop() -> None:
    data = (ASSETS / "icon.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    # One byte holds a width, so 256 is written as 0.
    widths = {data[6 + 16 * entry] or 256 for entry in range(count)}
    assert {16, 24, 32, 48, 256} <= widths


def test_macos_has_icons_up_to_512_points_doubled() -> None:
    data = (ASSETS / "icon.icns").read_bytes()
    kinds, position = set(), 8
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4) == (len(data),)
    while position < len(data):
        kind, length = struct.unpack_from(">4sI", data, position)
        kinds.add(kind)
        position += length
    assert {b"ic07", b"ic08", b"ic09", b"ic10"} <= kinds


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("portraits", ("CC0 1.0", "Pablo Stanley", "MIT License", "Florian Körner")),
        ("icons", ("ISC License", "Lucide", "Cole Bemis")),
        ("fonts", ("SIL OPEN FONT LICENSE", "The Inter Project Authors")),
    ],
)
def test_what_others_made_carries_its_licence(folder: str, words: tuple[str, ...]) -> None:
    licence = (ASSETS / folder / "LICENSE").read_text(encoding="utf-8")
    for word in words:
        assert word in licence
    assert f"`{folder}/LICENSE`" in (ASSETS / "LICENSES.md").read_text(encoding="utf-8")
