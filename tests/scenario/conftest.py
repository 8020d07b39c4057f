"""A small scenario that uses most of format 1, and how tests change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from app.scenario import reader
from app.scenario.diagnostic import Span
from app.scenario.reader import Reading

SMALL = """\
format: 1
id: small
language: en
title: A small one
briefing: You take orders.
goal: She knows when it comes.
people:
  lindner:
    name: Ms Lindner
    mood: 65
  brandt: {name: Ms Brandt}
variables:
  promised: [nothing, expected, guaranteed]
  plan-b: no
  rounds: {start: 0, from: 0, to: 3}
facts:
  birthday: 18 November
promises:
  message: I write the same day.
desk:
  stock-list:
    title: Stock list
    takes: 20s
    text: Blue, expected 15 November.
start: opening
states:
  opening:
    phase: open
    scene: A radio plays.
    says:
      - The blue sweater, please.
      - text: It is for the 18th.
        notes: birthday
    patience: 30s
    silence:
      reply: Hello?
      changes: {mood: -5}
    to: certain
    choices:
      can-and-when:
        say: It is expected on 15 November.
        opens: stock-list
        reply:
          - when: {mood: at least 60}
            text: That is in time.
          - when: {mood: below 60}
            text: Well, all right.
            by: brandt
        changes: {mood: +10, promised: expected}
        skills: {positive-language: +2}
        feedback:
          behaviour: You said what is possible.
          impact: She can decide.
          rule: What is possible, and when.
      cannot:
        say: You cannot get it for two weeks.
        when: {noted.birthday: yes}
        changes: {mood: -20}
        to: {gone: {mood: below 40}, certain: otherwise}
        feedback:
          behaviour: You refused.
          impact: She heard a no.
          better: On 15 November it can be with you.
  certain:
    says: And is that certain?
    to: ordered
    choices:
      nine-of-ten:
        say: Nine times out of ten.
        changes: {promise.message: made}
  ordered:
    ending: good
    says: Wonderful.
    result: The order is placed.
  gone:
    ending: poor
    result: No order.
"""


@dataclass(frozen=True)
class Planted:
    """The small scenario with one thing changed, and the place that the change marked with `«` and `»`."""

    text: str
    span: Span
    reading: Reading


@pytest.fixture(scope="session")
def small() -> str:
    return SMALL


@pytest.fixture
def read() -> Callable[[str | bytes], Reading]:
    return lambda text: reader.read_text(text, name="small.yaml")


@pytest.fixture
def plant() -> Callable[[str, str], Planted]:
    """Put `new` in place of `old`, once; `«` and `»` in it mark the place that a finding should point at."""

    def planted(old: str, new: str) -> Planted:
        assert SMALL.count(old) == 1, f"{old!r} stands there {SMALL.count(old)} times"
        marked = SMALL.replace(old, new)
        start = marked.index("«")
        end = marked.index("»") - 1
        text = marked.replace("«", "").replace("»", "")
        before, through = text[:start], text[:end]
        span = Span(
            before.count("\n") + 1,
            start - before.rfind("\n"),
            through.count("\n") + 1,
            end - through.rfind("\n"),
        )
        return Planted(text, span, reader.read_text(text, name="small.yaml"))

    return planted
