"""Pictures of a conversation on the phone, from the first words to the last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.settings import Coach
from app.store.attempts import Mode
from app.ui.screens.play import PlayScreen
from app.ui.session import Pace, TrainingSession
from app.words import _
from tests.playthroughs import steps, up_to
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.ui.calls import Memory, session_of

UP_TO_A_LOOK = up_to("note size")
UP_TO_THE_DATE = up_to("note arrival")


def played(
    context: ShotContext,
    events: tuple[str, ...] = (),
    *,
    pace: Pace | None = None,
    coach: Coach = "asked",
    store: Memory | None = None,
    then: Callable[[TrainingSession, PlayScreen], None] | None = None,
) -> QWidget:
    """The screen after these events, and after what `then` does when it stands there."""
    session = session_of(context.scenario, pace=pace or Pace(), events=events, store=store, seed=11)
    screen = screen_of(context, session, coach=coach)
    if then is not None:
        then(session, screen)
    screen.page.settle()
    return screen


def playing(
    context: ShotContext,
    events: tuple[str, ...] = (),
    *,
    scenario_id: str,
    pace: Pace | None = None,
    coach: Coach = "asked",
) -> tuple[TrainingSession, PlayScreen]:
    """Another shipped conversation after these events, timed where nothing else is said, and its screen."""
    scenario = scenario_in(context.variant.language, scenario_id)
    session = session_of(scenario, pace=pace or Pace(timed=True), events=events, seed=11)
    return session, screen_of(context, session, coach=coach)


def screen_of(context: ShotContext, session: TrainingSession, *, coach: Coach = "asked") -> PlayScreen:
    """The play screen in the variant's window."""
    screen = PlayScreen(session=session, mode=Mode.LEARN, coach=coach)
    screen.resize(context.variant.width, context.variant.height)
    screen.page.rest_focus()
    screen.page.settle()
    return screen


def let_patience_run(session: TrainingSession, screen: PlayScreen, share: float) -> None:
    """Stop the clock where this share of the patience is left."""
    clock = session._patience
    clock.hold()
    clock._left_ms = clock._whole_ms * share
    screen.page.stage.show_patience(session.patience)


def speaking(context: ShotContext) -> QWidget:
    """She has said one part of two; choosing now would interrupt."""
    return played(context, pace=Pace(words_per_minute=170, timed=True))


def listening(context: ShotContext) -> QWidget:
    """Notes, an opened desk item, patience half gone, the second choice in focus."""

    def then(session: TrainingSession, screen: PlayScreen) -> None:
        session.write_down("Emil")
        let_patience_run(session, screen, 0.62)
        screen.page.choices.cards[1].setFocus()

    return played(context, UP_TO_THE_DATE, pace=Pace(timed=True), then=then)


def eased_no_more(context: ShotContext) -> QWidget:
    """She wants to go elsewhere."""
    return played(context, up_to("non-binding", "correct-and-cold"))


def coach(context: ShotContext) -> QWidget:
    """The coach speaks up after a clearly weak choice."""

    def then(session: TrainingSession, screen: PlayScreen) -> None:
        session.choose("non-binding")

    return played(context, UP_TO_THE_DATE, coach="poor", then=then)


def paused(context: ShotContext) -> QWidget:
    return played(context, UP_TO_A_LOOK, then=lambda session, screen: session.pause())


def leaving(context: ShotContext) -> QWidget:
    def then(session: TrainingSession, screen: PlayScreen) -> None:
        screen.page.bar.leave.click()

    return played(context, UP_TO_A_LOOK, then=then)


def trouble(context: ShotContext) -> QWidget:
    store = Memory()
    store.trouble = _(
        "The disk is full. You can keep playing. "
        "Your choices wait in memory and are written once there is room."
    )
    return played(context, UP_TO_A_LOOK, store=store)


def drawer(context: ShotContext) -> QWidget:
    """Notes and desk over the talk, where they have no column of their own."""

    def then(session: TrainingSession, screen: PlayScreen) -> None:
        screen.page.open_drawer(True)

    return played(context, UP_TO_THE_DATE, then=then)


def ended(context: ShotContext) -> QWidget:
    return played(context, steps("best"))


SHOTS: dict[str, Shot] = {
    "play-speaking": speaking,
    "play-listening": listening,
    "play-tense": eased_no_more,
    "play-coach": coach,
    "play-paused": paused,
    "play-leaving": leaving,
    "play-trouble": trouble,
    "play-drawer": drawer,
    "play-ended": ended,
}
