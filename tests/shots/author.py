"""Pictures of a scenario while it is written."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.graph.layout import layout
from app.scenario import scaffold
from app.scenario.codes import Code
from app.ui.authoring import Authoring
from app.ui.editor import Opened
from app.ui.screens.author import AuthorScreen
from app.ui.screens.author_page import CodePage
from app.ui.screens.author_parts import Part
from app.ui.widgets.graph_view import GraphView
from tests.bench.bench_graph import story
from tests.shots.context import Shot, ShotContext

Edit = tuple[str, str]

ISLAND = (
    "states:\n",
    "states:\n  nobody-comes:\n    phase: clarify\n    says: Is anybody there?\n    to: gives-up\n",
)
"""A state that nothing leads to."""

MISTAKES: tuple[Edit, ...] = (
    ("to: half-settled", "to: half-setled"),
    ("mood: +15", "mood: 15"),
    ("portrait: tran", "potrait: tran"),
)


def made(
    context: ShotContext,
    *,
    events: Sequence[str] = (),
    before: Sequence[Edit] = (),
    after: Sequence[Edit] = (),
    then: Callable[[AuthorScreen, Path], None] | None = None,
) -> QWidget:
    """The screen for a new scenario, edited before it is opened, played, and edited again."""
    folder = Path(tempfile.mkdtemp(prefix="gelassen-shot-"))
    file = (
        scaffold.write("cake-on-saturday", folder=folder, language=context.variant.language) / "scenario.yaml"
    )
    edit(file, before)
    authoring = Authoring(file)
    if authoring.session is not None:
        authoring.session.begin()
        for event in events:
            verb, _space, what = event.partition(" ")
            if verb == "note":
                authoring.session.note(what)
            else:
                authoring.session.choose(event)
    edit(file, after)
    if after:
        authoring.reload()
    screen = AuthorScreen(authoring=authoring)
    authoring.setParent(screen)
    screen.resize(context.variant.width, context.variant.height)
    _wait_for_proofs(authoring)
    if then is not None:
        then(screen, file)
    QApplication.processEvents()
    return screen


def _wait_for_proofs(authoring: Authoring) -> None:
    """A picture shows what is there when all is there."""
    while authoring.counting:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def shipped(
    context: ShotContext, id_: str, then: Callable[[AuthorScreen], None] | None = None
) -> AuthorScreen:
    """The author's room with a scenario that comes along."""
    authoring = Authoring(paths.scenarios() / id_ / "scenario.yaml")
    screen = AuthorScreen(authoring=authoring)
    authoring.setParent(screen)
    screen.resize(context.variant.width, context.variant.height)
    screen.show()
    _wait_for_proofs(authoring)
    QApplication.processEvents()
    if then is not None:
        then(screen)
    QApplication.processEvents()
    return screen


def turned_to(part: Part, state: str | None = None) -> Callable[[AuthorScreen], None]:
    def turn(screen: AuthorScreen) -> None:
        screen.parts.turn_to(part)
        if state is not None:
            screen.graph.select(state)

    return turn


def graph_of(id_: str, state: str | None = None) -> Shot:
    """A shipped scenario as a graph."""
    return lambda context: shipped(context, id_, turned_to(Part.GRAPH, state))


def numbers(context: ShotContext) -> QWidget:
    return shipped(context, "sweater-15-november", turned_to(Part.NUMBERS))


def unfolded(context: ShotContext) -> QWidget:
    """A finding with all there is to it, and its state on the graph."""

    def then(screen: AuthorScreen, _file: Path) -> None:
        screen.parts.turn_to(Part.GRAPH)
        if context.variant.width / context.variant.look.em < 62:
            screen.parts.turn_to(Part.FINDINGS)
            QApplication.processEvents()
        row = screen.findings.rows[0]
        screen.findings.unfold(row)
        screen.graph.select_line(row.row.line)

    return made(context, before=(ISLAND,), then=then)


def thousand(context: ShotContext) -> QWidget:
    """A graph of a thousand states, from its beginning."""
    view = GraphView(name="Graph")
    view.show_graph(layout(story(1000)))
    return view


def thousand_whole(context: ShotContext) -> QWidget:
    """All of it."""
    view = thousand(context)
    assert isinstance(view, GraphView)
    view.resize(context.variant.width, context.variant.height)
    view.show()
    view.fit()
    return view


def code_page(context: ShotContext) -> QWidget:
    """The page of a code."""
    page = CodePage(Code("GEL514"))
    page.resize(context.variant.width, context.variant.height)
    return page


def edit(file: Path, edits: Sequence[Edit]) -> None:
    text = file.read_text(encoding="utf-8")
    for before, after in edits:
        text = text.replace(before, after)
    file.write_text(text, encoding="utf-8")


def good(context: ShotContext) -> QWidget:
    """Nothing to mend; in the middle of the conversation."""
    return made(context, events=("note time", "look"))


def findings(context: ShotContext) -> QWidget:
    """Saved with mistakes: what worked is played on, and each mistake leads to its line."""
    return made(context, events=("look",), after=MISTAKES)


def gone_choice(context: ShotContext) -> QWidget:
    """A choice that was taken is not there any more."""
    return made(context, events=("look",), after=(("      look:", "      looking:"),))


def never_good(context: ShotContext) -> QWidget:
    """Opened with a mistake: there is nothing to play yet."""
    return made(context, before=MISTAKES[:2])


def ended(context: ShotContext) -> QWidget:
    return made(context, events=("look", "side-door"))


def opened(context: ShotContext) -> QWidget:
    """An editor that cannot be told the line."""
    return made(context, then=lambda screen, file: screen.show_opened(Opened.FILE, file, 12))


def first_part(context: ShotContext) -> QWidget:
    """In narrow windows: the findings."""
    return made(context, after=MISTAKES, then=lambda screen, file: screen.restore({"part": "findings"}))


def last_part(context: ShotContext) -> QWidget:
    """In narrow windows: where to begin."""
    return made(context, events=("look",), then=lambda screen, file: screen.restore({"part": "start"}))


SHOTS: dict[str, Shot] = {
    "author-good": good,
    "author-findings": findings,
    "author-gone-choice": gone_choice,
    "author-never-good": never_good,
    "author-ended": ended,
    "author-opened": opened,
    "author-narrow-findings": first_part,
    "author-narrow-start": last_part,
    "author-unfolded": unfolded,
    "author-numbers": numbers,
    "author-code-page": code_page,
    "author-graph-thousand": thousand,
    "author-graph-thousand-whole": thousand_whole,
    "author-graph-sweater": graph_of("sweater-15-november", "certain"),
    "author-graph-steam": graph_of("blowing-off-steam"),
    "author-graph-manager": graph_of("get-me-your-manager"),
    "author-graph-human": graph_of("i-want-a-human"),
    "author-graph-cache": graph_of("what-is-a-cache", "say-back"),
}
