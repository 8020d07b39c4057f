"""Fields to write in, with the same focus ring as everything else."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.button import Button
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, painter_on, pen
from app.words import _


class TextField(QLineEdit):
    """One line of text.

    name: what it is for, said to screen readers. hint: grey words while it is empty. icon: a Lucide name at
    the left. bare leaves out the box (on the notepad's paper).
    """

    def __init__(
        self,
        *,
        name: str,
        hint: str = "",
        icon: str | None = None,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._bare = bare
        self.setProperty("role", "painted")
        self.setFrame(False)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        theme = current_theme()
        side = theme.ring + (-2 if bare else theme.space("m"))
        lead = theme.px(18) + theme.space("s") if icon else 0
        self.setTextMargins(QMargins(side + lead, theme.ring, side, theme.ring))

    # Qt

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(round(16 * theme.em), max(theme.px(34), 28) + 2 * theme.ring)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(8 * current_theme().em), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        ring = theme.ring
        body = QRectF(self.rect()).adjusted(ring + 0.75, ring + 0.75, -ring - 0.75, -ring - 0.75)
        shape = rounded(body, theme.radius("m") if not self._bare else theme.radius("s"))
        if not self._bare:
            hovered = self.underMouse() and self.isEnabled()
            line = theme.colour("line" if not self.isEnabled() else "ink" if hovered else "edge")
            draw_shape(painter, shape, theme.colour("surface"), pen(line, 1.5))
        if self.hasFocus():
            draw_ring(painter, shape)
        if self._icon_name:
            size = theme.px(18)
            top = body.center().y() - size / 2
            draw_icon(painter, self._icon_name, "soft", body.left() + theme.space("m") - 2, top, size)
        painter.end()
        super().paintEvent(event)


class SearchField(TextField):
    """A field that filters what is below it while one types; Escape or the cross empties it."""

    def __init__(self, *, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name=name, hint=hint, icon="search", parent=parent)
        self._clear = Button(
            _("Clear the field"), rank="quiet", icon="x", only_icon=True, small=True, parent=self
        )
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        margins = self.textMargins()
        margins.setRight(self._clear.sizeHint().width())
        self.setTextMargins(margins)
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._show_clear)

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._clear.sizeHint()
        left = self.width() - size.width() - 2
        self._clear.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
