"""Likelihoods of many configurations in one whole number: a lane of bits for each, all moved at once.

A likelihood is a whole number of 2**-30ths, a billionth, so that every machine comes to the same result.
Shares are rounded to the nearest, so that errors do not add up to one side.
"""

from __future__ import annotations

from app.check.space.masks import ALL, Mask, Piece, Step, Steps

WIDTH = 64
"""Bits of a lane: room for a likelihood times a factor of the same size."""

POINT = 30
WHOLE = 1 << POINT
"""A likelihood of 1."""

Lanes = int

LaneSteps = tuple[tuple[tuple[Lanes, int, int, Lanes, int], ...], ...]
"""Steps, as pieces: the lanes each is for; how many are added to one, and how far apart; onto which; how far
they are moved."""


class Distribution:
    """Turns masks and steps into those of lanes. possible: configurations that can come about at all."""

    def __init__(self, possible: Mask) -> None:
        self._possible = possible
        self._filled: dict[Mask, Lanes] = {}
        self._steps: dict[int, tuple[Step, LaneSteps]] = {}
        self._low = lanes_of(possible, (1 << POINT + 1) - 1)
        self._half = lanes_of(possible, 1 << POINT - 1)

    def filled(self, mask: Mask) -> Lanes:
        """The lanes of these configurations, full; ALL for every one that is possible."""
        mask &= self._possible
        if mask == self._possible:
            return ALL
        found = self._filled.get(mask)
        if found is None:
            found = self._filled[mask] = lanes_of(mask)
        return found

    def steps(self, steps: Steps) -> LaneSteps:
        """What these steps do to likelihoods; those that do nothing are left out."""
        return tuple(each for step in steps for each in self._step(step))

    def at_least(self, halvings: int) -> Lanes:
        """Bits of which each likelihood of at least 1 over 2 to the `halvings` has one."""
        return lanes_of(self._possible, (1 << POINT + 1) - (1 << POINT - halvings))

    def shared(self, lanes: Lanes, among: int) -> Lanes:
        """An equal share of each of these likelihoods."""
        if among == 1:
            return lanes
        return (lanes * (WHOLE // among) + self._half >> POINT) & self._low

    def _step(self, step: Step) -> LaneSteps:
        # By identity: comparing steps would cost more than making them. The step is kept so that no other
        # can get its identity.
        known = self._steps.get(id(step))
        if known is None:
            pieces = [piece for piece in step if piece.among & self._possible]
            same = len(pieces) == 1 and not pieces[0].gathers and not pieces[0].by
            made: LaneSteps = ()
            if not same or self.filled(pieces[0].among) != ALL:
                made = (tuple(self._piece(piece) for piece in pieces),)
            known = self._steps[id(step)] = step, made
        return known[1]

    def _piece(self, piece: Piece) -> tuple[Lanes, int, int, Lanes, int]:
        unit = piece.gathers[0] if piece.gathers else 0
        count = sum(piece.gathers) // unit + 1 if unit else 1
        onto = ALL if piece.onto == ALL else self.filled(piece.onto)
        return self.filled(piece.among), count, unit * WIDTH, onto, piece.by * WIDTH


def moved(steps: LaneSteps, lanes: Lanes) -> Lanes:
    """The likelihoods of what the configurations become."""
    for step in steps:
        after = 0
        for among, count, unit, onto, by in step:
            part = lanes & among
            if part:
                if count > 1:
                    part = _added(part, count, unit) & onto
                after += part << by if by >= 0 else part >> -by
        lanes = after
    return lanes


def total(lanes: Lanes) -> int:
    """All likelihoods together."""
    return lanes % ((1 << WIDTH) - 1)  # the sum of the digits, as nines are cast out; it is never that large


def lanes_of(mask: Mask, filled: int = (1 << WIDTH) - 1) -> Lanes:
    """Lanes that are filled where the mask has a bit. Raises ValueError for a mask of everything."""
    if mask < 0:
        raise ValueError("there is no end to the lanes of a mask of everything")
    one, none = f"{filled:0{WIDTH // 4}x}", "0" * (WIDTH // 4)
    # Text is replaced far quicker than bits are set one by one.
    digits = f"{mask:b}".replace("0", "z").replace("1", one).replace("z", none)
    return int(digits, 16)


def _added(lanes: Lanes, count: int, unit: int) -> Lanes:
    """In each lane the sum of `count` lanes from it on, each `unit` bits from the next."""
    if count <= 3:
        sums = lanes + (lanes >> unit)
        return sums if count == 2 else sums + (lanes >> 2 * unit)
    sums = 0
    power, size, offset = lanes, 1, 0
    while count:
        if count & 1:
            sums += power >> offset * unit
            offset += size
        count >>= 1
        if count:
            power += power >> size * unit
            size *= 2
    return sums
