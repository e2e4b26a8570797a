"""A principal's Today: what needs the principal first, five rows at most, and the rest as ruled text."""

import re
from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from coachhub.today.tasks import FEW, Rank, Task, few, in_order
from partnerships.models import AgreementVersion, NextStep
from roles.charters import actions as charters
from roles.models import Appointment, School, WithoutOwner
from roles.signing.actions import sign
from tests import factories as make
from tests import factories_of_charters as charters_make
from tests.actions.cases_reviewing import agreement, review
from tests.story import DEVICES, ROOMS
from tests.world import World, client_for

ClientOf = Callable[[str], Client]
HOME = "/hampton-high-school"
TODAY = f"{HOME}/today"
EVERYTHING = f"{TODAY}?all=1"
ranks = st.lists(st.sampled_from(Rank), max_size=12)


def a_task(rank: Rank) -> Task:
    return Task(rank, rank.name, "", "Open", "/", rank.name)


@given(ranks, st.integers(0, 60))
def test_what_holds_up_others_comes_first_and_nothing_is_lost(given_ranks: list[Rank], besides: int) -> None:
    tasks = in_order(map(a_task, given_ranks), besides=besides)
    assert [task.rank for task in tasks.shown] == sorted(given_ranks)[:5]
    assert len(tasks.shown) + tasks.more == tasks.count == len(given_ranks) + besides


@given(st.integers(0, 10_000))
def test_no_small_count_is_ever_said(number: int) -> None:
    assert few(number) == (str(number) if number >= FEW else "under 5")


def test_a_quiet_day_says_so() -> None:
    assert in_order([]).sentence == "Nothing needs you today."
    assert in_order([a_task(Rank.SIGN)]).sentence == "One thing needs you today."
    assert in_order([a_task(Rank.SIGN)], besides=13).sentence == "14 things need you today."


def test_a_new_school_reads_that_nothing_needs_anybody(client_of: ClientOf) -> None:
    page = client_of("nia").get("/newton-middle-school/today").text
    assert "Nothing needs you today." in page
    assert "Start a charter" in page


def test_the_sentence_counts_and_the_rest_is_one_press_away(client_of: ClientOf) -> None:
    page, everything = (client_of("ada").get(address).text for address in (TODAY, EVERYTHING))
    [more] = re.findall(r"and (\d+) more</a>", page)
    assert page.count('class="task"') == 5
    assert everything.count('class="task"') == 5 + int(more)
    assert page.count("btn-act") == 1


def test_two_claims_on_a_duty_stand_first(client_of: ClientOf) -> None:
    page = client_of("ada").get(TODAY).text
    assert page.index(f"Two roles claim “{ROOMS}”") < page.index("waiting for your signature")
    assert "Version 1 waits until this is settled" in page


def test_what_everybody_signed_can_be_published_from_here(world: World, client_of: ClientOf) -> None:
    assert f"{HOME}/charters/counselor/v/1/publish" in client_of("ada").get(EVERYTHING).text
    charters.publish(world.version("counselor"), by=world.person("ada"), since=world.day())
    assert f"{HOME}/charters/counselor/v/1/publish" not in client_of("ada").get(EVERYTHING).text


def test_a_signature_goes_once_it_is_given(world: World, client_of: ClientOf) -> None:
    asked = f"{HOME}/charters/librarian/v/1/sign"
    assert asked in client_of("ada").get(EVERYTHING).text
    version = world.version("librarian")
    sign(world.signature("ada", "librarian"), read=version.fingerprint, hand="belle")
    assert asked not in client_of("ada").get(EVERYTHING).text


def test_a_duty_that_nobody_owns_asks_for_an_owner(world: World, client_of: ClientOf) -> None:
    duty = make.DutyFactory(school=world.hampton, wording="Repair devices for teachers")
    kind = make.QuestionTypeFactory(school=world.hampton, duty=duty, key="repair", name="Repairs")
    make.WithoutOwnerFactory(school=world.hampton, question_type=kind, day=world.day(), count=6)
    School.objects.filter(pk=world.hampton.pk).update(routing_version=world.hampton.routing_version + 1)
    page = client_of("ada").get(EVERYTHING).text
    assert "Nobody owns “Repair devices for teachers”" in page
    assert "Looked up six times since" in page
    assert f"{HOME}/map/duties/{duty.pk}/owner" in page


def test_an_agreement_that_waits_for_the_principal_says_who_signed(world: World, client_of: ClientOf) -> None:
    version = AgreementVersion.objects.get(school=world.hampton, state="in_review")
    make_it_hers(world, version)
    page = client_of("ada").get(EVERYTHING).text
    assert "The partnership agreement with the project manager is waiting for your signature" in page
    assert f"{HOME}/agreements/{version.agreement_id}/v/1/sign" in page


def make_it_hers(world: World, version: AgreementVersion) -> None:
    version.signatures.create(
        school=world.hampton, person=world.person("ada"), role=world.role("principal"), asked_at=version.sent_at
    )


def test_who_steps_back_next_in_a_team_is_among_what_comes_up(world: World, client_of: ClientOf) -> None:
    step = NextStep.objects.filter(school=world.hampton).earliest("on")
    step.on = world.day(3)
    step.save()
    assert f"{step.team.name}: coach hands facilitating to the lead" in client_of("ada").get(TODAY).text


def test_a_review_whose_day_has_come_is_told_with_what_is_parked(world: World, client_of: ClientOf) -> None:
    assert "Review with the PL coach" in client_of("ada").get(TODAY).text  # among what is coming up
    found = review(world)
    found.day = world.day(-1)
    found.save()
    page = client_of("ada").get(EVERYTHING).text
    assert "The review with the PL coach is still open" in page
    assert "One request is parked for it." in page


def test_drift_is_a_task_only_after_four_weeks_over_what_was_agreed(world: World, client_of: ClientOf) -> None:
    log_outside(world, weeks=3)
    assert "More than was agreed" not in client_of("ada").get(EVERYTHING).text
    log_outside(world, weeks=5)
    page = client_of("ada").get(EVERYTHING).text
    assert "More than was agreed goes outside the agreement: PL coach" in page
    assert f"{HOME}/log/sums/{agreement(world).pk}" in page


def log_outside(world: World, weeks: int) -> None:
    for number in range(1, weeks + 1):
        make.LogEntryFactory(
            school=world.hampton, person=world.person("ben"), role=world.role("pl-coach"), minutes=60,
            day=world.day() - timedelta(weeks=number), outside="Lunch duty", agreement=agreement(world),
        )  # fmt: skip


def test_a_role_that_owns_duties_and_that_nobody_holds_is_told(world: World, client_of: ClientOf) -> None:
    Appointment.objects.filter(role=world.role("pl-coach")).update(until=world.day(-1))
    School.objects.filter(pk=world.hampton.pk).update(routing_version=world.hampton.routing_version + 1)
    page = client_of("ada").get(EVERYTHING).text
    assert "Nobody is PL coach now" in page
    assert f"{HOME}/roles/pl-coach" in page


def test_what_the_principal_is_asked_as_everybody_is_stands_there_too(world: World, client_of: ClientOf) -> None:
    charters_make.ConfirmationFactory(
        school=world.hampton, version=world.version("principal"), person=world.person("ada"), asked_on=world.day()
    )
    assert "Is the charter of the principal still right?" in client_of("ada").get(EVERYTHING).text


def test_who_leaves_a_role_that_owns_duties_is_told_in_time(world: World, client_of: ClientOf) -> None:
    Appointment.objects.filter(role=world.role("pl-coach")).update(until=world.day(10))
    School.objects.filter(pk=world.hampton.pk).update(routing_version=world.hampton.routing_version + 1)
    page = client_of("ada").get(EVERYTHING).text
    assert "Nobody is appointed PL coach after" in page
    assert "Two duties go to the front door then." in page


def test_the_charters_stand_with_their_versions_and_what_is_contested(client_of: ClientOf) -> None:
    page = " ".join(client_of("ada").get(TODAY).text.split())
    assert "2, in force; 3 draft" in page
    assert "1 contested" in page


def test_who_leads_the_district_reads_the_charters_instead(client_of: ClientOf) -> None:
    assert client_of("lea").get(TODAY)["Location"] == f"{HOME}/charters"


def test_look_ups_stand_by_question_type(world: World, client_of: ClientOf) -> None:
    page = client_of("ada").get(TODAY).text
    assert "Sources for a unit" in page
    WithoutOwner.objects.filter(school=world.hampton).update(count=17)
    assert ">17<" in client_for("ada").get(TODAY).text


def test_a_duty_in_force_is_no_news(client_of: ClientOf) -> None:
    assert DEVICES not in client_of("ada").get(EVERYTHING).text
