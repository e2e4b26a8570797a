"""The start on a bare machine: a small project with the real manage.py, and an installer that only pretends."""

import os
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import pytest

pytestmark = [pytest.mark.static, pytest.mark.skipif(os.name == "nt", reason="the pretended installer is a script")]

ROOT = Path(__file__).resolve().parents[2]
DJANGO = """
import os, sys
def execute_from_command_line(argv):
    print("ran", argv[1], "in", sys.prefix, "as", os.environ.get("COACHHUB_ENV"))
"""
UV = f"""#!{sys.executable}
import os, pathlib, subprocess, sys, time
with open("uv.log", "a") as log:
    print(sys.argv[1], file=log)
if os.environ.get("UV_FAILS") == sys.argv[1]:
    sys.exit("no network")
if sys.argv[1] == "venv":
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", sys.argv[-1]], check=True)
else:
    time.sleep(float(os.environ.get("UV_TAKES", "0")))
    site = next(pathlib.Path(".venv/lib").iterdir()) / "site-packages"
    for flag, name in zip(sys.argv, sys.argv[1:]):
        for line in pathlib.Path(name).read_text().split() if flag == "-r" else ():
            package, _, number = line.partition("==")
            (site / (package + ".dist-info")).mkdir(exist_ok=True)
            (site / (package + ".dist-info") / "METADATA").write_text(f"Name: {{package}}\\nVersion: {{number}}\\n")
"""


class Clone:
    """A fresh clone in a folder, and a machine that has Python and perhaps uv."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("manage.py", (ROOT / "manage.py").read_text())
        self.write("coachhub/__init__.py", "")
        self.write("coachhub/bootstrap.py", (ROOT / "coachhub/bootstrap.py").read_text())
        self.write("django/__init__.py", "")
        self.write("django/core/__init__.py", "")
        self.write("django/core/management/__init__.py", DJANGO)
        self.write("requirements.txt", "chalk==1\n")
        self.write("tests/requirements.txt", "chalk==1\nsponge==2\n")
        self.write("bin/uv", UV).chmod(0o755)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def begin(self, *words: str, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "manage.py", *words],
            cwd=self.folder,
            env={"PATH": str(self.folder / "bin"), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def run(self, *words: str, **environment: str) -> tuple[int, str]:
        process = self.begin(*words, **environment)
        said, _ = process.communicate(timeout=60)
        return process.returncode, said

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    def installs(self) -> list[str]:
        log = self.folder / "uv.log"
        return log.read_text().split() if log.exists() else []


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path)


def test_it_makes_the_environment_and_runs_the_command_inside(clone: Clone) -> None:
    status, said = clone.run("demo")
    assert said.endswith(f"ran demo in {clone.venv} as demo\n")
    assert status == 0


def test_a_second_start_installs_nothing(clone: Clone) -> None:
    clone.run("demo")
    _, said = clone.run("demo")
    assert said == f"ran demo in {clone.venv} as demo\n"
    assert clone.installs() == ["venv", "pip"]


def test_a_changed_list_is_installed(clone: Clone) -> None:
    clone.run("demo")
    clone.write("requirements.txt", "chalk==2\n")
    clone.run("demo")
    assert clone.installs() == ["venv", "pip", "pip"]


def test_the_tests_add_their_list_and_the_demonstration_still_finds_its_own(clone: Clone) -> None:
    clone.run("demo")
    _, said = clone.run("test")
    assert said.endswith(f"ran test in {clone.venv} as test\n")
    clone.run("demo")
    assert clone.installs() == ["venv", "pip", "pip"]


def test_an_interrupted_install_is_begun_again_from_nothing(clone: Clone) -> None:
    process = clone.begin("demo", UV_TAKES="60")
    while "pip" not in clone.installs():
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    status, said = clone.run("demo")
    assert (status, clone.installs()) == (0, ["venv", "pip", "venv", "pip"])
    assert said.endswith(f"ran demo in {clone.venv} as demo\n")


def test_two_first_starts_at_once_install_once(clone: Clone) -> None:
    both = [clone.begin("demo", UV_TAKES="0.3") for _ in range(2)]
    said = [process.communicate(timeout=60)[0].splitlines()[-1] for process in both]
    assert said == [f"ran demo in {clone.venv} as demo"] * 2
    assert clone.installs() == ["venv", "pip"]


def test_an_environment_whose_python_is_gone_is_made_again(clone: Clone) -> None:
    clone.run("demo")
    (clone.venv / "bin/python").unlink()
    assert clone.run("demo")[0] == 0


def test_a_failed_install_says_so_and_leaves_no_stamp(clone: Clone) -> None:
    status, said = clone.run("demo", UV_FAILS="venv")
    assert "Could not install what `demo` needs; this failed:" in said
    assert (status, (clone.venv / "installed.txt").exists()) == (1, False)


@pytest.mark.battery
def test_pip_is_tried_where_uv_fails(clone: Clone) -> None:
    _, said = clone.run("demo", UV_FAILS="pip", PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)
    assert "uv could not install the packages; trying pip" in said
    assert "chalk==1" in said.partition("trying pip")[2]


def test_an_environment_that_has_the_versions_is_used_as_it_is(clone: Clone) -> None:
    clone.write("requirements.txt", f"pytest=={version('pytest')}\n# a comment\nwinrar==1 ; sys_platform == 'win32'\n")
    assert clone.run("demo") == (0, f"ran demo in {sys.prefix} as demo\n")
    assert not clone.venv.exists()


def test_another_command_without_packages_says_what_to_do_and_does_nothing(clone: Clone) -> None:
    status, said = clone.run("migrate")
    assert said == (
        f"chalk is not installed for {sys.executable}. Install the packages first:"
        " python3 -m pip install -r requirements.txt (or run: python3 manage.py demo)\n"
    )
    assert (status, clone.installs()) == (1, [])


def test_another_command_outside_is_told_the_way_inside(clone: Clone) -> None:
    clone.run("demo")
    assert f"{clone.venv}/bin/python manage.py migrate --plan" in clone.run("migrate", "--plan")[1]


@pytest.mark.parametrize("command", ["demo", "test"])
def test_production_is_never_touched(clone: Clone, command: str) -> None:
    status, said = clone.run(command, COACHHUB_ENV="production")
    assert "is not installed" in said
    assert (status, clone.installs()) == (1, [])


def test_a_python_without_its_venv_parts_names_the_package_to_install(clone: Clone) -> None:
    clone.write("sitecustomize.py", "import sys; sys.modules['ensurepip'] = None")
    (clone.folder / "bin/uv").unlink()
    status, said = clone.run("demo", PYTHONPATH=str(clone.folder))
    assert "apt install python3-venv" in said
    assert status == 1


def test_an_old_python_is_told_so_in_one_sentence(clone: Clone) -> None:
    pretend = "import sys; sys.version_info = (3, 9, 2); sys.argv = ['manage.py']; exec(open('manage.py').read())"
    done = subprocess.run([sys.executable, "-c", pretend], cwd=clone.folder, capture_output=True, text=True)
    assert done.stderr.startswith("CoachHub needs Python 3.11 or newer; this is ")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
