"""The program on two displays that nobody sees: `python -m tests.ui.two_displays DATA` tells what is where.

Which displays there are is told to Qt before it starts, so this runs in a process of its own. It prints one
JSON object; the first argument is the data folder.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests import display

FOLDER = display.fix()
SCREENS = {
    "screens": [
        {"name": "Laptop", "x": 0, "y": 0, "width": 1280, "height": 800},
        {"name": "Beamer", "x": 1280, "y": 0, "width": 1920, "height": 1080},
    ]
}


def main() -> None:
    import os

    (FOLDER / "screens.json").write_text(json.dumps(SCREENS), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={FOLDER / 'screens.json'}"

    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from app import words
    from app.settings import Settings
    from app.store.store import Store
    from app.ui.application import Found, Program
    from app.ui.screens.home import HomeScreen
    from app.ui.screens.presentation import RoomScreen
    from app.ui.screens.presentation_presenter import PresenterScreen
    from tests.ui.drivers import HomeDriver, PresenterDriver, RoomDriver, hands

    application = QApplication([])
    data = Path(sys.argv[1])
    with Store.open(data) as store:
        store.add_learner("Ana")
    words.use("en")
    program = Program(application, data_dir=data, language="en", found=Found(Settings(theme="dark"), ()))
    assert program.open()
    navigator, journey = program.navigator, program.journey
    assert journey is not None
    while not (
        isinstance(navigator.screen_shown, HomeScreen) and HomeDriver(navigator.screen_shown).titles()
    ):
        application.processEvents()
    navigator.activateWindow()
    application.processEvents()
    HomeDriver(navigator.screen_shown).focus_card("The sweater arrives on 15 November")
    hands.press(Qt.Key.Key_F11)
    application.processEvents()
    presenting = journey.presenting
    assert presenting is not None
    room = presenting.window.findChild(RoomScreen)
    shown = navigator.screen_shown
    told = {
        "displays": sorted(screen.name() for screen in QGuiApplication.screens()),
        "window_on": navigator.screen().name(),
        "room_on": presenting.window.screen().name(),
        "display": presenting.display,
        "room_size": [presenting.window.width(), presenting.window.height()],
        "room_full": presenting.window.isFullScreen(),
        "presenter": isinstance(shown, PresenterScreen),
    }
    assert isinstance(shown, PresenterScreen)
    wall, trainer = RoomDriver(room), PresenterDriver(shown)
    trainer.click("next")
    told["wall_after_trainer"] = len(wall.choices)
    room.activateWindow()
    room.setFocus()
    application.processEvents()
    wall.letter("B")
    told["trainer_after_wall"] = trainer.can("next")
    told["trainer_reads_coach"] = "You " in trainer.words
    told["wall_words"] = wall.words
    told["grounds"] = [
        room.grab().toImage().pixelColor(1900, 540).name(),
        shown.grab().toImage().pixelColor(1270, 790).name(),
    ]
    beamer = presenting.window.screen()
    presenting.display_lost(beamer, left=QGuiApplication.screens()[:1])
    application.processEvents()
    told["after_unplugging"] = [presenting.window.isVisible(), presenting.display]
    told["trainer_is_told"] = "The second display is gone." in hands.words_on(navigator)
    application.screenAdded.emit(beamer)
    application.processEvents()
    told["after_plugging_in"] = [presenting.window.isVisible(), presenting.display]
    room.activateWindow()
    room.setFocus()
    application.processEvents()
    wall.press(Qt.Key.Key_Escape)
    application.processEvents()
    told["after_escape"] = [isinstance(navigator.screen_shown, HomeScreen), journey.presenting is None]
    told["card"] = HomeDriver(navigator.screen_shown).current()
    navigator.close()
    program.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
