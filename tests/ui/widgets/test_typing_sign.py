"""Three dots say that somebody types, and their words say who."""

from __future__ import annotations

from app.ui.theme.appearance import Appearance
from app.ui.theme.theme import Theme
from app.ui.widgets.typing_sign import TypingSign


def test_it_says_who_types(show) -> None:
    sign = TypingSign()
    sign.show_words("Ms Brandt is typing")
    show(sign, width=sign.sizeHint().width())
    assert sign.accessibleName() == sign.words == "Ms Brandt is typing"
    longer = TypingSign()
    longer.show_words("Ms Brandt is typing, and typing")
    assert longer.sizeHint().width() > sign.sizeHint().width()


def test_the_dots_stand_still_where_motion_is_reduced(show, appearance: Appearance) -> None:
    still = show(TypingSign())
    assert still._beat.state() == still._beat.State.Stopped
    appearance.show(Theme(reduced_motion=False))
    moving = show(TypingSign())
    assert moving._beat.state() == moving._beat.State.Running
    moving.hide()
    assert moving._beat.state() == moving._beat.State.Stopped
