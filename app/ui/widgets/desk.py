"""The desk: what can be looked up, what it costs, and what it said."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.texts import desk_icon, seconds_word
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.clickable import Clickable
from app.ui.widgets.key_cap import KeyCap
from app.ui.widgets.label import Label
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph, longest_word, natural_width
from app.ui.widgets.text_field import SearchField
from app.words import _

SEARCHED_FROM = 4
"""Fewer items are seen at a glance."""


class DeskItemRow(Clickable):
    """Something to look up: a click asks for it. Opened it shows its text and a tick; a click then folds it.

    item: its id, carried by `wanted`. kind: the format's word (article, rule, colleague, ...). seconds:
    simulated time it takes, 0 is not shown.
    """

    wanted = Signal(str)

    def __init__(
        self, item: str, title: str, *, kind: str, seconds: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._item = item
        self.setObjectName(f"desk-{item}")
        self.clicked.connect(self._want)
        self._title = title
        self._kind = kind
        self._seconds = seconds
        self._content: str | None = None
        self._folded = False
        self.grows_with_width()
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        takes = _("Takes {seconds} seconds.").format(seconds=seconds)
        self.setAccessibleDescription(takes if seconds else "")

    @property
    def title(self) -> str:
        return self._title

    @property
    def opened(self) -> bool:
        return self._content is not None

    @property
    def content(self) -> str | None:
        """What it said, once it is open."""
        return self._content

    @property
    def folded(self) -> bool:
        """Whether only its heading is shown, though it is open."""
        return self._folded

    def open(self, text: str, *, folded: bool = False) -> None:
        """Show what it says, or keep it folded until a click."""
        self._content = text
        self._folded = folded
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    def _want(self) -> None:
        if not self.opened:
            self.wanted.emit(self._item)
        else:
            self._folded = not self._folded
            self.updateGeometry()
            self.update()

    # Qt

    def heightForWidth(self, width: int) -> int:
        theme = current_theme()
        height = self._heading(width).height + 2 * theme.space("s") + 2
        if self._content is not None and not self._folded:
            height += self._body(width, self._content).height + theme.space("xs")
        return max(height, theme.px(38)) + 2 * theme.ring

    def sizeHint(self) -> QSize:
        width = round(17 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        word = min(longest_word(self._title, "strong"), round(8 * theme.em))
        return QSize(word + self._lead + self._trail + 2 * theme.ring, theme.px(38) + 2 * theme.ring)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        box = QRectF(self.rect()).adjusted(ring + 0.75, ring + 0.75, -ring - 0.75, -ring - 0.75)
        shape = rounded(box, theme.radius("m"))
        if self.opened:
            fill, line = "accent_soft", pen(theme.colour("ink" if self.hovered else "accent"), 1.25)
        else:
            fill = "hover" if self.hovered else "surface"
            line = pen(theme.colour("ink" if self.hovered else "edge"), 1.5 if self.hovered else 1)
        draw_shape(painter, shape, theme.colour(fill), line)
        if self.hasFocus():
            draw_ring(painter, shape)
        heading = self._heading(self.width())
        words = "text" if self.isEnabled() else "disabled"
        top = ring + theme.space("s") + 1
        if not self.opened or self._folded:
            top = round(box.center().y() - heading.height / 2)
        first = theme.line_height("strong")
        size = theme.px(18)
        token = "accent" if self.opened else "soft" if self.isEnabled() else "disabled"
        left = ring + theme.space("m")
        draw_icon(painter, desk_icon(self._kind), token, left, top + (first - size) / 2, size)
        heading.draw(painter, ring + self._lead, top, theme.colour(words))
        if self._content is not None:
            right = box.right() - theme.space("m") - size
            fold = "chevron-down" if self._folded else "chevron-up"
            draw_icon(painter, fold, "soft", right, top + (first - size) / 2, size)
            draw_icon(painter, "check", "soft", right - size, top + (first - size) / 2, size)
        if self._content is not None and not self._folded:
            below = top + heading.height + theme.space("xs")
            self._body(self.width(), self._content).draw(painter, left, below, theme.colour("text"))
        elif self._content is None and self._seconds:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("soft" if self.isEnabled() else "disabled"))
            place = QRectF(box.left(), top, box.width() - theme.space("m"), first)
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, aligned, seconds_word(self._seconds))
        painter.end()

    # Where

    @property
    def _lead(self) -> int:
        theme = current_theme()
        return theme.space("m") + theme.px(18) + theme.space("s")

    @property
    def _trail(self) -> int:
        theme = current_theme()
        cost = natural_width(seconds_word(self._seconds), "caption") if self._seconds else 0
        signs = theme.px(18) * (2 if self.opened else 1)
        return max(cost, signs) + 2 * theme.space("m")

    def _heading(self, width: int) -> Paragraph:
        inner = width - 2 * current_theme().ring - self._lead - self._trail
        return Paragraph(self._title, style="strong", width=inner)

    def _body(self, width: int, text: str) -> Paragraph:
        theme = current_theme()
        return Paragraph(text, style="body", width=width - 2 * theme.ring - 2 * theme.space("m"))


class Desk(QFrame):
    """The items under their heading; `wanted` carries the id of an item the learner wants to look up."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Desk"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._rows: dict[str, DeskItemRow] = {}
        self.search = SearchField(name=_("Search the desk"), hint=_("Search the desk"))
        self.search.setObjectName("desk-search")
        self.search.textChanged.connect(self._filter)
        self.search.hide()
        self._none = Label(_("Nothing on the desk has these words."), style="caption", colour="soft")
        self._none.hide()
        head = QHBoxLayout()
        head.addWidget(Label(_("Desk"), style="caption", colour="soft", wrap=False), 1)
        head.addWidget(KeyCap("D"))
        head.setContentsMargins(0, 0, current_theme().ring, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self.search)
        self._column.addWidget(self._none)

    @property
    def rows(self) -> dict[str, DeskItemRow]:
        """The rows by item id, in order."""
        return dict(self._rows)

    def add(self, item: str, title: str, *, kind: str, seconds: int) -> DeskItemRow:
        """Put another item on the desk, under its id."""
        row = DeskItemRow(item, title, kind=kind, seconds=seconds)
        row.wanted.connect(self.wanted)
        self._rows[item] = row
        self._column.addWidget(row)
        self.search.setVisible(len(self._rows) >= SEARCHED_FROM)
        self._filter()
        return row

    def _filter(self, _typed: str = "") -> None:
        """Show the items whose title, or what was read in them, has all the words that are searched for."""
        words = self.search.text().casefold().split()
        for row in self._rows.values():
            text = f"{row.title} {row.content or ''}".casefold()
            row.setVisible(all(word in text for word in words))
        self._none.setVisible(bool(words) and all(row.isHidden() for row in self._rows.values()))
