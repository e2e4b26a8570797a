"""What the poster says: what is asked most, who answers for it, and where the code leads."""

import pytest
import segno
from django.conf import settings
from django.utils import timezone

from coachhub.today.poster import poster_of
from roles.charters import actions as charters
from roles.models import CharterVersion, Question, School, Stake
from roles.signing.actions import sign
from tests import factories as make
from tests.world import World, client_for

POSTER = "/hampton-high-school/poster"


def say(world: World, **fields: object) -> None:
    school = world.hampton
    School.objects.filter(pk=school.pk).update(routing_version=school.routing_version + 1, **fields)


def needs(world: World) -> list[tuple[str, str]]:
    return [(need.about, need.who) for need in poster_of(world.hampton, world.day()).needs]


def add_types(world: World, count: int) -> list[str]:
    """So many duties of the teachers, in force, each with a question type."""
    ada, role = world.person("ada"), world.role("teacher")
    draft = charters.start_charter(role, by=ada)
    stakes = [Stake(kind="owns", wording=f"Do more {number}") for number in range(count)]
    charters.save_draft(draft, stakes=stakes, boundaries=[], time_shares=[], by=ada)
    charters.send_for_signature(draft, [(ada, role)], by=ada)
    draft.refresh_from_db()
    sign(draft.signatures.get(), read=draft.fingerprint, hand="plain")
    draft.refresh_from_db()
    charters.publish(draft, by=ada, since=world.day())
    for number in range(count):
        duty = world.duty(f"Do more {number}")
        make.QuestionTypeFactory(duty=duty, key=f"more-{number}", name=f"More {number}", order=900 + number)
    say(world)
    return [f"more {number}" for number in range(count)]


def test_each_duty_has_its_need_and_the_front_door_is_last(world: World) -> None:
    found = needs(world)
    assert ("planning a lesson", "Ben Brook") in found
    assert ("devices for a classroom", "Dora Dean") in found
    assert found[-1] == ("anything else", "Ada Abbott")


def test_who_is_away_still_stands_on_it(world: World) -> None:
    assert "Eve Ellis" not in [who for _, who in needs(world)]


def test_the_page_shows_it_with_both_papers(world: World) -> None:
    page = client_for("visitor").get(POSTER).text
    for words in ("Whom do I ask?", "Ben Brook", "?paper=letter", "?paper=a4", "From the charters in force on"):
        assert words in page


@pytest.mark.parametrize(("query", "name"), [("", "letter"), ("?paper=a4", "a4"), ("?paper=../x", "letter")])
def test_the_pdf_is_served_under_a_name_that_says_what_it_is(world: World, query: str, name: str) -> None:
    response = client_for("visitor").get(f"{POSTER}.pdf{query}")
    assert response.content.startswith(b"%PDF")
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"].endswith(f'hampton-high-school-{name}.pdf"')


def test_with_a_staff_link_the_code_holds_it_and_a_new_link_a_new_code(world: World) -> None:
    key = world.hampton.lookup_key
    assert poster_of(world.hampton, world.day()).link.endswith(f"/hampton-high-school/staff-link/{key}")
    client_for("ada").post("/hampton-high-school/settings/staff-link")
    assert key not in poster_of(world.hampton, world.day()).link
    assert world.hampton.lookup_key in poster_of(world.hampton, world.day()).link


@pytest.mark.parametrize("lookups", ["open", "closed"])
def test_otherwise_it_holds_the_ask_page(world: World, lookups: str) -> None:
    say(world, lookups=lookups)
    poster = poster_of(world.hampton, world.day())
    assert poster.link == f"{settings.SITE_URL}/hampton-high-school/ask"
    assert ("No account needed" in poster.notes[0]) == (lookups == "open")
    uri = segno.make(poster.link, error="m", micro=False).svg_data_uri(border=4, dark="#1c2521", light="#fffffc")
    page = client_for("cleo").get(POSTER).text
    assert uri.replace("'", "&#x27;") in page.replace("&#39;", "&#x27;") or uri in page


def test_without_a_charter_in_force_only_the_front_door_is_named(world: World) -> None:
    CharterVersion.objects.filter(school=world.hampton, state="in_force").update(state="superseded")
    say(world)
    assert needs(world) == [("anything else", "Ada Abbott")]
    assert "No charter is in force yet" in client_for("visitor").get(POSTER).text


def test_a_school_where_nobody_is_yet_has_one_too(world: World) -> None:
    assert client_for("nia").get("/newton-middle-school/poster").status_code == 200
    assert client_for("nia").get("/newton-middle-school/poster.pdf").content.startswith(b"%PDF")


def test_above_nine_those_asked_least_drop_out(world: World) -> None:
    more = add_types(world, 9)
    asked = world.question_type("more-7")
    for number in range(3):
        Question.objects.create(
            school=world.hampton, question_type=asked, text=f"q {number}", asked_at=timezone.now(),
        )  # fmt: skip
    say(world)
    found = [about for about, _ in needs(world)]
    assert len(found) == 9
    assert more[7] in found
    assert found[-1] == "anything else"
