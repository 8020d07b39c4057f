"""Looking back: one's own impression, the moments, the whole conversation, a breath."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversation.conversation import Conversation
from app.scenario.model import Scenario
from app.scenario.skills import catalogue
from app.skills.debrief import debrief
from app.store.attempts import Attempt, Mode
from app.store.reflections import Reflection
from app.ui.screens.debrief import DebriefScreen
from app.ui.training import LookBack
from tests.playthroughs import steps
from tests.shots.context import Shot, ShotContext

BEST = steps("best")
REPAIRED = steps("cold-at-first")
NICE = steps("always-nice")
COLD = steps("correct-and-cold")

WRITTEN = {
    "de": Reflection(
        rating=6,
        plus="Ich habe mir den Geburtstag gleich notiert.",
        delta="Den Termin sage ich zuerst.",
        plan="etwas nicht da ist,\nsage ich zuerst, wann es da ist.",
    ),
    "en": Reflection(
        rating=6,
        plus="I noted the birthday at once.",
        delta="I say the date first.",
        plan="something is not in stock,\nI say first when it will be.",
    ),
}


def look_back(
    scenario: Scenario,
    events: Sequence[str],
    *,
    reflection: Reflection | None,
    content: tuple[str, ...] = (),
    changed: bool = False,
    forked_at: int | None = None,
) -> LookBack:
    """A look back on a shipped scenario after these events. content: what it warns of."""
    scenario = scenario.model_copy(update={"content": content})
    return LookBack(
        attempt=Attempt.new(
            learner="somebody",
            scenario=scenario.id,
            content_hash="",
            language=scenario.language,
            mode=Mode.LEARN,
            seed=11,
        ),
        scenario=scenario,
        conversation=Conversation.replay(scenario, seed=11, events=events),
        debrief=debrief(scenario, seed=11, events=events),
        reflection=reflection,
        changed=changed,
        forked_at=forked_at,
    )


def _screen(context: ShotContext, back: LookBack) -> DebriefScreen:
    language = context.variant.language
    screen = DebriefScreen(
        look_back=back,
        learner_name="Ana",
        skill_names={id_: skill.name[language] for id_, skill in catalogue().skills.items()},
    )
    screen.setFocus()  # no ring on whatever comes first
    return screen


def gate(context: ShotContext) -> QWidget:
    screen = _screen(context, look_back(context.scenario, REPAIRED, reflection=None))
    written = WRITTEN[context.variant.language]
    screen.restore({"page": "gate", "gate": {"rating": 6, "plus": written.plus, "delta": ""}})
    return screen


def moments(
    context: ShotContext,
    *,
    events: Sequence[str] = REPAIRED,
    content: tuple[str, ...] = (),
    changed: bool = False,
    forked_at: int | None = None,
    scroll: int = 0,
) -> QWidget:
    written = WRITTEN[context.variant.language]
    back = look_back(
        context.scenario,
        events,
        reflection=written,
        content=content,
        changed=changed,
        forked_at=forked_at,
    )
    screen = _screen(context, back)
    screen.restore({**screen.state(), "scroll": scroll})
    return screen


def skipped(context: ShotContext) -> QWidget:
    return _screen(context, look_back(context.scenario, BEST, reflection=Reflection()))


def transcript(context: ShotContext) -> QWidget:
    back = look_back(context.scenario, REPAIRED, reflection=WRITTEN[context.variant.language])
    screen = _screen(context, back)
    screen.restore({**screen.state(), "page": "conversation", "expanded": (1,)})
    return screen


def breath(context: ShotContext) -> QWidget:
    back = look_back(context.scenario, COLD, reflection=Reflection(), content=("insults",))
    screen = _screen(context, back)
    screen.restore({**screen.state(), "breathing": True})
    return screen


def the_map(context: ShotContext) -> QWidget:
    """The way that was gone, with a part selected."""
    back = look_back(context.scenario, REPAIRED, reflection=Reflection())
    screen = _screen(context, back)
    screen.resize(context.variant.width, context.variant.height)
    screen.restore({**screen.state(), "page": "map"})
    return screen


SHOTS: dict[str, Shot] = {
    "debrief-gate": gate,
    "debrief-moments": moments,
    "debrief-moments-below": partial(moments, scroll=10_000),
    "debrief-poor": partial(moments, events=NICE, forked_at=5, changed=True),
    "debrief-hard": partial(moments, events=COLD, content=("insults",)),
    "debrief-good": skipped,
    "debrief-conversation": transcript,
    "debrief-breath": breath,
    "debrief-map": the_map,
}
