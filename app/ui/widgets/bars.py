"""The bar at the top of a screen and the one at its foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.widgets.button import Button
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label


class TopBar(QFrame):
    """Leave at the left, what this is in the middle, tools at the right.

    `leave` is the button at the left (None where there is nowhere to go); tools are added with `add`.
    """

    def __init__(
        self,
        *,
        title: str,
        subtitle: str = "",
        icon: str | None = None,
        leave: str = "",
        leave_icon: str = "arrow-left",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(max(56, theme.px(42)))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("m"), 0, theme.space("m"), 1)
        row.setSpacing(theme.space("xs"))
        self.leave: Button | None = None
        if leave:
            self.leave = Button(leave, rank="quiet", icon=leave_icon)
            self.leave.setObjectName("leave")
            row.addWidget(self.leave)
            row.addWidget(Divider())
            row.addSpacing(theme.space("xs"))
        if icon:
            row.addWidget(Icon(icon))
        self.title = Label(title, style="strong", wrap=False)
        row.addWidget(self.title, 0 if subtitle else 1)
        self.subtitle: Label | None = None
        if subtitle:
            self.subtitle = Label(subtitle, colour="soft", wrap=False)
            row.addWidget(self.subtitle, 1)
        self._row = row

    def show_subtitle(self, shown: bool) -> None:
        """Leave the subtitle out of a narrow window, or show it again."""
        if self.subtitle is not None:
            self.subtitle.setVisible(shown)
            self._row.setStretchFactor(self.title, 0 if shown else 1)

    def add(self, widget: QWidget) -> None:
        """Another tool at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)


class ActionBar(QFrame):
    """Icon and sentence at the left, buttons at the right, the primary one last."""

    def __init__(self, *, text: str = "", icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setProperty("role", "footbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(max(60, theme.px(44)))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("xl") - theme.ring, 1, theme.space("xl") - theme.ring, 0)
        row.setSpacing(theme.space("xs"))
        if icon:
            row.addSpacing(theme.ring)
            row.addWidget(Icon(icon))
        row.addWidget(Label(text, colour="soft"), 1)
        self._row = row

    def add(self, button: QWidget) -> None:
        """Another button at the right end."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


class Divider(QFrame):
    """A hairline between two parts of a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "divider")
        self.setFixedWidth(1)
