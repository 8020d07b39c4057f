"""One entry of the library as a painted card."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.scenario.terms import Mood
from app.ui.screens.home_entries import CARD, CardFacts, where
from app.ui.screens.home_faces import Faces
from app.ui.screens.home_facts import last_time_word, minutes_word, times_word
from app.ui.texts import channel_icon, channel_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.excerpt import excerpt
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, pen
from app.ui.widgets.paragraph import Paragraph
from app.words import _

FACE_PX = 62
STAR_PX = 30
LEAST_EM = 15
"""The narrowest card."""

LINES_FOR_SKILLS = 2
"""A long setting leaves so many lines to the skills, where they need them."""

BROAD_EM = 19
"""From here on a card counts as broad."""


class CardDelegate(QStyledItemDelegate):
    """Paints cards and knows how large they are and where in them the last time stands.

    hovered and focused: the rows under the pointer and with the focus, -1 for none. What the style knows of
    that is not asked: its enums alone take 7 ms to load. All cards are equally high: room for a title, a
    setting and skills of seven lines together, or five where cards are broad.
    """

    def __init__(self, *, faces: Faces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._width = 0
        self.hovered = -1
        self.focused = -1

    @staticmethod
    def gap() -> int:
        """Pixels between two cards; they hold the focus ring."""
        return 2 * (current_theme().ring + 1)

    @staticmethod
    def columns(width: int) -> int:
        """How many cards stand side by side in so many pixels."""
        return max(1, width // CardDelegate.least_width())

    @staticmethod
    def least_width() -> int:
        """Pixels of the narrowest column."""
        return round(LEAST_EM * current_theme().em) + CardDelegate.gap()

    def set_cell_width(self, width: int) -> None:
        """Pixels from one card's left edge to the next one's."""
        self._width = width

    def cell_height(self, width: int) -> int:
        """How high a cell of this width is: a card with the air round it."""
        theme = current_theme()
        return (
            theme.space("l")
            + theme.px(FACE_PX)
            + theme.space("s")
            + self._block_height(width)
            + theme.space("s")
            + theme.line_height("caption")
            + theme.space("m")
            + self.gap()
        )

    def cell(self) -> QSize:
        """The size of a cell."""
        return QSize(self._width, self.cell_height(self._width))

    def card_in(self, cell: QRect) -> QRectF:
        """The card itself in its cell."""
        air = self.gap() / 2
        return QRectF(cell).adjusted(air, air, -air, -air)

    def last_time_in(self, cell: QRect) -> QRectF:
        """Where the last time stands, which can be clicked by itself."""
        theme = current_theme()
        box = self.card_in(cell)
        left = box.left() + theme.space("l") + theme.px(FACE_PX) + theme.space("s")
        height = 2 * theme.line_height("caption") + theme.space("s")
        return QRectF(left, box.top() + theme.space("s"), box.right() - left - theme.space("s"), height)

    def star_in(self, cell: QRect) -> QRectF:
        """Where the star stands, which can be clicked by itself: the lower right corner of the card."""
        theme = current_theme()
        side = max(theme.px(STAR_PX), STAR_PX)
        box = self.card_in(cell)
        edge = theme.space("s")
        return QRectF(box.right() - edge - side, box.bottom() - edge - side, side, side)

    # Qt

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: CardFacts = index.data(CARD)
        cell: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(
            painter,
            self.card_in(cell),
            card,
            hovered=index.row() == self.hovered,
            focused=index.row() == self.focused,
        )
        if card.broken:
            self._paint_broken(painter, self.card_in(cell), card)
        else:
            self._paint_entry(painter, self.card_in(cell), card, cell)
            if card.favourite or index.row() in (self.hovered, self.focused):
                paint_star(painter, self.star_in(cell), filled=card.favourite)
        painter.restore()

    # How

    @staticmethod
    def _block_height(width: int) -> int:
        """What title, setting and skills take together; in broad cards they wrap less."""
        theme = current_theme()
        lines = 3 if width >= BROAD_EM * theme.em else 5
        return 2 * theme.line_height("h3") + lines * theme.line_height("caption") + theme.px(6)

    def _paint_ground(
        self, painter: QPainter, box: QRectF, card: CardFacts, *, hovered: bool, focused: bool
    ) -> None:
        theme = current_theme()
        shape = rounded(box.adjusted(1, 1, -1, -1), theme.radius("l"))
        opens = card.entry.playable or card.broken
        if opens and hovered:
            draw_shape(painter, shape, theme.colour("hover"), pen(theme.colour("ink"), 2))
        elif opens:
            draw_shape(painter, shape, theme.colour("surface"), pen(theme.colour("line"), 1))
        else:
            draw_shape(painter, shape, None, pen(theme.colour("disabled" if theme.plain else "line"), 1.5))
        if focused:
            draw_ring(painter, shape)

    def _paint_entry(self, painter: QPainter, box: QRectF, card: CardFacts, cell: QRect) -> None:
        theme = current_theme()
        entry = card.entry
        pad = theme.space("l")
        face = theme.px(FACE_PX)
        if not entry.playable:
            painter.setOpacity(1.0 if theme.plain else 0.6)
        place = QRectF(box.left() + pad - 2, box.top() + pad, face, face)
        self._faces.paint(painter, place, entry.portrait, Mood.of(entry.mood))
        painter.setOpacity(1.0)
        self._paint_corner(painter, box, card, self.last_time_in(cell))
        words = theme.colour("text" if entry.playable else "disabled")
        soft = theme.colour("soft" if entry.playable else "disabled")
        width = box.width() - 2 * pad
        top = box.top() + pad + face + theme.space("s")
        left = self._block_height(self._width)
        title = excerpt(card.title, style="h3", width=width, lines=3)
        title.draw(painter, box.left() + pad, top, words)
        top, left = top + title.height, left - title.height
        for part in below_title(card, width=width, lines=left // theme.line_height("caption")):
            part.draw(painter, box.left() + pad, top, soft)
            top += part.height + theme.px(3)
        self._paint_meta(painter, box, card)

    def _paint_meta(self, painter: QPainter, box: QRectF, card: CardFacts) -> None:
        theme = current_theme()
        entry = card.entry
        token = "soft" if entry.playable else "disabled"
        line = theme.line_height("caption")
        size = theme.px(16)
        top = box.bottom() - theme.space("m") - line
        left = box.left() + theme.space("l")
        icon = channel_icon(entry.channel) if entry.playable else "lock"
        draw_icon(painter, icon, token, left, top + (line - size) / 2, size)
        left += size + theme.px(6)
        bars_width = 5 * theme.px(6) + 4 * theme.px(3)
        star = max(theme.px(STAR_PX), STAR_PX) - theme.space("s")
        room = box.right() - theme.space("l") - star - bars_width - theme.px(12) - left
        painter.setFont(theme.font("caption"))
        metrics = QFontMetrics(theme.font("caption"))
        words = f"{channel_word(entry.channel)} · {minutes_word(entry.minutes)}"
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
        painter.setPen(theme.colour(token))
        painter.drawText(QRectF(left, top, room + 4, line), Qt.AlignmentFlag.AlignVCenter, shown)
        left += metrics.horizontalAdvance(shown) + theme.px(9)
        foot = QPointF(left, top + (line + theme.px(14)) / 2)
        paint_bars(painter, foot, entry.difficulty, token="ink" if entry.playable else "disabled")

    def _paint_corner(self, painter: QPainter, box: QRectF, card: CardFacts, last_time: QRectF) -> None:
        """New, or what happened last time; and whether it is one's own."""
        theme = current_theme()
        right = box.right() - theme.space("l")
        top = box.top() + theme.space("l")
        line = theme.line_height("caption")
        if card.new:
            top = paint_badge(painter, right, top, _("new"))
        elif card.played is not None:
            token = "accent" if card.played.attempt else "soft"
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour(token))
            metrics = QFontMetrics(theme.font("caption"))
            width = int(last_time.width() - theme.space("s"))
            ending = metrics.elidedText(last_time_word(card.played), Qt.TextElideMode.ElideRight, width)
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(right - width, top, width, line), aligned, ending)
            times = times_word(card.played.times)
            painter.drawText(QRectF(right - width, top + line, width, line), aligned, times)
            size = theme.px(16)
            left = right - metrics.horizontalAdvance(times) - size - theme.px(6)
            draw_icon(painter, "rotate-ccw", token, left, top + line + (line - size) / 2, size)
            top += 2 * line + theme.px(2)
        if not card.entry.shipped:
            paint_badge(painter, right, top, _("own"), icon="folder", filled=False)

    def _paint_broken(self, painter: QPainter, box: QRectF, card: CardFacts) -> None:
        theme = current_theme()
        pad = theme.space("l")
        size = theme.px(22)
        left, top, width = box.left() + pad, box.top() + pad, box.width() - 2 * pad
        draw_icon(painter, "triangle-alert", "caution", left, top, size)
        name = excerpt(card.title, style="h3", width=width - size - theme.space("s"), lines=2)
        name.draw(painter, left + size + theme.space("s"), top, theme.colour("text"))
        line = theme.line_height("caption")
        foot = box.bottom() - theme.space("m") - line
        top += max(size, name.height) + theme.space("s")
        lines = int((foot - theme.space("s") - top) // line)
        said = excerpt(where(card), style="caption", width=width, lines=max(lines, 1))
        said.draw(painter, left, top, theme.colour("soft"))
        mark = theme.px(16)
        icon, action = (
            ("folder-open", _("Show folder")) if card.entry.shipped else ("square-pen", _("Work on it"))
        )
        draw_icon(painter, icon, "accent", left, foot + (line - mark) / 2, mark)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("accent"))
        words = QRectF(left + mark + theme.px(6), foot, width - mark - theme.px(6), line)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, action)


def below_title(card: CardFacts, *, width: float, lines: int) -> tuple[Paragraph, ...]:
    """What cannot be played and why; else the setting and the skills, as they fit into so many lines."""
    skills = ", ".join(card.skills)
    if card.obstacle or not (card.setting and skills):
        texts = [(card.obstacle or card.setting or skills, lines)]
    else:
        kept = min(Paragraph(skills, style="caption", width=width).lines, LINES_FOR_SKILLS)
        setting = min(Paragraph(card.setting, style="caption", width=width).lines, max(lines - kept, 1))
        texts = [(card.setting, setting), (skills, lines - setting)]
    return tuple(
        excerpt(text, style="caption", width=width, lines=room) for text, room in texts if text and room > 0
    )


def paint_star(painter: QPainter, box: QRectF, *, filled: bool) -> None:
    """A star in the middle of that box: full for a favourite, else an outline that invites to make it one."""
    theme = current_theme()
    size = theme.px(18)
    left, top = box.center().x() - size / 2, box.center().y() - size / 2
    if filled:
        radius = size / 2
        points = [
            box.center()
            + QPointF(math.sin(math.pi * turn / 5), -math.cos(math.pi * turn / 5))
            * (radius * (0.95 if turn % 2 == 0 else 0.5))
            for turn in range(10)
        ]
        star = QPainterPath()
        star.addPolygon(QPolygonF(points))
        star.closeSubpath()
        line = pen(theme.colour("accent"), theme.px(2))
        line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        draw_shape(painter, star, theme.colour("accent"), line)
    else:
        draw_icon(painter, "star", "soft", left, top, size)


def paint_bars(painter: QPainter, foot: QPointF, difficulty: int, *, token: str) -> None:
    """How hard it is: five rising bars standing on `foot`."""
    theme = current_theme()
    for number in range(5):
        height = theme.px(5 + 2 * number)
        bar = rounded(
            QRectF(foot.x() + number * theme.px(9), foot.y() - height, theme.px(6), height), theme.px(2)
        )
        alpha = 1.0 if number < difficulty else 0.35 if theme.plain else 0.22
        draw_shape(painter, bar, theme.colour(token, alpha), None)


def paint_badge(
    painter: QPainter, right: float, top: float, text: str, *, icon: str = "", filled: bool = True
) -> float:
    """A badge with its upper right corner there; returns where the next one below it begins."""
    theme = current_theme()
    line = theme.line_height("caption")
    size = theme.px(14) if icon else 0
    lead = size + theme.px(4) if icon else 0
    words = QFontMetrics(theme.font("caption")).horizontalAdvance(text)
    width = words + lead + 2 * theme.px(10)
    box = QRectF(right - width, top, width, line + 2)
    shape = rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("s"))
    outline = pen(theme.colour("accent" if filled else "edge"), 1) if theme.plain or not filled else None
    draw_shape(painter, shape, theme.colour("accent_soft") if filled else None, outline)
    token = "accent" if filled else "soft"
    if icon:
        draw_icon(painter, icon, token, box.left() + theme.px(10), box.center().y() - size / 2, size)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour(token))
    painter.drawText(box.adjusted(theme.px(10) + lead, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
    return top + line + 2 + theme.px(4)
