"""Makes the sounds of Gelassen: `python3 assets/sounds/make.py`. Sine waves and a little noise, nothing else.

All are soft: no attack is faster than a few milliseconds, nothing is louder than a fifth of what a sample can
hold, and each begins and ends in silence. What this script writes is what is committed beside it.
"""

from __future__ import annotations

import math
import random
import struct
import wave
from collections.abc import Callable, Sequence
from pathlib import Path

RATE = 22_050
"""Samples a second."""

LOUDEST = 0.2
"""Of what 16 bits can hold."""

ATTACK = 0.006
"""Seconds until a note is there."""

RELEASE = 0.02
"""Seconds in which the end of a sound fades away."""

Samples = list[float]


def silence(seconds: float) -> Samples:
    return [0.0] * round(seconds * RATE)


def add(sound: Samples, note: Sequence[float], at: float) -> None:
    """Put a note into a sound, so many seconds from its beginning; what hangs over is cut."""
    begin = round(at * RATE)
    for number, sample in enumerate(note[: len(sound) - begin]):
        sound[begin + number] += sample


def bell(hertz: float, seconds: float, *, volume: float = 1.0) -> Samples:
    """A struck bar: its tone and two quieter ones above it that fade away sooner."""
    partials = ((1.0, 1.0, 1.0), (2.0, 0.18, 1.6), (3.93, 0.10, 3.2))
    return [
        volume
        * min(1.0, time / ATTACK)
        * sum(
            share * math.sin(2 * math.pi * hertz * factor * time) * math.exp(-5.0 * fade * time / seconds)
            for factor, share, fade in partials
        )
        for time in (number / RATE for number in range(round(seconds * RATE)))
    ]


def tick(chance: random.Random) -> Samples:
    """A key that is pressed: a short, dull knock, each a little different."""
    hertz, length = chance.uniform(170, 230), 0.05
    samples, dull = [], 0.0
    for number in range(round(length * RATE)):
        time = number / RATE
        dull += 0.25 * (chance.uniform(-1, 1) - dull)  # noise without its shrill part
        knock = math.sin(2 * math.pi * hertz * time)
        samples.append(min(1.0, time / 0.002) * math.exp(-time / 0.012) * (0.7 * knock + 0.6 * dull))
    return samples


def ring() -> Samples:
    """Two gentle calls of two notes, and a pause: it is played over and over."""
    sound = silence(3.6)
    for call in (0.0, 0.9):
        add(sound, bell(659.26, 0.8), call)
        add(sound, bell(783.99, 0.9, volume=0.8), call + 0.22)
    return sound


def notification() -> Samples:
    """Two notes upwards."""
    sound = silence(0.7)
    add(sound, bell(587.33, 0.45), 0.0)
    add(sound, bell(880.0, 0.55, volume=0.8), 0.11)
    return sound


def typing() -> Samples:
    """Somebody writes: knocks in an uneven rhythm."""
    chance = random.Random(7)
    sound, at = silence(1.5), 0.02
    while at < 1.4:
        add(sound, [chance.uniform(0.5, 1.0) * sample for sample in tick(chance)], at)
        at += chance.choice((0.09, 0.11, 0.13, 0.16, 0.24))
    return [0.5 * sample for sample in sound]


SOUNDS: dict[str, tuple[Callable[[], Samples], float]] = {
    "ring": (ring, LOUDEST),
    "notification": (notification, 0.75 * LOUDEST),
    "typing": (typing, 0.4 * LOUDEST),
}
"""By name: how it is made, and how loud it is at most."""


def sampled(name: str) -> bytes:
    """The sound as 16-bit samples."""
    make, loudest = SOUNDS[name]
    sound = make()
    peak = max(abs(sample) for sample in sound)
    fade = round(RELEASE * RATE)
    return b"".join(
        struct.pack("<h", round(sample / peak * loudest * 32767 * min(1.0, (len(sound) - 1 - number) / fade)))
        for number, sample in enumerate(sound)
    )


def main() -> None:
    for name in SOUNDS:
        with wave.open(str(Path(__file__).with_name(f"{name}.wav")), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(sampled(name))


if __name__ == "__main__":
    main()
