"""Pictures of what else there is to do than to choose, in the shipped conversations."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversation.conversation import Conversation
from app.conversation.moment import Moment
from app.conversation.transcript import GRADES
from app.conversation.variables import promise
from app.scenario.guard import Value
from app.scenario.model import Scenario
from app.scenario.terms import Manner
from app.ui.screens.play import PlayScreen
from app.ui.session import Pace, TrainingSession
from app.ui.widgets.tasks.reword import RewordTask
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.shots.play import let_patience_run, screen_of
from tests.shots.play_tasks import at_task
from tests.ui.calls import session_of

AT_ONCE = Pace()
PATIENTLY = Pace(timed=True)
SLOWLY = Pace(words_per_minute=170, timed=True)


def first_place(scenario: Scenario, wanted: Callable[[Conversation], bool]) -> tuple[str, ...]:
    """The shortest way to where something is so, noting everything on it. Raises LookupError."""
    queue, seen = deque([Conversation(scenario, seed=11)]), set()
    while queue:
        here = queue.popleft()
        for fact in here.notable:
            here.note(fact)
        if wanted(here):
            return here.events
        if here.state_id in seen or here.ended:
            continue
        seen.add(here.state_id)
        for event in here.offered or GRADES:
            queue.append(Conversation.replay(scenario, seed=11, events=[*here.events, event]))
    raise LookupError("there is no such place")


def in_the_middle(
    context: ShotContext,
    scenario_id: str,
    wanted: Callable[[Conversation], bool] = lambda here: len(here.turns) > 2,
    *,
    pace: Pace = AT_ONCE,
) -> tuple[TrainingSession, PlayScreen]:
    scenario = scenario_in(context.variant.language, scenario_id)
    session = session_of(scenario, pace=pace, events=first_place(scenario, wanted), seed=11)
    return session, screen_of(context, session)


def _settled(screen: PlayScreen) -> QWidget:
    screen.page.settle()
    return screen


# A sentence in one's own words

WEAK = {"de": "Nein, die haben wir leider nicht.", "en": "No, I am afraid we have none."}


def reword(context: ShotContext, *, tries: int = 0) -> QWidget:
    """Typed, and tried so often; after the third try the models stand below it."""
    screen, task = at_task(context, "sweater-15-november", "reword")
    assert isinstance(task, RewordTask)
    task.field.set_text(WEAK[context.variant.language])
    for _try in range(tries):
        task.done.click()
    return _settled(screen)


# What happens inside


def thoughts(context: ShotContext) -> QWidget:
    def thinks(here: Conversation) -> bool:
        choices = here.state.choices
        return any(choices[each].manner is Manner.THINK for each in here.offered)

    _session, screen = in_the_middle(context, "blowing-off-steam", thinks)
    screen.page.choices.cards[0].setFocus()
    return _settled(screen)


def breath(context: ShotContext) -> QWidget:
    """In the middle of one."""
    _session, screen = in_the_middle(context, "blowing-off-steam")
    screen.page.hint.breathe.click()
    return _settled(screen)


def breath_taken(context: ShotContext) -> QWidget:
    _session, screen = in_the_middle(context, "blowing-off-steam")
    screen._breath.taken.emit()
    return _settled(screen)


# While somebody speaks or waits


def mhm(context: ShotContext, *, said: bool = False) -> QWidget:
    """He is speaking, in several parts."""
    scenario = scenario_in(context.variant.language, "the-thing-doesnt-work")
    session = session_of(scenario, pace=SLOWLY, seed=11)
    screen = screen_of(context, session)
    if said:
        screen.page.hint.mhm.click()
    return _settled(screen)


def interrupted(context: ShotContext) -> QWidget:
    scenario = scenario_in(context.variant.language, "the-thing-doesnt-work")
    session = session_of(scenario, pace=SLOWLY, seed=11)
    screen = screen_of(context, session)
    screen.page.choices.choice_wanted.emit(session.conversation.offered[0])
    return _settled(screen)


def patience(context: ShotContext, *, share: float) -> QWidget:
    session, screen = in_the_middle(context, "sweater-15-november", pace=PATIENTLY)
    let_patience_run(session, screen, share)
    return _settled(screen)


def waiting(context: ShotContext) -> QWidget:
    """Something has been looked up, and it takes its time."""
    session, screen = in_the_middle(context, "forklifts-stand-still", pace=SLOWLY)
    session.let_finish()
    desk = session.scenario.desk
    item = max(session.conversation.openable, key=lambda item: desk[item].takes)
    screen.page.paper.item_wanted.emit(item)
    return _settled(screen)


# Paper


def notepad(context: ShotContext) -> QWidget:
    """A fact, a sentence, own words; what was said with the first has faded under stress."""
    scenario = scenario_in(context.variant.language, "the-thing-doesnt-work")
    events = first_place(scenario, lambda here: len([one for one in here.turns if one.is_decision]) == 3)
    session = session_of(scenario.model_copy(update={"stress": 75}), pace=AT_ONCE, events=events, seed=11)
    screen = screen_of(context, session)
    session.jot(next(each for each in reversed(session.spoken) if not each.notes and each.by))
    session.write_down("14:00")
    screen.page.open_drawer(True)
    return _settled(screen)


PROMISED = ("made", "kept", "late", "broken")


def promises(context: ShotContext) -> QWidget:
    """One in each of the states that a promise can be in."""
    scenario = scenario_in(context.variant.language, "my-mistake")
    words = list(scenario.promises.values())
    four = {f"promise-{number}": words[number % len(words)] for number in range(len(PROMISED))}
    call = scenario_in(context.variant.language, "forklifts-stand-still")
    call = call.model_copy(update={"promises": {**call.promises, **four}})
    values: dict[str, Value] = {promise(id_): how for id_, how in zip(four, PROMISED, strict=True)}
    screen = screen_of(context, session_of(call, seed=11, start=Moment(call.start, values)))
    screen.page.open_drawer(True)
    return _settled(screen)


def desk(context: ShotContext, *, searched: bool = False) -> QWidget:
    """A colleague and a rule that were opened, among everything else, or what a search found."""
    scenario = scenario_in(context.variant.language, "rule-and-emergency")
    session = session_of(scenario, pace=AT_ONCE, seed=11)
    screen = screen_of(context, session)
    for kind in ("rule", "colleague"):
        for item in [each for each in session.conversation.openable if scenario.desk[each].kind == kind][:1]:
            session.open_item(item)
    if searched:
        screen.page.paper.desk.search.setText({"de": "spielraum", "en": "leeway"}[context.variant.language])
    screen.page.open_drawer(True)
    return _settled(screen)


def script(context: ShotContext) -> QWidget:
    """Whoever has a script has it on the desk."""
    scenario = scenario_in(context.variant.language, "get-me-your-manager")
    first = next(iter(scenario.desk))
    written = scenario.desk[first].model_copy(update={"kind": "script", "purpose": None, "leeway": None})
    scenario = scenario.model_copy(update={"desk": {**scenario.desk, first: written}})
    session = session_of(scenario, pace=AT_ONCE, seed=11)
    screen = screen_of(context, session)
    session.open_item(first)
    screen.page.open_drawer(True)
    return _settled(screen)


# More than one


def several(context: ShotContext) -> QWidget:
    """Somebody else has spoken too."""

    def others(here: Conversation) -> bool:
        heard = here.turns[-1].heard if here.turns else ()
        return len({each.by for each in heard if each.by}) > 1 and bool(here.offered)

    _session, screen = in_the_middle(context, "what-is-a-cache", others)
    return _settled(screen)


def handover(context: ShotContext) -> QWidget:
    """The note to a colleague, half filled from the notes."""
    screen, task = at_task(context, "forklifts-stand-still", "recall")
    task.restore({"answer": {0: screen._session.scenario.facts["place"]}})
    return _settled(screen)


SHOTS: dict[str, Shot] = {
    "play-mechanic-reword": reword,
    "play-mechanic-reword-hint": partial(reword, tries=1),
    "play-mechanic-reword-last": partial(reword, tries=2),
    "play-mechanic-reword-models": partial(reword, tries=3),
    "play-mechanic-thoughts": thoughts,
    "play-mechanic-breath": breath,
    "play-mechanic-breath-taken": breath_taken,
    "play-mechanic-mhm": mhm,
    "play-mechanic-mhm-said": partial(mhm, said=True),
    "play-mechanic-interrupted": interrupted,
    "play-mechanic-patience": partial(patience, share=0.62),
    "play-mechanic-patience-low": partial(patience, share=0.12),
    "play-mechanic-waiting": waiting,
    "play-mechanic-notepad": notepad,
    "play-mechanic-promises": promises,
    "play-mechanic-desk": desk,
    "play-mechanic-desk-search": partial(desk, searched=True),
    "play-mechanic-script": script,
    "play-mechanic-several": several,
    "play-mechanic-handover": handover,
}
