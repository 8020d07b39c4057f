"""What a conversation showed of the learner: skills as bands, and the self-image beside the finding."""

from __future__ import annotations

from app.skills.debrief import SkillResult
from app.store.reflections import Reflection
from app.ui.screens.debrief_words import HIGHEST_RATING, Retrospect
from app.ui.texts import band_word
from app.ui.theme.appearance import current_theme
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.paragraph import natural_width
from app.ui.widgets.self_rating import SelfImage
from app.ui.widgets.steps import SkillBand
from app.words import _

LONGEST_TITLE_EM = 19
"""A skill's name and its band's word stand in one line up to this width."""


class SkillsCard(Card):
    """The skills this conversation asked for, in the order in which it did. Bands and words, no numbers."""

    def __init__(self, retrospect: Retrospect) -> None:
        super().__init__(padding="l")
        self.setObjectName("skills")
        theme = current_theme()
        self.column.addWidget(Label(_("Skills in this conversation"), style="strong"))
        for skill in retrospect.debrief.skills:
            self.column.addSpacing(theme.space("xs"))
            self._add(retrospect, skill)
        if not retrospect.debrief.skills:
            self.column.addWidget(
                Label(_("No picture yet: no decision asked for one of them."), colour="soft")
            )
        self.column.addStretch(1)

    def _add(self, retrospect: Retrospect, skill: SkillResult) -> None:
        theme = current_theme()
        name = retrospect.skill(skill.skill)
        width = natural_width(name, "body") + natural_width(band_word(skill.band), "mark")
        if width < LONGEST_TITLE_EM * theme.em:
            self.column.addWidget(SkillBand(skill.band, title=name))
        else:
            self.column.addWidget(Label(name))
            self.column.addWidget(SkillBand(skill.band))
        where = retrospect.skill_sentence(skill.shown, skill.lacked)
        if where:
            self.column.addWidget(Label(where, style="caption", colour="soft"))


class SelfImageCard(Card):
    """Where the learner saw themselves, where the finding is, and what they wrote before they knew."""

    def __init__(self, retrospect: Retrospect, reflection: Reflection) -> None:
        super().__init__(padding="l")
        self.setObjectName("self-image")
        self.column.addWidget(Label(_("Self-image and finding"), style="strong"))
        if reflection.rating is not None and retrospect.debrief.craft is not None:
            found = retrospect.debrief.craft_value * HIGHEST_RATING
            self.column.addWidget(SelfImage(own=reflection.rating, found=found))
        sentence = retrospect.self_image_sentence(reflection.rating)
        self.column.addWidget(Label(sentence, style="caption", colour="soft"))
        for title, text in ((_("It went well"), reflection.plus), (_("To change"), reflection.delta)):
            if text:
                self.column.addSpacing(current_theme().space("xs"))
                self.column.addWidget(Label(title, style="caption", colour="soft"))
                self.column.addWidget(Label(text))
        self.column.addStretch(1)
