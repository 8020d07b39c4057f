"""The cards of the library in columns; only those on the screen are painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QSizePolicy, QWidget

from app.ui.screens.home_card import CardDelegate
from app.ui.screens.home_entries import CARD, CardFacts, EntryList
from app.ui.screens.home_faces import Faces
from app.words import _


class CardGrid(QListView):
    """As high as all its cards: the page around it scrolls.

    Arrows move, Enter opens; the menu key or the right button shows what else a card offers.
    """

    opened = Signal(object)
    """The wish to open an entry."""
    last_time_wanted = Signal(object)
    """The wish to look again at an entry's last debrief."""
    star_wanted = Signal(object, bool)
    """The wish to have an entry among the favourites, or no longer."""
    work_wanted = Signal(object)
    """The wish to work on an entry of one's own."""
    folder_wanted = Signal(object)
    """The wish to see an entry's folder."""
    presentation_wanted = Signal(object)
    """The wish to show an entry to a room."""
    reached = Signal(QRect)
    """The keys went to a card that lies there, in the grid's own pixels."""

    def __init__(self, *, entries: EntryList, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._delegate = CardDelegate(faces=faces, parent=self)
        self.setObjectName("cards")
        self.setAccessibleName(_("All conversations"))
        self.setModel(entries)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._columns = 1
        self._connect(faces)

    def _connect(self, faces: Faces) -> None:
        faces.arrived.connect(self.viewport().update)
        self._entries.modelReset.connect(self.fit)
        self.clicked.connect(self._open)

    def fit(self) -> None:
        """Set the cards in as many columns as the present width has room for."""
        self._columns = self._delegate.columns(self.width())
        # The list breaks a row that fills its width to the last pixel, and columns are whole pixels wide.
        self.setViewportMargins(0, 0, -self._columns, 0)
        self._delegate.set_cell_width(round(self.width() / self._columns))
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def card_at(self, index: QModelIndex | QPersistentModelIndex) -> CardFacts:
        """What a place of the list shows."""
        card: CardFacts = index.data(CARD)
        return card

    def current_key(self) -> str:
        """The key of the entry that has the focus ring, nothing where none has."""
        index = self.currentIndex()
        return self._entries.entry(index.row()).key if index.isValid() else ""

    def set_current_key(self, key: str) -> None:
        """Put the focus ring on an entry, where it is shown."""
        row = self._entries.row_of(key)
        if row is not None:
            self.setCurrentIndex(self._entries.index(row))

    def show_menu(self, index: QModelIndex, place: QPoint) -> None:
        """Show what a card offers, at a place on the screen."""
        card = self.card_at(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if card.entry.playable:
            menu.addAction(_("Begin")).triggered.connect(lambda: self.opened.emit(card.entry))
            room = menu.addAction(_("Show it to a room"))
            room.triggered.connect(lambda: self.presentation_wanted.emit(card.entry))
        if card.played is not None and card.played.attempt:
            again = menu.addAction(_("Look at the last debrief"))
            again.triggered.connect(lambda: self.last_time_wanted.emit(card.entry))
        if not card.broken:
            star = menu.addAction(_("No longer a favourite") if card.favourite else _("Make it a favourite"))
            star.triggered.connect(lambda: self._star(card))
        if not card.entry.shipped:
            work = menu.addAction(_("Work on it"))
            work.triggered.connect(lambda: self.work_wanted.emit(card.entry))
        folder = menu.addAction(_("Show folder"))
        folder.triggered.connect(lambda: self.folder_wanted.emit(card.entry))
        menu.popup(place)

    def star_current(self) -> None:
        """Ask for the star of the card with the focus ring, or for taking it away."""
        index = self.currentIndex()
        if index.isValid() and self.hasFocus():
            self._star(self.card_at(index))

    def _star(self, card: CardFacts) -> None:
        if not card.broken:
            self.star_wanted.emit(card.entry, not card.favourite)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    def _show_focus(self) -> None:
        self._delegate.focused = self.currentIndex().row() if self.hasFocus() else -1
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        card = self.card_at(index)
        if card.broken:
            (self.folder_wanted if card.entry.shipped else self.work_wanted).emit(card.entry)
        elif card.entry.playable:
            self.opened.emit(card.entry)

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        columns = self._delegate.columns(width)
        rows = -(-self._entries.rowCount() // columns)
        return rows * self._delegate.cell_height(round(width / columns))

    def sizeHint(self) -> QSize:
        width = self._delegate.least_width()
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._delegate.least_width(), self._delegate.cell().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(index)
            return
        # The list's own search by typed letters would only look at rows that are laid out already.
        if event.text() and not event.modifiers() and event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
            return
        super().keyPressEvent(event)

    def moveCursor(  # noqa: N802 - Qt's own name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count = self._entries.rowCount()
        if count == 0:
            return QModelIndex()
        row = max(self.currentIndex().row(), 0)
        page = self._columns * max(1, self.window().height() // self._delegate.cell().height())
        actions = QAbstractItemView.CursorAction
        steps = {
            actions.MoveLeft: -1,
            actions.MovePrevious: -1,
            actions.MoveRight: 1,
            actions.MoveNext: 1,
            actions.MoveUp: -self._columns,
            actions.MoveDown: self._columns,
            actions.MovePageUp: -page,
            actions.MovePageDown: page,
            actions.MoveHome: -count,
            actions.MoveEnd: count,
        }
        step = steps[action]
        target = row + step
        if abs(step) == self._columns and self._columns > 1 and target < 0:
            target = row
        return self._entries.index(min(max(target, 0), count - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def currentChanged(  # noqa: N802 - Qt's own name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._show_focus()
        if current.isValid() and self.hasFocus():
            self.reached.emit(self.visualRect(current))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            corner = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.show_menu(index, event.globalPos() if by_mouse else corner)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            card = self.card_at(index)
            if not card.broken and self._delegate.star_in(self.visualRect(index)).contains(event.position()):
                self._star(card)
                return
            spot = self._delegate.last_time_in(self.visualRect(index))
            if card.played is not None and card.played.attempt and spot.contains(event.position()):
                self.last_time_wanted.emit(card.entry)
                return
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls
