"""The lines of a running conversation: what is seen and heard, what can be done, what was done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import zip_longest

from app.conversation import audience, speech
from app.conversation.conversation import Conversation
from app.conversation.transcript import BREATHE, INTERRUPT, MHM, NOTE, OPEN, SILENCE, Heard, Turn
from app.conversation.variables import promised
from app.scenario.channels import CHANNELS, WITH_READERS
from app.scenario.guard import Value
from app.scenario.model import Choice, Scenario
from app.scenario.term_words import manner_word, promise_word
from app.scenario.terms import Manner
from app.text_player import wording
from app.words import _


def introduction(scenario: Scenario) -> list[str]:
    """What somebody reads before the telephone rings."""
    lines = [scenario.title]
    if scenario.setting:
        lines.append(scenario.setting)
    lines += ["", wording.wrapped(speech.fill(scenario, scenario.briefing))]
    lines.append(wording.wrapped(_("Your goal: {goal}").format(goal=speech.fill(scenario, scenario.goal))))
    for warning in scenario.content:
        lines.append(wording.wrapped(_("In this conversation: {content}").format(content=warning)))
    return [*lines, ""]


def heard(
    scenario: Scenario,
    parts: Iterable[Heard],
    learner_name: str | None = None,
    *,
    indent: str = "",
    private: bool = False,
) -> list[str]:
    """Who says what; scenes, what is read, and who reads along from here on stand in brackets.

    private: whether it was private until then.
    """
    lines = []
    parts = list(parts)
    for part, following in zip_longest(parts, parts[1:]):
        if part.kind != "desk" and audience.is_private(scenario, part) is not private:
            private = not private
            lines.append(wording.wrapped(f"[{audience.divider(private=private)}]", f"{indent}  "))
        words = speech.words(scenario, part, learner_name)
        if part.by is None:
            lines.append(wording.wrapped(f"[{words}]", f"{indent}  "))
            item = _item(part)
            if item is not None and _item(following) != item:
                lines += _beside(scenario, item, learner_name, indent)
        else:
            lines.append(wording.wrapped(words, f"{indent}{scenario.people[part.by].name}: ", f"{indent}  "))
    return lines


def _item(part: Heard | None) -> str | None:
    """The desk item in which this is read: its text's id is `desk.<item>.text.<number>`."""
    return part.text.split(".")[1] if part is not None and part.kind == "desk" else None


def _beside(scenario: Scenario, item: str, learner_name: str | None, indent: str) -> list[str]:
    """What a desk item says beside its text."""
    return [
        wording.wrapped(f"[{words}]", f"{indent}  ") for words in speech.beside(scenario, item, learner_name)
    ]


def done(scenario: Scenario, turn: Turn, learner_name: str | None = None) -> str:
    """What the learner did in this turn; what nobody hears stands in brackets, as scenes do."""
    if turn.is_decision and not turn.is_task:
        choice = scenario.states[turn.state].choices[turn.event]
        words = spoken(scenario, choice, learner_name)
        if choice.manner is Manner.SAY:
            line = _("You write: {words}") if CHANNELS[scenario.channel].written else _("You say: {words}")
            return wording.wrapped(line.format(words=words), "> ")
        silently = _("You think: {words}").format(words=words) if choice.manner is Manner.THINK else words
    else:
        silently = _besides(scenario, turn)
    return wording.wrapped(f"[{silently}]", "> ")


def _besides(scenario: Scenario, turn: Turn) -> str:
    """What was done besides choosing, as a sentence."""
    verb, _space, what = turn.event.partition(" ")
    written = CHANNELS[scenario.channel].written
    if turn.is_task:
        return wording.grade(turn.event)
    if verb == OPEN:
        return _("You look it up: {title}").format(title=scenario.desk[what].title)
    if verb == NOTE:
        return _("You write down: {fact}").format(fact=scenario.facts[what])
    return {
        SILENCE: _("You write nothing.") if written else _("You say nothing."),
        INTERRUPT: _("You interrupt."),
        MHM: _("You show that you are reading.") if written else _("You say “mhm” and listen on."),
        BREATHE: _("You breathe in and slowly out."),
    }.get(turn.event, turn.event)


def promises(
    scenario: Scenario,
    before: Mapping[str, Value],
    after: Mapping[str, Value],
    learner_name: str | None = None,
) -> list[str]:
    """The promises that were made, or came to stand otherwise, between these values of the conversation."""
    known, lines = promised(scenario, before), []
    for id_, state in promised(scenario, after).items():
        if state != known.get(id_):
            words = speech.fill(scenario, scenario.promises[id_], learner_name)
            line = _("Your promise ({state}): {words}").format(state=promise_word(state), words=words)
            lines.append(wording.wrapped(f"[{line}]", "  "))
    return lines


def spoken(scenario: Scenario, choice: Choice, learner_name: str | None = None) -> str:
    """A choice's words: in quotation marks where they are said aloud."""
    words = speech.fill(scenario, choice.text, learner_name)
    aloud = choice.manner is Manner.SAY and not CHANNELS[scenario.channel].written
    return wording.quoted(words) if aloud else words


def mood(conversation: Conversation) -> str:
    """How the customer is now."""
    name, word = conversation.scenario.customer.name, wording.mood(conversation.mood)
    return f"({name}: {word})"


def choices(conversation: Conversation, learner_name: str | None = None) -> list[str]:
    """The choices with their numbers, and below them what else is possible."""
    scenario, state = conversation.scenario, conversation.state
    channel = CHANNELS[scenario.channel]
    on_offer = [state.choices[id_] for id_ in conversation.offered]
    manners = [manner_word(choice.manner, written=channel.written) for choice in on_offer]
    widest = max((len(word) for word in manners), default=0)
    lines = [
        wording.wrapped(spoken(scenario, choice, learner_name), f"  {number}  {word:<{widest}}  ")
        for number, (choice, word) in enumerate(zip(on_offer, manners, strict=True), start=1)
    ]
    also = [f"{OPEN} {item} ({scenario.desk[item].title})" for item in conversation.openable]
    also += [f"{NOTE} {fact} ({scenario.facts[fact]})" for fact in conversation.notable]
    at_any_time = (SILENCE, MHM, BREATHE) if channel.live else (SILENCE, BREATHE)
    also += [event for event in at_any_time if conversation.can(event)]
    if scenario.channel == WITH_READERS:
        lines.insert(0, wording.wrapped(f"({_who_reads(conversation)})"))
    return [*lines, wording.listed((*also, "quit"), "     ")]


def _who_reads(conversation: Conversation) -> str:
    """Who can read what the learner writes now, on a channel with readers."""
    if conversation.state.private:
        return _("Nobody reads along with what you write here.")
    count = audience.readers_of(conversation)
    return _("You write in public. About {count} people read along.").format(count=count)
