"""How a graph is painted: bands, edges and states, as much of it as can be made out at its size."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform

from app.graph.measure import LABEL_LINE, LABEL_PX
from app.graph.wording import phase_title
from app.scenario.diagnostic import Severity
from app.ui.texts import severity_token
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.theme.theme import Theme
from app.ui.widgets.graph_look import FAINT, SIGNS, SIMPLE_BELOW, Detail, Look, detail
from app.ui.widgets.graph_nodes import paint_node
from app.ui.widgets.graph_scene import GraphScene, SceneEdge, SceneNode
from app.ui.widgets.graph_text import font
from app.ui.widgets.painting import draw_ring, draw_shape, pen


def paint(painter: QPainter, scene: GraphScene, look: Look, area: QRectF) -> None:
    """Paint what of the scene is seen in an area of the screen."""
    theme = current_theme()
    painter.fillRect(area, theme.colour("room"))
    shown = look.seen(area)
    level = detail(look.scale / theme.text_scale)
    _paint_bands(painter, scene, look, area)
    if level is Detail.SPECKS:
        _paint_specks(painter, scene, look, shown)
        return
    edges = scene.edges_in(shown)
    _paint_edges(painter, edges, look, hair=not scene.few)
    if level is Detail.WORDS:
        for edge in edges:
            _paint_label(painter, edge, look)
    for node in scene.nodes_in(shown.adjusted(-12, -12, 12, 12)):
        paint_node(painter, node, scene, look, level)


def _paint_bands(painter: QPainter, scene: GraphScene, look: Look, area: QRectF) -> None:
    theme = current_theme()
    for band in scene.laid.bands:
        place = look.place(QRectF(8, band.top, scene.size.width() - 16, band.bottom - band.top))
        if not place.intersects(area):
            continue
        seen = place.intersected(area.adjusted(-40, -40, 40, 40))  # a path far outside takes time
        line = pen(theme.colour("line"), 1)
        draw_shape(painter, rounded(seen, min(12 * look.scale, 12)), theme.colour("surface"), line)


def paint_titles(painter: QPainter, scene: GraphScene, look: Look, area: QRectF) -> None:
    """The names of the bands, where they are seen whatever part of a band is."""
    theme = current_theme()
    painter.setFont(theme.font("mark"))
    metrics = QFontMetricsF(painter.font())
    for band in scene.laid.bands:
        place = look.place(QRectF(8, band.top, scene.size.width() - 16, band.bottom - band.top))
        if not place.intersects(area) or place.height() < metrics.height() + 4:
            continue
        title = phase_title(band.phase)
        left = max(place.left(), area.left()) + theme.space("s")
        top = max(place.top(), area.top()) + theme.space("xs")
        box = QRectF(left, top, metrics.horizontalAdvance(title) + 2, metrics.height())
        if box.bottom() > place.bottom() or scene.nodes_in(look.seen(box)):
            continue
        plate = box.adjusted(-4, -1, 4, 1)
        draw_shape(painter, rounded(plate, 5), theme.colour("surface", 0.85), None)
        painter.setPen(theme.colour("soft"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)


def _paint_specks(painter: QPainter, scene: GraphScene, look: Look, shown: QRectF) -> None:
    """Far away: straight hairlines, and each state as a speck of its colour."""
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    transform = QTransform(look.scale, 0, 0, look.scale, look.left, look.top)
    painter.setTransform(transform)
    line = pen(theme.mixed("edge", 0.5, "surface"), 1)  # a line seen through takes long
    line.setCosmetic(True)
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(scene.lines)
    if scene.trail is not None:
        _paint_edges(painter, [edge for edge in scene.edges if edge.gone], look, hair=False)
    painter.resetTransform()
    painter.setPen(Qt.PenStyle.NoPen)
    for node in scene.nodes_in(shown):
        place = look.place(node.box)
        painter.fillRect(place, _speck(theme, node))
        if node.node.id == look.selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ring(painter, rounded(place, 3))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _speck(theme: Theme, node: SceneNode) -> QColor:
    if node.mark is not None:
        return theme.colour(severity_token(node.mark.severity))
    sign = SIGNS.get(node.node.kind)
    colour = theme.mood(sign) if sign is not None else theme.colour("edge")
    return theme.colour("line") if node.gone is False else colour


def _paint_edges(painter: QPainter, edges: Collection[SceneEdge], look: Look, *, hair: bool) -> None:
    """hair: edges that are like others are hairlines, which Qt draws many times faster than broad ones."""
    painter.save()
    painter.setTransform(QTransform(look.scale, 0, 0, look.scale, look.left, look.top))
    stressed = [edge for edge in edges if not hair or _is_stressed(edge, look)]
    if hair:
        _paint_hairlines(painter, [edge for edge in edges if not _is_stressed(edge, look)], look)
    # What matters more is painted later.
    for edge in sorted(stressed, key=lambda each: _weight(each, look)):
        _paint_edge(painter, edge, look)
    painter.restore()


def _is_near(edge: SceneEdge, look: Look) -> bool:
    return look.selected in (edge.route.edge.source, edge.route.edge.target)


def _is_stressed(edge: SceneEdge, look: Look) -> bool:
    return bool(edge.mark is not None or edge.gone or _is_near(edge, look))


def _weight(edge: SceneEdge, look: Look) -> int:
    if _is_near(edge, look):
        return 3
    return 2 if edge.mark is not None or edge.gone else 0 if edge.gone is False else 1


def _paint_hairlines(painter: QPainter, edges: Collection[SceneEdge], look: Look) -> None:
    theme = current_theme()
    colour = theme.colour("edge")
    line = pen(colour, 1)
    line.setCosmetic(True)
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for edge in edges:
        painter.drawPath(edge.path)
    if look.scale >= SIMPLE_BELOW:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for edge in edges:
            painter.drawPolygon(edge.head)


def _paint_edge(painter: QPainter, edge: SceneEdge, look: Look) -> None:
    theme = current_theme()
    token, width = "edge", 1.5
    if edge.gone:
        token, width = "ink", 2.5
    elif edge.mark is not None and edge.mark.severity is not Severity.NOTE:
        token, width = severity_token(edge.mark.severity), 2.0
    elif _is_near(edge, look):
        token, width = "accent", 2.25
    colour = theme.mixed(token, FAINT if edge.gone is False and not theme.plain else 1.0, "surface")
    style = Qt.PenStyle.CustomDashLine if edge.route.turned else Qt.PenStyle.SolidLine
    line = pen(colour, width, style, flat=edge.route.turned)
    if edge.route.turned:
        line.setDashPattern([4, 3])
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(edge.path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(edge.head)


def _paint_label(painter: QPainter, edge: SceneEdge, look: Look) -> None:
    label = edge.route.label
    if label is None:
        return
    theme = current_theme()
    box = label.box
    place = look.place(QRectF(box.left, box.top, box.width, box.height))
    draw_shape(painter, rounded(place, 5), theme.colour("surface"), None)
    height = LABEL_LINE * look.scale
    top = place.top() + 2 * look.scale
    for number, line in enumerate(label.lines):
        painter.setFont(font(LABEL_PX * look.scale, QFont.Weight.Normal, italic=line.condition))
        painter.setPen(theme.colour("soft" if line.condition else "text"))
        row = QRectF(place.left() - 8, top + number * height, place.width() + 16, height)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line.text)
