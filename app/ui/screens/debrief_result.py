"""The two results of a debrief, side by side and never mixed: the customer's and the craft's."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.ui.screens.debrief_words import Retrospect
from app.ui.theme.appearance import current_theme
from app.ui.theme.tokens import PORTRAIT_PX
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.portrait_view import PortraitView
from app.ui.widgets.steps import SkillBand
from app.words import _

LONGEST_BAND_EM = 24


class ResultCard(Card):
    """What became of the customer and of the relationship, with the face at the end."""

    def __init__(self, retrospect: Retrospect) -> None:
        super().__init__(padding="l")
        self.setObjectName("result")
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.space("m"))
        row.addSpacing(theme.ring - 1)
        customer = retrospect.scenario.customer
        row.addWidget(
            PortraitView(
                person=customer.portrait,
                name=customer.name,
                mood=retrospect.mood,
                size=round(PORTRAIT_PX["card"] * (1 + theme.text_scale) / 2) - theme.space("s"),
            )
        )
        words = QVBoxLayout()
        words.setSpacing(theme.space("xs") // 2)
        words.addStretch(1)
        words.addWidget(Label(_("For {name}").format(name=customer.name), style="caption", colour="soft"))
        self.headline = Label(retrospect.result, style="h2")
        self.headline.setObjectName("headline")
        words.addWidget(self.headline)
        if retrospect.relationship:
            words.addWidget(Label(retrospect.relationship, colour="soft"))
        words.addStretch(1)
        row.addLayout(words, 1)
        self.column.addLayout(row)


class CraftCard(Card):
    """The learner's craft as a band, and an honest sentence about it."""

    def __init__(self, retrospect: Retrospect) -> None:
        super().__init__(padding="l")
        self.setObjectName("craft")
        self.column.addStretch(1)
        self.column.addWidget(Label(_("Your craft"), style="caption", colour="soft"))
        band = SkillBand(retrospect.debrief.craft, style="h3")
        band.setMaximumWidth(round(LONGEST_BAND_EM * current_theme().em))
        self.column.addWidget(band)
        self.column.addWidget(Label(retrospect.craft_sentence(), colour="soft"))
        self.column.addStretch(1)
