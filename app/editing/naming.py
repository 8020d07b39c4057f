"""What is to get another name: whether it exists, and whether the new name can be one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from app.editing.mentions import SECTIONS, Kind
from app.errors import KnownError
from app.scenario import document
from app.scenario.codes import Code
from app.scenario.diagnostic import did_you_mean
from app.scenario.findings import Findings
from app.scenario.model import Id, Scenario
from app.scenario.reading.context import Context, undeclared
from app.scenario.reading.maps import by_id
from app.scenario.reading.vocabulary import RESERVED_FOR_STATES
from app.scenario.texts import TextId
from app.words import _


class RenameError(KnownError):
    """Nothing was renamed; the text says why, and what would help."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """A name and what it becomes. within: the state, for a choice."""

    kind: Kind
    old: Id
    new: Id
    within: Id = ""

    def id_of(self, text_id: TextId) -> TextId:
        """What a text's id becomes."""
        words = text_id.split(".")
        place = self.place_in(words)
        return text_id if place is None else ".".join((*words[:place], self.new, *words[place + 1 :]))

    def place_in(self, words: list[str]) -> int | None:
        """Which word of a text's id is the name, None where none is."""
        if self.kind is Kind.STATE:
            above, place = [], 0
        elif self.kind is Kind.CHOICE:
            above, place = [self.within], 1
        else:
            above, place = [_SECTION[self.kind]], 1
        found = len(words) > place and words[:place] == above and words[place] == self.old
        return place if found else None


_SECTION = {kind: section for section, kind in SECTIONS.items()}

_UNDECLARED = {
    Kind.STATE: Code.MISSING_STATE,
    Kind.FACT: Code.UNDECLARED_FACT,
    Kind.VARIABLE: Code.UNDECLARED_VARIABLE,
    Kind.PERSON: Code.UNDECLARED_PERSON,
    Kind.ITEM: Code.UNDECLARED_DESK_ITEM,
    Kind.PROMISE: Code.UNDECLARED_PROMISE,
}


def renaming(scenario: Scenario, kind: Kind, old: str, new: str) -> Renaming:
    """What is wished for, if it can be. Raises RenameError.

    old: the name as it is; of a choice with its state, `opening.look`. new: the name alone, though a choice's
    may have the same state before it.
    """
    within, name = "", old
    if kind is Kind.CHOICE:
        within, name = _choice(scenario, old)
        new = new.removeprefix(f"{within}.")
    taken = _names(scenario, kind, within)
    if name not in taken:
        raise RenameError(_sentences(_unknown(kind, name, within), did_you_mean(name, taken)))
    if new == name:
        raise RenameError(_("It is called `{name}` already.").format(name=name))
    _check(kind, new)
    if new in taken:
        message = _("The name `{name}` is taken: there is another one called so. Choose a different name.")
        raise RenameError(message.format(name=new))
    return Renaming(kind, name, new, within)


def _choice(scenario: Scenario, asked: str) -> tuple[Id, Id]:
    """The state and the choice that are meant by `state.choice`."""
    state, dot, choice = asked.partition(".")
    known = {f"{name}.{one}" for name, each in scenario.states.items() for one in each.choices}
    alike = [one for one in known if one.endswith(f".{choice if dot else asked}")]
    if not dot:
        message = _("A choice is named together with its state, as in `{example}`.")
        example = next(iter(sorted(alike)), "opening.ask")
        raise RenameError(_sentences(message.format(example=example), None))
    if state not in scenario.states:
        message = undeclared(Code.MISSING_STATE).format(id=state)
        raise RenameError(_sentences(message, did_you_mean(state, scenario.states)))
    if choice not in scenario.states[state].choices:
        hint = did_you_mean(choice, scenario.states[state].choices)
        if alike and "?" not in (hint or ""):
            hint = _("Did you mean `{word}`?").format(word=min(alike))
        raise RenameError(_sentences(_unknown(Kind.CHOICE, choice, state), hint))
    return state, choice


def _names(scenario: Scenario, kind: Kind, within: Id) -> Collection[Id]:
    """The names of everything of a kind; of choices those of one state."""
    if kind is Kind.CHOICE:
        return scenario.states[within].choices
    names: Collection[Id] = getattr(scenario, _SECTION[kind])
    return names


def _unknown(kind: Kind, name: Id, within: Id) -> str:
    if kind is Kind.CHOICE:
        return _("There is no choice `{id}` in the state `{state}`.").format(id=name, state=within)
    return undeclared(_UNDECLARED[kind]).format(id=name)


def _check(kind: Kind, name: str) -> None:
    """Raise RenameError for what the reader takes for no id."""
    findings = Findings(document.parse("", "new name"))
    reserved = RESERVED_FOR_STATES if kind is Kind.STATE else ()
    by_id(lambda *_place: True, reserved)(Context(findings), {name: ""}, (), "names")
    for found in findings.diagnostics():
        raise RenameError(_sentences(found.message, found.suggestion))


def _sentences(message: str, hint: str | None) -> str:
    return f"{message} {hint}" if hint else message
