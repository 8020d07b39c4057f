"""Speech and what happens: parts, changes, targets, ratings, feedback, outcomes and choices."""

from __future__ import annotations

import re
from typing import Any

from app.scenario.codes import Code
from app.scenario.diagnostic import closest, did_you_mean
from app.scenario.document import Document, Path
from app.scenario.guard import Domain, Value
from app.scenario.keys import KEYS
from app.scenario.mending import as_an_item
from app.scenario.model import Change, Choice, Feedback, Outcome, Part
from app.scenario.reading.conditions import guard, span_of, unknown_value, variable, word_of
from app.scenario.reading.context import Context, how_to_declare, undeclared, wrong_shape
from app.scenario.reading.fields import duration, many, number_of, reference, text, yes_or_no
from app.scenario.reading.maps import HOMES, keyed, required
from app.scenario.reading.vocabulary import MARKED, MEANT
from app.scenario.reading.ways import targets
from app.scenario.source import one_character
from app.words import _

_STEP = re.compile(r"[+-][0-9]{1,6}")
_SET = re.compile(r"set\s+(\S+)")
_RATINGS = {"-2": -2, "-1": -1, "0": 0, "+1": 1, "+2": 2, "+0": 0, "-0": 0}

person = reference("people", Code.UNDECLARED_PERSON)
desk_item = reference("desk", Code.UNDECLARED_DESK_ITEM)

_PART = {"text": text, "by": person, "when": guard, "notes": many(reference("facts", Code.UNDECLARED_FACT))}
HOMES["part"] = _PART


def parts(context: Context, value: Any, where: Path, key: str | int) -> tuple[Part, ...] | None:
    """What is said: a text, a part with keys, or a list of either."""
    if type(value) is not list:
        one = _part(context, value, where, key)
        return None if one is None else (one,)
    path = (*where, key)
    if not value:
        wrong_shape(context, value, path, _("a text"))
    found = [_part(context, one, path, index) for index, one in enumerate(value)]
    return tuple(one for one in found if one is not None)


def _part(context: Context, value: Any, where: Path, key: str | int) -> Part | None:
    if type(value) is dict and value and "todo" not in value:
        if _is_a_sentence(value):
            _colon(context, value, (*where, key))
            return None
        read = keyed(context, value, (*where, key), _PART, "part")
        required(context, value, (*where, key), "text")
        return Part.typed(read) if read and "text" in read else None
    words = text(context, value, where, key)
    return None if words is None else Part.typed({"text": words})


def _is_a_sentence(value: dict[str, Any]) -> bool:
    """Whether this is no part with keys: a sentence in which YAML took a colon for that of a key."""
    if any(key.lower() in KEYS or key in MEANT for key in value):
        return False
    if any(re.search(r"[A-Z\s]", key) for key in value):
        return True
    return len(value) == 1 and closest(next(iter(value)), _PART) is None


def _colon(context: Context, value: dict[str, Any], path: Path) -> None:
    document = context.findings.document
    first, last = ((*path, key) for key in (next(iter(value)), next(reversed(value))))
    start, style = document.place(first).key, document.place(path).style
    key_end = one_character(start.end_line, start.end_column)
    context.findings.error(
        Code.COLON_IN_SENTENCE,
        _("A colon with a space behind it inside a sentence: YAML takes what stands before it for a key."),
        path,
        _("Put the sentence on a line of its own under `>`."),
        span=key_end,
        mended=as_an_item(document.source, start.line, _last_line(document, last), start.column)
        if style == "block"
        else None,
    )


def _last_line(document: Document, path: Path) -> int:
    """The last line of what stands at a path or anywhere below it."""
    return max(
        place.value.end_line - (place.value.end_column == 1 and place.value.end_line > place.value.line)
        for below, place in document.places.items()
        if below[: len(path)] == path
    )


def changes(context: Context, value: Any, where: Path, key: str | int) -> tuple[Change, ...] | None:
    """What is done to variables."""
    path = (*where, key)
    if type(value) is not dict:
        if value != "":
            wrong_shape(context, value, path, _("changes such as `{mood: +10}`"))
        return None
    known = context.changes
    found = []
    for name, written in value.items():
        made = known.get((name, written)) if type(written) is str else None
        if made is None:
            made = _change(context, name, written, path)
            if made is None:
                continue
            known[name, written] = made
        found.append(made)
    return tuple(found)


def _change(context: Context, name: str, written: Any, where: Path) -> Change | None:
    path = (*where, name)
    if name.partition(".")[0] in MARKED:
        message = _("`{name}` is marked by the program and cannot be set.").format(name=name)
        context.findings.error(Code.NOT_CHANGEABLE, message, path, at_key=True)
        return None
    domain = variable(context, name, path)
    if domain is None:
        return None
    if type(written) is not str or not written:
        wrong_shape(context, written, path, _("a change such as `+10` or `set 50`"))
        return None
    canonical = "mood" if name == f"mood.{context.customer}" else name
    setting = _SET.fullmatch(written)
    if domain.words is not None:
        value = word_of(domain, setting[1] if setting else written)
        if value is None:
            unknown_value(context, domain, name, written, path)
            return None
        return Change(variable=canonical, value=value)
    if _STEP.fullmatch(written):
        if abs(int(written)) > domain.high - domain.low:
            context.findings.warning(
                Code.OUT_OF_BOUNDS,
                _("This is more than there is: {range}.").format(range=span_of(domain, name)),
                path,
                _("It stops at the bound."),
            )
        return Change(variable=canonical, add=int(written))
    return _setting(context, domain, name, canonical, written, path)


def _setting(
    context: Context, domain: Domain, name: str, canonical: str, written: str, path: Path
) -> Change | None:
    setting = _SET.fullmatch(written)
    number: Value | None = number_of(setting[1]) if setting else None
    if number is None:
        bare = number_of(written)
        if bare is not None:
            message = _("A bare number does not say whether `{name}` goes by {number} or to it.")
            suggestion = _(
                "Write `+{number}` or `-{number}` to add or take away, `set {number}` for the value itself."
            )
            context.findings.error(
                Code.BARE_NUMBER,
                message.format(name=name, number=bare),
                path,
                suggestion.format(number=bare),
            )
        else:
            message = _("`{name}` is a number; a change of it reads like `+10`, `-10` or `set 50`.")
            context.findings.error(Code.BAD_CHANGE, message.format(name=name), path)
        return None
    if not domain.holds(number):
        message = _("This is outside: {range}.").format(range=span_of(domain, name))
        context.findings.error(Code.OUT_OF_BOUNDS, message, path)
        return None
    return Change(variable=canonical, value=number)


def skill(context: Context, value: Any, where: Path, key: str | int) -> str | None:
    """The id of a skill. One that the catalogue does not have is a warning: packs may bring their own."""
    if type(value) is not str or not value:
        wrong_shape(context, value, (*where, key), _("the id of a skill"))
        return None
    _known_skill(context, value, (*where, key), at_key=False)
    return value


def ratings(context: Context, value: Any, where: Path, key: str | int) -> dict[str, int] | None:
    """The author's ratings, -2 to +2, in order of weight."""
    path = (*where, key)
    if type(value) is not dict:
        if value != "":
            wrong_shape(context, value, path, _("ratings such as `{empathy: +2}`"))
        return None
    read = {}
    for name, written in value.items():
        if context.skills is not None and name not in context.skills:
            _known_skill(context, name, (*path, name), at_key=True)
        rating = _RATINGS.get(written) if type(written) is str else None
        if rating is None:
            number = number_of(written)
            context.findings.error(
                Code.BAD_RATING,
                _("A rating is `-2`, `-1`, `0`, `+1` or `+2`."),
                (*path, name),
                _("Write `{value}`.").format(value=f"+{number}") if number in (1, 2) else None,
            )
        else:
            read[name] = rating
    return read


def _known_skill(context: Context, name: str, path: Path, *, at_key: bool) -> None:
    if context.skills is None or name in context.skills:
        return
    context.findings.warning(
        Code.UNKNOWN_SKILL,
        undeclared(Code.UNKNOWN_SKILL).format(id=name),
        path,
        did_you_mean(name, context.skills) or how_to_declare(Code.UNKNOWN_SKILL),
        at_key=at_key,
    )


_FEEDBACK = {"behaviour": text, "impact": text, "better": text, "rule": text}
HOMES["feedback"] = _FEEDBACK


def feedback(context: Context, value: Any, where: Path, key: str | int) -> Feedback | None:
    """What the coach says; it closes with a better line or with a rule."""
    path = (*where, key)
    if type(value) is dict and set(value) == {"todo"}:
        idea = text(context, value, where, key)
        return None if idea is None else Feedback.typed({"behaviour": idea, "impact": "[…]", "rule": "[…]"})
    read = keyed(context, value, path, _FEEDBACK, "feedback")
    if read is None:
        return None
    required(context, value, path, "behaviour", "impact")
    if ("better" in value) == ("rule" in value):
        if "rule" in value:
            message = _("Feedback closes with `better` or with `rule`; here are both.")
        else:
            message = _("Feedback closes with `better` or with `rule`; here is neither.")
        suggestion = _(
            "After a weak choice write `better:`, a line to say instead; after a strong one `rule:`."
        )
        context.findings.error(Code.BETTER_OR_RULE, message, path, suggestion, at_key=True)
    return Feedback.typed(read)


_OUTCOME = {
    "takes": duration(0),
    "opens": desk_item,
    "changes": changes,
    "reply": parts,
    "to": targets,
    "skills": ratings,
    "feedback": feedback,
}
_CHOICE = {
    "say": text,
    "think": text,
    "do": text,
    "todo": lambda context, value, where, key: text(context, {"todo": value}, where, key),
    "when": guard,
    "for": person,
    "honest": yes_or_no,
    "critical": yes_or_no,
    **_OUTCOME,
}
HOMES["choice"] = {key: _CHOICE[key] for key in _CHOICE if key != "todo"}
HOMES["outcome"] = _OUTCOME


def outcome(context: Context, value: Any, where: Path, key: str | int) -> Outcome | None:
    """What happens after silence, an interruption or a task."""
    read = keyed(context, {} if value == "" else value, (*where, key), _OUTCOME, "outcome")
    return None if read is None else Outcome.typed(read)


def _rated_up(context: Context, skills: dict[str, int], path: Path) -> None:
    """Whoever promises what is not true is not praised for how well it was said."""
    for name, rating in skills.items():
        if rating > 0:
            message = _("What is not honest is never rated up, and `{skill}` is.")
            context.findings.warning(
                Code.DISHONEST_RATED_UP,
                message.format(skill=name),
                (*path, "skills", name),
                _("Write a rating of `0` or below, or take `honest: no` away."),
            )


def choice(context: Context, value: Any, where: Path, key: str | int) -> Choice | None:
    """Something the learner can say, think or do."""
    path = (*where, key)
    read = keyed(context, value, path, _CHOICE, "choice")
    if read is None:
        return None
    given = ("say" in value) + ("think" in value) + ("do" in value)
    if given == 0 and "todo" in read:
        given, read["say"] = 1, read["todo"]
    read.pop("todo", None)
    if given != 1:
        if given:
            message = _("A choice has one of `say`, `think` and `do`; here are {count}.").format(count=given)
            suggestion = _("Make a choice of its own of each, or keep one.")
        else:
            message = _("A choice has one of `say`, `think` and `do`; here is none.")
            suggestion = _("Add a line `say:` with what the learner says.")
        context.findings.error(Code.SAY_THINK_DO, message, path, suggestion, at_key=True)
    if read.get("honest") is False:
        _rated_up(context, read.get("skills") or {}, path)
    if "for" in read:
        read["for_"] = read.pop("for")
    return Choice.typed(read)
