"""Backups: one archive with the whole database of one moment, and a note that says what it is.

An archive is a zip of `manifest.json` and the database: a copy made by SQLite itself, or a dump made by pg_dump.
Sessions, cached values, mails that wait and addresses of calendars are left out, so that an archive opens no door.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
import zlib
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

FORMAT = 1
# Their rows open doors (a feed is the secret address of a calendar, to be connected again) or are of the moment only.
LEFT_OUT = ["django_session", "cache", "django_tasks_database_dbtaskresult", "partnerships_feed"]
LARGEST_NOTE = 1_000_000
# What reading a cut, flipped or foreign file can raise.
DAMAGE = (
    OSError,
    EOFError,
    KeyError,
    TypeError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
)


class BadArchive(Exception):
    """The file is no archive of this program, is damaged, or is of another version. Says which."""


def write(target: Path) -> dict[str, Any]:
    """Write an archive that only its owner may read. Returns its note. Raises FileExistsError, CalledProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "database"
        (_copy_sqlite if connection.vendor == "sqlite" else _dump_postgresql)(copy)
        note = {
            "format": FORMAT,
            "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "database": connection.vendor,
            "migrations": _migrations(),
            "rows": {model._meta.label: model._default_manager.count() for model in apps.get_models()},
            "sha256": _checksum(copy),
        }
        private = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(private, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("manifest.json", json.dumps(note, indent=1))
            archive.write(copy, "database")
    return note


def restore(source: Path) -> dict[str, Any]:
    """Put an archive's database in place of the present one. Returns its note.

    Raises BadArchive before anything is touched where the file is damaged, or was made by another version or for
    another kind of database.
    """
    with tempfile.TemporaryDirectory(dir=_folder()) as folder:
        copy = Path(folder) / "database"
        note = _unpack(source, copy)
        if note["database"] != connection.vendor:
            raise BadArchive(f"This archive is for {note['database']}, and this installation uses {connection.vendor}.")
        if note["migrations"] != _migrations():
            raise BadArchive(
                "This archive was made by another version of CoachHub. Install that version, restore, then upgrade."
            )
        (_place_sqlite if connection.vendor == "sqlite" else _load_postgresql)(copy)
    return note


def _unpack(source: Path, copy: Path) -> dict[str, Any]:
    try:
        with zipfile.ZipFile(source) as archive:
            if archive.getinfo("manifest.json").file_size > LARGEST_NOTE:
                raise BadArchive("This file is not an archive of CoachHub.")
            note: dict[str, Any] = json.loads(archive.read("manifest.json"))
            with archive.open("database") as packed, copy.open("wb") as plain:
                shutil.copyfileobj(packed, plain)
        if note["format"] != FORMAT or note["sha256"] != _checksum(copy):
            raise BadArchive("This archive is damaged: its contents are not what its note says.")
    except DAMAGE as problem:
        raise BadArchive(f"This file is not a whole archive of CoachHub ({problem}).") from problem
    return note


def _migrations() -> list[str]:
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def _checksum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _folder() -> str | None:
    """Beside the database where that is a file, so that the last step is a rename and not a copy."""
    return str(Path(connection.settings_dict["NAME"]).parent) if connection.vendor == "sqlite" else None


def _copy_sqlite(copy: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(copy)])
    with closing(sqlite3.connect(copy)) as database:
        for table in LEFT_OUT:
            database.execute(f'DELETE FROM "{table}"')  # noqa: S608 - names written above
        database.commit()
        database.execute("VACUUM")


def _place_sqlite(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as database:
        if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise BadArchive("This archive is damaged.")
    live = Path(connection.settings_dict["NAME"])
    connection.close()
    for extra in ("-wal", "-shm"):
        live.with_name(live.name + extra).unlink(missing_ok=True)
    os.replace(copy, live)


def _postgresql(program: str, *arguments: str) -> None:
    settings = connection.settings_dict
    options = settings.get("OPTIONS", {})
    env = {
        **os.environ,
        "PGHOST": str(settings["HOST"] or options.get("host", "")),
        "PGPORT": str(settings["PORT"] or options.get("port", "")),
        "PGUSER": settings["USER"],
        "PGPASSWORD": settings["PASSWORD"],
    }
    found = shutil.which(program, path=os.pathsep.join([os.environ.get("PG_BIN", ""), os.environ.get("PATH", "")]))
    if found is None:
        raise FileNotFoundError(f"{program} is not installed: it comes with PostgreSQL's client programs.")
    subprocess.run([found, *arguments], env={k: v for k, v in env.items() if v}, check=True)


def _dump_postgresql(copy: Path) -> None:
    left_out = [f"--exclude-table-data={table}" for table in LEFT_OUT]
    _postgresql(
        "pg_dump", "--format=custom", "--no-owner", f"--file={copy}", *left_out, connection.settings_dict["NAME"]
    )


def _load_postgresql(copy: Path) -> None:
    name = connection.settings_dict["NAME"]
    connection.close()
    _postgresql(
        "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", f"--dbname={name}", str(copy)
    )
