"""What the trainer reads about each choice while the room chooses: the coach's words, no rating."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.scenario.channels import CHANNELS
from app.scenario.model import Feedback
from app.ui.lesson import Lesson, Step
from app.ui.texts import manner_icon, manner_word, quoted
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.room_choice import LETTERS, LetterMark
from app.words import _


class ChoiceNotes(Card):
    """A choice with what the coach says about it; no rating. `take` is the button to take it."""

    def __init__(
        self,
        *,
        number: int,
        words: str,
        sign: str,
        manner: str,
        lesson: Lesson,
        feedback: Feedback | None,
        chosen: bool,
    ) -> None:
        super().__init__(
            outline="ink" if chosen else "hairline",
            fill="accent_soft" if chosen else "surface",
            padding="m",
        )
        theme = current_theme()
        self.setObjectName(f"notes-{number}")
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        row.addSpacing(theme.ring)
        row.addWidget(LetterMark(number), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.space("xs"))
        texts.addWidget(Label(words, style="strong"))
        if feedback is not None:
            said = f"{lesson.fill(feedback.behaviour)} {lesson.fill(feedback.impact)}"
            texts.addWidget(Label(said, colour="soft" if not chosen else "text"))
            if feedback.better is not None:
                better = _("Better: {words}").format(words=quoted(lesson.fill(feedback.better)))
                texts.addWidget(Label(better))
            elif feedback.rule is not None:
                rule = _("What carries this: {words}").format(words=lesson.fill(feedback.rule))
                texts.addWidget(Label(rule))
        row.addLayout(texts, 1)
        letter = LETTERS[number - 1]
        self.take = Button(_("Chosen") if chosen else _("Choose {letter}").format(letter=letter), small=True)
        self.take.setObjectName(f"take-{number}")
        self.take.setProperty("number", number)
        self.take.setEnabled(lesson.step not in (Step.WARNED, Step.HEARING, Step.OVER) and not chosen)
        side = QVBoxLayout()
        side.addWidget(self.take)
        kind = QHBoxLayout()
        kind.addStretch(1)
        kind.addWidget(Icon(sign))
        kind.addWidget(Label(manner, style="caption", colour="soft", wrap=False))
        side.addLayout(kind)
        side.addStretch(1)
        row.addLayout(side)
        self.column.addLayout(row)


def notes(lesson: Lesson) -> list[ChoiceNotes]:
    """The notes to everything that has a letter, in its order."""
    if lesson.step in (Step.WARNED, Step.OVER):
        return []
    written = CHANNELS[lesson.scenario.channel].written
    cards = []
    for number, id_ in enumerate(lesson.offered, start=1):
        if lesson.step is Step.LOOKING:
            item = lesson.scenario.desk[id_]
            words, sign, manner, feedback = item.title, "library", "", None
        else:
            choice = lesson.conversation.state.choices[id_]
            words, feedback = lesson.fill(choice.text), choice.feedback
            sign, manner = (
                manner_icon(choice.manner, written=written),
                manner_word(choice.manner, written=written),
            )
        cards.append(
            ChoiceNotes(
                number=number,
                words=words,
                sign=sign,
                manner=manner,
                lesson=lesson,
                feedback=feedback,
                chosen=id_ == lesson.chosen,
            )
        )
    return cards
