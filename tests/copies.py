"""A copy of the seeded test database for each test that commits, thrown away after it.

The copy stands in for what Django does instead, emptying every table: the database refuses to let signed versions and
the trail be deleted, and the seed would have to be told again. While a copy is open, every new connection of the
process goes to it, those of other threads and of the live server too.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg2
from django.db import connections
from django.test import TransactionTestCase

ALIAS = "default"


@contextmanager
def private_copy() -> Iterator[None]:
    """Let the process work on a copy of its test database."""
    original = connections[ALIAS]
    make = copy_of_sqlite if original.vendor == "sqlite" else copy_of_postgres
    with make(original) as name, pointed_at(name, original):
        yield


@contextmanager
def pointed_at(name: str, original: Any) -> Iterator[None]:
    before = connections.databases[ALIAS]["NAME"]
    connections.databases[ALIAS]["NAME"] = name
    del connections[ALIAS]
    try:
        yield
    finally:
        connections[ALIAS].close()
        connections[ALIAS] = original
        connections.databases[ALIAS]["NAME"] = before


@contextmanager
def copy_of_sqlite(original: Any) -> Iterator[str]:
    original.ensure_connection()
    with tempfile.TemporaryDirectory(prefix="coachhub-copy-") as folder:
        name = str(Path(folder) / "copy.sqlite3")
        with closing(sqlite3.connect(name)) as copy:
            original.connection.backup(copy)
            copy.execute("PRAGMA journal_mode=WAL")  # of two connections that switch to it at once, one finds it locked
        yield name


@contextmanager
def copy_of_postgres(original: Any) -> Iterator[str]:
    original.close()  # a database in use cannot be the model of another
    source = original.settings_dict["NAME"]
    name = f"{source}_copy"
    run_on_server(original, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    make_copy(original, source, name)
    try:
        yield name
    finally:
        run_on_server(original, f'DROP DATABASE "{name}" WITH (FORCE)')


def make_copy(original: Any, source: str, name: str, attempts: int = 20) -> None:
    """A browser that asks between two tests opens a session of the live server's on the source: it is shown out."""
    for left in reversed(range(attempts)):
        show_out(original, source)
        try:
            return run_on_server(original, f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
        except psycopg2.errors.ObjectInUse:
            if not left:
                raise


def show_out(original: Any, name: str) -> None:
    """End the sessions that threads have left open on the database, which could be neither copied nor dropped."""
    run_on_server(original, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])


def run_on_server(original: Any, statement: str, values: list[str] | None = None) -> None:
    options = {**original.get_connection_params(), "dbname": "postgres"}
    options.pop("cursor_factory", None)
    with closing(psycopg2.connect(**options)) as server:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute(statement, values)


class CopyForEachTest:
    """Takes the place of Django's set-up and emptying around a test that commits."""

    def __init__(self) -> None:
        self.open: Any = None

    def set_up(self, cls: type[TransactionTestCase]) -> None:
        self.open = private_copy()
        self.open.__enter__()

    def tear_down(self, test: TransactionTestCase) -> None:
        self.open.__exit__(None, None, None)
