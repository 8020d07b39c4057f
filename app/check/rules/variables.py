"""Rules about what a scenario declares: is it ever changed, asked for, said, kept."""

from __future__ import annotations

from collections.abc import Iterator

from app.check.asked import Asked, Kind, readers
from app.check.roots import fixed, only_a_choice_asks
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.wording import values_listed
from app.check.writes import attainable, said, writes
from app.conversation import variables
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, closest
from app.scenario.document import Path as Place
from app.scenario.guard_words import spelled
from app.scenario.model import Id, Part, Scenario
from app.words import _

_SHOWN = 4
"""How many second places a finding shows; more help nobody."""


@rule(Code.UNUSED_VARIABLE, Severity.WARNING, design="ST13")
def unused(subject: Subject) -> Iterator[Found]:
    """A variable that nothing changes and nothing asks for."""
    scenario = subject.scenario
    for name in scenario.variables:
        if name in readers(scenario) or name in writes(scenario):
            continue
        near = closest(name, [other for other in scenario.variables if other != name])
        yield Found(
            _("Nothing changes `{variable}`, and nothing asks for it.").format(variable=name),
            ("variables", name),
            _("Take the line out, or let a choice change it and a `when` ask for it.")
            if near is None
            else _("Was `{near}` meant where it is used? Otherwise take the line out.").format(near=near),
            fix=None if name in _playthroughs(subject) else "",
        )


@rule(Code.NEVER_WRITTEN, Severity.ERROR, design="ST13")
def never_written(subject: Subject) -> Iterator[Found]:
    """A variable that is asked for, and keeps the value it starts with."""
    scenario = subject.scenario
    for name in (*scenario.variables, variables.STRESS, *_other_moods(scenario)):
        asking = readers(scenario).get(name, ())
        if not asking or not fixed(scenario, name) or only_a_choice_asks(scenario, name):
            continue
        value = spelled(variables.start_values(scenario)[name])
        to_itself = writes(scenario).get(name, ())
        near = closest(name, [other for other in writes(scenario) if other != name])
        yield Found(
            _("`{variable}` is asked for and never changed: it is always `{value}`.").format(
                variable=name, value=value
            )
            if not to_itself
            else _("`{variable}` is asked for, and only ever set to `{value}`, which it is anyway.").format(
                variable=name, value=value
            ),
            _declared(scenario, name),
            _("Let the choice that it depends on change it with `changes`.")
            if near is None
            else _("Let a choice change it with `changes`, or ask for `{near}`, if that is meant.").format(
                near=near
            ),
            related=_asked_for(asking),
        )


@rule(Code.NEVER_READ, Severity.ERROR, design="ST13")
def never_read(subject: Subject) -> Iterator[Found]:
    """A declared variable that is changed, and makes no difference to anything."""
    scenario = subject.scenario
    for name in scenario.variables:
        changing = writes(scenario).get(name, ())
        if not changing or name in readers(scenario):
            continue
        yield Found(
            _("`{variable}` is changed, and nothing asks for it: it makes no difference.").format(
                variable=name
            ),
            ("variables", name),
            _("Let a `when` or a target ask for it, or take it out with its changes."),
            related=tuple((_("It is changed here:"), each.place) for each in changing[:_SHOWN]),
        )


@rule(Code.FACT_NEVER_SAID, Severity.WARNING)
def fact_never_said(subject: Subject) -> Iterator[Found]:
    """A fact that no part of speech notes, so that nobody can write it down."""
    scenario = subject.scenario
    for fact, words in scenario.facts.items():
        if fact in said(scenario):
            continue
        heard = next(_mentions(scenario, fact, words), None)
        related: list[tuple[str, Place]] = []
        if heard is not None:
            related.append((_("It seems to be said here:"), heard))
        related += _asked_for(readers(scenario).get(variables.noted(fact), ()))
        yield Found(
            _("Nobody says `{fact}` so that it can be noted.").format(fact=fact),
            ("facts", fact),
            _("Write `notes: {fact}` beside the `text` in which it is said.").format(fact=fact),
            related=tuple(related),
        )


@rule(Code.VALUE_NEVER_SET, Severity.WARNING, design="ST13")
def value_never_set(subject: Subject) -> Iterator[Found]:
    """A word that a variable never becomes."""
    scenario = subject.scenario
    for name, variable in scenario.variables.items():
        if variable.words is None or fixed(scenario, name):
            continue
        for index, word in enumerate(variable.words):
            if word in attainable(scenario)[name] or only_a_choice_asks(scenario, name, word):
                continue
            asking = tuple(
                asked
                for asked in readers(scenario).get(name, ())
                for group in asked.guard.groups
                for one in group
                if one.variable == name and one.values.words is not None and word in one.values.words
            )
            yield Found(
                _("`{variable}` is asked for `{word}`, and nothing ever sets it to that.").format(
                    variable=name, word=word
                )
                if asking
                else _("Nothing ever sets `{variable}` to `{word}`.").format(variable=name, word=word),
                ("variables", name, index),
                _("Let a choice set it, or take the word out. It can be {values}.").format(
                    values=values_listed(attainable(scenario)[name])
                ),
                at_key=False,
                related=_asked_for(tuple(dict.fromkeys(asking))),
            )


@rule(Code.PROMISE_NEVER_MADE, Severity.WARNING, design="ST17")
def promise_never_made(subject: Subject) -> Iterator[Found]:
    """A promise that is declared, and that no choice makes."""
    scenario = subject.scenario
    for promise in scenario.promises:
        name = variables.promise(promise)
        if not fixed(scenario, name):
            continue
        yield Found(
            _("Nobody ever makes the promise `{promise}`.").format(promise=promise),
            ("promises", promise),
            _("Let the choice that makes it write `changes: {{{variable}: made}}`.").format(variable=name),
            related=_asked_for(readers(scenario).get(name, ())),
        )


@rule(Code.PROMISE_NEVER_DUE, Severity.WARNING, design="ST17")
def promise_never_due(subject: Subject) -> Iterator[Found]:
    """A promise that is made, and that nothing ever comes back to."""
    scenario = subject.scenario
    for promise in scenario.promises:
        name = variables.promise(promise)
        if name in readers(scenario) or fixed(scenario, name):
            continue
        yield Found(
            _("The promise `{promise}` is made, and nothing asks later whether it was kept.").format(
                promise=promise
            ),
            ("promises", promise),
            _("Let a target, a reply or an ending ask for it: `when: {{{variable}: made}}`.").format(
                variable=name
            ),
            related=tuple((_("It is made here:"), each.place) for each in writes(scenario)[name][:_SHOWN]),
        )


@rule(Code.PERSON_NEVER_HEARD, Severity.WARNING)
def person_never_heard(subject: Subject) -> Iterator[Found]:
    """Somebody among the people who says nothing, is answered by nobody, and whose mood nothing touches."""
    scenario = subject.scenario
    silent = set(scenario.people) - _heard(scenario)
    for person in scenario.people:
        mood = f"{variables.MOOD}.{person}"
        if person not in silent or mood in readers(scenario) or mood in writes(scenario):
            continue
        yield Found(
            _("{name} never says anything.").format(name=scenario.people[person].name),
            ("people", person),
            _("Give them a part with `by: {person}`, or take them out of the people.").format(person=person),
        )


def _heard(scenario: Scenario) -> set[Id]:
    """Who speaks or is spoken to."""
    heard: set[Id] = set()

    def listen(parts: tuple[Part, ...], speaker: Id) -> None:
        heard.update(part.by or speaker for part in parts)

    for item in scenario.desk.values():
        heard.update(part.by for part in item.text if part.by is not None)
    for state in scenario.states.values():
        listen(state.says, scenario.customer_id)
        for choice in state.choices.values():
            listen(choice.reply, choice.for_ or scenario.customer_id)
            if choice.for_ is not None:
                heard.add(choice.for_)
        for outcome in (*state.results.values(), state.silence, state.interrupted):
            if outcome is not None:
                listen(outcome.reply, scenario.customer_id)
    return heard


def _other_moods(scenario: Scenario) -> Iterator[str]:
    for person in scenario.people:
        if person != scenario.customer_id:
            yield variables.mood_of(scenario, person)


def _declared(scenario: Scenario, name: str) -> Place:
    """Where the variable gets the value that it starts with."""
    if name in scenario.variables:
        return ("variables", name)
    return ("stress",) if name == variables.STRESS else ("people", name.partition(".")[2], "mood")


def _asked_for(asking: tuple[Asked, ...]) -> tuple[tuple[str, Place], ...]:
    sentence = {
        Kind.CHOICE: _("This choice asks for it:"),
        Kind.TARGET: _("This target asks for it:"),
        Kind.DESK_ITEM: _("This on the desk asks for it:"),
        Kind.CARD: _("This card asks for it:"),
    }
    return tuple(
        (sentence.get(asked.kind, _("This part asks for it:")), asked.place) for asked in asking[:_SHOWN]
    )


def _mentions(scenario: Scenario, fact: Id, words: str) -> Iterator[Place]:
    """Parts in which the fact seems to be said: by its placeholder, or word for word."""
    looked_for = (f"{{fact.{fact}}}", words.casefold())
    for id_, state in scenario.states.items():
        spoken: list[tuple[Place, tuple[Part, ...]]] = [(("states", id_, "says"), state.says)]
        for choice_id, choice in state.choices.items():
            spoken.append((("states", id_, "choices", choice_id, "reply"), choice.reply))
        for place, parts in spoken:
            for number, part in enumerate(parts):
                if any(each and each in part.text.casefold() for each in looked_for):
                    yield (*place, number)


def _playthroughs(subject: Subject) -> str:
    """The author's walks as text: what one expects of a variable would be lost with it."""
    walks = subject.inspection.walks_file
    return walks.source.text if walks is not None else ""
