"""Fields, switches, segments, sliders, the notepad and the desk work by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLayoutItem, QSpacerItem, QWidget
from pytestqt.qtbot import QtBot

from app.scenario.terms import Mood, Phase
from app.skills.scoring import Band
from app.ui.widgets.bars import ActionBar, TopBar
from app.ui.widgets.button import Button
from app.ui.widgets.choosing import SegmentedControl, Tile, Toggle
from app.ui.widgets.desk import Desk
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.mood_scale import MoodScale
from app.ui.widgets.notepad import Entry, Notepad
from app.ui.widgets.notices import Banner, LoadingBars
from app.ui.widgets.ringing_phone import RingingPhone
from app.ui.widgets.self_rating import SelfImage, SelfRatingSlider
from app.ui.widgets.steps import DifficultyBars, PhaseBar, SkillBand
from app.ui.widgets.text_field import SearchField


def type_text(widget: QWidget, text: str) -> None:
    """Keys with their text; Qt's own helper cannot type umlauts."""
    for letter in text:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def test_enter_presses_a_button(show, qtbot: QtBot) -> None:
    button = show(Button("Begin", rank="primary", icon="play"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_button_without_words_keeps_its_name(show) -> None:
    button = show(Button("Pause", rank="quiet", icon="pause", only_icon=True))
    assert button.accessibleName() == button.toolTip() == "Pause"
    assert button.sizeHint().width() < Button("Pause", rank="quiet", icon="pause").sizeHint().width()


def test_buttons_are_large_enough_to_hit(qapp: QApplication) -> None:
    assert Button("Ja").sizeHint().height() - 10 >= 28
    assert Button("x", only_icon=True, icon="x", small=True).sizeHint().width() - 10 >= 28


def test_the_notepad_hands_over_what_was_written(show, qtbot: QtBot) -> None:
    pad = show(Notepad())
    type_text(pad.field, "Größe 116")
    with qtbot.waitSignal(pad.written) as written:
        qtbot.keyClick(pad.field, Qt.Key.Key_Return)
    assert written.args == ["Größe 116"]
    assert pad.field.text() == ""


def test_the_notepad_ignores_blanks(show, qtbot: QtBot) -> None:
    pad = show(Notepad())
    type_text(pad.field, "   ")
    with qtbot.assertNotEmitted(pad.written):
        qtbot.keyClick(pad.field, Qt.Key.Key_Return)


def test_the_notepad_shows_the_entries_it_is_given(show, qtbot: QtBot) -> None:
    pad = show(Notepad())
    empty = pad.heightForWidth(300)
    pad.show_entries((Entry("18. November", "Geburtstag"), Entry("Größe 116")))
    qtbot.waitUntil(lambda: pad.heightForWidth(300) > empty)
    pad.show_entries(())
    qtbot.waitUntil(lambda: pad.heightForWidth(300) == empty)


def test_a_desk_item_is_wanted_once_and_then_tells(show, qtbot: QtBot) -> None:
    desk = show(Desk())
    row = desk.add("stock-list", "Stock list", kind="article", seconds=20)
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert wanted.args == ["stock-list"]
    closed = row.heightForWidth(250)
    row.open("Blue, size 116, expected on 15 November.")
    assert row.opened
    assert row.heightForWidth(250) > closed
    assert row.accessibleDescription() == "Blue, size 116, expected on 15 November."
    with qtbot.assertNotEmitted(desk.wanted):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_a_search_field_is_emptied_by_escape(show, qtbot: QtBot) -> None:
    field = show(SearchField(name="Search"))
    type_text(field, "Pullover")
    assert field._clear.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not field._clear.isVisible()


def test_segments_change_by_arrow_keys(show, qtbot: QtBot) -> None:
    control = show(SegmentedControl((("a", "One"), ("b", "Two")), value="a", name="Count"))
    control.segment("a").setFocus()
    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.keyClick(control.segment("a"), Qt.Key.Key_Right)
    assert chosen.args == ["b"]
    assert control.value == "b"


def test_a_tile_is_a_switch_that_says_what_it_does(show, qtbot: QtBot) -> None:
    tile = show(Tile("Practise", "The coach speaks afterwards.", icon="sprout"))
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert tile.isChecked()
    assert tile.accessibleDescription() == "The coach speaks afterwards."


def test_a_toggle_switches_by_space_and_by_a_click_on_its_words(show, qtbot: QtBot) -> None:
    toggle = show(Toggle("Reduced motion"))
    qtbot.keyClick(toggle, Qt.Key.Key_Space)
    assert toggle.isChecked()
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert not toggle.isChecked()
    role = QAccessible.queryAccessibleInterface(toggle).role()
    assert role == QAccessible.Role.CheckBox


def test_one_rates_oneself_by_arrow_keys(show, qtbot: QtBot) -> None:
    rating = show(SelfRatingSlider(name="Your impression", value=6))
    qtbot.keyClick(rating.slider, Qt.Key.Key_Right)
    assert rating.value == 7
    qtbot.keyClick(rating.slider, Qt.Key.Key_Home)
    assert rating.value == 0
    assert rating.slider.accessibleDescription() == "0 of 10. That was hard for me."


def test_signs_tell_their_meaning_in_words(qapp: QApplication) -> None:
    assert PhaseBar(Phase.SOLVE).accessibleName() == "Phase: Solve"
    assert PhaseBar().accessibleName() == "Phase: not begun"
    assert DifficultyBars(3).accessibleName() == "Difficulty 3 of 5"
    assert SkillBand(Band.SOLID, title="Positive language").accessibleName() == "Positive language: solid"
    assert SkillBand(None).accessibleName() == "no picture yet"
    assert MoodScale(Mood.WAITING, before=Mood.EASED).accessibleName() == "Mood: waiting, just now eased"
    assert SelfImage(own=6, found=7.2).accessibleName() == "You gave yourself 6 of 10; the finding is 7."


def test_the_phone_stands_still_with_reduced_motion(show) -> None:
    phone = show(RingingPhone(size=200))
    assert phone._turn.state() == phone._turn.State.Stopped


def test_a_banner_s_button_acts(show, qtbot: QtBot) -> None:
    banner = show(Banner("You can keep playing.", title="The disk is full", kind="bad", action="Try again"))
    with qtbot.waitSignal(banner.acted):
        qtbot.keyClick(banner.button, Qt.Key.Key_Return)


def test_loading_shows_nothing_at_first(show, qtbot: QtBot) -> None:
    loading = show(LoadingBars("Reading conversations"))
    assert not loading._inside.isVisible()
    qtbot.waitUntil(loading._inside.isVisible)


def test_bars_take_their_tools(show, qtbot: QtBot) -> None:
    bar = show(TopBar(title="The sweater", leave="Leave"), width=800)
    with qtbot.waitSignal(bar.leave.clicked):
        qtbot.keyClick(bar.leave, Qt.Key.Key_Return)
    pause = Button("Pause", rank="quiet")
    bar.add(pause)
    qtbot.waitUntil(lambda: pause.x() > bar.width() / 2)
    foot = show(ActionBar(text="What comes next"), width=800)
    again = Button("Again", rank="primary")
    foot.add(again)
    qtbot.waitUntil(lambda: again.x() > foot.width() / 2)


def test_a_flow_breaks_into_rows_and_centres_them(qapp: QApplication) -> None:
    flow = FlowLayout(gap=4)
    items: list[QLayoutItem] = [QSpacerItem(100, height) for height in (20, 30, 20)]
    for item in items:
        flow.addItem(item)
    assert flow.heightForWidth(400) == 0  # spacers are empty and take no place
    parent = QWidget()
    flow = FlowLayout(parent, gap=4)
    for height in (20, 30, 20):
        child = QWidget()
        child.setFixedSize(QSize(100, height))
        flow.addWidget(child)
    assert flow.heightForWidth(400) == 30
    assert flow.heightForWidth(210) == 30 + 4 + 20
    assert flow.heightForWidth(50) == 20 + 4 + 30 + 4 + 20
