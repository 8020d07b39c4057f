"""Laying a graph out for the window: at once where that is quick, else while one can go on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.graph.graph import Graph
from app.graph.laid_out import LaidOut
from app.graph.layout import layout
from app.ui.latest import Latest

AT_ONCE = 40
"""Graphs of up to so many states are laid out in less than 50 ms, which nobody notices."""


class GraphLaying(QObject):
    """`laid_out` carries a `LaidOut` after each `lay_out` of a graph that is another one than before."""

    laid_out = Signal(object)

    def __init__(self, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._laid: LaidOut | None = None
        self._latest = Latest(parent=self)
        self._latest.done.connect(self._take)

    @property
    def laid(self) -> LaidOut | None:
        """What was laid out last."""
        return self._laid

    @property
    def busy(self) -> bool:
        return self._latest.busy

    def lay_out(self, graph: Graph) -> None:
        """Lay this graph out, and none that was asked for before."""
        self._latest.forget()
        if self._laid is not None and self._laid.graph == graph:
            return
        if len(graph.nodes) <= AT_ONCE:
            self._take(layout(graph))
        else:
            self._latest.ask(partial(layout, graph))

    def _take(self, laid: LaidOut) -> None:
        self._laid = laid
        self.laid_out.emit(laid)
