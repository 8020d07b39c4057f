"""One choice: a bubble to say, a cloud to think, a plain card to do, paper to write."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.scenario.terms import Manner
from app.ui.texts import manner_icon, manner_word, quoted, seconds_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import bubble, rounded
from app.ui.theme.tokens import TARGET_PX
from app.ui.widgets.clickable import Clickable
from app.ui.widgets.painting import draw_icon, draw_key, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph, height_in, longest_word, natural_width
from app.ui.widgets.tool_tip import set_tool_tip
from app.words import _

TAIL_PX = 8


class ChoiceCard(Clickable):
    """A choice on offer; `clicked` is the wish to take it.

    text: what is said, thought or done, without quotation marks. number: the key that takes it, 1 to 6 (the
    screen listens for it). seconds: simulated time it takes, shown on what is done. written: on channels
    where saying is writing. It grows with its words; all choices look equally right.
    """

    def __init__(
        self,
        text: str,
        *,
        manner: Manner,
        number: int,
        seconds: int = 0,
        written: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = text if manner is not Manner.SAY or written else quoted(text)
        self._manner = manner
        self._number = number
        self._seconds = seconds
        self._written = written
        self._chosen = False
        self.grows_with_width()
        self.setText(self._words.replace("&", "&&"))
        self.setAccessibleName(f"{manner_word(manner, written=written)}: {self._words}")
        self.setAccessibleDescription(self._key_words())

    @property
    def words(self) -> str:
        """The text as it is shown."""
        return self._words

    @property
    def manner(self) -> Manner:
        return self._manner

    @property
    def number(self) -> int:
        return self._number

    @property
    def chosen(self) -> bool:
        return self._chosen

    def set_chosen(self, chosen: bool) -> None:
        """Show that this is what the learner took."""
        self._chosen = chosen
        self.setAccessibleDescription(_("Chosen.") if chosen else self._key_words())
        self.update()

    def lock(self, reason: str) -> None:
        """Not possible yet, and why; the reason is the tool tip and the accessible description."""
        self.setEnabled(False)
        set_tool_tip(self, reason)
        self.setAccessibleDescription(reason)

    # Qt

    def heightForWidth(self, width: int) -> int:
        theme = current_theme()
        words = height_in(self._room(width), self._words, "choice", italic=self._italic)
        inside = words + 2 * theme.space("xs" if theme.large else "m")
        sign = theme.px(20) + theme.line_height("caption") + 2 * theme.space("s")
        return max(TARGET_PX["choice"], inside, sign) + 2 * theme.ring

    def sizeHint(self) -> QSize:
        theme = current_theme()
        whole = natural_width(self._words, "choice", italic=self._italic)
        room = self._lead + self._trail + 2 * theme.ring + TAIL_PX
        width = min(whole + room, round(42 * theme.em))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        word = min(longest_word(self._words, "choice", italic=self._italic), round(10 * theme.em))
        width = word + self._lead + self._trail + 2 * theme.ring + TAIL_PX
        return QSize(width, TARGET_PX["choice"] + 2 * theme.ring)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        body = self._body()
        shape = self._shape(body)
        draw_shape(painter, shape, self._fill(), self._line())
        if self.hasFocus():
            draw_ring(painter, shape)
        self._paint_sign(painter, body)
        paragraph = self._paragraph(self.width())
        top = body.center().y() - paragraph.height / 2
        words = theme.colour("text" if self.isEnabled() else "disabled")
        paragraph.draw(painter, body.left() + self._lead, top, words)
        self._paint_end(painter, body)
        painter.end()

    # Where

    @property
    def _italic(self) -> bool:
        return self._manner is Manner.THINK

    @property
    def _lead(self) -> int:
        """From the body's left edge to the words."""
        theme = current_theme()
        # The longest of the words, so that choices below each other line up whatever their manner.
        signs = [manner_word(manner, written=self._written) for manner in Manner]
        sign = max(natural_width(word, "caption") for word in signs)
        if theme.large:  # every word beside it counts
            return sign + 2 * theme.space("m")
        return max(theme.px(64), sign + 2 * theme.space("s")) + 2 * theme.space("m")

    @property
    def _trail(self) -> int:
        """From the words to the body's right edge."""
        theme = current_theme()
        cost = natural_width(seconds_word(self._seconds), "caption") + theme.px(22) + theme.space("m")
        return theme.px(24) + 2 * self._side + (cost if self._shows_cost else 0)

    @property
    def _side(self) -> int:
        """Beside the number."""
        theme = current_theme()
        return theme.space("m" if theme.large else "l")

    @property
    def _shows_cost(self) -> bool:
        return self._seconds > 0 and self._manner is Manner.DO

    def _body(self) -> QRectF:
        ring = current_theme().ring
        return QRectF(self.rect()).adjusted(ring, ring, -ring - TAIL_PX, -ring)

    def _shape(self, body: QRectF) -> QPainterPath:
        theme = current_theme()
        inner = body.adjusted(1, 1, -1, -1)
        if self._manner is Manner.THINK:
            return rounded(inner, theme.px(36))
        if self._manner is Manner.DO:
            return rounded(inner, theme.radius("s"))
        if self._written:
            return rounded(inner, theme.radius("m") + 2)
        return bubble(inner, theme.radius("l"), tail=TAIL_PX, left=False)

    def _paragraph(self, width: int) -> Paragraph:
        return Paragraph(self._words, style="choice", width=self._room(width), italic=self._italic)

    def _room(self, width: int) -> int:
        """Pixels for the words on a card of this width."""
        return width - 2 * current_theme().ring - TAIL_PX - self._lead - self._trail

    # How

    def _key_words(self) -> str:
        words = _("Key {number}.").format(number=self._number)
        if self._shows_cost:
            words = f"{words} " + _("Takes {seconds} seconds.").format(seconds=self._seconds)
        return words

    def _fill(self) -> QColor | None:
        theme = current_theme()
        if not self.isEnabled() and not self._chosen:
            return None
        if self._chosen or self.isDown():
            return theme.colour("accent_soft")
        if self._manner is Manner.THINK:
            return theme.colour("hover" if theme.plain and self.hovered else "thought")
        return theme.colour("hover" if self.hovered else "surface")

    def _line(self) -> QPen:
        theme = current_theme()
        thought = self._manner is Manner.THINK
        strong = self._chosen or self.hovered
        if not self.isEnabled() and not self._chosen:
            colour = theme.colour("disabled" if theme.plain else "line")
        elif self._chosen or (strong and not thought):
            colour = theme.colour("ink")
        else:
            colour = theme.colour("thought_edge" if thought else "edge")
        line = pen(colour, 2 if strong else 1.5, flat=thought)
        if thought:
            line.setDashPattern([4.5, 2.75])
        return line

    def _paint_sign(self, painter: QPainter, body: QRectF) -> None:
        theme = current_theme()
        token = {Manner.SAY: "text", Manner.THINK: "thought_edge", Manner.DO: "accent"}[self._manner]
        size = theme.px(20)
        middle = body.left() + self._lead / 2
        height = size + theme.line_height("caption") + 2
        top = body.center().y() - height / 2
        name = manner_icon(self._manner, written=self._written)
        draw_icon(painter, name, token if self.isEnabled() else "disabled", middle - size / 2, top, size)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("soft" if self.isEnabled() else "disabled"))
        half = self._lead / 2
        words = QRectF(middle - half, top + size + 2, 2 * half, theme.line_height("caption"))
        text = manner_word(self._manner, written=self._written)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_end(self, painter: QPainter, body: QRectF) -> None:
        theme = current_theme()
        size = theme.px(24)
        box = QRectF(body.right() - self._side - size, body.center().y() - size / 2, size, size)
        if self._chosen or not self.isEnabled():
            name, token = ("check", "text") if self._chosen else ("lock", "disabled")
            inner = theme.px(20 if self._chosen else 18)
            corner = box.center() - QPointF(inner / 2, inner / 2)
            draw_icon(painter, name, token, corner.x(), corner.y(), inner)
        else:
            draw_key(painter, box, str(self._number))
        if self._shows_cost:
            token = "soft" if self.isEnabled() else "disabled"
            text = seconds_word(self._seconds)
            width = natural_width(text, "caption")
            left = box.left() - theme.space("m") - width
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour(token))
            words = QRectF(left, body.top(), width + 2, body.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            clock = theme.px(16)
            draw_icon(
                painter, "clock", token, left - clock - theme.px(5), body.center().y() - clock / 2, clock
            )
