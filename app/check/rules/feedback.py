"""Rules about what the coach says: whether it is there, how long it is, and that it does not judge."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from app.check.lines import Line, Role, Wording, once, wordings
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.check.wording import quoted
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity
from app.scenario.model import Choice
from app.words import _, ngettext

SHORTEST, LONGEST = 12, 60
"""Words of a feedback's three parts together (content standard, FB02)."""

MOST_REPEATS = 2

_QUOTED = re.compile(r"[\"“„‘‚»][^\"”“’‘«]*[\"”“’‘«]")
_COACH = frozenset({Role.COACH})


@rule(Code.FEEDBACK_MISSING, Severity.ERROR, design="FB01")
def feedback_missing(subject: Subject) -> Iterator[Found]:
    """A rated choice without feedback, or a weak one without a better line."""
    for name, state in subject.scenario.states.items():
        for id_, choice in state.choices.items():
            if not choice.skills:
                continue
            place = ("states", name, "choices", id_)
            weak = min(choice.skills.values()) <= 0
            if choice.feedback is None:
                message = _("`{choice}` is rated and has no `feedback`.").format(choice=f"{name}.{id_}")
                suggestion = _(
                    "Say what was done, what it brought about, and a better line or the rule behind it."
                )
                severity = None if weak else Severity.WARNING
                yield Found(message, place, suggestion, severity=severity)
            elif _only_weak(choice) and choice.feedback.better is None:
                message = _("`{choice}` is rated down, and its feedback has no `better` line.").format(
                    choice=f"{name}.{id_}"
                )
                suggestion = _("Write in direct speech what would have helped, in place of the `rule`.")
                yield Found(message, (*place, "feedback"), suggestion)


@rule(Code.FEEDBACK_LENGTH, Severity.WARNING, design="FB02")
def feedback_length(subject: Subject) -> Iterator[Found]:
    """Feedback of less than 12 or more than 60 words, all its parts together."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            lengths: dict[str, int] = defaultdict(int)
            first: dict[str, Line] = {}
            for line, tokens in zip(wording.lines, wording.tokens, strict=True):
                if line.role in (Role.COACH, Role.BETTER) and line.state is not None:
                    outcome = line.id.rpartition(".")[0]
                    lengths[outcome] += len(tokens)
                    first.setdefault(outcome, line)
            for outcome, words in lengths.items():
                if SHORTEST <= words <= LONGEST or not first[outcome].id.endswith(".behaviour"):
                    continue
                message = ngettext(
                    "This feedback has {count} word in all.", "This feedback has {count} words in all.", words
                ).format(count=words)
                suggestion = _("20 to 45 words can be taken in: what was done, what it did, what helps.")
                yield outcome, wording.found(first[outcome], message, suggestion=suggestion)

    yield from once(look())


@rule(Code.JUDGING_WORDS, Severity.WARNING, design="FB03")
def judging_words(subject: Subject) -> Iterator[Found]:
    """Feedback that says what the learner is, or that something was wrong, instead of what it did."""
    for wording in wordings(subject):
        words = wording.words
        if words is None:
            continue
        seen = set()
        for phrases in (words.judging_openings, words.judging):
            for line, _quote in wording.with_words(phrases, _COACH):
                quote = phrases.search(_QUOTED.sub(" ", line.text))
                if quote is None or line.id in seen or line.id.endswith(".rule"):
                    continue
                seen.add(line.id)
                message = _(
                    "“{words}” judges. Feedback says what was done and what it brought about."
                ).format(words=quote)
                suggestion = _("Name the sentence and its effect; the learner draws the conclusion.")
                yield wording.found(line, message, quote=quote, suggestion=suggestion)


@rule(Code.SAME_FEEDBACK, Severity.WARNING, design="FB04")
def same_feedback(subject: Subject) -> Iterator[Found]:
    """One sentence of the coach's at more than two places."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            same: dict[str, list[Line]] = defaultdict(list)
            for line in wording.lines:
                if line.role in (Role.COACH, Role.BETTER) and line.choice is not None:
                    same[_plain(line.text)].append(line)
            for lines in same.values():
                if len(lines) > MOST_REPEATS:
                    message = _("This stands at {count} places: {places}.").format(
                        count=len(lines), places=quoted(line.id for line in lines)
                    )
                    suggestion = _("Say at each place what this one sentence did to this one customer.")
                    key = tuple(line.id for line in lines)
                    yield key, wording.found(lines[MOST_REPEATS], message, suggestion=suggestion)

    yield from once(look())


@rule(Code.BETTER_IS_A_CHOICE, Severity.NOTE, design="FB05")
def better_is_a_choice(subject: Subject) -> Iterator[Found]:
    """A better line that is one of the choices: it tells which to click, not what helps."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            said = _said(wording)
            for line in wording.lines:
                other = said.get((line.state, _plain(line.text))) if line.role is Role.BETTER else None
                if other is not None:
                    message = _("This better line is the choice `{choice}`.").format(choice=other.choice)
                    suggestion = _("Write a new one, so that there is something to learn in it.")
                    yield line.id, wording.found(line, message, suggestion=suggestion)

    yield from once(look())


@rule(Code.ENDING_WITHOUT_QUESTION, Severity.WARNING, design="FB06")
def ending_without_question(subject: Subject) -> Iterator[Found]:
    """An ending that asks nothing."""
    for name, state in subject.scenario.states.items():
        if state.ending is not None and state.question is None:
            message = _("The ending `{state}` has no `question`.").format(state=name)
            suggestion = _("Ask what is worth thinking about: where did the mood turn, and why?")
            yield Found(message, ("states", name), suggestion)


def _only_weak(choice: Choice) -> bool:
    """Whether no skill speaks for it; one with two sides may close with a rule."""
    return max(choice.skills.values()) <= 0


def _said(wording: Wording) -> dict[tuple[str | None, str], Line]:
    return {(line.state, _plain(line.text)): line for line in wording.lines if line.role is Role.SAID}


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(".!?… ")
