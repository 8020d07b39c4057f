"""Few walks that together meet every choice and every outcome that can be met at all.

The fewest are hard to find (it is the set cover problem), so: again and again the walk is taken that meets
most of what is left, then walks that the others make needless are left out, and two are joined where one does
for both. A lower bound says how far from the fewest the result can be: whatever one walk meets, it meets in
an order that is possible, and a set of such orders cannot be smaller than Dilworth's theorem allows.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.check.configurations import Configurations, Edge, Item
from app.check.space.happenings import GO_ON
from app.conversation.transcript import Event
from app.scenario.model import Id, Scenario

_JOINED_EDGES = 3_000_000
"""Two walks are joined only where trying all pairs looks at no more edges than this."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk from the beginning to an ending, and what it meets."""

    events: tuple[Event, ...]
    ending: Id
    met: frozenset[Item]


@dataclass(frozen=True, slots=True)
class Cover:
    """walks: together they meet all `items`. least: no set of fewer walks does."""

    walks: tuple[Walk, ...]
    items: frozenset[Item]
    least: int


def cover(scenario: Scenario) -> Cover:
    """Walks that meet everything that can be met on a way to an ending.

    Silence and interruptions count where the author says what follows. Raises KnownError for a scenario that
    is too large for it, and for one without any way to an ending.
    """
    graph = _Graph(scenario)
    left = set(graph.items)
    found: list[_Way] = []
    while left:
        way = graph.best(left)
        met = left & way.met
        assert met, "what is left can be met, so some way meets one of it"
        left -= met
        found.append(way)
    least = graph.least()
    found = _needed(found)
    if len(found) > least:
        found = graph.joined(found)
    walks = [Walk(way.events, way.ending, way.met) for way in found]
    return Cover(tuple(sorted(walks, key=lambda walk: _order(scenario, walk))), graph.items, least)


def _order(scenario: Scenario, walk: Walk) -> tuple[int, tuple[Event, ...]]:
    """Walks to the same ending together, in the author's order of endings."""
    return list(scenario.states).index(walk.ending), walk.events


@dataclass(frozen=True, slots=True)
class _Way:
    events: tuple[Event, ...]
    ending: Id
    met: frozenset[Item]


class _Graph:
    """Ways through all configurations, and which of them meets most."""

    def __init__(self, scenario: Scenario) -> None:
        self._all = Configurations(scenario)
        self._places, self._edges, self._items = self._all.places, self._all.edges, self._all.items
        self._order = self._postorder()
        self._rank = rank = {place: rank for rank, place in enumerate(self._order)}
        self._quick = [
            [
                (-1 if edge.item is None else edge.item, edge.target, rank[edge.target] < rank[place])
                for edge in self._edges[place]
            ]
            if place in rank
            else []
            for place in range(len(self._places))
        ]
        self._circling = self._circles()
        met = {edge.item for place in self._order for edge in self._edges[place] if edge.item is not None}
        self.items = frozenset(self._items[item] for item in met)

    def best(self, wanted: Collection[Item]) -> _Way:
        """The way to an ending that meets most of what is wanted; of equally good ones, the shortest."""
        # A gain is what is met, less a little for every event: so the shorter way wins among equals.
        scale = len(self._places) + 1
        worth = [scale if item in wanted else 0 for item in self._items]
        return self._rounded(self._way(self._improved(worth)), wanted)

    def joined(self, ways: list[_Way]) -> list[_Way]:
        """The ways, where two of them are replaced by one that meets all that only they meet."""
        edges = sum(len(self._edges[place]) for place in self._order)
        changed = True
        while changed:
            changed = False
            if len(ways) ** 2 // 2 * edges > _JOINED_EDGES:
                break
            for one, other in combinations(ways, 2):
                rest = [way for way in ways if way is not one and way is not other]
                own = (one.met | other.met) - _met(rest)
                way = self.best(own)
                if own <= way.met:
                    ways, changed = [*rest, way], True
                    break
        return ways

    def least(self) -> int:
        """A number of walks that no cover goes below."""
        after: list[int] = [0] * len(self._items)
        later = dict.fromkeys(self._order, 0)
        changed = True
        while changed:
            changed = False
            for place in self._order:
                mask = 0
                for edge in self._edges[place]:
                    mask |= later[edge.target]
                    if edge.item is not None:
                        mask |= 1 << edge.item
                        after[edge.item] |= later[edge.target]
                if mask != later[place]:
                    later[place], changed = mask, True
        numbers = [number for number, item in enumerate(self._items) if item in self.items]
        return max(1, len(numbers) - _matched(numbers, after)) if numbers else 1

    def _postorder(self) -> list[int]:
        done: list[int] = []
        seen = {0}
        open_ = [(0, iter(self._edges[0]))]
        while open_:
            place, following = open_[-1]
            for edge in following:
                if edge.target not in seen:
                    seen.add(edge.target)
                    open_.append((edge.target, iter(self._edges[edge.target])))
                    break
            else:
                done.append(place)
                open_.pop()
        return done

    def _shortest(self, place: int) -> Edge:
        """The first step of a shortest way to an ending."""
        return min(self._edges[place], key=lambda edge: self._all.steps[edge.target])

    def _improved(self, worth: Sequence[int]) -> dict[int, Edge]:
        """From every place the step onward of the way that is worth most.

        Only a step behind what was looked at before goes on as the best way from there; any other goes on as
        the shortest, so that no way goes in circles.
        """
        shortest = [-self._all.steps.get(place, 0) for place in range(len(self._places))]
        gain = shortest.copy()
        found: dict[int, Edge] = {}
        for place in self._order:
            best, taken = shortest[place], -1
            for number, (item, target, ahead) in enumerate(self._quick[place]):
                reached = (gain if ahead else shortest)[target] - 1
                if item >= 0:
                    reached += worth[item]
                if reached > best:
                    best, taken = reached, number
            if taken >= 0:
                gain[place] = best
                found[place] = self._edges[place][taken]
        return found

    def _way(self, best: Mapping[int, Edge]) -> list[tuple[int, Edge]]:
        """The way that these steps lead, each with the place that it leaves."""
        way: list[tuple[int, Edge]] = []
        place, ahead = 0, True
        while self._all.steps[place]:
            edge = best.get(place) if ahead else None
            if edge is None:
                edge, ahead = self._shortest(place), False
            else:
                ahead = self._rank[edge.target] < self._rank[place]
            way.append((place, edge))
            place = edge.target
        return way

    def _rounded(self, way: list[tuple[int, Edge]], wanted: Collection[Item]) -> _Way:
        """The way, with every round through the same moments that meets something more."""
        met = {edge.item for _place, edge in way}
        at = 0
        while at < len(way):
            round_ = self._round(way[at][0], met, wanted)
            way[at:at] = round_
            met |= {edge.item for _place, edge in round_}
            at += 0 if round_ else 1
        last = way[-1][1].target if way else 0
        events = tuple(edge.event for _place, edge in way if edge.event != GO_ON)
        return _Way(
            events, self._all.state(last), frozenset(self._items[item] for item in met if item is not None)
        )

    def _round(
        self, home: int, met: Collection[int | None], wanted: Collection[Item]
    ) -> list[tuple[int, Edge]]:
        """A shortest round from a place back to it that meets something wanted; empty where there is none."""
        if home not in self._circling:
            return []
        came: dict[tuple[int, bool], tuple[tuple[int, bool], Edge] | None] = {(home, False): None}
        queue = deque(came)
        while queue:
            here = queue.popleft()
            if here == (home, True):
                round_: list[tuple[int, Edge]] = []
                while (step := came[here]) is not None:
                    here, edge = step
                    round_.append((here[0], edge))
                return round_[::-1]
            for edge in self._edges[here[0]]:
                new = edge.item is not None and edge.item not in met and self._items[edge.item] in wanted
                there = edge.target, here[1] or new
                if self._circling.get(edge.target) == self._circling[home] and there not in came:
                    came[there] = here, edge
                    queue.append(there)
        return []

    def _circles(self) -> dict[int, int]:
        """The places that one can come back to, each with a number that its circle has in common."""
        before: dict[int, list[int]] = {place: [] for place in self._order}
        for place in self._order:
            for edge in self._edges[place]:
                before[edge.target].append(place)
        circle: dict[int, int] = {}
        for first in reversed(self._order):  # backwards from those that come first (Kosaraju)
            if first in circle:
                continue
            circle[first] = first
            waiting = [first]
            while waiting:
                for source in before[waiting.pop()]:
                    if source not in circle:
                        circle[source] = first
                        waiting.append(source)
        sizes = Counter(circle.values())
        own = {place for place in self._order if any(edge.target == place for edge in self._edges[place])}
        return {place: first for place, first in circle.items() if sizes[first] > 1 or place in own}


def _met(ways: Iterable[_Way]) -> frozenset[Item]:
    return frozenset().union(*(way.met for way in ways))


def _needed(ways: list[_Way]) -> list[_Way]:
    """The ways without those that the others make needless, the poorest tried first."""
    for way in sorted(ways, key=lambda way: len(way.met)):
        rest = [other for other in ways if other is not way]
        if way.met <= _met(rest):
            ways = rest
    return ways


def _matched(numbers: Sequence[int], after: Sequence[int]) -> int:
    """The size of a largest matching of items with ones that can come after them (augmenting paths)."""
    partner: dict[int, int] = {}

    def augment(item: int, seen: set[int]) -> bool:
        for other in numbers:
            if after[item] >> other & 1 and other != item and other not in seen:
                seen.add(other)
                if other not in partner or augment(partner[other], seen):
                    partner[other] = item
                    return True
        return False

    return sum(augment(item, set()) for item in numbers)
