"""What is kept about the learner: to take along, or to delete for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.ui.screens.home_facts import Notice
from app.ui.screens.page import ColumnPage
from app.ui.screens.settings_rows import Section
from app.ui.theme.appearance import current_theme
from app.ui.widgets.announce import announce
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.key_cap import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.notices import Banner
from app.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Kept:
    """What there is about the learner who practises now.

    name: None where they told none. attempts: conversations played. others: other learners on this computer.
    backups: copies in which the same stands. folder: where all of that is.
    """

    name: str | None
    attempts: int
    others: int
    backups: int
    folder: Path


class DataSection(Section):
    """notice: what became of the last wish, where there is something to say."""

    export_requested = Signal()
    erase_wanted = Signal()
    """The wish to read what would be deleted."""
    folder_requested = Signal(object)

    def __init__(self, *, notice: Notice | None = None) -> None:
        super().__init__(_("Your data"))
        self.setObjectName("your-data")
        if notice is not None:
            self.column.addWidget(_banner(notice, self))
        self.add_heading(
            _("It belongs to you."),
            _("What you have played, as tables for a spreadsheet and as a file for other programs."),
        )
        self._take = Button(_("Give me my data"), icon="download")
        self._take.setObjectName("export")
        self.erase = Button(_("Delete everything about me"), rank="quiet", icon="trash-2")
        self.erase.setObjectName("erase")
        self.add_buttons(self._take, self.erase)
        self._take.clicked.connect(self.export_requested)
        self.erase.clicked.connect(self.erase_wanted)


class ErasePage(ColumnPage):
    """Says what would go and what would stay, and asks twice."""

    export_requested = Signal()
    folder_requested = Signal(object)
    confirmed = Signal()
    """The learner has said so a second time."""

    def __init__(self, kept: Kept, *, em: float, notice: Notice | None = None) -> None:
        super().__init__(em=em)
        self.setObjectName("erase-page")
        if notice is not None:
            self.column.addWidget(_banner(notice, self))
        title = _("Delete everything about {name}").format(name=kept.name) if kept.name else ""
        self.column.addWidget(Label(title or _("Delete everything about me"), style="h2"))
        self.column.addWidget(_listed(_("This goes"), "trash-2", _going(kept)))
        self.column.addWidget(_listed(_("This stays"), "check", _staying(kept)))
        self._take = Button(_("Give me my data first"), icon="download")
        self._take.setObjectName("export-first")
        self._ask = Button(_("Delete"), icon="trash-2")
        self._ask.setObjectName("erase-ask")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._take)
        row.addWidget(self._ask)
        self.column.addLayout(row)
        self._question = self._build_question()
        self._question.hide()
        self.column.addWidget(self._question)
        self.column.addStretch(1)
        self._connect()

    @property
    def asking(self) -> bool:
        """Whether the second question stands there."""
        return not self._question.isHidden()

    def ask(self, asking: bool) -> None:
        """Show the second question, or take it back."""
        self._question.setVisible(asking)
        self._ask.setVisible(not asking)
        self._take.setVisible(not asking)

    def take_focus(self) -> None:
        """Put the focus on what is asked."""
        (self._keep if self.asking else self._take).setFocus(Qt.FocusReason.TabFocusReason)

    def _build_question(self) -> Card:
        theme = current_theme()
        card = Card(outline="ink", padding="l")
        card.setObjectName("erase-question")
        self._words = _("Delete all of this for good?")
        card.column.addWidget(Label(self._words, style="h3"))
        card.column.addWidget(Label(_("Nobody can bring it back."), colour="soft"))
        card.column.addSpacing(theme.space("s"))
        row = QHBoxLayout()
        row.addStretch(1)
        self._erase = Button(_("Delete for good"))
        self._erase.setObjectName("erase-confirm")
        self._keep = Button(_("Keep everything"), rank="primary")
        self._keep.setObjectName("erase-keep")
        row.addWidget(self._erase)
        row.addWidget(self._keep)
        card.column.addLayout(row)
        return card

    def _connect(self) -> None:
        self._take.clicked.connect(self.export_requested)
        self._ask.clicked.connect(self._ask_again)
        self._keep.clicked.connect(self._take_back)
        self._erase.clicked.connect(self.confirmed)

    def _ask_again(self) -> None:
        self.ask(True)
        self.take_focus()
        # It has its place only after the layout has run.
        QTimer.singleShot(0, self._question, lambda: self.ensureWidgetVisible(self._question))
        announce(self._question, self._words)

    def _take_back(self) -> None:
        self.ask(False)
        self.take_focus()


def _going(kept: Kept) -> Sequence[str]:
    going = [
        _("Your name, and that you have ever practised here.")
        if kept.name
        else _("That you have ever practised here."),
        ngettext(
            "One conversation, with every decision in it.",
            "{count} conversations, with every decision in them.",
            kept.attempts,
        ).format(count=kept.attempts),
        _("Your notes, impressions, plans and favourites."),
    ]
    if kept.backups:
        going.append(
            ngettext("The same in one backup.", "The same in {count} backups.", kept.backups).format(
                count=kept.backups
            )
        )
    return (*going, _("All of it lies in this folder: {folder}").format(folder=kept.folder))


def _staying(kept: Kept) -> Sequence[str]:
    staying = [
        _("The settings of this computer, as language and colours."),
        _("Your own conversations in your own folder, and what you have taken along."),
    ]
    if kept.others:
        staying.append(
            ngettext(
                "What one other person has played here.",
                "What {count} other people have played here.",
                kept.others,
            ).format(count=kept.others)
        )
    return staying


def gone(kept: Kept, *, damaged: int) -> Sequence[str]:
    """The same after it was done. damaged: files that had been put aside, and were removed whole."""
    removed = [
        ngettext(
            "Removed from the database: one conversation, with all that belongs to it.",
            "Removed from the database: {count} conversations, with all that belongs to them.",
            kept.attempts,
        ).format(count=kept.attempts)
    ]
    if kept.name:
        removed.append(_("Removed with it: the name {name}.").format(name=kept.name))
    if kept.backups:
        removed.append(
            ngettext(
                "The same was removed from one backup.",
                "The same was removed from {count} backups.",
                kept.backups,
            ).format(count=kept.backups)
        )
    if damaged:
        removed.append(
            ngettext(
                "One damaged file that had been put aside was removed whole.",
                "{count} damaged files that had been put aside were removed whole.",
                damaged,
            ).format(count=damaged)
        )
    return (*removed, _("It was in this folder: {folder}").format(folder=kept.folder))


def _listed(title: str, icon: str, sentences: Sequence[str]) -> Card:
    theme = current_theme()
    card = Card(padding="l")
    card.column.addWidget(Label(title, style="strong"))
    for sentence in sentences:
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        row.addSpacing(theme.ring)
        sign = QVBoxLayout()
        sign.addSpacing(2)
        sign.addWidget(Icon(icon, size=18))
        sign.addStretch(1)
        row.addLayout(sign)
        row.addWidget(Label(sentence), 1)
        card.column.addLayout(row)
    return card


def _banner(notice: Notice, asker: DataSection | ErasePage) -> Banner:
    folder = notice.folder
    if folder is None:
        return Banner(notice.text, kind=notice.kind)
    banner = Banner(notice.text, kind=notice.kind, action=_("Show folder"), action_icon="folder-open")
    banner.acted.connect(lambda: asker.folder_requested.emit(folder))
    return banner
