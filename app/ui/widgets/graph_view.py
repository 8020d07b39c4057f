"""A graph to look at and to go through: zoomed, moved, and walked along its edges with the arrow keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.graph.laid_out import LaidOut
from app.graph.marks import Marks
from app.graph.steps import Direction, step
from app.graph.trail import Trail
from app.graph.wording import node_words
from app.scenario.diagnostic import severity_word
from app.scenario.model import Id
from app.ui.theme.appearance import current_theme
from app.ui.theme.shapes import rounded
from app.ui.widgets.announce import announce
from app.ui.widgets.graph_buffer import GraphBuffer
from app.ui.widgets.graph_camera import Camera
from app.ui.widgets.graph_look import Look
from app.ui.widgets.graph_painting import paint_titles
from app.ui.widgets.graph_scene import GraphScene
from app.ui.widgets.painting import draw_ring, painter_on
from app.words import _, ngettext

STEP = 1.25
"""What one press of a key or a button zooms by; a notch of a wheel does less."""

WHEEL = 1.0015
"""What an eighth of a degree of a wheel zooms by."""

PAN_PX, PAGE = 60, 0.8
"""How far an arrow key moves the picture, in pixels at 100 %, and a page key, in heights of the view."""

_ARROWS = {
    Qt.Key.Key_Down: Direction.DOWN,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
}


class GraphView(QWidget):
    """Shows a laid out graph. named: whether states have their ids, as for authors, or only words.

    One state can be selected; `state_selected` says which when a person has done it. Enter or a double click
    emits `state_opened`.
    """

    state_selected = Signal(str)
    state_opened = Signal(str)

    def __init__(self, *, name: str, named: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: GraphScene | None = None
        self._named = named
        self._name = name
        self._selected: Id | None = None
        self._hovered: Id | None = None
        self._buffer = GraphBuffer()
        self._camera = Camera(QSizeF(1, 1), QSizeF(1, 1))
        self._untouched = True
        self._pressed: QPoint | None = None
        self._dragged = False
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move_to)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # What there is to see

    @property
    def scene(self) -> GraphScene | None:
        return self._scene

    @property
    def selected(self) -> Id | None:
        """The state that is selected."""
        return self._selected

    @property
    def zoom(self) -> float:
        """1 is the size at which text is as large as everywhere else."""
        return self._camera.zoom

    def show_graph(self, laid: LaidOut, *, marks: Marks | None = None, trail: Trail | None = None) -> None:
        """Show another graph, or the same with other marks; where one is and what is selected stays."""
        before = self._scene
        self._scene = GraphScene(laid, marks, trail)
        self._camera = replace(self._camera, scene=self._scene.size.size(), text=current_theme().text_scale)
        if self._selected not in self._scene.nodes:
            self._selected = None
        if before is None or self._untouched:
            self.show_start()
        self._describe()
        self.update()

    def select(self, state: Id | None) -> None:
        """Select a state and bring it into view."""
        if self._scene is None or (state is not None and state not in self._scene.nodes):
            return
        self._selected = state
        if state is not None:
            self._reveal(self._scene.nodes[state].box)
        self._describe()
        self.update()

    def told(self, state: Id) -> str:
        """A state in words: what it is, what it says, what was found there, and how many ways lead on."""
        assert self._scene is not None
        node = self._scene.nodes[state]
        ways = len(self._scene.laid.graph.leaving[state])
        name = node_words(node.node) if self._named else node.node.words
        said = [name, node.node.words if self._named else ""]
        if node.gone is False:
            said.append(_("You did not come here."))
        if ways:
            said.append(ngettext("{count} way on", "{count} ways on", ways).format(count=ways))
        if node.mark is not None:
            word = severity_word(node.mark.severity)
            said += [f"{word}: {message}" for message in node.mark.messages]
        return "\n".join(part for part in said if part)

    # Zoom and place

    def fit(self) -> None:
        """Show all of it."""
        self._untouched = False
        self._show(self._camera.fitting())

    def show_start(self) -> None:
        """Show all of it where that can be read, else its beginning in a size that can."""
        if self._scene is not None:
            self._untouched = True
            start = self._scene.nodes[self._scene.laid.graph.start]
            camera = self._camera.starting(start.box)
            if self._selected is not None:
                camera = camera.revealing(self._scene.nodes[self._selected].box)
            self._show(camera)

    def zoom_in(self) -> None:
        self._zoom_at(QRectF(self.rect()).center(), STEP)

    def zoom_out(self) -> None:
        self._zoom_at(QRectF(self.rect()).center(), 1 / STEP)

    @property
    def look(self) -> Look:
        """What is painted, and where."""
        return Look(
            scale=self._camera.scale,
            left=self._camera.corner.x(),
            top=self._camera.corner.y(),
            named=self._named,
            selected=self._selected,
            focused=self.hasFocus(),
            hovered=self._hovered,
        )

    def place(self, state: Id) -> QRectF:
        """Where a state is in the widget."""
        assert self._scene is not None
        return self._camera.on_screen(self._scene.nodes[state].box)

    def _show(self, camera: Camera) -> None:
        self._motion.stop()
        self._camera = camera
        self.update()

    def _zoom_at(self, point: QPointF, factor: float) -> None:
        self._untouched = False
        self._show(self._camera.zoomed(factor, point))

    def _pan(self, by: QPointF) -> None:
        self._untouched = False
        self._show(self._camera.moved(self._camera.corner + by))

    def _reveal(self, box: QRectF) -> None:
        """Move so that a box is seen, with what is round it."""
        camera = self._camera.revealing(box)
        if camera is self._camera or not self.isVisible():
            return  # when it is shown, it shows what is selected
        self._untouched = False
        duration = current_theme().ms("mood")
        if not duration:
            self._show(camera)
            return
        self._motion.stop()
        self._motion.setDuration(duration)
        self._motion.setStartValue(self._camera.corner)
        self._motion.setEndValue(camera.corner)
        self._motion.start()

    def _move_to(self, corner: QPointF) -> None:
        self._camera = self._camera.moved(corner)
        self.update()

    # What a person does

    def _take(self, state: Id | None) -> None:
        if state is None:
            return
        self.select(state)
        announce(self, self.told(state))
        self.state_selected.emit(state)

    def _open(self) -> None:
        if self._selected is not None:
            self.state_opened.emit(self._selected)

    def _describe(self) -> None:
        words = self.told(self._selected) if self._selected is not None else ""
        self.setAccessibleDescription(words)

    # Qt

    def sizeHint(self) -> QSize:
        em = current_theme().em
        return QSize(round(40 * em), round(26 * em))

    def minimumSizeHint(self) -> QSize:
        em = current_theme().em
        return QSize(round(12 * em), round(6 * em))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        scene, key = self._scene, event.key()
        if scene is None:
            super().keyPressEvent(event)
            return
        page = self.height() * PAGE
        moves = {Qt.Key.Key_PageDown: QPointF(0, -page), Qt.Key.Key_PageUp: QPointF(0, page)}
        if key in _ARROWS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x, y = {"down": (0, -1), "up": (0, 1), "left": (1, 0), "right": (-1, 0)}[_ARROWS[Qt.Key(key)]]
            self._pan(QPointF(x, y) * current_theme().px(PAN_PX))
        elif key in _ARROWS and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            here = self._selected
            start = scene.laid.graph.start
            self._take(start if here is None else step(scene.laid, here, _ARROWS[Qt.Key(key)]))
        elif key in moves:
            self._pan(moves[Qt.Key(key)])
        elif key == Qt.Key.Key_Home:
            self._take(scene.laid.graph.start)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.text() == "+":
            self.zoom_in()
        elif event.text() == "-":
            self.zoom_out()
        elif event.text() == "0":
            self.fit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pan(QPointF(notches.x() + notches.y(), 0))
        else:
            self._zoom_at(event.position(), WHEEL ** notches.y())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._zoom_at(event.position(), 1 + event.value())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed, self._dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._pressed is not None and self._scene is not None:
            by = here - self._pressed
            if self._dragged or by.manhattanLength() > 4:
                self._dragged = True
                self._pressed = here
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._pan(QPointF(by))
            return
        self._hover(self._at(event.position()), event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._dragged and event.button() is Qt.MouseButton.LeftButton:
            self._take(self._at(event.position()))
        self._pressed = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._at(event.position()) == self._selected:
            self._open()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._camera = replace(self._camera, view=QSizeF(event.size()))
        if self._untouched:
            self.show_start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        area = QRectF(self.rect())
        if self._scene is None:
            painter.fillRect(area, current_theme().colour("room"))
        else:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(0, 0, self._buffer.picture(self._scene, self.look, self.size(), ratio))
            paint_titles(painter, self._scene, self.look, area)
        if self.hasFocus() and self._selected is None:
            ring = current_theme().ring
            draw_ring(painter, rounded(area.adjusted(ring, ring, -ring, -ring), 4))
        painter.end()

    def _at(self, point: QPointF) -> Id | None:
        if self._scene is None:
            return None
        return self._scene.at(self._camera.in_scene(point))

    def _hover(self, state: Id | None, event: QMouseEvent) -> None:
        if state == self._hovered:
            return
        self._hovered = state
        if state is None:
            self.unsetCursor()
            QToolTip.hideText()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()
