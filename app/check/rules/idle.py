"""Rules about outcomes after which everything is as before."""

from __future__ import annotations

from collections.abc import Iterator

from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.ways import Way, ways
from app.conversation.transcript import GRADES
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.model import Outcome, State
from app.words import _


@rule(Code.SILENCE_LEADS_NOWHERE, Severity.WARNING)
def silence_leads_nowhere(subject: Subject) -> Iterator[Found]:
    """A silence after which nothing has happened, or patience that runs out without any."""
    for id_, state in subject.scenario.states.items():
        if state.patience is not None and state.silence is None and (state.choices or state.task):
            yield Found(
                _("Patience runs out in `{state}`, and nothing happens then.").format(state=id_),
                ("states", id_, "patience"),
                _("Say under `silence:` what happens, or take `patience` out."),
            )
    for way in ways(subject.scenario):
        if way.name != "silence" or not _does_nothing(way.outcome):
            continue
        if not way.targets:
            message = _("Silence leads nowhere in `{state}`: nobody says anything, and nothing changes.")
        elif _comes_back(way):
            message = _("Silence leads nowhere in `{state}`: it only says the same again.")
        else:
            continue
        yield Found(
            message.format(state=way.state),
            way.place,
            _("Give it a `reply`, `changes`, or a `to` that leads on."),
        )


@rule(Code.OUTCOME_LEADS_NOWHERE, Severity.WARNING)
def outcome_leads_nowhere(subject: Subject) -> Iterator[Found]:
    """An interruption without any effect, grades that are all alike, a choice that leaves all as it was."""
    for way in ways(subject.scenario):
        if way.name == "interrupted":
            if (_does_nothing(way.outcome) and not way.targets) or _leaves_all_as_it_was(way):
                yield Found(
                    _("Whoever interrupts in `{state}` notices nothing of it.").format(state=way.state),
                    way.place,
                    _("Give it a `reply` or `changes`; without `interrupted:` it costs 5 points of mood."),
                )
        elif way.is_decision and not way.name.startswith("results.") and _leaves_all_as_it_was(way):
            yield Found(
                _("After `{choice}` everything is as it was before.").format(choice=way.name),
                way.place,
                _("Give it a `reply` and `changes`, or a `to` that leads on."),
            )
    for id_, state in subject.scenario.states.items():
        results = [state.results.get(grade) or Outcome() for grade in GRADES]
        if state.task is not None and all(_alike(one, results[0], state) for one in results[1:]):
            yield Found(
                _(
                    "It makes no difference how the task in `{state}` goes: all grades lead to the same."
                ).format(state=id_),
                ("states", id_, "results") if state.results else ("states", id_, "task"),
                _("Say under `results:` what `good`, `fair` and `poor` change."),
            )


def _does_nothing(outcome: Outcome) -> bool:
    """Whether nothing is heard, changed, opened, and no time passes."""
    return not (outcome.changes or outcome.reply or outcome.opens or outcome.takes)


def _alike(one: Outcome, other: Outcome, state: State) -> bool:
    """Whether both outcomes do the same, whatever the coach says of them."""

    def done(outcome: Outcome) -> tuple[object, ...]:
        to = outcome.to or state.to
        return outcome.changes, outcome.reply, outcome.opens, outcome.takes, to

    return done(one) == done(other)


def _leaves_all_as_it_was(way: Way) -> bool:
    return _does_nothing(way.outcome) and _comes_back(way)


def _comes_back(way: Way) -> bool:
    return bool(way.targets) and all(target.state == way.state for target in way.targets)
