"""What stands there twice."""

from __future__ import annotations

from app.scenario.codes import Code
from tests.check.rules.tiny import Looking

STATE = """\
variables: {sure: no}
states:
  opening:
    says: Good morning.
    to: end
    choices:
      help: {say: I can help you.}
      again: {say: I can help you!}
  end: {ending: good, result: Done.}
"""


def test_two_choices_in_the_same_words_are_told_at_the_second(look: Looking) -> None:
    (found,) = look(Code.SAME_TEXT, STATE)
    assert found.message == "`again` and `help` are the same, word for word."
    assert found.source_line[found.span.column - 1 : found.span.end_column - 1] == "I can help you!"
    assert found.related[0].source_line.strip().startswith("help:")


def test_the_same_words_are_fine_where_only_one_of_them_is_on_offer(look: Looking) -> None:
    text = STATE.replace("say: I can help you.}", "say: I can help you., when: {sure: no}}")
    assert not look(Code.SAME_TEXT, text.replace("you!}", "you!, when: {sure: yes}}"))
    assert look(Code.SAME_TEXT, text.replace("you!}", "you!, when: {mood: above 50}}"))


def test_names_that_only_a_hyphen_tells_apart(look: Looking) -> None:
    text = STATE.replace("I can help you!", "What is it?").replace(
        "variables: {sure: no}", "variables: {plan-b: no, planb: no}"
    )
    (found,) = look(Code.SAME_TEXT, text)
    assert found.message == "`planb` and `plan-b` are told apart only by a hyphen."


def test_a_translation_may_not_make_two_choices_the_same(look: Looking) -> None:
    text = STATE.replace("I can help you!", "Let me help you.")
    po = """\
        msgid ""
        msgstr ""
        "Language: de\\n"
        "Content-Type: text/plain; charset=utf-8\\n"

        msgctxt "opening.help.say"
        msgid "I can help you."
        msgstr "Ich helfe Ihnen."

        msgctxt "opening.again.say"
        msgid "Let me help you."
        msgstr "Ich helfe Ihnen."
        """
    (found,) = look(Code.SAME_TEXT, text, de=po)
    assert found.path.endswith("de.po")
