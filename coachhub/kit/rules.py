"""Rules that the database itself keeps, written once for SQLite and PostgreSQL.

A rule is a trigger. Its condition is SQL that both engines read the same way, over NEW and OLD; `{is_not}` stands for
the inequality that also tells NULL from a value. SQLite rebuilds a table to change it, which drops its triggers and
fails where another's names it, so such a migration has `aside := SetAside()` before its operations and `aside.back()`
after them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation


@dataclass(frozen=True)
class Rule:
    """Refuse `event` on `table` where `when` holds, or, with `then`, run that statement after it."""

    name: str
    table: str
    event: str
    when: str
    message: str = ""
    then: str = ""

    def create(self, vendor: str) -> list[str]:
        """The statements that make the rule, for the vendor `sqlite` or `postgresql`."""
        when = self.when.format(is_not="IS NOT" if vendor == "sqlite" else "IS DISTINCT FROM")
        moment = "AFTER" if self.then else "BEFORE"
        head = f"CREATE TRIGGER {self.name} {moment} {self.event} ON {self.table} FOR EACH ROW"
        if vendor == "sqlite":
            act = self.then or f"SELECT RAISE(ABORT, '{self.message}')"
            return [f"{head} WHEN {when} BEGIN {act}; END"]
        act = self.then or f"RAISE EXCEPTION '{self.message}' USING ERRCODE = 'integrity_constraint_violation'"
        row = "OLD" if self.event == "DELETE" else "NEW"
        return [
            f"CREATE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS $rule$ "
            f"BEGIN IF {when} THEN {act}; END IF; RETURN {row}; END $rule$",
            f"{head} EXECUTE FUNCTION {self.name}()",
        ]

    def drop(self, vendor: str) -> list[str]:
        """The statements that take the rule away again."""
        if vendor == "sqlite":
            return [f"DROP TRIGGER {self.name}"]
        return [f"DROP TRIGGER {self.name} ON {self.table}", f"DROP FUNCTION {self.name}()"]


def one_school(table: str, **parents: str) -> list[Rule]:
    """A row of `table` belongs to the school of each parent (`column=parent table`) and never moves to another."""
    strangers = [
        f"EXISTS (SELECT 1 FROM {parent} p WHERE p.id = NEW.{column} AND p.school_id <> NEW.school_id)"
        for column, parent in parents.items()
    ]
    rules = [
        Rule(f"{table}_stays", table, "UPDATE", "NEW.school_id {is_not} OLD.school_id", "A row stays with its school")
    ]
    if strangers:
        when, message = " OR ".join(strangers), "All of a row belongs to one school"
        rules += [
            Rule(f"{table}_family_{event.lower()}", table, event, when, message) for event in ("INSERT", "UPDATE")
        ]
    return rules


def never(table: str, *events: str, when: str = "TRUE", message: str) -> list[Rule]:
    """Refuse each of the events on the table, where `when` holds."""
    return [Rule(f"{table}_no_{event.lower()}", table, event, when, message) for event in events]


class AddRules(Operation):
    """Migration operation: make the rules; backwards, take them away."""

    reversible = True
    reduces_to_sql = True

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = list(rules)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Rules change no model."""

    def database_forwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        vendor = schema_editor.connection.vendor
        _run(schema_editor, (sql for rule in self.rules for sql in rule.create(vendor)))

    def database_backwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        vendor = schema_editor.connection.vendor
        _run(schema_editor, (sql for rule in reversed(self.rules) for sql in rule.drop(vendor)))

    def describe(self) -> str:
        return f"Add {len(self.rules)} rules kept by the database"


class RemoveRules(AddRules):
    """Migration operation: take the rules away; backwards, make them again."""

    def database_forwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        super().database_backwards(app_label, schema_editor, *states)

    def database_backwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        super().database_forwards(app_label, schema_editor, *states)

    def describe(self) -> str:
        return f"Remove {len(self.rules)} rules kept by the database"


class SetAside(Operation):
    """Migration operation: on SQLite, take all rules away until `back()`; elsewhere they may stand meanwhile."""

    reversible = True
    reduces_to_sql = False

    def __init__(self) -> None:
        self.statements: list[str] = []

    def back(self) -> PutBack:
        return PutBack(self)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Rules change no model."""

    def database_forwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        if schema_editor.connection.vendor != "sqlite":
            return
        with schema_editor.connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            rules = cursor.fetchall()
        self.statements = [sql for _name, sql in rules]
        _run(schema_editor, (f"DROP TRIGGER {name}" for name, _sql in rules))

    def database_backwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        _run(schema_editor, self.statements)

    def describe(self) -> str:
        return "Set the rules aside while tables are rebuilt"


class PutBack(Operation):
    """The other end of SetAside."""

    reversible = True
    reduces_to_sql = False

    def __init__(self, aside: SetAside) -> None:
        self.aside = aside

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Rules change no model."""

    def database_forwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        self.aside.database_backwards(app_label, schema_editor, *states)

    def database_backwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *states: Any) -> None:
        self.aside.database_forwards(app_label, schema_editor, *states)

    def describe(self) -> str:
        return "Put the rules back"


def _run(schema_editor: BaseDatabaseSchemaEditor, statements: Iterable[str]) -> None:
    for sql in statements:
        schema_editor.execute(sql, params=None)
