"""Where no ending can be reached any more: stuck, or going on for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.check.space.happenings import Moment
from app.check.space.layout import Layout
from app.check.space.masks import Mask
from app.check.space.nodes import Node
from app.check.space.region import Region
from app.check.space.search import Masks, backward
from app.scenario.model import Id


@dataclass(frozen=True, slots=True)
class Hopeless:
    """All configurations from which no ending can be reached: stuck: nothing to choose, now or later, and no
    task. endless: something can always be done, and it never comes to an ending. lost: both, and those on the
    way there."""

    lost: Region
    stuck: Region
    endless: Region


def hopeless(
    reached: Mapping[Node, Mask],
    unfollowed: Mapping[Node, Mask],
    moments: Mapping[Id, Moment],
    layout: Layout,
    hopeful: Mapping[Node, Mask],
) -> Hopeless:
    """Find them.

    unfollowed: configurations of which nobody knows where they lead; they are not counted. hopeful: all from
    which some of the endings can be reached.
    """
    within = _joined(reached, unfollowed)
    goal = {node: mask for node, mask in reached.items() if moments[node.state].ends}
    alive = backward(_joined(goal, unfollowed), within, known=hopeful)
    lost: Masks = {}
    for node, mask in reached.items():
        if left := mask & ~alive.get(node, 0):
            lost[node] = left
    if not lost:
        return Hopeless(Region(), Region(), Region())
    deciding = {node: mask & deciding_in(node, moments[node.state], layout) for node, mask in lost.items()}
    busy = backward(deciding, lost)
    stuck = Region({n: m & ~busy.get(n, 0) for n, m in lost.items() if not n.entry and m & ~busy.get(n, 0)})
    doomed = backward(stuck.masks, lost)
    endless = {n: m & ~doomed.get(n, 0) for n, m in lost.items() if not n.entry and m & ~doomed.get(n, 0)}
    return Hopeless(Region(lost), stuck, Region(endless))


def deciding_in(node: Node, moment: Moment, layout: Layout) -> Mask:
    """The configurations of a node in which something can be chosen or graded."""
    if node.entry:
        return 0
    mask = 0
    for happening in moment.events:
        if happening.is_decision:
            mask |= layout.everything if happening.when is None else layout.holding(happening.when, node.key)
    return mask


def _joined(one: Mapping[Node, Mask], other: Mapping[Node, Mask]) -> Masks:
    joined = dict(one)
    for node, mask in other.items():
        joined[node] = joined.get(node, 0) | mask
    return joined
