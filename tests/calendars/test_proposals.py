"""Proposals of one's own calendar: nothing is logged unconfirmed, nothing twice, and no title stays."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client

from partnerships.models import LearnedWord, LogEntry, Proposal
from roles.models import TrailRow
from tests.actions.race import MANY, outcomes, race
from tests.calendars.files import at, event, ics
from tests.guards.catalogue import SCHOOL
from tests.log.entries import LOG, bens, commitment, make
from tests.world import World, client_for

HOME = f"{LOG}/calendar"


@pytest.fixture
def coach(world: World) -> Client:
    Proposal.objects.filter(school=world.hampton).delete()  # the story's own
    return client_for("ben")


def upload(client: Client, *events: str) -> Any:
    return client.post(f"{HOME}/file", {"file": BytesIO(ics(*events))}, follow=True)


def waiting(world: World) -> list[Proposal]:
    return list(Proposal.objects.filter(school=world.hampton, state="waiting"))


def send(client: Client, world: World, on: str = "", **typed: str) -> Any:
    """Tick everything that waits, as the page proposes it but for what is typed."""
    sent = {}
    for one in waiting(world):
        about = {"log": "on", "on": on or f"c-{commitment(world).key}", "typed": f"{one.minutes} min", **typed}
        sent |= {f"{name}-{one.pk}": value for name, value in about.items()}
    return client.post(f"{HOME}?span=four-weeks", sent, follow=True)


def test_a_file_proposes_and_logs_nothing(world: World, coach: Client) -> None:
    page = upload(coach, at(world.day(-1), 9, 45, "Cycle with Cleo"), at(world.day(-3), 13, 30, "Lunch")).text
    assert "Two new proposals." in page
    assert "Cycle with Cleo" in page
    assert bens(world) == []


def test_one_press_logs_all_that_is_ticked(world: World, coach: Client) -> None:
    upload(coach, *(at(world.day(-day), 9, 40 + day, f"Meeting {day}") for day in range(1, 7)))
    assert "Log 0 entries" in coach.get(HOME).text  # nothing speaks for any of them yet
    assert "Logged six entries." in send(coach, world).text
    assert sorted((one.day, one.minutes) for one in bens(world)) == [(world.day(-n), 40 + n) for n in range(6, 0, -1)]
    assert waiting(world) == []


def test_what_is_not_ticked_stays_and_holds_nothing_up(world: World, coach: Client) -> None:
    upload(coach, at(world.day(-1), 9, 45, "One"), at(world.day(-2), 9, 45, "Two"))
    pk = waiting(world)[0].pk
    coach.post(HOME, {f"log-{pk}": "on", f"on-{pk}": f"c-{commitment(world).key}", f"typed-{pk}": "1:15"})
    assert [one.minutes for one in bens(world)] == [75]
    assert [one.title for one in waiting(world)] == ["One"]


def test_the_same_file_again_and_the_same_press_again_bring_nothing_twice(world: World, coach: Client) -> None:
    lines = [at(world.day(-1), 9, 45, "One"), at(world.day(-2), 9, 45, "Two")]
    for _ in range(2):
        upload(coach, *lines)
    assert len(waiting(world)) == 2
    [first, second] = waiting(world)
    again = {f"log-{first.pk}": "on", f"on-{first.pk}": f"c-{commitment(world).key}", f"typed-{first.pk}": "45"}
    coach.post(HOME, again)
    assert "One proposal was settled before." in coach.post(HOME, again, follow=True).text
    assert "Nothing new in this file." in upload(coach, *lines).text
    assert (len(bens(world)), waiting(world)) == (1, [second])


def test_what_was_taken_out_of_the_log_may_be_proposed_again_and_what_was_dismissed_not(
    world: World, coach: Client
) -> None:
    lines = [at(world.day(-1), 9, 45, "One"), at(world.day(-2), 9, 45, "Two")]
    upload(coach, *lines)
    [two, _one] = waiting(world)
    coach.post(f"{HOME}/{two.pk}/dismiss")
    send(coach, world)
    coach.post(f"{LOG}/{bens(world)[0].pk}/undo")
    upload(coach, *lines)
    assert [one.title for one in waiting(world)] == ["One"]


def test_what_was_dismissed_is_proposed_again_by_its_undo(world: World, coach: Client) -> None:
    upload(coach, at(world.day(-1), 9, 45, "One"), at(world.day(-2), 9, 45, "Two"))
    two, one = waiting(world)
    answered = coach.post(f"{HOME}/{two.pk}/dismiss?span=four-weeks").text
    assert f'action="{HOME}/{two.pk}/put-back?span=four-weeks"' in answered
    assert waiting(world) == [one]
    assert "It is proposed again." in coach.post(f"{HOME}/{two.pk}/put-back", {"title": "Two"}, follow=True).text
    assert [one.title for one in waiting(world)] == ["Two", "One"]
    assert coach.post(f"{HOME}/{two.pk}/put-back", {"title": "Other"}).status_code == 409


def test_no_title_stays_once_a_proposal_is_settled(world: World, coach: Client) -> None:
    last = TrailRow.objects.latest("pk").pk
    upload(coach, at(world.day(-1), 9, 45, "Plan with Cleo Clark"), at(world.day(-2), 9, 45, "Coffee with Cleo Clark"))
    coach.post(f"{HOME}/{waiting(world)[0].pk}/dismiss")
    send(coach, world)
    for rows in (Proposal.objects.filter(school=world.hampton), LogEntry.objects.all(), LearnedWord.objects.all()):
        assert "cleo" not in str(list(rows.values())).lower().replace("zeder", "")
    assert "Cleo" not in str(list(TrailRow.objects.filter(pk__gt=last).values()))


def test_outside_the_agreement_the_coach_says_what_it_was(world: World, coach: Client) -> None:
    upload(coach, at(world.day(-1), 9, 45, "Cover for Cleo Clark"))
    response = send(coach, world, on="outside")
    assert response.status_code == 422
    assert "Say in a word or two what it was" in response.text
    assert "could be a student" in send(coach, world, on="outside", outside="Sat with Tyler B.").text
    send(coach, world, on="outside", outside="Covering a class", asked=str(world.role("principal").pk))
    assert [(one.outside, one.asked_by) for one in bens(world)] == [("Covering a class", world.role("principal"))]


@pytest.mark.parametrize(("field", "words"), [("on", "Choose what it was on"), ("typed", "Say how long")])
def test_what_is_missing_is_asked_for_beside_its_field(world: World, coach: Client, field: str, words: str) -> None:
    upload(coach, at(world.day(-1), 9, 45, "One"))
    pk = waiting(world)[0].pk
    sent = {f"log-{pk}": "on", f"on-{pk}": f"c-{commitment(world).key}", f"typed-{pk}": "45", f"{field}-{pk}": ""}
    response = coach.post(HOME, sent)
    assert response.status_code == 422
    assert f'id="id_{field}-{pk}_error"' in response.text
    assert words in response.text
    assert bens(world) == []


def test_it_learns_from_what_was_confirmed(world: World, coach: Client) -> None:
    upload(coach, at(world.day(-8), 9, 45, "Huddle North"))
    send(coach, world)
    upload(coach, at(world.day(-1), 9, 45, "Huddle South"))
    assert "Log 1 entry" in coach.get(HOME).text
    assert f'<option value="c-{commitment(world).key}" selected>' in coach.get(HOME).text


def test_it_guesses_by_the_words_of_duties_and_of_earlier_work_outside(world: World, coach: Client) -> None:
    make(world, world.day(-9), 30, outside="Lunch duty")
    upload(coach, at(world.day(-1), 9, 45, "Training calendar"), at(world.day(-2), 9, 30, "Lunch duty, east door"))
    rows = {row.proposal.title: row for row in coach.get(HOME).context["rows"]}
    assert "Keep the training calendar" in rows["Training calendar"].on_options.split("selected")[1][:60]
    assert rows["Lunch duty, east door"].outside.value() == "Lunch duty"


def test_the_days_are_chosen(world: World, coach: Client) -> None:
    upload(coach, *(at(world.day(-day), 9, 45, f"Ago {day}") for day in (1, 5, 20)), at(world.day(-40), 9, 45, "Old"))
    shown = {
        query: [row.proposal.title for row in coach.get(f"{HOME}?{query}").context["rows"]]
        for query in ("", "span=day", f"span=day&day={world.day(-5)}", "span=four-weeks")
    }
    assert list(shown.values()) == [["Ago 5", "Ago 1"], [], ["Ago 5"], ["Ago 20", "Ago 5", "Ago 1"]]


@pytest.mark.parametrize("data", [b"", b"junk", b"BEGIN:VCALENDAR\xff\xff" + b"x" * 5_000_001])
def test_a_file_that_cannot_be_read_is_said_beside_the_field(world: World, coach: Client, data: bytes) -> None:
    response = coach.post(f"{HOME}/file", {"file": BytesIO(data)})
    assert response.status_code == 422
    assert 'id="id_file_error"' in response.text


def test_a_calendar_is_its_owners_alone(world: World) -> None:
    proposal = Proposal.objects.filter(school=world.hampton).earliest("pk")
    for name in ("ada", "dora", "cleo", "lea"):
        assert client_for(name).post(f"{HOME}/{proposal.pk}/dismiss").status_code == 403
    assert proposal.title not in client_for("dora").get(f"{HOME}?span=four-weeks").text
    assert client_for("ada").get(HOME).status_code == 403


def test_the_log_says_that_proposals_wait(world: World) -> None:
    assert "Two proposals from your calendar" in " ".join(client_for("ben").get(LOG).text.split())
    assert "From your calendar" in client_for("dora").get(LOG).text


@pytest.mark.django_db(transaction=True)
def test_pressed_sixteen_times_at_once_each_meeting_is_logged_once(world: World) -> None:
    data = {}
    for one in waiting(world):
        data |= {f"log-{one.pk}": "on", f"on-{one.pk}": f"c-{commitment(world).key}", f"typed-{one.pk}": "45"}

    def presser(world: World):  # type: ignore[no-untyped-def]
        client = client_for("ben")
        return lambda: client.post(f"/{SCHOOL}/log/calendar", data).status_code

    assert outcomes(race(*[presser] * MANY)) == {"done": MANY}
    assert len(bens(world)) == 2
    assert waiting(world) == []


def test_a_title_beyond_bounds_and_a_meeting_without_one_are_read(world: World, coach: Client) -> None:
    day = world.day(-1)
    times = (f"DTSTART:{day:%Y%m%d}T140000Z", f"DTEND:{day:%Y%m%d}T150000Z")
    upload(coach, event(*times, uid="long", title="x" * 5_000), event(*times, uid="", title=""))
    assert sorted(len(one.title) for one in waiting(world)) == [0, 200]
    assert "No title" in coach.get(HOME).text
