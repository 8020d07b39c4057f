"""The configurations of a scenario one by one, those from which an ending can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.check.space.explored import Explored
from app.check.space.happenings import GO_ON
from app.check.space.masks import Mask, forth
from app.check.space.nodes import Node
from app.check.space.search import Work
from app.conversation.transcript import INTERRUPT, OPEN, Event
from app.conversation.variables import noted, opened
from app.errors import KnownError
from app.scenario.guard import Guard
from app.scenario.model import Id, Outcome, Scenario, State
from app.words import _

MOST_CONFIGURATIONS = 100_000
"""Beyond so many, looking for walks through all of them would take minutes."""

_WORK = 2_000_000
Item = tuple[Id, str, int | None]
"""A state, a way out of it, and the number of the target that is taken, None where it stays."""

_Place = tuple[Node, Mask]


@dataclass(frozen=True, slots=True)
class Edge:
    """An event, the number of the item that it meets (None: nothing that counts), and where it leads."""

    item: int | None
    event: Event
    target: int


class Configurations:
    """Places have numbers for names; 0 is the beginning.

    edges: by place. steps: how far each place is from an ending; one that is not in it never comes to one.
    Raises KnownError where there are too many, and where no ending can be reached.
    """

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._beside = frozenset(_beside_the_point(scenario))
        self.places: list[_Place] = []
        self.edges: list[list[Edge]] = []
        self.items: list[Item] = []
        self.steps: dict[int, int] = {}
        self._expand(scenario)
        self._drop_what_never_ends()

    def state(self, place: int) -> Id:
        """The state of a place."""
        return self.places[place][0].state

    def _expand(self, scenario: Scenario) -> None:
        explored = Explored(scenario, Work(_WORK))
        numbers: dict[_Place, int] = {explored.start: 0}
        items: dict[Item, int] = {}
        self.places.append(explored.start)
        for node, bit in self.places:  # grows while it is gone through
            if len(self.places) > MOST_CONFIGURATIONS:
                raise KnownError(_too_large())
            edges = []
            for edge in explored.compiler.edges(node):
                happening = edge.happening
                if (node.state, happening.event) in self._beside:
                    continue
                happened = forth(edge.steps, bit)
                if edge.idle:
                    if happened and happening.way is not None:
                        here = items.setdefault((node.state, happening.way, None), len(items))
                        edges.append(Edge(here, happening.event, numbers[node, bit]))
                    continue
                for branch in edge.branches if happened else ():
                    if not (arrived := forth(branch.steps, happened & branch.keep)):
                        continue
                    target = branch.target, arrived
                    if target not in numbers:
                        numbers[target] = len(self.places)
                        self.places.append(target)
                    item = None
                    if happening.way is not None and (happening.event != GO_ON or happening.targets):
                        item = items.setdefault((node.state, happening.way, branch.taken), len(items))
                    edges.append(Edge(item, happening.event, numbers[target]))
            self.edges.append(edges)
        self.items = list(items)

    def _drop_what_never_ends(self) -> None:
        before: list[list[int]] = [[] for _place in self.places]
        for place, edges in enumerate(self.edges):
            for edge in edges:
                before[edge.target].append(place)
        ends = [place for place, (node, _bit) in enumerate(self.places) if self._is_end(node)]
        self.steps = dict.fromkeys(ends, 0)
        for place in ends:  # grows while it is gone through
            for source in before[place]:
                if source not in self.steps:
                    self.steps[source] = self.steps[place] + 1
                    ends.append(source)
        if 0 not in self.steps:
            raise KnownError(_("No ending of this scenario can be reached, so there is no walk to write."))
        self.edges = [
            [edge for edge in edges if edge.target in self.steps] if place in self.steps else []
            for place, edges in enumerate(self.edges)
        ]

    def _is_end(self, node: Node) -> bool:
        return not node.entry and self._scenario.states[node.state].ending is not None


def _too_large() -> str:
    message = _("This scenario is too large for that: it can be in more than {count} different moments.")
    return message.format(count=MOST_CONFIGURATIONS)


def _beside_the_point(scenario: Scenario) -> Iterator[tuple[Id, Event]]:
    """What no walk has to do in a state: interruptions of which the author says nothing, and looking up what
    nothing in that state asks for. Each would double the moments that there are."""
    for id_, state in scenario.states.items():
        if state.interrupted is None:
            yield id_, INTERRUPT
        asked = {
            condition.variable for guard in _guards(state) for group in guard.groups for condition in group
        }
        for item, desk_item in scenario.desk.items():
            facts = {noted(fact) for part in desk_item.text for fact in part.notes}
            if not asked & {opened(item), *facts}:
                yield id_, f"{OPEN} {item}"


def _guards(state: State) -> Iterator[Guard]:
    outcomes: list[Outcome] = [*state.choices.values(), *state.results.values()]
    outcomes += [one for one in (state.silence, state.interrupted) if one is not None]
    found = [choice.when for choice in state.choices.values()]
    found += [part.when for outcome in outcomes for part in outcome.reply]
    found += [target.when for targets in (state.to, *(one.to for one in outcomes)) for target in targets]
    return (guard for guard in found if guard is not None)
