"""Which bit of a mask is which configuration, and which variables stand in a key beside the mask."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from app.check.space.axes import IN_A_VISIT, Axis, Moves
from app.check.space.happenings import SINCE_BREATH
from app.check.space.liveness import Names
from app.check.space.masks import ALL, Mask, Step, levels, step_along
from app.conversation.variables import MOOD, STRESS
from app.scenario.guard import Guard

Key = tuple[int, ...]
"""The indices of the variables that are not in the mask, by their slot."""

DENSE = 8192
"""Configurations that one mask holds at most: a few more cost hardly more than one, very many cost a lot."""

Test = tuple[Mask, tuple[tuple[int, int], ...]]
"""One group of a guard: which configurations of a mask, and which indices in which slots of the key."""


class Layout:
    """An order of all axes that matter anywhere. Those in `packed` share the mask, the others make the key.

    What does not matter in a state has index 0 there. used: the axes that matter anywhere. minded: for each
    axis of waiting the mood that sinks by it.
    """

    def __init__(
        self, found: Mapping[str, Axis], used: Names, minded: Mapping[str, str], *, dense: int = DENSE
    ) -> None:
        self.axes = found
        self.names = tuple(found)
        self.number = {name: number for number, name in enumerate(found)}
        chosen = [axis for number, axis in enumerate(found.values()) if used >> number & 1]
        self.packed = _packed(chosen, minded, dense)
        rest = [axis.variable for axis in chosen if axis.variable not in self.packed]
        self.slots = {variable: slot for slot, variable in enumerate(rest)}
        self.units: dict[str, int] = {}
        total = 1
        for variable in self.packed:
            self.units[variable] = total
            total *= len(found[variable])
        self.total = total
        self.everything = (1 << total) - 1
        self._guards: dict[int, tuple[Test, ...]] = {}
        self._steps: dict[tuple[str, Moves], Step] = {}

    @cached_property
    def levels(self) -> Mapping[str, Sequence[Mask]]:
        """For each packed variable the configurations that have each of its values."""
        return {
            variable: levels(len(self.axes[variable]), unit, self.total)
            for variable, unit in self.units.items()
        }

    @cached_property
    def start(self) -> tuple[Key, Mask]:
        """The configuration at the beginning, with everything in it."""
        key = tuple(self.axes[variable].first for variable in self.slots)
        return key, 1 << sum(self.axes[variable].first * unit for variable, unit in self.units.items())

    def step(self, variable: str, moves: Moves) -> Step:
        """The step that takes each value of a packed variable to another; remembered."""
        step = self._steps.get((variable, moves))
        if step is None:
            step = step_along(moves, self.levels[variable], self.units[variable])
            self._steps[variable, moves] = step
        return step

    def holding(self, guard: Guard, key: Key) -> Mask:
        """The configurations with this key in which the guard holds."""
        tests = self._guards.get(id(guard))
        if tests is None:
            tests = self._guards[id(guard)] = self._tests(guard)
        mask = 0
        for among, wanted in tests:
            for slot, indices in wanted:
                if not indices >> key[slot] & 1:
                    break
            else:
                mask |= among
        return mask & self.everything

    def project(self, variable: str, key: Key, mask: Mask) -> int:
        """The indices that a variable has in these configurations, as bits."""
        if variable in self.slots:
            return 1 << key[self.slots[variable]] if mask else 0
        bits = 0
        for index, level in enumerate(self.levels[variable]):
            if mask & level:
                bits |= 1 << index
        return bits

    def _tests(self, guard: Guard) -> tuple[Test, ...]:
        found: list[Test] = []
        for group in guard.groups:
            among = ALL
            wanted = []
            for condition in group:
                indices = self.axes[condition.variable].among(condition)
                if condition.variable in self.slots:
                    wanted.append((self.slots[condition.variable], indices))
                    continue
                level = self.levels[condition.variable]
                inside = 0
                for index, each in enumerate(level):
                    if indices >> index & 1:
                        inside |= each
                among &= inside
            found.append((among, tuple(wanted)))
        return tuple(found)


def _packed(axes: Collection[Axis], minded: Mapping[str, str], dense: int) -> tuple[str, ...]:
    """The variables for the mask: the longest, what may be done at any time, then others while there is room.

    What a learner can do at any time comes about in nearly every combination, so it is best kept together;
    how far a story has come tends to go with where it is. What begins anew with every visit stands last:
    there most configurations have a zero. Who has waited is in no mask without the mood that it is about.
    """
    sizes = {axis.variable: len(axis) for axis in axes}
    last = [variable for variable in IN_A_VISIT if sizes.pop(variable, None)]
    if not sizes:
        return tuple(last)
    longest = max(sizes, key=lambda variable: (sizes[variable], variable == MOOD))
    room = dense // sizes.pop(longest) >> len(last)
    chosen = [longest]
    for variable in sorted(sizes, key=lambda variable: (not _any_time(variable), sizes[variable])):
        if sizes[variable] <= room and minded.get(variable, longest) in chosen:
            chosen.append(variable)
            room //= sizes[variable]
    return (*chosen, *last)


def _any_time(variable: str) -> bool:
    return variable in (STRESS, SINCE_BREATH) or variable.startswith(("noted.", "opened.", "waited "))
