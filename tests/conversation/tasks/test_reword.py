"""A sentence said better is recognised, whoever says it; and what only looks like one is not."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Iterator, Mapping
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.conversation.tasks import reword
from app.conversation.tasks.grade import FAIR, GOOD, POOR, Graded
from app.conversation.tasks.wording import folded, hints, one_slip
from app.conversation.tasks.wording.rules import RULES, Dishonest
from app.scenario import reader
from app.scenario.model import Scenario, Task
from app.scenario.reading.vocabulary import REWORD_NEEDS
from app.scenario.translation import Catalogue, catalogues_of, localise
from tests.conversation.tasks import reworded_de, reworded_en
from tests.conversation.tasks.reword_situations import LANGUAGES, SITUATIONS, scenario_of, task_of

TABLES: Mapping[str, ModuleType] = {"en": reworded_en, "de": reworded_de}

SCRAPS = (
    "I",
    "shall",
    "it",
    "15",
    "November",
    ".",
    ",",
    "?",
    "ich",
    "soll",
    "er",
    "am",
    "15.",
    "€",
    ":",
    "'",
    "-",
)


def rows(table: str) -> Iterator[tuple[str, str, str]]:
    for language, module in TABLES.items():
        for situation, sentences in getattr(module, table).items():
            for sentence in sentences:
                yield language, situation, sentence


def graded(language: str, situation: str, words: str, *, needs: tuple[str, ...] = ()) -> Graded:
    task = task_of(language, situation, needs=needs) if needs else task_of(language, situation)
    return reword.grade(scenario_of(language, situation), task, words, language)


@pytest.mark.parametrize(("language", "situation", "words"), [*rows("GOOD"), *rows("MORE_GOOD")])
def test_a_natural_good_sentence_is_good(language: str, situation: str, words: str) -> None:
    found = graded(language, situation, words)
    assert found.grade == GOOD, found


@pytest.mark.parametrize(("language", "situation", "words"), [*rows("FAIR")])
def test_a_sentence_that_lacks_something_is_fair_and_gets_a_hint(
    language: str, situation: str, words: str
) -> None:
    found = graded(language, situation, words)
    assert found.grade == FAIR, found
    assert found.hint.endswith((".", "?"))


@pytest.mark.parametrize(("language", "situation", "words"), [*rows("POOR")])
def test_a_sentence_that_helps_nobody_is_poor(language: str, situation: str, words: str) -> None:
    assert graded(language, situation, words).grade == POOR


@pytest.mark.parametrize(("language", "situation", "words"), [*rows("HIDING")])
def test_what_hides_a_wait_or_a_price_is_worth_nothing(language: str, situation: str, words: str) -> None:
    found = graded(language, situation, words)
    assert found.score == 0
    assert "honest" in found.missing


@pytest.mark.parametrize(
    ("language", "words"), [(name, words) for name, module in TABLES.items() for words in module.HOSTILE]
)
def test_what_only_looks_like_an_answer_is_never_good(language: str, words: str) -> None:
    found = graded(language, "delivery", words)
    assert found.grade in (FAIR, POOR), found
    assert found.hint


def test_there_are_enough_sentences_of_each_sort() -> None:
    for module in TABLES.values():
        assert len(module.HOSTILE) >= 60
        assert all(len(sentences) >= 15 for sentences in module.GOOD.values())


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_model_is_good_and_one_with_a_word_changed_is_not_ones_own(language: str, situation: str) -> None:
    for model in task_of(language, situation).models:
        assert graded(language, situation, model).grade == GOOD
        assert graded(language, situation, f" „{model.lower()}“ ").grade == GOOD
    longest = max(task_of(language, situation).models, key=len)
    words = longest.split()
    assert graded(language, situation, " ".join([words[0], "ja", *words[1:]])).grade != GOOD


@pytest.mark.parametrize("language", LANGUAGES)
def test_pieces_of_two_models_are_not_ones_own(language: str) -> None:
    first, second = task_of(language, "repair").models
    pieces = f"{first.partition('. ')[0]}. {second.rpartition('. ')[2]}"
    assert graded(language, "repair", pieces).grade != GOOD


def shipped() -> Iterator[tuple[Scenario, Task]]:
    for file in sorted(paths.scenarios().glob("*/scenario.yaml")):
        scenario = reader.read(file).scenario
        assert scenario is not None
        spoken = [scenario]
        for catalogue in catalogues_of(file.parent):
            spoken.append(localise(scenario, Catalogue.load(catalogue)))
        for each in spoken:
            for state in each.states.values():
                if state.task is not None and state.task.kind == "reword":
                    yield each, state.task


def test_the_models_of_the_shipped_scenarios_are_good_and_their_texts_are_not() -> None:
    for scenario, task in shipped():
        for model in task.models:
            found = reword.grade(scenario, task, model, scenario.language)
            assert found.grade == GOOD, (scenario.id, scenario.language, model, found)
        assert reword.grade(scenario, task, task.text or "", scenario.language).grade == POOR


def put_together(task: Task) -> Iterator[str]:
    """What somebody may try who has seen the models, and says nothing of their own."""
    one, other = task.models[0], task.models[-1]
    words = [word.strip(".,?!") for model in (one, other) for word in model.split()]
    yield ", ".join(word for word in words if len(word) > 4)
    yield " ".join(word for word in words if len(word) > 3)
    yield " ".join(sorted(words))
    yield " ".join(reversed(one.split()))
    half = len(one.split()) // 2
    yield " ".join([*one.split()[:half], *other.split()[len(other.split()) // 2 :]])
    yield f"{task.text} {other.rpartition('. ')[2]}"
    for seed in range(5):
        order = random.Random(seed)
        yield " ".join(order.sample(one.split(), len(one.split())))
        yield " ".join(order.sample(other.split(), len(other.split()))).lower()


def test_what_is_put_together_from_the_models_of_the_shipped_scenarios_is_never_good() -> None:
    tried = 0
    for scenario, task in shipped():
        for words in put_together(task):
            assert reword.grade(scenario, task, words, scenario.language).grade != GOOD, words
            tried += 1
    assert tried >= 60


def test_honesty_comes_before_everything_else() -> None:
    assert graded("en", "delivery", "I'll order it for you today. Shall I?").missing[0] == "honest"
    refused = "I can't guarantee it, and 15 November is expected. Shall I order it?"
    assert graded("en", "delivery", refused).grade == GOOD
    assert graded(
        "de", "delivery", "Garantieren kann ich es nicht, geplant ist der 15. November. Soll ich?"
    ).score


def test_a_day_at_the_end_of_a_sentence_is_no_day_in_may() -> None:
    words = "It is planned for the 15th. May I reserve a blue sweater for Emil?"
    assert graded("en", "delivery", words).grade == GOOD


def test_where_the_desk_gives_a_guarantee_one_may_be_given() -> None:
    scenario, task = scenario_of("en", "repair"), task_of("en", "repair")
    item = scenario.desk["list"]
    words = "In ten days it's ready, guaranteed. Shall I lend you a phone?"
    assert reword.grade(scenario, task, words, "en").score == 0
    sure = item.model_copy(
        update={"text": (*item.text, item.text[0].model_copy(update={"text": "Ten days are guaranteed."}))}
    )
    scenario = scenario.model_copy(update={"desk": {"list": sure}})
    assert reword.grade(scenario, task, words, "en").grade == GOOD


@pytest.mark.parametrize(
    ("need", "language", "with_it", "without"),
    [
        ("action", "en", "I'll reserve one for you, expected on the 15th.", "It is expected on the 15th."),
        ("action", "de", "Ich reserviere Ihnen einen zum 15. November.", "Er ist zum 15. November da."),
        ("positive", "en", "It's expected on the 15th.", "We don't have it until the 15th."),
        ("positive", "de", "Am 15. November ist er da.", "Er ist leider erst am 15. November da."),
        ("no-lecture", "en", "It's expected on the 15th.", "You have to wait for it until the 15th."),
        ("no-lecture", "de", "Am 15. November ist er da.", "Sie müssen bis zum 15. November warten."),
        (
            "short",
            "en",
            "It's expected on the 15th.",
            "It is all so. It is on the 15th. It is all good.",
        ),
        (
            "short",
            "de",
            "Er ist am 15. da.",
            "Er ist am 15. da. Das ist ganz gut. Das ist sehr gut. Das ist alles gut.",
        ),
        ("next-step", "en", "On the 15th. Would you like one?", "It comes on the 15th."),
        ("next-step", "de", "Am 15. Möchten Sie einen haben?", "Er kommt am 15. November."),
        ("date", "en", "It comes on November 15.", "It comes in March, I think."),
        ("date", "de", "Er kommt am 15.11. zu Ihnen.", "Er kommt im März, denke ich."),
    ],
)
def test_each_rule_tells_one_sentence_from_another(
    need: str, language: str, with_it: str, without: str
) -> None:
    assert need in graded(language, "delivery", with_it, needs=(need,)).right
    assert need in graded(language, "delivery", without, needs=(need,)).missing


def test_a_no_for_safety_and_one_in_an_exception_are_fine() -> None:
    for language, words in (
        ("en", "It takes ten days, please do not plug it in until then."),
        ("en", "It should be ready in ten days. If it is not, I'll call you."),
        ("de", "Es dauert zehn Tage, bitte nicht einschalten."),
        ("de", "In zehn Tagen ist es fertig. Wenn es nicht klappt, rufe ich Sie an."),
    ):
        assert "positive" in graded(language, "repair", words).right


def test_slips_of_spelling_are_read_over() -> None:
    assert (
        graded(
            "de", "delivery", "Er ist vorraussichtlich am 15.November bei ihnen. Soll ich ihn bestelen?"
        ).grade
        == GOOD
    )
    assert graded("de", "fee", "Fuer 49 Euro kommt ein Techniker. Moechten Sie das?").grade == GOOD
    assert (
        graded("en", "delivery", "Its expcted on the 15th of november, shall i order it for you").grade
        == GOOD
    )
    assert one_slip("garanteed", "guaranteed")
    assert not one_slip("expected", "rejected")
    assert folded("Größe") == "groesse"


def test_a_language_without_lists_is_judged_by_what_needs_none() -> None:
    scenario, task = scenario_of("en", "delivery"), task_of("en", "delivery")
    assert reword.grade(scenario, task, "Il arrive le 15 novembre, je le commande ?", "fr").grade == GOOD
    assert reword.grade(scenario, task, task.text or "", "fr").grade != GOOD
    assert reword.grade(scenario, task, "", "fr").score == 0


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("No, sorry.", hints.speech()),
        ("November fifteen I it order for you shall on is, the expected to at.", hints.speech()),
        ("I can it order for you, and it comes on 15 November.", hints.aloud()),
        ("I would tell her that it's expected on 15 November, and order it.", hints.direct()),
        ("It's expected on 15 November, you idiot. Shall I order it?", hints.kind()),
        ("It is not in stock, it is on back-order and you cannot get it for two weeks!", hints.own()),
        ("I'll order it for you right now.", hints.of("honest")),
        ("It's there on 3 November. Shall I order it?", hints.of("honest", Dishonest.FALSE)),
        ("It's there on 15 November, guaranteed. Shall I?", hints.of("honest", Dishonest.SURE)),
        ("It takes a while longer. Shall I order it?", hints.of("date")),
        ("It's expected on 15 November.", hints.of("next-step")),
        ("Unfortunately it takes two weeks.", hints.of("next-step")),
    ],
)
def test_a_hint_says_what_to_think_of_next(words: str, hint: str) -> None:
    assert graded("en", "delivery", words).hint == hint


def test_no_two_hints_are_the_same_and_none_is_a_verdict() -> None:
    all_of_them = [
        *(each() for each in (hints.speech, hints.aloud, hints.own, hints.direct, hints.kind, hints.formal)),
        *map(hints.of, RULES),
        *(hints.of("honest", why) for why in (Dishonest.FALSE, Dishonest.SURE)),
    ]
    assert len(set(all_of_them)) == len(all_of_them)
    assert not any(
        word in hint.lower()
        for hint in all_of_them
        for word in ("wrong", "mistake", "false", "bad", "fail", "!")
    )


def test_du_is_fair_at_most_where_the_customer_is_addressed_with_sie() -> None:
    words = "Am 15. November ist er da, soll ich dir einen zurücklegen?"
    found = graded("de", "delivery", words)
    assert (found.grade, found.hint) == (FAIR, hints.formal())
    task = task_of("de", "delivery")
    among_friends = task.model_copy(update={"models": ("Am 15. November hast du ihn. Soll ich bestellen?",)})
    assert reword.grade(scenario_of("de", "delivery"), among_friends, words, "de").grade == GOOD


def test_what_one_does_oneself_may_be_said_without_reserve() -> None:
    for language, words in (
        ("en", "It's expected on 15 November, and I'll definitely call you if that moves."),
        ("de", "Geplant ist der 15. November, und ich rufe Sie auf jeden Fall an."),
    ):
        assert graded(language, "delivery", words).grade == GOOD
    assert graded("en", "delivery", "I'll definitely have it with you on 15 November.").score == 0
    assert graded("de", "delivery", "Ich liefere ihn auf jeden Fall am 15. November.").score == 0


def test_what_was_promised_before_is_no_promise() -> None:
    assert graded("en", "repair", "It's ten days, later than promised. Shall I lend you a phone?").score
    assert graded("de", "repair", "Es dauert zehn Tage, länger als versprochen. Soll ich?").score


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_text_is_read_in_no_time(language: str) -> None:
    for words in (
        "a" * 1_000_000,
        "soll ich " * 100_000,
        "ﷺ" * 5000,
        "1." * 50_000,
        "'" * 9000,
        "nicht " * 9000,
    ):
        begun = time.perf_counter()
        graded(language, "delivery", words)
        assert time.perf_counter() - begun < 1


@given(
    words=st.one_of(
        st.text(max_size=300),
        st.lists(st.sampled_from(SCRAPS)).map(" ".join),
    ),
    needs=st.lists(st.sampled_from(REWORD_NEEDS), unique=True, min_size=1),
    language=st.sampled_from([*LANGUAGES, "fr"]),
    data=st.data(),
)
@settings(max_examples=150, deadline=None)
def test_any_text_has_a_score_and_always_the_same(
    words: str, needs: list[str], language: str, data: st.DataObject
) -> None:
    spoken = language if language in LANGUAGES else "en"
    scenario = scenario_of(spoken, "delivery")
    once = reword.grade(scenario, task_of(spoken, "delivery", needs=tuple(needs)), words, language)
    turned = data.draw(st.permutations(needs))
    again = reword.grade(scenario, task_of(spoken, "delivery", needs=tuple(turned)), words, language)
    assert 0 <= once.score <= 1
    assert once == again
    assert {*once.right, *once.missing} == {*needs, "positive", "short", "no-lecture"}


def test_nothing_that_was_typed_is_kept_or_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        found = graded("en", "delivery", "Zanzibar is expected on 15 November. Shall I order it?")
    assert caplog.text == ""
    assert "Zanzibar" not in repr(found)
