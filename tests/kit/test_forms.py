"""The base of forms at a school, days as people type them, options written once."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from django import forms
from django.http import QueryDict

from coachhub.kit.entry import Level
from coachhub.kit.forms import DayField, Options, SchoolForm, SchoolModelForm
from coachhub.kit.wording import count, small
from roles.models import District, Membership, Role
from roles.people.members import Member
from tests.world import World

WITH_CONTROLS = "Pl\x01an\x0blessons\twith\nteachers\x7f, é 🙂\ufffe"


class Choices(SchoolForm):
    role = forms.ModelChoiceField(Role.objects.all())
    district = forms.ModelChoiceField(District.objects.all(), required=False)
    words = forms.CharField(required=False)


class HowToReachMe(SchoolModelForm):
    class Meta:
        model = Membership
        fields = ["room"]


@pytest.fixture
def member(world: World) -> Member:
    return Member(school=world.hampton, level=Level.STAFF)


def test_every_choice_is_narrowed_to_the_school(member: Member, world: World) -> None:
    assert set(Choices(member=member)["role"].field.queryset) == set(world.hampton.roles.all())  # type: ignore[attr-defined]
    assert not Choices({"role": world.role("pl-coach", "zeder").pk}, member=member).is_valid()
    assert Choices({"role": world.role("pl-coach").pk}, member=member).is_valid()


def test_what_belongs_to_no_school_is_left_alone(member: Member) -> None:
    assert Choices(member=member)["district"].field.queryset.count() == District.objects.count()  # type: ignore[attr-defined]


def test_a_form_of_a_row_takes_the_member_too(member: Member, world: World) -> None:
    form = HowToReachMe({"room": "Room 9"}, instance=world.membership("ben"), member=member)
    assert form.is_valid()


@pytest.mark.parametrize("data", [{"words": WITH_CONTROLS}, QueryDict(urlencode({"words": WITH_CONTROLS}))])
def test_what_no_file_can_hold_is_not_read(member: Member, data: Any) -> None:
    form = Choices(data, member=member)
    form.is_valid()
    assert form.cleaned_data["words"] == "Plan lessons\twith\nteachers, é 🙂"
    assert form["words"].value() == form.cleaned_data["words"]


def test_a_field_of_control_characters_alone_is_empty(member: Member, world: World) -> None:
    form = HowToReachMe({"room": "\x01\x7f\x1f"}, instance=world.membership("ben"), member=member)
    assert form.is_valid()
    assert form.cleaned_data["room"] == ""


@pytest.mark.parametrize(
    "typed",
    ["Jan 29, 2027", "January 29, 2027", "jan 29 2027", "Fri, Jan 29, 2027", "2027-01-29", "1/29/2027", " 1/29/27"],
)
def test_a_day_is_read_leniently(typed: str) -> None:
    assert DayField().clean(typed) == date(2027, 1, 29)


@pytest.mark.parametrize("typed", ["tomorrow", "Feb 30, 2027", "29", "1/29/0", "99999-01-01"])
def test_a_day_that_cannot_be_read_says_how_to_write_it(typed: str) -> None:
    with pytest.raises(forms.ValidationError, match="Write the day like Jan 29, 2027"):
        DayField().clean(typed)


def test_a_day_is_echoed_as_pages_write_it() -> None:
    widget = DayField().widget
    assert widget.format_value(date(2027, 1, 29)) == "Jan 29, 2027"
    assert widget.format_value("soon") == "soon"


def test_options_mark_what_is_chosen_and_escape() -> None:
    options = Options([("1", "A & B"), ("2", "C")])
    assert options.chosen("2") == '<option value="1">A &amp; B</option><option value="2" selected>C</option>'
    assert options.chosen("2") is options.chosen("2")


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Project manager", "project manager"),
        ("PL coach", "PL coach"),
        ("Spanish teacher", "Spanish teacher"),
        ("", ""),
    ],
)
def test_roles_within_a_sentence(name: str, within: str) -> None:
    assert small(name) == within


def test_numbers_in_words() -> None:
    assert [count(n, "duty", "duties") for n in (1, 3, 13)] == ["one duty", "three duties", "13 duties"]
