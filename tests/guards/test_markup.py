"""A school whose every text is an attack: its pages show the text and run nothing of it."""

import pytest
from django.core import mail
from django.test import Client

from roles.models import Person, School
from tests.guards.crawler import Seen, follow, samples
from tests.twins import tell_story
from tests.world import World

pytestmark = pytest.mark.static  # on PostgreSQL the same pages are opened and sent by test_queries and test_forms

ATTACK = "\"'><b data-hit>&{{ 7 }}"


@pytest.fixture
def attacked(world: World) -> School:
    school = tell_story("Attacked High School", lambda text: ATTACK + text, first_name="Mia")
    School.objects.filter(pk=school.pk).update(name=f"{ATTACK}High", short_name=ATTACK, office_phone=ATTACK)
    school.district.name = f"{ATTACK}District"
    school.district.save()
    return school


@pytest.fixture
def seen(attacked: School) -> list[Seen]:
    client = Client(raise_request_exception=False)
    mia = Person.objects.get(email="mia@attacked.example")
    client.force_login(mia)
    return follow(client, samples(attacked.slug))


def test_stored_markup_is_shown_and_never_runs(seen: list[Seen]) -> None:
    pages = [page for page in seen if page.is_page]
    for page in pages:
        assert "<b data-hit" not in page.text, page.address
        assert not [e.tag for e in page.every() if "data-hit" in e.attrib], page.address
    of_school = [page for page in pages if page.status == 200 and "attacked-high-school" in page.address]
    assert all("&lt;b data-hit&gt;" in page.text for page in of_school)


def test_stored_markup_does_not_get_out_of_a_mail(attacked: School) -> None:
    Client().post("/sign-in", {"email": "mia@attacked.example"})
    for message in mail.outbox:
        assert "\n" not in message.subject
        assert all("<b data-hit" not in str(body) for body, kind in message.alternatives if kind == "text/html")
