"""Syllables against words counted by hand."""

from __future__ import annotations

import pytest

from app.check.syllables import english, german

GERMAN = """
die 1 Sie 1 ich 1 und 1 Zoo 1 Boot 1 Haar 1 Tee 1 heute 2 neue 2 Feier 2 Idee 2 Kundin 2 häufig 2
kaufen 2 Auskunft 2 Nachricht 2 zurück 2 Schlüssel 2 System 2 Handy 2 Quelle 2 Linie 3 Geburtstag 3
November 3 Pullover 3 Bestellung 3 bestellen 3 Bäckerei 3 aktuell 3 Station 3 beeilen 3 geöffnet 3
ärgerlich 3 Garantie 3 verschoben 3 Versandhaus 3 Lieferung 3 Vertrauen 3 Kollegin 3 unmöglich 3
Telefon 3 Museum 3 Enttäuschung 3 verfügbar 3 Familie 4 Lagerliste 4 Zuständigkeit 4 beinhalten 4
Waschmaschine 4 Entschuldigung 4 voraussichtlich 4 Reklamation 5 telefonieren 5
"""
ENGLISH = """
the 1 a 1 asked 1 looked 1 called 1 make 1 makes 1 she 1 we 1 one 1 once 1 you 1 your 1 hear 1 heard 1
does 1 goes 1 don't 1 voice 1 while 1 whole 1 rule 1 file 1 eye 1 buy 1 quite 1 home 1 sweater 2
order 2 ordered 2 wanted 2 needed 2 promise 2 promised 2 table 2 little 2 people 2 before 2 nothing 2
sentence 2 impact 2 birthday 2 quiet 2 being 2 doing 2 saying 2 create 2 station 2 question 2 million 2
patience 2 special 2 machine 2 noticed 2 receipt 2 reading 2 didn't 2 doesn't 2 careful 2 really 2
something 2 refused 2 settled 2 handled 2 puzzled 2 written 2 money 2 problem 2 goodbye 2 receive 2
cable 2 simple 2 watches 2 boxes 2 changes 2 houses 2 November 3 promises 3 customer 3 guarantee 3
expected 3 sentences 3 behaviour 3 catalogue 3 idea 3 area 3 usual 3 actual 3 video 3 period 3
previous 3 decision 3 technician 3 possible 3 understood 3 solution 3 serial 3 somebody 3 delivery 4
everybody 4 available 4 apologise 4 technology 4 situation 4 criticism 4 immediately 5
"""


def pairs(written: str) -> list[tuple[str, int]]:
    words = written.split()
    return [(word, int(count)) for word, count in zip(words[::2], words[1::2], strict=True)]


@pytest.mark.parametrize(("word", "count"), pairs(GERMAN))
def test_german_words_have_the_syllables_one_hears(word: str, count: int) -> None:
    assert german(word) == count


@pytest.mark.parametrize(("word", "count"), pairs(ENGLISH))
def test_english_words_have_the_syllables_one_hears(word: str, count: int) -> None:
    assert english(word) == count


@pytest.mark.parametrize("word", ["", "hm", "18:10", "…"])
def test_whatever_it_is_it_has_one_syllable_at_least(word: str) -> None:
    assert german(word) >= 1
    assert english(word) >= 1
