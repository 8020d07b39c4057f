"""Playing in the terminal: line by line with a person, or through a list of events."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.conversation.conversation import Conversation, NotPossible
from app.conversation.transcript import BREATHE, GRADES, INTERRUPT, MHM, NOTE, OPEN, SILENCE, Event
from app.scenario.model import Scenario
from app.text_player import scene, tasks, wording
from app.text_player.played import Played
from app.words import _

QUIT = ("quit", "exit", "q")


def play_events(
    scenario: Scenario, seed: int, events: Iterable[Event], *, learner_name: str | None = None
) -> Played:
    """Play these. Raises NotPossible for the first that cannot happen, with what can happen there."""
    conversation = Conversation(scenario, seed=seed)
    for number, event in enumerate(events, start=1):
        try:
            conversation.apply(event)
        except NotPossible as reason:
            stopped = _("Number {number} of these: {reason} Possible here: {events}.")
            raise NotPossible(
                stopped.format(number=number, reason=reason, events=", ".join(possible(conversation)) or "-")
            ) from reason
    return Played(conversation, learner_name)


def play_interactive(
    scenario: Scenario,
    seed: int,
    read_line: Callable[[], str],
    write: Callable[[str], object],
    *,
    learner_name: str | None = None,
) -> Played:
    """Play with a person until the end of the conversation, of the input, or until they type `quit`.

    read_line gives one line of input, without its end, and raises EOFError after the last; write shows a
    line.
    """
    conversation = Conversation(scenario, seed=seed)
    played = Played(conversation, learner_name)

    def show(lines: Iterable[str]) -> None:
        for line in lines:
            write(line)

    show(scene.introduction(scenario))
    show(scene.heard(scenario, conversation.opening, learner_name))
    doing = tasks.begin(conversation, learner_name)
    while not conversation.ended:
        show((scene.mood(conversation), *(doing.lines() if doing is not None else ())))
        show(scene.choices(conversation, learner_name))
        event = _ask(conversation, doing, read_line, show)
        if event is None:
            write(_("You have left the conversation."))
            break
        private, values = conversation.state.private, conversation.values
        turn = conversation.apply(event)
        if turn.is_decision or turn.entered:
            doing = tasks.begin(conversation, learner_name)
        show(("", scene.done(scenario, turn, learner_name)))
        show(scene.promises(scenario, values, turn.values, learner_name))
        show(scene.heard(scenario, turn.heard, learner_name, private=private))
    if conversation.turns:
        show(played.review())
    return played


def possible(conversation: Conversation) -> list[Event]:
    """The events that can happen now: choices as they are shown, then looking up, noting, and the rest."""
    return [
        *conversation.offered,
        *(f"{OPEN} {item}" for item in conversation.openable),
        *(f"{NOTE} {fact}" for fact in conversation.notable),
        *(event for event in (*GRADES, SILENCE, INTERRUPT, MHM, BREATHE) if conversation.can(event)),
    ]


def _ask(
    conversation: Conversation,
    doing: tasks.Doing | None,
    read_line: Callable[[], str],
    show: Callable[[Iterable[str]], object],
) -> Event | None:
    """The next event that is possible; None where the person leaves."""
    by_number = {str(number): choice for number, choice in enumerate(conversation.offered, start=1)}
    while True:
        try:
            typed = " ".join(read_line().split())
        except EOFError:
            return None
        if typed.lower() in QUIT:
            return None
        event = by_number.get(typed, typed)
        if conversation.can(event) and not (doing is not None and event in GRADES):
            return event
        if doing is None:
            show([_("Type the number of a choice, or one of the words below them.")])
            continue
        try:
            show(doing.type(typed))
        except tasks.NotUnderstoodError as how:
            show([wording.wrapped(str(how))])
        if doing.grade is not None:
            return doing.grade
