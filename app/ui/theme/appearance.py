"""The look in use: one per program, put on with the window's style sheet, palette and font."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app import paths
from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.theme import Theme


class Appearance(QObject):
    """Holds the theme and dresses the application in it.

    Widgets ask `current_theme()` when they are built and when they paint; screens are rebuilt on `changed`.
    """

    changed = Signal()

    in_use: ClassVar[Theme] = Theme()
    """Asked for some thousand times whenever a window is laid out, so it is not looked up in Qt."""

    def __init__(self, application: QApplication, theme: Theme | None = None) -> None:
        super().__init__(application)
        self._application = application
        self._theme = theme or Theme()
        for file in sorted((paths.assets() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        application.setStyle("Fusion")
        self._dress()

    @property
    def theme(self) -> Theme:
        return self._theme

    def show(self, theme: Theme) -> None:
        """Put on another look; `changed` is emitted where it differs."""
        if theme != self._theme:
            self._theme = theme
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        Appearance.in_use = self._theme
        self._application.setPalette(_palette(self._theme))
        self._application.setFont(self._theme.font("body"))
        self._application.setStyleSheet(stylesheet(self._theme))


def current_theme() -> Theme:
    """The theme in use; the plain light one where no Appearance has been made (in a small test, say)."""
    return Appearance.in_use


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, token in (
        (QPalette.ColorRole.Window, "room"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.Base, "surface"),
        (QPalette.ColorRole.AlternateBase, "hover"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.PlaceholderText, "soft"),
        (QPalette.ColorRole.Button, "surface"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.ToolTipBase, "raised"),
        (QPalette.ColorRole.ToolTipText, "text"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "on_accent"),
        (QPalette.ColorRole.Link, "accent"),
        (QPalette.ColorRole.Mid, "line"),
        (QPalette.ColorRole.Dark, "edge"),
    ):
        palette.setColor(role, theme.colour(token))
    disabled: QColor = theme.colour("disabled")
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    return palette
