"""The words of format 1: what is a key, what is a value, what may not be an id."""

from __future__ import annotations

import re

from app.scenario.keys import STANDING_FOR_IDS
from app.scenario.terms import EndingKind, Phase

FORMAT = 1
FILE_NAME = "scenario.yaml"

PHASES = tuple(phase.value for phase in Phase)
ENDINGS = tuple(kind.value for kind in EndingKind)
GRADES = ("good", "fair", "poor")
DESK_KINDS = ("article", "rule", "colleague", "bulletin", "transcript", "script")
TASK_KINDS = ("reword", "recall", "pick", "rank", "place", "dial", "teach-back", "cool-down")
PLAYED_TASK_KINDS = ("reword", "recall", "pick", "place")
"""Those that this program plays; the others are read and checked."""

REWORD_NEEDS = ("date", "honest", "next-step", "action", "positive", "short", "no-lecture")
"""What `needs` of a task `reword` can ask of the new sentence (R2, R4, R5, R3, R1, R6, R7)."""

PROMISE_WORDS = ("none", "made", "kept", "late", "broken")
ORDERS = ("shuffled", "fixed")

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

MARKED = ("noted", "opened", "interrupted", "ended")
"""Values that the program marks: guards read them, changes do not set them."""

_EVENTS = "silence interrupt interrupted mhm breathe open note good fair poor"
_VALUES = "mood stress noted opened promise ended yes no otherwise not set"
RESERVED = frozenset(f"{_EVENTS} {_VALUES} {STANDING_FOR_IDS}".split())
"""Words of the format and of events; none of them can be an id."""

RESERVED_FOR_STATES = frozenset(
    (
        "title",
        "setting",
        "content",
        "briefing",
        "goal",
        "people",
        "variables",
        "facts",
        "promises",
        "desk",
        "start",
    )
)
"""A state's id begins the ids of its texts, where these stand for the top of the file."""

MEANT = {
    "answer": "reply",
    "answers": "reply",
    "behavior": "behaviour",
    "condition": "when",
    "conditions": "when",
    "customer": "people",
    "effect": "changes",
    "effects": "changes",
    "end": "ending",
    "goto": "to",
    "go-to": "to",
    "if": "when",
    "lines": "says",
    "next": "to",
    "options": "choices",
    "option": "choices",
    "person": "people",
    "persons": "people",
    "prompt": "says",
    "response": "reply",
    "responses": "reply",
    "set": "changes",
    "speaker": "by",
    "target": "to",
    "then": "to",
    "timeout": "patience",
    "unless": "not",
}
"""What people write who come from elsewhere, and what they look for."""
