"""Who says a text, and in answer to what: for the people who translate it.

In English, whatever language the scenario and the translation are in, as the tools of gettext are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.scenario.model import Choice, Manner, Part, Scenario, State
from app.scenario.texts import TextId, texts

LONGEST = 120
"""Characters of a sentence that is quoted as context; a longer one stands a few entries away."""

_MANNERS = {Manner.SAY: "says", Manner.THINK: "thinks", Manner.DO: "does"}
_ANSWERS = {Manner.SAY: "In answer to:", Manner.THINK: "After the thought:", Manner.DO: "After:"}


def hints_of(scenario: Scenario) -> Mapping[TextId, tuple[str, ...]]:
    """Sentences by the id of the text that they are about; most texts that nobody speaks have none."""
    found = {text.id: (f"{text.speaker} says this.",) for text in texts(scenario) if text.speaker}
    for name, state in scenario.states.items():
        for text_id, hint in _of_state(scenario, name, state):
            found[text_id] = (*found.get(text_id, ()), hint)
    return found


def _of_state(scenario: Scenario, name: str, state: State) -> Iterator[tuple[TextId, str]]:
    heard = _last_heard(scenario, state.says)
    for id_, choice in state.choices.items():
        manner = choice.manner
        yield f"{name}.{id_}.{manner.value}", f"The learner {_MANNERS[manner]} this."
        if heard:
            yield f"{name}.{id_}.{manner.value}", heard
        if quoted := _quoted(choice):
            if choice.reply:
                yield f"{name}.{id_}.reply.1", f"{_ANSWERS[manner]} {quoted}"
            if choice.feedback is not None and choice.feedback.better is not None:
                yield f"{name}.{id_}.better", f"Instead of: {quoted}"
    if state.silence is not None and state.silence.reply:
        yield f"{name}.silence.reply.1", "When the learner says nothing."
    if state.interrupted is not None and state.interrupted.reply:
        yield f"{name}.interrupted.reply.1", "When the learner interrupts."


def _last_heard(scenario: Scenario, says: tuple[Part, ...]) -> str:
    if not says or len(says[-1].text) > LONGEST:
        return ""
    person = scenario.people[says[-1].by] if says[-1].by else scenario.customer
    return f"Before it, {person.name}: “{_on_one_line(says[-1].text)}”"


def _quoted(choice: Choice) -> str:
    return f"“{_on_one_line(choice.text)}”" if len(choice.text) <= LONGEST else ""


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
