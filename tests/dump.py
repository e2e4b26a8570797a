"""The whole state of the database, to compare before and after."""

from itertools import chain
from typing import Any

from django.apps import apps
from django.db import connection

OURS = ("roles", "partnerships")
State = dict[str, list[tuple[Any, ...]]]


def tables() -> list[str]:
    models = chain(*(apps.get_app_config(label).get_models(include_auto_created=True) for label in OURS))
    return sorted({model._meta.db_table for model in models})


def dump(leave_out: tuple[str, ...] = ()) -> State:
    """Every row of every table of the product, by table; some tables left out."""
    state: State = {}
    with connection.cursor() as cursor:
        for table in tables():
            if table not in leave_out:
                cursor.execute(f'SELECT * FROM "{table}" ORDER BY id')
                state[table] = cursor.fetchall()
    return state


def changes(before: State, after: State) -> dict[str, str]:
    """What is different, by table, in words for a failing test."""
    return {
        table: f"gone {without(before[table], rows)}, new {without(rows, before[table])}"
        for table, rows in after.items()
        if rows != before[table]
    }


def without(rows: list[tuple[Any, ...]], others: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [row for row in rows if row not in others]
