"""Where the states of a graph stand and how its lines run; the only import of fast_sugiyama."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fast_sugiyama import from_edges

from app.graph.graph import Edge, Graph
from app.graph.laid_out import Band, Box, Label, LaidOut, Route
from app.graph.measure import LABEL_LINE, NODE_WIDTH
from app.graph.placing import place, straighten
from app.graph.ranking import Ranking, ranking
from app.graph.routing import backwards, loop, spread, through
from app.graph.sheet import LOOP_WIDTH, Chain, Sheet, lines_width, sheet
from app.scenario.model import Id

LABELLED = 150
"""Graphs of up to so many states have words on their edges."""

GAP = 26.0
"""Pixels between two things in a row."""

BETWEEN_ROWS, BETWEEN_LABELS = 44.0, 22.0
"""Pixels from row to row, without and with words in between."""

STEEP, MOST_STEEP = 0.1, 56.0
"""Rows are further apart where lines go far across: by this share of the way, up to so many pixels."""

BAND_PADDING, BAND_GAP = 20.0, 6.0
"""Pixels within a band above its first states and below its last, and between two bands."""

MARGIN, TITLE_WIDTH = 24.0, 96.0
"""Pixels round the whole, and for the names of the bands at its left."""

MOST_TRANSPOSED = 1_000
"""Up to so many things neighbours in a row are tried the other way round, too. It saves a tenth of the
crossings, and takes ten times as long."""

SWEEPS, FEW_SWEEPS = 24, 5
"""How often all rows are gone through, in labelled graphs and in larger ones."""

NEARLY_BELOW = 24.0
"""What is no further from standing below something is put there, in pixels."""

ACROSS_LINES, ALONG_LINES = 2.0, 8.0
"""How strongly a line is pulled straight next to a state, and between two rows it runs through; 1 for two
states (after Gansner and others 1993)."""


def layout(graph: Graph, *, labelled: bool | None = None) -> LaidOut:
    """Lay a graph out from top to bottom; the same whenever it is asked.

    labelled: whether room is kept for words on the edges; None keeps it where that many can be read.
    """
    words = len(graph.nodes) <= LABELLED if labelled is None else labelled
    ranked = ranking(graph)
    made = sheet(graph, ranked, labelled=words)
    order = _ordered(made)
    middles = _placed(made, order, sweeps=SWEEPS if words else FEW_SWEEPS)
    tops, bottoms = _levels(made, order, middles, ranked)
    left = MARGIN + (TITLE_WIDTH if ranked.groups else 0)
    shift = left - min(middles[each] - made.things[each].width / 2 for row in order for each in row)
    placed = _Placed(made, [middle + shift for middle in middles], tops, bottoms)
    right = max(placed.middles[each] + made.things[each].width / 2 for row in order for each in row)
    names = {thing: id_ for id_, thing in made.states.items()}
    rows = (tuple(names[each] for each in row if each in names) for row in order)
    return LaidOut(
        graph=graph,
        width=right + MARGIN,
        height=bottoms[-1] + BAND_PADDING + MARGIN,
        boxes={id_: placed.state(id_) for id_ in made.states},
        routes=tuple(placed.routes(graph)),
        bands=_bands(made, ranked, tops, bottoms),
        rows=tuple(row for row in rows if row),
    )


def _bands(made: Sheet, ranked: Ranking, tops: Sequence[float], bottoms: Sequence[float]) -> tuple[Band, ...]:
    """Each from above its first states to the next one; what leads on from a phase lies within it."""
    begins = [tops[made.scale * group.first] - BAND_PADDING for group in ranked.groups]
    ends = [*(begin - BAND_GAP for begin in begins[1:]), bottoms[-1] + BAND_PADDING]
    phases = (group.phase for group in ranked.groups)
    return tuple(map(Band, phases, begins, ends))


def _ordered(made: Sheet) -> list[list[int]]:
    """The rows, each in an order in which few lines cross.

    The library makes ranks of its own. It makes ours again, because each thing hangs on something in the row
    above it: on what leads there, else on a line that runs down beside the picture from above everything.
    """
    pairs = list(made.pairs())
    hanging = {lower for _upper, lower in pairs}
    loose = [each for each in range(len(made.things)) if each not in hanging]
    root = len(made.things)
    beside = range(root, root + 1 + max((made.things[each].row for each in loose), default=0))
    pairs += pairwise(beside)
    pairs += ((root + made.things[each].row, each) for each in loose)
    across: dict[int, float] = {}
    for positions, *_size in from_edges(
        pairs,
        ranking_type="up",
        crossing_minimization="barycenter",
        transpose=len(made.things) <= MOST_TRANSPOSED,
        check_layout=False,
    ):
        across.update((int(thing), float(x)) for thing, (x, _y) in positions)
    return [sorted(row, key=lambda thing: (across[thing], thing)) for row in made.rows]


def _placed(made: Sheet, order: Sequence[Sequence[int]], *, sweeps: int) -> list[float]:
    states = set(made.states.values())
    above: list[list[tuple[int, float]]] = [[] for _thing in made.things]
    below: list[list[tuple[int, float]]] = [[] for _thing in made.things]
    for upper, lower in made.pairs():
        ends = (upper in states) + (lower in states)
        strength = (ALONG_LINES, ACROSS_LINES, 1.0)[ends]
        above[lower].append((upper, strength))
        below[upper].append((lower, strength))
    start = [0.0] * len(made.things)
    for row in order:
        for number, thing in enumerate(row):
            start[thing] = (number - (len(row) - 1) / 2) * NODE_WIDTH
    widths = [thing.width for thing in made.things]
    middles = place(order, widths=widths, above=above, below=below, start=start, gap=GAP, sweeps=sweeps)
    straighten(order, middles, widths=widths, lines=_columns(made, order, above, middles), gap=GAP)
    straighten(order, middles, widths=widths, lines=_runs(made, middles), gap=GAP)
    return middles


def _columns(
    made: Sheet,
    order: Sequence[Sequence[int]],
    above: Sequence[Sequence[tuple[int, float]]],
    middles: Sequence[float],
) -> Iterator[tuple[float, tuple[int, ...]]]:
    """From the top, everything that nearly stands below what it hangs on."""
    for row in order:
        for thing in row:
            near = [middles[upper] for upper, _strength in above[thing]]
            nearest = min(near, key=lambda middle: abs(middle - middles[thing]), default=None)
            if nearest is not None and abs(nearest - middles[thing]) <= NEARLY_BELOW:
                yield nearest, (thing,)


def _runs(made: Sheet, middles: Sequence[float]) -> Iterator[tuple[float, tuple[int, ...]]]:
    """Each line between two states, the longest first, where its words or else its middle are."""
    for chain in sorted(made.chains, key=lambda chain: -len(chain.things)):
        between = chain.things[1:-1]
        if len(between) > 1:
            yield middles[chain.label or between[len(between) // 2]], between


def _levels(
    made: Sheet, order: Sequence[Sequence[int]], middles: Sequence[float], ranked: Ranking
) -> tuple[list[float], list[float]]:
    """The upper and lower edge of each row."""
    across = [0.0] * len(order)
    for upper, lower in made.pairs():
        row = made.things[upper].row
        across[row] = max(across[row], abs(middles[upper] - middles[lower]))
    firsts = {made.scale * group.first for group in ranked.groups}
    between = BETWEEN_LABELS if made.scale == 2 else BETWEEN_ROWS
    tops, bottoms = [], []
    y = MARGIN + BAND_PADDING
    for row, things in enumerate(order):
        if row:
            y += between + min(MOST_STEEP, STEEP * across[row - 1])
            y += BAND_PADDING + BAND_GAP if row in firsts else 0
        tops.append(y)
        y += max((made.things[each].height for each in things), default=0)
        bottoms.append(y)
    return tops, bottoms


@dataclass(frozen=True, slots=True)
class _Placed:
    """Things with their places."""

    made: Sheet
    middles: Sequence[float]
    tops: Sequence[float]
    bottoms: Sequence[float]

    def box(self, number: int, width: float | None = None) -> Box:
        thing = self.made.things[number]
        middle = (self.tops[thing.row] + self.bottoms[thing.row]) / 2
        across = thing.width if width is None else width
        return Box(self.middles[number] - across / 2, middle - thing.height / 2, across, thing.height)

    def state(self, id_: Id) -> Box:
        return self.box(self.made.states[id_], NODE_WIDTH)

    def routes(self, graph: Graph) -> list[Route]:
        """All edges in the graph's order, those that go straight first: they lie below everything."""
        above, below = self._meetings()
        found = {
            chain.edge: self._led(chain, below[number], above[number])
            for number, chain in enumerate(self.made.chains)
        }
        found.update((edge, self._straight(edge)) for edge in self.made.straight)
        found.update((edge, self._loop(edge)) for edge in graph.edges if edge.source == edge.target)
        routes = [found[edge] for edge in graph.edges]
        return sorted(routes, key=lambda route: not route.straight)

    def _meetings(self) -> tuple[dict[int, float], dict[int, float]]:
        """By chain, where it meets its lower state's upper side, and its upper state's lower side."""
        arriving: dict[int, dict[int, float]] = {}
        leaving: dict[int, dict[int, float]] = {}
        for number, chain in enumerate(self.made.chains):
            first, second, *_rest = chain.things
            leaving.setdefault(first, {})[number] = self.middles[second]
            arriving.setdefault(chain.things[-1], {})[number] = self.middles[chain.things[-2]]
        above: dict[int, float] = {}
        below: dict[int, float] = {}
        for lines, meetings in ((arriving, above), (leaving, below)):
            for state, towards in lines.items():
                meetings.update(spread(self.middles[state], NODE_WIDTH, towards))
        return above, below

    def _led(self, chain: Chain, leaving: float, arriving: float) -> Route:
        upper, *between, lower = chain.things
        stops = [(leaving, self.box(upper).bottom)]
        for number in between:
            row, x = self.made.things[number].row, self.middles[number]
            stops += [(x, self.tops[row]), (x, self.bottoms[row])]
        stops.append((arriving, self.box(lower).top))
        points = through(stops)
        label = None
        if chain.label is not None:
            label = Label(self.box(chain.label), self.made.things[chain.label].lines)
        return Route(chain.edge, backwards(points) if chain.turned else points, chain.turned, label=label)

    def _straight(self, edge: Edge) -> Route:
        source, target = self.state(edge.source), self.state(edge.target)
        turned = target.top < source.top
        upper, lower = (target, source) if turned else (source, target)
        points = through([(upper.middle[0], upper.bottom), (lower.middle[0], lower.top)])
        return Route(edge, backwards(points) if turned else points, turned, straight=True)

    def _loop(self, edge: Edge) -> Route:
        box = self.state(edge.source)
        points = loop(box.right, box.middle[1], LOOP_WIDTH)
        lines = self.made.loops[edge.source]
        label = None
        if lines:
            height = len(lines) * LABEL_LINE + 4
            width = lines_width(lines)
            label = Label(Box(box.right + LOOP_WIDTH, box.middle[1] - height / 2, width, height), lines)
        return Route(edge, points, turned=True, label=label)
