"""How a state is painted in a graph: its shape, its sign, its words, and what was found there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from app.graph.graph import Kind
from app.graph.measure import ID_PX, WORDS_PX
from app.graph.wording import kind_word
from app.scenario.diagnostic import Severity
from app.ui.texts import severity_icon, severity_token
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import mood_shape, rounded
from app.ui.widgets.graph_look import (
    FAINT,
    SIGNS,
    SIMPLE_BELOW,
    Detail,
    Look,
)
from app.ui.widgets.graph_scene import GraphScene, SceneNode
from app.ui.widgets.graph_text import draw_line, elided, font, largest, two_lines
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, pen


def paint_node(painter: QPainter, node: SceneNode, scene: GraphScene, look: Look, level: Detail) -> None:
    theme = current_theme()
    place, scale = look.place(node.box), look.scale
    kind, id_ = node.node.kind, node.node.id
    corner = place.height() / 2 if kind.ends else 10 * scale
    start = id_ == scene.laid.graph.start
    faint = node.gone is False
    token, width = "edge", 1.25
    if node.gone or (start and node.gone is None):
        token, width = "ink", 2.0
    elif kind.ends and not faint:
        token = "ink"
    if node.mark is not None and node.mark.severity is not Severity.NOTE:
        token, width = severity_token(node.mark.severity), 2.0
    line = pen(theme.colour(token, FAINT if faint and not theme.plain else 1.0), width)
    if id_ not in scene.laid.graph.reached or (faint and theme.plain):
        line.setStyle(Qt.PenStyle.DashLine)
    fill = "sunk" if kind is Kind.PASSING else "surface"
    if id_ == look.selected:
        fill = "accent_soft"
    elif id_ == look.hovered:
        fill = "hover"
    painter.setPen(line)
    painter.setBrush(theme.colour(fill))
    if scene.few or scale >= SIMPLE_BELOW:
        painter.drawRoundedRect(place, corner, corner)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawRect(place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if id_ == look.selected:
        shape = rounded(place, corner)
        if look.focused:
            draw_ring(painter, shape)
        else:
            draw_shape(
                painter,
                rounded(place.adjusted(-3, -3, 3, 3), 13 * scale),
                None,
                pen(theme.colour("accent"), 2),
            )
    left = _paint_sign(painter, node, place, scale, faint)
    _paint_words(
        painter,
        node,
        QRectF(left, place.top(), place.right() - left - 8 * scale, place.height()),
        look,
        level,
    )
    if node.mark is not None:
        _paint_badge(painter, node.mark.severity, place, scale)


def _paint_sign(painter: QPainter, node: SceneNode, place: QRectF, scale: float, faint: bool) -> float:
    """The sign of what happens there, at the left; where the words begin."""
    theme = current_theme()
    sign = SIGNS.get(node.node.kind)
    if sign is not None:
        centre = QPointF(place.left() + 28 * scale, place.center().y())
        painter.setOpacity(FAINT if faint else 1.0)
        shape = mood_shape(sign, centre, 13 * scale, small=True)
        draw_shape(painter, shape, theme.mood(sign), pen(theme.colour("ink"), 1.25))
        painter.setOpacity(1.0)
        return place.left() + 50 * scale
    if node.node.kind is Kind.TASK:
        size = round(20 * scale)
        draw_icon(
            painter, "list-checks", "soft", place.left() + 12 * scale, place.center().y() - size / 2, size
        )
        return place.left() + 38 * scale
    return place.left() + 14 * scale


def _paint_words(painter: QPainter, node: SceneNode, room: QRectF, look: Look, level: Detail) -> None:
    theme, scale = current_theme(), look.scale
    about = node.node
    if not look.named:
        if about.words and level is Detail.WORDS:
            painter.setFont(font(WORDS_PX * scale, QFont.Weight.Medium))
            painter.setPen(theme.colour("text"))
            text = two_lines(about.words, room.width(), painter.font())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        return
    if level is Detail.NAMES:
        # Smaller than the words would be, the name takes all the room there is.
        size = largest(about.id, room.width(), low=ID_PX * scale, high=24 * scale)
        painter.setFont(font(size, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("text"))
        draw_line(painter, room, elided(about.id, room.width(), painter.font()))
        return
    for text, size, weight, token, top in (
        (about.id, ID_PX, QFont.Weight.DemiBold, "text", 9.0),
        (about.words or kind_word(about.kind), WORDS_PX, QFont.Weight.Normal, "soft", 30.0),
    ):
        painter.setFont(font(size * scale, weight))
        painter.setPen(theme.colour(token))
        line = QRectF(room.left(), room.top() + top * scale, room.width(), 20 * scale)
        draw_line(painter, line, elided(text, line.width(), painter.font()))


def _paint_badge(painter: QPainter, severity: Severity, place: QRectF, scale: float) -> None:
    theme = current_theme()
    size = max(12, round(18 * scale))
    centre = QPointF(place.right() - 6 * scale, place.top() + 2 * scale)
    ground = QRectF(centre.x() - size / 2 - 3, centre.y() - size / 2 - 3, size + 6, size + 6)
    draw_shape(painter, rounded(ground, ground.height() / 2), theme.colour("surface"), None)
    token = severity_token(severity)
    draw_icon(painter, severity_icon(severity), token, centre.x() - size / 2, centre.y() - size / 2, size)
