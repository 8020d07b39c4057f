"""Everything a developer does, by one command: `python3 dev.py run`, `python3 dev.py test` (Windows: `py dev.py run`).

It makes `.venv`, installs what is missing and does it; standard library only. This file must also be understood by
an old Python, at least as far as saying that a newer one is needed.
"""

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys

PROJECT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(PROJECT, ".venv")
WINDOWS = os.name == "nt"
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if WINDOWS else os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "gelassen-installed.json")
OLDEST = (3, 11)
TRIED = ("3.13", "3.12", "3.14", "3.11")
"""Other interpreters to look for where the present one is too old, the dearest first."""

# What Qt loads, and the Debian or Ubuntu packages that bring it; of several, the first that exists there.
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


class Stopped(Exception):
    """It cannot go on; the text says what to do."""


def run(arguments):
    """Open the window; what follows goes to the program (`run list`, `run --data DIR`)."""
    prepare(set(), with_qt=True)
    return become([PYTHON, "-m", "app"] + arguments)


def test(arguments):
    """Run the tests; what follows goes to pytest (`test tests/store -k lock`)."""
    prepare({"dev"}, with_qt=True, screenless=True)
    return become([PYTHON, "-m", "pytest"] + arguments)


def check(arguments):
    """Look at the source without running it: format, lint, types, layers, scenarios."""
    prepare({"dev"})
    found = []
    for name, command in (
        ("format", ["-m", "ruff", "format", "--check", "."]),
        ("lint", ["-m", "ruff", "check", "."]),
        ("types", ["-m", "mypy"]),
        (
            "layers",
            ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-logo"],
        ),
        ("scenarios", ["-m", "app", "check", "scenarios"]),
    ):
        say("== {}".format(name))
        if subprocess.call([PYTHON] + command, cwd=PROJECT) != 0:
            found.append(name)
    say("Found something in: {}.".format(", ".join(found)) if found else "All is well.")
    return 1 if found else 0


def shots(arguments):
    """Render every screen to pictures in a folder: `shots DIR`, with `--all` in every variant."""
    prepare({"dev"}, with_qt=True, screenless=True)
    return become([PYTHON, "-m", "tests.shots"] + arguments)


def bench(arguments):
    """Measure and print ratios from one run."""
    prepare({"dev"}, with_qt=True, screenless=True)
    return become([PYTHON, "-m", "tests.bench"] + arguments)


def words(arguments):
    """Bring the translations in assets/i18n up to date with the source, and say what is to be translated."""
    prepare({"dev"})
    return become([PYTHON, "-m", "tests.catalogue"] + arguments)


def package(arguments):
    """Build the bundle in dist/gelassen and try it."""
    prepare({"package"}, with_qt=True)
    return become([PYTHON, os.path.join(PROJECT, "packaging", "build.py")] + arguments)


def setup(arguments):
    """Install everything and do nothing else."""
    prepare({"dev"}, with_qt=True)
    say("Ready. The interpreter is {}.".format(PYTHON))
    return 0


COMMANDS = (run, test, check, shots, bench, words, package, setup)


def prepare(extras, with_qt=False, screenless=False):
    """Make sure that .venv holds the program and these extras, and that Qt finds its libraries."""
    if screenless:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if with_qt and sys.platform.startswith("linux"):
        install_libraries(missing_libraries())
    installed = installed_extras()
    if installed is not None and extras <= installed:
        return
    if not os.path.exists(PYTHON) or not answers(PYTHON, "import pip"):
        make_environment()
    extras = sorted(extras | (installed or set()))
    say("Installing Gelassen and what it needs. The first time this downloads about 100 MB.")
    target = "." if not extras else ".[{}]".format(",".join(extras))
    call([PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--editable", target])
    with open(STAMP, "w") as file:
        json.dump({"of": fingerprint(), "extras": extras}, file)


def fingerprint():
    """What an installation depends on: the declared dependencies, where the project lies, and the way it is done."""
    digest = hashlib.sha256(PROJECT.encode("utf-8", "surrogateescape"))
    for name in ("pyproject.toml", "dev.py"):
        with open(os.path.join(PROJECT, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def installed_extras():
    """The extras that are installed as declared now; None where nothing is, or something else."""
    try:
        with open(STAMP) as file:
            stamp = json.load(file)
        fresh = os.path.exists(PYTHON) and stamp["of"] == fingerprint()
        return set(stamp["extras"]) if fresh else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def make_environment():
    """Make .venv with pip in it, also where Debian has taken ensurepip out of its Python."""
    interpreter = find_interpreter()
    say("Making .venv with {}.".format(interpreter))
    if os.path.isdir(VENV):
        shutil.rmtree(VENV)
    if answers(interpreter, "import venv, ensurepip"):
        call([interpreter, "-m", "venv", VENV])
        return
    if answers(interpreter, "import venv, pip; assert int(pip.__version__.split('.')[0]) >= 23"):
        # pip can install into another environment, its own package too.
        call([interpreter, "-m", "venv", "--without-pip", VENV])
        call([interpreter, "-m", "pip", "--python", PYTHON, "install", "--quiet", "pip"])
        return
    package = "python3-venv"
    if os.path.realpath(interpreter) != os.path.realpath("/usr/bin/python3"):
        package = "python{}-venv".format(version_of(interpreter))
    apt_install([package], "This Python comes without venv or ensurepip, which the environment is made with.")
    call([interpreter, "-m", "venv", VENV])


def find_interpreter():
    """This Python, or a newer one beside it where this one is too old."""
    if sys.version_info[:2] >= OLDEST:
        return sys.executable
    for version in TRIED:
        if WINDOWS and shutil.which("py"):
            asked = subprocess.run(
                ["py", "-" + version, "-c", "import sys; print(sys.executable)"],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            if asked.returncode == 0:
                return asked.stdout.decode().strip()
        found = shutil.which("python" + version)
        if found and answers(found, "import venv"):
            return found
    raise Stopped(
        "Gelassen needs Python {}.{} or newer; this is {}.{}, and no newer one was found beside it.\n"
        "Please install one and try again.".format(*(OLDEST + sys.version_info[:2]))
    )


def version_of(interpreter):
    """The version as `3.12`."""
    program = "import sys; print('{}.{}'.format(*sys.version_info))"
    return subprocess.check_output([interpreter, "-c", program]).decode().strip()


def missing_libraries():
    """The libraries that Qt will not find, as (name, packages)."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    wanted = QT_LIBRARIES
    if platform.startswith("xcb") or (not platform and os.environ.get("DISPLAY")):
        wanted += X11_LIBRARIES
    return [library for library in wanted if not loads(library[0])]


def loads(library):
    """Whether the system's loader finds it."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_libraries(missing):
    """Install them where that is allowed, or stop with the exact command."""
    if not missing:
        return
    names = ", ".join(name for name, _ in missing)
    if not shutil.which("apt-get"):
        raise Stopped(
            "Qt needs libraries that this system does not have: {}.\nPlease install them.".format(names)
        )
    apt_install(
        [packages for _, packages in missing], "Qt needs libraries that are missing here: {}.".format(names)
    )


def apt_install(packages, reason):
    """Install Debian packages if we may, or stop and say how. A tuple of names stands for the first that exists."""
    allowed = os.geteuid() == 0 and shutil.which("apt-get")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    if allowed:
        say(reason + " Installing them.")
        call(["apt-get", "update", "-qq"], environment)
    names = [name if isinstance(name, str) else first_known(name) for name in packages]
    command = ["apt-get", "install", "-y", "--no-install-recommends"] + names
    if not allowed:
        raise Stopped("{}\nPlease run: sudo {}\nThen try again.".format(reason, " ".join(command)))
    call(command[:2] + ["-qq"] + command[2:], environment)


def first_known(names):
    """The first package that this release has."""
    for name in names:
        if (
            subprocess.call(["apt-cache", "show", name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            == 0
        ):
            return name
    return names[-1]


def answers(interpreter, program):
    """Whether this interpreter runs this without an error."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        return subprocess.call([interpreter, "-c", program], **quiet) == 0
    except OSError:
        return False


def call(command, environment=None):
    """Run it, or stop where it fails; it has said why itself."""
    if subprocess.call(command, cwd=PROJECT, env=environment) != 0:
        raise Stopped("This did not work: {}".format(" ".join(command)))


def become(command):
    """Go on as this command, in the folder of the project."""
    os.chdir(PROJECT)
    sys.stdout.flush()
    if WINDOWS:  # There, exec gives the prompt back while the program still runs.
        try:
            return subprocess.call(command)
        except KeyboardInterrupt:
            return 130
    os.execv(command[0], command)


def say(text):
    print(text, flush=True)


def main(arguments):
    commands = {command.__name__: command for command in COMMANDS}
    name = arguments[0] if arguments else "--help"
    if name in ("-h", "--help"):
        say("Usage: python3 dev.py COMMAND ...\n")
        for command in COMMANDS:
            say("  {:8} {}".format(command.__name__, command.__doc__))
        return 0
    if name not in commands:
        say("There is no command {}. These exist: {}.".format(name, ", ".join(commands)))
        return 2
    try:
        return commands[name](arguments[1:])
    except Stopped as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
