"""The numbers of a scenario in the author's room: its endings, its skills, and which can be seen where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app import words
from app.check.numbers import EndingNumbers, Numbers
from app.ui.texts import ending_word
from app.ui.theme.appearance import current_theme
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.words import _, ngettext

MOST_COLUMNS = 30
"""Decisions in the matrix; of more, the lists of each skill say it better."""


class NumbersPage(QScrollArea):
    """Tables that say in words what cannot be counted. skill_names: by id, in the language in use."""

    def __init__(self, *, skill_names: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("numbers")
        self.setAccessibleName(_("Numbers"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._skill_names = skill_names
        self._numbers: Numbers | None = None

    def show_numbers(self, numbers: Numbers | None, *, counting: bool) -> None:
        """Show other numbers; None while they are counted, or where they cannot be."""
        if numbers is not None and numbers == self._numbers:
            return
        self._numbers = numbers
        theme = current_theme()
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        edge = theme.space("m")
        column.setContentsMargins(edge, theme.space("s"), edge, edge)
        column.setSpacing(theme.space("s"))
        if numbers is None:
            said = _("The numbers are being counted.") if counting else _("Nothing can be counted yet.")
            column.addWidget(Label(said, colour="soft"))
        else:
            column.addWidget(Label(_summary(numbers), colour="soft"))
            column.addWidget(self._endings(numbers))
            column.addWidget(self._skills(numbers))
            if numbers.skills and 0 < len(numbers.decisions) <= MOST_COLUMNS:
                column.addWidget(self._matrix(numbers))
        column.addStretch(1)
        before = self.takeWidget()
        self.setWidget(inside)
        if before is not None:
            before.deleteLater()

    def _endings(self, numbers: Numbers) -> Card:
        head = (_("Ending"), _("Kind"), _("Shortest"), _("Longest"), _("Mood"), _("By chance"))
        rows = [_ending(one) for one in numbers.endings]
        note = _("Decisions on the way there; by chance: the share of all who choose blindly.")
        return _card(_("Endings"), head, rows, note)

    def _skills(self, numbers: Numbers) -> Card:
        rows = [
            (
                self._skill_names.get(id_, id_),
                ", ".join(skill.shown) or "–",
                ", ".join(skill.missed) or "–",
            )
            for id_, skill in numbers.skills.items()
        ]
        return _card(_("Skills"), (_("Skill"), _("Can be shown in"), _("Can be missed in")), rows)

    def _matrix(self, numbers: Numbers) -> Card:
        columns = [
            state for state in numbers.decisions if any(state in s.ratings for s in numbers.skills.values())
        ]
        rows = [
            (self._skill_names.get(id_, id_), *(_rating(skill.ratings.get(state)) for state in columns))
            for id_, skill in numbers.skills.items()
        ]
        note = _("The lowest and the highest rating in each decision, from −2 to +2.")
        return _card(_("Skills by decision"), ("", *columns), rows, note)


def _card(title: str, head: Sequence[str], rows: Sequence[Sequence[str]], note: str = "") -> Card:
    theme = current_theme()
    card = Card(padding="m")
    card.column.addWidget(Label(title, style="h3"))
    if note:
        card.column.addWidget(Label(note, style="caption", colour="soft"))
    inside = QWidget()
    inside.setProperty("role", "scrolled")
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.space("s"))
    grid.setVerticalSpacing(theme.space("xs") // 2)
    for column, text in enumerate(head):
        grid.addWidget(Label(text, style="mark", colour="soft", wrap=len(head) <= 3), 0, column)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            style = "strong" if column == 0 else "body"
            label = Label(text, style=style, wrap=len(head) <= 3)
            grid.addWidget(label, number, column, Qt.AlignmentFlag.AlignTop)
    if len(head) <= 3:
        for column in range(1, len(head)):
            grid.setColumnStretch(column, 1)
        card.column.addWidget(inside)
        return card
    grid.setColumnStretch(len(head), 1)
    beside = QScrollArea()
    beside.setFrameShape(QFrame.Shape.NoFrame)
    beside.setWidgetResizable(True)
    beside.setAccessibleName(title)
    beside.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    beside.setWidget(inside)
    inside.setMinimumWidth(inside.sizeHint().width())
    beside.setFixedHeight(inside.sizeHint().height() + theme.px(16))
    card.column.addWidget(beside)
    return card


def _summary(numbers: Numbers) -> str:
    looked = ngettext(
        "{count} moment that can come about was looked at.",
        "{count} moments that can come about were looked at.",
        numbers.configurations,
    )
    said = [looked.format(count=words.number(numbers.configurations))]
    if not numbers.complete:
        said.append(_("These are not all: the search was given up before it was sure."))
    if numbers.median is not None:
        middle = ngettext(
            "Half of all who choose blindly have ended after {count} decision.",
            "Half of all who choose blindly have ended after {count} decisions.",
            numbers.median,
        )
        said.append(middle.format(count=numbers.median))
    return " ".join(said)


def _ending(one: EndingNumbers) -> tuple[str, ...]:
    if one.reached is False:
        return one.ending, ending_word(one.kind), _("never reached"), "–", "–", "–"
    longest = str(one.longest) if one.longest is not None else _("not known")
    if one.unbounded:
        longest = _("no longest: {states}").format(states=", ".join(one.loop))
    low, high = one.mood if one.mood is not None else (None, None)
    mood = (
        "–" if low is None else str(low) if low == high else _("{low} to {high}").format(low=low, high=high)
    )
    shortest = "–" if one.shortest is None else str(one.shortest)
    share = _("{percent} %").format(percent=words.number(100 * one.noting, 1))
    return one.ending, ending_word(one.kind), shortest, longest, mood, share


def _rating(rating: tuple[int, int] | None) -> str:
    if rating is None:
        return ""
    low, high = (f"{each:+d}".replace("-", "−") if each else "0" for each in rating)
    return low if low == high else f"{low} … {high}"
