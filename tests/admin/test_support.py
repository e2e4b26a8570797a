"""Support staff see their own districts, search what they need, and cannot touch what is signed."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.urls import reverse

from coachhub.support import site
from roles.models import CharterVersion, DistrictLead, Membership, Person, School, TrailRow

pytestmark = pytest.mark.django_db
OURS = [model for model in apps.get_models() if model._meta.app_label in ("roles", "partnerships")]
INLINE_ONLY = {"Stake", "Outcome", "Boundary", "TimeShare"}


@pytest.fixture
def root(world, client):
    person = Person.objects.create_superuser("root@support.example", "a long password", name="Rut Root")
    client.force_login(person)
    return client


@pytest.fixture
def sue(world, client):
    """Support for Hampton's district only, with every permission that Django knows."""
    person = Person.objects.create_user("sue2@support.example", name="Sue Support", is_staff=True)
    person.user_permissions.set(Permission.objects.all())
    DistrictLead.objects.create(district=world.hampton.district, person=person)
    client.force_login(person)
    return client


def listed(model) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_kind_of_row_can_be_listed_and_searched(root, model):
    if model.__name__ in INLINE_ONLY:
        assert model not in site._registry
        return
    assert site._registry[model].search_fields
    assert root.get(listed(model), {"q": "ham"}).status_code == 200


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_support_sees_nothing_of_another_district(sue, root_sees, model):
    if model.__name__ in INLINE_ONLY:
        return
    page = sue.get(listed(model)).content.decode()
    assert "zeder" not in page.lower()


@pytest.fixture
def root_sees(world):
    assert School.objects.filter(name__icontains="zeder").exists()


def test_support_chooses_only_among_rows_of_its_own_schools(sue):
    form = sue.get(reverse("admin:roles_role_add")).content.decode()
    assert "Hampton" in form
    assert "zeder" not in form.lower()


@pytest.mark.parametrize("name", ["charterversion", "chartersignature", "trailrow", "question"])
def test_what_is_signed_or_private_is_only_read(root, name):
    model = apps.get_model("roles", name)
    row = model.objects.first()
    assert root.get(reverse(f"admin:roles_{name}_add")).status_code == 403
    if row is not None:
        assert root.post(reverse(f"admin:roles_{name}_change", args=[row.pk]), {}).status_code == 403
        assert root.post(reverse(f"admin:roles_{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403


def test_a_version_is_shown_with_its_lines(root):
    version = CharterVersion.objects.in_force().first()
    page = root.get(reverse("admin:roles_charterversion_change", args=[version.pk])).content.decode()
    assert version.stakes.first().wording in page


def test_support_sees_that_something_changed_and_not_what_was_written(root, world):
    said = {"answer": "Zwischenfrage an die Kommission"}
    row = TrailRow.objects.create(
        school=world.hampton,
        by=world.person("ben"),
        verb="settle.proposed",
        subject_type="duty",
        subject_id=1,
        after=said,
    )
    page = root.get(reverse("admin:roles_trailrow_change", args=[row.pk])).content.decode()
    assert "settle.proposed" in page
    assert said["answer"] not in page


def test_changing_a_membership_in_support_re_routes_at_once(root, world):
    membership, before = world.membership("ben"), world.hampton.routing_version
    fields = {"school": membership.school_id, "person": membership.person_id, "level": "staff", "room": "Room 9"}
    root.post(reverse("admin:roles_membership_change", args=[membership.pk]), fields)
    assert world.membership("ben").room == "Room 9"
    assert world.hampton.routing_version == before + 1


def test_staff_of_a_school_have_no_business_in_support(client_of):
    assert client_of("ada").get("/support/").status_code == 302


def test_only_a_superuser_gives_rights(sue, world):
    person = world.person("ben")
    url = reverse("admin:roles_person_change", args=[person.pk])
    fields = {"email": person.email, "name": "Ben Again", "hand": "belle", "is_active": "on", "is_superuser": "on"}
    sue.post(url, fields)
    assert not world.person("ben").is_superuser


def test_a_list_costs_the_same_with_more_rows(root, world, django_assert_max_num_queries):
    for number in range(30):
        person = Person.objects.create_user(f"p{number}@hampton.example", name=f"Person {number}")
        Membership.objects.create(school=world.hampton, person=person)
    with django_assert_max_num_queries(9):
        root.get(listed(Membership))
    assert TrailRow.objects.exists()
