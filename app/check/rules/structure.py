"""Rules about the shape of a scenario: its endings, its length, what a slip costs, what comes back."""

from __future__ import annotations

from collections.abc import Iterator

from app.check.asked import readers
from app.check.certain import not_noting, noting, reached
from app.check.numbers import median
from app.check.rule import Found, rule
from app.check.slips import after_one_weak_choice, ends_within, only_by_the_best
from app.check.subject import Subject
from app.check.ways import Way, following, ways, ways_of
from app.check.wording import quoted
from app.check.writes import writes
from app.conversation import variables
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Verdict
from app.scenario.model import Id, Scenario
from app.scenario.terms import EndingKind, Phase
from app.words import _, ngettext, number

MOST_STATES = 60
FEWEST_ENDINGS = 3
DECISIONS = (5, 10)
"""The fewest and the most decisions of half of all conversations (ST04)."""
EARLY = 2
"""Within so many decisions nothing but what is `critical` ends a conversation (ST07)."""
RARE, COMMON = 0.03, 0.7
"""Below and above these shares an ending is lopsided (ST08)."""
COSMETIC = 0.25

_SHOWN = 4


@rule(Code.ENDINGS_OF_TOO_FEW_KINDS, Severity.ERROR, design="ST03")
def endings_of_too_few_kinds(subject: Subject) -> Iterator[Found]:
    """Fewer than three endings, or no good, no mixed or no poor one."""
    scenario = subject.scenario
    if _is_shift(scenario):
        return
    endings = _endings(scenario)
    missing = [kind for kind in EndingKind if kind not in endings.values()]
    if missing:
        message = _("There is no ending of the kind {kinds}.").format(kinds=quoted(missing))
        suggestion = _("Add one: a conversation can end well, in between, and badly.")
    elif len(endings) < FEWEST_ENDINGS:
        message = ngettext(
            "There is only {count} ending.", "There are only {count} endings.", len(endings)
        ).format(count=len(endings))
        suggestion = _("Write at least three: a good one, a mixed one and a poor one.")
    else:
        return
    yield Found(message, ("states",), suggestion)


@rule(Code.TOO_LONG_OR_SHORT, Severity.WARNING, design="ST04")
def too_long_or_short(subject: Subject) -> Iterator[Found]:
    """Half of all blind conversations have fewer than five or more than ten decisions."""
    if _is_shift(subject.scenario) or not subject.space.complete:
        return
    count = median(noting(subject.space).decisions)
    low, high = DECISIONS
    if count is None or low <= count <= high:
        return
    yield Found(
        ngettext(
            "A conversation here has {count} decision, as a rule; {low} to {high} are a good length.",
            "A conversation here has {count} decisions, as a rule; {low} to {high} are a good length.",
            count,
        ).format(count=count, low=low, high=high),
        ("states",),
        _("Add a turn of the conversation, or lead to the endings later.")
        if count < low
        else _("Make two scenarios of it, or leave out what teaches nothing new."),
    )


@rule(Code.ONLY_THE_BEST_WINS, Severity.WARNING, design="ST05")
def only_the_best_wins(subject: Subject) -> Iterator[Found]:
    """A good ending that one slip from the best choice to the next best is enough to lose."""
    if _is_shift(subject.scenario):
        return
    for ending in only_by_the_best(subject):
        yield Found(
            _("Only somebody who makes the best choice every time comes to `{ending}`.").format(
                ending=ending
            ),
            ("states", ending),
            _("Let it survive one slip to the next best choice: ask for a little less on the way there."),
            verdict=Verdict.PROVEN,
        )


@rule(Code.ONE_SLIP_ENDS_IT, Severity.ERROR, design="ST06")
def one_slip_ends_it(subject: Subject) -> Iterator[Found]:
    """After one single weak choice that is not critical only poor endings are left."""
    if _is_shift(subject.scenario):
        return
    for slip in after_one_weak_choice(subject):
        yield Found(
            _("After this one weak choice, `{choice}`, only poor endings are left.").format(
                choice=slip.choice
            ),
            ("states", slip.state, "choices", slip.choice),
            _("Let a later choice make up for it, or write `critical: yes` if it may end everything."),
            verdict=Verdict.SHOWN,
            witness=slip.witness,
        )


@rule(Code.ENDS_TOO_SOON, Severity.WARNING, design="ST07")
def ends_too_soon(subject: Subject) -> Iterator[Found]:
    """A conversation that can be over after two decisions, none of them critical."""
    if _is_shift(subject.scenario):
        return
    for ending, decisions, witness in ends_within(subject, EARLY):
        yield Found(
            ngettext(
                "`{ending}` can be reached after {count} decision.",
                "`{ending}` can be reached after {count} decisions.",
                decisions,
            ).format(ending=ending, count=decisions),
            ("states", ending),
            _("Lead there later, or write `critical: yes` on the choice that may end it at once."),
            verdict=Verdict.SHOWN,
            witness=witness,
        )


@rule(Code.LOPSIDED_ENDINGS, Severity.WARNING, design="ST08")
def lopsided_endings(subject: Subject) -> Iterator[Found]:
    """An ending that blind choices hardly ever reach, noting all or nothing, or one that swallows most."""
    if _is_shift(subject.scenario) or not subject.space.complete:
        return
    both = [noting(subject.space), not_noting(subject.space)]
    for ending in _endings(subject.scenario):
        if ending not in reached(subject.space):
            continue
        shares = [chances.shares.get(ending, 0.0) for chances in both]
        if max(shares) > COMMON:
            message = _("{share} per cent of all who choose blindly come to `{ending}`.")
            suggestion = _("Let fewer ways lead there, or more to the other endings.")
            share = max(shares)
        elif max(share + chances.lost for share, chances in zip(shares, both, strict=True)) < RARE:
            message = _("Only {share} per cent of all who choose blindly come to `{ending}`.")
            suggestion = _("Ask for less on the way there, or let more ways lead there.")
            share = max(shares)
        else:
            continue
        yield Found(
            message.format(share=_in_per_cent(share), ending=ending),
            ("states", ending),
            suggestion,
        )


@rule(Code.COSMETIC_CHOICES, Severity.WARNING, design="ST11")
def cosmetic_choices(subject: Subject) -> Iterator[Found]:
    """More than a quarter of the decisions make no difference: all choices do and lead to the same."""
    deciding = {id_: found for id_, found in ways_of(subject.scenario).items() if _choices(found)}
    alike = [id_ for id_, found in deciding.items() if _all_alike(_choices(found))]
    if len(alike) <= COSMETIC * len(deciding):
        return
    yield Found(
        _("Of {count} decisions, {alike} make no difference to what follows.").format(
            count=len(deciding), alike=len(alike)
        ),
        ("states", alike[0], "choices"),
        _("Give the choices different `changes` or different targets."),
        related=tuple(
            (_("Here, too, all choices do the same:"), ("states", id_, "choices")) for id_ in alike[1:_SHOWN]
        ),
    )


@rule(Code.NOTHING_COMES_BACK, Severity.WARNING, design="ST12")
def nothing_comes_back(subject: Subject) -> Iterator[Found]:
    """From difficulty 2 on, something that was done or noted matters two or more decisions later."""
    scenario = subject.scenario
    if scenario.difficulty < 2 or _is_shift(scenario) or any(_comes_back(scenario)):
        return
    yield Found(
        _("At difficulty {difficulty} something should come back later; here nothing does.").format(
            difficulty=scenario.difficulty
        ),
        ("difficulty",),
        _("Let a choice set a variable, and ask for it two or more decisions later."),
    )


@rule(Code.TOO_MANY_STATES, Severity.WARNING, design="ST15")
def too_many_states(subject: Subject) -> Iterator[Found]:
    """More states than anybody can keep in mind."""
    count = len(subject.scenario.states)
    if count > MOST_STATES:
        yield Found(
            _("{count} states are hard to keep in mind; {most} are plenty.").format(
                count=count, most=MOST_STATES
            ),
            ("states",),
            _("Make two scenarios of it, or write reactions as a `reply` instead of a state of their own."),
        )


@rule(Code.NO_CHECK_GATE, Severity.WARNING, design="ST16")
def no_check_gate(subject: Subject) -> Iterator[Found]:
    """Whoever solves a problem checks in the end whether it is solved."""
    scenario = subject.scenario
    if any(state.phase is Phase.CHECK for state in scenario.states.values()):
        return
    rated = [way for way in ways(scenario) if "problem-solving" in way.outcome.skills]
    if rated:
        yield Found(
            _("`problem-solving` is rated, and no state has the phase `check`."),
            (*rated[0].place, "skills", "problem-solving"),
            _("Add a state with `phase: check` in which the learner finds out whether it is solved."),
        )


def _in_per_cent(share: float) -> str:
    rounded = round(share * 100, 1)
    return number(rounded, 0 if rounded == int(rounded) else 1)


def _is_shift(scenario: Scenario) -> bool:
    return any(state.play for state in scenario.states.values())


def _endings(scenario: Scenario) -> dict[Id, EndingKind]:
    return {id_: state.ending for id_, state in scenario.states.items() if state.ending is not None}


def _choices(found: tuple[Way, ...]) -> list[Way]:
    return [way for way in found if way.is_decision and not way.name.startswith("results.")]


def _all_alike(choices: list[Way]) -> bool:
    """Whether it is all the same which of two or more is made."""
    first = choices[0]
    return len(choices) > 1 and all(
        (way.targets, way.outcome.changes, way.outcome.takes, way.outcome.opens)
        == (first.targets, first.outcome.changes, first.outcome.takes, first.outcome.opens)
        for way in choices[1:]
    )


def _comes_back(scenario: Scenario) -> Iterator[bool]:
    """For everything that is set or noted and asked for: whether two decisions later somewhere."""
    for name, asking in readers(scenario).items():
        if name == variables.MOOD:
            continue
        asked_in = {asked.state for asked in asking if asked.state is not None}
        for state in _set_in(scenario, name):
            yield bool(asked_in & _two_decisions_later(scenario, state))


def _set_in(scenario: Scenario, name: str) -> set[Id]:
    """The states in which something is done that the variable remembers."""
    found = {each.way.state for each in writes(scenario).get(name, ())}
    marked, _dot, what = name.partition(".")
    for way in ways(scenario):
        noted = any(what in part.notes for part in way.outcome.reply)
        if (marked == "opened" and way.outcome.opens == what) or (marked == "noted" and noted):
            found.add(way.state)
    if marked == "noted":
        found |= {
            id_ for id_, state in scenario.states.items() if any(what in part.notes for part in state.says)
        }
    return found


def _two_decisions_later(scenario: Scenario, start: Id) -> set[Id]:
    """The states in which a learner may be who has decided in this one and then at least once more."""
    near: set[Id] = set()
    waiting = list(following(scenario)[start])
    decided: set[Id] = set()
    while waiting:
        here = waiting.pop()
        if here in near:
            continue
        near.add(here)
        state = scenario.states[here]
        if state.choices or state.task:
            decided.add(here)
        else:
            waiting += following(scenario)[here]
    found: set[Id] = set()
    waiting = [after for here in decided for after in following(scenario)[here]]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += following(scenario)[here]
    return found
