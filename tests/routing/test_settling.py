"""Naming an owner for what nobody owns, or leaving it with the front door."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from roles.charters.models import CharterVersion, Stake
from roles.routing.models import QuestionType, WithoutOwner
from roles.trail.models import TrailRow
from tests.routing.test_ask import said
from tests.story import CALENDAR, PLAN
from tests.world import World

SCHOOL = "/hampton-high-school"
LIST = f"{SCHOOL}/without-owner"
Clients = Callable[[str], Client]


@pytest.fixture
def ada_client(client_of: Clients) -> Client:
    return client_of("ada")


@pytest.fixture
def page(world: World) -> str:
    """The page of a duty that no charter claims, with a question type of its own."""
    duty = world.duty(CALENDAR)
    QuestionType.objects.create(school=world.hampton, duty=duty, key="calendar", name="Training days", order=999)
    world.hampton.save(update_fields=[])
    return f"{SCHOOL}/map/duties/{duty.pk}/owner"


def sent(world: World, **changed: str) -> dict[str, str]:
    return {"owner": "project-manager", "wording": CALENDAR, "hours": "", **changed}


def test_the_list_leads_to_naming_an_owner(ada_client: Client, page: str) -> None:
    assert f'href="{page}"' in said(ada_client.get(LIST))


def test_roles_are_offered_with_their_holders_and_hours(ada_client: Client, page: str) -> None:
    text = said(ada_client.get(page))
    assert "Dora Dean. 12 of 18 hours. Owns “Order devices for classrooms” and “Book rooms for meetings”." in text
    assert "Version 1 is out for signature and takes no more lines." in text
    assert "A role that has no charter yet" in text


def test_a_line_is_added_to_the_draft_and_its_holders_are_told(ada_client: Client, page: str, world: World) -> None:
    before = world.version("project-manager").stakes.count()
    response = ada_client.post(page, sent(world, wording="Keep the calendar of trainings", hours="1.5"))
    assert response.status_code == 302
    draft = world.version("project-manager", 2)
    assert (draft.state, draft.stakes.count()) == ("draft", before + 1)
    assert draft.stakes.last().wording == "Keep the calendar of trainings"
    assert [str(share.hours) for share in draft.time_shares.all()] == ["12.0", "1.5"]
    [told] = mail.outbox
    assert told.to == ["dora@hampton.example"]
    assert "Keep the calendar of trainings" in told.subject
    assert f"{SCHOOL}/charters/project-manager/draft" in told.body
    row = TrailRow.objects.filter(verb="proposed owner").get()
    assert row.by == world.person("ada")
    assert "Open that draft" in said(ada_client.get(page))
    assert "It is in the next version of the project manager" in said(ada_client.get(LIST))


def test_nothing_that_is_in_force_changes(ada_client: Client, page: str, world: World) -> None:
    before = list(Stake.objects.filter(in_force=True).order_by("id").values())
    ada_client.post(page, sent(world))
    assert list(Stake.objects.filter(in_force=True).order_by("id").values()) == before


def test_a_role_without_a_charter_begins_one(ada_client: Client, page: str, world: World) -> None:
    role = world.role("teacher")
    assert ada_client.post(page, sent(world, owner="+", other=str(role.pk))).status_code == 302
    assert [stake.wording for stake in world.version("teacher").stakes.all()] == [CALENDAR]


def test_a_charter_out_for_signature_takes_no_line(ada_client: Client, page: str, world: World) -> None:
    response = ada_client.post(page, sent(world, owner="librarian"))
    assert response.status_code == 422
    assert "Version 1 is out for signature. Withdraw it to change it." in said(response)
    assert not CharterVersion.objects.filter(charter__role__slug="librarian", number=2).exists()


def test_of_two_proposals_the_second_is_told(ada_client: Client, page: str, world: World) -> None:
    ada_client.post(page, sent(world))
    response = ada_client.post(page, sent(world, owner="pl-coach"))
    assert response.status_code == 422
    assert (
        "It is in version 2 of the charter of the project manager already."
        in response.context["form"].errors["__all__"][0]
    )


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"owner": ""}, "owner"),
        ({"owner": "nobody"}, "owner"),
        ({"owner": "+"}, "other"),
        ({"owner": "+", "other": "999999"}, "other"),
        ({"wording": ""}, "wording"),
        ({"hours": "many"}, "hours"),
        ({"hours": "100"}, "hours"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(
    ada_client: Client, page: str, world: World, changed: dict[str, str], field: str
) -> None:
    response = ada_client.post(page, sent(world, **changed))
    assert response.status_code == 422
    assert field in response.context["form"].errors


def test_what_is_left_with_the_front_door_leaves_the_list_and_comes_back(
    ada_client: Client, client_of: Clients, page: str, world: World
) -> None:
    door = page.replace("/owner", "/front-door")
    ada_client.post(door)
    text = said(ada_client.get(LIST))
    assert text.index("Left with the front door") < text.index("Training days")
    counts = WithoutOwner.objects.count()
    answer = said(client_of("visitor").get(f"{SCHOOL}/ask?type=calendar"))
    assert "The front door takes this." in answer
    assert "left it with the <b>front door</b>" in answer
    assert WithoutOwner.objects.count() == counts
    ada_client.post(door, {"again": "1"})
    assert f'href="{page}"' in said(ada_client.get(LIST))


def test_a_duty_that_is_owned_says_by_whom(ada_client: Client, world: World) -> None:
    text = said(ada_client.get(f"{SCHOOL}/map/duties/{world.duty(PLAN).pk}/owner"))
    assert "The PL coach owns it in force." in text
    assert "Propose this owner" not in text


def test_the_district_help_desk_is_an_answer_that_teachers_read_first(
    ada_client: Client, client_of: Clients, page: str
) -> None:
    assert "Nobody at Hampton" in said(ada_client.get(page))
    desk = {"owner": "=", "wording": CALENDAR, "hours": ""}
    assert "Say how to reach it" in said(ada_client.post(page, desk))
    assert ada_client.post(page, {**desk, "reach": "Call 555-0199."}).status_code == 302
    answer = said(client_of("visitor").get(f"{SCHOOL}/ask?type=calendar"))
    assert answer.index("The district help desk takes this. Call 555-0199.") < answer.index("mailto:")
    assert f'href="{page}"' not in said(ada_client.get(LIST)).split("Left with the front door")[0]
    assert not Stake.objects.filter(wording=CALENDAR, role__slug="project-manager").exists()


def test_somebody_chosen_for_now_answers_until_a_charter_owns_it(
    ada_client: Client, client_of: Clients, page: str, world: World
) -> None:
    chosen = page.replace("/owner", "/for-now")
    assert ada_client.post(chosen, {"role": world.role("librarian").pk}).status_code == 302
    assert "Until then the librarian answers." in said(ada_client.get(page))
    answer = said(client_of("visitor").get(f"{SCHOOL}/ask?type=calendar"))
    assert "Until a charter owns it, Hampton chose the <b>librarian</b>" in answer
    assert "Eve Ellis" in answer
    ada_client.post(chosen, {"role": ""})
    assert "Eve Ellis" not in said(client_of("visitor").get(f"{SCHOOL}/ask?type=calendar"))


def test_a_charter_in_force_comes_before_whoever_was_chosen_for_now(
    ada_client: Client, client_of: Clients, world: World
) -> None:
    duty = world.duty(PLAN)
    ada_client.post(f"{SCHOOL}/map/duties/{duty.pk}/for-now", {"role": world.role("librarian").pk})
    answer = said(client_of("visitor").get(f"{SCHOOL}/ask?type=lesson-planning"))
    assert "Ben Brook" in answer
    assert "for now" not in answer
