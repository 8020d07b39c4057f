"""Ways to set something: tiles that explain themselves, segments side by side, a switch."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.clickable import Clickable
from app.ui.widgets.painting import draw_icon, draw_ring, draw_shape, painter_on, pen
from app.ui.widgets.paragraph import Paragraph, longest_word, natural_width


class Tile(Clickable):
    """A checkable tile: icon, name, one sentence, and a tick when it is on.

    Alone it is a switch; in an exclusive QButtonGroup one of several.
    """

    def __init__(
        self,
        title: str,
        text: str,
        *,
        icon: str,
        checked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._sentence = text
        self._icon_name = icon
        self.setCheckable(True)
        self.setChecked(checked)
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.grows_with_width()

    # Qt

    def heightForWidth(self, width: int) -> int:
        theme = current_theme()
        title, sentence = self._set(width)
        words = title.height + sentence.height + 2 * theme.space("s") + 4
        return max(words, theme.px(56)) + 2 * theme.ring

    def sizeHint(self) -> QSize:
        width = round(15 * current_theme().em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        word = max(longest_word(self._title, "strong"), longest_word(self._sentence, "caption"))
        return QSize(
            min(word, round(10 * theme.em)) + self._lead + self._trail + 2 * theme.ring, theme.px(56)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        inset = theme.ring + 0.75
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        shape = rounded(box, theme.radius("m"))
        if self.isChecked():
            line = pen(theme.colour("ink" if self.hovered else "accent"), 1.5)
            draw_shape(painter, shape, theme.colour("accent_soft"), line)
        else:
            line = pen(theme.colour("ink" if self.hovered else "edge"), 1.5 if self.hovered else 1)
            draw_shape(painter, shape, theme.colour("hover" if self.hovered else "surface"), line)
        if self.hasFocus():
            draw_ring(painter, shape)
        enabled = self.isEnabled()
        size = theme.px(20)
        middle = box.center().y() - size / 2
        draw_icon(
            painter,
            self._icon_name,
            "text" if enabled else "disabled",
            box.left() + theme.space("m"),
            middle,
            size,
        )
        if self.isChecked():
            draw_icon(painter, "check", "text", box.right() - theme.space("m") - size, middle, size)
        title, sentence = self._set(self.width())
        top = box.center().y() - (title.height + sentence.height) / 2
        left = box.left() + self._lead
        title.draw(painter, left, top, theme.colour("text" if enabled else "disabled"))
        sentence.draw(painter, left, top + title.height, theme.colour("soft" if enabled else "disabled"))
        painter.end()

    @property
    def _lead(self) -> int:
        theme = current_theme()
        return 2 * theme.space("m") + theme.px(20)

    @property
    def _trail(self) -> int:
        theme = current_theme()
        return theme.space("m") + theme.space("s") + theme.px(20)

    def _set(self, width: int) -> tuple[Paragraph, Paragraph]:
        inner = width - 2 * current_theme().ring - self._lead - self._trail
        return (
            Paragraph(self._title, style="strong", width=inner),
            Paragraph(self._sentence, style="caption", width=inner),
        )


class SegmentedControl(QWidget):
    """One of a few words, side by side; arrow keys move, `chosen` carries the value taken.

    options: pairs of value and word. name: what is being set, for screen readers.
    """

    chosen = Signal(str)

    def __init__(
        self,
        options: tuple[tuple[str, str], ...],
        *,
        value: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, word in options:
            segment = _Segment(word, key)
            segment.setAccessibleDescription(name)
            segment.setChecked(key == value)
            self._group.addButton(segment)
            self._segments[key] = segment
            row.addWidget(segment)
        self._group.buttonToggled.connect(self._toggled)

    @property
    def value(self) -> str:
        """The value of the segment that is on."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def set_value(self, value: str) -> None:
        """Switch another segment on; emits `chosen` where that is a change."""
        self._segments[value].setChecked(True)

    def segment(self, value: str) -> Clickable:
        """The button of a value."""
        return self._segments[value]

    def _toggled(self, segment: _Segment, on: bool) -> None:
        if on:
            self.chosen.emit(segment.value)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        inset = theme.ring - 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        outline = pen(theme.colour("line"), 1)
        draw_shape(painter, rounded(box, theme.radius("m")), theme.colour("sunk"), outline)
        painter.end()


class _Segment(Clickable):
    """One word of a segmented control."""

    def __init__(self, word: str, value: str) -> None:
        super().__init__()
        self.value = value
        self._word = word
        self.setCheckable(True)
        self.setText(word.replace("&", "&&"))
        self.setAccessibleName(word)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = natural_width(self._word, "caption") + 2 * theme.space("m")
        return QSize(width + 2 * theme.ring, max(theme.px(28), 28) + 2 * theme.ring)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        inset = theme.ring + 0.75
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        shape = rounded(box, theme.radius("m") - 2)
        words = "text"
        if self.isChecked():
            words = "on_primary"
            draw_shape(painter, shape, theme.colour("primary"), None)
        elif self.hovered:
            draw_shape(painter, shape, theme.colour("hover"), None)
        if self.hasFocus():
            draw_ring(painter, shape)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour(words))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()


class Toggle(QCheckBox):
    """A switch with its words at the left and a knob at the right."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._words = text
        self.setChecked(checked)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # Qt

    def hitButton(self, position: QPoint) -> bool:
        return bool(self.rect().contains(position))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = current_theme()
        return max(self._paragraph(width).height, theme.px(28), 28) + 2 * theme.ring

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = natural_width(self._words, "body") + self._knob_room + 2 * theme.ring
        width = min(width, round(34 * theme.em))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        word = min(longest_word(self._words, "body"), round(10 * theme.em))
        return QSize(word + self._knob_room + 2 * theme.ring, max(theme.px(28), 28) + 2 * theme.ring)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = painter_on(self)
        paragraph = self._paragraph(self.width())
        colour = theme.colour("text" if self.isEnabled() else "disabled")
        paragraph.draw(painter, theme.ring, (self.height() - paragraph.height) / 2, colour)
        width, height = theme.px(38), theme.px(22)
        track = QRectF(self.width() - theme.ring - width - 1, (self.height() - height) / 2, width, height)
        shape = rounded(track, height)
        on = self.isChecked()
        knob = theme.colour(("on_accent" if on else "edge") if self.isEnabled() else "disabled")
        fill = theme.colour("accent" if on and self.isEnabled() else "surface")
        draw_shape(painter, shape, fill, pen(theme.colour("accent" if on else "edge"), 1.5))
        radius = height / 2 - theme.px(4)
        middle = track.right() - height / 2 if on else track.left() + height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(knob)
        painter.drawEllipse(QPointF(middle, track.center().y()), radius, radius)
        if self.hasFocus():
            draw_ring(painter, shape)
        painter.end()

    @property
    def _knob_room(self) -> int:
        theme = current_theme()
        return theme.px(38) + theme.space("l") + theme.ring

    def _paragraph(self, width: int) -> Paragraph:
        return Paragraph(self._words, style="body", width=width - self._knob_room - 2 * current_theme().ring)
