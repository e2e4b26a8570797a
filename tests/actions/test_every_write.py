"""Each action is one transaction with one trail row: fail any one of its writes, and nothing has happened."""

import importlib
import inspect
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.db import OperationalError, connection, transaction

from roles.models import TrailRow
from tests.actions.cases import CASES, PARTS, Case
from tests.dump import changes, dump
from tests.world import World

WRITES = ("INSERT", "UPDATE", "DELETE")


class FailingWrite:
    """Lets all writes through but one."""

    def __init__(self, number: int) -> None:
        self.left = number
        self.failed = False

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if sql.lstrip().upper().startswith(WRITES):
            self.left -= 1
            if self.left == 0:
                self.failed = True
                raise OperationalError("The disk said no.")
        return execute(sql, *rest)


@transaction.atomic
def fails_at(number: int, case: Case, world: World) -> bool:
    """Run the action with its write of that number failing. Returns whether it has so many writes."""
    action = case.ready(world)
    before, failing = dump(), FailingWrite(number)
    with connection.execute_wrapper(failing):
        try:
            action()
        except OperationalError:
            assert failing.failed
    if failing.failed:
        assert not changes(before, dump()), f"half done after write {number} failed"
        assert not mail.outbox
    transaction.set_rollback(True)
    return failing.failed


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_failing_write_leaves_everything_as_it_was(world: World, case: Case) -> None:
    writes = 0
    while fails_at(writes + 1, case, world):
        writes += 1
    assert writes >= 2, "an action writes its change and its trail row"


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_an_action_leaves_its_trail(world: World, ada: Any, case: Case) -> None:
    action = case.ready(world)
    last = TrailRow.objects.latest("id").pk
    action()
    rows = TrailRow.objects.filter(pk__gt=last)
    assert rows.count() == case.rows, case.why
    assert all(bool(row.by) != case.by_itself and row.verb and row.school == world.hampton for row in rows)


def actions() -> set[str]:
    found = set()
    for path in chain(*(Path(storey).rglob("*actions.py") for storey in ("roles", "partnerships"))):
        module = importlib.import_module(".".join(path.with_suffix("").parts))
        functions = inspect.getmembers(module, inspect.isfunction)
        own = [name for name, function in functions if function.__module__ == module.__name__]
        found |= {f"{path.parent.name}.{name}" for name in own if not name.startswith("_")}
    return found


def test_every_action_is_tried() -> None:
    tried = {name.split(" ")[0] for name in CASES}
    assert actions() == tried | set(PARTS)
