"""The first screen shows what there is, and asks for what a learner wants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.screens.home import HomeScreen
from app.ui.screens.home_entries import EntryList
from app.ui.screens.home_facts import Notice
from tests.ui import shelf
from tests.ui.drivers import HomeDriver, hands

SWEATER, CHATS, HOLD = "The sweater arrives on 15 November", "Three chats at once", "Twelve minutes on hold"
HUNDREDTH, FENCE = "The website, for the hundredth time", "Over the fence"

Home = Callable[..., HomeDriver]

opens_a_menu = pytest.mark.qt_log_ignore(
    "This plugin does not support (raise|grabbing the keyboard)", extend=True
)
"""The screenless platform cannot bring a menu to the front."""


def screen(language: str = "en", **what: Any) -> HomeScreen:
    given: dict[str, Any] = {
        "entries": shelf.entries(),
        "greeting": "Good morning, Ana.",
        "learner": "Ana",
        "language": language,
        "now": shelf.NOW,
        "skill_names": shelf.SKILLS[language],
    }
    return HomeScreen(**{**given, **what})


@pytest.fixture
def home(show_screen: Callable[..., Any]) -> Home:
    def shown(*, width: int = 1280, height: int = 800, **what: Any) -> HomeDriver:
        window = show_screen(lambda: screen(**what), width=width, height=height)
        return HomeDriver(window.screen_shown)

    return shown


# Suggesting


def test_the_suggestion_can_be_begun_with_a_single_key(home: Home, qtbot: QtBot) -> None:
    driver = home()
    assert "You have not played this one yet." in hands.words_on(driver.screen)
    with qtbot.waitSignal(driver.screen.scenario_requested) as asked:
        hands.press(Qt.Key.Key_Return)
    assert asked.args == [shelf.entries()[0].key]


def test_the_other_suggestions_begin_when_they_are_clicked(home: Home, qtbot: QtBot) -> None:
    driver = home()
    other = sorted(shelf.entries()[1:], key=lambda one: (not one.playable, one.difficulty))[0]
    with qtbot.waitSignal(driver.screen.scenario_requested) as asked:
        hands.click(hands.find(driver.screen, "other-1"))
    assert asked.args == [other.key]


def test_a_single_conversation_is_suggested_alone_and_has_no_filters(home: Home) -> None:
    driver = home(entries=shelf.entries()[:1])
    assert driver.titles() == [SWEATER]
    assert "All conversations" in hands.words_on(driver.screen)
    assert "Skill: all" not in hands.words_on(driver.screen)


# What was paused


def test_a_paused_conversation_can_be_continued(home: Home, qtbot: QtBot) -> None:
    driver = home(paused=shelf.paused())
    said = "Paused before decision 4, yesterday 16:20. Nothing is lost."
    assert said in hands.words_on(driver.screen)
    with qtbot.waitSignal(driver.screen.resume_requested) as asked:
        hands.click(hands.button(driver.screen, "Continue"))
    assert asked.args == ["p1"]


def test_a_paused_conversation_can_be_set_aside(home: Home, qtbot: QtBot) -> None:
    driver = home(paused=shelf.paused())
    with qtbot.waitSignal(driver.screen.set_aside_requested) as asked:
        hands.click(hands.button(driver.screen, "Set aside"))
    assert asked.args == ["p1"]


def test_of_many_paused_conversations_three_are_shown_and_the_rest_is_counted(home: Home) -> None:
    driver = home(paused=shelf.paused() * 5)
    assert hands.words_on(driver.screen).count("Nothing is lost.") == 3
    assert "2 more are paused." in hands.words_on(driver.screen)


def test_a_paused_conversation_whose_file_is_gone_can_still_be_continued(home: Home) -> None:
    driver = home(entries=shelf.entries()[:1], paused=shelf.paused())
    assert "blowing off steam" in hands.words_on(driver.screen)


# The cards


def test_a_card_tells_a_screen_reader_everything(home: Home) -> None:
    driver = home(played=shelf.played())
    assert driver.card(HOLD) == (
        "Twelve minutes on hold. Phone, 6 min. Difficulty 3 of 5. Energy supplier, hotline. "
        "Skills: Empathy, Patience, Composure. Played once, last time: went half well."
    )
    assert driver.card(SWEATER).endswith("New.")


def test_a_click_on_a_card_asks_for_its_conversation(home: Home, qtbot: QtBot) -> None:
    driver = home()
    with qtbot.waitSignal(driver.screen.scenario_requested) as asked:
        driver.click_card(HOLD)
    assert asked.args == [shelf.entries()[2].key]


def test_arrows_walk_through_the_cards_and_enter_opens(home: Home, qtbot: QtBot) -> None:
    driver = home()
    driver.focus_card(SWEATER)
    walked = []
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
        Qt.Key.Key_Home,
    ):
        hands.press(key)
        walked.append(driver.current())
    titles = driver.titles()
    assert walked == [titles[1], titles[6], titles[5], titles[0], titles[-1], titles[0]]
    hands.press(Qt.Key.Key_Right)
    with qtbot.waitSignal(driver.screen.scenario_requested) as asked:
        hands.press(Qt.Key.Key_Return)
    assert asked.args == [shelf.entries()[1].key]


def test_the_card_the_arrows_reach_comes_into_view(home: Home) -> None:
    driver = home(entries=shelf.many(100), height=640)
    driver.grid.setFocus()
    hands.press(Qt.Key.Key_End)
    last = driver.grid.model().index(99, 0)
    corner = driver.grid.viewport().mapTo(driver.screen, driver.grid.visualRect(last).topLeft())
    assert 0 < corner.y() < driver.screen.height() - driver.grid.visualRect(last).height() // 2


@opens_a_menu
def test_the_last_debrief_can_be_looked_at_again(home: Home, qtbot: QtBot) -> None:
    driver = home(played=shelf.played())
    with qtbot.waitSignal(driver.screen.debrief_requested) as asked:
        driver.click_last_time(HUNDREDTH)
    assert asked.args == ["attempt-1"]
    with qtbot.waitSignal(driver.screen.debrief_requested) as asked:
        driver.menu(FENCE)["Look at the last debrief"].trigger()
    assert asked.args == ["attempt-30"]


@opens_a_menu
def test_what_was_never_played_has_no_debrief_to_look_at(home: Home) -> None:
    driver = home()
    assert "Look at the last debrief" not in driver.menu(SWEATER)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_a_broken_file_says_what_is_wrong_and_hides_nothing(home: Home, qtbot: QtBot) -> None:
    driver = home(entries=(shelf.entries()[0], shelf.broken(), shelf.mine()))
    assert len(driver.titles()) == 3
    assert "Line 142: “stuck” is a dead end" in driver.card("returns-desk")
    with qtbot.waitSignal(driver.screen.work_requested) as asked:
        driver.click_card("returns-desk")
    assert asked.args == [str(shelf.OWN / "returns-desk")]


def test_a_broken_file_that_came_along_shows_its_folder(home: Home, qtbot: QtBot) -> None:
    driver = home(entries=(shelf.entries()[0], replace(shelf.broken(), shipped=True)))
    with qtbot.waitSignal(driver.screen.folder_requested) as asked:
        driver.click_card("returns-desk")
    assert asked.args == [shelf.OWN / "returns-desk"]


def test_what_cannot_be_played_yet_says_why_and_does_not_open(home: Home, qtbot: QtBot) -> None:
    driver = home()
    assert "This conversation needs something that this program cannot play yet." in driver.card("My mistake")
    with qtbot.assertNotEmitted(driver.screen.scenario_requested):
        driver.click_card("My mistake")


def test_an_own_conversation_is_marked(home: Home) -> None:
    driver = home(entries=(shelf.mine(),))
    assert "From your own folder." in driver.card("“Give me your boss”")


def test_only_what_is_seen_is_painted(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    card = EntryList.card

    def counted(entries: EntryList, row: int) -> Any:
        asked.append(row)
        return card(entries, row)

    monkeypatch.setattr(EntryList, "card", counted)
    driver = home(entries=shelf.many(1000))
    driver.screen.grab()
    assert driver.grid.model().rowCount() == 1000
    assert 0 < len(set(asked)) <= 10


# Searching and filtering


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("SWEATER", [SWEATER]),
        ("energy", [HOLD]),
        ("ms lena", [FENCE]),
        ("composure phone", []),
        ("handling surprises", ["My mistake", "“Give me your boss”"]),
        ("hold on", [HOLD]),
    ],
)
def test_search_looks_at_titles_settings_customers_and_skills(
    home: Home, words: str, found: list[str]
) -> None:
    driver = home()
    driver.search(words)
    assert driver.titles() == found


def test_search_knows_umlauts(home: Home) -> None:
    driver = home(language="de")
    driver.search("zaun über")
    assert driver.titles() == ["Über den Zaun"]


def test_while_searching_the_suggestions_make_room_and_escape_brings_them_back(home: Home) -> None:
    driver = home()
    driver.search("patience")
    assert "4 conversations" in hands.words_on(driver.screen)
    assert "Good morning, Ana." not in hands.words_on(driver.screen)
    hands.press(Qt.Key.Key_Escape)
    assert "Good morning, Ana." in hands.words_on(driver.screen)
    assert len(driver.titles()) == len(shelf.entries())


def test_control_f_goes_to_the_search(home: Home) -> None:
    driver = home()
    hands.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert driver.search_field.hasFocus()


def test_where_nothing_matches_one_step_leads_back(home: Home) -> None:
    driver = home()
    driver.search("xyz")
    assert driver.titles() == []
    assert "No conversation matches." in hands.words_on(driver.screen)
    hands.click(hands.button(driver.screen, "Show all"))
    assert len(driver.titles()) == len(shelf.entries())
    assert "No conversation matches." not in hands.words_on(driver.screen)


def test_only_channels_that_exist_are_on_offer(home: Home) -> None:
    driver = home()
    words = hands.words_on(driver.screen)
    assert "Counter" in words
    assert "Chat" not in words.split("\n")
    hands.click(hands.button(driver.screen, "Counter"))
    assert driver.titles() == ["At the fair stand"]
    hands.click(hands.button(driver.screen, "All 11"))
    assert len(driver.titles()) == 11


@opens_a_menu
def test_a_skill_can_be_asked_for(home: Home) -> None:
    driver = home()
    hands.click(hands.find(driver.screen, "skill"))
    driver.open_menu()["Attentiveness"].trigger()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    assert driver.titles() == [CHATS, "At the fair stand"]
    assert "Skill: Attentiveness" in hands.words_on(driver.screen)


# Favourites, and what was played recently


def test_a_card_is_starred_by_a_click_on_its_star_and_opens_nothing(home: Home, qtbot: QtBot) -> None:
    driver = home()
    with (
        qtbot.assertNotEmitted(driver.screen.scenario_requested),
        qtbot.waitSignal(driver.screen.star_requested) as asked,
    ):
        driver.click_star(HOLD)
    assert asked.args == ["twelve-minutes", True]
    assert driver.starred() == [HOLD]
    with qtbot.waitSignal(driver.screen.star_requested) as asked:
        driver.click_star(HOLD)
    assert asked.args == ["twelve-minutes", False]
    assert driver.starred() == []


def test_a_card_is_starred_by_a_key(home: Home, qtbot: QtBot) -> None:
    driver = home()
    driver.focus_card(SWEATER)
    with qtbot.waitSignal(driver.screen.star_requested) as asked:
        hands.press(Qt.Key.Key_F)
    assert asked.args == ["sweater-15-november", True]


@opens_a_menu
def test_a_card_is_starred_in_its_menu(home: Home, qtbot: QtBot) -> None:
    driver = home(favourites={"twelve-minutes"})
    menu = driver.menu(HOLD)
    with qtbot.waitSignal(driver.screen.star_requested) as asked:
        menu["No longer a favourite"].trigger()
    assert asked.args == ["twelve-minutes", False]
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_favourites_have_a_shelf_as_soon_as_there_are_some(home: Home) -> None:
    driver = home()
    assert not hands.find(driver.screen, "shelf-favourites").isVisible()
    driver.click_star(HOLD)
    driver.click_star(FENCE)
    hands.click(hands.button(driver.screen, "Favourites"))
    assert driver.titles() == [HOLD, FENCE]
    driver.click_star(HOLD)
    assert driver.titles() == [FENCE]
    driver.click_star(FENCE)
    assert len(driver.titles()) == len(shelf.entries())
    assert not hands.find(driver.screen, "shelf-favourites").isVisible()


def test_what_was_played_recently_comes_latest_first(home: Home) -> None:
    played = shelf.played()
    driver = home(played=played)
    hands.click(hands.button(driver.screen, "Recent"))
    titles = {entry.id: entry.title("en") for entry in shelf.entries()}
    latest = sorted(played, key=lambda scenario: played[scenario].when, reverse=True)
    assert driver.titles() == [titles[scenario] for scenario in latest if scenario in titles]


def test_where_nothing_was_played_nothing_is_recent(home: Home) -> None:
    assert not hands.find(home().screen, "shelf-recent").isVisible()


def test_a_rebuilt_screen_looks_at_the_same_shelf(home: Home) -> None:
    driver = home(favourites={"twelve-minutes"})
    hands.click(hands.button(driver.screen, "Favourites"))
    window = driver.screen.window()
    window.rebuild()  # type: ignore[attr-defined]  # the Navigator
    again = HomeDriver(window.screen_shown)  # type: ignore[attr-defined]
    assert again.titles() == [HOLD]


# The bar, and trouble


def test_the_bar_leads_to_settings_and_learners(home: Home, qtbot: QtBot) -> None:
    driver = home()
    with qtbot.waitSignal(driver.screen.settings_requested):
        hands.click(hands.find(driver.screen, "settings"))
    with qtbot.waitSignal(driver.screen.learners_requested):
        hands.click(hands.button(driver.screen, "Ana"))


def test_somebody_without_a_name_practises_too(home: Home) -> None:
    assert "Without a name" in hands.words_on(home(learner=None).screen)


def test_a_notice_offers_what_helps(home: Home, qtbot: QtBot) -> None:
    driver = home(
        notices=(
            Notice("bad", "The disk is full.", retry=True),
            Notice("caution", "The settings were damaged.", folder=shelf.OWN),
        )
    )
    with qtbot.waitSignal(driver.screen.retry_requested):
        hands.click(hands.button(driver.screen, "Try again"))
    with qtbot.waitSignal(driver.screen.folder_requested) as asked:
        hands.click(hands.button(driver.screen, "Show folder"))
    assert asked.args == [shelf.OWN]


def test_an_empty_library_names_the_step_towards_it(home: Home, qtbot: QtBot) -> None:
    driver = home(entries=())
    assert "No conversations yet" in hands.words_on(driver.screen)
    with qtbot.waitSignal(driver.screen.settings_requested):
        hands.press(Qt.Key.Key_Return)


def test_while_the_library_is_read_nothing_claims_to_be_empty(home: Home) -> None:
    assert "No conversations yet" not in hands.words_on(home(entries=None).screen)


def test_while_the_library_is_read_the_search_does_not_take_the_keys(home: Home) -> None:
    driver = home(entries=None)
    assert driver.screen.first_focus() not in (None, driver.search_field)


# Being rebuilt, and fitting


def test_a_rebuilt_screen_stands_where_it_stood(home: Home, qtbot: QtBot) -> None:
    driver = home(entries=shelf.many(60))
    driver.search("line")
    driver.grid.setFocus()
    hands.press(Qt.Key.Key_End)
    QApplication.processEvents()  # the page shrinks to what was found
    before, row = driver.screen.state(), driver.grid.currentIndex().row()
    window = driver.screen.window()
    window.rebuild()  # type: ignore[attr-defined]  # the Navigator
    again = HomeDriver(window.screen_shown)  # type: ignore[attr-defined]
    assert again.screen is not driver.screen
    assert again.grid.currentIndex().row() == row
    qtbot.waitUntil(lambda: again.screen.state() == before)


def test_nothing_is_cut_off(show_screen: Callable[..., Any], every_window: Any) -> None:
    window = show_screen(
        lambda: screen(
            every_window.language,
            entries=(*shelf.entries(), shelf.broken(), shelf.mine()),
            played=shelf.played(),
            paused=shelf.paused(),
            notices=(
                Notice("caution", "The settings were damaged. The usual ones hold now.", folder=shelf.OWN),
            ),
        ),
        width=every_window.width,
        height=every_window.height,
    )
    assert (window.width(), window.height()) == (every_window.width, every_window.height)
    assert window.screen_shown.minimumSizeHint().width() <= every_window.width
    assert hands.cut_off(window.screen_shown) == []


def test_tab_reaches_everything_and_everything_has_a_name(home: Home) -> None:
    driver = home(played=shelf.played(), paused=shelf.paused())
    visited = hands.tabbed(driver.screen)
    assert driver.grid in visited
    assert driver.search_field in visited
    assert {each.objectName() for each in visited} >= {
        "learner",
        "settings",
        "begin",
        "resume-p1",
        "aside-p1",
        "skill",
    }
    assert [each for each in visited if not hands.heard(each).text(hands.QAccessible.Text.Name)] == []
