"""Scenarios for the tests of a running conversation: builders, one rich call, and random ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import strategies as st

from app.conversation.conversation import Conversation
from app.conversation.transcript import Event
from app.scenario.guard import Condition, Guard, Value, Values
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
    Task,
    Variable,
)


def number(variable: str, low: int | None = None, high: int | None = None) -> Guard:
    return Guard(((Condition(variable, Values(low=low, high=high)),),))


def word(variable: str, *words: bool | str, negated: bool = False) -> Guard:
    return Guard(((Condition(variable, Values(words=frozenset(words)), negated),),))


def add(**changes: int) -> tuple[Change, ...]:
    return tuple(Change(variable=name.replace("__", "."), add=amount) for name, amount in changes.items())


def put(variable: str, value: Value) -> Change:
    return Change(variable=variable, value=value)


def to(*targets: str | tuple[str, Guard]) -> tuple[Target, ...]:
    return tuple(
        Target(state=target) if isinstance(target, str) else Target(state=target[0], when=target[1])
        for target in targets
    )


def parts(*texts: str | Part) -> tuple[Part, ...]:
    return tuple(Part(text=text) if isinstance(text, str) else text for text in texts)


def choice(text: str = "Yes.", *, for_: str | None = None, **fields: Any) -> Choice:
    if not {"think", "do"} & set(fields):
        fields["say"] = text
    return Choice.model_validate(fields | ({"for": for_} if for_ else {}))


def scenario(states: dict[str, State], **fields: Any) -> Scenario:
    """A phone call with Ms Lindner (mood 65), in these states, from the first one."""
    known = {
        "id": "call",
        "language": "en",
        "title": "A call",
        "channel": "phone",
        "reviewed": True,
        "briefing": "You take orders.",
        "goal": "She knows when.",
        "people": {"lindner": Person(name="Ms Lindner", mood=65)},
        "start": next(iter(states)),
    }
    return Scenario(states=states, **(known | fields))


END = State(ending=EndingKind.GOOD, says=parts("Bye."), result="Done.", relationship="Good.")


def call() -> Scenario:
    """A call with facts, desk, guards, silence, an interruption of its own, a colleague, four endings."""
    return scenario(
        people={
            "lindner": Person(name="Ms Lindner", mood=65),
            "jonas": Person(name="Jonas", mood=50),
        },
        variables={
            "promised": Variable(start="nothing", words=("nothing", "expected", "guaranteed")),
            "plan": Variable(start=False),
            "rounds": Variable(start=0, low=0, high=2),
        },
        facts={"birthday": "18 November", "date": "15 November"},
        promises={"message": "I write if the date moves."},
        desk={
            "stock": DeskItem(
                title="Stock list", takes=40, text=parts(Part(text="Blue: 15 November.", notes=("date",)))
            ),
            "rules": DeskItem(
                title="Rules", text=parts("No guarantees."), when=word("promised", "nothing", negated=True)
            ),
        },
        states={
            "opening": State(
                phase=Phase.OPEN,
                scene="A radio plays.",
                says=parts(
                    "The blue sweater, please.",
                    Part(text="My grandson turns six on the 18th.", notes=("birthday",)),
                ),
                patience=30,
                silence=Outcome(reply=parts("Hello?"), changes=add(mood=-5)),
                to=to("certain"),
                choices={
                    "when": choice(
                        "It is expected on 15 November, {customer}.",
                        opens="stock",
                        changes=(*add(mood=10), put("promised", "expected")),
                        reply=parts(
                            Part(text="That is in time.", when=number("mood", low=70)),
                            Part(text="Well, all right.", when=number("mood", high=69)),
                        ),
                        skills={"positive-language": 2, "clear-communication": 1},
                        feedback=Feedback(
                            behaviour="You said what is possible.",
                            impact="She can decide.",
                            rule="Date first.",
                        ),
                    ),
                    "cannot": choice(
                        "You cannot get it for two weeks.",
                        changes=add(mood=-40),
                        reply=parts("And then what?"),
                        to=to(("gone", number("mood", high=29)), "certain"),
                        skills={"positive-language": -2},
                        feedback=Feedback(
                            behaviour="You opened with a refusal.",
                            impact="She heard no date.",
                            better="On the 15th.",
                        ),
                    ),
                    "calm-down": choice(
                        think="She is not angry with me.",
                        changes=add(stress=-30),
                        to=to("opening"),
                        skills={},
                    ),
                },
            ),
            "certain": State(
                phase=Phase.SOLVE,
                says=parts("And is it certain?"),
                interrupted=Outcome(
                    reply=parts("Let me finish."),
                    changes=add(mood=-10, rounds=1),
                    to=to(("gone", number("rounds", 2)), "certain"),
                ),
                to=to("sorting"),
                order="fixed",
                choices={
                    "expected": choice(
                        "Nine times out of ten.", changes=add(mood=10), skills={"positive-language": 2}
                    ),
                    "guaranteed": choice(
                        "I guarantee it.",
                        honest=False,
                        changes=(*add(mood=15), put("promised", "guaranteed")),
                        skills={"positive-language": -1, "product-knowledge": -2},
                    ),
                    "card": choice(
                        do="Post a card.",
                        when=word("noted.birthday", True),
                        takes=60,
                        for_="jonas",
                        reply=parts("I post it."),
                        changes=(put("plan", True), put("promise.message", "made")),
                        skills={"product-knowledge": 1, "positive-language": 1},
                    ),
                },
            ),
            "sorting": State(
                scene="She thinks.",
                to=to(("planned", word("plan", True)), ("broken", word("promised", "guaranteed")), "late"),
            ),
            "planned": END,
            "late": State(ending=EndingKind.MIXED),
            "broken": State(ending=EndingKind.POOR, scene="16 November."),
            "gone": State(ending=EndingKind.POOR),
        },
    )


OTHER_EVENTS = ("silence", "interrupt", "mhm", "breathe", "good", "fair", "poor")


def possible(conversation: Conversation) -> list[Event]:
    """Every event that can happen now."""
    return [
        *conversation.offered,
        *(event for event in OTHER_EVENTS if conversation.can(event)),
        *(f"open {item}" for item in conversation.openable),
        *(f"note {fact}" for fact in conversation.notable),
    ]


def walk(conversation: Conversation, picks: Iterable[int]) -> Conversation:
    """Let things happen: each number picks one of what is possible then. Stops where nothing is."""
    for pick in picks:
        events = possible(conversation)
        if not events:
            break
        conversation.apply(events[pick % len(events)])
    return conversation


PICKS = st.lists(st.integers(0, 30), max_size=25)
SEEDS = st.integers(0, 2**63 - 1)

_VARIABLES = ("mood", "mood.second", "stress", "flag", "level", "noted.fact", "opened.item", "interrupted")


@st.composite
def _guards(draw: st.DrawFn) -> Guard:
    def condition() -> Condition:
        name = draw(st.sampled_from(_VARIABLES))
        negated = draw(st.booleans())
        if name in ("flag", "noted.fact", "opened.item", "interrupted"):
            return Condition(name, Values(words=frozenset({draw(st.booleans())})), negated)
        low = draw(st.integers(0, 3 if name == "level" else 100))
        return Condition(name, Values(low=low) if draw(st.booleans()) else Values(high=low), negated)

    return Guard(
        tuple(
            tuple(condition() for _ in range(draw(st.integers(1, 2)))) for _ in range(draw(st.integers(1, 2)))
        )
    )


@st.composite
def _parts(draw: st.DrawFn) -> tuple[Part, ...]:
    return tuple(
        Part(
            text="Words.",
            by=draw(st.sampled_from((None, "second"))),
            when=draw(st.none() | _guards()),
            notes=draw(st.sampled_from(((), ("fact",)))),
        )
        for _ in range(draw(st.integers(0, 2)))
    )


@st.composite
def _changes(draw: st.DrawFn) -> tuple[Change, ...]:
    change = st.one_of(
        st.builds(
            lambda name, amount: Change(variable=name, add=amount),
            st.sampled_from(("mood", "mood.second", "stress", "level")),
            st.integers(-120, 120),
        ),
        st.builds(
            lambda name, value: Change(variable=name, value=value),
            st.sampled_from(("mood", "level")),
            st.integers(-20, 120),
        ),
        st.builds(lambda value: Change(variable="flag", value=value), st.booleans()),
    )
    return tuple(draw(st.lists(change, max_size=3)))


@st.composite
def _targets(draw: st.DrawFn, ids: Sequence[str]) -> tuple[Target, ...]:
    guarded = [
        Target(state=draw(st.sampled_from(ids)), when=draw(_guards())) for _ in range(draw(st.integers(0, 2)))
    ]
    return (*guarded, Target(state=draw(st.sampled_from(ids))))


@st.composite
def random_scenarios(draw: st.DrawFn) -> Scenario:
    """Any scenario the engine must run: circles only through decisions, every guard with a way round it."""
    ids = [f"state-{index}" for index in range(draw(st.integers(2, 6)))]
    states: dict[str, State] = {}
    ratings = st.dictionaries(
        st.sampled_from(("listening", "patience", "honesty")), st.integers(-2, 2), max_size=3
    )

    def outcome(kind: type[Outcome], **fields: Any) -> Any:
        return kind(
            takes=draw(st.sampled_from((0, 0, 15, 90))),
            opens=draw(st.sampled_from((None, None, "item"))),
            changes=draw(_changes()),
            reply=draw(_parts()),
            skills=draw(ratings),
            **fields,
        )

    for index, id_ in enumerate(ids[:-1]):
        spoken = {"scene": draw(st.sampled_from((None, "A scene."))), "says": draw(_parts())}
        if draw(st.integers(0, 3)) == 0:
            states[id_] = State(to=draw(_targets(ids[index + 1 :])), **spoken)
            continue
        if draw(st.integers(0, 3)) == 0:
            states[id_] = State(
                to=draw(_targets(ids)),
                task=Task(kind="cool-down", skill=draw(st.sampled_from((None, "listening")))),
                results={
                    grade: outcome(Outcome, to=draw(st.just(()) | _targets(ids)))
                    for grade in draw(st.sets(st.sampled_from(("good", "fair", "poor"))))
                },
                **spoken,
            )
            continue
        states[id_] = State(
            to=draw(_targets(ids)),
            order=draw(st.sampled_from(("shuffled", "fixed"))),
            silence=draw(st.sampled_from((None, 1))) and outcome(Outcome),
            interrupted=draw(st.sampled_from((None, 1)))
            and outcome(Outcome, to=draw(st.just(()) | _targets(ids))),
            choices={
                "always": outcome(Choice, say="Yes."),
                "own-way": outcome(Choice, do="Go.", to=draw(_targets(ids))),
                "maybe": outcome(Choice, think="Hm.", when=draw(_guards()), **{"for": "second"}),
            },
            **spoken,
        )
    states[ids[-1]] = State(ending=draw(st.sampled_from(EndingKind)), says=draw(_parts()))
    return scenario(
        states,
        reviewed=draw(st.booleans()),
        channel=draw(st.sampled_from(("phone", "chat", "email"))),
        people={"first": Person(name="A", mood=draw(st.integers(0, 100))), "second": Person(name="B")},
        facts={"fact": "18 November"},
        desk={"item": DeskItem(title="List", takes=draw(st.integers(0, 200)), text=draw(_parts()))},
        variables={"flag": Variable(start=False), "level": Variable(start=0, low=0, high=3)},
    )
