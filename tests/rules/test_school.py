"""Rule 9: all of a row belongs to one school, and no row moves to another."""

import pytest
from django.db import connection
from django.db.models import Model

from roles.models import Role
from tests.rules.families import Pair, models_of_a_school, pairs
from tests.rules.sql import copy_of, refused, run
from tests.world import World

# Rows of these can be changed only in some states; the others in any.
OPEN = {
    "charterversion": {"state": "draft"},
    "chartersignature": {"version__state": "in_review", "signed_at": None},
    "stake": {"version__state": "draft"},
    "boundary": {"version__state": "draft"},
    "timeshare": {"version__state": "draft"},
    "outcome": {"version__state": "draft"},
    **{name: {"version__state": "draft"} for name in ("goal", "commitment", "party")},
    "agreementversion": {"state": "draft"},
    "agreementsignature": {"version__state": "in_review", "signed_at": None},
}
# Of several refusals, the one that is meant here.
STRANGE = {f"{one}signature.version_id": {"state": "in_review"} for one in ("charter", "agreement")}
REFUSALS = (
    "belongs to one school|stays with its school|charter's own role|stays in its version|only added to|question stays"
    "|schools of its district|for a goal beside it|led by its writer|serves another visit"
    "|takes two classes at once|visitor and host reflect"
)


def row_of(model: type[Model], world: World) -> Model:
    rows = model._default_manager.filter(school=world.hampton, **OPEN.get(model._meta.model_name or "", {}))
    row = rows.first()
    assert row is not None, f"The world has no {model._meta.model_name} at Hampton that could be changed."
    return row


def strange(pair: Pair, world: World) -> Model:
    row = pair.parent._default_manager.filter(school=world.zeder, **STRANGE.get(str(pair), {})).first()
    assert row is not None
    return row


@pytest.mark.parametrize("pair", pairs(), ids=str)
def test_a_row_never_leads_to_another_school(world: World, pair: Pair) -> None:
    row, foreign = row_of(pair.child, world), strange(pair, world)
    change = f"UPDATE {pair.child._meta.db_table} SET {pair.column} = {{to}} WHERE id = {{pk}}"
    refused(change, to=foreign.pk, pk=row.pk, saying=REFUSALS)


@pytest.mark.parametrize("pair", pairs(), ids=str)
def test_a_row_is_not_added_across_schools(world: World, pair: Pair) -> None:
    row, foreign = row_of(pair.child, world), strange(pair, world)
    statement, values = copy_of(row, **{pair.column: foreign.pk})
    refused(statement, saying=REFUSALS, **values)


@pytest.mark.parametrize("model", models_of_a_school(), ids=lambda model: model._meta.model_name)
def test_a_row_never_moves_to_another_school(world: World, model: type[Model]) -> None:
    change = f"UPDATE {model._meta.db_table} SET school_id = {{to}} WHERE id = {{pk}}"
    refused(change, to=world.zeder.pk, pk=row_of(model, world).pk, saying=REFUSALS)


def test_the_front_door_is_a_role_of_the_school(world: World) -> None:
    change = "UPDATE roles_school SET front_door_id = {to} WHERE id = {pk}"
    school = world.hampton
    assert run(change, to=world.role("pl-coach").pk, pk=school.pk) == 1
    refused(change, to=world.role("pl-coach", "zeder").pk, pk=school.pk, saying="front door")


def test_a_school_is_not_made_with_a_front_door_of_another(world: World) -> None:
    statement, values = copy_of(world.hampton, slug="new", front_door_id=world.role("pl-coach").pk)
    refused(statement, **values)


def test_a_stake_is_that_of_its_charters_role(world: World) -> None:
    stake = world.version("pl-coach", 3).stakes.first()
    statement, values = copy_of(stake, role_id=world.role("librarian").pk)
    refused(statement, saying="own role", **values)


def test_the_schools_are_free_of_mixed_rows(world: World) -> None:
    for pair in pairs():
        child, parent = pair.child._meta.db_table, pair.parent._meta.db_table
        query = f"SELECT COUNT(*) FROM {child} c JOIN {parent} p ON p.id = c.{pair.column}"
        with connection.cursor() as cursor:
            cursor.execute(f"{query} WHERE p.school_id <> c.school_id")
            assert cursor.fetchone() == (0,), pair
    assert Role.objects.filter(school=world.zeder).exists()
