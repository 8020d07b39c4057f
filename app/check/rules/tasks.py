"""Rules about tasks: what can be filled in, taken, sorted and written there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.check.lines import Wording, wordings
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.wording import quoted
from app.conversation import speech
from app.conversation.machine import goes_on
from app.conversation.tasks import grading, recall
from app.conversation.tasks.grade import GOOD
from app.conversation.variables import start_values
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.model import Id, Outcome, Part, Scenario, Task
from app.scenario.once import once_per_scenario
from app.words import _, ngettext


@rule(Code.GAP_NEVER_SAID, Severity.WARNING)
def gap_never_said(subject: Subject) -> Iterator[Found]:
    """A gap for a fact that nobody can have said, and no desk item told, before the task."""
    for state, task in _tasks(subject.scenario, "recall"):
        for fact in dict.fromkeys(recall.gaps(task)):
            if fact not in said_before(subject.scenario)[state]:
                yield Found(
                    _("Nobody can have said `{fact}` before the task in `{state}` asks for it.").format(
                        fact=fact, state=state
                    ),
                    ("states", state, "task", "text"),
                    _("Let it be said on the way there, or take the gap out."),
                    at_key=False,
                    quote=f"{{fact.{fact}}}",
                    related=((_("This is the fact:"), ("facts", fact)),),
                )


@rule(Code.NOTHING_TO_FILL, Severity.ERROR)
def nothing_to_fill(subject: Subject) -> Iterator[Found]:
    """A text to fill in that has no gap, or fewer than have to be filled."""
    for state, task in _tasks(subject.scenario, "recall"):
        gaps = len(recall.gaps(task))
        if not gaps:
            yield Found(
                _("The text in `{state}` has no gap to fill in.").format(state=state),
                ("states", state, "task", "text"),
                _("A gap is written as `{gap}`, with the id of a fact.").format(gap="{fact.birthday}"),
            )
        elif task.fill is not None and task.fill > gaps:
            message = ngettext(
                "`fill` asks for {fill} gaps, and the text has one.",
                "`fill` asks for {fill} gaps, and the text has {count}.",
                gaps,
            )
            yield Found(
                message.format(fill=task.fill, count=gaps),
                ("states", state, "task", "fill"),
                _("Take `fill` out where all gaps have to be filled."),
            )


@rule(Code.DECOY_IS_RIGHT, Severity.ERROR)
def decoy_is_right(subject: Subject) -> Iterator[Found]:
    """A wrong answer that is the same as a right one, in any language."""
    for wording, scenario in _wordings(subject):
        for state, task in _tasks(scenario, "recall"):
            facts = {_plain(scenario.facts[fact]): fact for fact in reversed(recall.gaps(task))}
            for number, decoy in enumerate(task.decoys, start=1):
                fact, line = facts.get(_plain(decoy)), wording.by_id.get(f"{state}.task.decoys.{number}")
                if fact is not None and line is not None:
                    message = _("“{decoy}” is mixed in as wrong, and it is what `{fact}` says.")
                    yield wording.found(
                        line,
                        message.format(decoy=decoy, fact=fact),
                        suggestion=_("Take something that was not said and sounds like it."),
                        related=((_("This is the fact:"), ("facts", fact)),),
                    )


@rule(Code.PICK_DECIDES_NOTHING, Severity.WARNING)
def pick_decides_nothing(subject: Subject) -> Iterator[Found]:
    """Cards among which nothing has to be chosen: taking all of them is best, or none of them gains."""
    for state, task in _tasks(subject.scenario, "pick"):
        worth = [card.worth or 0 for card in task.cards.values()]
        if max(worth, default=0) <= 0:
            message = _("In `{state}` no card is worth anything, so it is best to take none.")
            hint = _("Give the cards that help a `worth` above 0.")
        elif min(worth) > 0 and (task.take or 1) >= len(worth):
            message = _("In `{state}` all cards can be taken, and all of them help.")
            hint = _("Let fewer be taken, or add cards that do not help.")
        elif len(worth) > 1 and len(set(worth)) == 1:
            message = _(
                "In `{state}` all cards are worth the same, so it makes no difference which is taken."
            )
            hint = _("Let some of them help less than others.")
        else:
            continue
        yield Found(message.format(state=state), ("states", state, "task", "cards"), hint)


@rule(Code.EMPTY_COLUMN, Severity.NOTE)
def empty_column(subject: Subject) -> Iterator[Found]:
    """A column in which no card belongs."""
    for state, task in _tasks(subject.scenario, "place"):
        used = {card.in_ for card in task.cards.values()}
        for column in task.columns:
            if column not in used:
                yield Found(
                    _("No card belongs into `{column}`.").format(column=column),
                    ("states", state, "task", "columns", column),
                    _("Take the column out, or add a card that belongs there."),
                )


@rule(Code.MODEL_NOT_GOOD, Severity.WARNING)
def model_not_good(subject: Subject) -> Iterator[Found]:
    """A model line that the task's own rules would not call good, in any language."""
    for wording, scenario in _wordings(subject):
        for state, task in _tasks(scenario, "reword"):
            for number, model in enumerate(task.models, start=1):
                # In the list itself, a model line would vouch for its own figures; the others may.
                others = tuple(other for other in task.models if other != model)
                alone = task.model_copy(update={"models": others})
                line = wording.by_id.get(f"{state}.task.models.{number}")
                graded = grading.graded(scenario, alone, start_values(scenario), speech.fill(scenario, model))
                if line is None or graded.grade == GOOD:
                    continue
                message = _("By the rules of its own task this model line is `{grade}`, not `good`.")
                lacking = quoted(graded.missing or graded.wrong)
                yield wording.found(
                    line,
                    message.format(grade=graded.grade),
                    suggestion=_("What is missing: {needs}.").format(needs=lacking) if lacking else None,
                )


def _wordings(subject: Subject) -> Iterator[tuple[Wording, Scenario]]:
    """The lines of each language, with the scenario in it."""
    for wording in wordings(subject):
        yield wording, subject.versions[wording.language].scenario


@once_per_scenario
def said_before(scenario: Scenario) -> Mapping[Id, frozenset[Id]]:
    """The facts that can have been said once in a state, by the state; guards are taken to hold.

    What stands on the desk can be read anywhere.
    """
    desk = _facts(*(item.text for item in scenario.desk.values()))
    known: dict[Id, frozenset[Id]] = {id_: frozenset() for id_ in scenario.states}
    known[scenario.start] = desk | _facts(scenario.states[scenario.start].says)
    reached = {scenario.start}
    waiting = [scenario.start]
    while waiting:
        here = waiting.pop()
        state = scenario.states[here]
        outcomes: list[Outcome] = [*state.choices.values(), *state.results.values()]
        staying = [one for one in (state.silence, state.interrupted) if one is not None]
        ways = [(one.to or state.to, _facts(one.reply)) for one in outcomes]
        ways += [(one.to, _facts(one.reply)) for one in staying]
        if goes_on(state) or (state.task is not None and len(state.results) < 3):
            ways.append((state.to, frozenset()))
        # Whoever is silent or interrupts stays, and has heard what is answered.
        known[here] |= _facts(*(one.reply for one in staying))
        for targets, more in ways:
            for target in targets:
                arrived = known[here] | more | _facts(scenario.states[target.state].says)
                # A state is gone through once also where nothing was said before it.
                if target.state not in reached or not arrived <= known[target.state]:
                    reached.add(target.state)
                    known[target.state] |= arrived
                    waiting.append(target.state)
    return known


def _facts(*parts: tuple[Part, ...]) -> frozenset[Id]:
    return frozenset(fact for some in parts for part in some for fact in part.notes)


def _tasks(scenario: Scenario, kind: str) -> Iterator[tuple[Id, Task]]:
    for id_, state in scenario.states.items():
        if state.task is not None and state.task.kind == kind:
            yield id_, state.task


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
