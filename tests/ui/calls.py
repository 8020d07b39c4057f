"""A short phone call with everything in it, and the session that plays it."""

from __future__ import annotations

from collections.abc import Iterable

from app.conversation.conversation import Conversation
from app.conversation.moment import Moment
from app.conversation.transcript import Turn
from app.scenario.guard import Condition, Guard, Values
from app.scenario.model import (
    Change,
    Choice,
    DeskItem,
    EndingKind,
    Feedback,
    Outcome,
    Part,
    Person,
    Phase,
    Scenario,
    State,
    Target,
)
from app.store.attempts import Attempt, EndKind, Mode
from app.store.notes import Note
from app.ui.session import Pace, TrainingSession


def call(**other: object) -> Scenario:
    """Two decisions: she asks, wants certainty, and is glad or gone."""
    return Scenario(
        id="kettle",
        language="en",
        title="The kettle",
        channel="phone",
        setting="A shop, the order line.",
        briefing="You take orders. Write down what matters.",
        goal="She knows when her kettle comes.",
        people={"brandt": Person(name="Ms Brandt", portrait="brandt", about="Wants a kettle.", mood=65)},
        facts={"day": "18 November", "size": "size 122"},
        desk={
            "stock-list": DeskItem(title="Stock list", takes=20, text=(Part(text="Kettles on the 15th."),)),
            "rules": DeskItem(title="Rules", kind="rule", text=(Part(text="No date is guaranteed."),)),
        },
        start="opening",
        states={
            "opening": State(
                phase=Phase.OPEN,
                says=(
                    Part(text="Good morning."),
                    Part(text="I need a kettle by 18 November.", notes=("day",)),
                    Part(text="A blue one."),
                ),
                patience=30,
                silence=Outcome(reply=(Part(text="Hello?"),), changes=(Change(variable="mood", add=-5),)),
                interrupted=Outcome(
                    reply=(Part(text="Let me finish."),), changes=(Change(variable="mood", add=-10),)
                ),
                to=(Target(state="certain"),),
                choices={
                    "look": Choice(
                        say="One moment, I am looking.",
                        opens="stock-list",
                        reply=(Part(text="Take your time."),),
                        changes=(Change(variable="mood", add=20),),
                        skills={"clear-communication": 1},
                        feedback=Feedback(
                            behaviour="You looked first.", impact="She waited gladly.", rule="Look first."
                        ),
                    ),
                    "no": Choice(
                        say="No, we have none.",
                        reply=(Part(text="Oh."), Part(text="And now?")),
                        changes=(Change(variable="mood", add=-50),),
                        skills={"positive-language": -2},
                        feedback=Feedback(
                            behaviour="You said no.",
                            impact="She heard no date.",
                            better="On the 15th it can be with you.",
                        ),
                    ),
                    "wait": Choice(think="Let me hear what she needs first.", skills={"listening": 1}),
                },
                order="fixed",
            ),
            "certain": State(
                phase=Phase.CHECK,
                scene="A radio plays.",
                says=(Part(text="And is that certain?"),),
                choices={
                    "honest": Choice(
                        say="It is expected on the 15th.",
                        reply=(Part(text="Fine."),),
                        to=(Target(state="glad"),),
                        skills={"positive-language": 1},
                    ),
                    "noted": Choice(
                        say="It is there before {fact.day}.",
                        when=Guard(((Condition("noted.day", Values(words=frozenset({True}))),),)),
                        to=(Target(state="glad"),),
                    ),
                    "hang-up": Choice(do="Hang up.", takes=30, to=(Target(state="gone"),), honest=False),
                },
                order="fixed",
            ),
            "glad": State(ending=EndingKind.GOOD, says=(Part(text="Wonderful."),), result="It is ordered."),
            "gone": State(ending=EndingKind.POOR, says=(Part(text="Well."),), result="No order."),
        },
        **other,
    )


def chat() -> Scenario:
    """The same as a chat: a bot has asked before, and what she wrote to it lies on the desk."""
    spoken = call()
    transcript = DeskItem(
        kind="transcript",
        title="What she wrote to Bo",
        takes=30,
        text=(
            Part(text="I need a kettle.", by="brandt"),
            Part(text="Is it about your bill?", by="bo"),
            Part(text="A KETTLE, SIZE 122.", by="brandt", notes=("size",)),
        ),
    )
    return spoken.model_copy(
        update={
            "channel": "chat",
            "people": {**spoken.people, "bo": Person(name="Bo", about="A bot.")},
            "desk": {"transcript": transcript, **spoken.desk},
        }
    )


def counter() -> Scenario:
    """The same at a counter: somebody else waits, and minds."""
    spoken = call()
    opening = spoken.states["opening"]
    says = (*opening.says, Part(text="Will it take long?", by="okafor"))
    return spoken.model_copy(
        update={
            "channel": "counter",
            "people": {**spoken.people, "okafor": Person(name="Mr Okafor", portrait="okafor", mood=40)},
            "states": {**spoken.states, "opening": opening.model_copy(update={"says": says})},
        }
    )


def email() -> Scenario:
    """The same by email: a colleague can be asked, and nobody waits at the screen."""
    spoken = call()
    opening, certain = spoken.states["opening"], spoken.states["certain"]
    ask = Choice.model_validate(
        {
            "say": "Mr Bremer, when do the blue ones come?",
            "for": "bremer",
            "reply": (Part(text="On the 15th, I think.", by="bremer"),),
            "to": (Target(state="more"),),
        }
    )
    begin = Choice(say="Dear Ms Brandt, thank you for writing.", to=(Target(state="more"),))
    more = State(
        scene="The second paragraph.",
        to=(Target(state="certain"),),
        choices={
            "day": Choice(say="The kettle is expected on the 15th."),
            "soon": Choice(say="You will hear from us."),
        },
        order="fixed",
    )
    says = (*certain.says, Part(text="I need it by the 18th.", notes=("day",)))
    return spoken.model_copy(
        update={
            "channel": "email",
            "people": {**spoken.people, "bremer": Person(name="Mr Bremer", about="The warehouse.")},
            "states": {
                **spoken.states,
                "opening": opening.model_copy(
                    update={"choices": {"begin": begin, "ask": ask, **opening.choices}}
                ),
                "more": more,
                "certain": certain.model_copy(update={"scene": "The next morning.", "says": says}),
            },
        }
    )


def social() -> Scenario:
    """The same in public: somebody comments, and it ends in private."""
    spoken = call()
    opening, certain = spoken.states["opening"], spoken.states["certain"]
    says = (*opening.says, Part(text="They never answer anyway.", by="okafor"))
    return spoken.model_copy(
        update={
            "channel": "social",
            "people": {**spoken.people, "okafor": Person(name="@okafor", portrait="okafor", mood=40)},
            "states": {
                **spoken.states,
                "opening": opening.model_copy(update={"says": says}),
                "certain": certain.model_copy(update={"private": True, "scene": "Direct messages."}),
            },
        }
    )


class Memory:
    """A store that keeps turns in memory, in the order in which things happened."""

    def __init__(self) -> None:
        self.turns: list[Turn] = []
        self.help: list[tuple[str, ...]] = []
        self.notes: list[Note] = []
        self.ends: list[tuple[EndKind, str | None, str | None]] = []
        self.trouble: str | None = None
        self.retries = 0

    def add_turn(self, attempt_id: str, turn: Turn, *, help_used: Iterable[str] = ()) -> bool:
        self.turns.append(turn)
        self.help.append(tuple(help_used))
        return self.trouble is None

    def add_note(self, attempt_id: str, number: int, note: Note) -> bool:
        self.notes.append(note)
        assert number == len(self.notes)
        return self.trouble is None

    def end(
        self, attempt_id: str, kind: EndKind, *, ending: str | None = None, ending_kind: str | None = None
    ) -> bool:
        self.ends.append((kind, ending, ending_kind))
        return self.trouble is None

    def retry(self) -> bool:
        self.retries += 1
        self.trouble = None
        return True


AT_ONCE = Pace()
SLOWLY = Pace(words_per_minute=170)
PATIENTLY = Pace(timed=True)


def session_of(
    scenario: Scenario | None = None,
    *,
    pace: Pace = AT_ONCE,
    events: Iterable[str] = (),
    store: Memory | None = None,
    mode: Mode = Mode.LEARN,
    seed: int = 7,
    start: Moment | None = None,
) -> TrainingSession:
    """A session that has not begun, after these events from the beginning or from `start` on.

    Its store is in memory.
    """
    scenario = scenario or call()
    return TrainingSession(
        scenario=scenario,
        conversation=Conversation.replay(scenario, seed=seed, events=events, start=start),
        attempt=Attempt.new(
            learner="somebody", scenario=scenario.id, content_hash="1", language="en", mode=mode, seed=seed
        ),
        store=store or Memory(),
        pace=pace,
        learner_name="Kim",
    )
