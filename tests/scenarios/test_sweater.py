"""The sweater, which new people play first: it stays short, and nobody gets stuck at what has to be typed."""

from __future__ import annotations

from functools import cache

import pytest

from app.check import bots
from app.conversation.conversation import Conversation
from app.conversation.tasks import recall, reword
from app.conversation.tasks.grade import FAIR, GOOD, POOR
from app.scenario.model import Id, Scenario, Task
from tests.playthroughs import steps, up_to
from tests.scenarios import walks
from tests.shipped import scenario_in

TYPED = {
    "en": (
        "The list says 15 November for the blue one. Shall I put your order in?",
        "We're getting new blue ones in, and yours would be with you on 15 November. Should I reserve it?",
        "It'll take until the 15th, Ms Lindner, that's still three days before his birthday. Is that "
        "alright?",
        "blue is expected on november 15th, i can order it straight away for you",
        "So the next delivery is the 15th of November, would that work for you?",
        "I can get you the blue one by 15 November, do you want me to go ahead?",
        "Good news and bad news: it's sold out today, but from 15 November it's here again. I'd order it "
        "now.",
        "You can mark 15 November, it should reach you then. I'll order it for Emil right now.",
        "It says expected on 15 November, so in time for the birthday. I'll put it through if you like.",
        "The blue sweater is so popular that it's sold out at the moment, the next ones come on 15 November. "
        "Can I put you on the list?",
        "Looks like the 15th of November! Would you like me to order it?",
        "As of today it arrives at your house on November 15, and I'd be glad to place the order.",
        "Let's see... the blue one comes in mid November, on the 15th. Want one?",
        "My list says 15 November. If you order today you're at the front of the queue.",
        "The sweater will be there on the 15th, just before Emil's birthday, shall we do it?",
        "It is planned for the 15th. May I keep a blue sweater for you?",
    ),
    "de": (
        "In der Liste steht der 15. November für den blauen. Soll ich die Bestellung aufnehmen?",
        "Der blaue kommt wieder rein und wäre am 15. November bei Ihnen, soll ich Ihnen einen reservieren?",
        "Bis zum 15. dauert es noch, das sind drei Tage vor dem Geburtstag. Ist das in Ordnung für Sie?",
        "blau wird am 15.11. erwartet, ich kann ihn gleich für sie bestellen",
        "Also die nächste Lieferung ist am 15. November, würde Ihnen das passen?",
        "Ich kann Ihnen den blauen bis 15. November besorgen, soll ich das machen?",
        "Heute ist er ausverkauft, ab 15. November haben wir ihn wieder. Ich würde ihn jetzt schon "
        "bestellen.",
        "Den 15. November können Sie ankreuzen, da sollte er bei Ihnen sein. Ich bestelle ihn jetzt für "
        "Emil.",
        "Erwartet am 15. November steht hier, also rechtzeitig zum Geburtstag. Wenn Sie mögen, gebe ich die "
        "Bestellung durch.",
        "Der Pulli ist so beliebt dass er grad ausverkauft ist, der nächste kommt am 15. November. Darf ich "
        "Sie vormerken?",
        "Sieht nach dem 15. November aus! Möchten Sie, dass ich ihn bestelle?",
        "Nach jetzigem Stand ist er am 15. November bei Ihnen zu Hause, ich bestelle ihn gerne für Sie.",
        "Schauen wir mal, der blaue kommt Mitte November, am 15. Wollen Sie einen?",
        "Meine Liste sagt 15. November. Wenn Sie heute bestellen, sind Sie ganz vorne dabei.",
        "Der Pullover ist am 15. da, kurz vor Emils Geburtstag, sollen wir das so machen?",
        "moment ... am 15.11., ich bestelle ihn dann gleich",
    ),
}
"""Written before anybody saw how they are graded."""

WORTH_NOTHING = {
    "en": (
        "asdf asdf",
        "We don't have it.",
        "It's on its way, just a little while, it's worth the wait. Shall I order it?",
        "You'll have it next week. Shall I order it?",
        "Guaranteed on 15 November, shall I order it?",
        "Soon.",
    ),
    "de": (
        "asdf asdf",
        "Haben wir nicht.",
        "Der ist schon unterwegs, Sie werden gar nicht merken, wie die Zeit vergeht.",
        "Nächste Woche haben Sie ihn. Soll ich ihn bestellen?",
        "Garantiert am 15. November, soll ich ihn bestellen?",
        "Bald.",
    ),
}

in_each_language = pytest.mark.parametrize("language", sorted(TYPED))


@cache
def told(language: str) -> Scenario:
    return scenario_in(language)


def task_in(scenario: Scenario, state: Id) -> Task:
    task = scenario.states[state].task
    assert task is not None
    return task


def after(*events: str) -> Conversation:
    return Conversation.replay(told("en"), seed=0, events=events)


@in_each_language
def test_what_new_people_tell_her_is_good_and_at_worst_fair(language: str) -> None:
    scenario = told(language)
    task = task_in(scenario, "news")
    grades = [reword.grade(scenario, task, words, language).grade for words in TYPED[language]]
    assert set(grades) <= {GOOD, FAIR}, dict(zip(TYPED[language], grades, strict=True))
    assert grades.count(GOOD) >= len(grades) - 2


@in_each_language
def test_what_says_nothing_or_not_the_truth_is_worth_nothing(language: str) -> None:
    scenario = told(language)
    for words in WORTH_NOTHING[language]:
        assert reword.grade(scenario, task_in(scenario, "news"), words, language).grade == POOR, words


@pytest.mark.parametrize("grade", [GOOD, FAIR, POOR])
def test_however_it_was_said_she_has_the_day_afterwards_and_the_talk_goes_on(grade: str) -> None:
    talk = after(*up_to("told"), grade)
    assert talk.state_id == "certain"
    assert "arrival" in talk.notable


@in_each_language
def test_the_order_is_read_back_from_what_was_noted(language: str) -> None:
    scenario = told(language)
    for state, name, last in (
        ("read-back", "best", "card"),
        ("read-back-red", "another-colour", "note red-arrival"),
    ):
        talk = Conversation.replay(scenario, seed=0, events=up_to(last, name))
        task = task_in(scenario, state)
        assert talk.state_id == state
        best = recall.best(scenario, task, talk.values)
        assert recall.grade(scenario, task, talk.values, best).grade == GOOD
        assert recall.grade(scenario, task, talk.values, {}).grade == POOR


def test_a_guarantee_stands_on_the_list_until_it_is_taken_back_or_breaks() -> None:
    given = up_to("guaranteed", "guarantee-withdrawn")
    for events, stands in (
        (given, "made"),
        ((*given, "withdraw"), "none"),
        ((*given, "fine-print"), "none"),
        ((*given, "enjoy"), "made"),
        ((*given, "enjoy", "own-up"), "late"),
        ((*given, "enjoy", "my-word"), "broken"),
        ((*given, "enjoy", "supplier"), "broken"),
    ):
        assert after(*events).values["promise.date"] == stands, events


def test_it_stays_short() -> None:
    assert walks.decisions(bots.walk(told("en"), bots.best)) == 7
    for name in ("another-colour", "always-nice", "correct-and-cold"):
        assert walks.decisions(after(*steps(name))) <= 8
