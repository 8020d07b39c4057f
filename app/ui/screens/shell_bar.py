"""The bar on top of the first screen: the name of the program, search, who practises, settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme.appearance import current_theme
from app.ui.theme.theme import Breadth
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.logo_mark import LogoMark
from app.ui.widgets.text_field import SearchField
from app.words import _

LONGEST_NAME = {Breadth.WIDE: 24, Breadth.MEDIUM: 16, Breadth.COMPACT: 10}
"""Characters of the learner's name that are shown; the tool tip has all of it."""


class ShellBar(QFrame):
    """learner: the name of who practises, None where they told none."""

    search_changed = Signal(str)
    learners_requested = Signal()
    settings_requested = Signal()

    def __init__(self, *, learner: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(max(60, theme.px(46)))
        self._name = learner or _("Without a name")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("xl"), 0, theme.space("l"), 1)
        row.setSpacing(theme.space("xs"))
        row.addWidget(LogoMark())
        row.addWidget(Label("Gelassen", style="h3", wrap=False))
        row.addStretch(1)
        self.search = SearchField(name=_("Search conversations"), hint=_("Search"))
        self.search.setObjectName("search")
        self.search.setMaximumWidth(round(20 * theme.em))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(self.search, 3)
        self._learner = Button(self._name, rank="quiet", icon="user")
        self._learner.setObjectName("learner")
        self._learner.setAccessibleName(
            _("Practising: {name}. Choose who practises.").format(name=self._name)
        )
        self._learner.setToolTip(self._learner.accessibleName())
        row.addWidget(self._learner)
        self._settings = Button(_("Settings"), rank="quiet", icon="sliders-horizontal")
        self._settings.setObjectName("settings")
        row.addWidget(self._settings)
        self._connect()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.search_changed)
        self._learner.clicked.connect(self.learners_requested)
        self._settings.clicked.connect(self.settings_requested)

    def fit(self, breadth: Breadth) -> None:
        """Take no more room than a window of this breadth has."""
        most = LONGEST_NAME[breadth]
        short = self._name if len(self._name) <= most else self._name[: most - 1].rstrip() + "…"
        self._learner.setText(short.replace("&", "&&"))
        self._learner.updateGeometry()
        self._settings.show_only_icon(breadth is Breadth.COMPACT)
