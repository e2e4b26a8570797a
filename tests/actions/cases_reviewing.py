"""Actions on what was seen, on reviews and on coaching cycles."""

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

from django.utils import timezone

from partnerships.cycles import actions as cycles
from partnerships.evidence import actions as evidence
from partnerships.models import (
    Agreement,
    AgreementVersion,
    Commitment,
    Cycle,
    ParkedRequest,
    Review,
    ReviewItem,
    Thanks,
)
from partnerships.reviews import actions as reviews
from partnerships.reviews.actions import Change
from tests.actions.ready import Case, Ready
from tests.world import World


def agreement(world: World) -> Agreement:
    return Agreement.objects.select_related("coach", "school").get(school=world.hampton, role__slug="pl-coach")


def in_force(world: World) -> AgreementVersion:
    return agreement(world).versions.get(number=1)


def review(world: World) -> Review:
    return Review.objects.select_related("agreement__school", "version").get(school=world.hampton)


def item(world: World) -> ReviewItem:
    return ReviewItem.objects.select_related("review").get(school=world.hampton)


def parked(world: World) -> ParkedRequest:
    return ParkedRequest.objects.get(school=world.hampton)


def cycle(world: World) -> Cycle:
    return Cycle.objects.get(school=world.hampton)


def less_time(world: World) -> Change:
    draft = agreement(world).versions.get(number=2)
    key = str(Commitment.objects.get(version=draft).key)
    return Change("commitment", key, "hours", "Coach: coaching cycle", "16h", "14h 30m", Decimal("14.5"), Decimal(16))


def record_evidence(world: World) -> Ready:
    found, ada, day = agreement(world), world.person("ada"), world.day()
    key = in_force(world).goals.get().key
    seen = {"link": "practice", "step": 2, "text": "In four rooms", "url": "", "seen_on": day}
    return lambda: evidence.record_evidence(found, key, **seen, by=ada)


def record_first_sign(world: World) -> Ready:
    found, ada, cleo, day = agreement(world), world.person("ada"), world.person("cleo"), world.day()
    key = in_force(world).goals.get().key
    said = {"text": "Sheets lay open", "seen_on": day, "teachers": [cleo], "words": "Thank you"}
    return lambda: evidence.record_first_sign(found, key, **said, by=ada)


def keep_words(world: World) -> Ready:
    thanks, ben = Thanks.objects.get(school=world.hampton), world.person("ben")
    return lambda: evidence.keep_words(thanks, by=ben)


def park(world: World) -> Ready:
    found, ben, role, day = agreement(world), world.person("ben"), world.role("principal"), world.day()
    rest = {"asked_by": role, "asked_on": day, "minutes_a_week": 60, "once": False, "until": None}
    return lambda: reviews.park(found, "Lunch duty", **rest, by=ben)


def take_back(world: World) -> Ready:
    ben, day = world.person("ben"), world.day()
    about = {"school": world.hampton, "agreement": agreement(world), "asked_on": day, "parked_by": ben}
    request = ParkedRequest.objects.create(**about, what="Lunch duty")
    return lambda: reviews.take_back(request, by=ben)


def open_review(world: World) -> Ready:
    Review.objects.filter(school=world.hampton).update(closed_at=timezone.now())
    version, ada, day = in_force(world), world.person("ada"), world.day()
    return lambda: reviews.open_review(version, day=day, starts=None, place="Room 118", why="", by=ada)


def change_agenda(world: World) -> Ready:
    found, row, ada = review(world), item(world), world.person("ada")
    return lambda: reviews.change_agenda(found, [(row, row.minutes, 20)], added="Praise", by=ada)


def decide(world: World) -> Ready:
    row, ada = item(world), world.person("ada")
    change = less_time(world)
    return lambda: reviews.decide(row, "Less time", change=change, by=ada)


def decide_into_a_new_draft(world: World) -> Ready:
    change = less_time(world)
    key = Commitment.objects.get(version=in_force(world)).key
    agreement(world).versions.get(number=2).delete()
    row, ada = item(world), world.person("ada")
    return lambda: reviews.decide(row, "Less time", change=replace(change, key=str(key)), by=ada)


def finish_item(world: World) -> Ready:
    row, ada = item(world), world.person("ada")
    return lambda: reviews.finish_item(row, by=ada)


def decide_the_same_place(world: World) -> Ready:
    """Each in words of their own."""
    row, ada = item(world), world.person("ada")
    change = Change("version", "", "tolerance", "Tolerance", "15", "20", 20, 15)
    return lambda: reviews.decide(row, f"Up to a fifth, says {uuid4()}", change=change, by=ada)


def accept(world: World) -> Ready:
    row, request, ada, change = item(world), parked(world), world.person("ada"), less_time(world)
    return lambda: reviews.accept(row, request, gives_way="Cycles", text="Accepted", change=change, by=ada)


def decline(world: World) -> Ready:
    row, request, ada = item(world), parked(world), world.person("ada")
    return lambda: reviews.decline(row, request, words="Not ours", by=ada)


def park_again(world: World) -> Ready:
    row, request, ada = item(world), parked(world), world.person("ada")
    return lambda: reviews.park_again(row, request, by=ada)


def close_review(world: World) -> Ready:
    found, ada, next_on = review(world), world.person("ada"), world.day(60)
    return lambda: reviews.close_review(found, conversation="We talked.", next_on=next_on, by=ada)


def choose_model(world: World) -> Ready:
    school, ada = world.hampton, world.person("ada")
    return lambda: cycles.choose_model(school, name="Ours", phases=["Try"], share=50, weeks=4, by=ada)


def start_cycle(world: World) -> Ready:
    role, ben, cleo, day = world.role("pl-coach"), world.person("ben"), world.person("cleo"), world.day()
    rest = {"goal": "", "agreement_goal": None, "started_on": day, "weeks": 5}
    return lambda: cycles.start_cycle(role, partner=cleo, name="Fractions", **rest, by=ben)


def change_weeks(world: World) -> Ready:
    found, ben = cycle(world), world.person("ben")
    return lambda: cycles.change_weeks(found, 8, was=found.weeks, by=ben)


def move_phase(world: World) -> Ready:
    found, ben = cycle(world), world.person("ben")
    return lambda: cycles.move_phase(found, 1, by=ben)


def note_seen(world: World) -> Ready:
    found, ben = cycle(world), world.person("ben")
    return lambda: cycles.note_seen(found, "Two sheets", was="", by=ben)


def end_cycle(world: World) -> Ready:
    found, ben, day = cycle(world), world.person("ben"), world.day()
    return lambda: cycles.end_cycle(found, ended_on=day, by=ben)


REVIEWING = {
    "evidence.record_evidence": Case(record_evidence),
    "evidence.record_first_sign": Case(record_first_sign),
    "evidence.keep_words": Case(keep_words),
    "reviews.park": Case(park),
    "reviews.take_back": Case(take_back),
    "reviews.open_review": Case(open_review),
    "reviews.change_agenda": Case(change_agenda),
    "reviews.decide": Case(decide),
    "reviews.decide (new draft)": Case(
        decide_into_a_new_draft, rows=2, why="the decision, and the draft that it begins"
    ),
    "reviews.finish_item": Case(finish_item),
    "reviews.accept": Case(accept),
    "reviews.decline": Case(decline),
    "reviews.park_again": Case(park_again),
    "reviews.close_review": Case(close_review),
    "cycles.choose_model": Case(choose_model),
    "cycles.start_cycle": Case(start_cycle),
    "cycles.change_weeks": Case(change_weeks),
    "cycles.move_phase": Case(move_phase),
    "cycles.note_seen": Case(note_seen),
    "cycles.end_cycle": Case(end_cycle),
}
REVIEWING_PARTS = {
    "reviews.draft_to_fill": "part of decide and accept",
    "reviews.write_change": "part of decide, accept and close_review",
}
