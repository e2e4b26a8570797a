"""Rule 8, wherever somebody types in partnerships: the form asks about what could be a student's name."""

from collections.abc import Iterator

import pytest
from django import forms

from coachhub.kit.forms import OfSchool
from partnerships.agreements.forms import commitment_form, goal_form, part_form
from partnerships.agreements.places import PARTS
from partnerships.cycles import forms as _cycles
from partnerships.evidence import forms as _evidence
from partnerships.log import forms as _log
from partnerships.reviews import forms as _reviews

READ = (_cycles, _evidence, _log, _reviews)  # so that their forms are there to be looked at
BUILT = [goal_form(), commitment_form(), *map(part_form, PARTS)]
# A length of time, and what the page itself sends along.
NO_WORDS = {"EntryForm.typed", "SeenForm.was"}


def kinds(of: type = OfSchool) -> Iterator[type[forms.BaseForm]]:
    for kind in of.__subclasses__():
        if issubclass(kind, forms.BaseForm) and kind.__module__.startswith("partnerships."):
            yield kind
        yield from kinds(kind)


def typed_in(kind: type[forms.BaseForm]) -> set[str]:
    return {name for name, field in kind.base_fields.items() if type(field) is forms.CharField}


@pytest.mark.parametrize("kind", dict.fromkeys([*kinds(), *BUILT]), ids=lambda kind: kind.__name__)
def test_every_free_text_is_looked_at(kind: type[forms.BaseForm]) -> None:
    asked = set(kind.free_text)  # type: ignore[attr-defined]
    assert {name for name in typed_in(kind) - asked if f"{kind.__name__}.{name}" not in NO_WORDS} == set()


def test_there_are_such_forms() -> None:
    assert sum(1 for kind in dict.fromkeys([*kinds(), *BUILT]) if typed_in(kind)) > 15
