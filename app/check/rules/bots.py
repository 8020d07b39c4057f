"""Rules about somebody with one habit: always the best choice, always the worst, always the nicest."""

from __future__ import annotations

from collections.abc import Iterator

from app.check import bots
from app.check.bots import Habit, Roads
from app.check.phrases import Phrases
from app.check.rule import Found, rule
from app.check.space.course import Course
from app.check.space.region import Region
from app.check.subject import Subject
from app.check.words import words_of
from app.conversation.conversation import Conversation
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Verdict
from app.scenario.model import Id, Scenario
from app.scenario.terms import EndingKind
from app.words import _


@rule(Code.BEST_MISSES_GOOD, Severity.ERROR, design="ST09")
def best_misses_good(subject: Subject) -> Iterator[Found]:
    """Whoever always makes the best rated choice comes to a good ending, by whichever of equal ones."""
    scenario = subject.scenario
    if not _can_be_played(scenario):
        return
    for notes in _either(subject):
        endings = _endings(subject, bots.best, notes=notes)
        if endings and all(_good(scenario, ending) for ending in endings):
            continue
        found = bots.roads(scenario, bots.best, notes=notes)
        missed = [ending for ending in found.endings if not _good(scenario, ending)]
        witness = found.endings[missed[0]] if missed else found.round
        if witness is None:
            continue
        how = _noting(notes, _("noting everything"), _("noting nothing"))
        place: tuple[str, ...] = ("states",)
        message = _("Always the best rated choice, {how}, never comes to an ending.")
        if missed:
            place = ("states", missed[0])
            message = _("Always the best rated choice, {how}, leads to `{ending}`, which is no good ending.")
        yield Found(
            message.format(how=how, ending=missed[0] if missed else ""),
            place,
            _("Rate what leads to the good endings higher, or let the best choices lead there."),
            related=_last_choice(scenario, witness),
            verdict=Verdict.SHOWN,
            witness=witness,
        )
        return


@rule(Code.WORST_REACHES_GOOD, Severity.ERROR, design="ST09")
def worst_reaches_good(subject: Subject) -> Iterator[Found]:
    """Whoever always makes the worst rated choice comes to no good ending, by whichever of equal ones."""
    scenario = subject.scenario
    if not _can_be_played(scenario):
        return
    for notes in _either(subject):
        endings = _endings(subject, bots.worst, notes=notes)
        if endings is not None and not any(_good(scenario, ending) for ending in endings):
            continue
        found = bots.roads(scenario, bots.worst, notes=notes)
        for ending, witness in found.endings.items():
            if _good(scenario, ending):
                yield Found(
                    _("Always the worst rated choice, {how}, leads to the good ending `{ending}`.").format(
                        how=_noting(notes, _("noting everything"), _("noting nothing")), ending=ending
                    ),
                    ("states", ending),
                    _("Ask for more on the way there, or rate what leads there as it is."),
                    related=_last_choice(scenario, witness),
                    verdict=Verdict.SHOWN,
                    witness=witness,
                )
                return


@rule(Code.NICEST_WINS, Severity.NOTE, design="ST10")
def nicest_wins(subject: Subject) -> Iterator[Found]:
    """The friendliest line, or the one that pleases most right now, is not always right."""
    scenario = subject.scenario
    if not _can_be_played(scenario):
        return
    found = _always_good(subject, scenario, bots.most_pleasing)
    if found is not None:
        yield _nicest(found, _("Always what pleases most right now leads to a good ending, `{ending}`."))
    for version in subject.versions.values():
        known = words_of(version.language)
        if known is None:
            continue
        found = _always_good(subject, version.scenario, _courteous(known.courtesy))
        if found is not None:
            message = _("Always the line with the most polite words leads to a good ending, `{ending}`.")
            yield _nicest(found, message)
            return


def _either(subject: Subject) -> tuple[bool, ...]:
    """Noting everything that is said, and noting nothing; only one of them where it is all one."""
    return (True,) if subject.space.complete and not subject.space.notes_matter else (True, False)


def _endings(subject: Subject, habit: Habit, *, notes: bool) -> frozenset[Id] | None:
    """The endings that a habit comes to; None where not all of the space was looked at."""
    if not subject.space.complete:
        return None
    return _ended(_course(subject, habit, notes=notes, told=subject.scenario), subject.scenario)


def _course(subject: Subject, habit: Habit, *, notes: bool, told: Scenario) -> Course:
    """Where a habit leads. told: the scenario in the language whose words the habit goes by."""
    states = told.states
    pick = bots.once(lambda state, offered: habit(states[state], offered))
    return subject.space.course(pick, notes=notes)


def _ended(course: Course, scenario: Scenario) -> frozenset[Id]:
    return frozenset(id_ for id_ in course.region.states if scenario.states[id_].ending is not None)


def _courteous(courtesy: Phrases) -> Habit:
    return bots.most_courteous(lambda text: len(courtesy.every(text)))


def _nicest(found: Roads, message: str) -> Found:
    ending, witness = next(iter(found.endings.items()))
    return Found(
        message.format(ending=ending),
        ("states", ending),
        _("Let the nicest line be the wrong one somewhere: a promise too much, comfort without an answer."),
        verdict=Verdict.SHOWN,
        witness=witness,
    )


def _can_be_played(scenario: Scenario) -> bool:
    """Whether choices are rated at all, and this program plays the scenario."""
    return not any(state.play for state in scenario.states.values()) and any(
        any(choice.skills.values()) for state in scenario.states.values() for choice in state.choices.values()
    )


def _good(scenario: Scenario, ending: Id) -> bool:
    return scenario.states[ending].ending is EndingKind.GOOD


def _always_good(subject: Subject, told: Scenario, habit: Habit) -> Roads | None:
    """The ways of a habit that comes to good endings only."""
    if subject.space.complete:
        course = _course(subject, habit, notes=True, told=told)
        endings = _ended(course, told)
        if not (endings and all(_good(told, ending) for ending in endings)):
            return None
        # One way is enough to show it: they all end well.
        walked = bots.walk(told, habit)
        if walked.ending is None:  # by the first of equal choices it goes in circles, or on for very long
            way = course.way(Region.union(map(course.region.at, endings)))
            assert way is not None, "what comes about has a way there"
            walked = bots.noting(told, way)
        assert walked.ending is not None
        return Roads({walked.ending: walked.events}, None, whole=True)
    found = bots.roads(told, habit, notes=True)
    good = found.whole and bool(found.endings) and all(_good(told, ending) for ending in found.endings)
    return found if good else None


def _noting(notes: bool, everything: str, nothing: str) -> str:
    return everything if notes else nothing


def _last_choice(scenario: Scenario, witness: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Where the way takes its last turn."""
    played = Conversation.replay(scenario, seed=0, events=witness)
    turn = next((turn for turn in reversed(played.turns) if turn.is_decision), None)
    if turn is None:
        return ()
    return ((_("The last choice on that way:"), ("states", turn.state, "choices", turn.event)),)
