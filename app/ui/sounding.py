"""Which sound belongs to what happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.scenario.channels import CHANNELS
from app.ui.sounds import Sounds

if TYPE_CHECKING:
    from app.conversation.transcript import Heard, Turn
    from app.ui.session import TrainingSession

RINGING = ("phone",)
"""Channels on which somebody rings until one answers."""


class Sounding(QObject):
    """Listens to conversations: on written channels to what is being written and what arrives.

    Whoever sees the screen misses nothing without it.
    """

    def __init__(self, sounds: Sounds, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sounds = sounds
        self._session: TrainingSession | None = None
        self._fresh = False

    def arrive(self, channel: str) -> None:
        """Somebody wants to be answered."""
        if channel in RINGING:
            self._sounds.ring()
        elif CHANNELS[channel].written:
            self._sounds.play("notification")

    def answered(self) -> None:
        """They were answered, or not for now."""
        self._sounds.stop()

    def follow(self, session: TrainingSession) -> None:
        """Sound what happens in a conversation from now on."""
        self._session = session
        self._fresh = False
        if CHANNELS[session.scenario.channel].written:
            session.turn_taken.connect(self._turn_taken)
            session.part_spoken.connect(self._part_spoken)
            session.speech_finished.connect(self._speech_finished)
            session.paused_changed.connect(self._paused_changed)

    def _turn_taken(self, turn: Turn) -> None:
        assert self._session is not None
        if turn.heard and turn.is_decision and not self._session.pace.at_once:
            self._sounds.play("typing")

    def _part_spoken(self, part: Heard) -> None:
        assert self._session is not None
        if part.by is None:
            return
        if self._session.pace.at_once:
            self._fresh = True  # All of it comes at once, and one sound is enough for that.
        else:
            self._sounds.play("notification")

    def _speech_finished(self) -> None:
        if self._fresh:
            self._fresh = False
            self._sounds.play("notification")

    def _paused_changed(self, paused: bool) -> None:
        if paused:
            self._sounds.stop()
