"""The numbers of scenarios as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.check.numbers import EndingNumbers, Numbers, PackNumbers
from app.words import _, ngettext, number

_GAP = "  "
_NOTHING = "–"


def lines(counted: Numbers, title: str) -> Iterator[str]:
    """One scenario: its endings, then what can be shown of each skill in each decision."""
    yield f"{title} ({counted.scenario})"
    yield ""
    heads = (_("ending"), _("kind"), _("decisions"), _("mood"), _("chosen blindly"), _("without notes"))
    yield from _table(heads, [_ending(one) for one in counted.endings])
    for one in counted.endings:
        if one.unbounded:
            yield _("{ending}: as long as one likes, round and round through {states}.").format(
                ending=one.ending, states=", ".join(one.loop)
            )
    yield ""
    if counted.skills:
        skills = list(counted.skills.values())
        rows = [
            (state, *(_range(one.ratings.get(state)) for one in skills))
            for state in counted.decisions
            if any(state in one.ratings for one in skills)
        ]
        rows.append((_("can be shown"), *(str(len(one.shown)) for one in skills)))
        rows.append((_("can be missed"), *(str(len(one.missed)) for one in skills)))
        yield from _table((_("decision"), *(one.skill for one in skills)), rows)
        yield ""
    yield _looked_at(counted)


def pack_lines(counted: PackNumbers) -> Iterator[str]:
    """In how many decisions of which scenario each skill can be shown; the one seen most first."""
    rows = []
    for skill, decisions in counted.skills.items():
        seen = {scenario: count for scenario, count in decisions.items() if count}
        rows.append((skill, len(seen), ", ".join(f"{scenario} {count}" for scenario, count in seen.items())))
    rows.sort(key=lambda row: -row[1])
    heads = (_("skill"), _("scenarios"), _("decisions in which it can be shown"))
    yield from _table(heads, [(skill, str(count), where) for skill, count, where in rows])


def _ending(one: EndingNumbers) -> tuple[str, ...]:
    kinds = {"good": _("good"), "mixed": _("mixed"), "poor": _("poor")}
    if one.reached is False:
        return one.ending, kinds[one.kind.value], _("never reached"), _NOTHING, _NOTHING, _NOTHING
    return (
        one.ending,
        kinds[one.kind.value],
        _decisions(one),
        _NOTHING if one.mood is None else _span(*one.mood),
        _percent(one.noting),
        _percent(one.not_noting),
    )


def _decisions(one: EndingNumbers) -> str:
    if one.shortest is None:
        return _NOTHING
    if one.longest is not None:
        return _span(one.shortest, one.longest)
    longest = _("unbounded") if one.unbounded else _("unknown")
    return _("{least} to {most}").format(least=one.shortest, most=longest)


def _span(least: int, most: int) -> str:
    return str(least) if least == most else _("{least} to {most}").format(least=least, most=most)


def _percent(share: float) -> str:
    return _("{number} %").format(number=number(share * 100, 1))


def _range(rating: tuple[int, int] | None) -> str:
    if rating is None:
        return ""
    low, high = (f"{value:+d}" if value else "0" for value in rating)
    return low if low == high else f"{low} {high}"


def _looked_at(counted: Numbers) -> str:
    moments = ngettext("{count} moment looked at.", "{count} moments looked at.", counted.configurations)
    said = [moments.format(count=number(counted.configurations))]
    if counted.median is not None:
        half = _("Half of all blind conversations have at most {count} decisions.")
        said.append(half.format(count=counted.median))
    if not counted.complete:
        said.append(_("There are more, so that these numbers are not all there is to know."))
    elif counted.lost >= 0.0005:
        said.append(
            _("{share} of the blind conversations were not followed to their end.").format(
                share=_percent(counted.lost)
            )
        )
    return " ".join(said)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = _widths([heads, *rows])
    yield _row(heads, widths)
    yield _GAP.join("-" * width for width in widths)
    yield from (_row(row, widths) for row in rows)


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
