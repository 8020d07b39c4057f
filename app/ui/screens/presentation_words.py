"""What is said to a room, and about it, at each step of a lesson."""

from __future__ import annotations

from collections.abc import Iterable

from app.conversation.audience import divider, is_private, readers_of
from app.conversation.tasks import pick, recall
from app.conversation.transcript import Heard, Turn
from app.scenario.channels import WITH_READERS
from app.scenario.terms import Manner
from app.ui.lesson import Lesson, Step
from app.ui.lesson_roads import Played
from app.ui.texts import content_sentence, mood_word, promise_word, quoted
from app.ui.widgets.room_bubble import RoomLine
from app.ui.widgets.room_choice import LETTERS
from app.words import _


def heading(lesson: Lesson) -> str:
    """The one large sentence: what the room is to do now, or what became of the customer."""
    if lesson.step is Step.WARNED:
        return content_sentence(lesson.scenario.content)
    if lesson.step is Step.CHOOSING:
        return _("How do you do this together?") if lesson.task is not None else _("What do you do now?")
    if lesson.step is Step.CHOSEN:
        return lesson.discuss or _("Why this one? What will {name} say to that?").format(
            name=customer(lesson)
        )
    if lesson.step is Step.LOOKING:
        return _("What do you look up?")
    if lesson.step is Step.OVER:
        return lesson.fill(lesson.conversation.state.result or "")
    return ""


def below_heading(lesson: Lesson) -> str:
    """The sentence under it."""
    if lesson.step is Step.WARNED:
        return _("Nobody has to hear this. You can stop here or at any time: Esc ends it.")
    if lesson.is_at_task:
        agree = _("Talk about it, and agree on one answer.")
        unwritten = lesson.task is not None and lesson.task.kind == "recall" and lesson.conversation.notable
        note = _("N writes down what was said.")
        return f"{agree} {note}" if unwritten else agree
    if lesson.step is Step.CHOOSING and lesson.scenario.channel == WITH_READERS:
        if lesson.conversation.state.private:
            return _("In private: nobody reads along.")
        count = readers_of(lesson.conversation)
        return _("In public: about {count} people read along.").format(count=count)
    if lesson.step is Step.CHOSEN:
        return _("Talk about it first. The answer comes after that.")
    if lesson.step is Step.OVER:
        return lesson.fill(lesson.conversation.state.relationship or "")
    return ""


def question(lesson: Lesson) -> str:
    """What the author wants the room to talk about at the end."""
    asked = lesson.conversation.state.question
    return lesson.fill(asked) if asked and lesson.step is Step.OVER else ""


def remark(lesson: Lesson) -> str:
    """The line at the foot: what was noted, what is missing, what the other road had led to."""
    if lesson.waiting_for_choice and lesson.is_at_task:
        return _("First do the task together.")
    if lesson.waiting_for_choice:
        last = len(lesson.offered)
        return _("First choose a letter, A to {last}.").format(last=LETTERS[last - 1]) if last else ""
    if lesson.noted:
        return _("Noted: {facts}").format(facts=", ".join(lesson.noted))
    return compared(lesson)


def compared(lesson: Lesson) -> str:
    """What the choices that were played at this decision led to, as moods; nothing where only one was."""
    others = lesson.other_roads
    if not others:
        return ""
    here = lesson.this_road if lesson.step in (Step.HEARING, Step.OVER) else None
    return " · ".join(_led_to(each) for each in sorted((*others, *([here] if here else ())), key=_place))


def told(lesson: Lesson) -> str:
    """What a screen reader says of this step."""
    heard = heard_lines(lesson) if lesson.step is Step.HEARING else ()
    spoken = [f"{line.speaker}: {line.text}" if line.speaker else line.text for line in heard]
    return " ".join(
        each for each in (heading(lesson), below_heading(lesson), *spoken, remark(lesson)) if each
    )


def chosen_line(lesson: Lesson) -> str:
    """What the room had chosen before it hears the answer; nothing before the first decision."""
    turn = _chosen(lesson)
    if turn is None:
        return ""
    if turn.is_task:
        return " ".join(each for each in (came(turn.event), quoted_words(lesson.said)) if each)
    choice = lesson.scenario.states[turn.state].choices[turn.event]
    said = lesson.fill(choice.text)
    return quoted(said) if choice.manner is Manner.SAY else said


def chosen_is_thought(lesson: Lesson) -> bool:
    """Whether what the room had chosen was only thought."""
    turn = _chosen(lesson)
    if turn is None or turn.is_task:
        return False
    return lesson.scenario.states[turn.state].choices[turn.event].manner is Manner.THINK


def _chosen(lesson: Lesson) -> Turn | None:
    turns = lesson.conversation.turns
    return next((turn for turn in reversed(turns) if turn.event == lesson.last_choice), None)


def came(grade: str) -> str:
    """How far a room came with a task, as it would say of itself."""
    return {
        "good": _("We have it."),
        "fair": _("We have part of it."),
        "poor": _("We do not have it yet."),
    }[grade]


def quoted_words(words: str) -> str:
    """A sentence in quotation marks; nothing where there is none."""
    return quoted(words) if words else ""


def promise_lines(lesson: Lesson) -> tuple[str, ...]:
    """What was promised, and how it stands, a line each."""
    return tuple(f"{words} ({promise_word(state)})" for words, state in lesson.promises)


def task_lines(lesson: Lesson) -> tuple[str, ...]:
    """What a task gives the room to work with: its text, then its cards or the words for its gaps."""
    task = lesson.task
    if task is None:
        return ()
    values = lesson.conversation.values
    if task.kind == "recall":
        gapped = "".join(
            piece if isinstance(piece, str) else "[…]" for piece in recall.pieces(task.text or "")
        )
        return (lesson.fill(gapped), " · ".join(recall.offered(lesson.scenario, task, values)))
    cards = [lesson.fill(card.text) for card in pick.offered(task, values).values()]
    columns = " · ".join(lesson.fill(words) for words in task.columns.values())
    text = lesson.fill(task.text) if task.text else ""
    return tuple(each for each in (text, *cards, columns) if each)


def heard_lines(lesson: Lesson) -> tuple[RoomLine, ...]:
    """What is seen and heard in this step, and where it goes on in private, or in public again."""
    turn = _chosen(lesson)
    private = turn is not None and lesson.scenario.states[turn.state].private
    return lines(lesson, lesson.heard, private=private)


def lines(lesson: Lesson, heard: Iterable[Heard], *, private: bool | None = None) -> tuple[RoomLine, ...]:
    """What is seen and heard. Who speaks is named where that changes; until then it is the customer.

    private: whether it was private until then; with None nothing is said of who reads along.
    """
    last = customer(lesson)
    found = []
    for part in heard:
        if private is not None and part.kind != "desk" and is_private(lesson.scenario, part) is not private:
            private = not private
            found.append(RoomLine(divider(private=private), quiet=True))
        quiet = part.kind == "scene"
        speaker = last if quiet else _speaker(lesson, part)
        found.append(RoomLine(lesson.words(part), speaker=speaker if speaker != last else None, quiet=quiet))
        last = speaker
    return tuple(found)


def customer(lesson: Lesson) -> str:
    return lesson.scenario.customer.name


def _speaker(lesson: Lesson, part: Heard) -> str:
    """Whose words these are: a person's, or those of what was looked up."""
    scenario = lesson.scenario
    if part.kind == "desk":
        return scenario.desk[part.text.split(".")[1]].title
    return scenario.people[part.by].name if part.by is not None else customer(lesson)


def _led_to(played: Played) -> str:
    letter = quoted(came(played.event)) if played.is_task else LETTERS[played.place]
    return _("{letter} led to: {mood}").format(letter=letter, mood=mood_word(played.mood))


def _place(played: Played) -> int:
    return played.place
