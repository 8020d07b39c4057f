"""Speech comes part by part and is heard as a whole."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.ui.widgets.speech_bubble import Said, SpeechBubble


def test_a_part_shown_at_once_is_revealed_at_once(qtbot: QtBot) -> None:
    bubble = SpeechBubble()
    qtbot.addWidget(bubble)
    with qtbot.waitSignal(bubble.revealed, timeout=100):
        bubble.add(Said("Und? Haben Sie ihn noch da?"))
    assert bubble.accessibleName() == "Und? Haben Sie ihn noch da?"


def test_words_that_appear_one_by_one_end_revealed(qtbot: QtBot) -> None:
    bubble = SpeechBubble()
    qtbot.addWidget(bubble)
    with qtbot.waitSignal(bubble.revealed, timeout=2000):
        bubble.add(Said("Eins zwei drei"), over_ms=30)
    assert bubble._shown_characters() is None


def test_words_take_their_final_place_from_the_start(qtbot: QtBot) -> None:
    bubble = SpeechBubble()
    qtbot.addWidget(bubble)
    bubble.add(Said("Eins zwei drei " * 20), over_ms=60_000)
    early = bubble.heightForWidth(400)
    bubble.finish()
    assert bubble.heightForWidth(400) == early


def test_finish_shows_all_words_now(qtbot: QtBot) -> None:
    bubble = SpeechBubble()
    qtbot.addWidget(bubble)
    bubble.add(Said("Eins zwei drei"), over_ms=60_000)
    with qtbot.waitSignal(bubble.revealed, timeout=100):
        bubble.finish()


def test_a_new_part_ends_the_one_before(qtbot: QtBot) -> None:
    bubble = SpeechBubble()
    qtbot.addWidget(bubble)
    bubble.add(Said("Eins zwei drei"), over_ms=60_000)
    bubble.add(Said("Vier"))
    assert [part.text for part in bubble.parts] == ["Eins zwei drei", "Vier"]
    assert bubble._shown_characters() is None


def test_it_grows_with_each_part_and_with_more_to_come(qtbot: QtBot) -> None:
    bubble = SpeechBubble()
    qtbot.addWidget(bubble)
    bubble.add(Said("Eins."))
    one = bubble.heightForWidth(400)
    bubble.add(Said("Zwei."))
    two = bubble.heightForWidth(400)
    bubble.set_more(True)
    assert one < two < bubble.heightForWidth(400)
    assert bubble.accessibleDescription() == "Still speaking."


def test_another_speaker_is_named(qtbot: QtBot) -> None:
    bubble = SpeechBubble()
    qtbot.addWidget(bubble)
    bubble.add(Said("Sofort.", speaker="Lena"))
    assert bubble.accessibleName() == "Lena: Sofort."


def test_cleared_it_is_empty(qtbot: QtBot) -> None:
    bubble = SpeechBubble()
    qtbot.addWidget(bubble)
    bubble.add(Said("Eins."))
    bubble.clear()
    assert bubble.parts == ()
    assert bubble.accessibleName() == ""


def two_parts() -> SpeechBubble:
    bubble = SpeechBubble()
    bubble.add(Said("Eins."))
    bubble.add(Said("Zwei."))
    return bubble


def test_the_part_under_the_pointer_can_be_noted(show, qtbot: QtBot) -> None:
    bubble = show(two_parts())
    first = next(y for y in range(bubble.height()) if bubble.part_at(y) == 0)
    with qtbot.waitSignal(bubble.note_requested) as asked:
        qtbot.mouseClick(bubble, Qt.MouseButton.LeftButton, pos=QPoint(200, first + 6))
    assert asked.args == [0]


def test_a_click_beside_the_words_notes_nothing(show, qtbot: QtBot) -> None:
    bubble = show(two_parts())
    with qtbot.assertNotEmitted(bubble.note_requested):
        qtbot.mouseClick(bubble, Qt.MouseButton.LeftButton, pos=QPoint(200, 3))


def test_arrow_keys_mark_a_part_and_enter_notes_it(show, qtbot: QtBot) -> None:
    bubble = show(two_parts())
    for expected in (1, 0, 0):
        qtbot.keyClick(bubble, Qt.Key.Key_Up)
        assert bubble.marked == expected
    qtbot.keyClick(bubble, Qt.Key.Key_Down)
    with qtbot.waitSignal(bubble.note_requested) as asked:
        qtbot.keyClick(bubble, Qt.Key.Key_Return)
    assert asked.args == [1]


def test_without_a_mark_enter_notes_nothing(show, qtbot: QtBot) -> None:
    bubble = show(two_parts())
    with qtbot.assertNotEmitted(bubble.note_requested):
        qtbot.keyClick(bubble, Qt.Key.Key_Return)
