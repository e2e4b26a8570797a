"""Raw SQL against the rules, the same for both engines."""

from datetime import time
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Model


def run(statement: str, **values: Any) -> int:
    """Run a statement with `{name}` for each value, in a transaction of its own. Returns how many rows it changed."""
    names = {name: f"%({name})s" for name in values}
    # SQLite keeps times of day as words, and its driver does not take them otherwise.
    told = {name: connection.ops.adapt_timefield_value(v) if isinstance(v, time) else v for name, v in values.items()}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(**names), told)
        return int(cursor.rowcount)


def refused(statement: str, *, saying: str | None = None, **values: Any) -> None:
    """Assert that the database itself refuses the statement."""
    with pytest.raises(IntegrityError, match=saying):
        run(statement, **values)


def copy_of(row: Model, **changes: Any) -> tuple[str, dict[str, Any]]:
    """An INSERT of the row as it stands, under a new id, with the changes."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {row._meta.db_table} WHERE id = %s", [row.pk])
        stored = dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))
    del stored["id"]
    values = {**stored, **changes}
    columns = ", ".join(f'"{name}"' for name in values)
    places = ", ".join(f"{{{name}}}" for name in values)
    return f"INSERT INTO {row._meta.db_table} ({columns}) VALUES ({places})", values
