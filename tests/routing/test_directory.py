"""What is read of a school, and that every change re-routes at once."""

import pytest

from roles.charters import actions as charters
from roles.people.models import Membership, Person
from roles.routing.compiled import shelf
from roles.routing.owners import Kind, Reason, Slip, resolve
from roles.routing.queries import read_directory
from roles.signing.actions import sign
from roles.staffing.actions import appoint, cancel_absence, end_appointment, mark_away
from roles.staffing.models import Appointment
from tests.world import World


def slip(world: World, key: str, offset: int = 0) -> Slip:
    """Today's answer, as a request finds it: with the school as it is in the database now."""
    return resolve(shelf.get(world.hampton, world.day()).directory, key, world.day(offset))


def who(world: World, key: str, offset: int = 0) -> list[str]:
    return [one.person.first_name for one in slip(world, key, offset).asked]


def test_the_claim_is_the_line_of_the_signed_text(world: World) -> None:
    claim = slip(world, "lesson-planning").claim
    assert (claim.number, claim.line, claim.shared) == (2, 1, False)
    assert (claim.signers, claim.signed_on) == (("Ben Brook", "Ada Abbott"), world.day())


def test_sharing_names_its_lead_and_who_shares(world: World) -> None:
    found = slip(world, "software")
    assert (found.role.name, found.claim.shared, found.claim.partners) == ("PL coach", True, ("Project manager",))
    assert (found.claim.how, found.claim.how_note) == ("split", "by grade")


def test_a_charter_that_is_not_in_force_owns_nothing(world: World) -> None:
    assert slip(world, "sources").reason == Reason.NO_OWNER


def test_how_to_reach_somebody_is_read_with_the_person(world: World) -> None:
    person = slip(world, "lesson-planning").asked[0].person
    assert (person.email, person.extension, person.best_time) == ("ben@hampton.example", "2118", "before school")


def test_nothing_of_another_school_is_read(world: World) -> None:
    assert "ZEDER" not in repr(read_directory(world.hampton, world.day(-900)))


def test_who_has_left_the_school_or_may_not_sign_in_is_not_there(world: World) -> None:
    for name in ("hal", "gus"):
        role = world.role("pl-coach")
        appoint(world.person(name), role, since=world.day(-1), by=world.person("ada"))
    assert who(world, "lesson-planning") == ["Ben"]


def test_appointing_somebody_reroutes_at_once(world: World, ada: Person) -> None:
    assert who(world, "lesson-planning") == ["Ben"]
    appoint(world.person("cleo"), world.role("pl-coach"), since=world.day(), by=ada)
    assert who(world, "lesson-planning") == ["Ben", "Cleo"]


def test_the_end_of_an_appointment_reroutes_from_the_day_after(world: World, ada: Person) -> None:
    end_appointment(Appointment.objects.get(role=world.role("pl-coach")), until=world.day(), by=ada)
    assert who(world, "lesson-planning") == ["Ben"]
    assert slip(world, "lesson-planning", 1).reason == Reason.NOBODY_HOLDS


def test_marking_somebody_away_reroutes_at_once(world: World, ben: Person) -> None:
    days = {"first_day": world.day(), "last_day": world.day(2)}
    assert who(world, "lesson-planning") == ["Ben"]
    mark_away(ben, world.hampton, **days, cover=world.person("fay"), by=ben)
    assert (slip(world, "lesson-planning").kind, who(world, "lesson-planning")) == (Kind.COVERED, ["Fay"])
    assert who(world, "lesson-planning", 3) == ["Ben"]


def test_coming_back_early_reroutes_at_once(world: World, dora: Person) -> None:
    assert who(world, "devices") == ["Eve"]
    cancel_absence(world.absence, by=dora)
    assert who(world, "devices") == ["Dora"]


def test_publishing_a_charter_reroutes_at_once(world: World, ada: Person) -> None:
    counselor = world.version("counselor")
    duty = counselor.stakes.get().duty
    kind = world.question_type("sources")
    kind.duty = duty
    kind.save()
    assert slip(world, "sources").reason == Reason.NO_OWNER
    charters.publish(counselor, by=ada, since=world.day())
    assert who(world, "sources") == ["Ivy"]


def test_a_superseded_charter_owns_nothing_any_more(world: World, ada: Person) -> None:
    """The coach's third version leaves the choice of software out, so nobody leads it from then on."""
    draft = world.version("pl-coach", 3)
    charters.send_for_signature(draft, [(ada, world.role("principal"))], by=ada)
    sign(draft.signatures.get(), read=draft.fingerprint, hand="belle")
    assert who(world, "software") == ["Ben"]
    charters.publish(draft, by=ada, since=world.day())
    assert slip(world, "software").reason == Reason.NO_OWNER
    assert slip(world, "lesson-planning").claim.number == 3


@pytest.mark.parametrize("field", ["person", "membership"])
def test_a_leaver_is_left_out_from_the_next_version_on(world: World, ada: Person, field: str) -> None:
    if field == "person":
        Person.objects.filter(pk=world.person("ben").pk).update(is_active=False)
    else:
        Membership.objects.filter(person=world.person("ben")).update(is_active=False)
    charters.publish(world.version("counselor"), by=ada, since=world.day())
    assert slip(world, "lesson-planning").reason == Reason.NOBODY_HOLDS
