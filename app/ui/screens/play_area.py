"""What shows a conversation's words, whatever the channel: a place that scrolls and rests at the present."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.conversation.transcript import Heard, Turn
from app.ui.theme.appearance import current_theme
from app.ui.widgets.label import Label
from app.words import _


class TalkArea(QScrollArea):
    """Base of what a channel shows of the words; it follows a session's course by `take`.

    `note_requested` carries a `Heard` to write down, `item_wanted` a desk item to look up. `foot` is where
    the choices go in windows too low for a place of their own. `header` stays above what scrolls, if there is
    one; `header_changed` tells that it needs more or less room. Subclasses put `_aside` and `foot` into the
    column `_whole`.
    """

    keeps_choices = False
    """Whether the choices always lie in `foot`, rather than in a place of their own below."""

    note_requested = Signal(object)
    item_wanted = Signal(str)
    header_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("talk")
        self.setAccessibleName(_("Conversation"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header: QWidget | None = None
        self.shown_item: str | None = None
        """A desk item that can be read here too."""
        self.foot = QVBoxLayout()
        self._aside = vertical(0)
        whole = QWidget()
        whole.setProperty("role", "scrolled")
        self._whole = QVBoxLayout(whole)
        self._whole.setSpacing(0)
        self.set_sides(current_theme().space("m"))
        self.setWidget(whole)
        whole.installEventFilter(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._come_to_rest)
        self.verticalScrollBar().rangeChanged.connect(self._keep_sides)

    # What every channel has

    @property
    @abstractmethod
    def resting(self) -> QWidget | None:
        """Where the focus waits: at what is being said; it may be hidden."""

    @property
    @abstractmethod
    def newest(self) -> Heard | None:
        """The part heard last, as long as it is the present."""

    @property
    @abstractmethod
    def present(self) -> tuple[str, ...]:
        """What they have said since the learner's last words, or what of it stands out, part by part."""

    @property
    @abstractmethod
    def lines(self) -> tuple[str, ...]:
        """What was said before, from the oldest on, as words."""

    @property
    @abstractmethod
    def current_lines(self) -> tuple[QWidget, ...]:
        """What else of the present can be written down, in order: Tab goes there."""

    @property
    @abstractmethod
    def needed(self) -> int:
        """The height in pixels that the newest words and the coach take."""

    @abstractmethod
    def take(self, each: Turn | Heard) -> None:
        """What happened or was heard next."""

    @abstractmethod
    def set_more(self, more: bool) -> None:
        """Whether there is more to come."""

    def refresh(self) -> None:
        """What can be looked up has changed."""

    def fit(self, height: int, *, spare: int) -> None:
        """The middle of the page, which this shares with the choices, is so many pixels high.

        spare: what is left of it beside the choices and the least that the words need.
        """

    def seat(self, stage: QWidget) -> bool:
        """Take in who one talks to; False where they have a place of their own beside the words."""
        return False

    # What is alike

    def put_aside(self, widget: QWidget | None) -> None:
        """Show this beside what is being said, in place of what was there; None: nothing."""
        while (item := self._aside.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        if widget is not None:
            self._aside.addWidget(widget)
        self.rest()

    def set_sides(self, pixels: int) -> None:
        """The room left free at both sides; a scroll bar takes its own out of it."""
        bar = self.verticalScrollBar()
        right = pixels - (bar.sizeHint().width() if bar.maximum() > 0 else 0)
        self._whole.setContentsMargins(pixels, 0, max(right, 0), self._whole.contentsMargins().bottom())

    def rest(self) -> None:
        """Scroll to the present, so that the answer is seen, once the layout has settled."""
        self._settling.start()

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(round(40 * current_theme().em), round(20 * current_theme().em))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(20 * current_theme().em), round(6 * current_theme().em))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
            self.rest()
        return super().eventFilter(watched, event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
            self.rest()
        return super().viewportEvent(event)

    # How

    def _fit(self) -> None:
        """The room for the words has another size."""

    def _come_to_rest(self) -> None:
        self._settle()
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus() and self._lies_in_foot(focused):
            self.ensureWidgetVisible(focused, 0, current_theme().space("m"))

    def _lies_in_foot(self, widget: QWidget) -> bool:
        """Whether it is a choice or a part of a task, which may be longer than the window."""
        return any(each is widget or each.isAncestorOf(widget) for each in widgets_of(self.foot))

    @abstractmethod
    def _settle(self) -> None:
        """Scroll to where the present is seen."""

    def _keep_sides(self, _least: int, _most: int) -> None:
        self.set_sides(self._whole.contentsMargins().left())


def widgets_of(column: QVBoxLayout) -> list[QWidget]:
    """The widgets in a column, in order."""
    items = (column.itemAt(place) for place in range(column.count()))
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def empty(column: QVBoxLayout) -> None:
    """Take all widgets out of a column, for good."""
    for widget in widgets_of(column):
        column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def vertical(gap: int) -> QVBoxLayout:
    """A column with so many pixels between what is in it."""
    column = QVBoxLayout()
    column.setSpacing(gap)
    return column


def remark(words: str) -> Label:
    """Something that nobody said, small and in the middle."""
    return Label(words, style="caption", colour="soft", align=Qt.AlignmentFlag.AlignHCenter)
