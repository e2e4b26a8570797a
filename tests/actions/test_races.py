"""Sixteen at once on every change: exactly one does it, and the others are told so."""

import pytest

from roles.charters import actions as charters
from roles.models import CharterVersion, Membership, Question, School, TrailRow, WithoutOwner
from roles.people import actions as people
from roles.routing.actions import note_without_owner
from roles.signing import actions as signing
from tests.actions import cases, cases_intake, cases_settle
from tests.actions import cases_agreements as agreements
from tests.actions import cases_calendar as calendar
from tests.actions import cases_checking as checking
from tests.actions import cases_of_calendars as proposals
from tests.actions import cases_overlap as overlap
from tests.actions import cases_questions as questions
from tests.actions import cases_reviewing as reviewing
from tests.actions import cases_templates as templates
from tests.actions.cases_elsewhere import make_api_key, withdraw_api_key
from tests.actions.race import MANY, Ready, outcomes, race
from tests.story import CALENDAR, ROOMS, Line, Words
from tests.twins import Teller
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

ONE_OF_MANY = {
    "signing": (cases.sign, "AlreadyDone"),
    "publishing": (cases.publish, "AlreadyDone"),
    "sending for signature": (cases.send_for_signature, "AlreadyDone"),
    "withdrawing": (cases.withdraw, "AlreadyDone"),
    "replacing a version in review": (cases.replace_in_review, "AlreadyDone"),
    "saving the same draft": (cases.save_draft, "ChangedMeanwhile"),
    "marking the same days away": (cases.mark_away, "ValidationError"),
    "appointing the same person": (cases.appoint, "ValidationError"),
    "adding the same person": (cases.add_person, "ValidationError"),
    "making a key for programs": (make_api_key, "KeyChanged"),
    "passing the same question on": (questions.pass_on, "ChangedMeanwhile"),
    "answering the same question": (questions.answer, "ChangedMeanwhile"),
    "writing again in the same thread": (questions.reply, "ChangedMeanwhile"),
    "closing the same question": (questions.close, "ChangedMeanwhile"),
    "sorting the same line": (cases_intake.sort_item, "ChangedMeanwhile"),
    "undoing the same step": (cases_intake.undo, "ChangedMeanwhile"),
    "dealing with the same changes of a template": (templates.keep_ours, "ChangedMeanwhile"),
    "writing the same version of a template": (templates.change_template, "ChangedMeanwhile"),
    "withdrawing the same template": (templates.withdraw, "AlreadyDone"),
    "opening an exercise to all": (overlap.open_to_all, "AlreadyDone"),
    "declining the same request": (reviewing.decline, "AlreadyDone"),
    "parking the same request again": (reviewing.park_again, "AlreadyDone"),
    "deciding about the same place": (reviewing.decide_the_same_place, "AlreadyDone"),
    "finishing the same item": (reviewing.finish_item, "AlreadyDone"),
    "changing the same agenda": (reviewing.change_agenda, "AlreadyDone"),
    "closing the same review": (reviewing.close_review, "AlreadyDone"),
    "opening the same review": (reviewing.open_review, "AlreadyDone"),
    "telling the same first sign": (reviewing.record_first_sign, "AlreadyDone"),
    "ending the same cycle": (reviewing.end_cycle, "AlreadyDone"),
    "changing the weeks of the same cycle": (reviewing.change_weeks, "AlreadyDone"),
    "dismissing the same proposal": (proposals.dismiss, "AlreadyDone"),
    "putting the same proposal back": (proposals.put_back, "AlreadyDone"),
    "adding the same days without school": (calendar.add_holiday, "ValidationError"),
    "sending the same agreement": (agreements.send_for_signature, "AlreadyDone"),
    "saving the same agreement": (agreements.save_words, "ChangedMeanwhile"),
    "adding a goal to the same draft": (agreements.save_goal, "ChangedMeanwhile"),
}


@pytest.mark.parametrize(("ready", "told"), ONE_OF_MANY.values(), ids=ONE_OF_MANY)
def test_one_does_it_and_the_others_are_told(world: World, ready: Ready, told: str) -> None:
    rows = TrailRow.objects.count()
    assert outcomes(race(*[ready] * MANY)) == {"done": 1, told: MANY - 1}
    assert TrailRow.objects.count() == rows + 1


@pytest.mark.parametrize("ready", [cases.start_draft, cases.start_charter])
def test_all_who_start_a_draft_get_the_same_one(world: World, ready: Ready) -> None:
    drafts = race(*[ready] * MANY)
    assert outcomes(drafts) == {"done": MANY}
    assert len(set(drafts)) == 1


def test_a_question_sent_sixteen_times_under_one_key_is_sent_once(world: World) -> None:
    sent = race(*[questions.send] * MANY)
    assert outcomes(sent) == {"done": MANY}
    [question] = set(sent)
    assert isinstance(question, Question)
    assert (question.acts.count(), question.recipients.count()) == (1, 1)


def test_a_question_is_either_answered_or_passed_on(world: World) -> None:
    assert outcomes(race(*[questions.answer, questions.pass_on] * 8)) == {"done": 1, "ChangedMeanwhile": MANY - 1}
    question = questions.open_question(world)
    assert question.recipients.now().count() == 1
    assert (question.turn, question.acts.count()) == (1, 2)


def test_one_takes_back_an_absence(world: World) -> None:
    rows = TrailRow.objects.count()
    race(*[cases.cancel_absence] * MANY)
    assert not world.hampton.absences.exists()
    assert TrailRow.objects.count() == rows + 1


ONCE = [
    cases.change_level, cases.let_go, cases.take_back, cases.end_appointment, overlap.ask_to_settle, withdraw_api_key,
]  # fmt: skip


@pytest.mark.parametrize("ready", [*ONCE, checking.mute, checking.unmute, checking.ask_to_settle])
def test_what_is_done_once_is_noted_once(world: World, ready: Ready) -> None:
    rows = TrailRow.objects.count()
    assert outcomes(race(*[ready] * MANY)) == {"done": MANY}
    assert TrailRow.objects.count() == rows + 1


def test_roles_of_one_name_get_addresses_of_their_own(world: World) -> None:
    assert outcomes(race(*[cases.add_role] * MANY)) == {"done": MANY}
    assert world.hampton.roles.filter(slug__startswith="math-coach").count() == MANY


def test_no_look_up_without_an_owner_is_lost(world: World) -> None:
    def looker(world: World) -> cases.Ready:
        school, today = world.hampton, world.day()
        return lambda: note_without_owner(school, [None], today)

    race(*[looker] * MANY)
    assert WithoutOwner.objects.get(school=world.hampton, question_type=None).count == MANY


def test_the_last_two_principals_cannot_send_each_other_away(world: World) -> None:
    Membership.objects.filter(pk=world.membership("ben").pk).update(level="principal")
    counts = outcomes(race(leaver("ada"), leaver("ben")))
    assert counts == {"done": 1, "LastPrincipal": 1}


def leaver(name: str) -> Ready:
    def ready(world: World) -> cases.Ready:
        membership = world.membership(name)
        return lambda: people.let_go(membership, by=membership.person)

    return ready


def test_no_raise_of_the_routing_version_is_lost(world: World) -> None:
    before = world.hampton.routing_version
    assert outcomes(race(*[cases.change_profile] * MANY)) == {"done": MANY}
    assert world.hampton.routing_version == before + MANY


def signer(name: str) -> Ready:
    def ready(world: World) -> cases.Ready:
        signature = world.signature(name, "assistant-principal")
        return lambda: signing.sign(signature, read=signature.version.fingerprint, hand="plain")

    return ready


def test_of_the_last_two_signers_one_completes_the_version(world: World) -> None:
    assert sorted(race(signer("ada"), signer("jon")), key=bool) == [False, True]
    assert world.version("assistant-principal").state == "signed"


def test_a_version_is_either_signed_or_withdrawn(world: World) -> None:
    counts = outcomes(race(*[signer("jon"), cases.withdraw] * 8))
    assert counts == {"done": 1, "AlreadyDone": MANY - 1}
    signed = world.version("assistant-principal").signatures.filter(signed_at__isnull=False).count()
    assert (world.version("assistant-principal").state, signed) in [("draft", 0), ("in_review", 1)]


def test_of_many_who_name_an_owner_one_does_and_the_others_are_told(world: World) -> None:
    def proposer(slug: str) -> Ready:
        return lambda world: cases_settle.propose_owner(world, slug)

    results = race(*[proposer("project-manager"), proposer("pl-coach")] * 8)
    assert outcomes(results) == {"done": 1, "AlreadyDone": MANY - 1}
    assert world.duty(CALENDAR).stakes.filter(asked_first=True).count() == 1


def test_of_many_who_settle_a_duty_one_does_and_the_others_are_told(world: World) -> None:
    assert outcomes(race(*[overlap.settle, overlap.settle_shared] * 8)) == {"done": 1, "AlreadyDone": MANY - 1}
    drafts = CharterVersion.objects.filter(charter__role__school=world.hampton, stakes__duty=world.duty(ROOMS))
    assert drafts.filter(state="draft", charter__role__slug="project-manager").count() == 1


def test_all_who_begin_an_exercise_get_the_same_one(world: World) -> None:
    begun = race(*[overlap.begin_exercise] * MANY)
    assert outcomes(begun) == {"done": MANY}
    assert len(set(begun)) == 1


@pytest.mark.parametrize("ready", [cases_settle.take_back_answer, cases_settle.leave_with_front_door])
def test_what_is_said_once_on_an_answer_is_noted_once(world: World, ready: Ready) -> None:
    rows = TrailRow.objects.count()
    assert outcomes(race(*[ready] * MANY)) == {"done": MANY}
    assert TrailRow.objects.count() == rows + 1


def publisher(slug: str) -> Ready:
    def ready(world: World) -> cases.Ready:
        version, ada, today = world.version(slug), world.person("ada"), world.day()
        return lambda: charters.publish(version, by=ada, since=today)

    return ready


def claim_rooms_too(world: World) -> None:
    """The teacher's charter, signed, claims what the registrar's claims; the owner so far gives it up."""
    teller = Teller.at(world.hampton)
    teller.write("teacher", Words([Line("owns", ROOMS)], parties={"Cleo": "teacher"}, signed=("Cleo",)))
    CharterVersion.objects.filter(pk=world.version("project-manager").pk).update(state="superseded")


def test_of_two_claims_on_a_duty_one_comes_into_force(world: World) -> None:
    claim_rooms_too(world)
    counts = outcomes(race(*[publisher("registrar"), publisher("teacher")] * 8))
    assert counts["done"] == 1
    assert counts["done"] + counts["Contested"] + counts["AlreadyDone"] == MANY
    assert world.duty(ROOMS).stakes.filter(in_force=True, asked_first=True).count() == 1


def test_the_other_school_notices_nothing(world: World) -> None:
    before = School.objects.values().get(pk=world.zeder.pk)
    race(*[cases.publish] * MANY)
    assert School.objects.values().get(pk=world.zeder.pk) == before


def test_a_request_is_either_accepted_or_declined(world: World) -> None:
    assert outcomes(race(*[reviewing.accept, reviewing.decline] * 8)) == {"done": 1, "AlreadyDone": MANY - 1}
    assert reviewing.item(world).decisions.count() == 2  # the story's own, and this one


def test_nothing_is_decided_after_the_review_is_closed(world: World) -> None:
    results = outcomes(race(*[reviewing.close_review, reviewing.finish_item] * 8))
    assert results["done"] in (1, 2)
    assert results["AlreadyDone"] == MANY - results["done"]
