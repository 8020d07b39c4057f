"""A correspondence: the course of a conversation as emails, each with the reply to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.conversation.transcript import GRADES, SILENCE, Heard, Turn
from app.scenario.model import Manner, Scenario
from app.words import _, ngettext

WRITTEN_TASKS = ("reword", "recall")
"""Tasks whose result is a paragraph; its words are kept nowhere."""


@dataclass(slots=True)
class Exchange:
    """An email of the customer's and what the learner does about it.

    message: what came in, with the scenes before it. reply: what the learner wrote, thought or did, and the
    scenes in between. beside: what is written to and by others meanwhile. sent: when the reply left, in the
    simulated seconds that the author lets pass (writing takes none); None where none left.
    """

    message: list[Heard] = field(default_factory=list)
    reply: list[Turn | Heard] = field(default_factory=list)
    beside: list[Turn | Heard] = field(default_factory=list)
    sent: int | None = None


class Mails:
    """Follows a conversation's course; a reply is sent when the customer writes again, or at the end."""

    def __init__(self, scenario: Scenario, course: Iterable[Turn | Heard] = ()) -> None:
        self._scenario = scenario
        self._seconds = 0
        self.exchanges = [Exchange()]
        for each in course:
            self.take(each)

    @property
    def current(self) -> Exchange:
        """The email that is being answered, or was answered last."""
        return self.exchanges[-1]

    @property
    def paragraphs(self) -> int:
        """How many the reply of now has."""
        return sum(self.is_paragraph(each) for each in self.current.reply)

    def is_paragraph(self, each: Turn | Heard) -> bool:
        """Whether this is something the learner wrote to the customer."""
        if not isinstance(each, Turn):
            return False
        if each.event in GRADES:
            task = self._scenario.states[each.state].task
            return task is not None and task.kind in WRITTEN_TASKS
        choice = self._scenario.states[each.state].choices.get(each.event)
        return choice is not None and choice.manner is Manner.SAY and not self.to_others(each)

    def to_others(self, turn: Turn) -> bool:
        """Whether the learner wrote this to somebody else than the customer."""
        choice = self._scenario.states[turn.state].choices.get(turn.event)
        if choice is None or choice.manner is not Manner.SAY:
            return False
        return choice.for_ not in (None, self._scenario.customer_id)

    def take(self, each: Turn | Heard) -> None:
        """What happened or was heard next."""
        if isinstance(each, Turn):
            self._seconds = each.seconds
            self._do(each)
        elif each.kind == "scene":
            here = self.current
            (here.reply if _was_said(here.message) else here.message).append(each)
        elif each.by == self._scenario.customer_id:
            if any(isinstance(done, Turn) for done in self.current.reply):
                self._begin()
            self.current.message.append(each)
        elif each.by is not None:
            self.current.beside.append(each)

    def _do(self, turn: Turn) -> None:
        here = self.current
        if turn.is_decision or turn.event == SILENCE:
            (here.beside if self.to_others(turn) else here.reply).append(turn)
        if turn.entered and self._scenario.states[turn.entered[-1]].ending and self.paragraphs:
            here.sent = self._seconds

    def _begin(self) -> None:
        """Another email has come in; the scenes right before it belong to it."""
        here = self.current
        last = max(place for place, each in enumerate(here.reply) if isinstance(each, Turn))
        scenes = [each for each in here.reply[last + 1 :] if isinstance(each, Heard)]
        del here.reply[last + 1 :]
        if self.paragraphs and here.sent is None:
            here.sent = self._seconds
        self.exchanges.append(Exchange(message=scenes))


def _was_said(message: list[Heard]) -> bool:
    return any(each.by is not None for each in message)


def sent_words(seconds: int) -> str:
    """How long after the beginning a reply was sent, such as “Sent after 4 minutes”.

    Below a minute it only says that it was: what the author tells of the time of day then stands alone.
    """
    minutes, hours, days = round(seconds / 60), round(seconds / 3600), round(seconds / 86400)
    if minutes < 1:
        return _("Sent")
    if minutes < 60:
        return ngettext("Sent after {count} minute", "Sent after {count} minutes", minutes).format(
            count=minutes
        )
    if hours < 24:
        return ngettext("Sent after {count} hour", "Sent after {count} hours", hours).format(count=hours)
    return ngettext("Sent after {count} day", "Sent after {count} days", days).format(count=days)
