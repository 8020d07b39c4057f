"""A reworded sentence, and what it is compared with: the task, its models, the desk and the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.conversation import speech
from app.conversation.tasks.wording import Lexicon, Wording
from app.conversation.tasks.wording.figures import Figure, figures
from app.conversation.tasks.wording.said import Said, read
from app.conversation.tasks.wording.sentence import stems
from app.scenario.model import Scenario, Task
from app.scenario.texts import texts_of

_NEAR = 4
"""Words between a denial and what it denies."""


class Source:
    """What an answer is compared with: the task's text and models, the desk, the facts."""

    def __init__(self, scenario: Scenario, task: Task, wording: Wording | None) -> None:
        self.scenario, self.task, self.wording = scenario, task, wording
        self.text = self.answer(speech.fill(scenario, task.text or ""))
        self.models = [self.answer(speech.fill(scenario, model)) for model in task.models]
        self.desk = [
            self.answer(speech.fill(scenario, text))
            for item in scenario.desk.values()
            for text in (*(part.text for part in item.text), item.leeway, item.authority)
            if text
        ]
        self.facts = [self.answer(fact) for fact in scenario.facts.values()]

    def answer(self, text: str) -> Answer:
        return Answer(read(text, self.wording), self.wording)

    @cached_property
    def core(self) -> tuple[Figure, ...]:
        """The figures of what has to be said."""
        return tuple(figure for each in (self.text, *self.models) for figure in each.figures)

    @cached_property
    def true(self) -> tuple[Figure, ...]:
        """Every figure that may be named."""
        return (*self.core, *(figure for each in (*self.desk, *self.facts) for figure in each.figures))

    @cached_property
    def known(self) -> frozenset[str]:
        """Stems of all words of the scenario."""
        return stems(
            {
                word
                for text in texts_of(self.scenario).values()
                for word in read(text[:400], self.wording).words
            }
        )

    @cached_property
    def is_familiar(self) -> bool:
        """Whether the customer is spoken to as a friend."""
        return self.wording is not None and any(
            each.says(self.wording.familiar) for each in (self.text, *self.models)
        )

    def demanded(self, of: Callable[[Answer], bool]) -> bool:
        """Whether the text has something, and every model too: what a model leaves out is not asked for."""
        return of(self.text) and all(map(of, self.models))


@dataclass(frozen=True)
class Answer:
    said: Said
    wording: Wording | None

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return figures(self.said.folded, self.wording) if self.wording else ()

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """Words without figures, to compare with others."""
        return tuple(word for word in self.said.words if not word[0].isdecimal())

    @cached_property
    def held(self) -> tuple[Figure, ...]:
        """The figures that hold: not those that come as `not on the 15th`."""
        wording = self.wording
        if wording is None:
            return ()
        ends = {end for _start, end in wording.instead.spans(self.said.folded)}
        return tuple(
            figure
            for figure in self.figures
            if not any(begin in ends for begin in (figure.at[0], figure.at[0] - 1))
            or self.said.folded[max(0, figure.at[0] - 2)] in ("only", "nur")
        )

    @cached_property
    def _spoken(self) -> tuple[tuple[str, ...], ...]:
        """The sentences without their pauses, which stand in the way of turns of phrase."""
        return tuple(
            tuple(word for word in sentence if word[0].isalnum() or word in "%€")
            for sentence in self.said.sentences
        )

    def says(self, lexicon: Lexicon, *, undenied: bool = False) -> bool:
        """Whether it has one of these; undenied: not as in `no delay`, `not guaranteed`."""
        return any(
            not undenied or not self._denied(sentence, start, end)
            for sentence in self._spoken
            for start, end in lexicon.spans(sentence)
        )

    def _denied(self, sentence: Sequence[str], start: int, end: int) -> bool:
        assert self.wording is not None
        if any(word in self.wording.denials for word in sentence[start:end]):
            return False
        if start and sentence[start - 1] in self.wording.comparing:
            return True
        around = [*range(max(0, start - _NEAR), start), *range(end, min(len(sentence), end + _NEAR))]
        return any(
            sentence[place] in self.wording.denials
            and sentence[place + 1 : place + 2] not in (("only",), ("nur",), ("just",))
            for place in around
        )

    def clauses(self) -> Iterator[tuple[str, ...]]:
        for sentence in self.said.sentences:
            begin = 0
            for place, word in enumerate((*sentence, ",")):
                if word in ",;:–—":
                    if begin < place:
                        yield sentence[begin:place]
                    begin = place + 1
