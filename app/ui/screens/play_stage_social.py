"""The stage of a public post: who wrote it, and the people who read along or have joined in."""

from __future__ import annotations

from collections.abc import Collection

from app.ui.readers import readers
from app.ui.screens.play_stage_chat import ChatStage
from app.ui.session import TrainingSession
from app.ui.theme.theme import Breadth
from app.ui.widgets.label import Label
from app.words import _


class SocialStage(ChatStage):
    """Above the face are those who have written something themselves; in a strip, their names."""

    def __init__(self, session: TrainingSession, *, breadth: Breadth) -> None:
        self._names = Label("", style="caption", colour="soft")
        super().__init__(session, breadth=breadth)
        if not self._with_queue:
            self.head.addWidget(self._names)

    # How

    def _queued(self, writers: Collection[str]) -> tuple[str, ...]:
        customer = self._session.scenario.customer_id
        return tuple(each for each in self._session.scenario.people if each in writers and each != customer)

    def _show_count(self, queued: tuple[str, ...]) -> None:
        session = self._session
        if session.conversation.state.private:
            self._title.setText(_("Private: nobody else reads this"))
        else:
            count = readers(session.scenario, session.course)
            self._title.setText(_("About {count} people read along").format(count=count))
        self._title.updateGeometry()
        names = ", ".join(session.scenario.people[each].name for each in queued)
        self._names.setText(_("With: {names}").format(names=names) if names else "")
        self._names.setVisible(bool(names))
