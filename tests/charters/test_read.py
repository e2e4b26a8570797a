"""Reading a charter: the paper, who is in the role now, and what drafts show to whom."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from roles.charters import actions
from roles.charters.holders import Away
from roles.charters.pages import away_words
from roles.charters.text import compose
from roles.models import Appointment, Role, Stake
from roles.staffing.actions import cancel_absence
from tests.charters.pages import HOME
from tests.story import CALENDAR, PLAN
from tests.world import World

ClientOf = Callable[[str], Client]


def test_the_paper_says_who_owns_leads_supports_and_takes_over(client_of: ClientOf) -> None:
    page = client_of("visitor").get(f"{HOME}/pl-coach").text
    assert 'id="line-1"' in page
    assert "PL coach leads" in page
    assert "Project manager" in page
    assert page.index("Plan personalized lessons") < page.index("Choose learning software") < page.index("Keep the")


def test_it_shows_its_stamp_signatures_and_fingerprint(client_of: ClientOf, world: World) -> None:
    page, version = client_of("visitor").get(f"{HOME}/pl-coach").text, world.version("pl-coach", 2)
    assert "stamp-in-force" in page
    assert 'class="hand-belle"' in page
    assert f"Text fingerprint {version.short_fingerprint}" in page
    assert "replaces version 1" in page


def test_signed_text_does_not_change_with_a_role_renamed_later(client_of: ClientOf) -> None:
    Role.objects.filter(slug="project-manager").update(name="Manager of things")
    assert "Manager of things" not in client_of("visitor").get(f"{HOME}/pl-coach").text


def test_a_supporting_line_names_whom_it_helps(world: World) -> None:
    draft = actions.start_charter(world.role("teacher"), by=None)
    actions.save_draft(draft, stakes=[Stake(kind="owns", wording=CALENDAR)], boundaries=[], time_shares=[], by=None)
    owners = {line["wording"]: line["owner"] for line in compose(world.version("pl-coach", 3))["lines"]}
    assert owners == {PLAN: "", CALENDAR: "Teacher"}


def test_who_is_in_the_role_now_with_their_cover(client_of: ClientOf, world: World) -> None:
    page = client_of("visitor").get(f"{HOME}/project-manager").text
    assert "Dora Dean" in page
    assert "Room 4, ext. 2118" in page
    assert "Eve Ellis covers" in page


def test_several_holders_each_with_their_part(client_of: ClientOf) -> None:
    page = client_of("ada").get(f"{HOME}/librarian/v/1")
    assert "grades 9 and 10" in page.text
    assert "grades 11 and 12" in page.text


def test_a_vacant_role_says_where_its_questions_go(client_of: ClientOf, world: World) -> None:
    Appointment.objects.filter(role=world.role("pl-coach")).delete()
    assert "go to the front door" in client_of("visitor").get(f"{HOME}/pl-coach").text


def test_somebody_who_left_the_school_is_not_in_the_role(client_of: ClientOf, world: World) -> None:
    member = world.membership("ben")
    member.is_active = False
    member.save()
    side = client_of("visitor").get(f"{HOME}/pl-coach").context["now"]
    assert side == []


def test_an_older_version_stays_readable(client_of: ClientOf) -> None:
    page = client_of("visitor").get(f"{HOME}/pl-coach/v/1").text
    assert "stamp-superseded" in page
    assert "You are reading it." in page


def test_drafts_are_listed_only_for_those_who_may_read_them(client_of: ClientOf) -> None:
    assert "Version 3, draft" in client_of("ben").get(f"{HOME}/pl-coach").text
    assert "Version 3" not in client_of("cleo").get(f"{HOME}/pl-coach").text


@pytest.mark.parametrize("name", ["visitor", "cleo", "lea"])
def test_a_draft_is_not_for_others(client_of: ClientOf, name: str) -> None:
    assert client_of(name).get(f"{HOME}/pl-coach/v/3").status_code == 403


def test_a_draft_prints_that_it_is_not_signed(client_of: ClientOf) -> None:
    page = client_of("ben").get(f"{HOME}/pl-coach/v/3").text
    assert "Draft, not signed" in page
    assert "Edit the draft" in page
    assert "Send for signature" not in page


def test_those_asked_to_sign_read_the_version_in_review(client_of: ClientOf) -> None:
    page = client_of("ben").get(f"{HOME}/librarian/v/1").text
    assert "1 of 4 signed" in page
    assert "Read and sign" in page
    assert "Withdraw" not in page


def test_without_one_in_force_others_read_who_answers_meanwhile(client_of: ClientOf) -> None:
    page = client_of("visitor").get(f"{HOME}/librarian").text
    assert "none in force yet" in page
    assert "Ada Abbott" in page


def test_a_role_without_a_charter_tells_no_more_than_one_in_review(client_of: ClientOf) -> None:
    drafted, none = (client_of("cleo").get(f"{HOME}/{role}") for role in ("librarian", "teacher"))
    assert (drafted.status_code, none.status_code) == (200, 200)
    assert [page.context["people"] for page in (drafted, none)] == [["Ada Abbott"]] * 2
    assert drafted.text.replace("librarian", "teacher") == none.text.replace("librarian", "teacher")


def test_its_parties_read_what_there_is(client_of: ClientOf) -> None:
    assert "stamp-in-review" in client_of("eve").get(f"{HOME}/librarian").text


@pytest.mark.parametrize("path", ["nobody", "pl-coach/v/9", "pl-coach/v/99999999999", "teacher/v/1"])
def test_what_is_not_there_is_not_found(client_of: ClientOf, path: str) -> None:
    assert client_of("ada").get(f"{HOME}/{path}").status_code == 404


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (-1, 2, "Away until Nov 26: Eve covers"),
        (1, 1, "Nov 25: Eve covers"),
        (1, 2, "Nov 25 and 26: Eve covers"),
        (6, 8, "Nov 30 to Dec 2: Eve covers"),
    ],
)
def test_days_away_in_words(first: int, last: int, words: str) -> None:
    today = date(2026, 11, 24)
    away = Away(today + timedelta(days=first), today + timedelta(days=last), "Eve")
    assert away_words(away, today) == words


@pytest.mark.parametrize("name", ["visitor", "cleo"])
def test_a_reader_gets_an_unchanged_charter_once(client_of: ClientOf, world: World, name: str) -> None:
    client, address = client_of(name), f"{HOME}/project-manager"
    mark = {"if-none-match": client.get(address)["ETag"]}
    assert client.get(address, headers=mark).status_code == 304
    cancel_absence(world.absence, by=world.person("dora"))
    assert client.get(address, headers=mark).status_code == 200
