"""Promises and what became of them."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui.widgets.promises import Promises


def test_without_a_promise_there_is_no_list(qtbot: QtBot) -> None:
    promises = Promises()
    qtbot.addWidget(promises)
    assert promises.isHidden()
    assert promises.lines == ()


def test_each_promise_stands_there_with_a_word_for_how_it_stands(show) -> None:
    promises = show(Promises())
    promises.show_promises((("I call at ten.", "made"), ("I write if the date moves.", "kept")))
    assert promises.isVisible()
    assert promises.lines == ("I call at ten. (made)", "I write if the date moves. (kept)")


def test_a_promise_that_is_broken_replaces_the_word_of_before(show) -> None:
    promises = show(Promises())
    promises.show_promises((("I call at ten.", "made"),))
    promises.show_promises((("I call at ten.", "broken"),))
    assert promises.lines == ("I call at ten. (broken)",)
