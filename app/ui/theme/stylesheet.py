"""The style sheet for Qt's own widgets: fields, lists, menus, scroll bars, dialogs."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from app.ui.theme.theme import Theme

_SHEET = Template("""
QMainWindow, QDialog, QMessageBox, QWidget[role="room"] { background: $room; }
QWidget[role="surface"], QWidget[role="bar"] { background: $surface; }
QWidget[role="bar"] { border-bottom: 1px solid $line; }
QFrame[role="divider"] { background: $line; }
QWidget[role="footbar"] { background: $surface; border-top: 1px solid $line; }
QWidget[role="rail"] { background: $surface; border-left: 1px solid $line; }
QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] { background: transparent; border: none; }

QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: ${xs}px; }

QMenu { background: $raised; border: 1px solid $edge; padding: ${xs}px; }
QMenu::item { padding: ${s}px ${l}px ${s}px ${lead}px; border-radius: ${corner}px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: ${xs}px; }

QLineEdit, QPlainTextEdit {
    background: $surface; color: $text; placeholder-text-color: $soft;
    border: 2px solid $edge; border-radius: ${corner}px; padding: ${xs}px ${s}px; min-height: ${row}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QPlainTextEdit:hover { border-color: $ink; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: $focus; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $disabled; border-color: $line; }
QLineEdit[role="painted"], QPlainTextEdit[role="painted"] {
    background: transparent; border: none; border-radius: 0; padding: 0; min-height: 0;
}
QComboBox QAbstractItemView {
    background: $raised; color: $text; border: 1px solid $edge; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: ${row}px; padding: 0 ${s}px; }

QCheckBox, QRadioButton {
    spacing: ${s}px; min-height: ${row}px; border: 2px solid transparent; border-radius: ${corner}px;
}
QCheckBox::indicator, QRadioButton::indicator, QMenu::indicator {
    width: ${sign}px; height: ${sign}px; border: 2px solid $edge; background: $surface;
}
QCheckBox::indicator, QMenu::indicator:non-exclusive { border-radius: 4px; }
QRadioButton::indicator, QMenu::indicator:exclusive { border-radius: ${half}px; }
QMenu::indicator { left: ${s}px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QMenu::indicator:checked {
    border-color: $accent;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 $on_accent, stop: 0.44 $on_accent, stop: 0.54 $accent, stop: 1 $accent);
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }

QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: $edge; border: 4px solid transparent; border-radius: 7px; }
QScrollBar::handle:vertical { min-height: ${row}px; margin: 2px 4px; border: none; border-radius: 3px; }
QScrollBar::handle:horizontal { min-width: ${row}px; margin: 4px 2px; border: none; border-radius: 3px; }
QScrollBar::handle:hover { background: $ink; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QDialog QPushButton {
    background: $surface; color: $text; border: 2px solid $edge; border-radius: ${corner}px;
    padding: ${xs}px ${l}px; min-height: ${row}px;
}
QDialog QPushButton:hover { background: $hover; border-color: $ink; }
QDialog QPushButton:default { background: $primary; color: $on_primary; border-color: $primary; }
QDialog QPushButton:focus { border-color: $focus; }
QDialog QPushButton:disabled { color: $disabled; border-color: $line; }
""")


def stylesheet(theme: Theme) -> str:
    """One sheet for the whole application. What has a shape of its own paints itself and is not in here."""
    return _SHEET.substitute(
        asdict(theme.tokens),
        xs=theme.space("xs"),
        s=theme.space("s"),
        l=theme.space("l"),
        corner=theme.radius("s"),
        row=theme.px(24),
        sign=theme.px(14),
        half=theme.px(14) // 2 + 2,
        lead=theme.px(14) + 2 * theme.space("s"),
    )
