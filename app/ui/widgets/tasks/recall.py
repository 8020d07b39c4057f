"""`recall`: a sentence with gaps, filled from one's own notes, also those made just now."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from app.conversation.tasks import recall
from app.scenario.guard import Value
from app.scenario.model import Scenario, Task
from app.ui.theme.appearance import current_theme
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.label import Label
from app.ui.widgets.paragraph import natural_width
from app.ui.widgets.picker import Picker
from app.ui.widgets.tasks.task_widget import TaskWidget
from app.words import _, ngettext


class RecallTask(TaskWidget):
    """The sentence word by word, with a list to pick from in each gap."""

    def __init__(
        self, scenario: Scenario, task: Task, values: Mapping[str, Value], fill: Callable[[str], str]
    ) -> None:
        self._needed = recall.to_fill(task)
        count = len(recall.gaps(task))
        if self._needed == count:
            instruction = _("Complete it from your notes.")
        else:
            instruction = ngettext(
                "Fill at least {count} of the gaps.", "Fill at least {count} of the gaps.", self._needed
            ).format(count=self._needed)
        super().__init__(scenario, task, values, fill, instruction=instruction)
        self._pickers: list[Picker] = []
        theme = current_theme()
        row = QWidget()
        flow = FlowLayout(row, gap=natural_width("\u00a0", "choice") - 2 * theme.ring)
        for words in _words(task.text or "", fill):
            flow.addWidget(self._word(words))
        self.body.addWidget(row)
        self.remark.setText(
            _(
                "What you have not noted is not in the list; you can still write it down. "
                "A gap left open costs less than a wrong word."
            )
        )
        self.refresh(values)

    @property
    def first(self) -> QWidget:
        return self._pickers[0] if self._pickers else self.done

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return tuple(self._pickers)

    @property
    def answer(self) -> dict[int, str]:
        return {
            number: words
            for number, picker in enumerate(self._pickers)
            if isinstance(words := picker.currentData(), str) and words
        }

    @property
    def said(self) -> str:
        if not self.answer:
            return ""
        filled = iter(picker.currentData() or "…" for picker in self._pickers)
        pieces = recall.pieces(self._task.text or "")
        return "".join(
            next(filled) if isinstance(each, recall.Gap) else _between(each, self._fill) for each in pieces
        )

    def restore(self, state: Mapping[str, object]) -> None:
        filled = state.get("answer")
        for number, words in filled.items() if isinstance(filled, dict) else ():
            if number < len(self._pickers):
                self._pickers[number].setCurrentIndex(max(0, self._pickers[number].findData(words)))

    def refresh(self, values: Mapping[str, Value]) -> None:
        """Offer what is noted now; what stands in a gap stays there."""
        self._values = values
        words = recall.offered(self._scenario, self._task, values)
        for picker in self._pickers:
            chosen = picker.currentData()
            with QSignalBlocker(picker):
                picker.clear()
                picker.addItem("…", "")
                for each in words:
                    picker.addItem(each, each)
                picker.setCurrentIndex(max(0, picker.findData(chosen)))
            picker.updateGeometry()
        self._name_done()

    def _word(self, parts: tuple[str | recall.Gap, ...]) -> QWidget:
        """What stands between two spaces: a word, or a gap with the signs before and behind it."""
        made = [
            self._gap() if isinstance(part, recall.Gap) else Label(part, style="choice", wrap=False)
            for part in parts
        ]
        if len(made) == 1:
            return made[0]
        together = QWidget()
        line = FlowLayout(together, gap=-2 * current_theme().ring)
        for each in made:
            line.addWidget(each)
        return together

    def _gap(self) -> Picker:
        number = len(self._pickers) + 1
        picker = Picker(name=_("Gap {number}").format(number=number))
        picker.setObjectName(f"gap-{number}")
        picker.currentIndexChanged.connect(self._name_done)
        self._pickers.append(picker)
        return picker

    def _name_done(self, _row: int = 0) -> None:
        """Whoever has noted nothing of it can leave everything open, and the button says so."""
        self.done.setText(_("Done") if self.answer else _("Leave it open"))


def _between(piece: str, fill: Callable[[str], str]) -> str:
    """What stands between two gaps, with the spaces towards them: for a sentence of its own they would go."""
    words = piece.strip()
    before, after = piece.partition(words)[0::2] if words else (piece, "")
    return before + fill(words) + after


def _words(text: str, fill: Callable[[str], str]) -> list[tuple[str | recall.Gap, ...]]:
    """The text cut at its spaces; what touches a gap stays with it."""
    words: list[list[str | recall.Gap]] = [[]]
    for piece in recall.pieces(text):
        if isinstance(piece, recall.Gap):
            words[-1].append(piece)
            continue
        first, *others = re.split(r"\s+", _between(piece, fill))
        words[-1].append(first)
        words += [[each] for each in others]
    kept = ([part for part in word if part != ""] for word in words)
    return [tuple(word) for word in kept if word]
