"""Logging, through the front door."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from partnerships.models import AgreementVersion, Cycle, LogEntry
from roles.models import TrailRow
from tests.actions.cases_log import enter as ready
from tests.actions.race import MANY, outcomes, race
from tests.factories_of_partnerships import CycleFactory
from tests.guards.catalogue import SCHOOL
from tests.log.entries import LOG, bens, commitment, enter, outside, typed
from tests.world import World, client_for


@pytest.fixture
def ben_logs(world: World) -> Client:
    return client_for("ben")


def test_two_taps_log_an_entry_for_today(world: World, ben_logs: Client) -> None:
    response = enter(ben_logs, world)
    [entry] = bens(world)
    assert (entry.minutes, entry.day, entry.commitment) == (45, world.day(), commitment(world).key)
    assert "45 min on Coaching cycle" in ben_logs.get(response["Location"]).text


def test_what_was_used_last_comes_first_and_is_chosen(world: World, ben_logs: Client) -> None:
    form = ben_logs.get(LOG).context["form"]
    assert form["on"].value() == f"c-{commitment(world).key}"
    other = form.offered[-2]  # the last is what lies outside the agreement
    enter(ben_logs, world, on=other.key, chip="90")
    page = ben_logs.get(LOG)
    form = page.context["form"]
    assert (form.offered[0], form["on"].value(), form["chip"].value()) == (other, other.key, "90")
    assert re.findall('value="([^"]+)"[^>]* checked', page.text) == [other.key, "90"]


def test_sent_again_under_its_key_it_is_there_once_and_acknowledged_again(world: World, ben_logs: Client) -> None:
    said = typed(world)
    answers = [ben_logs.post(LOG, said, headers={"HX-Request": "true"}) for _ in range(3)]
    assert {answer["X-Log-Key"] for answer in answers} == {said["key"]}
    assert len(bens(world)) == 1


@pytest.mark.django_db(transaction=True)
def test_sent_sixteen_times_at_once_it_is_there_once(world: World) -> None:
    rows = TrailRow.objects.count()
    made = race(*[ready] * MANY)
    assert outcomes(made) == {"done": MANY}
    assert (len(set(made)), TrailRow.objects.count()) == (1, rows + 1)


def test_only_what_was_saved_is_acknowledged(world: World, ben_logs: Client) -> None:
    response = enter(ben_logs, world, chip="other", typed="soon")
    assert response.status_code == 422
    assert "X-Log-Key" not in response
    assert "Say how long, like 1:15, 75 or 1h 15m" in response.text
    assert 'value="soon"' in response.text


@pytest.mark.parametrize(("typed", "minutes"), [("1:15", 75), ("75", 75), ("1h 15m", 75)])
def test_any_time_can_be_typed(world: World, ben_logs: Client, typed: str, minutes: int) -> None:
    enter(ben_logs, world, chip="other", typed=typed)
    assert bens(world)[0].minutes == minutes


def test_last_week_is_as_easy_as_yesterday_and_tomorrow_is_refused(world: World, ben_logs: Client) -> None:
    for ago in (1, 7):
        enter(ben_logs, world, day=str(world.day(-ago)))
    assert [entry.day for entry in bens(world)] == [world.day(-1), world.day(-7)]
    assert enter(ben_logs, world, day=str(world.day(1))).status_code == 422


def test_outside_the_agreement_says_what_and_which_role_asked(world: World, ben_logs: Client) -> None:
    manager = world.role("project-manager")
    until = str(world.day(30))
    outside(ben_logs, world, "Lunch duty", asked_by=manager.pk, was_agreed="no", until=until)
    [entry] = bens(world)
    assert (entry.outside, entry.asked_by, entry.was_agreed) == ("Lunch duty", manager, False)
    assert entry.until == world.day(30)
    assert "asked by the project manager" in ben_logs.get(LOG).text
    assert outside(ben_logs, world, "").status_code == 422


def test_a_role_of_another_school_never_asked(world: World, ben_logs: Client) -> None:
    foreign = world.role("project-manager", "zeder").pk
    assert outside(ben_logs, world, "Lunch duty", asked_by=foreign).status_code == 422


def test_time_is_logged_in_a_cycle_of_ones_own(world: World, ben_logs: Client) -> None:
    own = Cycle.objects.get(school=world.hampton)
    assert own.name in ben_logs.get(LOG).text
    enter(ben_logs, world, cycle=own.pk)
    [entry] = bens(world)
    assert entry.cycle == own
    assert "45m" in ben_logs.get(f"/{SCHOOL}/cycles/{own.pk}").text
    ben_logs.post(f"{LOG}/{entry.pk}/change", typed(world, key=str(entry.key)))
    entry.refresh_from_db()
    assert entry.cycle is None


def test_the_cycle_of_another_coach_is_neither_offered_nor_taken(world: World, ben_logs: Client) -> None:
    about = {"name": "Rubrics", "started_on": world.day(-9)}
    manager = world.role("project-manager")
    doras = CycleFactory(school=world.hampton, coach=world.person("dora"), role=manager, **about)
    foreign = Cycle.objects.get(school=world.zeder)
    assert "Rubrics" not in ben_logs.get(LOG).text
    for cycle in (doras, foreign):
        answer = enter(ben_logs, world, cycle=cycle.pk)
        assert (answer.status_code, "Choose a cycle of your own" in answer.text) == (422, True)
    assert bens(world) == []


def test_an_entry_is_changed_and_taken_out_again(world: World, ben_logs: Client) -> None:
    outside(ben_logs, world, "Lunch duty", note="A long line today.")
    [entry] = bens(world)
    ben_logs.post(f"{LOG}/{entry.pk}/change", typed(world, chip="15", key=str(entry.key)))
    entry.refresh_from_db()
    assert (entry.minutes, entry.outside, entry.note) == (15, "", "")
    ben_logs.post(f"{LOG}/{entry.pk}/undo")
    assert bens(world) == []


def test_what_was_kept_on_a_device_is_taken_though_the_agreement_changed_meanwhile(
    world: World, ben_logs: Client
) -> None:
    said = typed(world, day=str(world.day(-1)))
    gone = AgreementVersion.objects.filter(pk=commitment(world).version_id)
    gone.update(state="superseded", superseded_on=world.day())
    assert ben_logs.post(LOG, said).status_code == 302
    assert "an earlier agreement" in ben_logs.get(LOG).text or world.day(-1) < world.day() - timedelta(days=6)


def test_what_looks_like_a_student_is_asked_about_before_it_is_saved(world: World, ben_logs: Client) -> None:
    said = {"what": "Sat with Tyler B.", "key": str(uuid4())}
    assert "could be a student" in outside(ben_logs, world, **said).text
    assert bens(world) == []
    outside(ben_logs, world, **said, no_student="on")
    assert len(bens(world)) == 1


def test_nothing_that_was_typed_stands_in_the_trail(world: World, ben_logs: Client) -> None:
    last = TrailRow.objects.latest("pk").pk
    outside(ben_logs, world, "Covered for Cleo", note="Cleo was ill.")
    entry = bens(world)[0]
    ben_logs.post(f"{LOG}/{entry.pk}/undo")
    told = [f"{row.before} {row.after}" for row in TrailRow.objects.filter(pk__gt=last)]
    assert len(told) == 2
    assert not any("Cleo" in words or "ill" in words for words in told)


def test_the_log_stands_in_the_bar_of_coaches_alone(world: World) -> None:
    pages = {name: client_for(name).get(f"/{SCHOOL}/people").text for name in ("ada", "ben", "cleo", "dora")}
    assert [name for name, page in pages.items() if f'href="{LOG}"' in page] == ["ben", "dora"]


def test_entries_are_the_writers_alone(world: World) -> None:
    entry = LogEntry.objects.get(school=world.hampton)
    for name in ("ada", "dora", "lea", "cleo"):
        for act in ("change", "undo"):
            assert client_for(name).post(f"{LOG}/{entry.pk}/{act}").status_code == 403
