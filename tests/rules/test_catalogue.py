"""Every rule that the migrations declare stands in the database, and no family of rows is without its rule."""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.models import Model

from coachhub.kit.rules import AddRules, RemoveRules, Rule
from tests.rules.families import Pair, models_of_a_school, pairs
from tests.world import World

IN_SQLITE = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
IN_POSTGRES = """
    SELECT t.tgname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal
"""

BUILT_IN = ("RI_", "pg_")  # of the database's own


def declared() -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    migrations = MigrationLoader(None).disk_migrations
    for key in sorted(key for key in migrations if key[0] in ("roles", "partnerships")):
        for operation in migrations[key].operations:
            if isinstance(operation, RemoveRules):
                rules = {name: rule for name, rule in rules.items() if rule not in operation.rules}
            elif isinstance(operation, AddRules):
                rules |= {rule.name: rule for rule in operation.rules}
    return rules


def standing() -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(IN_SQLITE if connection.vendor == "sqlite" else IN_POSTGRES)
        return {name: sql for name, sql in cursor.fetchall() if not name.startswith(BUILT_IN)}


def test_every_rule_declared_stands_in_the_database(db: None) -> None:
    assert set(standing()) == set(declared())


@pytest.mark.parametrize("pair", pairs(), ids=str)
def test_every_key_between_rows_of_a_school_has_its_rule(db: None, pair: Pair) -> None:
    for event in ("insert", "update"):
        rule = f"{pair.child._meta.db_table}_family_{event}"
        assert f"NEW.{pair.column} " in standing().get(rule, ""), f"{rule} lacks {pair.column}"


@pytest.mark.parametrize("model", models_of_a_school(), ids=lambda model: model._meta.model_name)
def test_every_table_of_a_school_keeps_its_rows(db: None, model: type[Model]) -> None:
    assert f"{model._meta.db_table}_stays" in standing()


def test_the_world_has_a_row_of_each_table_at_both_schools(world: World) -> None:
    for model in models_of_a_school():
        for school in (world.hampton, world.zeder):
            assert model._default_manager.filter(school=school).exists(), f"no {model._meta.model_name} at {school}"
