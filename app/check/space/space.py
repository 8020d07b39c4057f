"""The space of configurations of a scenario, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property

from app.check.space.answer import Chances, Length, Trouble
from app.check.space.chance import STEPS, Chance
from app.check.space.course import Course
from app.check.space.explored import Explored
from app.check.space.habits import Habit, Pick, blindly
from app.check.space.happenings import A_BREATH_HELPS
from app.check.space.layout import DENSE
from app.check.space.lengths import most_decisions
from app.check.space.masks import Mask
from app.check.space.nodes import Edge, Node
from app.check.space.places import LIMIT, Places
from app.check.space.region import Region
from app.check.space.routes import DECISION, by_decisions
from app.check.space.search import Masks, Work, backward, forward
from app.check.space.trouble import Hopeless, hopeless
from app.conversation.transcript import BREATHE, INTERRUPT, MHM, NOTE, SILENCE, Event
from app.conversation.variables import MOOD
from app.scenario.model import Id, Scenario
from app.scenario.terms import EndingKind


class Space(Places):
    """Everything that may happen in play.

    A configuration is a state with the values of the variables that still matter there. limit: how many steps
    the search may take; where it ends early, `complete` is False, and what was not met is unknown unless the
    possible values prove that it never happens. Of a shift nothing is known. Expects a scenario that was read
    without errors.
    """

    def __init__(self, scenario: Scenario, *, limit: int = LIMIT, dense: int = DENSE) -> None:
        super().__init__(scenario, limit=limit, dense=dense)
        self._chances: dict[tuple[bool, bool], Chances] = {}

    # Where it comes to a halt

    def stuck(self) -> tuple[Trouble, ...]:
        """Where nothing can be chosen any more, now or later, there is no task, and no ending to come.

        One for each state, with a shortest witness.
        """
        return self._troubles(self._hopeless.stuck)

    def trapped(self) -> tuple[Trouble, ...]:
        """Where something can always be done, but it never comes to an ending. One for each state.

        What can only lead to where somebody is stuck is not counted: that is told there.
        """
        return self._troubles(self._hopeless.endless)

    # Regions

    def forward(
        self,
        start: Region | None = None,
        allow: Callable[[Id, Id], bool] | None = None,
        *,
        deviations: bool = False,
        within: Collection[Id] | None = None,
    ) -> Region:
        """What can come about from there (None: the beginning) if only allowed choices are made.

        allow: of a state and a choice. deviations: whether silence and interruptions happen as well. Facts
        may be noted, desk items opened, and tasks done in every way. within: only ways within these states
        (None: all).
        """
        if (explored := self._explored) is None:
            return Region()

        def edges(node: Node) -> Iterable[Edge]:
            for edge in explored.compiler.edges(node):
                event = edge.happening.event
                if event in (SILENCE, INTERRUPT):
                    if deviations:
                        yield edge
                elif (
                    allow is None
                    or event not in self.scenario.states[node.state].choices
                    or allow(node.state, event)
                ):
                    yield edge

        masks = dict([explored.start]) if start is None else start.masks
        inside: Mapping[Node, Mask] = explored.reached
        if within is not None:
            inside = {n: mask for state in within for n, mask in self.reached.at(state).masks.items()}
        return Region(forward(masks, edges, inside))

    def following(self, pick: Pick, *, notes: bool = True, start: Region | None = None) -> Region:
        """What comes about for somebody with a habit.

        pick: of a state and the choices on offer there (grades at a task), those that they may make. notes:
        whether everything said is noted at once. Nobody is silent, interrupts or looks anything up.
        """
        if (explored := self._explored) is None:
            return Region()
        if start is None:
            return self.course(pick, notes=notes).region
        habit = self._habit(pick, notes=notes)
        return Region(forward(habit.noted(start.masks), habit.edges, explored.reached))

    def course(self, pick: Pick, *, notes: bool) -> Course:
        """What comes about for somebody with a habit from the beginning on, as `following`, and their ways.

        Expects a scenario that this program plays.
        """
        explored = self._explored
        assert explored is not None, "nothing is known of a shift"
        habit = self._habit(pick, notes=notes)
        return Course(tuple(explored.moments.values()), explored.start, habit, explored.reached)

    def backward(self, goal: Collection[Id]) -> Region:
        """What can come about from which a state of the goal can be reached, by whatever is done.

        Where not all was looked at, there may be more.
        """
        if (explored := self._explored) is None:
            return Region()
        masks = {node: mask for node, mask in explored.reached.items() if node.state in goal}
        return Region(backward(masks, explored.reached))

    def leads(self, region: Region, goal: Collection[Id]) -> bool:
        """Whether a state of the goal can be reached from any configuration of the region."""
        if (explored := self._explored) is None:
            return False
        masks = {node: mask for node, mask in explored.reached.items() if node.state in goal}
        found = backward(masks, explored.reached, until=region.masks)
        return any(mask & found.get(node, 0) for node, mask in region.masks.items())

    @cached_property
    def hopeful(self) -> Region:
        """What can come about from which an ending that is not poor can be reached."""
        states = self.scenario.states
        kinds = (EndingKind.GOOD, EndingKind.MIXED)
        return self.backward([id_ for id_, state in states.items() if state.ending in kinds])

    @property
    def lost(self) -> Region:
        """What can come about from which no ending can be reached."""
        return self._hopeless.lost

    def after(self, region: Region, state: Id, *choices: Id) -> Region:
        """What comes about right after one of the choices is made in a configuration of the region."""
        if (explored := self._explored) is None:
            return Region()
        after: Masks = {}
        for node, mask in region.at(state).where(entry=False).masks.items():
            for edge in explored.compiler.edges(node):
                if edge.happening.event in choices:
                    for target, arrived in edge.led(mask):
                        after[target] = after.get(target, 0) | arrived
        return self._arrived(after)

    def before(self, region: Region, choice: Id, goal: Region) -> Region:
        """Those configurations of the region from which the choice leads right into the goal."""
        if (explored := self._explored) is None:
            return Region()
        found: Masks = {}
        for node, mask in region.where(entry=False).masks.items():
            for edge in explored.compiler.edges(node):
                if edge.happening.event == choice and (before := edge.leading(goal.masks) & mask):
                    found[node] = found.get(node, 0) | before
        return Region(found)

    def along(self, events: Iterable[Event]) -> Region:
        """The configuration after these events; empty where one of them cannot happen."""
        if (explored := self._explored) is None:
            return Region()
        here = self._arrived(dict([explored.start]))
        for event in events:
            after: Masks = {}
            for node, mask in here.where(entry=False).masks.items():
                known = False
                for edge in explored.compiler.edges(node):
                    if edge.happening.event != event:
                        continue
                    known = True
                    for target, arrived in edge.led(mask):
                        after[target] = after.get(target, 0) | arrived
                if not known and (event.startswith(NOTE) or event in (MHM, BREATHE)):
                    after[node] = after.get(node, 0) | mask  # no guard reads it any more
                elif event == BREATHE:
                    in_vain = mask & ~explored.layout.holding(A_BREATH_HELPS, node.key)
                    after[node] = after.get(node, 0) | in_vain
            here = self._arrived(after)
        return here

    # The whole

    def visible(self, state: Id) -> tuple[int, int]:
        """The fewest and the most choices that are on offer there; 0 and 0 where it is never reached."""
        counts = (
            {0: 0}
            if self._explored is None
            else self._habit(blindly, notes=False).counts(self.reached.at(state).masks)
        )
        return min(counts, default=0), max(counts, default=0)

    def length(self, ending: Id) -> Length | None:
        """How many decisions the ways to this ending have; None where none is known."""
        if (explored := self._explored) is None:
            return None
        goal = {node: mask for node, mask in explored.reached.items() if node.state == ending}
        route = explored.routes.shortest(goal, by_decisions)
        if route is None:
            return None
        most = most_decisions(explored.start, goal, explored.reached)
        longest = most.decisions if explored.complete else None
        return Length(route.cost // DECISION, longest, most.loop, route.events)

    def moods(self, ending: Id) -> tuple[int, int] | None:
        """The customer's lowest and highest mood at an ending; None where it is never reached.

        Exact where the search that follows the mood to the end is complete, otherwise the possible values.
        """
        if self._explored is None or self.reaches(ending).possible is False:
            return None
        explored = self._with_mood
        bits = explored.project(MOOD, ending) if explored.complete else None
        if bits is None:
            bits = explored.abstraction.there.get(ending, {}).get(MOOD, 0)
        moods = [int(value) for number, value in enumerate(explored.axes[MOOD].values) if bits >> number & 1]
        return (min(moods), max(moods)) if moods else None

    def chances(self, *, notes: bool = True, counted: bool = True) -> Chances:
        """How likely each ending is for somebody who chooses blindly, and whose tasks are graded so.

        notes: whether everything said is noted at once; otherwise nothing is. Nobody is silent, interrupts or
        looks anything up. counted: whether `decisions` are wanted, which takes longer. They are counted up to
        twenty; those of longer ways are left out.
        """
        if (explored := self._explored) is None:
            return Chances({}, {}, 1.0)
        notes = notes and explored.notes_matter
        found = self._chances.get((notes, True)) or self._chances.get((notes, counted))
        if found is None:
            chance = Chance(
                self._habit(blindly, notes=notes),
                explored.layout,
                explored.moments,
                explored.reached,
                Work(min(self._limit, STEPS)),
                whole=explored.complete,
            )
            found = self._chances[notes, counted] = chance.chances(explored.start, counted=counted)
        return found

    @cached_property
    def _with_mood(self) -> Explored:
        """Explored once more, with the customer's mood followed to every ending."""
        return Explored(self.scenario, Work(self._limit), kept=(MOOD,), dense=self._dense)

    @cached_property
    def _hopeless(self) -> Hopeless:
        explored = self._explored
        if explored is None or explored.cut:
            return Hopeless(Region(), Region(), Region())
        return hopeless(
            explored.reached, explored.unfollowed, explored.moments, explored.layout, self.hopeful.masks
        )

    def _habit(self, pick: Pick, *, notes: bool) -> Habit:
        assert self._explored is not None
        return Habit(
            self._explored.compiler, self._explored.layout, self._explored.moments, pick, notes=notes
        )

    def _arrived(self, masks: Masks) -> Region:
        """With all that follows until somebody can do something."""
        assert self._explored is not None
        edges = self._explored.compiler.edges
        return Region(forward(masks, lambda node: edges(node) if node.entry else (), self._explored.reached))

    def _troubles(self, region: Region) -> tuple[Trouble, ...]:
        if (explored := self._explored) is None or not region:
            return ()
        routes = explored.routes.shortest_to_each({state: region.at(state).masks for state in region.states})
        found = []
        for state in self.scenario.states:
            if state in routes:
                found.append(Trouble(state, explored.values_after(routes[state]), routes[state].events))
        return tuple(found)
