"""What was written before, elsewhere: folded to a line, or open to be read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.texts import seconds_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.clickable import Clickable
from app.ui.widgets.painting import came_by_tab, draw_icon, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph, height_in, longest_word, natural_width
from app.words import _

_AS_NEEDED = Qt.ScrollBarPolicy.ScrollBarAsNeeded


class TranscriptBlock(QFrame):
    """Its heading unfolds it; before it was read, the heading asks for that (`wanted`).

    title: what it is. seconds: simulated time that reading it takes, 0 is not shown. names: of all who write
    in it. `noted` carries the number of a line, from 0, that the learner wants to write down. `turned` tells
    that it was folded or opened, `left_below` that an arrow key leads out of it.
    """

    wanted = Signal()
    turned = Signal()
    noted = Signal(int)
    left_below = Signal()

    def __init__(
        self, title: str, *, seconds: int, names: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._indent = max((natural_width(name, "mark") for name in names), default=0)
        self.heading = _Heading(title, seconds=seconds)
        self.heading.setObjectName("transcript")
        self.heading.clicked.connect(self._turn)
        self._lines: list[TranscriptLine] = []
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, theme.space("s"))
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._scroll = _Scroll()
        self._scroll.setWidget(inside)
        self._scroll.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._scroll)

    @property
    def is_read(self) -> bool:
        return bool(self._lines)

    @property
    def is_open(self) -> bool:
        return not self._scroll.isHidden()

    @property
    def lines(self) -> tuple[TranscriptLine, ...]:
        """The lines that were read, in order."""
        return tuple(self._lines)

    def add(self, name: str, words: str) -> None:
        """Another line was read: who wrote it, and what; unfolds it."""
        number = len(self._lines)
        line = TranscriptLine(name, words, indent=self._indent)
        line.note_requested.connect(partial(self.noted.emit, number))
        line.stepped.connect(partial(self._step, number))
        self._column.insertWidget(number, line)
        self._lines.append(line)
        self._scroll.updateGeometry()  # a scroll area does not tell that what is in it has grown
        self.unfold(True)

    def unfold(self, is_open: bool) -> None:
        """Open it, or fold it to its heading."""
        self._scroll.setVisible(is_open)
        self.heading.show_state("open" if is_open else "folded" if self._lines else "unread")
        self.turned.emit()

    def set_most(self, pixels: int | None) -> None:
        """How high what stands in it may be before it is scrolled; None: it is shown in full."""
        self._scroll.set_most(pixels)

    # How

    def _turn(self) -> None:
        if self._lines:
            self.unfold(not self.is_open)
        else:
            self.wanted.emit()

    def _step(self, number: int, step: int) -> None:
        if number + step == len(self._lines):
            self.left_below.emit()
        elif number + step >= 0:
            line = self._lines[number + step]
            line.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(line)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(theme.colour("ink" if theme.plain else "line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()


class _Scroll(QScrollArea):
    """As high as what is in it, up to `most` pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._most: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_most(self, pixels: int | None) -> None:
        if pixels != self._most:
            self._most = pixels
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if pixels is None else _AS_NEEDED
            self.setVerticalScrollBarPolicy(policy)
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        assert layout is not None
        whole = layout.totalHeightForWidth(width)
        return whole if self._most is None else min(whole, self._most)

    def sizeHint(self) -> QSize:
        width = round(36 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = 3 * current_theme().line_height("body")
        return QSize(0, least if self._most is None else min(least, self._most))


class _Heading(Clickable):
    """Icon, title, and at the end what a click does: read it, open it, fold it."""

    def __init__(self, title: str, *, seconds: int) -> None:
        super().__init__()
        self._title = title
        self._seconds = seconds
        self._state = "unread"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.show_state("unread")

    def show_state(self, state: str) -> None:
        """`unread`, `folded` or `open`."""
        self._state = state
        cost = _("Takes {seconds} seconds.").format(seconds=self._seconds) if self._seconds else ""
        self.setAccessibleDescription({"unread": cost, "folded": _("Folded"), "open": _("Unfolded")}[state])
        self.update()

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = self._lead + natural_width(self._title, "strong") + self._trail
        return QSize(width, theme.px(40) + 2 * theme.ring)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._lead + self._trail + round(6 * current_theme().em), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        box = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        shape = rounded(box, theme.radius("m"))
        if self.hovered or self.isDown():
            outline = pen(theme.colour("ink"), 1.5) if theme.plain else None
            draw_shape(painter, shape, theme.colour("hover"), outline)
        if self.hasFocus():
            draw_ring(painter, shape)
        size = theme.px(18)
        top = round(box.center().y() - size / 2)
        token = "accent" if self._state != "unread" else "soft"
        draw_icon(painter, "history", token, box.left() + theme.space("s"), top, size)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text" if self.isEnabled() else "disabled"))
        room = QRectF(self._lead, 0, self.width() - self._lead - self._trail, self.height())
        words = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        right = box.right() - theme.space("s")
        if self._state == "unread":
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("soft" if self.isEnabled() else "disabled"))
            end = QRectF(room.right(), 0, right - room.right(), self.height())
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(end, aligned, self._end_words)
        else:
            name = "chevron-up" if self._state == "open" else "chevron-down"
            draw_icon(painter, name, "soft", right - size, top, size)
        painter.end()

    @property
    def _end_words(self) -> str:
        read = _("Read")
        return f"{read} · {seconds_word(self._seconds)}" if self._seconds else read

    @property
    def _lead(self) -> int:
        theme = current_theme()
        return theme.ring + theme.px(18) + 2 * theme.space("s")

    @property
    def _trail(self) -> int:
        theme = current_theme()
        return natural_width(self._end_words, "caption") + theme.ring + 2 * theme.space("s")


class TranscriptLine(QLabel):
    """Who wrote, and what; a click or Enter asks to write it down.

    indent: pixels of the widest name, so that the words of all lines begin below each other.
    """

    note_requested = Signal()
    stepped = Signal(int)

    def __init__(self, name: str, words: str, *, indent: int) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._name = name
        self._words = words
        self._indent = indent
        self._ringed = False
        self.setAccessibleName(f"{name}: {words}" if name else words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        return self._words

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return height_in(self._room(width), self._words, "body") + 2 * current_theme().space("xs")

    def sizeHint(self) -> QSize:
        width = round(36 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        word = min(longest_word(self._words, "body"), round(8 * theme.em))
        return QSize(self._lead + word + self._side, theme.line_height("body") + 2 * theme.space("xs"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        body = QRectF(self.rect()).adjusted(self._side / 2, 1, -self._side / 2, -1)
        if self.underMouse():
            outline = pen(theme.colour("ink"), 1) if theme.plain else None
            draw_shape(painter, rounded(body, theme.radius("s")), theme.colour("hover"), outline)
        if self.hasFocus() and self._ringed:
            inset = theme.ring + 1  # no room outside: lines lie close together
            draw_ring(painter, rounded(body.adjusted(inset, inset, -inset, -inset), theme.radius("s")))
        top = theme.space("xs")
        painter.setFont(theme.font("mark"))
        painter.setPen(theme.colour("soft"))
        name = QRectF(self._side, top, self._indent + 2, theme.line_height("body"))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, self._name)
        paragraph = Paragraph(self._words, style="body", width=self._room(self.width()))
        paragraph.draw(painter, self._lead, top, theme.colour("text"))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.note_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.note_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = came_by_tab(event)
        super().focusInEvent(event)
        self.update()

    # How

    @property
    def _side(self) -> int:
        theme = current_theme()
        return theme.ring + theme.space("s")

    @property
    def _lead(self) -> int:
        return self._side + self._indent + (current_theme().space("l") if self._indent else 0)

    def _room(self, width: int) -> int:
        """Pixels for the words in a line of this width."""
        return width - self._lead - self._side
