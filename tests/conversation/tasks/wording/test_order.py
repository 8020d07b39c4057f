"""A jumble of a good sentence is told from it by its order, and what people say is hardly ever doubted."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

import pytest

from app import paths
from app.conversation.tasks.grade import GOOD
from app.conversation.tasks.wording import Wording, wording_of
from app.conversation.tasks.wording.order import breaks
from app.conversation.tasks.wording.said import read
from app.scenario import reader
from app.scenario.texts import texts_of
from app.scenario.translation import Catalogue, catalogues_of, localise
from tests.conversation.tasks import reworded_de, reworded_en
from tests.conversation.tasks.reword_situations import LANGUAGES
from tests.conversation.tasks.test_reword_fresh import TABLES, grade, source

JUMBLES_GOOD = {"en": 0.01, "de": 0.025}
"""At most this share of jumbles may pass for good: German can turn its words round more freely."""
NATURAL_DOUBTED = 0.015
"""At most this share of the sentences that people say in the scenarios may be doubted."""


def wording(language: str) -> Wording:
    found = wording_of(language)
    assert found is not None
    return found


def broken(language: str, words: str) -> int:
    return breaks(read(words, wording(language)), wording(language), ())


def good_answers(language: str) -> Iterator[tuple[str, str]]:
    older = {"en": reworded_en, "de": reworded_de}[language]
    for table in (older.GOOD, older.MORE_GOOD, TABLES[language].GOOD, TABLES[language].LAST_GOOD):
        for situation, sentences in table.items():
            for words in sentences:
                if words not in TABLES[language].KNOWN_LIMITS:
                    yield situation, words


def jumbled(words: str, order: random.Random, *, bare: bool) -> str:
    """The same words in another order; bare: without the marks and capitals that came along."""
    parts = [word.lower().strip(".,;:!?") for word in words.split()] if bare else words.split()
    order.shuffle(parts)
    return " ".join(parts)


@pytest.mark.parametrize("bare", [False, True], ids=["as typed", "bare"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_jumble_of_a_good_answer_is_hardly_ever_good(language: str, bare: bool) -> None:
    order = random.Random(f"{language} {bare}")
    passed = [
        grade(language, situation, jumbled(words, order, bare=bare)) == GOOD
        for situation, words in good_answers(language)
        for _time in range(3)
    ]
    assert sum(passed) <= JUMBLES_GOOD[language] * len(passed)


def with_a_slip(words: str, order: random.Random) -> str:
    """One word with two letters swapped, one left out or one typed twice."""
    parts = words.split()
    long = [at for at, part in enumerate(parts) if len(part) > 4 and part.isalpha()]
    if not long:
        return words
    place = order.choice(long)
    word = parts[place]
    at = order.randrange(1, len(word) - 1)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at:].replace(word[at], 2 * word[at], 1),
    )
    parts[place] = order.choice(slips)
    return " ".join(parts)


def without_umlauts(words: str, _order: random.Random) -> str:
    return words.translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}))


def without_commas(words: str, _order: random.Random) -> str:
    return words.replace(", ", " ")


def without_marks(words: str, _order: random.Random) -> str:
    """One long sentence in small letters, as in a hurried chat."""
    return re.sub(r"[,;:.?!](?= |$)", "", words).lower()


@pytest.mark.parametrize(
    ("typed", "least"),
    [
        (with_a_slip, 0.95),
        (lambda words, _order: words.lower(), 1.0),
        (without_umlauts, 1.0),
        (without_commas, 0.94),
        (without_marks, 0.88),
    ],
    ids=["with a slip", "in small letters", "without umlauts", "without commas", "without marks"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_how_a_good_answer_is_typed_hardly_matters(
    language: str, typed: Callable[[str, random.Random], str], least: float
) -> None:
    order = random.Random(3)
    good = [grade(language, place, typed(words, order)) == GOOD for place, words in good_answers(language)]
    assert sum(good) >= least * len(good)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_say_in_the_scenarios_is_hardly_ever_doubted(language: str) -> None:
    said = [words for words in spoken(language) if len(words.split()) > 2]
    doubted = [words for words in said if broken(language, words)]
    assert len(said) > 1000
    assert len(doubted) <= NATURAL_DOUBTED * len(said), doubted


def spoken(language: str) -> Iterator[str]:
    for file in sorted(paths.scenarios().glob("*/scenario.yaml")):
        scenario = reader.read(file).scenario
        assert scenario is not None
        for each in (
            scenario,
            *(localise(scenario, Catalogue.load(catalogue)) for catalogue in catalogues_of(file.parent)),
        ):
            if each.language == language:
                for text in texts_of(each).values():
                    yield from map(" ".join, read(text, wording(language)).sentences)


@pytest.mark.parametrize(
    ("language", "said", "jumbled_up"),
    [
        ("en", "I reserve the blue one for you", "I the blue reserve one for you"),
        ("en", "It comes with a card for him", "It comes with a for card him"),
        ("en", "We look into it today", "Look into we it today"),
        ("en", "Would we send it today", "It would we send today"),
        ("en", "I can send it to you by post, shall I?", "You by post it send can to I shall I?"),
        ("de", "Ich lege Ihnen einen zurück", "Einen ich Ihnen zurück lege"),
        ("de", "Er ist bei Ihnen im Haus", "Im ist er bei Ihnen Haus"),
        ("de", "Das ist für Sie da, und ich rufe an", "Da ist das für und Sie ich rufe an"),
        ("de", "Die Liste, die ich Ihnen schicke, ist lang", "Die der Liste ist Ihnen ich lang, schicke die"),
        ("de", "Ich kann das heute noch klären", "Ich das klären noch heute kann"),
        (
            "de",
            "Das kostet 49 Euro, der Techniker kommt am Dienstag",
            "Der kommt Euro das kostet 49 Dienstag am",
        ),
    ],
)
def test_an_order_that_nobody_speaks_in_is_seen(language: str, said: str, jumbled_up: str) -> None:
    assert not broken(language, said)
    assert broken(language, jumbled_up)


@pytest.mark.parametrize(
    ("language", "situation", "whole", "torn"),
    [
        ("en", "delivery", "On November 15 it is there.", "On November it is 15 there."),
        ("en", "fee", "The visit is 49 euros for you.", "The 49 visit euros is for you."),
        ("en", "repair", "In ten working days it is ready.", "In ten it is working days ready."),
        ("de", "delivery", "Am 15. November ist er da.", "Am November ist 15 er da."),
        ("de", "fee", "Der Besuch kostet 49 Euro.", "Der Euro Besuch kostet 49."),
        ("de", "repair", "In zehn vollen Tagen ist es fertig.", "In Tagen ist es zehn fertig."),
    ],
)
def test_a_number_stands_with_what_it_counts(language: str, situation: str, whole: str, torn: str) -> None:
    of = source(language, situation)
    assert not breaks(of.answer(whole).said, wording(language), of.true)
    assert breaks(of.answer(torn).said, wording(language), of.true)
