"""What support may choose, and what it is told instead of a server error."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coachhub.support import site
from roles.models import Absence, Appointment, DistrictLead, Membership, Person, Role
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(world: World, client: Client) -> Client:
    person = Person.objects.create_superuser("root@support.example", "a long password", name="Rut Root")
    client.force_login(person)
    return client


@pytest.fixture
def tom(world: World) -> Client:
    """Support for Hampton's district only, with every permission that Django knows."""
    person = Person.objects.create_user("tom@support.example", name="Tom Support", is_staff=True)
    person.user_permissions.set(Permission.objects.all())
    DistrictLead.objects.create(district=world.hampton.district, person=person)
    client = Client()
    client.force_login(person)
    return client


def address(model: type, act: str, *args: int) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{act}", args=args)


def absence(world: World, **more: object) -> dict[str, object]:
    days = {"first_day": world.day(20), "last_day": world.day(21)}
    return {"school": world.hampton.pk, "person": world.person("ben").pk, **days, **more}


def test_what_fits_is_saved(world: World, tom: Client) -> None:
    tom.post(address(Absence, "add"), absence(world, cover=world.person("eve").pk))
    assert Absence.objects.filter(person=world.person("ben")).exists()


@pytest.mark.parametrize("field", ["school", "person", "cover"])
def test_rows_of_another_district_cannot_be_chosen_by_their_id(world: World, tom: Client, field: str) -> None:
    zoe = world.person("zoe").pk
    stranger = {"school": world.zeder.pk, "person": zoe, "cover": zoe}[field]
    response = tom.post(address(Absence, "add"), absence(world, **{field: stranger}))
    assert response.status_code == 200
    assert not Absence.objects.filter(person=world.person("ben")).exists()


def test_a_school_stays_in_its_district(world: World, tom: Client) -> None:
    form = tom.get(address(type(world.hampton), "change", world.hampton.pk)).text
    assert "Hampton" in form
    assert "ZEDER" not in form


def test_a_role_of_another_school_is_an_error_in_words(world: World, root: Client) -> None:
    form = {
        "school": world.hampton.pk, "person": world.person("cleo").pk, "since": world.day(),
        "role": world.role("librarian", "zeder").pk,
    }  # fmt: skip
    response = root.post(address(Appointment, "add"), form)
    assert response.status_code == 200
    assert "belongs to another school" in response.text


def test_a_row_stays_with_its_school(world: World, root: Client) -> None:
    role = world.role("librarian")
    root.post(address(Role, "change", role.pk), {"school": world.zeder.pk, "name": "L", "slug": "l", "order": 0})
    role.refresh_from_db()
    assert (role.school, role.name) == (world.hampton, "L")


def test_nothing_is_deleted_by_the_dozen(root: Client) -> None:
    for model in site._registry:
        page = root.get(address(model, "changelist"))
        assert page.status_code == 200
        assert "delete_selected" not in page.text


def test_tasks_that_hold_codes_and_second_addresses_have_no_page(root: Client) -> None:
    page = root.get("/support/").text
    assert "CoachHub support" in page
    assert "Task" not in page
    assert "Email address" not in page


def test_only_a_superuser_sees_groups_of_rights(root: Client, tom: Client) -> None:
    group = Group.objects.create(name="Rights of support")
    assert root.get(address(Group, "change", group.pk)).status_code == 200
    assert tom.get(address(Group, "change", group.pk)).status_code == 403
    assert "Groups" not in tom.get("/support/").text


def test_support_cannot_open_a_superuser(world: World, tom: Client) -> None:
    sue = world.person("sue")
    Membership.objects.create(school=world.hampton, person=sue)
    assert tom.get(address(Person, "change", sue.pk)).status_code == 302


def test_a_corrected_name_re_routes_every_school(world: World, root: Client) -> None:
    ben, before = world.person("ben"), world.hampton.routing_version
    root.post(
        address(Person, "change", ben.pk),
        {"email": ben.email, "name": "Ben Again", "hand": "belle", "is_active": "on", "is_staff": ""},
    )
    assert world.hampton.routing_version == before + 1


def test_a_new_district_lead_re_routes_the_district(world: World, root: Client) -> None:
    before = world.hampton.routing_version
    form = {"district": world.hampton.district_id, "person": world.person("cleo").pk}
    root.post(address(DistrictLead, "add"), form)
    assert world.hampton.routing_version == before + 1


@pytest.mark.parametrize("model", list(site._registry), ids=lambda model: model.__name__)
def test_no_list_asks_for_its_rows_one_by_one(root: Client, model: type) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        root.get(address(model, "changelist"))
    assert len(asked) <= 9, model
