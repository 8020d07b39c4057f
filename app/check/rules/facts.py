"""Whether a strong choice says what the desk says: dates, money and shares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from app.check.figures import Figure, Kind, figures, may_have, reachable
from app.check.lines import Line, Role, Wording, once, wordings
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.words import Words
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.words import _

_SOURCES = frozenset({Role.DESK, Role.SPOKEN, Role.FRAME, Role.NAME})


@rule(Code.CONTRADICTS_THE_DESK, Severity.ERROR, design="LA12")
def contradicts_the_desk(subject: Subject) -> Iterator[Found]:
    """A figure in a choice that is only rated up, where the desk has another of its kind and nobody said it.

    Hours and durations are left alone: a call has many that are nobody's promise.
    """

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            if wording.words is None:
                continue
            candidates = _candidates(wording, wording.words)
            desk = [
                (line, figure)
                for line in candidates
                if line.id.startswith("desk.")
                for figure in figures(line.text, wording.words)
            ]
            if not desk:
                continue
            known = _known(candidates, wording.words)
            for line in candidates:
                if line.role is Role.SAID and _strong(subject, line):
                    for figure in figures(line.text, wording.words):
                        other = _contradicted(figure, desk, known)
                        if other is not None:
                            yield line.id, _found(wording, line, figure, other)

    yield from once(look())


def _found(wording: Wording, line: Line, figure: Figure, other: tuple[Line, Figure]) -> Found:
    message = _("This choice is rated up and says “{said}”, where the desk says “{desk}”.").format(
        said=figure.quote, desk=other[1].quote
    )
    suggestion = _("Correct one of them; if both are true, let the desk or the customer name this one, too.")
    return wording.found(
        line,
        message,
        quote=figure.quote,
        suggestion=suggestion,
        related=((_("On the desk."), other[0].place),),
    )


def _known(candidates: list[Line], words: Words) -> Mapping[Kind, set[float]]:
    found: dict[Kind, set[float]] = defaultdict(set)
    for line in candidates:
        if line.role in _SOURCES or line.id.startswith(("promises.", "desk.")):
            for figure in figures(line.text, words):
                found[figure.kind].add(figure.value)
    return found


def _candidates(wording: Wording, words: Words) -> list[Line]:
    numbers = {
        number for word in wording.index if word and may_have(word, words) for number in wording.index[word]
    }
    return [wording.lines[number] for number in sorted(numbers)]


def _contradicted(
    figure: Figure, desk: list[tuple[Line, Figure]], known: Mapping[Kind, set[float]]
) -> tuple[Line, Figure] | None:
    """What on the desk it contradicts: the first of its kind; None where it may be right."""
    same = [(line, one) for line, one in desk if one.kind is figure.kind]
    if not same or figure.value in known[figure.kind]:
        return None
    if figure.kind is Kind.DATE:
        month, day = divmod(int(figure.value), 100)
        if any(day == value % 100 and 0 in (month, value // 100) for value in known[Kind.DATE]):
            return None
        # Another month is another matter.
        same = [(line, one) for line, one in same if month == 0 or one.value // 100 in (0, month)]
    elif figure.kind is Kind.MONEY and reachable(figure.value, known):
        return None
    return same[0] if same else None


def _strong(subject: Subject, line: Line) -> bool:
    assert line.state is not None, "a choice's line"
    choice = subject.scenario.states[line.state].choices[line.choice or ""]
    ratings = choice.skills.values()
    return choice.honest and max(ratings, default=0) > 0 and min(ratings) >= 0
