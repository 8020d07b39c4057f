"""A graph as a picture that needs nothing else: SVG, light or dark as its reader's screen is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from app.graph.graph import Graph, Kind, Node
from app.graph.laid_out import Band, Box, LaidOut, Route
from app.graph.layout import TITLE_WIDTH, layout
from app.graph.marks import Mark, Marks, mark_on, marks_of_states
from app.graph.measure import ID_PX, LABEL_LINE, LABEL_PX, WORDS_PX, fitted
from app.graph.routing import Point, arrow
from app.graph.wording import Line, edge_sentences, kind_word, node_words, phase_title
from app.graph.writers.clean import clean
from app.graph.writers.palette import DARK, LIGHT
from app.graph.writers.shapes import sign
from app.scenario.diagnostic import Severity, severity_word
from app.words import _, ngettext

ARROW = 9.0
"""Length of an arrow head, in pixels."""

_PAINT = (
    (".room", "fill", "room"),
    (".band", "fill", "surface"),
    (".band", "stroke", "line"),
    (".box", "fill", "surface"),
    (".box", "stroke", "edge"),
    (".start .box", "stroke", "ink"),
    (".passing .box", "fill", "sunk"),
    (".ending .box", "stroke", "ink"),
    (".good .sign", "fill", "mood5"),
    (".mixed .sign", "fill", "mood3"),
    (".poor .sign", "fill", "mood1"),
    (".sign", "stroke", "ink"),
    (".glyph", "stroke", "soft"),
    ("text", "fill", "text"),
    (".words, .title, .condition", "fill", "soft"),
    (".way", "stroke", "edge"),
    (".head", "fill", "edge"),
    (".turned .way", "stroke", "accent"),
    (".turned .head", "fill", "accent"),
    (".plate", "fill", "surface"),
    (".error .box, .error .way, .error .mark", "stroke", "bad"),
    (".warning .box, .warning .way, .warning .mark", "stroke", "caution"),
    (".note .mark", "stroke", "accent"),
    (".error .head, .error .count", "fill", "bad"),
    (".warning .head, .warning .count", "fill", "caution"),
    (".note .count", "fill", "accent"),
    (".mark", "fill", "surface"),
)
"""What each class is painted with; the same rules once for light and once for dark."""

_FIXED = """\
text { font-family: Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.id { font-size: 14px; font-weight: 600; }
.words { font-size: 12px; }
.title { font-size: 13px; font-weight: 600; }
.label { font-size: 12px; }
.condition { font-style: italic; }
.count { font-size: 12px; font-weight: 700; text-anchor: middle; }
.band { stroke-width: 1px; }
.box { stroke-width: 1.25px; }
.start .box { stroke-width: 2px; }
.unreached .box { stroke-dasharray: 5 4; }
.error .box, .warning .box { stroke-width: 2px; }
.sign { stroke-width: 1.25px; stroke-linejoin: round; }
.glyph { fill: none; stroke-width: 1.5px; stroke-linecap: round; stroke-linejoin: round; }
.way { fill: none; stroke-width: 1.5px; }
.turned .way { stroke-dasharray: 6 4; }
.mark { stroke-width: 2px; }
"""


def svg(graph: Graph, marks: Marks | None = None) -> str:
    """The graph as an SVG document. marks: findings to be shown on it."""
    laid = layout(graph)
    found = marks or {}
    states = marks_of_states(found)
    width, height = round(laid.width), round(laid.height)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" '
        f'lang={quoteattr(graph.language)} width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f'<title id="title">{_text(graph.title)}</title>',
        f'<desc id="desc">{_text(_in_words(graph))}</desc>',
        f"<style>\n{_rules(LIGHT)}{_FIXED}@media (prefers-color-scheme: dark) {{\n{_rules(DARK)}}}\n</style>",
        f'<rect class="room" width="{width}" height="{height}"/>',
        *(_band(band, laid.width) for band in laid.bands),
        *(line for route in laid.routes for line in _route(route, mark_on(found, route.edge))),
        *(_label(route) for route in laid.routes if route.label is not None),
        *(line for node in graph.nodes for line in _node(laid, node, states.get(node.id))),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _rules(palette: Mapping[str, str]) -> str:
    return "".join(f"{which} {{ {what}: {palette[token]}; }}\n" for which, what, token in _PAINT)


def _in_words(graph: Graph) -> str:
    states = ngettext("{count} state", "{count} states", len(graph.nodes)).format(count=len(graph.nodes))
    ways = sum(len(edge.ways) for edge in graph.edges)
    said = ngettext("{count} way", "{count} ways", ways).format(count=ways)
    return _("Where this conversation can go: {states}, {ways}.").format(states=states, ways=said)


def _band(band: Band, width: float) -> str:
    box = f'x="8" y="{band.top:.1f}" width="{width - 16:.1f}" height="{band.bottom - band.top:.1f}" rx="12"'
    title = fitted(phase_title(band.phase), 13, TITLE_WIDTH)
    return (
        f'<rect class="band" {box}/><text class="title" x="24" y="{band.top + 24:.1f}">{_text(title)}</text>'
    )


def _route(route: Route, mark: Mark | None) -> Iterator[str]:
    points, head = arrow(route.points, ARROW)
    classes = " ".join(["edge", *(["turned"] if route.turned else []), *([mark.severity] if mark else [])])
    edge = route.edge
    told = [f"{edge.source} → {edge.target}", *edge_sentences(edge)]
    yield f'<g class="{classes}"><title>{_text(_told(told, mark))}</title>'
    yield f'<path class="way" d="{_path(points)}"/>'
    yield f'<path class="head" d="M{_pairs(head)}Z"/></g>'


def _label(route: Route) -> str:
    assert route.label is not None
    box, lines = route.label.box, route.label.lines
    plate = f'x="{box.left:.1f}" y="{box.top:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" rx="6"'
    return f'<rect class="plate" {plate}/>' + "".join(
        f'<text class="{_class(line)}" x="{box.middle[0]:.1f}" text-anchor="middle" '
        f'y="{box.top + 2 + LABEL_LINE * number + LABEL_PX:.1f}">{_text(line.text)}</text>'
        for number, line in enumerate(lines)
    )


def _class(line: Line) -> str:
    return "label condition" if line.condition else "label"


def _node(laid: LaidOut, node: Node, mark: Mark | None) -> Iterator[str]:
    box = laid.boxes[node.id]
    classes = ["node", node.kind.value]
    classes += ["ending"] if node.kind.ends else []
    classes += ["start"] if node.id == laid.graph.start else []
    classes += [] if node.id in laid.graph.reached else ["unreached"]
    classes += [mark.severity.value] if mark else []
    told = _told([node_words(node), node.words], mark)
    yield f'<g class="{" ".join(classes)}"><title>{_text(told)}</title>'
    radius = box.height / 2 if node.kind.ends else 10
    yield (
        f'<rect class="box" x="{box.left:.1f}" y="{box.top:.1f}" width="{box.width:.1f}" '
        f'height="{box.height:.1f}" rx="{radius:g}"/>'
    )
    left = box.left + 14
    if node.kind.ends:
        corners = sign(node.kind, (box.left + 28, box.middle[1]), 12)
        yield f'<path class="sign" d="M{_pairs(corners)}Z"/>'
        left = box.left + 50
    elif node.kind is Kind.TASK:
        yield _clipboard(box.left + 16, box.middle[1])
        left = box.left + 40
    room = box.right - left - (18 if node.kind.ends else 10)
    for name, size, text, y in (
        ("id", ID_PX, node.id, box.middle[1] - 5),
        ("words", WORDS_PX, node.words or kind_word(node.kind), box.middle[1] + 14),
    ):
        yield f'<text class="{name}" x="{left:.1f}" y="{y:.1f}">{_text(fitted(text, size, room))}</text>'
    if mark is not None:
        yield from _badge(box, mark)
    yield "</g>"


def _badge(box: Box, mark: Mark) -> Iterator[str]:
    sign_of = {Severity.ERROR: "×", Severity.WARNING: "!", Severity.NOTE: "i"}[mark.severity]
    x, y = box.right - 8, box.top + 2
    yield f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="9"/>'
    yield f'<text class="count" x="{x:.1f}" y="{y + 4.2:.1f}">{sign_of}</text>'


def _clipboard(left: float, middle: float) -> str:
    x, y = f"{left:.1f}", f"{middle - 8:.1f}"
    return f'<path class="glyph" d="M{x} {y}h16v17h-16zm5 0v-2h6v2m-7 6h8m-8 4h8"/>'


def _told(parts: Iterable[str], mark: Mark | None) -> str:
    said = [part for part in parts if part]
    if mark is not None:
        said += [f"{severity_word(mark.severity)}: {message}" for message in mark.messages]
    return "\n".join(said)


def _path(points: tuple[Point, ...]) -> str:
    return f"M{_pairs(points[:1])}C{_pairs(points[1:])}"


def _pairs(points: Iterable[Point]) -> str:
    return " ".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _text(text: str) -> str:
    """Escaped, line by line, without what XML has no characters for."""
    return escape("\n".join(clean(line) for line in text.split("\n")))
