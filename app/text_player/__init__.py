"""A conversation in a terminal: played line by line or from a list of events, as text or JSON."""

from app.text_player.played import Played
from app.text_player.player import play_events, play_interactive

__all__ = ["Played", "play_events", "play_interactive"]
