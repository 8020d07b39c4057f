"""The shipped catalogue of skills: complete, in both languages, with ids that stay."""

from __future__ import annotations

import re

import pytest

from app.scenario import skills
from app.scenario.skills import Skill

CATALOGUE = skills.catalogue()
LANGUAGES = ("en", "de")

FAMILIES = {
    "understand": ["empathy", "listening", "attentiveness", "patience"],
    "express": ["clear-communication", "plain-explanation", "positive-language", "authenticity", "acting"],
    "solve": ["product-knowledge", "problem-solving", "analytical-thinking", "tenacity"],
    "own-and-deliver": ["ownership", "extra-mile", "responsiveness", "time-management", "teamwork"],
    "stay-composed": ["letting-go", "resilience", "positive-attitude", "confidence", "professionalism"],
    "grow-and-adapt": [
        "adaptability",
        "cultural-flexibility",
        "willingness-to-learn",
        "openness-to-feedback",
    ],
}
"""Evidence is stored under these ids: none may ever change or go."""


def every_text(skill: Skill, language: str) -> list[str]:
    return [
        skill.name[language],
        skill.definition[language],
        *(behaviour[language] for behaviour in (*skill.shown, *skill.lacked)),
    ]


def test_there_are_twenty_seven_skills_in_six_families() -> None:
    assert len(CATALOGUE.skills) == 27
    assert {
        family: [skill.id for skill in CATALOGUE.skills.values() if skill.family == family]
        for family in CATALOGUE.families
    } == FAMILIES


@pytest.mark.parametrize("skill", CATALOGUE.skills.values(), ids=lambda skill: skill.id)
def test_a_skill_has_a_definition_and_three_behaviours_each_way_in_both_languages(skill: Skill) -> None:
    assert len(skill.shown) == len(skill.lacked) == 3
    for language in LANGUAGES:
        texts = every_text(skill, language)
        assert all(text.strip() == text and text for text in texts)
        assert len(set(texts)) == len(texts), "no text stands twice"
        assert "!" not in "".join(texts)
    assert not {text for text in every_text(skill, "en") if len(text) > 25} & set(every_text(skill, "de"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_behaviours_and_definitions_are_complete_sentences_short_enough_to_read_at_a_glance(
    language: str,
) -> None:
    for skill in CATALOGUE.skills.values():
        for sentence in every_text(skill, language)[1:]:
            assert sentence[0].isupper() or sentence[0] in "‘„", sentence
            assert re.search(r"[.?…][“’]?$", sentence), sentence
            assert len(sentence.split()) <= 26, sentence


def test_no_german_behaviour_addresses_the_reader_familiarly() -> None:
    texts = " ".join(text for skill in CATALOGUE.skills.values() for text in every_text(skill, "de"))
    assert not re.search(r"\b(du|dir|dich|dein\w*)\b", texts, re.IGNORECASE)
