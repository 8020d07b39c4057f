"""What one feels of one's own stress, and the breath against it: in for two seconds, out for four."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from app.conversation import inner
from app.words import _

IN_MS, OUT_MS = 2_000, 4_000
"""Longer out than in: that is what calms (learning/skills, M17)."""

UP_FROM = 40
"""Stress that one begins to feel; twice what one begins with."""


class Breathing(StrEnum):
    """What the chest does."""

    IN = "in"
    OUT = "out"
    AT_REST = "at rest"


class Pulse(StrEnum):
    """How the learner's stress feels. Up from 40, high and racing where stress begins to tell."""

    CALM = "calm"
    UP = "up"
    HIGH = "high"
    RACING = "racing"

    @classmethod
    def of(cls, stress: int) -> Pulse:
        """stress: 0 to 100."""
        if stress >= inner.IMPULSIVE_STRESS:
            return cls.RACING
        if stress >= inner.HIGH_STRESS:
            return cls.HIGH
        return cls.UP if stress >= UP_FROM else cls.CALM


def pulse_button_word(pulse: Pulse) -> str:
    """What stands on the button that breathes."""
    return {
        Pulse.CALM: _("Breathe"),
        Pulse.UP: _("Pulse up: breathe"),
        Pulse.HIGH: _("Pulse high: breathe"),
        Pulse.RACING: _("Pulse racing: breathe"),
    }[pulse]


def breath_words(pulse: Pulse) -> str:
    """What the button does, and how one feels."""
    how = _("One silent breath, six seconds. Hold the key A, or click.")
    felt = {
        Pulse.CALM: _("You are calm."),
        Pulse.UP: _("Your heart beats faster."),
        Pulse.HIGH: _("Your heart is pounding: time feels shorter, and notes fade sooner."),
        Pulse.RACING: _("Your heart is racing: what comes to mind first need not be the best."),
    }[pulse]
    return f"{felt} {how}"


class Breath(QObject):
    """Begins, goes in, goes out, and is done; whoever stops before has not taken it."""

    changed = Signal(str)
    """A `Breathing`."""
    taken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = Breathing.AT_REST
        self._timer = QTimer(self)
        self._timer.setObjectName("breath")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def now(self) -> Breathing:
        return self._now

    def begin(self) -> None:
        """Breathe in; nothing if a breath is being taken already."""
        if self._now is Breathing.AT_REST:
            self._go(Breathing.IN, IN_MS)

    def stop(self) -> None:
        """Let it be, before it is taken."""
        if self._now is not Breathing.AT_REST:
            self._go(Breathing.AT_REST, None)

    def _next(self) -> None:
        if self._now is Breathing.IN:
            self._go(Breathing.OUT, OUT_MS)
        else:
            self._go(Breathing.AT_REST, None)
            self.taken.emit()

    def _go(self, now: Breathing, for_ms: int | None) -> None:
        self._now = now
        if for_ms is None:
            self._timer.stop()
        else:
            self._timer.start(for_ms)
        self.changed.emit(now)
