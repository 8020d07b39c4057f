"""Tool tips that are words and nothing else."""

from __future__ import annotations

import html

from PySide6.QtWidgets import QWidget


def set_tool_tip(widget: QWidget, text: str) -> None:
    """Show a text as the tool tip, plain whatever it contains.

    Qt reads a tool tip that looks like markup as rich text, which would load pictures and hang on nested
    tables; an author's text can look like that.
    """
    widget.setToolTip(f"<p>{html.escape(text)}</p>" if "<" in text else text)
