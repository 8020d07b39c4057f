"""Rules about the choices of one decision: how many there are, and whether one is written apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from app.check.decisions import decisions
from app.check.lines import CHOICES, Line, Role, count, once, wordings
from app.check.phrases import Phrases
from app.check.rule import Found, rule
from app.check.subject import Subject
from app.scenario import skills
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Verdict
from app.scenario.model import Manner
from app.words import _, ngettext, number

FEWEST, MOST = 2, 4
MOST_WORDS = 30
LONGER = 1.6
"""Times as long as the shortest of its decision that a choice may be."""

_LONGER_BY = 30
"""Characters below which nobody sees that a line is longer: half a line on the screen."""

ALIKE = 0.85
"""Share of trigrams above which two choices are the same to a reader (content standard, OP09)."""

STRAW_MEN = 0.2
"""Share of the states that may have a choice nobody would make in earnest."""


@rule(Code.NUMBER_OF_CHOICES, Severity.ERROR, design="OP01")
def number_of_choices(subject: Subject) -> Iterator[Found]:
    """Two to four choices on offer at a time."""
    for name, state in subject.scenario.states.items():
        if not state.choices:
            continue
        fewest, most = subject.space.visible(name)
        if most > MOST:
            message = ngettext(
                "Here {count} choice can be on offer at a time.",
                "Here {count} choices can be on offer at a time.",
                most,
            ).format(count=most)
            suggestion = _("Two to four can be read and weighed while a customer waits; three are best.")
        elif fewest == 1:
            message = _("Here it can come about that a single choice is on offer.")
            suggestion = _("Add a second one, or let the state go on by itself with `to`.")
        else:
            continue
        guarded = any(choice.when is not None for choice in state.choices.values())
        yield Found(
            message, ("states", name, "choices"), suggestion, verdict=Verdict.SHOWN if guarded else None
        )


@rule(Code.CHOICE_LENGTH, Severity.WARNING, design="OP05")
def choice_length(subject: Subject) -> Iterator[Found]:
    """A choice of more than 30 words, or one that stands out among the others by its length."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            lines = {(line.state, line.choice): line for line in wording.lines if line.role in CHOICES}
            for line in lines.values():
                if len(line.text) > 2 * MOST_WORDS and (words := count(line.text)) > MOST_WORDS:
                    message = _("This choice has {count} words.").format(count=words)
                    suggestion = _("8 to 25 words can be read while somebody waits.")
                    yield line.id, wording.found(line, message, suggestion=suggestion)
            for decision in decisions(subject.scenario):
                there = [lines[key] for id_ in decision.offered if (key := (decision.state, id_)) in lines]
                if len(there) < 2:
                    continue
                short, long = min(there, key=_length), max(there, key=_length)
                low, high = len(short.text), len(long.text)
                if high > LONGER * low and high - low >= _LONGER_BY:
                    message = _("This choice is {times} times as long as `{other}`.").format(
                        times=number(high / low, 1), other=short.choice
                    )
                    suggestion = _(
                        "Choices of one decision are about equally long, so that length tells nothing."
                    )
                    yield long.id, wording.found(long, message, suggestion=suggestion)

    yield from once(look())


@rule(Code.STRAW_MAN, Severity.WARNING, design="OP08")
def straw_man(subject: Subject) -> Iterator[Found]:
    """Choices that are rude or sarcastic, in more than a fifth of the states."""
    deciding = sum(len(state.choices) > 1 for state in subject.scenario.states.values())

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            if wording.words is None:
                continue
            rude = {
                line.state: (line, quote)
                for phrases in (wording.words.rude, wording.words.insults)
                for line, quote in wording.with_words(phrases, frozenset({Role.SAID}))
            }
            if len(rude) < 2 or len(rude) <= STRAW_MEN * deciding:
                continue
            for line, quote in rude.values():
                message = _(
                    "Nobody who means well would say this, and {count} of {all} decisions have such a choice."
                ).format(count=len(rude), all=deciding)
                suggestion = _("Make it somebody's good intention: a quick fix, a rule, a promise too many.")
                yield line.id, wording.found(line, message, quote=quote, suggestion=suggestion)

    yield from once(look())


@rule(Code.NEAR_DUPLICATE, Severity.WARNING, design="OP09")
def near_duplicate(subject: Subject) -> Iterator[Found]:
    """Two choices of one decision that say nearly the same."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            texts = {(line.state, line.choice): line for line in wording.lines if line.role in CHOICES}
            words = {key: frozenset(line.text.lower().split()) for key, line in texts.items()}
            for decision in decisions(subject.scenario):
                keys = [key for id_ in decision.offered if (key := (decision.state, id_)) in texts]
                for other, key in combinations(keys, 2):
                    # What shares few words shares few trigrams, and words are counted faster.
                    if _alike(words[key], words[other]) < ALIKE / 2:
                        continue
                    if _alike(_trigrams(texts[key].text), _trigrams(texts[other].text)) > ALIKE:
                        message = _("This choice says nearly the same as `{other}`.").format(other=other[1])
                        found = wording.found(
                            texts[key],
                            message,
                            suggestion=_("Let each choice follow another intention."),
                            related=((_("The other one."), texts[other].place),),
                        )
                        yield (key, other), found

    yield from once(look())


@rule(Code.SKILL_NAMED_IN_CHOICE, Severity.WARNING, design="OP10")
def skill_named_in_choice(subject: Subject) -> Iterator[Found]:
    """A choice that names the very skill its decision is about, and shows it."""
    known = skills.catalogue().skills
    states = subject.scenario.states
    used = {
        skill for state in states.values() for choice in state.choices.values() for skill in choice.skills
    }

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            names = {
                skill: Phrases(known[skill].name[wording.language])
                for skill in sorted(used)
                if skill in known and wording.language in known[skill].name
            }
            for skill, name in names.items():
                for line, quote in wording.with_words(name, CHOICES):
                    ratings = states[line.state or ""].choices[line.choice or ""].skills
                    if ratings.get(skill, 0) > 0:
                        message = _("This choice names the skill that it is rated for.")
                        suggestion = _("Let it be done without being named.")
                        yield line.id, wording.found(line, message, quote=quote, suggestion=suggestion)

    yield from once(look())


@rule(Code.SPEECH_AND_DESCRIPTION, Severity.WARNING, design="OP11")
def speech_and_description(subject: Subject) -> Iterator[Found]:
    """A `say` that describes what is said, among others that say it."""

    def look() -> Iterator[tuple[object, Found]]:
        for wording in wordings(subject):
            if wording.words is None:
                continue
            candidates = dict(wording.with_words(wording.words.describes, frozenset({Role.SAID})))
            describing = {
                line: quote for line in candidates if (quote := wording.words.describes.opens(line.text))
            }
            for line, quote in describing.items():
                assert line.state is not None, "a choice's line"
                spoken = sum(
                    choice.manner is Manner.SAY
                    for choice in subject.scenario.states[line.state].choices.values()
                )
                if spoken > sum(other.state == line.state for other in describing):
                    message = _("This describes what is said, while the other choices here say it.")
                    suggestion = _("Write the sentence as it is spoken, or use `do` for what is done.")
                    yield line.id, wording.found(line, message, quote=quote, suggestion=suggestion)

    yield from once(look())


def _length(line: Line) -> int:
    return len(line.text)


def _trigrams(text: str) -> frozenset[str]:
    padded = f"  {' '.join(text.lower().split())} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of both is in both, 0 to 1 (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other))
