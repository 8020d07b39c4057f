"""From what an event does to steps on masks: the edges of a node, made when they are first needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.check.space.axes import HERE, IN_A_VISIT, Axis, Moves, longer, waited
from app.check.space.happenings import Effect, Happening, Moment
from app.check.space.layout import Key, Layout
from app.check.space.liveness import Live, Liveness, Names
from app.check.space.masks import ALL, Mask, Piece, Step, Steps, forth, keep, step_along
from app.check.space.nodes import Branch, Edge, Node, visiting_order
from app.conversation import variables, waiting
from app.conversation.transcript import INTERRUPT
from app.scenario.model import Id, Scenario


class Compiler:
    """Makes nodes and their edges. A node exists once for each state and key."""

    def __init__(
        self,
        scenario: Scenario,
        moments: Sequence[Moment],
        liveness: Liveness,
        live: Live,
        layout: Layout,
    ) -> None:
        self._channel = scenario.channel
        self._liveness = liveness
        self._live = live
        self._layout = layout
        self._moments = {moment.state: moment for moment in moments}
        self._order = visiting_order(scenario.start, self._moments)
        self._minded = [
            (variables.mood_of(scenario, person), waited(person))
            for person in scenario.people
            if waited(person) in layout.axes
        ]
        self._bit = {name: 1 << number for name, number in layout.number.items()}
        self._here = self._bit[HERE]
        self._in_a_visit = liveness.names(IN_A_VISIT)
        self._facts = [variables.noted(fact) for fact in scenario.facts]
        self._entries = {moment.state: self._has_entry(moment) for moment in moments}
        self._forgets: dict[Names, tuple[Steps, tuple[int, ...]]] = {}
        self._waits: dict[tuple[str, int], Step] = {}
        self._wait_moves: dict[tuple[str, int | None, int], Moves] = {}
        self.nodes: dict[tuple[Id, bool, Key], Node] = {}

    def start(self, state: Id) -> tuple[Node, Mask]:
        """Where a conversation begins, with the variables as they are at the beginning."""
        key, mask = self._layout.start
        steps, slots = self._forgetting(self._liveness.names(self._layout.axes) & ~self._arriving(state))
        return self._node(state, self._entries[state], _with(key, dict.fromkeys(slots, 0))), forth(
            steps, mask
        )

    def edges(self, node: Node) -> tuple[Edge, ...]:
        """All that may happen in a node's configurations."""
        if node.edges is None:
            moment = self._moments[node.state]
            made: list[Edge] = []
            for happening in (moment.arrival,) if node.entry else moment.events:
                made += self._edges(node, happening)
            node.edges = tuple(made)
            for edge in made:
                if not edge.idle:
                    for branch in edge.branches:
                        branch.target.comes.append((edge, branch))
        return node.edges

    def noting(self, node: Node) -> tuple[Steps, Node]:
        """The steps that note everything that was said, and the node that they lead to."""
        live = self._live_in(node)
        facts = [name for name in self._facts if live & self._bit[name]]
        steps = [self._layout.step(name, (0, 2, 2)) for name in facts if name in self._layout.units]
        said = [self._layout.slots[name] for name in facts if name in self._layout.slots]
        noted = {slot: 2 for slot in said if node.key[slot] == 1}
        return tuple(steps), self._node(node.state, node.entry, _with(node.key, noted))

    def _edges(self, node: Node, happening: Happening) -> Iterable[Edge]:
        layout = self._layout
        there = self._live.there[node.state]
        key = list(node.key)
        steps: list[Step] = []
        idle = not node.entry and not self._liveness.matters(happening, there)
        if idle and happening.is_aside:
            return
        if happening.when is not None:
            offered = layout.holding(happening.when, node.key)
            if not offered:
                return
            if offered != layout.everything:
                steps.append(keep(offered))
        flow = self._liveness.flow(happening)
        if idle:
            if happening.note is not None:
                return
            wanted = flow.read
        else:
            wanted = flow.read | (there if flow.stays else 0)
            for state in flow.onward:
                wanted |= self._arriving(state)
        filled = self._live_in(node) | (flow.changed & wanted)
        if happening.event == INTERRUPT and there & self._here:
            steps.append(layout.step(HERE, (1, None)))
        self._wait(happening, flow.set, wanted, key, steps)
        if not self._effects(happening, wanted, key, steps):
            return
        for after, heard in self._hear(happening, wanted, tuple(key)):
            branches = () if idle else tuple(self._branches(node, happening, after, filled))
            yield Edge(happening, node, (*steps, *heard), after, branches, idle)

    def _wait(
        self, happening: Happening, fixed: Names, wanted: Names, key: list[int], steps: list[Step]
    ) -> None:
        """Time passes, and then nobody waits who was answered."""
        layout = self._layout
        lasting = wanted & ~fixed
        for number, seconds in enumerate(happening.waits):
            for mood, wait in self._minded:
                if lasting & self._bit[mood]:
                    self._sink(mood, wait, seconds, key, steps)
                if lasting & self._bit[wait] or (
                    lasting & self._bit[mood] and number + 1 < len(happening.waits)
                ):
                    self._move(wait, self._longer(wait, seconds), key, steps)
        for person in happening.answered:
            if (wait := waited(person)) in layout.axes and wanted & self._bit[wait]:
                self._move(wait, (0,) * len(layout.axes[wait]), key, steps)

    def _sink(self, mood: str, wait: str, seconds: int, key: list[int], steps: list[Step]) -> None:
        """A mood sinks while somebody waits, the further the longer they have waited already."""
        layout = self._layout
        if wait in layout.slots:
            self._move(mood, self._sunk(mood, wait, key[layout.slots[wait]], seconds), key, steps)
            return
        step = self._waits.get((mood, seconds))
        if step is None:
            pieces: list[Piece] = []
            for index, among in enumerate(layout.levels[wait]):
                moves = self._sunk(mood, wait, index, seconds)
                pieces += step_along(moves, layout.levels[mood], layout.units[mood], among)
            step = self._waits[mood, seconds] = tuple(pieces)
        steps.append(step)

    def _sunk(self, mood: str, wait: str, index: int, seconds: int) -> Moves:
        moves = self._wait_moves.get((wait, index, seconds))
        if moves is None:
            axis = self._layout.axes[mood]
            before = int(self._layout.axes[wait].values[index])
            moves = self._wait_moves[wait, index, seconds] = tuple(
                axis.index[
                    waiting.mood_after(int(value), channel=self._channel, waited=before, seconds=seconds)
                ]
                for value in axis.values
            )
        return moves

    def _longer(self, wait: str, seconds: int) -> Moves:
        moves = self._wait_moves.get((wait, None, seconds))
        if moves is None:
            moves = longer(self._channel, self._layout.axes[wait], seconds)
            self._wait_moves[wait, None, seconds] = moves
        return moves

    def _effects(self, happening: Happening, wanted: Names, key: list[int], steps: list[Step]) -> bool:
        """Do what is done to variables that matter afterwards. False: nowhere that is followed."""
        for effect in happening.effects:
            if wanted & self._bit[effect.variable]:
                moves = _moves(self._layout.axes[effect.variable], effect)
                if not self._move(effect.variable, moves, key, steps):
                    return False
        if happening.note is not None:
            return self._move(variables.noted(happening.note), (None, 2, None), key, steps)
        return True

    def _move(self, variable: str, moves: Moves, key: list[int], steps: list[Step]) -> bool:
        slot = self._layout.slots.get(variable)
        if slot is None:
            steps.append(self._layout.step(variable, moves))
            return True
        moved = moves[key[slot]]
        if moved is None:
            return False
        key[slot] = moved
        return True

    def _hear(self, happening: Happening, wanted: Names, key: Key) -> list[tuple[Key, Steps]]:
        """The facts in what is heard count as said. Where the key depends on it, there are several ways."""
        layout = self._layout
        ways: list[tuple[Key, Steps]] = [(key, ())]
        for _place, part in happening.parts:
            for name in (variables.noted(fact) for fact in part.notes):
                if not wanted & self._bit[name]:
                    continue
                before, ways = ways, []
                for after, steps in before:
                    held = layout.everything if part.when is None else layout.holding(part.when, after)
                    if name in layout.units:
                        ways.append((after, (*steps, self._said(name, held)) if held else steps))
                        continue
                    slot = layout.slots[name]
                    if after[slot] or not held:
                        ways.append((after, steps))
                    elif held == layout.everything:
                        ways.append((_with(after, {slot: 1}), steps))
                    else:
                        ways.append((_with(after, {slot: 1}), (*steps, keep(held))))
                        ways.append((after, (*steps, keep(layout.everything & ~held))))
        return ways

    def _said(self, name: str, held: Mask) -> Step:
        layout = self._layout
        newly = layout.levels[name][0] & held
        return (Piece(newly, (), ALL, layout.units[name]), Piece(layout.everything & ~newly, (), ALL, 0))

    def _branches(self, node: Node, happening: Happening, key: Key, filled: Names) -> Iterable[Branch]:
        layout = self._layout
        left = layout.everything
        for index, target in enumerate(happening.targets):
            taken = left if target.when is None else layout.holding(target.when, key) & left
            if not taken:
                continue
            dead = filled & ~self._arriving(target.state) | self._in_a_visit & filled
            steps, slots = self._forgetting(dead)
            after = _with(key, dict.fromkeys(slots, 0)) if slots else key
            onto = self._node(target.state, self._entries[target.state], after)
            yield Branch(ALL if taken == layout.everything else taken, steps, onto, index)
            left &= ~taken
            if not left:
                return
        steps, slots = self._forgetting(filled & ~self._live.there[node.state])
        after = _with(key, dict.fromkeys(slots, 0)) if slots else key
        stays = self._node(node.state, False, after)
        yield Branch(ALL if left == layout.everything else left, steps, stays, None)

    def _forgetting(self, dead: Names) -> tuple[Steps, tuple[int, ...]]:
        """Steps that set these axes to their first value, and the slots of those that stand in the key."""
        found = self._forgets.get(dead)
        if found is None:
            layout = self._layout
            steps = []
            for variable in layout.units:
                if dead & self._bit[variable]:
                    steps.append(layout.step(variable, (0,) * len(layout.axes[variable])))
            slots = tuple(slot for variable, slot in layout.slots.items() if dead & self._bit[variable])
            found = self._forgets[dead] = tuple(steps), slots
        return found

    def _arriving(self, state: Id) -> Names:
        return self._live.arriving[state]

    def _live_in(self, node: Node) -> Names:
        return (self._live.arriving if node.entry else self._live.there)[node.state]

    def _has_entry(self, moment: Moment) -> bool:
        """Whether the arrival is told apart from being there: something is decided or heard in between."""
        there = self._live.there[moment.state]
        return moment.goes_on or any(
            part.when is not None or any(there & self._bit[variables.noted(fact)] for fact in part.notes)
            for _place, part in moment.arrival.parts
        )

    def _node(self, state: Id, entry: bool, key: Key) -> Node:
        node = self.nodes.get((state, entry, key))
        if node is None:
            order = 2 * self._order[state] + (not entry)
            node = self.nodes[state, entry, key] = Node(len(self.nodes), order, state, entry, key)
        return node


def _moves(axis: Axis, effect: Effect) -> Moves:
    return axis.adding(effect.add) if effect.value is None else axis.setting(effect.value)


def _with(key: Key, changed: Mapping[int, int]) -> Key:
    if not changed:
        return key
    return tuple(changed.get(slot, index) for slot, index in enumerate(key))
