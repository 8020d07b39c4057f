"""Pictures of a chat: messages, a transcript from before, somebody typing, a deed instead of an answer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.settings import Coach
from app.store.attempts import Mode
from app.ui.screens.briefing import BriefingScreen
from app.ui.screens.play import PlayScreen
from app.ui.session import Pace, TrainingSession
from tests.shots.briefing import focused
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.shots.play import screen_of
from tests.ui.calls import session_of

HUMAN = "i-want-a-human"
READ = ("read-first",)
FAR = (
    *READ,
    "note session",
    "note tried",
    "two-facts",
    "good",
    "slow-or-fast",
    "what-at-four",
    "say-it-all",
)


def played(
    context: ShotContext, events: tuple[str, ...] = (), *, pace: Pace | None = None, coach: Coach = "asked"
) -> tuple[TrainingSession, QWidget]:
    scenario = scenario_in(context.variant.language, HUMAN)
    session = session_of(scenario, pace=pace or Pace(timed=True), events=events, seed=11)
    return session, screen_of(context, session, coach=coach)


def arriving(context: ShotContext) -> QWidget:
    """Before the chat is taken."""
    scenario = scenario_in(context.variant.language, HUMAN)
    return focused(BriefingScreen(scenario=scenario, mode=Mode.LEARN, timed=True, learner_name="Kim"))


def typing(context: ShotContext) -> QWidget:
    """The first message is there, the next is being typed."""
    return played(context, pace=Pace(words_per_minute=170, timed=True))[1]


def reading(context: ShotContext) -> QWidget:
    """The transcript has just been read."""
    return played(context, READ)[1]


def proving(context: ShotContext) -> QWidget:
    """A line with gaps, to be filled with what the transcript says."""
    return played(context, (*READ, "note since", "note session", "two-facts"))[1]


def later(context: ShotContext) -> QWidget:
    """A thread that has grown, notes, patience half gone."""
    _session, screen = played(context, FAR)
    assert isinstance(screen, PlayScreen)
    screen.page.stage.show_patience(0.62)
    screen.page.choices.cards[1].setFocus()
    return screen


def coached(context: ShotContext) -> QWidget:
    """A gesture instead of a message, and the coach about it."""
    session, screen = played(context, FAR, coach="poor")
    session.choose("silently")
    return screen


def ended(context: ShotContext) -> QWidget:
    return played(context, (*FAR, "bridge", "plainly", "round-it"))[1]


SHOTS: dict[str, Shot] = {
    "chat-briefing": arriving,
    "chat-typing": typing,
    "chat-reading": reading,
    "chat-proving": proving,
    "chat-later": later,
    "chat-coach": coached,
    "chat-ended": ended,
}
