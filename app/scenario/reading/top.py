"""The whole file: its format, its head and everything below, with all errors at once."""

from __future__ import annotations

from functools import cache
from typing import Any

from app.scenario import document
from app.scenario.channels import CHANNELS, WITH_READERS
from app.scenario.codes import Code
from app.scenario.diagnostic import did_you_mean
from app.scenario.findings import Findings
from app.scenario.model import Scenario
from app.scenario.reading import declarations, sentences
from app.scenario.reading.context import Context, Read, how_to_declare, undeclared, wrong_shape
from app.scenario.reading.fields import many, number_of, one_of, text, whole, yes_or_no
from app.scenario.reading.maps import HOMES, check_id, keyed, required
from app.scenario.reading.states import states
from app.scenario.reading.vocabulary import FORMAT, LANGUAGE
from app.words import _

_DEFAULT_CHANNEL: str = Scenario.model_fields["channel"].default

REQUIRED = ("format", "id", "language", "title", "briefing", "goal", "people", "start", "states")


def scenario(findings: Findings, raw: document.Node, expected: str | None) -> dict[str, Any] | None:
    """The values of a scenario, complete if no errors were noted; None for what is no scenario at all.

    expected: the id that the file's place asks for, None for a text without a place.
    """
    if type(raw) is not dict:
        message = _("A scenario is made of keys with a colon, and this file has none.")
        suggestion = _("It begins with `format: 1`. The handbook has a small one to start from.")
        findings.error(Code.NOT_KEYS, message, (), suggestion)
        return None
    if not _has_known_format(findings, raw):
        return None
    context = Context(findings, skills=_known_skills())
    declarations.declare(context, raw)
    read = keyed(context, raw, (), _SCENARIO, "scenario")
    required(context, raw, (), *REQUIRED)
    if expected is not None and isinstance(raw.get("id"), str) and raw["id"] != expected:
        message = _("The id `{id}` and the name of the folder, `{folder}`, differ.")
        suggestion = _("Rename the folder, or write `id: {folder}`.")
        findings.error(
            Code.OTHER_FOLDER,
            message.format(id=raw["id"], folder=expected),
            ("id",),
            suggestion.format(folder=expected),
        )
    if read is not None:
        _private(context, raw, read)
    sentences.check(context)
    return read


def _private(context: Context, raw: dict[str, Any], read: dict[str, Any]) -> None:
    """Warn where a state is private although nobody else could read along."""
    channel = read.get("channel") if "channel" in raw else _DEFAULT_CHANNEL
    if channel in (None, WITH_READERS):  # None: it is misspelt, which has been said
        return
    for name, state in (read.get("states") or {}).items():
        if state.private:
            message = _("`private` does nothing on the channel `{channel}`: nobody else reads along there.")
            suggestion = _("Take the line out, or write `channel: {channel}`.").format(channel=WITH_READERS)
            context.findings.warning(
                Code.IDLE_KEY,
                message.format(channel=channel),
                ("states", name, "private"),
                suggestion,
                at_key=True,
            )


def _has_known_format(findings: Findings, raw: dict[str, Any]) -> bool:
    """Whether this program can read the file at all. Of another format, nothing else is said."""
    number = number_of(raw.get("format"))
    if "format" not in raw or number == FORMAT:
        return True
    if number is not None and number > FORMAT:
        message = _(
            "This file was written by a newer Gelassen (format {number}). Update, or ask for a "
            "version-{known} copy."
        )
        findings.error(Code.NEWER_FORMAT, message.format(number=number, known=FORMAT), ("format",))
    else:
        message = _("This format is not known; a scenario begins with `format: {known}`.")
        findings.error(Code.UNKNOWN_FORMAT, message.format(known=FORMAT), ("format",))
    return False


@cache
def _known_skills() -> frozenset[str] | None:
    """The ids of the catalogue; None where it cannot be read, and then nothing is said about skills."""
    from app.scenario import skills

    return frozenset(skills.catalogue().skills) or None


def _format(context: Context, value: Any, where: document.Path, key: str) -> int | None:
    return number_of(value)


def _id(context: Context, value: Any, where: document.Path, key: str) -> str | None:
    if type(value) is not str or not value:
        wrong_shape(context, value, (*where, key), _("an id"))
        return None
    return value if check_id(context, value, (*where, key), at_key=False) else None


def _language(context: Context, value: Any, where: document.Path, key: str) -> str | None:
    if type(value) is str and LANGUAGE.fullmatch(value):
        return value
    message = _("`language` is a code such as `en` or `de`.")
    context.findings.error(Code.BAD_LANGUAGE, message, (*where, key))
    return None


def _start(context: Context, value: Any, where: document.Path, key: str) -> str | None:
    if type(value) is not str or not value:
        wrong_shape(context, value, (*where, key), _("the id of a state"))
        return None
    if value in context.states:
        return value
    message = undeclared(Code.MISSING_STATE).format(id=value)
    suggestion = did_you_mean(value, context.states) or how_to_declare(Code.MISSING_STATE)
    context.findings.error(Code.MISSING_STATE, message, (*where, key), suggestion)
    return None


def _people(context: Context, value: Any, where: document.Path, key: str) -> dict[str, Any] | None:
    if value == {}:
        wrong_shape(context, value, (*where, key), _("at least one person, the customer"))
    read: dict[str, Any] | None = declarations.people(context, value, where, key)
    return read


_SCENARIO: dict[str, Read] = {
    "format": _format,
    "id": _id,
    "language": _language,
    "title": text,
    "channel": one_of(tuple(CHANNELS)),
    "difficulty": whole(1, 5),
    "minutes": whole(1, 240),
    "setting": text,
    "reviewed": yes_or_no,
    "content": many(text),
    "briefing": text,
    "goal": text,
    "stress": whole(0, 100),
    "people": _people,
    "variables": declarations.variables,
    "facts": declarations.texts_by_id,
    "promises": declarations.texts_by_id,
    "desk": declarations.desk,
    "start": _start,
    "states": states,
}
HOMES["scenario"] = _SCENARIO
