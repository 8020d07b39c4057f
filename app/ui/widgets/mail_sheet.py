"""A sheet of paper with a folded corner, and what is written on it: paragraphs, and notes between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import came_by_tab, draw_ring, draw_shape, painter_on, pen
from app.words import _

FOLD_PX = 26

SIGN_PX = 18


class MailSheet(QFrame):
    """What lies on it goes into `column`. live: what came in, outlined in ink; else the learner's own.

    A live one can have the focus; `stepped` (1) is the wish to go to the first sentence on it.
    """

    stepped = Signal(int)

    def __init__(self, name: str, *, live: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._ringed = False
        self._laid = True
        self.setAccessibleName(name)
        if live:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme = current_theme()
        side = theme.space("m" if live else "l")  # what came in can be pointed at: it has sides of its own
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(side, theme.space("l"), side, theme.space("m"))
        self.column.setSpacing(theme.space("xs"))

    def lay(self, laid: bool) -> None:
        """Whether there is any paper; without it only what lies in `column` is seen."""
        self._laid = laid
        self.update()

    def keep_off_the_fold(self) -> None:
        """Let even the first line have the whole width: it begins below the folded corner."""
        margins = self.column.contentsMargins()
        theme = current_theme()
        margins.setTop(theme.ring + theme.px(FOLD_PX))
        self.column.setContentsMargins(margins)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._laid:
            return
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        body = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        fold = theme.px(FOLD_PX)
        corner = QPointF(body.right() - fold, body.top() + fold)
        paper = _closed(
            body.topLeft(),
            QPointF(corner.x(), body.top()),
            QPointF(body.right(), corner.y()),
            body.bottomRight(),
            body.bottomLeft(),
        )
        line = (
            pen(theme.colour("ink"), theme.stroke("ink"))
            if self._live
            else pen(theme.colour("ink" if theme.plain else "edge"), 1.5)
        )
        draw_shape(painter, paper, theme.colour("surface"), line)
        folded = _closed(QPointF(corner.x(), body.top()), QPointF(body.right(), corner.y()), corner)
        draw_shape(painter, folded, theme.colour("sunk"), line)
        if self.hasFocus() and self._ringed:
            draw_ring(painter, paper)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.stepped.emit(1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = came_by_tab(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class _Line(QWidget):
    """Words beside a gutter, in which there may be a sign."""

    def __init__(self, label: Label, *, icon: str, token: str, gutter: int, above: int, below: int) -> None:
        super().__init__()
        self.words = label.text()
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.ring, above, 0, below)
        row.setSpacing(0)
        if icon:
            sign = Icon(icon, token=token, size=SIGN_PX)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            gutter -= sign.sizeHint().width()
        row.addSpacing(gutter)
        row.addWidget(label, 1)


class WrittenParagraph(_Line):
    """A paragraph that the learner wrote, with a mark that it stands there."""

    def __init__(self, words: str) -> None:
        theme = current_theme()
        above, below = theme.space("xs"), theme.space("s")
        super().__init__(
            Label(words), icon="check", token="accent", gutter=_gutter(), above=above, below=below
        )
        self.setAccessibleName(_("You: {words}").format(words=words))


class MarginNote(_Line):
    """Beside the letter, in small: what happens, or, with a sign, what the learner did or thought.

    gutter: pixels before the words, if not as many as before a paragraph.
    """

    def __init__(self, words: str, *, icon: str = "", gutter: int | None = None) -> None:
        label = Label(words, style="caption", colour="soft")
        room = _gutter() if gutter is None else gutter
        above = current_theme().space("xs")
        super().__init__(label, icon=icon, token="soft", gutter=room, above=above, below=0)
        self.setAccessibleName(_("You: {words}").format(words=words) if icon else words)


class SentLine(QWidget):
    """A hairline, and when the reply was sent."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, current_theme().space("s"), 0, 0)
        column.setSpacing(current_theme().space("xs"))
        column.addWidget(rule())
        self._label = Label("", style="caption", colour="soft")
        self._label.setObjectName("sent")
        column.addWidget(self._label)

    @property
    def words(self) -> str:
        return self._label.text()

    def show_words(self, words: str) -> None:
        self._label.setText(words)
        self._label.updateGeometry()


def _gutter() -> int:
    """As wide as a sign and its distance from the words, in pixels."""
    theme = current_theme()
    return theme.px(SIGN_PX) + theme.space("s")


def rule() -> QWidget:
    """A hairline across a sheet."""
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedHeight(1)
    return line


def _closed(*points: QPointF) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(list(points)))
    path.closeSubpath()
    return path
