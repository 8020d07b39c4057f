"""The JSON Schema of format 1, for editors: completion, descriptions, and a first check while typing.

Hand-shaped, because it must accept what authors write (`to: ordered`, `says: Hello.`), not what the model
makes of it. It knows keys, words and shapes; what a reader of one file alone can know (declared names,
bounds, ways on) is left to `gelassen check`. Draft 07: the one that editors know best. Editors type `yes` and
`+10` each in their own way, so both spellings of each are accepted.
"""

from __future__ import annotations

from typing import Any

from app.scenario.channels import CHANNELS
from app.scenario.reading import top
from app.scenario.reading.vocabulary import (
    DESK_KINDS,
    ENDINGS,
    FORMAT,
    GRADES,
    ID,
    LANGUAGE,
    ORDERS,
    PHASES,
    REWORD_NEEDS,
    TASK_KINDS,
)

Schema = dict[str, Any]


def json_schema() -> Schema:
    """The schema as plain data, ready for `json.dumps`."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Gelassen scenario, format 1",
        "description": "One conversation: people, states, choices, and what comes of them.",
        **_object(_SCENARIO, required=top.REQUIRED),
        "definitions": _DEFINITIONS,
    }


def _object(properties: dict[str, Schema], *, required: tuple[str, ...] = ()) -> Schema:
    shape: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**shape, "required": list(required)} if required else shape


def _ref(name: str, description: str = "") -> Schema:
    # Beside a $ref draft 07 ignores everything; anyOf keeps the description, and editors then set the colon.
    reference = {"$ref": f"#/definitions/{name}"}
    return {"anyOf": [reference], "description": description} if description else reference


def _enum(words: tuple[str, ...], description: str) -> Schema:
    return {"enum": list(words), "description": description}


def _whole(low: int, high: int, description: str) -> Schema:
    return {"type": "integer", "minimum": low, "maximum": high, "description": description}


def _by_id(of: Schema, description: str) -> Schema:
    return {
        "type": "object",
        "propertyNames": {"pattern": f"^{ID.pattern}$"},
        "additionalProperties": of,
        "description": description,
    }


def _one_or_many(of: Schema, description: str) -> Schema:
    return {"anyOf": [of, {"type": "array", "minItems": 1, "items": of}], "description": description}


def _text(description: str) -> Schema:
    return _ref("text", description)


_ID: Schema = {"type": "string", "pattern": f"^{ID.pattern}$"}
_WHEN = _ref(
    "guard", "Only where this holds. All lines must hold; a list of maps means any; `not:` turns it round."
)
_BY = _ref("id", "The person who says this; without it the customer.")
_YES_NO: Schema = {"enum": ["yes", "no", True, False]}

_OUTCOME: dict[str, Schema] = {
    "takes": _ref("duration", "Simulated time that passes, such as 30s or 2m."),
    "opens": _ref("id", "A desk item that is looked up."),
    "changes": _ref("changes", "What it does to variables: +10, -10, set 50, a word, yes or no."),
    "reply": _ref("parts", "What is answered. Guards in it see the values after `changes`."),
    "to": _ref("targets", "Where it goes on; without it, where the state's own `to` leads."),
    "skills": {
        "type": "object",
        "description": "Ratings from -2 to +2, the weightiest skill first. Nobody sees them "
        "during the conversation.",
        "additionalProperties": {"enum": [-2, -1, 0, 1, 2, "-2", "-1", "0", "+1", "+2"]},
    },
    "feedback": {
        "description": "What the coach says: behaviour, impact, and a better line or a rule.",
        "anyOf": [
            _object(
                {
                    "behaviour": _text("What you did, in the past tense, without judging."),
                    "impact": _text("What it did to the customer."),
                    "better": _text("After a weak choice: the line to say instead."),
                    "rule": _text("After a strong choice: what to take along."),
                },
                required=("behaviour", "impact"),
            ),
            _ref("todo"),
        ],
    },
}

_CHOICE: dict[str, Schema] = {
    "say": _text("What the learner says. A choice has one of say, think and do."),
    "think": _text("What the learner thinks."),
    "do": _text("What the learner does."),
    "todo": _text("An idea of the choice that is still to be written."),
    "when": _WHEN,
    "for": _ref("id", "The person whom this answers."),
    "honest": _ref("yes-no", "`no` where it is not true; then no rating is above zero."),
    "critical": _ref("yes-no", "`yes` where this alone may end the conversation."),
    **_OUTCOME,
}

_CARD: dict[str, Schema] = {
    "text": _text("What stands on it."),
    "when": _WHEN,
    "worth": _whole(-10, 10, "pick: what taking it gains."),
    "in": _ref("id", "place: the column it belongs in."),
    "understood": _ref("yes-no", "teach-back: whether somebody who says this has understood."),
    "impact": _whole(0, 10, "rank: what every minute of waiting costs."),
    "minutes": _whole(1, 600, "rank: how long it takes."),
}


def _number(description: str) -> Schema:
    return {"type": "integer", "minimum": -1000, "maximum": 1000, "description": description}


_TASK: dict[str, Schema] = {
    "kind": _enum(
        TASK_KINDS, "What there is to do: reword, recall, pick and place are played, the others read so far."
    ),
    "skill": _ref("id", "The skill that the grade is evidence of."),
    "text": _text(
        "What to do; reword: the sentence to better; recall: a sentence with gaps such as {fact.day}."
    ),
    "needs": _one_or_many({"enum": list(REWORD_NEEDS)}, "reword: what the new sentence must have."),
    "models": _one_or_many(_ref("text"), "reword: sentences that do it well."),
    "decoys": _one_or_many(_ref("text"), "recall: other answers, mixed in with the right ones."),
    "fill": _whole(1, 20, "recall: how many gaps are enough."),
    "take": _whole(1, 20, "pick: how many cards to take."),
    "cards": _by_id(_object(_CARD, required=("text",)), "What to take or sort."),
    "tickets": _by_id(_object(_CARD, required=("text",)), "rank: what is waiting."),
    "columns": _by_id(_ref("text"), "place: where cards belong."),
    "dials": _by_id(
        _object(
            {
                "text": _text("What it sets."),
                "from": _number("The lowest it can be set to; 0 unless it says otherwise."),
                "to": _number("The highest it can be set to; 100 unless it says otherwise."),
                "start": _number("Where it stands at first; in the middle unless it says otherwise."),
                "best": _number("What suits this customer best."),
            },
            required=("text", "best"),
        ),
        "dial: what to set, and what suits this customer best.",
    ),
}

_STATE: dict[str, Schema] = {
    "phase": _enum(PHASES, "Where in a conversation this stands."),
    "scene": _text("What is seen or heard, not said."),
    "says": _ref("parts", "What the customer says, part by part."),
    "patience": _ref("duration", "How long the customer waits for an answer, such as 30s."),
    "silence": _ref(
        "outcome-or-nothing", "What happens when the patience runs out. The conversation stays here."
    ),
    "interrupted": _ref("outcome-or-nothing", "What happens when the learner chooses before the last part."),
    "discuss": _text("A question for a class."),
    "to": _ref("targets", "The way on, unless a choice says otherwise."),
    "choices": _by_id(_ref("choice"), "Two to four that can be seen at a time."),
    "order": _enum(ORDERS, "Choices are shuffled unless this says `fixed`."),
    "task": {
        **_object(_TASK, required=("kind",)),
        "description": "Something to do instead of choosing, with a grade.",
    },
    "results": {
        **_object(
            {grade: _ref("outcome-or-nothing", f"What happens after a {grade} result.") for grade in GRADES}
        ),
        "description": "What happens after the task, by its grade.",
    },
    "ending": _enum(ENDINGS, "The conversation ends here; what became of the customer."),
    "result": _text("What was reached."),
    "relationship": _text("What the customer thinks of it."),
    "question": _text("What to think about afterwards."),
    "private": _ref("yes-no", "On `social`: nobody reads along with what is written here."),
    "play": _ref("id", "In a shift: the scenario that is played here."),
}

_SCENARIO: dict[str, Schema] = {
    "format": {"enum": [FORMAT, str(FORMAT)], "description": "The version of this format."},
    "id": _ref("id", "The same as the folder's name."),
    "language": {
        "type": "string",
        "pattern": f"^{LANGUAGE.pattern}$",
        "description": "The language it is written in, such as en or de.",
    },
    "title": _text("What the library shows."),
    "channel": _enum(tuple(CHANNELS), "How they talk; phone unless it says otherwise."),
    "difficulty": _whole(1, 5, "1 easy to 5 hard."),
    "minutes": _whole(1, 240, "How long it takes."),
    "setting": _text("Where and when it plays."),
    "reviewed": _ref("yes-no", "Whether a second person has checked it; until then it counts less."),
    "content": _one_or_many(_ref("text"), "What to warn of beforehand, such as insults."),
    "briefing": _text("What the learner knows before it begins."),
    "goal": _text("What the learner should reach."),
    "stress": _whole(0, 100, "The learner's own, at the start; 20 unless it says otherwise."),
    "people": {
        **_by_id(_ref("person"), "Who takes part; the first is the customer."),
        "minProperties": 1,
    },
    "variables": _by_id(_ref("variable"), "What the conversation remembers."),
    "facts": _by_id(_ref("text"), "What is said in passing and is worth noting."),
    "promises": _by_id(_ref("text"), "What the learner can promise."),
    "desk": _by_id(_ref("desk-item"), "What can be looked up."),
    "start": _ref("id", "The state in which it begins."),
    "states": {**_by_id(_ref("state"), "The moments of the conversation."), "minProperties": 1},
}

_DEFINITIONS: dict[str, Schema] = {
    "id": _ID,
    "todo": _object(
        {
            "todo": {
                "type": ["string", "number", "boolean", "null"],
                "description": "An idea of the text that is still to be written.",
            }
        },
        required=("todo",),
    ),
    "text": {"anyOf": [{"type": ["string", "number", "boolean"]}, {"$ref": "#/definitions/todo"}]},
    "yes-no": _YES_NO,
    "duration": {"type": "string", "pattern": "^[0-9]{1,4}[sm]$"},
    "guard": {
        "anyOf": [
            {
                "type": "object",
                "minProperties": 1,
                "properties": {"not": _ref("guard", "Turns it round: holds where this does not.")},
                "additionalProperties": {
                    "anyOf": [
                        {"type": ["string", "number", "boolean"]},
                        {"type": "array", "minItems": 1, "items": {"type": ["string", "number", "boolean"]}},
                    ]
                },
                "description": "Variables and what they must be: yes, no, a word, 30, at least "
                "60, below 30, 20 to 40.",
            },
            {"type": "array", "minItems": 1, "items": _ref("guard")},
        ]
    },
    "targets": {
        "anyOf": [
            _ID,
            {
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": f"^{ID.pattern}$"},
                "additionalProperties": {"anyOf": [{"const": "otherwise"}, _ref("guard")]},
            },
        ]
    },
    "changes": {
        "type": "object",
        "additionalProperties": {"type": ["string", "number", "boolean"]},
    },
    "part": _object(
        {
            "text": _text("What is said in one breath."),
            "by": _BY,
            "when": _WHEN,
            "notes": _one_or_many(_ref("id"), "The facts that are said in it."),
        },
        required=("text",),
    ),
    "parts": {
        "anyOf": [
            _ref("text"),
            _ref("part"),
            {"type": "array", "minItems": 1, "items": {"anyOf": [_ref("text"), _ref("part")]}},
        ]
    },
    "person": _object(
        {
            "name": _text("As the learner sees it."),
            "portrait": {"type": "string", "description": "The id of a face, such as lindner."},
            "about": _text("One sentence for the briefing."),
            "mood": _whole(0, 100, "0 furious to 100 delighted; 50 unless it says otherwise."),
        },
        required=("name",),
    ),
    "variable": {
        "anyOf": [
            _YES_NO,
            {"type": "array", "minItems": 1, "items": {"type": "string", "pattern": f"^{ID.pattern}$"}},
            _object(
                {
                    "start": _number("Where it begins; at `from` unless it says otherwise."),
                    "from": _number("The lowest it can be."),
                    "to": _number("The highest it can be, at most 1000 above `from`."),
                },
                required=("from", "to"),
            ),
        ]
    },
    "desk-item": _object(
        {
            "kind": _enum(DESK_KINDS, "What it is; an article unless it says otherwise."),
            "title": _text("What the desk shows."),
            "takes": _ref("duration", "How long reading it takes, such as 20s."),
            "text": _ref("parts", "What stands in it."),
            "authority": _text("colleague: what they may decide."),
            "purpose": _text("rule: what it is there for."),
            "leeway": _text("rule: how far one may go from it, and who decides that."),
            "when": _WHEN,
        },
        required=("title", "text"),
    ),
    "outcome": _object(_OUTCOME),
    "outcome-or-nothing": {"anyOf": [{"type": "null"}, _ref("outcome")]},
    "choice": _object(_CHOICE),
    "state": _object(_STATE),
}
