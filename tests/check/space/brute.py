"""The plain way to know what may happen: a real conversation for every configuration, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from app.conversation import variables, waiting
from app.conversation.conversation import Conversation
from app.conversation.machine import goes_on
from app.conversation.transcript import BREATHE, GRADES, INTERRUPT, MHM, SILENCE
from app.scenario.document import Path as Place
from app.scenario.guard import Guard, Value
from app.scenario.model import Id, Outcome, Part, Scenario, Target

Witness = tuple[str, ...]
Key = tuple[object, ...]


@dataclass
class Brute:
    """Everything, met one by one. complete: whether it was; nothing else may be believed if not.

    The maps hold for whatever is the case the events of a shortest way to it.
    """

    scenario: Scenario
    limit: int = 150
    complete: bool = True
    nodes: dict[Key, Conversation] = field(default_factory=dict)
    edges: dict[Key, list[tuple[str, Key]]] = field(default_factory=dict)
    leads: dict[Key, set[Id]] = field(default_factory=dict)
    passed: dict[Id, Witness] = field(default_factory=dict)
    offered: dict[tuple[Id, Id], Witness] = field(default_factory=dict)
    taken: dict[tuple[Id, str, int | None], Witness] = field(default_factory=dict)
    looked: dict[tuple[Place, bool], Witness] = field(default_factory=dict)

    def __post_init__(self) -> None:
        first = Conversation(self.scenario, seed=0)
        self.read = _read_anywhere(self.scenario)
        self.slow = _takes_time(self.scenario)
        self.first = self.key(first)
        self._entered(first, first.opening_states)
        self.nodes[self.first] = first
        open_ = deque([first])
        while open_:
            conversation = open_.popleft()
            key = self.key(conversation)
            edges = self.edges.setdefault(key, [])
            self._there(conversation)
            for event in events_in(conversation):
                after = copy(conversation)
                after._turns = list(conversation._turns)
                after.apply(event)
                self._happened(after)
                reached = self.key(after)
                edges.append((event, reached))
                self.leads.setdefault(key, set()).update(after.turns[-1].entered)
                if reached not in self.nodes:
                    self.nodes[reached] = after
                    open_.append(after)
            if len(self.nodes) > self.limit:
                self.complete = False
                return

    def key(self, conversation: Conversation) -> Key:
        """What a configuration is to all that may follow."""
        position = conversation._position
        grace = waiting.GRACE[self.scenario.channel]
        return (
            position.state,
            *(
                min(position.values["open"], 5) if name == "open" else position.values[name]
                for name in self.read
            ),
            position.facts,
            *(
                0 if grace is None else waited if waited <= grace else grace + (waited - grace) % waiting.STEP
                for waited in position.waited.values()
            ),
            position.interrupted_here,
            position.heard_here and self.slow,
            position.since_breath if variables.STRESS in self.read else None,
        )

    # What the graph says

    def forward(self, allow: Callable[[Key, str], bool], first: Iterable[Key] | None = None) -> set[Key]:
        open_ = [self.first] if first is None else list(first)
        seen = set(open_)
        while open_:
            key = open_.pop()
            for event, after in self.edges[key]:
                if allow(key, event) and after not in seen:
                    seen.add(after)
                    open_.append(after)
        return seen

    def backward(
        self, goal: Iterable[Key], within: Iterable[Key] | None = None, event_allowed: Any = None
    ) -> set[Key]:
        inside = set(self.nodes if within is None else within)
        before: dict[Key, list[Key]] = {}
        for key, edges in self.edges.items():
            for event, after in edges:
                if key in inside and after in inside and (event_allowed is None or event_allowed(event)):
                    before.setdefault(after, []).append(key)
        open_ = [key for key in goal if key in inside]
        seen = set(open_)
        while open_:
            for key in before.get(open_.pop(), ()):
                if key not in seen:
                    seen.add(key)
                    open_.append(key)
        return seen

    def at(self, *states: Id) -> set[Key]:
        return {key for key in self.nodes if key[0] in states}

    def leading_to(self, *states: Id) -> set[Key]:
        """Those there, and those from which one event leads there or through there."""
        return self.at(*states) | {key for key, passed in self.leads.items() if passed & set(states)}

    def hopeless(self) -> tuple[set[Key], set[Key]]:
        """The stuck, and those that go on for ever."""
        ended = {key for key, conversation in self.nodes.items() if conversation.ended}
        lost = set(self.nodes) - self.backward(ended)
        deciding = {key for key in lost if self.nodes[key].offered or self.nodes[key].state.task is not None}
        stuck = lost - self.backward(deciding, lost)
        return stuck, lost - self.backward(stuck, lost)

    def lengths(self, ending: Id) -> tuple[int, int | None] | None:
        """The fewest and the most decisions to an ending; None for no most."""
        goal = self.at(ending)
        if not goal:
            return None
        alive = self.backward(goal)
        fewest = {self.first: 0}
        queue = deque([self.first])
        while queue:
            key = queue.popleft()
            for event, after in self.edges[key]:
                decided = self.decides(key, event)
                if after not in fewest or fewest[key] + decided < fewest[after]:
                    fewest[after] = fewest[key] + decided
                    (queue.append if decided else queue.appendleft)(after)
        most = {self.first: 0}
        # Longer than there are configurations is only a way that goes round.
        for _round in range(len(alive) + 2):
            changed = False
            for key in list(most):
                for event, after in self.edges[key]:
                    length = most[key] + self.decides(key, event)
                    if after in alive and length > most.get(after, -1):
                        most[after] = length
                        changed = True
            if not changed:
                return min(fewest[key] for key in goal), max(most[key] for key in goal if key in most)
        return min(fewest[key] for key in goal), None

    def decides(self, key: Key, event: str) -> int:
        return int(event in GRADES or event in self.nodes[key].state.choices)

    def noted(self, key: Key) -> Key:
        for event, after in self.edges[key]:
            if event.startswith("note ") and after != key:
                return self.noted(after)
        return key

    def following(self, pick: Callable[[Id, tuple[Id, ...]], Iterable[Id]], notes: bool) -> set[Key]:
        seen: set[Key] = set()
        open_ = [self.noted(self.first) if notes else self.first]
        while open_:
            key = open_.pop()
            if key in seen:
                continue
            seen.add(key)
            wanted = set(pick(key[0], self.options(key)))  # type: ignore[arg-type]
            for event, after in self.edges[key]:
                if event in wanted:
                    open_.append(self.noted(after) if notes else after)
        return seen

    def options(self, key: Key) -> tuple[Id, ...]:
        conversation = self.nodes[key]
        if conversation.state.task is not None:
            return GRADES
        return tuple(choice for choice in conversation.state.choices if choice in conversation.offered)

    def chances(self, notes: bool, layers: int = 60) -> tuple[dict[Id, float], dict[int, float]]:
        shares: dict[Id, float] = {}
        decisions: dict[int, float] = {}
        layer = {self.noted(self.first) if notes else self.first: 1.0}
        for depth in range(layers):
            following: dict[Key, float] = {}
            for key, share in layer.items():
                ending = self.nodes[key].ending
                if ending is not None:
                    shares[ending] = shares.get(ending, 0.0) + share
                    decisions[depth] = decisions.get(depth, 0.0) + share
                options = self.options(key)
                for event, after in self.edges[key]:
                    if event in options:
                        after = self.noted(after) if notes else after
                        following[after] = following.get(after, 0.0) + share / len(options)
            layer = {key: share for key, share in following.items() if share > 1e-9}
        return shares, decisions

    # What is met

    def _happened(self, after: Conversation) -> None:
        turn = after.turns[-1]
        state = self.scenario.states[turn.state]
        parts: list[tuple[Place, tuple[Part, ...]]] = []
        if turn.event.startswith("open "):
            item = turn.event.removeprefix("open ")
            parts.append((("desk", item, "text"), self.scenario.desk[item].text))
        elif not turn.event.startswith("note ") and turn.event not in (MHM, BREATHE):
            way, below, outcome = _outcome(state, turn.event)
            place: Place = ("states", turn.state, *below)
            self.taken.setdefault((turn.state, way, turn.outcome), after.events)
            if outcome.opens is not None:
                parts.append((("desk", outcome.opens, "text"), self.scenario.desk[outcome.opens].text))
            parts.append(((*place, "reply"), outcome.reply))
            if outcome.to or turn.event in (SILENCE, INTERRUPT):
                self._targets(after, (*place, "to"), outcome.to, turn.outcome)
            else:
                self._targets(after, ("states", turn.state, "to"), state.to, turn.outcome)
            self._entered(after, turn.entered)
        for place, heard in parts:
            self._heard(after, place, heard)

    def _entered(self, after: Conversation, entered: tuple[Id, ...]) -> None:
        for number, here in enumerate(entered):
            self.passed.setdefault(here, after.events)
            state = self.scenario.states[here]
            self._heard(after, ("states", here, "says"), state.says)
            if goes_on(state):
                index = next(
                    (
                        index
                        for index, target in enumerate(state.to)
                        if target.when is None or target.when.holds(after.values)
                    ),
                    None,
                )
                assert index is not None or number + 1 == len(entered)
                self.taken.setdefault((here, "", index), after.events)
                self._targets(after, ("states", here, "to"), state.to, index)

    def _targets(
        self, after: Conversation, place: Place, targets: tuple[Target, ...], taken: int | None
    ) -> None:
        for index, target in enumerate(targets):
            if target.when is not None:
                self._look((*place, target.state), target.when, after)
            if index == taken:
                break

    def _heard(self, after: Conversation, place: Place, parts: tuple[Part, ...]) -> None:
        for number, part in enumerate(parts):
            if part.when is not None:
                self._look((*place, number, "when"), part.when, after)

    def _there(self, conversation: Conversation) -> None:
        if conversation.ended:
            return
        here = conversation.state_id
        for choice_id, choice in conversation.state.choices.items():
            if choice_id in conversation.offered:
                self.offered.setdefault((here, choice_id), conversation.events)
            if choice.when is not None:
                self._look(("states", here, "choices", choice_id, "when"), choice.when, conversation)
        for item_id, item in self.scenario.desk.items():
            if item.when is not None:
                self._look(("desk", item_id, "when"), item.when, conversation)

    def _look(self, place: Place, guard: Guard, conversation: Conversation) -> None:
        self.looked.setdefault((place, guard.holds(conversation.values)), conversation.events)


def _capped(name: str, value: Value) -> Value:
    """Nobody compares the number without bounds with more than this."""
    return min(int(value), 5) if name == "open" else value


def _outcome(state: Any, event: str) -> tuple[str, Place, Outcome]:
    if event == SILENCE:
        return "silence", ("silence",), state.silence or Outcome()
    if event == INTERRUPT:
        return "interrupted", ("interrupted",), state.interrupted or Outcome()
    if event in GRADES:
        return f"results.{event}", ("results", event), state.results.get(event) or Outcome()
    return event, ("choices", event), state.choices[event]


def events_in(conversation: Conversation) -> list[str]:
    """All that can be done now."""
    if conversation.ended:
        return []
    state = conversation.state
    events = [choice for choice in state.choices if choice in conversation.offered]
    events += GRADES if state.task is not None else ()
    events += [f"note {fact}" for fact in conversation.notable]
    events += [f"open {item}" for item in conversation.openable]
    return events + [event for event in (SILENCE, INTERRUPT, MHM, BREATHE) if conversation.can(event)]


def guards(scenario: Scenario) -> Iterator[tuple[Place, Guard]]:
    """Every guard of a scenario with its path."""

    def inside(place: Place, value: Any) -> Iterator[tuple[Place, Guard]]:
        if isinstance(value, Guard):
            yield place, value
        elif isinstance(value, Mapping):
            for key, each in value.items():
                yield from inside((*place, key), each)
        elif isinstance(value, tuple):
            for number, each in enumerate(value):
                if isinstance(each, Target):
                    if each.when is not None:
                        yield (*place, each.state), each.when
                else:
                    yield from inside((*place, number), each)
        elif hasattr(type(value), "model_fields"):
            for name in type(value).model_fields:
                yield from inside((*place, name), getattr(value, name))

    yield from inside(("states",), scenario.states)
    yield from inside(("desk",), scenario.desk)


def _takes_time(scenario: Scenario) -> bool:
    """Whether anybody ever waits; otherwise nothing comes of an mhm."""
    found: list[Outcome | None] = []
    for state in scenario.states.values():
        found += [*state.choices.values(), *state.results.values(), state.silence, state.interrupted]
    return any(item.takes for item in scenario.desk.values()) or any(
        each is not None and each.takes for each in found
    )


def _read_anywhere(scenario: Scenario) -> tuple[str, ...]:
    read = {variables.MOOD}
    for _place, guard in guards(scenario):
        read.update(condition.variable for group in guard.groups for condition in group)
    return tuple(sorted(read))


def real_values(brute: Brute, state: Id) -> dict[str, set[Value]]:
    """The values that the variables really have in a state."""
    found: dict[str, set[Value]] = {}
    for key in brute.at(state):
        for name, value in brute.nodes[key].values.items():
            found.setdefault(name, set()).add(value)
    return found
