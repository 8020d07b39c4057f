"""What this program is: version, licence, what it is made with, where it keeps things."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.ui.screens.settings_rows import Section
from app.ui.widgets.button import Button
from app.words import _


class AboutSection(Section):
    """version: of the program. made_with: what it is made of, by name."""

    def __init__(
        self, *, version: str, data_folder: Path, made_with: Sequence[str], has_licences: bool
    ) -> None:
        super().__init__(_("About Gelassen"))
        self.add_heading(
            _("Version {version}").format(version=version),
            _("What you play and set stays on this computer, in this folder: {folder}").format(
                folder=data_folder
            ),
        )
        self.add_note(
            _("The program is free software under the MIT licence, its conversations are under CC BY 4.0.")
        )
        if made_with:
            self.add_note(_("Made with {parts}.").format(parts=", ".join(made_with)))
        self.add_note(_("A question mark shows the keys of each screen."))
        self.data = Button(_("Show folder"), icon="hard-drive")
        self.data.setObjectName("show-data-folder")
        self.read = Button(_("Licences"), icon="scale")
        self.read.setObjectName("licences")
        self.read.setVisible(has_licences)
        self.add_buttons(self.data, self.read)
