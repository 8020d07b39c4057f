"""Who does something in a sentence: the speaker, the house, or somebody who is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.conversation.tasks.wording import Wording
from app.conversation.tasks.wording.answer import Answer


def others_act(answer: Answer, wording: Wording) -> bool:
    return any(
        any(word in wording.verbs or word.endswith(("s", "t")) for word in clause[max(0, start - 3) : start])
        or any(word in wording.verbs or word.endswith(("es", "t")) for word in clause[end : end + 4])
        for clause in answer.clauses()
        if not any(word in wording.denials for word in clause)
        for start, end in wording.actors.spans(clause)
    )


def deeds(answer: Answer, wording: Wording, *, done: bool = True) -> Iterator[bool]:
    """True for each thing that the speaker does. done: also what is done already."""
    for sentence in answer.said.sentences:
        for start, end in wording.lets.spans(sentence):
            yield len(sentence) - end > 1 and start < end
        for place, word in enumerate(sentence):
            if word in wording.firsts or word in wording.started or "'" in word:
                subject, _, verb = word.partition("'")
                if subject in wording.firsts:
                    yield _deed(sentence, place, wording, short=verb, done=done)
                    yield _deed_beside(sentence, place, wording)


def _deed_beside(sentence: Sequence[str], place: int, wording: Wording) -> bool:
    """Whether the same subject does something else behind an `and`, where it is not said again."""
    rule = wording.order.agreements.get(sentence[place])
    for link, verb in pairwise(sentence[place + 1 :]):
        if link in wording.links and verb in wording.verbs and verb not in wording.statives:
            own = verb in wording.modals or (
                verb.endswith(rule.endings) if rule is not None else not verb.endswith("s")
            )
            if own and verb not in wording.denials:
                return True
    return False


def _deed(sentence: Sequence[str], place: int, wording: Wording, *, short: str, done: bool) -> bool:
    after = list(sentence[place + 1 :])
    before = sentence[place - 1] if place else ""
    if wording.verb_last:
        return _german_deed(sentence, place, wording, done=done)
    while after and (after[0] in wording.between):
        after.pop(0)
    if not after:
        return False
    verb, then = after[0], after[1:]
    if short in ("ll", "d") or verb in wording.modals or before in wording.modals:
        rest = then if verb in wording.modals else after
        return _english_infinitive([word for word in rest if word not in wording.between], wording)
    if short == "m" or verb in ("am", "are") or short == "re":
        rest = after if short else then
        ahead = next((word for word in rest if word not in wording.between), "")
        if ahead in wording.willing:
            return "to" in rest[:3]
        return ahead.endswith("ing") and not ahead.startswith(("think", "hop", "wonder", "afraid", "try"))
    if short == "ve" or verb in wording.perfect:
        rest = after if short else then
        ahead = next((word for word in rest if word not in wording.between), "")
        return done and (
            ahead.endswith(("ed", "en", "t")) or ahead in ("put", "set", "found", "made", "done")
        )
    if verb.endswith("ed") and not done:
        return False
    return verb not in wording.statives and verb not in wording.glue and verb[:1].isalpha()


def _english_infinitive(ahead: Sequence[str], wording: Wording) -> bool:
    """Whether somebody does what follows a modal verb: `order it`, `be glad to order it`, `have it sent`."""
    verb, *then = [*ahead, ""]
    if verb == "be" or (verb in wording.willing and "to" in then[:1]):
        return "to" in then[:3] and (verb != "be" or then[0] in wording.willing)
    if verb == "have":
        return any(
            word.endswith("ed") or word in ("sent", "put", "made", "brought", "ready") for word in then
        )
    if verb == "do":
        return not any(word in wording.denials for word in then[:2])
    if verb in wording.statives | wording.denials:
        return False
    return bool(verb) and (verb not in wording.glue or verb in wording.verbs - wording.modals)


def _german_deed(sentence: Sequence[str], place: int, wording: Wording, *, done: bool) -> bool:
    rule = wording.order.agreements[sentence[place]]
    begin, end = place, place + 1
    while begin and sentence[begin - 1] not in ",;:–—":
        begin -= 1
    while end < len(sentence) and sentence[end] not in ",;:–—":
        end += 1
    clause = sentence[begin:end]
    if any(word in wording.denials for word in clause) and not wording.plain.within(clause):
        return False
    near = [sentence[at] for at in (place - 1, place + 1) if begin <= at < end]
    last = [clause[-1]] if clause and clause[-1] not in near else []
    for verb in (*near, *(sentence[place + 2 : min(end, place + 3)]), *last):
        if verb in wording.modals:
            rest = [
                word for word in sentence[end - len(clause) :] if word.endswith(("en", "ern", "eln", "n"))
            ]
            return any(
                word not in wording.statives and word not in wording.glue and word not in wording.modals
                for word in rest
            )
        if verb in wording.perfect:
            return done and any(
                word.startswith("ge") or "ge" in word[2:6] or word.endswith("iert") or word in wording.verbs
                for word in clause
                if word not in near and word.endswith(("t", "en")) and word not in wording.glue
            )
        fits = verb.endswith(rule.endings) or verb in rule.forms
        if fits and verb not in wording.statives and (verb in wording.verbs or verb not in wording.glue):
            return True
    return False
