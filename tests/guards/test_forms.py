"""Every form with made-up input: it accepts or refuses, and never more than what its fields say."""

import copy
import re
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django import forms
from django.apps import apps
from django.db import transaction
from django.db.models import BinaryField, Field, Model
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from roles.models import Absence, Appointment, CharterSignature, Membership, Person, TrailRow
from tests.dump import changes, dump
from tests.guards.catalogue import SCHOOL, Page
from tests.guards.corpus import DATES, NUMBERS
from tests.guards.forms import SHORT, TEXT, controls, filled, shown
from tests.guards.junk import answer, fault
from tests.guards.pages import PAGES
from tests.world import EMAILS, World, client_for

pytestmark = pytest.mark.battery

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)
# Different at each run: ids given by the database, and what is made at random.
FLEETING = {"id", "subject_id", "version_id", "charter_id", "lookup_key", "password", "api_key_digest"}
# Rows that sending a form may make are told by their words instead.
TOLD_BY = {
    **{"Person": "email", "Question": "text", "QuestionType": "key"},
    **{"Duty": "wording", "Area": "slug", "Example": "text", "Role": "slug"},
}
STANDING = {"School", "District"}  # rows that no form makes

SENT = [page for page in PAGES if page.good]
SHOWN = [page for page in SENT if page.reads]


@pytest.mark.parametrize("sample", SHOWN, ids=str)
def test_made_up_input(world: World, sample: Page) -> None:
    base, client = filled(sample, world), client_for(sample.reader)
    made_up = st.fixed_dictionaries({}, optional={name: one.values() for name, one in controls(sample).items()})

    @settings(max_examples=40)
    @given(made_up)
    def one(data: dict[str, Any]) -> None:
        response = answer(client, "POST", sample.address(), {**base, **data})
        assert not fault(response, data)

    one()


@pytest.mark.parametrize("sample", SHOWN, ids=str)
def test_a_form_by_itself(world: World, sample: Page) -> None:
    for form in shown(sample):
        if not type(form).__module__.startswith("allauth"):
            clean_made_up(form)


def clean_made_up(form: forms.BaseForm) -> None:
    value = TEXT | st.sampled_from(SHORT + NUMBERS + DATES)

    @settings(max_examples=200)
    @given(st.fixed_dictionaries({}, optional={form.add_prefix(name): value for name in form.fields}))
    def one(data: dict[str, Any]) -> None:
        query = QueryDict(mutable=True)
        query.update(data)
        bound = copy.copy(form)
        bound.data, bound.is_bound, bound._errors = query, True, None  # type: ignore[attr-defined]
        if isinstance(bound, forms.ModelForm):
            bound.instance = copy.copy(bound.instance)
        bound.full_clean()

    one()


@pytest.mark.parametrize("sample", SHOWN, ids=str)
def test_a_row_of_another_school_cannot_be_chosen(world: World, sample: Page) -> None:
    client, base, before = client_for(sample.reader), filled(sample, world), dump()
    for name, control in controls(sample).items():
        foreign = rows_of_zeder(world) - set(control.offered) if control.offered else set()
        for value in foreign:
            response = answer(client, "POST", sample.address(), {**base, name: value}, nobody_of_zeder)
            assert not fault(response, name)
    assert not changes(before, dump())


def nobody_of_zeder() -> None:
    """Between rows of schools the database keeps watch; between a row and a person the forms do."""
    for model in (Appointment, Absence, CharterSignature, Membership, Person, TrailRow):
        for column in ("person", "cover", "by"):
            if column in {f.name for f in model._meta.fields}:
                rows = model.objects.filter(school__slug=SCHOOL, **{f"{column}__email": EMAILS["zoe"]})
                assert not rows.exists(), (model, column)


def rows_of_zeder(world: World) -> set[str]:
    """The ids of one role, person, duty and area of Zeder; it was told first, so they are the lowest."""
    school = world.zeder
    rows = [school.roles, school.duties, school.areas, school.question_types]
    return {str(manager.earliest("pk").pk) for manager in rows} | {str(world.person("zoe").pk)}


@pytest.mark.parametrize("sample", SHOWN, ids=str)
def test_every_text_field_is_bounded(world: World, sample: Page) -> None:
    texts = [
        (name, field)
        for form in shown(sample)
        for name, field in form.fields.items()
        if type(field) in (forms.CharField, forms.EmailField)
    ]
    assert [name for name, field in texts if not (field.max_length or field.widget.attrs.get("maxlength"))] == []


SURPLUS = {
    "school": "1", "school_id": "1", "district": "1", "id": "1", "pk": "1", "state": "in_force", "level": "principal",
    "is_staff": "on", "is_superuser": "on", "is_active": "", "person": "1", "by": "1", "created_by": "1", "number": "9",
    "lookup_key": "x", "routing_version": "1", "in_force": "on", "asked_first": "on", "fingerprint": "x", "edits": "0",
}  # fmt: skip


@pytest.mark.parametrize("sample", SENT, ids=str)
def test_fields_that_a_form_does_not_have_are_ignored(world: World, sample: Page) -> None:
    good = filled(sample, world)
    surplus = {name: value for name, value in SURPLUS.items() if name not in good}
    (status, plain), (status_of_more, more) = left_behind(sample, good), left_behind(sample, {**surplus, **good})
    assert status_of_more == status
    different = {name: set(rows) ^ set(plain[name]) for name, rows in more.items() if rows != plain[name]}
    assert not different


def left_behind(sample: Page, data: dict[str, Any]) -> tuple[int, dict[str, list[str]]]:
    """What sending the data leaves in the database, but for ids and moments."""
    with transaction.atomic(), time_machine.travel(NOON, tick=False):
        response = sample.post(client_for(sample.reader), data)
        after = {model._meta.label: rows_without_ids(model) for model in apps.get_app_config("roles").get_models()}
        transaction.set_rollback(True)
    return response.status_code, after


def rows_without_ids(model: type[Model]) -> list[str]:
    # What is compiled of the words follows from them, and PostgreSQL shows bytes by where they lie.
    kept = [f for f in model._meta.concrete_fields if not isinstance(f, BinaryField)]
    fields = [f for f in kept if f.attname not in FLEETING]
    names = [told for f in fields if (told := told_name(f))]
    rows = model._default_manager.values_list(*names)
    return sorted(str([without_numbers(value) for value in row]) for row in rows)


def told_name(field: Field[Any, Any]) -> str:
    """By which name a field is told; none where it leads to rows that have an id and no words of their own."""
    if not field.related_model:
        return str(field.attname)
    related = field.related_model.__name__
    word = TOLD_BY.get(related)
    return f"{field.name}__{word}" if word else field.attname if related in STANDING else ""


def without_numbers(value: Any) -> Any:
    """Among lists, tables and in addresses stand ids, which differ between two runs on PostgreSQL."""
    holds_ids = isinstance(value, list | dict) or str(value).startswith("/")
    return re.sub(r"\d+", "#", str(value)) if holds_ids else value
