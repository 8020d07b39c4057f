"""Everything a developer does: `python3 dev.py run`, `python3 dev.py test` (Windows: `py dev.py run`).

It makes `.venv`, installs what is missing and does it, with the standard library alone. An old Python must
understand this file at least as far as saying that a newer one is needed: it keeps to what Python 3.8 knows.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent
VENV = PROJECT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / "Scripts" / "python.exe" if WINDOWS else VENV / "bin" / "python"
STAMP = VENV / "gelassen-installed.json"

OLDEST = (3, 11)
NEWER = ("3.13", "3.12", "3.14", "3.11")
"""Where the present interpreter is too old: the versions to look for beside it, the dearest first."""

# What Qt loads, and the Debian or Ubuntu packages that bring it; of several names, the first known there.
QT_LIBRARIES = (
    ("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    ("libdbus-1.so.3", ("libdbus-1-3",)),
    ("libEGL.so.1", ("libegl1",)),
    ("libGL.so.1", ("libgl1",)),
    ("libfontconfig.so.1", ("libfontconfig1",)),
    ("libxkbcommon.so.0", ("libxkbcommon0",)),
    ("libgssapi_krb5.so.2", ("libgssapi-krb5-2",)),
)
X11_LIBRARIES = (
    ("libX11-xcb.so.1", ("libx11-xcb1",)),
    ("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    ("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    ("libxcb-image.so.0", ("libxcb-image0",)),
    ("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    ("libxcb-randr.so.0", ("libxcb-randr0",)),
    ("libxcb-render-util.so.0", ("libxcb-render-util0",)),
    ("libxcb-shape.so.0", ("libxcb-shape0",)),
    ("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    ("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
)


TWO_AT_A_TIME = ["-n", "2", "--dist", "worksteal"]
"""Two, not as many as there are processors: a machine can show more of them than it lets one use."""


class StopError(Exception):
    """It cannot go on; the text says what to do."""


def run(arguments: list[str]) -> int:
    """Open the window. What follows goes to the program: `run list`, `run --data DIR`."""
    prepare(qt=True, x11="DISPLAY" in os.environ and "QT_QPA_PLATFORM" not in os.environ)
    return become("-m", "app", *arguments)


def test(arguments: list[str]) -> int:
    """Run the tests, all of them two at a time. What follows goes to pytest: `test tests/store -k lock`."""
    prepare("dev", qt=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return become("-m", "pytest", *(arguments or TWO_AT_A_TIME))


def check(arguments: list[str]) -> int:
    """Look at the source without running it: format, lint, types, layers, scenarios."""
    prepare("dev")
    layers = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    found = []
    for name, command in (
        ("format", ["-m", "ruff", "format", "--check", "."]),
        ("lint", ["-m", "ruff", "check", "."]),
        ("types", ["-m", "mypy"]),
        ("layers", ["-c", layers, "--no-logo"]),
        ("scenarios", ["-m", "app", "check", "scenarios"]),
    ):
        say(f"== {name}")
        if subprocess.call([str(PYTHON), *command], cwd=str(PROJECT)) != 0:
            found.append(name)
    say(f"== Found something in: {', '.join(found)}." if found else "== All is well.")
    return 1 if found else 0


def shots(arguments: list[str]) -> int:
    """Render every screen into pictures: `shots DIR`, with `--all` in every variant."""
    prepare("dev", qt=True)
    return become("-m", "tests.shots", *arguments)


def bench(arguments: list[str]) -> int:
    """Measure, and print the ratios of one run."""
    prepare("dev", qt=True)
    return become("-m", "tests.bench", *arguments)


def words(arguments: list[str]) -> int:
    """Bring the translations up to date with the source, and list what has to be translated."""
    prepare("dev")
    return become("-m", "tests.catalogue", *arguments)


def package(arguments: list[str]) -> int:
    """Build the bundle in dist/gelassen, and try it."""
    prepare("package", qt=True, x11=True)
    return become(str(PROJECT / "packaging" / "build.py"), *arguments)


def setup(arguments: list[str]) -> int:
    """Install everything, and do nothing else."""
    prepare("dev", qt=True)
    say(f"Ready. The interpreter is {PYTHON}.")
    return 0


COMMANDS = (run, test, check, shots, bench, words, package, setup)


def prepare(extra: str | None = None, *, qt: bool = False, x11: bool = False) -> None:
    """Make sure that .venv holds the program with this extra, and that Qt finds its libraries."""
    if sys.platform == "linux":
        install_libraries((QT_LIBRARIES if qt else ()) + (X11_LIBRARIES if x11 else ()))
    installed = installed_extras()
    wanted = {extra} if extra else set()
    if installed is not None and wanted <= installed:
        return
    if not answers(PYTHON, f"import sys, pip; assert sys.version_info >= {OLDEST}"):
        make_environment(find_interpreter())
    extras = sorted(wanted | (installed or set()))
    say("Installing Gelassen and what it needs. The first time, this downloads about 100 MB.")
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    target = f".[{','.join(extras)}]" if extras else "."
    call(PYTHON, "-m", "pip", "install", "--disable-pip-version-check", *quiet, "--editable", target)
    STAMP.write_text(json.dumps({"of": fingerprint(), "extras": extras}))


def fingerprint() -> str:
    """What an installation depends on: what is declared, and where the project lies."""
    declared = (PROJECT / "pyproject.toml").read_bytes()
    return hashlib.sha256(declared + os.fsencode(str(PROJECT))).hexdigest()


def installed_extras() -> set[str] | None:
    """The extras that are installed as declared now; None where nothing is, or something else."""
    try:
        stamp = json.loads(STAMP.read_text())
        return set(stamp["extras"]) if PYTHON.exists() and stamp["of"] == fingerprint() else None
    except (OSError, ValueError, KeyError, TypeError):  # absent, or cut short: then it is done again
        return None


def make_environment(interpreter: str) -> None:
    """Make .venv with pip in it, also where Debian keeps ensurepip out of its Python."""
    say(f"Making .venv with {interpreter}.")
    if VENV.is_dir():
        shutil.rmtree(str(VENV))
    if not answers(interpreter, "import venv, ensurepip"):
        if answers(interpreter, "import venv, pip; assert int(pip.__version__.split('.')[0]) >= 23"):
            # This pip can install into another environment, pip itself too.
            call(interpreter, "-m", "venv", "--without-pip", VENV)
            call(interpreter, "-m", "pip", "--python", PYTHON, "install", "--quiet", "pip")
            return
        systems = os.path.realpath(interpreter) == os.path.realpath("/usr/bin/python3")
        name = "python3-venv" if systems else f"python{version_of(interpreter)}-venv"
        apt_install([(name,)], "This Python comes without ensurepip, which an environment is made with.")
    call(interpreter, "-m", "venv", VENV)


def find_interpreter() -> str:
    """This Python, or a newer one beside it where this one is too old."""
    if sys.version_info[:2] >= OLDEST:
        # From inside .venv, the one that it was made with: .venv may be about to be made again.
        return getattr(sys, "_base_executable", sys.executable)
    for version in NEWER:
        if WINDOWS and shutil.which("py"):
            program = "import sys; print(sys.executable)"
            asked = subprocess.run(["py", f"-{version}", "-c", program], capture_output=True, check=False)
            if asked.returncode == 0:
                return asked.stdout.decode().strip()
        found = shutil.which(f"python{version}")
        if found and answers(found, "import venv"):
            return found
    raise StopError(
        f"Gelassen needs Python {OLDEST[0]}.{OLDEST[1]} or newer. This is {sys.version.split()[0]}, "
        "and no newer one was found.\nPlease install one and try again."
    )


def version_of(interpreter: str) -> str:
    """The version as `3.12`."""
    program = "import sys; print('{}.{}'.format(*sys.version_info))"
    return subprocess.check_output([interpreter, "-c", program]).decode().strip()


def install_libraries(libraries: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    """Install what the system's loader does not find."""
    missing = [(name, packages) for name, packages in libraries if not loads(name)]
    if missing:
        names = ", ".join(name for name, _ in missing)
        apt_install(
            [packages for _, packages in missing], f"Qt needs libraries that are missing here: {names}."
        )


def loads(library: str) -> bool:
    """Whether the system's loader finds it."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[tuple[str, ...]], reason: str) -> None:
    """Install Debian packages where we may, else stop and say how. Of several names, the first known one."""
    if not shutil.which("apt-get"):
        raise StopError(f"{reason}\nPlease install what this system has for it, and try again.")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    root = os.geteuid() == 0
    if root:
        say(f"{reason} Installing them.")
        call("apt-get", "update", "-qq", environment=environment)
    names = [next((name for name in known if apt_knows(name)), known[-1]) for known in packages]
    command = ["apt-get", "install", "-y", "--no-install-recommends", *names]
    if not root:
        raise StopError(f"{reason}\nPlease run: sudo {shlex.join(command)}\nThen try again.")
    call(*command, "-qq", environment=environment)


def apt_knows(package: str) -> bool:
    """Whether this release has the package."""
    shown = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return shown.returncode == 0 and bool(shown.stdout)


def answers(interpreter: str | Path, program: str) -> bool:
    """Whether this interpreter exists and runs the program without an error."""
    try:
        return (
            subprocess.run([str(interpreter), "-c", program], capture_output=True, check=False).returncode
            == 0
        )
    except OSError:
        return False


def call(*command: str | Path, environment: dict[str, str] | None = None) -> None:
    """Run it in the project's folder, or stop where it fails; it has said why itself."""
    words = [str(word) for word in command]
    if subprocess.call(words, cwd=str(PROJECT), env=environment) != 0:
        raise StopError(f"This did not work: {' '.join(words)}")


def become(*arguments: str) -> int:
    """Go on as the environment's Python, in the folder of the project."""
    os.chdir(str(PROJECT))
    sys.stdout.flush()
    command = [str(PYTHON), *arguments]
    if not WINDOWS:
        os.execv(command[0], command)
    # On Windows exec would give the prompt back while the program still runs.
    return subprocess.call(command)


def say(text: str) -> None:
    """Print it at once: what is started next prints, too."""
    print(text, flush=True)


def main(arguments: list[str]) -> int:
    """Exit code: the command's own; 1 where it could not go on, 2 where there is no such command."""
    commands = {command.__name__: command for command in COMMANDS}
    name, *rest = arguments or ["--help"]
    if name in ("-h", "--help"):
        say("Usage: python3 dev.py COMMAND\n")
        for known, command in commands.items():
            say(f"  {known:8} {command.__doc__}")
        return 0
    if name not in commands:
        say(f"There is no command {name}. These exist: {', '.join(commands)}.")
        return 2
    try:
        return commands[name](rest)
    except StopError as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
