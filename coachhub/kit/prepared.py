"""Queries that the ORM writes once and that are then only asked again.

Writing the SQL of a query costs Django ten times what SQLite needs to answer it. For the few that every page asks, the
SQL is kept for each connection, and only its values change.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet

# Values that stand for the real ones while the SQL is written; nothing else in a query is equal to them.
MARKERS: dict[type, Callable[[int], Any]] = {
    int: lambda number: -8_000_000_000_000_000 - number,
    str: lambda number: f"\ue000{number}\ue000",
    date: lambda number: date(1, 1, 1 + number),
}


class Prepared:
    """`write` is called once for each connection, with a marker for each name, and returns a `values_list` query.

    Calling the prepared query with a value for each name gives its rows as tuples, as that query would. A value must
    be of its name's type and is sent as a parameter, never as SQL.
    """

    def __init__(self, write: Callable[..., QuerySet[Any]], **types: type) -> None:
        self.write = write
        self.markers = {name: MARKERS[kind](number) for number, (name, kind) in enumerate(types.items())}

    def __call__(self, **values: Any) -> list[tuple[Any, ...]]:
        connection = connections[DEFAULT_DB_ALIAS]
        # Kept on the connection, so that it goes when the connection's thread does.
        written = vars(connection).setdefault("prepared_queries", {})
        if self not in written:
            written[self] = self._write_for(connection)
        sql, params, compiler = written[self]
        with connection.cursor() as cursor:
            cursor.execute(sql, [_sent(connection, values[name]) if name else fixed for name, fixed in params])
            rows = cursor.fetchall()
        return list(compiler.results_iter([rows], tuple_expected=True))

    def _write_for(self, connection: Any) -> tuple[str, list[tuple[str | None, Any]], Any]:
        compiler = self.write(**self.markers).query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        names = {_sent(connection, marker): name for name, marker in self.markers.items()}
        return sql, [(names.get(param), param) for param in params], compiler


def _sent(connection: Any, value: Any) -> Any:
    """The value as the driver of this database is given it."""
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
