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
        yield name


@contextmanager
def copy_of_postgres(original: Any) -> Iterator[str]:
    original.close()  # a database in use cannot be the model of another
    source = original.settings_dict["NAME"]
    name = f"{source}_copy"
    run_on_server(original, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    run_on_server(original, f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    try:
        yield name
    finally:
        run_on_server(original, f'DROP DATABASE "{name}" WITH (FORCE)')


def run_on_server(original: Any, statement: str) -> None:
    options = {**original.get_connection_params(), "dbname": "postgres"}
    options.pop("cursor_factory", None)
    with closing(psycopg2.connect(**options)) as server:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute(statement)


class CopyForEachTest:
    """Takes the place of Django's set-up and emptying around a test that commits."""

    def __init__(self) -> None:
        self.open: Any = None

    def set_up(self, cls: type[TransactionTestCase]) -> None:
        self.open = private_copy()
        self.open.__enter__()

    def tear_down(self, test: TransactionTestCase) -> None:
        self.open.__exit__(None, None, None)
