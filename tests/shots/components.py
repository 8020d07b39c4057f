"""The parts screens are made of, on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.scenario.terms import Manner, Mood, Phase
from app.skills.debrief import CurvePoint
from app.skills.scoring import Band
from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.bars import TopBar
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.choosing import SegmentedControl, Tile, Toggle
from app.ui.widgets.curve_legend import CurveLegend
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.key_cap import Badge, KeyCap
from app.ui.widgets.label import Label
from app.ui.widgets.mood_curve import MoodCurve
from app.ui.widgets.mood_scale import MoodMark, MoodScale
from app.ui.widgets.notices import Banner, EmptyState, LoadingBars
from app.ui.widgets.portrait_view import PortraitView
from app.ui.widgets.ringing_phone import RingingPhone
from app.ui.widgets.self_rating import SelfImage, SelfRatingSlider
from app.ui.widgets.speech_bubble import Said, SpeechBubble
from app.ui.widgets.steps import DifficultyBars, PhaseBar, SkillBand
from app.ui.widgets.text_field import SearchField, TextField

if TYPE_CHECKING:
    from tests.shots.context import ShotContext


class _Hovered(ChoiceCard):
    """A choice as it looks under the pointer."""

    @property
    def hovered(self) -> bool:
        return True


class _Focused(ChoiceCard):
    """A choice as it looks with the keyboard on it."""

    def hasFocus(self) -> bool:  # noqa: N802 - Qt's name
        return True


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    page.setProperty("role", "room")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area = QScrollArea()
    area.setWidgetResizable(True)
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    area.setWidget(inside)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    column = QVBoxLayout(inside)
    theme = current_theme()
    column.setContentsMargins(theme.space("xl"), theme.space("m"), theme.space("xl"), theme.space("m"))
    column.setSpacing(theme.space("s"))
    return page, column


def _choices(column: QVBoxLayout, breadth: Breadth) -> None:
    kinds = (
        ("Ich sehe für Sie nach.", Manner.SAY, False),
        ("Erst zuhören.", Manner.THINK, False),
        ("Lena fragen", Manner.DO, False),
        ("Guten Tag, Frau Demir.", Manner.SAY, True),
    )
    rows = ("Ruhe", "Zeiger darüber", "Tastatur", "gewählt", "noch nicht möglich")
    at_once = {Breadth.WIDE: 4, Breadth.MEDIUM: 2, Breadth.COMPACT: 1}[breadth]
    for first in range(0, len(kinds), at_once):
        grid = QGridLayout()
        grid.setSpacing(2)
        for row, name in enumerate(rows):
            grid.addWidget(Label(name, style="caption", colour="soft"), row, 0)
            for across, (text, manner, written) in enumerate(kinds[first : first + at_once]):
                kind = (ChoiceCard, _Hovered, _Focused, ChoiceCard, ChoiceCard)[row]
                seconds = 60 if manner is Manner.DO else 0
                number = first + across + 1
                card = kind(text, manner=manner, number=number, seconds=seconds, written=written)
                card.set_chosen(row == 3)
                if row == 4:
                    card.lock("Dafür fehlt noch der Liefertermin.")
                grid.addWidget(card, row, across + 1)
                grid.setColumnStretch(across + 1, 1)
        column.addLayout(grid)


def _beside(breadth: Breadth) -> QBoxLayout:
    """A row, or a column where the window is not wide."""
    wide = breadth is Breadth.WIDE
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
    row.setSpacing(current_theme().space("s"))
    return row


def _moods(row: QHBoxLayout) -> None:
    theme = current_theme()
    for mood in Mood:
        column = QVBoxLayout()
        face = PortraitView(person="okafor", name="Herr Okafor", mood=mood, size=theme.px(84))
        column.addWidget(face, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(MoodMark(mood), 0, Qt.AlignmentFlag.AlignHCenter)
        row.addLayout(column)


def _notices(column: QVBoxLayout, breadth: Breadth) -> None:
    row = _beside(breadth)
    row.addWidget(
        EmptyState(
            "Noch kein Gespräch gespielt",
            "Das erste dauert sechs Minuten. Danach steht hier, was Sie gezeigt haben.",
            action="Beginnen",
            action_icon="play",
        ),
        1,
    )
    row.addWidget(LoadingBars("Gespräche werden gelesen", at_once=True), 1)
    row.addWidget(
        EmptyState(
            "Diese Datei ist neuer als Gelassen",
            "Format 2. Aktualisieren Sie, oder bitten Sie um eine Fassung 1. Nichts wurde verändert.",
            icon="triangle-alert",
            kind="caution",
            action="Ordner zeigen",
            action_icon="folder",
        ),
        1,
    )
    row.addWidget(
        EmptyState(
            "Die Festplatte ist voll",
            "Sie können weiterspielen. Gespeichert wird, sobald Platz ist.",
            icon="hard-drive",
            kind="bad",
            action="Erneut versuchen",
            action_icon="rotate-ccw",
        ),
        1,
    )
    column.addLayout(row)


def components(context: ShotContext) -> QWidget:
    """Choices in every state, moods, bands, buttons, chips, notices."""
    page, column = _page()
    column.addWidget(Label(f"Bausteine · {context.variant.theme}", style="h2"))
    breadth = current_theme().breadth(context.variant.width)
    _choices(column, breadth)
    row = _beside(breadth)
    faces = QHBoxLayout()
    _moods(faces)
    row.addLayout(faces)
    bands = QVBoxLayout()
    for band in Band:
        bands.addWidget(SkillBand(band))
    row.addLayout(bands, 1)
    tools = QVBoxLayout()
    buttons = FlowLayout(gap=0)
    buttons.addWidget(Button("Beginnen", rank="primary", icon="play"))
    buttons.addWidget(Button("Noch nicht"))
    buttons.addWidget(Button("Zurück", rank="quiet", icon="arrow-left"))
    tools.addLayout(buttons)
    chips = FlowLayout(gap=2)
    for sign in (Chip("Alle", checked=True), Chip("Telefon", icon="phone"), Badge("neu"), KeyCap("Enter")):
        chips.addWidget(sign)
    tools.addLayout(chips)
    row.addLayout(tools, 1)
    column.addLayout(row)
    _notices(column, breadth)
    column.addStretch(1)
    return page


def _curve() -> MoodCurve:
    points = (
        CurvePoint(0, 65, 24, None),
        CurvePoint(20, 69, 24, 1),
        CurvePoint(55, 62, 26, 2),
        CurvePoint(90, 49, 34, 3),
        CurvePoint(130, 38, 44, 4),
        CurvePoint(170, 58, 36, 5),
        CurvePoint(210, 74, 28, 6),
        CurvePoint(250, 78, 24, 7),
        CurvePoint(290, 76, 22, None),
    )
    way = (
        CurvePoint(90, 49, 34, None),
        CurvePoint(130, 66, 0, None),
        CurvePoint(180, 88, 0, None),
        CurvePoint(260, 94, 0, None),
    )
    curve = MoodCurve(points=points, other_way=way, words={2: "Chance", 4: "Knick", 5: "Wende"})
    curve.select(4)
    return curve


def controls(context: ShotContext) -> QWidget:
    """The curve, sliders, tiles, fields, speech."""
    page, column = _page()
    bar = TopBar(title="Der Pullover kommt am 15. November", icon="phone", leave="Beenden", leave_icon="x")
    bar.add(PhaseBar(Phase.SOLVE))
    bar.add(DifficultyBars(3))
    bar.add(Button("Pause", rank="quiet", icon="pause"))
    column.addWidget(bar)
    column.addWidget(
        Banner(
            "Sie können weiterspielen.",
            title="Die Festplatte ist voll",
            kind="bad",
            action="Erneut versuchen",
        )
    )
    card = Card()
    card.column.addWidget(Label("Wie sich die Stimmung bewegt hat", style="strong"))
    legend = CurveLegend(customer="Frau Lindner", stress="Ihre Anspannung", other_way="der andere Weg")
    card.column.addWidget(legend, 0)
    card.column.addWidget(_curve())
    column.addWidget(card)
    row = _beside(current_theme().breadth(context.variant.width))
    left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
    left.addWidget(SelfRatingSlider(name="Ihr Eindruck", value=6))
    left.addWidget(SelfImage(own=6, found=7.2))
    left.addWidget(SkillBand(Band.SOLID, title="Positive Sprache"))
    left.addWidget(SkillBand(None, title="Loslassen"))
    middle.addWidget(Tile("Üben", "Der Coach spricht erst danach.", icon="sprout", checked=True))
    middle.addWidget(Tile("Ohne Uhr", "Niemand wird ungeduldig.", icon="infinity"))
    middle.addWidget(Toggle("Rundes a", checked=True))
    middle.addWidget(Toggle("Bewegung verringern"))
    size = SegmentedControl((("1", "100 %"), ("2", "150 %"), ("3", "200 %")), value="1", name="Schriftgröße")
    middle.addWidget(size, 0, Qt.AlignmentFlag.AlignLeft)
    right.addWidget(SearchField(name="Suchen", hint="Suchen"))
    right.addWidget(TextField(name="Name", hint="Ihr Name oder Spitzname"))
    right.addWidget(MoodScale(Mood.EASED, before=Mood.WAITING), 0, Qt.AlignmentFlag.AlignHCenter)
    right.addWidget(RingingPhone(size=150), 0, Qt.AlignmentFlag.AlignHCenter)
    for each in (left, middle, right):
        each.addStretch(1)
        row.addLayout(each, 1)
    column.addLayout(row)
    speech = SpeechBubble()
    speech.add(Said("Er lacht.", scene=True))
    speech.add(Said("Neun Tage!", speaker="Frau Lindner"))
    speech.set_more(True)
    column.addWidget(speech)
    column.addStretch(1)
    return page


SHOTS = {"components": components, "components-controls": controls}
