"""Tasks in the terminal: each is shown as lines, and done by typing one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from string import ascii_lowercase
from types import MappingProxyType

from app.conversation import speech
from app.conversation.conversation import Conversation
from app.conversation.tasks import pick, place, recall
from app.conversation.tasks.grade import GOOD, TRIES, Graded
from app.conversation.tasks.grading import Answer, graded
from app.conversation.transcript import Event
from app.scenario.model import Task
from app.text_player import wording
from app.words import _, ngettext

OPEN = "-"
"""What is typed for a gap, or a card, that is left open."""


class NotUnderstoodError(Exception):
    """What was typed is no answer to this task. Its text says what to type."""


class Doing(ABC):
    """A task while it is done: from the arrival in its state until there is a grade.

    grade: the event that follows, once the task is done. It knows the conversation, and changes nothing in
    it; what was typed is gone with it.
    """

    def __init__(self, conversation: Conversation, learner_name: str | None) -> None:
        assert conversation.state.task is not None, "there is a task here"
        self._conversation = conversation
        self._task: Task = conversation.state.task
        self._learner_name = learner_name
        self.grade: Event | None = None

    @abstractmethod
    def lines(self) -> list[str]:
        """What there is to do, as it is now, and what to type."""

    def type(self, typed: str) -> list[str]:
        """Take what somebody typed; what there is to say about it. Raises NotUnderstoodError."""
        self.grade = self._graded(self._answer(typed)).grade
        return []

    @abstractmethod
    def _answer(self, typed: str) -> Answer: ...

    def _graded(self, answer: Answer) -> Graded:
        return graded(self._conversation.scenario, self._task, self._conversation.values, answer)

    def _fill(self, text: str) -> str:
        return speech.fill(self._conversation.scenario, text, self._learner_name)

    def _head(self, otherwise: str) -> list[str]:
        return [wording.wrapped(self._fill(self._task.text or otherwise))]


class Rewording(Doing):
    """Three tries, a hint between them; the best counts. An empty line keeps the best so far."""

    def __init__(self, conversation: Conversation, learner_name: str | None) -> None:
        super().__init__(conversation, learner_name)
        self._tries: list[Graded] = []

    def lines(self) -> list[str]:
        sentence = wording.quoted(self._fill(self._task.text or ""))
        return [
            wording.wrapped(_("Put it better: {sentence}").format(sentence=sentence)),
            wording.wrapped(self._how(), "     "),
        ]

    def _how(self) -> str:
        left = TRIES - len(self._tries)
        how = ngettext(
            "Type your sentence. You have one try.", "Type your sentence. You have {count} tries.", left
        )
        how = how.format(count=left)
        return how + " " + _("An empty line keeps the best so far.") if self._tries else how

    def type(self, typed: str) -> list[str]:
        if typed:
            self._tries.append(self._graded(typed))
        elif not self._tries:
            raise NotUnderstoodError(self._how())
        best = max(self._tries, key=lambda each: each.score)
        if typed and best.grade != GOOD and len(self._tries) < TRIES:
            return [wording.wrapped(f"{self._tries[-1].hint} {self._how()}".strip(), "     ")]
        self.grade = best.grade
        models = [wording.wrapped(wording.quoted(self._fill(model)), "     ") for model in self._task.models]
        return [_("Compare:"), *models] if models else []

    def _answer(self, typed: str) -> Answer:
        return typed


class Recalling(Doing):
    """Every gap by the number of the words that belong there: own notes, and what is mixed in."""

    def lines(self) -> list[str]:
        shown, gaps = "", 0
        for piece in recall.pieces(self._task.text or ""):
            gaps += isinstance(piece, recall.Gap)
            shown += piece if isinstance(piece, str) else f"[{gaps}: …]"
        return [
            wording.wrapped(self._fill(shown)),
            *_numbered(self._words()),
            wording.wrapped(self._how(gaps), "     "),
        ]

    def _how(self, gaps: int) -> str:
        how = ngettext(
            "Type the number of the words for the gap; {sign} leaves it open.",
            "Type {count} numbers of words in the order of the gaps; {sign} leaves one open.",
            gaps,
        ).format(count=gaps, sign=OPEN)
        needed = recall.to_fill(self._task)
        if needed < gaps:
            enough = ngettext("One gap is enough.", "{count} gaps are enough.", needed).format(count=needed)
            how = f"{how} {enough}"
        return f"{how} " + _("What you have not noted is not among them; you can still note it.")

    def _words(self) -> tuple[str, ...]:
        return recall.offered(self._conversation.scenario, self._task, self._conversation.values)

    def _answer(self, typed: str) -> Answer:
        words, gaps = self._words(), len(recall.gaps(self._task))
        chosen = _words_of(typed)
        if len(chosen) != gaps:
            raise NotUnderstoodError(self._how(gaps))
        return {number: words[_index(one, len(words))] for number, one in enumerate(chosen) if one != OPEN}


class Picking(Doing):
    """Some cards, by their numbers."""

    def lines(self) -> list[str]:
        most = pick.most(self._task, self._conversation.values)
        how = ngettext("Type the number of one.", "Type the numbers of at most {count}.", most)
        cards = pick.offered(self._task, self._conversation.values)
        return [
            *self._head(_("What do you take?")),
            *_numbered(self._fill(card.text) for card in cards.values()),
            wording.wrapped(how.format(count=most), "     "),
        ]

    def _answer(self, typed: str) -> Answer:
        cards = tuple(pick.offered(self._task, self._conversation.values))
        taken = {cards[_index(one, len(cards))] for one in _words_of(typed)}
        most = pick.most(self._task, self._conversation.values)
        if not 1 <= len(taken) <= most:
            how = ngettext("Type the number of one.", "Type the numbers of at most {count}.", most)
            raise NotUnderstoodError(how.format(count=most))
        return taken


class Placing(Doing):
    """Every card by the letter of its column."""

    def lines(self) -> list[str]:
        cards = place.offered(self._task, self._conversation.values)
        columns = [
            f"{letter}  {self._fill(title)}"
            for letter, title in zip(ascii_lowercase, self._task.columns.values(), strict=False)
        ]
        return [
            *self._head(_("What belongs where?")),
            *_numbered(self._fill(card.text) for card in cards.values()),
            wording.listed(columns, "     "),
            wording.wrapped(self._how(len(cards)), "     "),
        ]

    def _how(self, cards: int) -> str:
        how = ngettext(
            "Type the letter of its place; {sign} leaves it open.",
            "Type {count} letters in the order of the cards; {sign} leaves one open.",
            cards,
        )
        return how.format(count=cards, sign=OPEN)

    def _answer(self, typed: str) -> Answer:
        cards = tuple(place.offered(self._task, self._conversation.values))
        columns = dict(zip(ascii_lowercase, self._task.columns, strict=False))
        letters = _words_of(typed.lower())
        if len(letters) != len(cards) or not all(one in columns or one == OPEN for one in letters):
            raise NotUnderstoodError(self._how(len(cards)))
        return {card: columns[one] for card, one in zip(cards, letters, strict=True) if one != OPEN}


_KINDS: Mapping[str, type[Doing]] = MappingProxyType(
    {"reword": Rewording, "recall": Recalling, "pick": Picking, "place": Placing}
)


def begin(conversation: Conversation, learner_name: str | None = None) -> Doing | None:
    """The task where the conversation is now; None where there is none to be done here."""
    task = conversation.state.task
    return _KINDS[task.kind](conversation, learner_name) if task is not None and task.kind in _KINDS else None


def _numbered(texts: Iterable[str]) -> list[str]:
    return [wording.wrapped(text, f"  {number}  ") for number, text in enumerate(texts, start=1)]


def _words_of(typed: str) -> list[str]:
    return typed.replace(",", " ").split()


def _index(typed: str, count: int) -> int:
    """The index that a typed number means. Raises NotUnderstoodError for any other."""
    if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= count):
        raise NotUnderstoodError(_("Type numbers from 1 to {count}.").format(count=count))
    return int(typed) - 1
