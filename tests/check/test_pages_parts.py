"""Parts of a scenario, put into a whole one."""

from __future__ import annotations

from tests.check.parts import merged

WHOLE = """\
title: Coffee
states:
  opening:
    says: Hello.
    to: day
  day:
    says: And when?
"""


def test_what_a_part_leaves_out_stays() -> None:
    part = "states:\n  opening:\n    to: goodbye\n"
    assert merged(WHOLE, part) == WHOLE.replace("to: day", "to: goodbye")


def test_what_only_the_part_has_comes_behind() -> None:
    part = "states:\n  goodbye:\n    ending: good\n"
    assert merged(WHOLE, part) == WHOLE + "  goodbye:\n    ending: good\n"


def test_what_is_no_map_in_one_of_them_is_replaced_whole() -> None:
    part = "states:\n  day:\n    says:\n      - And when?\n      - On Friday?\n"
    assert merged(WHOLE, part) == WHOLE.replace("says: And when?\n", part.partition("day:\n    ")[2])
    assert merged(WHOLE, "states: none\n") == "title: Coffee\nstates: none\n"


def test_keys_of_both_stand_in_the_order_of_the_part() -> None:
    part = "states:\n  day:\n    says: And when?\n  opening:\n    says: Hello.\n    to: day\n"
    assert merged(WHOLE, part) == f"title: Coffee\n{part}"
