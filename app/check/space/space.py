"""The space of configurations of a scenario, and what can be asked of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping
from copy import copy
from functools import cached_property
from typing import Any

from app.check.space.answer import Answer, Chances, Length, Trouble, Witness
from app.check.space.region import Region
from app.conversation.conversation import Conversation
from app.conversation.transcript import GRADES, INTERRUPT, SILENCE
from app.scenario.document import Path as Place
from app.scenario.guard import Guard, Value, Values
from app.scenario.model import Id, Outcome, Part, Scenario

LIMIT = 3_000
Node = tuple[Id, Any]
Pick = Callable[[Id, tuple[Id, ...]], Collection[Id]]


class Space:
    """Everything that may happen in play."""

    def __init__(self, scenario: Scenario, *, limit: int = LIMIT) -> None:
        self.scenario = scenario
        self.limit = limit
        self._nodes: dict[Node, Conversation] = {}
        self._came: dict[Node, tuple[Node, str]] = {}
        self._edges: dict[Node, list[tuple[str, Node]]] = {}
        self._passed: dict[Id, Witness] = {}
        self._taken: dict[tuple[Id, str, int | None], Witness] = {}
        self._looked: dict[tuple[Place, bool], Witness] = {}
        self.complete = not any(state.play for state in scenario.states.values())
        if self.complete:
            self._explore()

    @property
    def configurations(self) -> int:
        """How many were looked at."""
        return len(self._nodes)

    @cached_property
    def reached(self) -> Region:
        """All that can come about, as far as looked at."""
        return self._region(self._nodes)

    def reaches(self, state: Id) -> Answer:
        """Whether the learner arrives at the state, or passes through it."""
        return self._answer(self._passed.get(state))

    def offers(self, state: Id, choice: Id) -> Answer:
        """Whether the choice is ever on offer."""
        for node, conversation in self._nodes.items():
            if node[0] == state and choice in conversation.offered:
                return Answer(True, conversation.events)
        return self._answer(None)

    def takes(self, state: Id, way: str, index: int | None) -> Answer:
        """Whether target number `index` (None: it stays where it is) of a way is ever taken.

        way: a choice's id, `silence`, `interrupted`, `results.<grade>`, or "" for a state that goes on alone.
        """
        return self._answer(self._taken.get((state, way, index)))

    def holds(self, place: Place) -> Answer:
        """Whether the guard at this path of the model is ever looked at and holds."""
        return self._answer(self._looked.get((place, True)))

    def fails(self, place: Place) -> Answer:
        """Whether the guard at this path of the model is ever looked at and does not hold."""
        return self._answer(self._looked.get((place, False)))

    def values_at(self, state: Id) -> Mapping[str, Values]:
        """Which values each variable may have in this state: at least all that it really can."""
        found: dict[str, set[Value]] = {}
        for node, conversation in self._nodes.items():
            if node[0] == state:
                for name, value in conversation.values.items():
                    found.setdefault(name, set()).add(value)
        return {name: Values(words=frozenset(values)) for name, values in found.items()}

    def preventing(self, state: Id, choice: Id) -> Mapping[str, Values]:
        """The values there of the variables that the choice's guard reads."""
        guard = self.scenario.states[state].choices[choice].when
        read = {each.variable for group in guard.groups for each in group} if guard is not None else set()
        return {name: values for name, values in self.values_at(state).items() if name in read}

    def stuck(self) -> tuple[Trouble, ...]:
        """Where there is no ending and nothing leads on: nothing on offer, no task. One for each state."""
        stuck = {
            node: conversation
            for node, conversation in self._nodes.items()
            if not conversation.ended
            and not conversation.offered
            and conversation.state.task is None
            and not any(after[0] != node[0] for _event, after in self._edges[node])
        }
        return self._troubles(self._region(stuck))

    def trapped(self) -> tuple[Trouble, ...]:
        """Where something can be done, but no ending can be reached any more. One for each state."""
        stuck = {trouble.state for trouble in self.stuck()}
        alive = self.backward([s for s, state in self.scenario.states.items() if state.ending is not None])
        return tuple(t for t in self._troubles(self.reached - alive) if t.state not in stuck)

    def forward(
        self,
        start: Region | None = None,
        allow: Callable[[Id, Id], bool] | None = None,
        *,
        deviations: bool = False,
    ) -> Region:
        """What can come about from there (None: the beginning) if only allowed choices are made.

        allow: of a state and a choice. deviations: whether silence and interruptions happen as well. Notes
        are taken, desk items opened and tasks done in every way.
        """
        waiting = [next(iter(self._nodes))] if start is None else list(start.masks)
        seen = set(waiting)
        while waiting:
            node = waiting.pop()
            for event, after in self._edges.get(node, ()):
                if event in (SILENCE, INTERRUPT) and not deviations:
                    continue
                if event in self.scenario.states[node[0]].choices and allow and not allow(node[0], event):
                    continue
                if after not in seen:
                    seen.add(after)
                    waiting.append(after)
        return self._region(seen)

    def following(self, pick: Pick, *, notes: bool = True) -> Region:
        """What comes about for somebody with a habit: of a state and the choices on offer, those they make.

        notes: whether everything said is noted at once. Nobody is silent, interrupts or looks anything up.
        """
        first = next(iter(self._nodes))
        waiting, seen = [self._noted(first) if notes else first], set()
        while waiting:
            node = waiting.pop()
            if node in seen:
                continue
            seen.add(node)
            conversation = self._nodes[node]
            wanted = set(pick(node[0], self._offered(conversation))) if conversation.offered else set(GRADES)
            for event, after in self._edges.get(node, ()):
                if event in wanted:
                    waiting.append(self._noted(after) if notes else after)
        return self._region(seen)

    def backward(self, goal: Collection[Id]) -> Region:
        """What can come about from which a state of the goal can be reached, by whatever is done."""
        before: dict[Node, list[Node]] = {}
        for node, edges in self._edges.items():
            for _event, after in edges:
                before.setdefault(after, []).append(node)
        waiting = [node for node in self._nodes if node[0] in goal]
        seen = set(waiting)
        while waiting:
            for node in before.get(waiting.pop(), ()):
                if node not in seen:
                    seen.add(node)
                    waiting.append(node)
        return self._region(seen)

    def after(self, region: Region, state: Id, choice: Id) -> Region:
        """What comes about right after the choice is made in a configuration of the region."""
        return self._region(
            after
            for node in region.masks
            if node[0] == state
            for event, after in self._edges.get(node, ())
            if event == choice
        )

    def witness(self, region: Region) -> Witness | None:
        """A shortest list of events that leads into the region; None if nothing does."""
        for node, conversation in self._nodes.items():
            if region.masks.get(node):
                return conversation.events
        return None

    def length(self, ending: Id) -> Length | None:
        """How many decisions the ways to this ending have; None where none is known."""
        ways = [c for c in self._nodes.values() if c.ending == ending]
        if not ways:
            return None
        counts = [sum(turn.is_decision or turn.event in GRADES for turn in c.turns) for c in ways]
        return Length(min(counts), None, (), ways[counts.index(min(counts))].events)

    def moods(self, ending: Id) -> tuple[int, int] | None:
        """The customer's lowest and highest mood there; None where the ending is never reached."""
        moods = [c.mood for c in self._nodes.values() if c.ending == ending]
        return (min(moods), max(moods)) if moods else None

    def visible(self, state: Id) -> tuple[int, int]:
        """The fewest and the most choices that are on offer there; 0 and 0 where it is never reached."""
        counts = [len(c.offered) for node, c in self._nodes.items() if node[0] == state]
        return (min(counts), max(counts)) if counts else (0, 0)

    def chances(self, *, notes: bool = True) -> Chances:
        """How likely each ending is for somebody who chooses blindly, and grades likewise.

        notes: whether everything said is noted at once; otherwise nothing is. Nobody is silent, interrupts or
        looks anything up.
        """
        shares: dict[Id, float] = {}
        decisions: dict[int, float] = {}
        first = next(iter(self._nodes))
        layer = {self._noted(first) if notes else first: 1.0}
        for depth in range(1000):
            following: dict[Node, float] = {}
            for node, share in layer.items():
                conversation = self._nodes[node]
                if conversation.ending is not None:
                    shares[conversation.ending] = shares.get(conversation.ending, 0.0) + share
                    decisions[depth] = decisions.get(depth, 0.0) + share
                    continue
                wanted = conversation.offered or (GRADES if conversation.state.task else ())
                for event, after in self._edges.get(node, ()):
                    if event in wanted:
                        after = self._noted(after) if notes else after
                        following[after] = following.get(after, 0.0) + share / len(wanted)
            layer = {node: share for node, share in following.items() if share > 1e-12}
        return Chances(shares, decisions, max(0.0, 1.0 - sum(shares.values())))

    def _explore(self) -> None:
        first = Conversation(self.scenario, seed=0)
        waiting = deque([first])
        self._arrived(first, first.opening_states)
        for state in first.opening_states:
            self._spoken(first, ("states", state, "says"), self.scenario.states[state].says)
        self._nodes[_key(first)] = first
        while waiting:
            conversation = waiting.popleft()
            key = _key(conversation)
            edges = self._edges.setdefault(key, [])
            self._resting(conversation)
            for event in _events(conversation):
                after = copy(conversation)
                after._turns = list(conversation._turns)
                after.apply(event)
                self._happened(after)
                reached = _key(after)
                edges.append((event, reached))
                if reached in self._nodes:
                    continue
                if len(self._nodes) >= self.limit:
                    self.complete = False
                    return
                self._nodes[reached] = after
                waiting.append(after)

    def _happened(self, after: Conversation) -> None:
        turn = after.turns[-1]
        state = self.scenario.states[turn.state]
        parts: list[tuple[Place, tuple[Part, ...]]] = []
        if turn.event.startswith("open "):
            item = turn.event[5:]
            parts.append((("desk", item, "text"), self.scenario.desk[item].text))
        elif not turn.event.startswith("note "):
            place: Place
            outcome: Outcome | None
            if turn.event == SILENCE:
                place, way, outcome = ("silence",), "silence", state.silence
            elif turn.event == INTERRUPT:
                place, way, outcome = ("interrupted",), "interrupted", state.interrupted
            elif turn.event in GRADES:
                place, way, outcome = (
                    ("results", turn.event),
                    f"results.{turn.event}",
                    state.results.get(turn.event),
                )
            else:
                place, way, outcome = ("choices", turn.event), turn.event, state.choices[turn.event]
            outcome = outcome or Outcome()
            place = ("states", turn.state, *place)
            self._taken.setdefault((turn.state, way, turn.outcome), after.events)
            if outcome.opens:
                parts.append((("desk", outcome.opens, "text"), self.scenario.desk[outcome.opens].text))
            parts.append(((*place, "reply"), outcome.reply))
            own = bool(outcome.to) or way in ("silence", "interrupted")
            self._targeted(after, (*place, "to") if own else ("states", turn.state, "to"), turn.outcome)
            parts += [(("states", one, "says"), self.scenario.states[one].says) for one in turn.entered]
            self._arrived(after, turn.entered)
        for place, each in parts:
            self._spoken(after, place, each)

    def _targeted(self, after: Conversation, place: Place, taken: int | None) -> None:
        node: Any = self.scenario
        for step in place:
            node = (
                ()
                if node is None
                else node[step]
                if isinstance(node, Mapping)
                else getattr(node, str(step), ())
            )
        for number, target in enumerate(node):
            if target.when is not None:
                self._look((*place, target.state), target.when, after)
            if number == taken:
                break

    def _arrived(self, after: Conversation, entered: tuple[Id, ...]) -> None:
        for number, here in enumerate(entered):
            self._passed.setdefault(here, after.events)
            state = self.scenario.states[here]
            if state.choices or state.task or state.ending:
                continue
            onward = entered[number + 1] if number + 1 < len(entered) else None
            index = next((i for i, target in enumerate(state.to) if target.state == onward), None)
            self._taken.setdefault((here, "", index), after.events)
            self._targeted(after, ("states", here, "to"), index)

    def _spoken(self, after: Conversation, place: Place, parts: tuple[Part, ...]) -> None:
        for number, part in enumerate(parts):
            if part.when is not None:
                self._look((*place, number, "when"), part.when, after)

    def _resting(self, conversation: Conversation) -> None:
        if conversation.ended:
            return
        for id_, choice in conversation.state.choices.items():
            if choice.when is not None:
                self._look(
                    ("states", conversation.state_id, "choices", id_, "when"), choice.when, conversation
                )
        for id_, item in self.scenario.desk.items():
            if item.when is not None:
                self._look(("desk", id_, "when"), item.when, conversation)

    def _look(self, place: Place, guard: Guard, conversation: Conversation) -> None:
        self._looked.setdefault((place, guard.holds(conversation.values)), conversation.events)

    def _noted(self, node: Node) -> Node:
        for event, after in self._edges.get(node, ()):
            if event.startswith("note ") and after != node:
                return self._noted(after)
        return node

    def _offered(self, conversation: Conversation) -> tuple[Id, ...]:
        return tuple(id_ for id_ in conversation.state.choices if id_ in conversation.offered)

    def _region(self, nodes: Any) -> Region:
        return Region(dict.fromkeys(nodes, 1))

    def _answer(self, witness: Witness | None) -> Answer:
        return Answer(True, witness) if witness is not None else Answer(False if self.complete else None)

    def _troubles(self, region: Region) -> tuple[Trouble, ...]:
        found: dict[Id, Trouble] = {}
        for node, conversation in self._nodes.items():
            if node in region.masks and node[0] not in found:
                found[node[0]] = Trouble(node[0], dict(conversation.values), conversation.events)
        return tuple(found[state] for state in self.scenario.states if state in found)


def _key(conversation: Conversation) -> Node:
    position = conversation._position
    rest = (
        tuple(position.values.items()),
        position.facts,
        tuple(position.waited.items()),
        position.interrupted_here,
    )
    return conversation.state_id, rest


def _events(conversation: Conversation) -> list[str]:
    if conversation.ended:
        return []
    state = conversation.state
    events = [id_ for id_ in state.choices if id_ in conversation.offered]
    events += GRADES if state.task is not None else ()
    events += [f"note {fact}" for fact in conversation.notable]
    events += [f"open {item}" for item in conversation.openable if not conversation.values[f"opened.{item}"]]
    return events + [event for event in (SILENCE, INTERRUPT) if conversation.can(event)]
