"""The wait curve: how a mood sinks while somebody waits.

After a time of grace, every ten seconds of simulated time cost `1.2 * (1 + anger / 100)` points, where
anger is 100 minus the mood: the angrier, the faster. From a mood of 70, waiting on the phone leads to 54
after two minutes, 31 after four, 5 after six. The numbers are design values (learning/skills 1.4). That
telling the reason and the duration helps is for the author to write, as a change of mood: the curve knows
only time.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

GRACE: Mapping[str, int | None] = MappingProxyType(
    {"phone": 20, "counter": 20, "chat": 45, "social": 45, "email": None}
)
"""Seconds in which nobody minds, per channel; None: nobody ever does.

Counter is as phone. Social is as chat: who has just posted looks again as soon as who chats, and it is only
the customer whose mood sinks. What silence costs among those who read along, and the hours that a thread may
take, are the author's to write, as a change and as `takes`.
"""

STEP = 10
"""Seconds after which a wait costs again."""

COST = 1200
"""Thousandths of a point per step, for somebody perfectly content."""


def steps(channel: str, waited: int) -> int:
    """How often a wait of this many seconds has cost so far."""
    grace = GRACE[channel]
    return 0 if grace is None else max(0, waited - grace) // STEP


def mood_after(mood: int, *, channel: str, waited: int, seconds: int) -> int:
    """The mood of somebody who has waited for `waited` seconds and now waits for `seconds` more.

    Moods are whole numbers from 0 to 100; what a wait costs is rounded to whole points. Reckoned in whole
    thousandths, so that every machine comes to the same result.
    """
    anger = start = (100 - mood) * 1000
    for _ in range(steps(channel, waited + seconds) - steps(channel, waited)):
        anger += COST * (100_000 + anger) // 100_000
        if anger >= 100_000:
            return 0
    return max(0, mood - (anger - start + 500) // 1000)
