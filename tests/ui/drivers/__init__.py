"""Page objects: each screen as a person uses it."""

from tests.ui.drivers.author import AuthorDriver as AuthorDriver
from tests.ui.drivers.briefing import BriefingDriver as BriefingDriver
from tests.ui.drivers.debrief import DebriefDriver as DebriefDriver
from tests.ui.drivers.home import HomeDriver as HomeDriver
from tests.ui.drivers.learners import LearnersDriver as LearnersDriver
from tests.ui.drivers.play import PlayDriver as PlayDriver
from tests.ui.drivers.presentation import PresenterDriver as PresenterDriver
from tests.ui.drivers.presentation import RoomDriver as RoomDriver
from tests.ui.drivers.settings import SettingsDriver as SettingsDriver
from tests.ui.drivers.welcome import WelcomeDriver as WelcomeDriver
