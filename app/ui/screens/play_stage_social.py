"""The stage of a public post: who wrote it, and the people who read along or have joined in."""

from __future__ import annotations

from collections.abc import Collection

from app.conversation.audience import is_private, readers
from app.conversation.transcript import Heard
from app.ui.screens.play_stage_chat import ChatStage
from app.ui.session import TrainingSession
from app.ui.theme.theme import Breadth
from app.words import _


class SocialStage(ChatStage):
    """About how many people read along, and in a tall stage those who have written something themselves."""

    def __init__(self, session: TrainingSession, *, breadth: Breadth) -> None:
        super().__init__(session, breadth=breadth)
        if not self._with_queue:
            self.head.addWidget(self._title)

    # How

    def _is_in_view(self, part: Heard) -> bool:
        return not is_private(self._session.scenario, part)

    @property
    def _in_private(self) -> bool:
        """Whether what is being written just now, or what the learner writes next, is read by nobody else."""
        session = self._session
        coming = next((part for part in session.pending if part.kind != "desk"), None)
        return session.conversation.state.private if coming is None else is_private(session.scenario, coming)

    def _queued(self, writers: Collection[str]) -> tuple[str, ...]:
        if self._in_private:
            return ()
        scenario = self._session.scenario
        return tuple(each for each in scenario.people if each in writers and each != scenario.customer_id)

    def _show_count(self, queued: tuple[str, ...]) -> None:
        session = self._session
        if self._in_private:
            self._title.setText(_("Private: nobody reads along"))
        else:
            count = readers(session.scenario, session.course)
            self._title.setText(_("About {count} people read along").format(count=count))
        self._title.updateGeometry()
