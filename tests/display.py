"""What a picture of a window may depend on, fixed: platform, fonts, scale, locale, the person's folders."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent

FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def fix(*, platform: str = "offscreen") -> Path:
    """Fixes the environment before Qt is loaded and returns a folder of this run that is removed at its end.

    A platform that is asked for from outside (`QT_QPA_PLATFORM=xcb`) stays. Only the shipped fonts are seen,
    so pictures are alike on every machine; nothing of the person at this machine is read or written.
    """
    folder = Path(tempfile.mkdtemp(prefix="gelassen-run-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    fontconfig = folder / "fonts.conf"
    fontconfig.write_text(
        FONTCONFIG.format(fonts=PROJECT / "assets" / "fonts", cache=folder / "fonts"), encoding="utf-8"
    )
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ.setdefault("QT_QPA_PLATFORM", platform)
    os.environ.update(
        FONTCONFIG_FILE=str(fontconfig),
        QT_FONT_DPI="96",
        QT_SCALE_FACTOR="1",
        QT_QPA_PLATFORMTHEME="",
        LC_ALL="C.UTF-8",
        LANGUAGE="",
        XDG_RUNTIME_DIR=str(runtime),
        XDG_DATA_HOME=str(folder / "data"),
        XDG_CONFIG_HOME=str(folder / "config"),
        XDG_CACHE_HOME=str(folder / "cache"),
        XDG_STATE_HOME=str(folder / "state"),
    )
    os.environ.pop("QT_STYLE_OVERRIDE", None)
    return folder
