"""Dates, money and shares in a text, and telephone and account numbers."""

from __future__ import annotations

import pytest

from app.check import telephones
from app.check.figures import Kind, figures
from app.check.words import words_of


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "On 15 November, at 3.", [(Kind.DATE, 1115)]),
        ("en", "On November 15th, 15 of November.", [(Kind.DATE, 1115), (Kind.DATE, 1115)]),
        ("en", "May I come at 5?", []),
        ("en", "The 3rd floor, the 2nd time.", []),
        ("en", "It comes on the 7th.", [(Kind.DATE, 7)]),
        ("en", "£1,250.50 and two hundred euros", [(Kind.MONEY, 1250.5), (Kind.MONEY, 200)]),
        ("en", "in 5 per cent of all 9 cases", [(Kind.SHARE, 5)]),
        ("de", "Am 15.11. oder am 3. März", [(Kind.DATE, 303), (Kind.DATE, 1115)]),
        ("de", "1.250,50 € und fünfzig Euro", [(Kind.MONEY, 1250.5), (Kind.MONEY, 50)]),
        ("de", "Er kommt am 7. vorbei.", [(Kind.DATE, 7)]),
        ("de", "um 18.10 Uhr, 20 Prozent", [(Kind.SHARE, 20)]),
    ],
)
def test_figures_are_read_as_they_are_written(
    language: str, text: str, found: list[tuple[Kind, float]]
) -> None:
    words = words_of(language)
    assert words is not None
    assert sorted((one.kind, one.value) for one in figures(text, words)) == sorted(found)


@pytest.mark.parametrize(
    "number",
    [
        *("030 23125 500", "(030) 23125-500", "+49 30 23125500", "0049 30 23125500", "+49 (0)30 23125 500"),
        *("0171 3920012", "0152 28817386", "020 7946 0999", "+44 7700 900123", "+1 212 555 0123"),
    ],
)
def test_numbers_kept_for_films_are_nobodys(number: str) -> None:
    assert list(telephones.numbers(f"Call {number}, please.")) == []


@pytest.mark.parametrize("number", ["030 4567890", "+49 171 2345678", "020 7946 1000", "0800 1234567"])
def test_other_numbers_may_be_somebodys(number: str) -> None:
    assert list(telephones.numbers(f"Call {number}, please.")) == [number]


@pytest.mark.parametrize(
    "text", ["Order 4417-318", "on 15.11.2024 at 18:10", "page 42", "10000000 euros", "0 to 100"]
)
def test_other_figures_are_no_telephone_numbers(text: str) -> None:
    assert list(telephones.numbers(text)) == []


def test_only_an_account_number_whose_check_digits_fit_may_be_somebodys() -> None:
    valid = "GB82 WEST 1234 5698 7654 32"
    assert list(telephones.ibans(f"{valid}; GB83 WEST 1234 5698 7654 32")) == [valid]
