"""Makes `manage.py demo` and `manage.py test` work on a machine that has Python and nothing else.

Standard library only: this runs before anything is installed. Where the packages of the lists are at hand in the
versions named there, nothing is made; otherwise `.venv` is made beside manage.py and the command runs again inside.
"""

import hashlib
import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.txt"  # one line per list that is installed in full: its name and hash
UNFINISHED = ROOT / "var" / "environment-unfinished"  # there while .venv is being made or filled
RUNNING_INSIDE = "COACHHUB_INSIDE_VENV"
LISTS = {
    "demo": ("requirements.txt",),
    "test": ("requirements.txt", "tests/requirements.txt"),
}
# Lines with a marker (`; sys_platform == ...`) do not apply everywhere, so they say nothing about this environment.
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)\s*$", re.MULTILINE)


def prepare(argv: list[str]) -> None:
    """Returns when the command can run in this process; otherwise runs it elsewhere or ends with a sentence."""
    command = argv[1] if len(argv) > 1 else "help"
    production = os.environ.get("COACHHUB_ENV") == "production"
    if command in LISTS and not production:
        os.environ["COACHHUB_ENV"] = command
        (ROOT / "var").mkdir(exist_ok=True)
        if any(wrong_packages(LISTS[command], versions=True)):
            run_inside_venv(command, argv)
    missing = next(wrong_packages(LISTS["demo"], versions=False), None)
    if missing:
        sys.exit(f"{missing} is not installed for {sys.executable}. {how_to_run(argv)}")


def wrong_packages(lists: tuple[str, ...], *, versions: bool) -> Iterator[str]:
    """Names in the lists that this environment lacks or, with `versions`, has in another version."""
    for name in lists:
        for pin in PIN.finditer((ROOT / name).read_text(encoding="utf-8")):
            try:
                found = importlib.metadata.version(pin["name"])
            except importlib.metadata.PackageNotFoundError:
                yield pin["name"]
            else:
                if versions and found != pin["version"]:
                    yield pin["name"]


def how_to_run(argv: list[str]) -> str:
    """One sentence for a command that does not install by itself."""
    if STAMP.exists() and not inside_venv():
        return f"Run it inside the environment that is already here: {venv_python()} {' '.join(argv)}"
    return "Install the packages first: python3 -m pip install -r requirements.txt (or run: python3 manage.py demo)"


def run_inside_venv(command: str, argv: list[str]) -> None:
    """Makes `.venv` hold the command's lists, then runs the command in it. Does not return."""
    if os.environ.get(RUNNING_INSIDE):
        sys.exit(f"{VENV} was filled but still lacks packages. Delete that folder and run the command again.")
    try:
        with one_at_a_time():
            fill_venv(LISTS[command])
    except subprocess.CalledProcessError as failure:
        sys.exit(f"\nCould not install what `{command}` needs; this failed: {' '.join(map(str, failure.cmd))}")
    except KeyboardInterrupt:
        sys.exit("\nStopped. The next start carries on from here.")
    again = [str(venv_python()), *argv]
    environment = {**os.environ, RUNNING_INSIDE: "1", "VIRTUAL_ENV": str(VENV)}
    if os.name != "nt":
        os.execve(again[0], again, environment)  # noqa: S606
    with subprocess.Popen(again, env=environment) as process:
        while True:
            try:
                sys.exit(process.wait())
            except KeyboardInterrupt:
                continue  # the console sent it to the child as well, which ends by itself


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """`demo` and `test` started together on a fresh clone: the second waits, and finds the work done."""
    with (ROOT / "var" / "environment-lock").open("w") as lock:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX)  # released by the system when this process ends, however it ends
        yield


def fill_venv(lists: tuple[str, ...]) -> None:
    """Raises CalledProcessError where a tool fails. The stamp is written last, so that a broken install is noticed."""
    wanted = {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in lists}
    usable = not UNFINISHED.exists() and venv_works()
    installed = dict(line.split() for line in STAMP.read_text().splitlines()) if usable and STAMP.exists() else {}
    if usable and wanted.items() <= installed.items():
        return
    UNFINISHED.touch()
    STAMP.unlink(missing_ok=True)
    if not usable:
        say(f"Making an environment in {VENV} ...")
        make_venv()
    say("Installing packages; this happens once and can take a minute ...")
    install(lists)
    STAMP.write_text("".join(f"{name} {digest}\n" for name, digest in {**installed, **wanted}.items()))
    UNFINISHED.unlink()


def make_venv() -> None:
    if inside_venv():
        sys.exit("This environment is damaged. Leave it (deactivate) and run the command with the system's Python.")
    shutil.rmtree(VENV, ignore_errors=True)
    uv = shutil.which("uv")
    if uv:
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, VENV], check=True)
    elif importlib.util.find_spec("ensurepip") is None:
        sys.exit(
            "This Python cannot make environments because its venv parts are missing:"
            " install them (Debian and Ubuntu: apt install python3-venv) or install uv, then run the command again."
        )
    else:
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)


def install(lists: tuple[str, ...]) -> None:
    """With uv where it is found; with pip where it is not, or where uv fails (it does not read pip's own settings)."""
    files = [argument for name in lists for argument in ("-r", str(ROOT / name))]
    uv = shutil.which("uv")
    if uv:
        arguments = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(venv_python()), *files]
        trusting_the_system = {**os.environ, "UV_SYSTEM_CERTS": "1"}  # as pip does; school networks often need it
        if subprocess.run(arguments, check=False, env=trusting_the_system).returncode == 0:
            return
        say("uv could not install the packages; trying pip ...")
        subprocess.run([venv_python(), "-m", "ensurepip", "--upgrade"], check=True, stdout=subprocess.DEVNULL)
    quiet = ["--quiet", "--quiet", "--disable-pip-version-check", "--no-input"]
    subprocess.run([venv_python(), "-m", "pip", "install", *quiet, *files], check=True)


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def venv_works() -> bool:
    """True where `.venv` has a Python that starts and is new enough; an interpreter may have been removed since."""
    check = "import sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([venv_python(), "-c", check], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def inside_venv() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def say(line: str) -> None:
    print(line, flush=True)
