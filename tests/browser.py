"""Finds a Chromium for the journeys, or gets one: the system's, Debian's package, or the driver's own download."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
ADVICE = (
    "Install Chromium or Google Chrome, or name one that is there: CHROMIUM=/path/to/chromium python3 manage.py test."
    " To leave the browser journeys out, say --without-browser."
)
DOWNLOAD_SECONDS = 900


class BrowserUnavailable(RuntimeError):
    """No Chromium could be had; the message says what was tried and what to do."""


def launch_args() -> list[str]:
    """A Chromium that asks nobody anything: it cannot resolve any name but this machine's."""
    args = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        "--no-first-run",
    ]
    if is_root():
        args.append("--no-sandbox")  # the sandbox refuses to start for root
    return args


def find_browser() -> str | None:
    """The first Chromium that seems to be there; whether it starts is another question."""
    return next(candidates(), None)


def candidates() -> Iterator[str]:
    if os.environ.get("CHROMIUM"):
        yield os.environ["CHROMIUM"]
        return  # who names one wants that one
    yield from filter(None, map(shutil.which, PROGRAMS))
    yield from (place for place in PLACES if Path(place).is_file())


def get_browser(say: Callable[[str], None]) -> str:
    """The path of a Chromium that starts, installed first where need be. Raises BrowserUnavailable."""
    tried = []
    for executable in candidates():
        if problem := what_stops(executable):
            tried.append(f"{executable} does not start ({problem})")
        else:
            return executable
    if not tried:
        tried.append("none found on this machine")
    if os.environ.get("CHROMIUM"):
        raise BrowserUnavailable(f"{tried[0]}. CHROMIUM names it. {ADVICE}")
    for get in (from_debian, from_driver):
        executable, problem = get(say)
        problem = problem or (what_stops(executable) if executable else None)
        if executable and not problem:
            return executable
        if problem:
            tried.append(problem)
    raise BrowserUnavailable(f"{'; '.join(tried)}. {ADVICE}")


def from_debian(say: Callable[[str], None]) -> tuple[str | None, str | None]:
    """Path and problem; neither where this is not for us to do. Ubuntu's package is only a pointer to a snap."""
    apt = shutil.which("apt-get")
    if not (apt and is_root() and Path("/etc/debian_version").exists()):
        return None, None
    say("Installing Debian's Chromium; this happens once ...")
    quiet = [apt, "-qq", "-o", "DPkg::Lock::Timeout=600"]
    problem = run([*quiet, "update"]) or run([*quiet, "install", "-y", "--no-install-recommends", "chromium"])
    found = shutil.which("chromium")
    return found, None if found else f"apt-get install chromium: {problem or 'no chromium came of it'}"


def from_driver(say: Callable[[str], None]) -> tuple[str | None, str | None]:
    with sync_playwright() as driver:
        executable = driver.chromium.executable_path
    if Path(executable).is_file():
        return executable, None
    say("Downloading a Chromium for the browser tests; this happens once ...")
    command = [sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"]
    if sys.platform == "linux" and is_root():
        command.append("--with-deps")
    problem = run(command)
    return (None, f"playwright install chromium: {problem}") if problem else (executable, None)


def what_stops(executable: str) -> str | None:
    """None where the browser starts and shows a page, otherwise the first line of its complaint."""
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=executable, args=launch_args())
            browser.new_page().goto("about:blank")
            browser.close()
    except Error as error:
        return error.message.strip().partition("\n")[0]
    return None


def run(command: list[str]) -> str | None:
    """None where the command succeeds, otherwise the last error that it spoke of."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=DOWNLOAD_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if done.returncode == 0:
        return None
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower() or line.startswith("E:")]
    return [f"it ended with status {done.returncode}", *lines, *errors][-1]


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
