"""Short texts with a word before each: behaviour, impact, better."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.scenario.terms import Mood
from app.skills.debrief import Decision
from app.ui.screens.debrief_sentences import listening_sentence
from app.ui.screens.debrief_words import Retrospect
from app.ui.texts import mood_word, quoted
from app.ui.theme.appearance import current_theme
from app.ui.widgets.label import Label
from app.ui.widgets.paragraph import natural_width
from app.words import _


@dataclass(frozen=True, slots=True)
class Point:
    """A word and what there is to say; strong is what one should take along."""

    word: str
    text: str
    strong: bool = False


class Points(QWidget):
    """Points below each other, their words in a column of their own."""

    def __init__(self, points: Iterable[Point], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = tuple(points)
        theme = current_theme()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(theme.space("xs"))
        grid.setColumnStretch(1, 1)
        widest = max((natural_width(each.word, "caption") for each in self._points), default=0)
        grid.setColumnMinimumWidth(0, widest + 2 * theme.ring)
        for row, each in enumerate(self._points):
            # A caption stands a little lower, so that both are on one line.
            lower = QVBoxLayout()
            lower.addSpacing((theme.line_height("body") - theme.line_height("caption")) // 2)
            lower.addWidget(Label(each.word, style="caption", colour="soft", wrap=False))
            grid.addLayout(lower, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(each.text, style="strong" if each.strong else "body"), row, 1)

    @property
    def points(self) -> tuple[Point, ...]:
        return self._points


def feedback_points(retrospect: Retrospect, decision: Decision) -> tuple[Point, ...]:
    """What the author says of a choice; nothing where there is nothing."""
    feedback = retrospect.feedback(decision)
    if feedback is None:
        return ()
    found = [
        Point(_("Behaviour"), retrospect.fill(feedback.behaviour)),
        Point(_("Impact"), retrospect.fill(feedback.impact)),
    ]
    if feedback.better is not None:
        found.append(Point(_("Better"), quoted(retrospect.fill(feedback.better)), strong=True))
    if feedback.rule is not None:
        found.append(Point(_("Rule"), retrospect.fill(feedback.rule), strong=True))
    return tuple(found)


def moment_points(retrospect: Retrospect, decision: Decision) -> tuple[Point, ...]:
    """What the author says, and that a mood may fall although nothing better could be done."""
    found = feedback_points(retrospect, decision)
    if decision.best is None and decision.mood_after < decision.mood_before:
        return (*found, Point(_("On offer"), _("No better line was on offer here.")))
    return found


def all_points(retrospect: Retrospect, decision: Decision) -> tuple[Point, ...]:
    """Everything there is to say of a choice: feedback, mood, listening, skills, and the road not taken."""
    found = [*feedback_points(retrospect, decision), Point(_("Mood"), retrospect.mood_moved(decision))]
    listened = listening_sentence(decision.marks)
    if listened:
        found.append(Point(_("Listening"), listened))
    shown, lacked = retrospect.skills_shown(decision), retrospect.skills_lacked(decision)
    if shown:
        found.append(Point(_("Showed"), ", ".join(shown)))
    if lacked:
        found.append(Point(_("Lacked"), ", ".join(lacked)))
    if decision.road is None:
        found.append(Point(_("On offer"), _("No better line was on offer here.")))
        return tuple(found)
    found.append(Point(_("On offer"), retrospect.best_line(decision)))
    answer = retrospect.answer(decision.road)
    mood = mood_word(Mood.of(decision.road.mood))
    if answer:
        other = _("{name} would have answered: {words} Mood then: {mood}.").format(
            name=retrospect.answering(decision.road), words=answer, mood=mood
        )
    else:
        other = _("Mood then: {mood}.").format(mood=mood)
    found.append(Point(_("The other way"), other))
    return tuple(found)
