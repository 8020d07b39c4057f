"""The library as a list that can be searched and filtered, for the card grid."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from app.ui.screens.home_facts import Played, last_time_sentence, minutes_word
from app.ui.texts import channel_word, difficulty_word
from app.words import _

if TYPE_CHECKING:
    from app.scenario.library import Entry

MOST_SKILLS = 3
"""Skills named on a card; a scenario may train more."""

Shelf = Literal["favourites", "recent"]
FAVOURITES: Shelf = "favourites"
RECENT: Shelf = "recent"

CARD = Qt.ItemDataRole.UserRole
"""The role under which the list hands out a `CardFacts`."""


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What is painted for one entry, in the language of the screen."""

    entry: Entry
    title: str
    setting: str
    customer: str
    skills: tuple[str, ...]
    played: Played | None
    obstacle: str
    favourite: bool = False

    @property
    def broken(self) -> bool:
        """Whether the file has to be mended before anything else."""
        problem = self.entry.problem
        return problem is not None and problem.severity == "error"

    @property
    def new(self) -> bool:
        """Whether it can be played and never was."""
        return self.entry.playable and self.played is None


class EntryList(QStringListModel):
    """The entries that match the search, in the library's order. Nothing is done for those that are not
    shown.

    skill_names: by id, in the screen's language; a skill without a name is shown by its id. played: by
    scenario id. favourites: scenario ids.
    """

    def __init__(
        self,
        *,
        entries: Sequence[Entry],
        played: Mapping[str, Played],
        skill_names: Mapping[str, str],
        language: str,
        favourites: Collection[str] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self._played = played
        self._favourites = set(favourites)
        self._skill_names = skill_names
        self._language = language
        self._shown = self._entries
        self._haystacks: list[str] | None = None
        self.setStringList([one.key for one in self._shown])

    @property
    def everything(self) -> tuple[Entry, ...]:
        """All entries, shown or not."""
        return self._entries

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels there are, in the order of their first entry."""
        return tuple(dict.fromkeys(one.channel for one in self._entries if one.channel))

    @property
    def skills(self) -> tuple[tuple[str, str], ...]:
        """The skills there are, as ids and names, by name."""
        found = {skill for one in self._entries for skill in one.skills}
        return tuple(sorted(((skill, self.skill_name(skill)) for skill in found), key=_by_name))

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """The learner's own shelves that have something on them."""
        found: list[Shelf] = []
        if any(one.id in self._favourites for one in self._entries):
            found.append(FAVOURITES)
        if any(one.id in self._played for one in self._entries):
            found.append(RECENT)
        return tuple(found)

    def star(self, scenario: str, starred: bool) -> None:
        """Paint a scenario's star from now on, or no longer; `show` then has it on its shelf or not."""
        if starred:
            self._favourites.add(scenario)
        else:
            self._favourites.discard(scenario)
        for row, one in enumerate(self._shown):
            if one.id == scenario:
                self.dataChanged.emit(self.index(row), self.index(row))

    def skill_name(self, skill: str) -> str:
        """A skill's name."""
        return self._skill_names.get(skill) or skill.replace("-", " ")

    def entry(self, row: int) -> Entry:
        """What is shown in a row."""
        return self._shown[row]

    def find(self, scenario: str) -> Entry | None:
        """The first entry of a scenario by its id, shown or not."""
        return next((one for one in self._entries if one.id == scenario), None)

    def row_of(self, key: str) -> int | None:
        """Where an entry is shown, None where it is filtered out."""
        return next((row for row, one in enumerate(self._shown) if one.key == key), None)

    def show(
        self, *, search: str = "", channel: str = "", skill: str = "", shelf: Shelf | None = None
    ) -> None:
        """Show only what has all the words of the search somewhere, in this channel, with this skill, on this
        shelf; what was played recently comes in that order.
        """
        words = search.casefold().split()
        shown = self._entries
        if words:
            texts = self._texts()
            shown = tuple(
                one
                for one, text in zip(self._entries, texts, strict=True)
                if all(word in text for word in words)
            )
        if channel or skill:
            shown = tuple(
                one
                for one in shown
                if (not channel or one.channel == channel) and (not skill or skill in one.skills)
            )
        if shelf == FAVOURITES:
            shown = tuple(one for one in shown if one.id in self._favourites)
        elif shelf == RECENT:
            known = (one for one in shown if one.id in self._played)
            shown = tuple(sorted(known, key=lambda one: self._played[one.id].when, reverse=True))
        if shown != self._shown:
            self._shown = shown
            self.setStringList([one.key for one in shown])

    def card(self, row: int) -> CardFacts:
        """What to paint in a row."""
        return self.facts(self._shown[row])

    def facts(self, entry: Entry) -> CardFacts:
        """What there is to show of an entry."""
        return CardFacts(
            entry=entry,
            title=entry.title(self._language),
            setting=entry.setting(self._language),
            customer=entry.customer(self._language),
            skills=tuple(self.skill_name(skill) for skill in entry.skills[:MOST_SKILLS]),
            played=self._played.get(entry.id),
            obstacle=obstacle(entry),
            favourite=entry.id in self._favourites,
        )

    def _texts(self) -> list[str]:
        """What is searched in, made once and only when somebody searches."""
        if self._haystacks is None:
            self._haystacks = [
                "\n".join(
                    (
                        one.title(self._language),
                        one.setting(self._language),
                        one.customer(self._language),
                        *(self.skill_name(skill) for skill in one.skills),
                    )
                ).casefold()
                for one in self._entries
            ]
        return self._haystacks

    # Qt

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        if role == CARD:
            return self.card(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return sentence(self.card(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return sentence(self.card(index.row()))
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return super().flags(index)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def obstacle(entry: Entry) -> str:
    """Why an entry cannot be played, as a sentence; nothing where it can."""
    if entry.playable:
        return ""
    if entry.problem is not None:
        return entry.problem.message
    return _("This conversation needs something that this program cannot play yet.")


def sentence(card: CardFacts) -> str:
    """All that a card shows, in words: for screen readers and as the tool tip."""
    entry = card.entry
    if card.broken:
        return f"{card.title}. " + _("This file cannot be played.") + f" {where(card)}"
    facts = [card.title + "."]
    if card.obstacle:
        facts.append(card.obstacle)
    facts.append(
        f"{channel_word(entry.channel)}, {minutes_word(entry.minutes)}. {difficulty_word(entry.difficulty)}."
    )
    if card.setting:
        facts.append(card.setting + ".")
    if card.skills:
        facts.append(_("Skills: {skills}.").format(skills=", ".join(card.skills)))
    if not entry.shipped:
        facts.append(_("From your own folder."))
    if entry.twin is not None:
        facts.append(entry.twin.message)
    if card.favourite:
        facts.append(_("One of your favourites."))
    if card.played:
        facts.append(last_time_sentence(card.played))
    elif card.new:
        facts.append(_("New."))
    return " ".join(facts)


def where(card: CardFacts) -> str:
    """What is wrong in a file, with its line."""
    problem = card.entry.problem
    if problem is None:
        return ""
    if problem.line:
        return _("Line {line}: {message}").format(line=problem.line, message=problem.message)
    return problem.message


def _by_name(skill: tuple[str, str]) -> str:
    return skill[1].casefold()
