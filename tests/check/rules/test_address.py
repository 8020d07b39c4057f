"""Sie or du: between two people, and from the coach."""

from __future__ import annotations

from pathlib import Path

from app.scenario.codes import Code
from tests.check.rules.worded import look, places

TEXT = """\
    language: de
    people: {{tran: {{name: Frau Tran}}, kim: {{name: Kim}}}}
    states:
      opening:
        says:
          - Guten Tag, können Sie mir helfen?
          - {{by: kim, text: {kim}}}
        to: end
        choices:
          a:
            say: {said}
            feedback: {{behaviour: {coach}, impact: Das half ihr., rule: So.}}
          b: {{say: Was brauchen Sie von mir?}}
      end: {{ending: good, result: Das haben Sie geschafft.}}
    """


def text(
    said: str = "Wie kann ich Ihnen helfen?", kim: str = "Hallo.", coach: str = "Da haben Sie gefragt."
) -> str:
    return TEXT.format(said=said, kim=kim, coach=coach)


def test_a_du_among_sie_is_marked(tmp_path: Path) -> None:
    found = look(tmp_path, Code.MIXED_ADDRESS, text("Wie kann ich dir helfen?"))
    assert places(found) == [("scenario.yaml", "dir")]


def test_a_colleague_may_say_du_while_the_customer_says_sie(tmp_path: Path) -> None:
    assert look(tmp_path, Code.MIXED_ADDRESS, text(kim="Kommst du mit deinen Sachen?")) == []


def test_the_coach_is_looked_at_for_itself(tmp_path: Path) -> None:
    found = look(tmp_path, Code.MIXED_ADDRESS, text(coach="Da hast du gut gefragt."))
    assert places(found) == [("scenario.yaml", "du")]


def test_sie_at_the_beginning_of_a_sentence_may_be_she(tmp_path: Path) -> None:
    du = (
        text("Wie kann ich dir helfen? Sie wartet.").replace("Sie mir", "du mir").replace("Sie von", "du von")
    )
    assert look(tmp_path, Code.MIXED_ADDRESS, du) == []


def test_quoted_words_are_somebody_elses(tmp_path: Path) -> None:
    assert look(tmp_path, Code.MIXED_ADDRESS, text("Was meinte er mit „Hast du Zeit“?")) == []
