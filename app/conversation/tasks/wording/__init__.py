"""The words by which a reworded sentence is judged, by language, each list with its reason.

Most of it follows the rubric for rewording (content standard, appendix A). A list is never complete.
All of it is compared after `folded`: in small letters, umlauts written out, so that `fuer` is `für`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "’": "'", "‘": "'", "´": "'"})
_SURE_FROM = 7
"""Letters from which on a word with one slip is taken for itself; shorter ones are often other words."""


def folded(word: str) -> str:
    """A word as it is compared."""
    return word.lower().translate(_WRITTEN_OUT)


def words(written: str) -> frozenset[str]:
    """A set of words that is written as one line."""
    return frozenset(folded(written).split())


def never_meet(*rules: tuple[frozenset[str], frozenset[str]]) -> dict[str, frozenset[str]]:
    """For each word, what never stands right behind it: all that the rules say of it together."""
    together: dict[str, frozenset[str]] = {}
    for ones, others in rules:
        for one in ones:
            together[one] = together.get(one, frozenset()) | others
    return together


class Lexicon:
    """Words and turns of phrase to find among words, written as `one|two words|begin*`.

    `*` at the end of a word stands for any ending. A single word of seven letters and more is also found with
    one slip in it.
    """

    def __init__(self, phrases: str) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        self._open: list[tuple[str, ...]] = []
        self._long: list[str] = []
        self._stems: list[str] = []
        for phrase in phrases.split("|"):
            parts = tuple(folded(phrase).split())
            if not parts:
                continue
            if parts[0].endswith("*"):
                self._open.append(parts)
            else:
                self._by_first.setdefault(parts[0], []).append(parts)
            if len(parts) == 1 and len(parts[0].rstrip("*")) >= _SURE_FROM:
                (self._stems if parts[0].endswith("*") else self._long).append(parts[0].rstrip("*"))

    def spans(self, said: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where one begins, and where it has ended; of several that begin at one word, the longest."""
        for start, word in enumerate(said):
            lengths = [
                len(parts)
                for parts in (*self._by_first.get(word, ()), *self._open)
                if len(parts) <= len(said) - start
                and all(map(_fits, parts, said[start : start + len(parts)]))
            ]
            if not lengths and len(word) >= _SURE_FROM and self._meant(word):
                lengths = [1]
            if lengths:
                yield start, start + max(lengths)

    def _meant(self, word: str) -> bool:
        return any(one_slip(word, long) for long in self._long) or any(
            one_slip(word[:length], stem)
            for stem in self._stems
            for length in range(len(stem) - 1, min(len(word), len(stem) + 1) + 1)
        )

    def within(self, said: Sequence[str]) -> bool:
        """Whether there is one."""
        return next(self.spans(said), None) is not None


def _fits(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def one_slip(word: str, meant: str) -> bool:
    """Whether one letter is missing, too many, another, or two have changed places."""
    if abs(len(word) - len(meant)) > 1 or word[0] != meant[0]:
        return False
    here = next((i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), None)
    if here is None:
        return len(word) != len(meant)
    swapped = meant[:here] + meant[here + 1 : here + 2] + meant[here] + meant[here + 2 :]
    rest = (word[here + 1 :], word[here:]), (meant[here + 1 :], meant[here:])
    return rest[0][0] in rest[1] or rest[0][1] == meant[here + 1 :] or word == swapped


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How the verb of a subject ends that stands right before or behind it."""

    endings: tuple[str, ...]
    forms: frozenset[str]
    """Verbs that end otherwise."""


BEGIN, END = "^", "."
"""Stand for the beginning and the end of a sentence where it is said which words never meet."""
NUMBER, COUNT = "#", "@"
"""Stand for any number, and for any month, weekday, unit or currency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """In which order the words of a language can stand; a break is a doubt whether somebody speaks."""

    clashes: Mapping[str, frozenset[str]]
    """What never stands right behind a word: words in a jumble soon do."""
    subjects: frozenset[str]
    """Pronouns that are subjects; a modal verb has one, before it or behind it."""
    articles: frozenset[str]
    """Begins another subject behind a modal verb that has one."""
    finite: frozenset[str]
    """Verbs of which a clause has a single one; none where the language tells nothing by that."""
    pronouns: frozenset[str]
    """Subjects of such a verb that stand right beside it."""
    beginnings: frozenset[str]
    """Begins a clause, with a comma before it or not."""
    agreements: Mapping[str, Agreement]
    """Subjects whose verb must stand beside them, where no subordinate clause has begun."""
    subordinating: frozenset[str]
    """Begins a clause whose verb stands last."""
    relatives: frozenset[str]
    """Does so, too, right behind a comma; elsewhere they are articles."""
    twice: frozenset[str]
    """May be said twice in a row (`damit Sie sie haben`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is looked for in one language."""

    glue: frozenset[str]
    """Function words: what holds a sentence together. Lists and other languages have too few of them."""
    verbs: frozenset[str]
    """Finite forms of the verbs that service people say most: a sentence has one."""
    verb_endings: Mapping[str, tuple[str, ...]]
    """Behind which pronouns a word with such an ending is a verb, too."""
    order: Order
    """In which order they can stand."""

    hedges: Lexicon
    """Says that something is not certain: allowed, and honest."""
    unsure: Lexicon
    """Says so beyond doubt: who betters a sentence that has it must say so, too."""
    delays: Lexicon
    """Says openly that it takes time, or that something is not to be had."""
    costs: Lexicon
    """Says openly that it costs something."""
    glosses: Lexicon
    """Makes a wait or a price small, or hides how long it is (content standard, D9)."""
    absolutes: Lexicon
    """Leaves no room: only where the desk or the models say so (R4)."""
    firm: Lexicon
    """Of these, what may be said of one's own action: `I'll call you in any case`."""
    comparing: frozenset[str]
    """Right before one of these, it is what something is compared with: `later than promised`."""
    denials: frozenset[str]
    """Turns what follows, or a word right before it, into its contrary."""
    instead: Lexicon
    """Right before a figure: it is the one that does not hold."""
    negations: Lexicon
    """Says what is not, where positive language says what is (R1)."""
    plain: Lexicon
    """Has such a word, and is fine: for safety, or because it says something good."""
    conditions: Lexicon
    """Begins what is said about an exception, where a `not` belongs."""
    lectures: Lexicon
    """Tells the customer what to do, or what should have been done (R7)."""
    exempt: Lexicon
    """Has the words of a lecture and takes a burden away."""
    offers: Lexicon
    """Asks for, or leaves, a decision: a next step (R5)."""

    tags: frozenset[str]
    """In a question of two or three words, one of them asks whether it suits (`Sound good?`)."""

    firsts: frozenset[str]
    """The speaker, alone or as a house."""
    started: frozenset[str]
    """A subject and its modal verb in one word, such as `i'll`."""
    modals: frozenset[str]
    between: frozenset[str]
    """May stand between a subject and its verb."""
    statives: frozenset[str]
    """Verbs of feeling, knowing and being: nobody does anything (R3)."""
    perfect: frozenset[str]
    """Helping verbs behind which something is already done."""
    willing: frozenset[str]
    """Behind `I am`, and before `to`: somebody is about to do something."""
    links: frozenset[str]
    """Behind them a subject need not be said again."""
    lets: Lexicon
    """Begins an action without its subject in front."""
    actors: Lexicon
    """Somebody else who clearly does something (R3)."""
    verb_last: bool
    """Whether the verb that a modal needs stands at the end of its clause."""

    rude: Lexicon
    """Nobody says it in earnest to a customer."""
    familiar: Lexicon
    """Speaks to a customer as to a friend: fine only where the sentence to better, or a model, does so."""
    aside: Lexicon
    """Speaks to the program or about the task, where somebody is waiting for an answer."""
    reported: Lexicon
    """Tells what one would say, where the saying itself is wanted."""
    trade: frozenset[str]
    """Beginnings (five letters) of words that service people say anywhere."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    units: Mapping[str, int]
    """Spans of time, in minutes."""
    relative: Mapping[str, int]
    """Days from today."""
    clock: frozenset[str]
    """Behind a number: a time of day. With `pm` it is after noon."""
    halves: Mapping[str, int]
    """Before a number: a time of day, that many minutes from the hour."""
    money: frozenset[str]
    """Currencies, written or as a sign."""
    ranges: frozenset[str]
    """Between two numbers of one measure."""
    before_days: frozenset[str]
    """Before a bare number: a day of the month may follow."""
    abbreviations: frozenset[str]
    """Their full stop ends no sentence."""


def numbered(names: Iterable[str], begin: int = 1) -> dict[str, int]:
    """Names in their order, each a word or several for one number."""
    return {folded(each): number for number, name in enumerate(names, begin) for each in name.split()}


@cache
def wording_of(language: str) -> Wording | None:
    """The words of a language; None for one that we have none of."""
    match language.partition("-")[0]:
        case "de":
            from app.conversation.tasks.wording.de import WORDING as GERMAN

            return GERMAN
        case "en":
            from app.conversation.tasks.wording.en import WORDING as ENGLISH

            return ENGLISH
    return None
