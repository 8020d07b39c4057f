"""The whole program, from the first start to the debrief and back, through its window and by keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import paths, settings, words
from app.conversation.playthrough import Playthrough
from app.scenario import reader
from app.store.attempts import EndKind
from app.ui.application import Found, Program
from app.ui.screens.learners import LearnersScreen
from app.ui.screens.settings import SettingsScreen
from app.ui.screens.trouble import TroubleScreen
from app.ui.screens.welcome import WelcomeScreen
from app.ui.texts import ending_word
from tests.playthroughs import FIRST, SECOND, steps, walks
from tests.shots.context import scenario_in
from tests.ui.drivers import hands
from tests.ui.drivers.program import AT_ONCE, ENTER, TITLES, Start


def one_walk_to_each_ending(scenario: str) -> tuple[Playthrough, ...]:
    """The author's first walk to each ending of a shipped scenario."""
    return tuple({walk.ends: walk for walk in reversed(walks(scenario))}.values())


SHIPPED = sorted(
    file.parent.name
    for file in paths.scenarios().glob("*/scenario.yaml")
    if reader.read(file).playable  # a channel without a screen of its own waits in the library
)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("scenario", SHIPPED)
def test_every_shipped_conversation_is_played_to_each_ending_by_keyboard_alone(
    start: Start, scenario: str, language: words.Language
) -> None:
    running = start(language=language)
    played = scenario_in(language, scenario)
    endings = {state_id for state_id, state in played.states.items() if state.ending is not None}
    for walk in one_walk_to_each_ending(scenario):
        running.begin(played.title)
        for step in walk.steps:
            running.do(step)
        session = running.journey.session
        assert session is not None
        assert session.conversation.ending == walk.ends, walk.name
        assert session.conversation.events == walk.steps
        hands.press(ENTER)  # look back
        debrief = running.debrief()
        assert debrief.asks_first
        debrief.click("skip")
        assert debrief.shows_moments
        end = played.states[str(walk.ends)]
        assert end.result in debrief.words
        debrief.click("done")
        assert end.ending is not None
        assert ending_word(end.ending) in running.home().card(played.title)
        endings.remove(str(walk.ends))
    assert endings == set()


def test_the_first_start_asks_for_language_and_name_and_keeps_both(start: Start) -> None:
    running = start(known=False)
    welcome = running.screen(WelcomeScreen)
    hands.click(hands.button(welcome, "Deutsch"))
    welcome = running.screen(WelcomeScreen)
    assert words.language() == "de"
    field = hands.find(welcome, "name")
    field.setFocus()
    hands.write(field, "Jörg")
    hands.press(ENTER)
    assert "Jörg" in hands.words_on(running.home().screen)
    again = start(settings.load(running.journey.record.data_dir).settings, language="de")
    assert "Jörg" in hands.words_on(again.home().screen)


def test_a_conversation_that_was_left_is_continued_where_it_was(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    for step in (FIRST, SECOND):
        running.do(step)
    before = running.play().speech
    running.leave()
    running.home()
    again = start()
    home = again.home()
    assert "Paused before decision 3. Nothing is lost." in hands.words_on(home.screen).replace(
        "\n", " "
    ) or any("decision 3" in line for line in hands.words_on(home.screen).splitlines())
    resume = next(iter(home.screen.findChildren(hands.QWidget, None)), None)
    assert resume is not None
    hands.click(hands.button(home.screen, "Continue"))
    assert again.play().speech == before


def test_a_replay_begins_with_the_variables_of_that_moment_and_is_an_attempt_of_its_own(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    for step in steps("always-nice"):
        running.do(step)
    session = running.journey.session
    assert session is not None
    first = session.conversation
    hands.press(ENTER)
    debrief = running.debrief()
    debrief.click("skip")
    debrief.click("replay")
    running.play()
    replayed = running.journey.session
    assert replayed is not None
    shared = len(replayed.conversation.turns)
    assert replayed.attempt.forked_from is not None
    assert replayed.attempt.id != session.attempt.id
    assert replayed.conversation.events == first.events[:shared]
    assert dict(replayed.conversation.values) == dict(
        first.turns[shared - 1].values if shared else first.rewound(0).values
    )


def test_language_and_look_change_in_the_middle_of_a_conversation(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    running.do(FIRST)
    english = running.play().choices
    journey = running.journey
    journey.apply(replace(journey.settings, language="de", theme="dark", text_scale=150))
    play = running.play()
    assert play.choices != english
    assert "Frau Lindner" in play.words
    session = journey.session
    assert session is not None
    assert session.conversation.events == (FIRST,)
    play.choose(SECOND)
    assert session.conversation.events == (FIRST, SECOND)


def test_what_a_learner_did_is_not_shown_to_another(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    running.do(FIRST)
    running.leave()
    home = running.home()
    assert "Nothing is lost" in hands.words_on(home.screen)
    hands.click(hands.button(home.screen, "Ana"))
    learners = running.screen(LearnersScreen)
    learners.learner_added.emit("Ben")
    assert "Nothing is lost" not in hands.words_on(running.home().screen)


def test_settings_are_kept_and_applied_at_once(start: Start) -> None:
    running = start()
    hands.click(hands.button(running.home().screen, "Settings"))
    screen = running.screen(SettingsScreen)
    screen.settings_changed.emit(replace(running.journey.settings, theme="contrast", language="de"))
    assert "Einstellungen" in running.title
    assert settings.load(running.journey.record.data_dir).settings.theme == "contrast"


def test_a_broken_file_in_the_trainers_folder_says_its_line_and_hides_nothing(
    start: Start, tmp_path: Path
) -> None:
    own = tmp_path / "own" / "broken"
    own.mkdir(parents=True)
    (own / "scenario.yaml").write_text("format: 1\nid: broken\ntitle: [", encoding="utf-8")
    running = start(replace(AT_ONCE, trainer_folder=str(own.parent)))
    running.journey.refresh()
    titles = running.home().titles()
    assert TITLES["en"] in titles
    broken = next(card for card in running.home().cards() if "broken" in card.lower())
    assert "3" in broken


def test_a_damaged_database_is_put_aside_and_the_latest_backup_is_offered(
    start: Start, tmp_path: Path
) -> None:
    before = start()
    before.home()
    before.program.close()
    database = tmp_path / "data" / "gelassen.db"
    database.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    running = start()
    trouble = running.screen(TroubleScreen)
    assert "damaged" in hands.words_on(trouble)
    hands.press(ENTER)
    running.home()
    assert database.stat().st_size > 0


@pytest.mark.qt_log_ignore("does not support raise")  # the screen that is none has no front
def test_a_second_start_with_the_same_folder_raises_the_first_window(
    start: Start, qtbot: QtBot, qapp
) -> None:
    running = start()
    listening = running.program
    running.home()
    qtbot.waitUntil(lambda: listening.instance is not None)
    second = Program(qapp, data_dir=running.journey.record.data_dir, language="en", found=Found(AT_ONCE, ()))
    qtbot.addWidget(second.navigator)
    with qtbot.waitSignal(listening.instance.raise_requested):
        assert not second.open()


def test_an_ended_attempt_keeps_its_evidence(start: Start) -> None:
    running = start()
    running.begin_the_call("en")
    walk = walks()[0]
    for step in walk.steps:
        running.do(step)
    session = running.journey.session
    assert session is not None
    store = running.journey.store
    attempt = store.attempt(session.attempt.id)
    assert attempt is not None
    assert attempt.ended is EndKind.FINISHED
    assert attempt.ending == walk.ends
    skills = {each.skill for each in store.evidence(attempt.id)}
    assert skills == {"clear-communication", "positive-language", "product-knowledge"}
