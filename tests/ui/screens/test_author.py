"""The author's screen, while the file beside it is edited on the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.scenario import scaffold
from app.ui.authoring import Authoring
from app.ui.editor import Opened
from app.ui.navigator import Navigator
from app.ui.screens.author import AuthorScreen
from app.ui.screens.author_parts import Part
from tests.ui.drivers import hands
from tests.ui.drivers.author import AuthorDriver, save
from tests.ui.screens.conftest import ShowScreen, Window

Show = Callable[..., AuthorDriver]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new scenario's file."""
    return scaffold.write("cake", folder=tmp_path, language="en") / "scenario.yaml"


@pytest.fixture
def show(show_screen: ShowScreen, file: Path) -> Show:
    """Show the screen for the file; the window and the authoring are kept with the driver."""
    kept: list[Navigator | Authoring] = []

    def shown(*, width: int = 1280, height: int = 800, language: str = "en") -> AuthorDriver:
        authoring = Authoring(file)
        window = show_screen(lambda: AuthorScreen(authoring=authoring), width=width, height=height)
        kept.extend((authoring, window))
        screen = window.screen_shown
        assert isinstance(screen, AuthorScreen)
        QApplication.processEvents()
        return AuthorDriver(screen)

    return shown


def test_the_whole_loop_with_the_file_on_the_disk(show: Show, file: Path, qtbot: QtBot) -> None:
    author = show()
    assert author.summary == "Nothing to mend."
    author.play.choose("look")
    assert author.place == "agreeing, decision 2"

    # a good edit: the same place, the new words
    save(file, "says: So, at eight?", "says: At eight, is it?")
    qtbot.waitUntil(lambda: author.play.speech == ["At eight, is it?"])
    assert author.place == "agreeing, decision 2"
    assert author.notice("lost") == author.notice("stopped") == ""

    # a broken edit: what worked is played on, and the first mistake is said with its line
    save(file, "to: half-settled", "to: half-setled")
    qtbot.waitUntil(lambda: bool(author.notice("stopped")))
    line = next(n for n, text in enumerate(file.read_text("utf-8").split("\n"), 1) if "half-setled" in text)
    assert author.notice("stopped").startswith(f"Line {line}: There is no state “half-setled”.")
    assert "the last version that worked" in author.notice("stopped")
    assert any("half-setled" in said for said in author.findings)
    assert author.play.choices

    # mended
    save(file, "to: half-setled", "to: half-settled")
    qtbot.waitUntil(lambda: not author.notice("stopped"))
    assert author.place == "agreeing, decision 2"

    # the choice that was taken is not there any more
    save(file, "      look:", "      look-first:")
    qtbot.waitUntil(lambda: bool(author.notice("lost")))
    assert author.notice("lost") == "The choice “look” is gone; you are at decision 1."
    assert author.place == "opening, decision 1"
    assert any("looked-first: goes elsewhere" in said for said in author.findings)

    # the file is gone, and comes back
    text = file.read_text(encoding="utf-8")
    file.unlink()
    qtbot.waitUntil(lambda: "not there any more" in author.notice("stopped"))
    author.play.choose("opening-hours")
    assert author.place == "agreeing, decision 2"
    file.write_text(text, encoding="utf-8")
    qtbot.waitUntil(lambda: not author.notice("stopped"))
    assert author.place == "agreeing, decision 2"


def test_one_can_play_while_the_file_is_saved_again_and_again(show: Show, file: Path, qtbot: QtBot) -> None:
    author = show()
    for number in range(4):
        before = "mood: 55" if number == 0 else f"mood: {60 + number - 1}"
        save(file, before, f"mood: {60 + number}")
        qtbot.waitUntil(lambda number=number: author.value("mood") == str(60 + number))  # type: ignore[misc]
    hands.press(Qt.Key.Key_1)
    assert author.place == "agreeing, decision 2"


def test_the_panel_follows_and_plays_from_any_place(show: Show) -> None:
    author = show()
    assert (author.state, author.value("mood"), author.value("noted.time")) == ("opening", "55", "no")
    author.play.choose("look")
    assert (author.state, author.value("mood")) == ("agreeing", "65")
    assert author.value("opened.order-book") == "yes"

    author.pick_state("agreeing")
    author.type_number("mood", 35)
    author.pick("opened.order-book", "no")
    author.pick("pick-up", "nine")
    author.click("play-from-here")
    assert author.place == "agreeing, decision 1"
    assert not any("side door" in words for words in author.play.choices)
    assert (author.value("mood"), author.value("pick-up")) == ("35", "nine")
    author.play.choose("should-work")
    assert author.place == "gives-up, the end"
    assert "The conversation has ended." in author.play.sheet

    author.click("sheet-primary")
    assert author.place == "agreeing, decision 1"
    assert author.value("mood") == "35"
    author.play.choose("should-work")
    author.click("sheet-secondary")
    assert author.place == "opening, decision 1"
    author.play.choose("look")
    hands.press(Qt.Key.Key_F5)
    assert author.place == "opening, decision 1"


def test_what_only_the_clock_brings_can_be_brought(show: Show, file: Path, qtbot: QtBot) -> None:
    author = show()
    assert not hands.find(author.screen, "silence").isVisible()
    author.click("interrupt")
    assert author.value("interrupted") == "yes"
    assert author.value("mood") == "50"
    assert not hands.find(author.screen, "interrupt").isVisible()
    save(
        file,
        "    to: agreeing                   #",
        "    patience: 20s\n    silence:\n      reply: Hello?\n    to: agreeing #",
    )
    qtbot.waitUntil(lambda: hands.find(author.screen, "silence").isVisible())
    author.click("silence")
    assert author.play.speech[-1] == "Hello?"


def test_facts_are_noted_and_things_looked_up_as_a_learner_does(show: Show) -> None:
    author = show()
    author.play.page.talk.bubble.setFocus()
    author.play.key("N")
    author.play.press(Qt.Key.Key_Return)
    assert author.value("noted.time") == "yes"
    author.play.key("D")
    author.play.press(Qt.Key.Key_Space)
    assert author.value("opened.order-book") == "yes"


def test_a_click_or_enter_on_a_finding_asks_for_its_line(show: Show, file: Path, qtbot: QtBot) -> None:
    author = show()
    save(file, "mood: +15", "mood: 15")
    qtbot.waitUntil(lambda: any("bare number" in said for said in author.findings))
    line = next(n for n, text in enumerate(file.read_text("utf-8").split("\n"), 1) if "mood: 15" in text)
    for by_key in (False, True):
        with qtbot.waitSignal(author.screen.file_requested) as asked:
            author.open_finding("bare number", by_key=by_key)
        assert asked.args[:2] == [file, line]
    with qtbot.waitSignal(author.screen.file_requested) as asked:
        author.click("open-editor")
    assert asked.args[:2] == [file, line]


def test_a_playthrough_leads_to_its_own_file(show: Show, file: Path, qtbot: QtBot) -> None:
    author = show()
    with qtbot.waitSignal(author.screen.file_requested) as asked:
        author.open_finding("made-good")
    path, line, _column = asked.args
    assert path == file.parent / "playthroughs.yaml"
    assert path.read_text("utf-8").split("\n")[line - 1] == "made-good:"
    with qtbot.waitSignal(author.screen.file_requested) as asked:
        hands.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [file, 1, 1]


def test_it_says_the_line_where_the_program_that_opened_it_cannot_be_told(show: Show, file: Path) -> None:
    author = show()
    author.screen.show_opened(Opened.AT_LINE, file, 12)
    assert author.notice("opened") == ""
    author.screen.show_opened(Opened.FILE, file, 12)
    assert author.notice("opened") == "scenario.yaml is open. The place is line 12."
    author.screen.show_opened(Opened.NOT, file, 12)
    assert str(file) in author.notice("opened")


def test_a_file_that_never_worked_shows_its_findings_and_plays_once_it_does(
    show: Show, file: Path, qtbot: QtBot
) -> None:
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("to: half-settled", "to: half-setled"), encoding="utf-8")
    author = show()
    assert author.screen.rehearsal is None
    assert "Nothing can be played yet" in author.words
    assert "half-setled" in author.notice("stopped")
    assert not hands.find(author.screen, "play-from-here").isEnabled()
    file.write_text(good, encoding="utf-8")
    qtbot.waitUntil(lambda: author.screen.rehearsal is not None)
    assert "Nothing can be played yet" not in author.words
    author.play.choose("look")
    assert author.place == "agreeing, decision 2"


def test_the_focus_stays_with_the_finding_over_a_save(show: Show, file: Path, qtbot: QtBot) -> None:
    author = show()
    save(file, "mood: +15", "mood: 15")
    qtbot.waitUntil(lambda: any("bare number" in said for said in author.findings))
    author.screen.findings.rows[0].setFocus()
    save(file, "mood: -5,", "mood: 5,")
    qtbot.waitUntil(lambda: author.summary.startswith("2 errors"))
    assert QApplication.focusWidget() is author.screen.findings.rows[0]


def test_it_stands_as_it_was_after_being_rebuilt(show_screen: ShowScreen, file: Path) -> None:
    authoring = Authoring(file)
    window = show_screen(lambda: AuthorScreen(authoring=authoring))
    author = AuthorDriver(window.screen_shown)  # type: ignore[arg-type]
    author.play.choose("look")
    author.type_number("mood", 12)
    window.rebuild()
    again = AuthorDriver(window.screen_shown)  # type: ignore[arg-type]
    assert again.screen is not author.screen
    assert again.place == "agreeing, decision 2"
    assert again.value("mood") == "12"
    again.click("choice-nine")
    assert again.place == "half-settled, the end"


def test_the_keyboard_map_shows_the_authors_keys_and_the_learners(show: Show) -> None:
    keys = show().screen.keys()
    names = [name for key in keys for name in key.names]
    assert {"Ctrl+E", "F5", "Alt+Left", "1", "N", "D", "B"} <= set(names)
    assert "F11" not in names
    assert len(names) == len(set(names))


def test_back_leads_back(show: Show, qtbot: QtBot) -> None:
    author = show()
    with qtbot.waitSignal(author.screen.back_requested):
        author.click("leave")
    with qtbot.waitSignal(author.screen.back_requested):
        hands.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_narrow_windows_turn_to_what_has_no_room(show: Show) -> None:
    author = show(width=1024, height=640)
    screen = author.screen
    parts = hands.find(screen, "parts")
    assert parts.isVisible()
    assert screen.findings.isVisible()
    assert not screen.start.isVisible()
    hands.click(hands.button(parts, "From this state"))
    assert screen.start.isVisible()
    assert not screen.findings.isVisible()
    author.pick_state("agreeing")
    author.click("play-from-here")
    assert author.place == "agreeing, decision 1"


def test_tab_reaches_findings_conversation_and_values(show: Show) -> None:
    author = show()
    author.play.page.talk.bubble.setFocus()
    visited = {widget.objectName() for widget in hands.tabbed(author.screen)}
    assert {"walk-looked-first", "choice-look", "state", "value-mood", "play-from-here", "leave"} <= visited


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("broken", [False, True], ids=["good", "broken"])
def test_nothing_is_cut_off_in_any_window(
    every_window: Window, show: Show, file: Path, part: Part, broken: bool, qtbot: QtBot
) -> None:
    author = show(width=every_window.width, height=every_window.height)
    if broken:
        save(file, "to: half-settled", "to: half-setled")
        qtbot.waitUntil(lambda: bool(author.notice("stopped")))
    author.screen.restore({"part": part.value})
    QApplication.processEvents()
    assert hands.cut_off(author.screen) == []
    assert author.screen.window().width() == every_window.width
    assert author.screen.window().height() == every_window.height


def test_what_an_author_wrote_is_never_taken_for_markup(show: Show, file: Path, qtbot: QtBot) -> None:
    author = show()
    save(file, "title: The cake for Saturday", 'title: "<img src=x> <b>cake</b>"')
    qtbot.waitUntil(lambda: "<b>cake</b>" in author.words)
