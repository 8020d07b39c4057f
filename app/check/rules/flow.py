"""Rules about how a conversation goes on: where it gets stuck, turns for ever, or was not looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from app.check.asked import guards
from app.check.rounds import long_loops
from app.check.rule import Found, rule
from app.check.space.answer import Trouble
from app.check.subject import Subject
from app.check.ways import circles, following
from app.check.wording import quoted, values_of
from app.conversation import variables
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Verdict
from app.scenario.guard_words import guard_as_written
from app.scenario.model import Id, Scenario
from app.words import _, ngettext, number

_SHOWN = 4


@rule(Code.STUCK, Severity.ERROR, design="ST02")
def stuck(subject: Subject) -> Iterator[Found]:
    """A moment in which nothing is on offer and nothing else leads on."""
    for trouble in subject.space.stuck():
        choices = subject.scenario.states[trouble.state].choices
        values = _values(subject.scenario, trouble)
        yield Found(
            _("In `{state}` it can happen that nothing is on offer: {values}.").format(
                state=trouble.state, values=values
            )
            if values
            else _("In `{state}` it can happen that nothing is on offer.").format(state=trouble.state),
            ("states", trouble.state),
            _("Add a choice without `when`, or one for exactly this case."),
            related=tuple(
                (
                    _("This asks for {guard}:").format(guard=guard_as_written(choice.when)),
                    ("states", trouble.state, "choices", id_, "when"),
                )
                for id_, choice in list(choices.items())[:_SHOWN]
                if choice.when is not None
            ),
            verdict=Verdict.SHOWN,
            witness=trouble.witness,
        )


@rule(Code.LOOP_WITHOUT_EXIT, Severity.ERROR, design="ST14")
def loop_without_exit(subject: Subject) -> Iterator[Found]:
    """States between which a conversation can go for ever, and from which no ending is left."""
    troubles = {trouble.state: trouble for trouble in subject.space.trapped()}
    inside = _with_what_speaks(subject.scenario, troubles)
    near = following(subject.scenario)
    graph = {state: near[state] & inside for state in subject.scenario.states if state in inside}
    for loop in circles(graph):
        if troubles.keys().isdisjoint(loop):
            continue  # only passed through on the way
        if any(other not in loop for state in loop for other in graph[state]):
            continue  # it leads into another one, which is told
        here = [troubles[state] for state in loop if state in troubles]
        trouble = min(here, key=lambda each: len(each.witness))
        leaving = any(following(subject.scenario)[state] - set(loop) for state in loop)
        values = _values(subject.scenario, trouble, loop) if leaving else ""
        others = [state for state in loop if state != trouble.state]
        message = (
            _("From `{state}` no ending can be reached any more.")
            if not others
            else _("Between {states} it goes round for ever: no ending can be reached any more.")
        )
        if values:
            message = (
                _("From `{state}` no ending can be reached any more: {values}.")
                if not others
                else _("Between {states} it goes round for ever: {values}, and no ending can be reached.")
            )
        yield Found(
            message.format(state=trouble.state, states=quoted(loop), values=values),
            ("states", trouble.state),
            _("Give one of these states a way out that is open then as well.")
            if leaving
            else _("Lead from one of these states to an ending."),
            related=tuple((_("This belongs to it:"), ("states", other)) for other in others[:_SHOWN]),
            verdict=Verdict.SHOWN,
            witness=trouble.witness,
        )


def _with_what_speaks(scenario: Scenario, states: Collection[Id]) -> set[Id]:
    """The states, and those that only speak on a way from one of them to one of them."""
    near = following(scenario)
    speaking = {
        id_
        for id_, state in scenario.states.items()
        if state.ending is None and not state.choices and state.task is None and not state.play
    }
    found = set(states)
    while more := {id_ for id_ in speaking - found if near[id_] & found}:
        found |= more
    ahead = set(states)
    while more := {other for id_ in ahead for other in near[id_] & found} - ahead:
        ahead |= more
    return ahead


@rule(Code.TOO_MANY_ROUNDS, Severity.WARNING, design="ST14")
def too_many_rounds(subject: Subject) -> Iterator[Found]:
    """A loop that a learner can go round more than three times, though it can be left."""
    trapped = {trouble.state for trouble in subject.space.trapped()}
    for loop in long_loops(subject):
        if trapped.issuperset(loop.states):
            continue  # that it has no exit is told
        first, *others = loop.states
        if loop.endless:
            message = (
                _("It can go round {states} again and again: nothing ever ends it.")
                if others
                else _("It can go round `{state}` again and again: nothing ever ends it.")
            )
        else:
            message = (
                _("It can go round {states} more than three times.")
                if others
                else _("It can go round `{state}` more than three times.")
            )
        yield Found(
            message.format(state=first, states=quoted(loop.states)),
            ("states", first),
            _("Count the rounds in a variable, and lead to an ending or to somebody else after the third."),
            related=tuple((_("This belongs to it:"), ("states", other)) for other in others[:_SHOWN]),
            verdict=Verdict.SHOWN,
            witness=subject.space.reaches(first).witness,
        )


@rule(Code.LIMIT_REACHED, Severity.NOTE)
def limit_reached(subject: Subject) -> Iterator[Found]:
    """There are more configurations than are looked at; what was not seen is not decided."""
    space, scenario = subject.space, subject.scenario
    if space.complete or any(state.play for state in scenario.states.values()):
        return
    states = [id_ for id_ in scenario.states if space.reaches(id_).possible is None]
    choices = [
        f"{id_}.{choice}"
        for id_, state in scenario.states.items()
        if id_ not in states
        for choice in state.choices
        if space.offers(id_, choice).possible is None
    ]
    unknown = []
    if states:
        unknown.append(_("whether {states} can be reached").format(states=quoted(states)))
    if choices:
        unknown.append(_("whether {choices} can be on offer").format(choices=quoted(choices)))
    undecided = _("; and ").join(unknown) or _("whether a rare combination of values gets stuck")
    count = space.configurations
    many = max(
        (name for name in scenario.variables if name in _read(scenario)),
        key=lambda name: sum(1 for _value in variables.domains(scenario)[name]),
        default=None,
    )
    yield Found(
        ngettext(
            "After {count} moment the search was given up. Not decided is {undecided}.",
            "After {count} moments the search was given up. Not decided is {undecided}.",
            count,
        ).format(count=number(count), undecided=undecided),
        ("states",),
        _("Rounds, lengths and shares of endings are not counted either.")
        if many is None
        else _("Fewer values make it decidable: `{variable}` has the most.").format(variable=many),
        verdict=Verdict.UNKNOWN,
    )


def _values(scenario: Scenario, trouble: Trouble, states: tuple[Id, ...] = ()) -> str:
    """The values there of what the guards of these states ask for."""
    here = states or (trouble.state,)
    read = {name for asked in guards(scenario) if asked.state in here for name in asked.reads}
    return values_of({name: value for name, value in sorted(trouble.values.items()) if name in read})


def _read(scenario: Scenario) -> frozenset[str]:
    return frozenset(name for asked in guards(scenario) for name in asked.reads)
