"""What the trainer reads of a step: what the room does now, the way on and back, and who it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.ui.lesson import Lesson, Step
from app.ui.screens import presentation_words as say
from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.mood_scale import MoodMark
from app.ui.widgets.portrait_view import PortraitView
from app.ui.widgets.promises import Promises
from app.words import _

FACE_PX = 96


class StepCard(Card):
    """What the room does now, what it is to talk about, and the way on and back."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(outline="ink")
        theme = current_theme()
        self.setObjectName("step")
        head = QHBoxLayout()
        head.setSpacing(theme.space("xs"))
        head.addSpacing(theme.ring)
        head.addWidget(Icon("presentation", token="accent"))
        head.addWidget(Label(_doing(lesson), style="caption", colour="accent"), 1)
        self.column.addLayout(head)
        for words, style, colour in _texts(lesson):
            self.column.addWidget(Label(words, style=style, colour=colour))
        remark = say.remark(lesson)
        if remark:
            label = Label(remark, style="strong")
            label.setObjectName("remark")
            self.column.addWidget(label)
        flow = FlowLayout(gap=0)
        self.primary: Button | None = None
        if lesson.step is not Step.OVER:
            self.primary = Button(_on_words(lesson), rank="primary", icon="arrow-right")
            self.primary.setObjectName("next")
            self.primary.setEnabled(lesson.can_go_on)
            flow.addWidget(self.primary)
        self.back = self._add(flow, "back", _("Back"), "arrow-left", lesson.can_go_back)
        self.road = self._add(flow, "road", _("The road not taken"), "rotate-ccw", lesson.can_take_other_road)
        self.note = self._add(
            flow, "note", _("Note the facts"), "notebook-pen", bool(lesson.conversation.notable)
        )
        self.desk = self._add(flow, "desk", _("Look something up"), "library", lesson.can_look_up)
        if self.primary is not None and not lesson.can_go_on:
            self.primary = None
        self.column.addSpacing(theme.space("xs"))
        self.column.addLayout(flow)

    def _add(self, flow: FlowLayout, name: str, words: str, icon: str, possible: bool) -> Button:
        button = Button(words, rank="secondary", icon=icon)
        button.setObjectName(name)
        button.setEnabled(possible)
        if name in ("note", "desk"):
            button.setVisible(possible)
        flow.addWidget(button)
        return button


class PersonCard(Card):
    """Who it is, how they are, and what they said last."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        theme = current_theme()
        person = lesson.scenario.customer
        self.column.setSpacing(theme.space("xs"))
        centre = Qt.AlignmentFlag.AlignHCenter
        face = PortraitView(
            person=person.portrait, name=person.name, mood=lesson.mood, size=theme.px(FACE_PX)
        )
        self.column.addWidget(face, 0, centre)
        self.column.addWidget(Label(person.name, style="h3", align=centre))
        self.column.addWidget(MoodMark(lesson.mood), 0, centre)
        for line in say.lines(lesson, lesson.line) if lesson.step is not Step.WARNED else ():
            words = f"{line.speaker}: {line.text}" if line.speaker else line.text
            self.column.addWidget(Label(words))
        promises = Promises()
        self.column.addWidget(promises)
        promises.show_promises(lesson.promises)


def _doing(lesson: Lesson) -> str:
    """What the room does now."""
    if lesson.is_at_task:
        return _("The room does a task together. The answer is yours to enter.")
    return {
        Step.WARNED: _("The room is told what it contains. Read it out."),
        Step.HEARING: _("The room hears what is said."),
        Step.CHOOSING: _("The room chooses."),
        Step.CHOSEN: _("The room talks about its choice."),
        Step.LOOKING: _("The room looks something up."),
        Step.OVER: _("The end."),
    }[lesson.step]


def _on_words(lesson: Lesson) -> str:
    """What the next step is."""
    if lesson.step is Step.WARNED:
        return _("Begin")
    if lesson.step is Step.HEARING:
        return _("Show the result") if lesson.conversation.ended else _("Show the choices")
    if lesson.step is Step.LOOKING:
        return _("Back to the choices")
    return _("Play the answer")


def _texts(lesson: Lesson) -> list[tuple[str, str, str]]:
    """What stands in the card of this step, with style and colour."""
    if lesson.step is Step.HEARING:
        chosen = say.chosen_line(lesson) if lesson.this_road else ""
        heard = " ".join(line.text for line in say.heard_lines(lesson))
        return [*([(chosen, "body", "soft")] if chosen else []), (heard, "h3", "text")]
    found = [(say.heading(lesson), "h2", "text"), (say.below_heading(lesson), "body", "soft")]
    if lesson.step is Step.CHOOSING:
        asked = lesson.discuss
        if asked:
            found.append(
                (_("To talk about once they have chosen: {question}").format(question=asked), "body", "text")
            )
    if lesson.step is Step.CHOSEN and lesson.task is not None and lesson.chosen is not None:
        found.append((say.came(lesson.chosen), "strong", "text"))
        found.append((say.quoted_words(lesson.said), "body", "text"))
    found.append((say.question(lesson), "h3", "text"))
    return [each for each in found if each[0]]
