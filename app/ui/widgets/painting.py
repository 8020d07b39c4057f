"""What painted widgets share: a smooth painter, the focus ring, icons, key caps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.icons import icon_image
from app.ui.theme.shapes import rounded

KEY_PX = 24


def painter_on(widget: QWidget) -> QPainter:
    """A painter with smooth edges; end it when done."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def pen(
    colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine, *, flat: bool = False
) -> QPen:
    """A pen with round joins; `flat` ends for dashes that must not grow."""
    cap = Qt.PenCapStyle.FlatCap if flat else Qt.PenCapStyle.RoundCap
    return QPen(colour, width, style, cap, Qt.PenJoinStyle.RoundJoin)


def draw_shape(painter: QPainter, path: QPainterPath, fill: QColor | None, line: QPen | None) -> None:
    """Fill a shape, then its outline."""
    painter.setPen(line or Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def draw_ring(painter: QPainter, path: QPainterPath) -> None:
    """The focus ring round a shape, with a little air between; it needs `Theme.ring` pixels."""
    theme = current_theme()
    gap = theme.stroke("focus_gap")
    ring = _grown(path, gap + theme.stroke("focus")).subtracted(_grown(path, gap))
    painter.fillPath(ring, theme.colour("focus"))


def came_by_tab(event: QFocusEvent) -> bool:
    """Whether a ring is wanted where the focus also rests by itself, between two choices.

    A ring that comes and goes without anybody having gone there would only disturb.
    """
    return event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


def _grown(path: QPainterPath, by: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * by)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).united(path)


def draw_icon(painter: QPainter, name: str, token: str, left: float, top: float, size: int) -> None:
    """An icon by its Lucide name with its upper left corner there."""
    painter.drawImage(QPointF(left, top), icon_image(name, token, size))


def key_width(text: str) -> int:
    """How wide a key cap for this text is, in pixels."""
    theme = current_theme()
    words = QPainterPath()
    words.addText(0, 0, theme.font("caption"), text)
    return max(theme.px(KEY_PX), round(words.boundingRect().width()) + theme.px(14))


def draw_key(painter: QPainter, rect: QRectF, text: str) -> None:
    """A key of the keyboard with its name: a hairline box with a thicker foot."""
    theme = current_theme()
    box = rect.adjusted(0.75, 0.75, -0.75, -0.75)
    corner = theme.px(5)
    foot = rounded(box, corner)
    draw_shape(painter, foot, theme.colour("edge"), pen(theme.colour("edge"), 1.5))
    draw_shape(painter, rounded(box.adjusted(0, 0, 0, -1.5), corner), theme.colour("surface"), None)
    draw_shape(painter, foot, None, pen(theme.colour("edge"), 1.5))
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("soft"))
    painter.drawText(box.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, text)
