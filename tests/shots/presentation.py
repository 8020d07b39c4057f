"""Pictures of what a class sees, and of what the trainer sees beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.conversation.conversation import Conversation
from app.ui.lesson import Lesson
from app.ui.screens.presentation import RoomScreen
from app.ui.screens.presentation_presenter import PresenterScreen
from tests.playthroughs import steps, up_to
from tests.shots.context import Shot, ShotContext, scenario_in
from tests.ui.lessons import warned
from tests.ui.tasks import events_to_task

UP_TO_A_LOOK = up_to("note size")
UP_TO_THE_DATE = up_to("note arrival")


def _up_to_a_promise() -> tuple[str, ...]:
    """The shortest part of the best playthrough after which something is promised."""
    scenario = scenario_in("en")
    events = steps("best")
    for count in range(len(events)):
        lesson = Lesson(Conversation.replay(scenario, seed=11, events=events[:count]))
        if lesson.promises and not lesson.conversation.ended:
            return tuple(events[:count])
    raise LookupError("nothing is promised on the best way")


UP_TO_A_PROMISE = _up_to_a_promise()


def lesson_of(context: ShotContext, *events: str) -> Lesson:
    """A lesson after these events."""
    return warned(Lesson(context.conversation(events)))


def room(
    context: ShotContext, *events: str, then: Callable[[Lesson], None] = Lesson.go_on, percent: int = 100
) -> QWidget:
    """The wall after these events and what `then` does."""
    lesson = lesson_of(context, *events)
    then(lesson)
    while lesson.percent < percent:
        lesson.enlarge()
    screen = RoomScreen(lesson=lesson, alone=True)
    lesson.setParent(screen)
    return screen


def hearing(context: ShotContext) -> QWidget:
    """The first words."""
    return room(context, then=lambda lesson: None)


def choosing(context: ShotContext) -> QWidget:
    return room(context, *UP_TO_THE_DATE)


def chosen(context: ShotContext) -> QWidget:
    """The room talks about a choice before it hears the answer."""

    def then(lesson: Lesson) -> None:
        lesson.go_on()
        lesson.pick(2)

    return room(context, *UP_TO_THE_DATE, then=then)


def compared(context: ShotContext) -> QWidget:
    """The answer on the road not taken, and what the other choice had led to."""

    def then(lesson: Lesson) -> None:
        lesson.go_on()
        for number in (1, 2):
            lesson.pick(number)
            lesson.go_on()
            if number == 1:
                lesson.take_other_road()

    return room(context, *UP_TO_THE_DATE, then=then)


def task(context: ShotContext, *, kind: str, percent: int = 100) -> QWidget:
    """A task that the room does together, with what was noted for it."""
    scenario = scenario_in(context.variant.language, "fixed-but-not-for-the-customer")
    lesson = warned(Lesson(Conversation.replay(scenario, seed=11, events=events_to_task(scenario, kind))))
    lesson.go_on()
    while lesson.percent < percent:
        lesson.enlarge()
    screen = RoomScreen(lesson=lesson, alone=True)
    lesson.setParent(screen)
    return screen


def done(context: ShotContext) -> QWidget:
    """What the room found in a task, before it hears the answer."""
    screen = task(context, kind="place")
    assert isinstance(screen, RoomScreen)
    screen.lesson.finish("good", said="By noon you have the new part, and I call you at eleven.")
    return screen


def again(context: ShotContext) -> QWidget:
    """The room betters its sentence: a hint, and two tries left."""
    scenario = scenario_in(context.variant.language, "my-mistake")
    lesson = warned(Lesson(Conversation.replay(scenario, seed=11, events=events_to_task(scenario, "reword"))))
    lesson.go_on()
    lesson.work.keep(lesson.road, {"answer": "I am sorry.", "tries": 1, "hint": "Say what happens now."})
    screen = RoomScreen(lesson=lesson, alone=True)
    lesson.setParent(screen)
    return screen


def pick(context: ShotContext) -> QWidget:
    scenario = scenario_in(context.variant.language, "the-thing-doesnt-work")
    lesson = warned(Lesson(Conversation.replay(scenario, seed=11, events=events_to_task(scenario, "pick"))))
    lesson.go_on()
    screen = RoomScreen(lesson=lesson, alone=True)
    lesson.setParent(screen)
    return screen


def warned_of(context: ShotContext) -> QWidget:
    """The first picture, where a conversation contains what not everybody wants to hear."""
    lesson = Lesson(Conversation(scenario_in(context.variant.language, "lunas-last-order"), seed=11))
    screen = RoomScreen(lesson=lesson, alone=True)
    lesson.setParent(screen)
    return screen


def presenter_warned(context: ShotContext) -> QWidget:
    return beside(Lesson(Conversation(scenario_in(context.variant.language, "lunas-last-order"), seed=11)))


def promised(context: ShotContext) -> QWidget:
    """What was promised stands below the person."""
    return room(context, *UP_TO_A_PROMISE)


def presenter_promised(context: ShotContext) -> QWidget:
    lesson = lesson_of(context, *UP_TO_A_PROMISE)
    lesson.go_on()
    return beside(lesson)


def presenter_task(context: ShotContext, *, kind: str) -> QWidget:
    """The trainer enters what the room agreed on."""
    scenario = scenario_in(context.variant.language, "fixed-but-not-for-the-customer")
    lesson = warned(Lesson(Conversation.replay(scenario, seed=11, events=events_to_task(scenario, kind))))
    lesson.go_on()
    return beside(lesson)


def room_shown(context: ShotContext) -> QWidget:
    """The wall beside a trainer's screen: the task is shown there, and done elsewhere."""
    scenario = scenario_in(context.variant.language, "fixed-but-not-for-the-customer")
    lesson = warned(Lesson(Conversation.replay(scenario, seed=11, events=events_to_task(scenario, "place"))))
    lesson.go_on()
    screen = RoomScreen(lesson=lesson, alone=False)
    lesson.setParent(screen)
    return screen


def looking(context: ShotContext) -> QWidget:
    def then(lesson: Lesson) -> None:
        lesson.go_on()
        lesson.look_up()

    return room(context, *UP_TO_A_LOOK, then=then)


def large(context: ShotContext) -> QWidget:
    return room(context, *UP_TO_THE_DATE, percent=200)


def largest(context: ShotContext) -> QWidget:
    return room(context, *UP_TO_THE_DATE, percent=300)


def over(context: ShotContext) -> QWidget:
    return room(context, *steps("best"))


def presenter(context: ShotContext) -> QWidget:
    """The trainer's side while the room chooses."""
    lesson = lesson_of(context, *UP_TO_THE_DATE)
    lesson.go_on()
    return beside(lesson)


def presenter_chosen(context: ShotContext) -> QWidget:
    """The trainer's side while the room talks about its choice on the second road."""
    lesson = lesson_of(context, *UP_TO_THE_DATE)
    lesson.go_on()
    lesson.pick(1)
    lesson.go_on()
    lesson.take_other_road()
    lesson.pick(3)
    return beside(lesson)


def presenter_alone(context: ShotContext) -> QWidget:
    """The second display is gone."""
    return beside(lesson_of(context, *UP_TO_A_LOOK), display=None)


def beside(lesson: Lesson, display: str | None = "HDMI-1") -> QWidget:
    screen = PresenterScreen(lesson=lesson, display=display)
    lesson.setParent(screen)
    return screen


SHOTS: dict[str, Shot] = {
    "room-hearing": hearing,
    "room-choosing": choosing,
    "room-chosen": chosen,
    "room-compared": compared,
    "room-looking": looking,
    "room-task-recall": partial(task, kind="recall"),
    "room-task-place": partial(task, kind="place"),
    "room-task-reword": again,
    "room-task-pick": pick,
    "room-task-large": partial(task, kind="recall", percent=200),
    "room-task-done": done,
    "room-task-shown": room_shown,
    "room-promised": promised,
    "presenter-promised": presenter_promised,
    "room-warned": warned_of,
    "presenter-warned": presenter_warned,
    "presenter-task-recall": partial(presenter_task, kind="recall"),
    "presenter-task-place": partial(presenter_task, kind="place"),
    "room-large": large,
    "room-largest": largest,
    "room-over": over,
    "presenter-choosing": presenter,
    "presenter-chosen": presenter_chosen,
    "presenter-alone": presenter_alone,
}
