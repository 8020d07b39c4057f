"""The stage of an email: a small face beside the sender's name, at the head of the sheet or above both."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent

from app.ui.screens.play_stage import Stage
from app.ui.session import TrainingSession
from app.ui.theme.theme import Breadth

FACE_PX = {Breadth.COMPACT: 72}


class MailStage(Stage):
    """Always a strip. on_paper: it lies on the sheet that came in, and has no ground of its own."""

    def __init__(self, session: TrainingSession, *, on_paper: bool) -> None:
        self._on_paper = on_paper
        super().__init__(
            session.scenario.customer,
            mood=session.mood,
            timed=False,
            breadth=Breadth.COMPACT,
            faces=FACE_PX,
        )
        layout = self.layout()
        if on_paper and layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._on_paper:
            super().paintEvent(event)
