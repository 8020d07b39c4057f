"""One widget per kind of task, and the table of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.scenario.guard import Value
from app.scenario.model import Scenario, Task
from app.ui.widgets.tasks.pick import PickTask
from app.ui.widgets.tasks.place import PlaceTask
from app.ui.widgets.tasks.recall import RecallTask
from app.ui.widgets.tasks.reword import RewordTask
from app.ui.widgets.tasks.task_widget import TaskWidget

Fill = Callable[[str], str]

TASK_WIDGETS: Mapping[str, Callable[[Scenario, Task, Mapping[str, Value], Fill], TaskWidget]] = (
    MappingProxyType({"reword": RewordTask, "recall": RecallTask, "pick": PickTask, "place": PlaceTask})
)
"""By kind; each takes the scenario as it is read, the task, the values of now, and a filler of names."""
