"""`reword`: a sentence said better, in one's own words; graded by rules and word lists, honesty first (M13).

The rules are the rubric's (content standard, appendix A): R1 `positive`, R2 `date`, R3 `action`, R4 `honest`,
R5 `next-step`, R6 `short`, R7 `no-lecture`. What the task names carries the score; `positive`, `short` and
`no-lecture` count for the rest of it. What hides a delay, a price or a doubt is worth nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.conversation.tasks.grade import FAIR_FROM, GOOD_FROM, Graded
from app.conversation.tasks.wording import hints, wording_of
from app.conversation.tasks.wording.answer import Answer, Source
from app.conversation.tasks.wording.copied import NEAR, is_copy, likeness
from app.conversation.tasks.wording.order import NO_ORDER, breaks
from app.conversation.tasks.wording.rules import RULES, dishonesty
from app.conversation.tasks.wording.sentence import NO_SPEECH, doubts
from app.scenario.model import Scenario, Task

ALWAYS = ("positive", "no-lecture", "short")
"""What counts even where the task does not ask for it."""
NAMED_SHARE = 0.75
"""What the named needs count together. Design value: the three others alone decide no grade."""
BEST_BUT_LACKING = (GOOD_FROM + FAIR_FROM) / 2
"""The most a sentence gets that lacks a named need, is put together from copies, or may be no speech."""
NO_ANSWER = FAIR_FROM / 2
"""The most for what is no speech, an insult, or the sentence as it was."""


def needs(task: Task) -> tuple[str, ...]:
    """The names of the rules that count, in the order in which hints are given."""
    return tuple(name for name in RULES if name in task.needs or name in ALWAYS)


def grade(scenario: Scenario, task: Task, words: str, language: str) -> Graded:
    """words: any text at all, of which only the beginning is read. Right and missing are names of rules.

    In a language that has no word lists, only figures, length and copying are looked at.
    """
    return judged(Source(scenario, task, wording_of(language)), words)


def judged(source: Source, words: str) -> Graded:
    """As `grade`, for who has many words for one task."""
    task = source.task
    answer = source.answer(words)
    if not answer.said.words:
        return Graded(0.0, missing=needs(task), hint=hints.speech())
    right = tuple(name for name in needs(task) if RULES[name](answer, source))
    missing = tuple(name for name in needs(task) if name not in right)
    most, hint = _limit(answer, source)
    if "honest" in missing:
        first = hint if most <= NO_ANSWER else hints.of("honest", dishonesty(answer, source))
        return Graded(0.0, right, missing=missing, hint=first)
    named = [name for name in needs(task) if name in task.needs]
    others = [name for name in needs(task) if name not in task.needs]
    share = NAMED_SHARE if named and others else 1.0 if named else 0.0
    score = share * _part(named, right) + (1 - share) * _part(others, right)
    if any(name in missing for name in named):
        most = min(most, BEST_BUT_LACKING)
    return Graded(
        min(score, most), right, missing=missing, hint=hint or (hints.of(missing[0]) if missing else "")
    )


def _part(names: Sequence[str], right: Sequence[str]) -> float:
    return sum(name in right for name in names) / len(names) if names else 1.0


def _limit(answer: Answer, source: Source) -> tuple[float, str]:
    """The most that an answer can get that is not said to the customer in one's own words, and a hint."""
    wording = source.wording
    if wording is not None and answer.says(wording.rude):
        return NO_ANSWER, hints.kind()
    if likeness(" ".join(answer.plain), " ".join(source.text.plain)) > NEAR:
        return NO_ANSWER, hints.own()
    if wording is not None:
        unsure = doubts(answer.said, wording, source.known)
        stumbles = breaks(answer.said, wording, source.true)
        if unsure >= NO_SPEECH or stumbles >= NO_ORDER:
            return NO_ANSWER, hints.speech()
        if answer.says(wording.aside) or answer.says(wording.reported):
            return BEST_BUT_LACKING, hints.direct()
        if answer.says(wording.familiar) and not source.is_familiar:
            return BEST_BUT_LACKING, hints.formal()
        if unsure or stumbles:
            return BEST_BUT_LACKING, hints.speech() if unsure else hints.aloud()
    models = [each.plain for each in source.models]
    if is_copy(answer.plain, models, [each.plain for each in (source.text, *source.desk)]):
        return BEST_BUT_LACKING, hints.own()
    return 1.0, ""
