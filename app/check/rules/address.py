"""Whether people stay with *Sie* or with *du*: each pair of speakers for itself, and the coach for itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from app.check.lines import Line, Role, Wording, wordings
from app.check.phrases import Phrases
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.words import _

_FAMILIAR = Phrases(
    *("du", "dir", "dich", "dein", "deine", "deinen", "deinem", "deiner", "deines", "euch", "euer", "eure"),
    *("eurer", "eurem", "euren"),
)
_FORMAL = re.compile(r"(?<=[^\s.!?…:„“\"»])\s+(Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres)(?!\w)")
"""Not at the beginning of a sentence, where it may as well be *she*, *they* or *her*."""

_QUOTED = re.compile(r"„[^“]*“|\"[^\"]*\"|»[^«]*«|‚[^‘]*‘")

_DIALOGUE = frozenset({Role.SPOKEN, Role.SAID, Role.BETTER})
_COACH = frozenset({Role.COACH, Role.FRAME})


@rule(Code.MIXED_ADDRESS, Severity.WARNING, design="LA06")
def mixed_address(subject: Subject) -> Iterator[Found]:
    """*Sie* and *du* between the same two people, or both from the coach."""
    for wording in wordings(subject):
        if not wording.language.startswith("de"):
            continue
        familiar = _by_group(subject, _familiar(wording))
        if not familiar:
            continue
        formal = _by_group(subject, _formal(wording))
        for group, said in familiar.items():
            otherwise = formal.get(group, [])
            if not otherwise:
                continue
            usual, fewer = ("Sie", said) if len(said) <= len(otherwise) else ("du", otherwise)
            for line, quote in fewer:
                message = (
                    _("Elsewhere it is “{word}” between these two.")
                    if group
                    else _("Elsewhere the coach says “{word}”.")
                )
                suggestion = _("Stay with one form of address.")
                yield wording.found(line, message.format(word=usual), quote=quote, suggestion=suggestion)


def _familiar(wording: Wording) -> Iterator[tuple[Line, str]]:
    for line, _quote in wording.with_words(_FAMILIAR, _DIALOGUE | _COACH):
        if (quote := _FAMILIAR.search(_QUOTED.sub(" ", line.text))) is not None:
            yield line, quote


def _formal(wording: Wording) -> Iterator[tuple[Line, str]]:
    for line in wording.lines:
        if line.role in _DIALOGUE or line.role in _COACH:
            found = _FORMAL.search(_QUOTED.sub(" ", line.text))
            if found is not None:
                yield line, found[1]


def _by_group(subject: Subject, found: Iterator[tuple[Line, str]]) -> dict[str, list[tuple[Line, str]]]:
    """By the person who speaks or is spoken to; the coach is ""."""
    groups: dict[str, list[tuple[Line, str]]] = defaultdict(list)
    for line, quote in found:
        group = "" if line.role in _COACH else line.person or subject.scenario.customer_id
        groups[group].append((line, quote))
    return groups
