"""The shipped scenarios hold what the handbook asks of every author."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from app import paths
from app.check import bots
from app.check.checked import CheckedLibrary
from app.check.checking import check_library
from app.conversation import playthrough
from app.conversation.conversation import Conversation
from app.conversation.playthrough import Playthrough
from app.scenario import document, reader, skills, translation
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, render
from app.scenario.model import Choice, EndingKind, Id, Manner, Mood, Scenario
from app.scenario.texts import texts_of
from app.skills import scoring
from tests.scenarios import walks
from tests.shipped import scenario_in

FOLDERS = sorted(file.parent for file in paths.scenarios().glob("*/scenario.yaml"))
LANGUAGES = ("en", "de")
SPOKEN = re.compile(r"\.(says|reply|say|think)(\.\d+)?$")
COACH = re.compile(r"\.(behaviour|impact|better|rule|discuss|result|relationship|question)$")
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


@pytest.fixture(scope="module", autouse=True)
def forgetful() -> Iterator[None]:
    """Thousands of conversations are kept for these tests alone."""
    yield
    for kept in (moments, library):
        kept.cache_clear()


of_each_scenario = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def source(folder: Path) -> Scenario:
    reading = reader.read(folder / "scenario.yaml")
    assert reading.scenario is not None
    return reading.scenario


@cache
def told(folder: Path, language: str) -> Scenario:
    """The scenario in that language."""
    return scenario_in(language, folder.name)


@cache
def moments(folder: Path) -> tuple[Conversation, ...]:
    return walks.moments(source(folder))


def decisions(folder: Path) -> Iterator[tuple[str, tuple[Id, ...]]]:
    """Each decision that can come about, once: the state and the choices on offer."""
    found = {(one.state_id, tuple(sorted(one.offered))) for one in moments(folder) if one.offered}
    yield from sorted(found)


def choices(scenario: Scenario) -> Iterator[tuple[str, Choice]]:
    for state_id, state in scenario.states.items():
        for choice_id, choice in state.choices.items():
            yield f"{state_id}.{choice_id}", choice


def taken(conversation: Conversation) -> list[Choice]:
    """The choices that were made."""
    states = conversation.scenario.states
    return [
        states[turn.state].choices[turn.event] for turn in conversation.turns if turn.event in turn.offered
    ]


def weak(choice: Choice) -> bool:
    """A choice that the coach has a better line for."""
    return choice.feedback is not None and choice.feedback.better is not None


def lift(choice: Choice) -> int:
    """By how much a choice lifts the customer's mood."""
    return sum(change.add or 0 for change in choice.changes if change.variable == "mood")


def kind(conversation: Conversation) -> EndingKind | None:
    return conversation.state.ending


def walkthroughs(folder: Path) -> Sequence[Playthrough]:
    parsed = document.parse((folder / "playthroughs.yaml").read_bytes(), "playthroughs.yaml")
    assert not parsed.diagnostics
    return tuple(playthrough.read(parsed.data))


def words(text: str) -> int:
    return len(text.split())


# It can be read, in both languages


def test_there_is_a_conversation_to_begin_with() -> None:
    assert "sweater-15-november" in [folder.name for folder in FOLDERS]


@of_each_scenario
def test_the_reader_has_nothing_to_say_about_it(folder: Path) -> None:
    reading = reader.read(folder / "scenario.yaml")
    serious = [one for one in reading.diagnostics if one.severity is not Severity.NOTE]
    assert not serious, "\n\n".join(render(one) for one in serious)
    assert reading.scenario is not None
    assert reading.playable == (Code.TASK_NOT_PLAYED_YET not in {one.code for one in reading.diagnostics})


@cache
def library() -> CheckedLibrary:
    """All of them, checked together."""
    return check_library(paths.scenarios())


def test_the_checker_finds_nothing_beside_them_or_in_them_together() -> None:
    assert not library().beside
    assert [checked.file.parent for checked in library().scenarios] == FOLDERS


@of_each_scenario
def test_the_checker_finds_neither_an_error_nor_a_warning(folder: Path) -> None:
    (checked,) = (one for one in library().scenarios if one.file.parent == folder)
    serious = [one for one in checked.findings if one.severity is not Severity.NOTE]
    assert not serious, "\n\n".join(render(one) for one in serious)


@of_each_scenario
def test_its_german_is_complete_and_nothing_in_it_is_stale(folder: Path) -> None:
    findings = translation.compare(source(folder), translation.Catalogue.load(folder / "de.po"))
    assert not findings.diagnostics
    assert not findings.missing
    assert not findings.stale
    assert not findings.moved
    assert not findings.unused


@of_each_scenario
def test_hardly_a_text_is_the_same_in_both_languages(folder: Path) -> None:
    english, german = texts_of(told(folder, "en")), texts_of(told(folder, "de"))
    assert [key for key in english if words(english[key]) > 2 and english[key] == german[key]] == []


@of_each_scenario
def test_every_portrait_that_it_names_is_drawn_in_all_five_moods(folder: Path) -> None:
    for person in source(folder).people.values():
        if person.portrait is not None:
            drawn = {file.stem for file in (paths.assets() / "portraits" / person.portrait).glob("*.svg")}
            assert drawn == set(Mood), person.portrait


# Size and shape


@of_each_scenario
def test_it_has_a_good_size(folder: Path) -> None:
    scenario = source(folder)
    assert 10 <= len(scenario.states) <= 16
    assert 20 <= len(list(choices(scenario))) <= 30
    assert 3 <= sum(state.ending is not None for state in scenario.states.values()) <= 6
    assert {state.ending for state in scenario.states.values()} >= set(EndingKind)


@of_each_scenario
def test_two_to_four_choices_are_on_offer_wherever_somebody_decides(folder: Path) -> None:
    assert [one for one in decisions(folder) if not 2 <= len(one[1]) <= 4] == []


@of_each_scenario
def test_a_path_has_five_to_nine_decisions(folder: Path) -> None:
    """A task counts as one, and may come on top."""
    for one in moments(folder):
        assert not one.ended or 5 <= walks.decisions(one) <= 9 + walks.tasks(one), one.events
    best_walk = bots.walk(source(folder), bots.best)
    assert 5 <= walks.decisions(best_walk) <= 8 + walks.tasks(best_walk)


@of_each_scenario
def test_every_state_and_every_choice_can_be_reached(folder: Path) -> None:
    scenario = source(folder)
    passed = {state for one in moments(folder) for turn in one.turns for state in turn.entered}
    assert passed | {scenario.start} == set(scenario.states)
    offered = {f"{state}.{choice}" for state, on_offer in decisions(folder) for choice in on_offer}
    assert offered == {name for name, _choice in choices(scenario)}


# Where it leads


@of_each_scenario
def test_every_playthrough_ends_as_its_author_says(folder: Path) -> None:
    walked = walkthroughs(folder)
    for each in walked:
        result = playthrough.run(source(folder), each)
        assert result.holds, (each.name, result.elsewhere)
    endings = {id_ for id_, state in source(folder).states.items() if state.ending is not None}
    assert {each.ends for each in walked} == endings, "there is a walk to each ending"


@of_each_scenario
@pytest.mark.parametrize("notes", [True, False])
def test_always_the_best_choice_leads_to_a_good_ending_and_a_customer_who_is_at_ease(
    folder: Path, *, notes: bool
) -> None:
    ended = bots.walk(source(folder), bots.best, notes=notes)
    assert kind(ended) is EndingKind.GOOD
    assert ended.mood >= 75


@of_each_scenario
@pytest.mark.parametrize("notes", [True, False])
def test_always_the_worst_choice_does_not_lead_to_a_good_ending(folder: Path, *, notes: bool) -> None:
    ended = bots.walk(source(folder), bots.worst, notes=notes)
    assert kind(ended) is not EndingKind.GOOD
    assert ended.mood < 40


@of_each_scenario
@pytest.mark.parametrize("notes", [True, False])
def test_no_ending_is_out_of_reach_or_a_magnet_for_somebody_who_clicks_blindly(
    folder: Path, *, notes: bool
) -> None:
    likelihood = walks.likelihood(source(folder), notes=notes)
    assert all(0.03 <= share <= 0.7 for share in likelihood.values()), likelihood


@of_each_scenario
def test_one_weak_choice_can_be_made_good_again(folder: Path) -> None:
    for moment in moments(folder):
        made = taken(moment)
        if made and weak(made[-1]) and sum(map(weak, made)) == 1 and not moment.ended:
            ended = moment.rewound(len(moment.turns))
            while not ended.ended:
                ended.apply(bots.wants(ended, bots.best)[0])
            assert kind(ended) is not EndingKind.POOR, ended.events


@of_each_scenario
def test_one_weak_choice_does_not_end_it_badly(folder: Path) -> None:
    for moment in moments(folder):
        if kind(moment) is EndingKind.POOR:
            made = taken(moment)
            assert sum(map(weak, made)) >= 2 or any(choice.critical for choice in made), moment.events


@of_each_scenario
def test_all_five_moods_are_seen_on_some_path(folder: Path) -> None:
    assert {Mood.of(one.mood) for one in moments(folder)} == set(Mood)


# Skills


@of_each_scenario
def test_each_skill_counts_in_at_least_two_decisions_both_ways(folder: Path) -> None:
    scenario = source(folder)
    rated = {skill for _name, choice in choices(scenario) for skill in choice.skills}
    assert 3 <= len(rated) <= 5
    assert rated <= set(skills.catalogue().skills)
    for skill in rated:
        states = {name.partition(".")[0] for name, choice in choices(scenario) if skill in choice.skills}
        ratings = [choice.skills.get(skill, 0) for _name, choice in choices(scenario)]
        assert len(states) >= 2
        assert min(ratings) < 0 < max(ratings)


@of_each_scenario
def test_wherever_a_skill_is_rated_the_choices_on_offer_are_far_enough_apart_to_say_something(
    folder: Path,
) -> None:
    scenario = source(folder)
    for state, on_offer in decisions(folder):
        options = [scenario.states[state].choices[choice].skills for choice in on_offer]
        for skill in {skill for option in options for skill in option}:
            values = [option.get(skill, 0) for option in options]
            assert max(values) - min(values) >= 2, (state, on_offer, skill)


@of_each_scenario
def test_what_is_not_true_is_never_rated_up(folder: Path) -> None:
    for name, choice in choices(source(folder)):
        assert choice.honest or all(rating <= 0 for rating in choice.skills.values()), name


@of_each_scenario
def test_the_nicest_line_is_wrong_somewhere(folder: Path) -> None:
    """A choice that lifts the mood most right now and yet is not true."""
    scenario = source(folder)
    nicest = [
        max((scenario.states[state].choices[choice] for choice in on_offer), key=lift)
        for state, on_offer in decisions(folder)
    ]
    assert any(not choice.honest for choice in nicest)


@of_each_scenario
def test_in_about_every_third_decision_something_speaks_against_the_best_choice(folder: Path) -> None:
    """Another choice is better at one of the skills, or lifts the mood more for the moment."""
    scenario = source(folder)
    found = list(decisions(folder))
    dilemmas = 0
    for state, on_offer in found:
        options = {choice: scenario.states[state].choices[choice] for choice in on_offer}
        chosen = options[best(scenario, state, on_offer)]
        skilled = any(
            rating > chosen.skills.get(skill, 0)
            for option in options.values()
            for skill, rating in option.skills.items()
        )
        dilemmas += skilled or any(lift(option) > lift(chosen) for option in options.values())
    assert dilemmas >= 0.3 * len(found)


@of_each_scenario
def test_nobody_is_rated_up_for_enduring_insults(folder: Path) -> None:
    for name, choice in choices(source(folder)):
        if any(change.variable == "swallowed" and (change.add or 0) > 0 for change in choice.changes):
            assert all(rating < 0 for rating in choice.skills.values()), name


# Feedback


@of_each_scenario
def test_every_choice_has_feedback_that_closes_as_its_rating_asks(folder: Path) -> None:
    for name, choice in choices(source(folder)):
        feedback = choice.feedback
        assert feedback is not None, name
        assert (feedback.better is None) != (feedback.rule is None), name
        if feedback.rule is not None:
            assert min(choice.skills.values()) > 0, f"{name}: a rule follows a strong choice"


@of_each_scenario
@in_each_language
def test_feedback_is_short_speaks_of_the_sentence_and_does_not_judge(folder: Path, language: str) -> None:
    judging = re.compile(
        r"\b(wrong|bad|badly|stupid|poor|you are|falsch\w*|schlecht\w*|dumm\w*|Sie sind)\b", re.IGNORECASE
    )
    for name, choice in choices(told(folder, language)):
        feedback = choice.feedback
        assert feedback is not None
        texts = [
            text for text in (feedback.behaviour, feedback.impact, feedback.better, feedback.rule) if text
        ]
        assert 20 <= sum(map(words, texts)) <= 45, (name, sum(map(words, texts)))
        assert not any(judging.search(text) for text in texts), name
        assert re.match(r"You\b|Sie\b", feedback.behaviour), name


@of_each_scenario
@in_each_language
def test_the_better_line_is_new(folder: Path, language: str) -> None:
    scenario = told(folder, language)
    for state in scenario.states.values():
        options = {choice.text for choice in state.choices.values()}
        for choice in state.choices.values():
            assert choice.feedback is None or choice.feedback.better not in options


@of_each_scenario
@in_each_language
def test_no_coach_text_stands_three_times_or_shouts(folder: Path, language: str) -> None:
    coach = [text for key, text in texts_of(told(folder, language)).items() if COACH.search(key)]
    assert not [text for text in coach if coach.count(text) > 2]
    assert not [text for text in coach if "!" in text]


@of_each_scenario
def test_every_ending_says_what_came_of_it_and_asks_something(folder: Path) -> None:
    for name, state in source(folder).states.items():
        if state.ending is not None:
            assert state.result, name
            assert state.relationship, name
            assert state.question, name
            assert state.question.endswith("?"), name


# Language


@of_each_scenario
@in_each_language
def test_the_length_of_a_choice_does_not_give_it_away(folder: Path, language: str) -> None:
    scenario = told(folder, language)
    longest = 0
    found = list(decisions(folder))
    for state_id, on_offer in found:
        state = scenario.states[state_id]
        lengths = {choice: words(state.choices[choice].text) for choice in on_offer}
        mean = sum(lengths.values()) / len(lengths)
        for choice, length in lengths.items():
            assert 8 <= length <= 25, (state_id, choice, length)
            assert 0.75 * mean <= length <= 1.27 * mean, (state_id, lengths)
        letters = {choice: len(state.choices[choice].text) for choice in on_offer}
        longest += max(letters, key=letters.__getitem__) == best(scenario, state_id, on_offer)
    assert longest <= len(found) / 2


def best(scenario: Scenario, state: Id, on_offer: tuple[Id, ...]) -> Id:
    return max(on_offer, key=lambda choice: scoring.rating(scenario.states[state], choice, on_offer))


@of_each_scenario
@in_each_language
def test_a_breath_of_speech_is_short_enough(folder: Path, language: str) -> None:
    longest_sentence = {"en": 22, "de": 20}[language]
    for key, text in texts_of(told(folder, language)).items():
        if SPOKEN.search(key):
            assert words(text) <= 25, key
        for sentence in SENTENCE_END.split(text):
            assert words(sentence) <= longest_sentence, (key, sentence)


@of_each_scenario
@in_each_language
def test_the_briefing_is_read_in_half_a_minute(folder: Path, language: str) -> None:
    assert words(told(folder, language).briefing) <= 60


@of_each_scenario
def test_a_translation_is_about_as_long_as_what_it_translates(folder: Path) -> None:
    english, german = texts_of(told(folder, "en")), texts_of(told(folder, "de"))
    for key, text in english.items():
        if len(text) > 30:
            assert 0.6 <= len(german[key]) / len(text) <= 1.6, key


@of_each_scenario
@in_each_language
def test_absolutes_are_not_the_mark_of_weak_choices_alone(folder: Path, language: str) -> None:
    """Somebody who avoids every "always" and "guaranteed" must not win by that."""
    absolutes = re.compile(
        r"\b(always|never|guarantee\w*|absolutely|certain\w*|immer|nie|niemals|garantier\w*|auf jeden Fall)\b"
    )
    strong = [
        name
        for name, choice in choices(told(folder, language))
        if absolutes.search(choice.text) and choice.feedback and choice.feedback.rule
    ]
    assert strong


@of_each_scenario
def test_what_is_said_carries_no_quotation_marks_of_its_own(folder: Path) -> None:
    """The program adds them."""
    for language in LANGUAGES:
        for name, choice in choices(told(folder, language)):
            if choice.manner is Manner.SAY:
                assert choice.text[0] not in "\"„“‚‘'", name


@of_each_scenario
def test_the_german_says_sie_to_everybody(folder: Path) -> None:
    familiar = re.compile(r"\b(du|dir|dich|dein\w*|euch|euer|eure\w*)\b", re.IGNORECASE)
    german = texts_of(told(folder, "de"))
    assert [key for key, text in german.items() if familiar.search(text)] == []


@of_each_scenario
def test_the_german_has_german_quotation_marks_and_no_double_spaces(folder: Path) -> None:
    for key, text in texts_of(told(folder, "de")).items():
        assert '"' not in text, key
        assert text.count("„") == text.count("“"), key
        assert all(pair != ("", "") for pair in pairwise(text.split(" "))), key


@of_each_scenario
@in_each_language
def test_customers_rarely_exclaim(folder: Path, language: str) -> None:
    spoken = [text for key, text in texts_of(told(folder, language)).items() if SPOKEN.search(key)]
    assert sum("!" in text for text in spoken) <= len(spoken) / 8
