"""The forms that a page shows, what a browser would send for them, and values to try in their fields."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BaseForm, BaseFormSet
from hypothesis import strategies as st

from tests.guards.catalogue import Page
from tests.guards.corpus import DATES, JUNK, NUMBERS
from tests.world import client_for

Fields = dict[str, forms.Field]
TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=300)
SHORT = [text for text in JUNK if len(text) < 1_000]


def shown(page: Page) -> list[BaseForm]:
    """The forms on the page as its reader opens it, those of sets of forms too."""
    response = client_for(page.reader).get(page.address())
    found: dict[int, BaseForm] = {}
    for layer in response.context or []:
        for value in layer.flatten().values() if hasattr(layer, "flatten") else layer.values():
            for form in forms_in(value):
                found.setdefault(id(form), form)
    return list(found.values())


def forms_in(value: object) -> Iterator[BaseForm]:
    if isinstance(value, BaseFormSet):
        yield value.management_form
        yield from value.forms
    elif isinstance(value, BaseForm):
        yield value


def fields_of(page: Page) -> Fields:
    """Each field by the name under which it is sent."""
    return {form.add_prefix(name): field for form in shown(page) for name, field in form.fields.items()}


def as_sent(page: Page) -> dict[str, Any]:
    """What a browser sends when nobody touches anything."""
    sent: dict[str, Any] = {}
    for form in shown(page):
        for bound in form:
            value = bound.value()
            if isinstance(bound.field, forms.BooleanField):
                value = "on" if value else None
            if value is not None:
                sent[bound.html_name] = value
    return sent


def values(field: forms.Field) -> st.SearchStrategy[Any]:
    """Good and bad values for a field of this kind, as text."""
    if isinstance(field, forms.BooleanField):
        return st.sampled_from(["on", "", "false", "x"])
    if isinstance(field, forms.ChoiceField):
        offered = [str(value) for value in chosen(field)]
        return st.sampled_from([*offered, "-1", "x", "9" * 30]) | TEXT
    if isinstance(field, forms.DateField):
        return st.dates().map(str) | st.sampled_from(DATES) | TEXT
    if isinstance(field, forms.IntegerField | forms.DecimalField | forms.FloatField):
        return st.integers().map(str) | st.decimals().map(str) | st.sampled_from(NUMBERS) | TEXT
    if isinstance(field, forms.EmailField):
        return st.emails() | TEXT
    return TEXT | st.sampled_from(SHORT)


def chosen(field: forms.ChoiceField) -> list[Any]:
    found: list[Any] = []
    for value, label in field.choices:
        found += [inner for inner, _ in label] if isinstance(label, list | tuple) else [value]
    return found
