"""Writes of what a school says on its answers, and the count of look-ups that ended without an owner."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F

from coachhub.kit.wording import small
from roles.charters.models import CharterVersion, Stake, TimeShare
from roles.duties.models import Duty
from roles.matching.lanes import Lane
from roles.people.actions import raise_routing_version
from roles.people.models import Person, School
from roles.routing.lane_words import SHIPPED
from roles.routing.mail import propose
from roles.routing.models import LaneWords, PublishedAnswer, QuestionType, WithoutOwner
from roles.routing.settling import add_to_draft, claimed_by
from roles.signing.actions import AlreadyDone
from roles.staffing.models import Role
from roles.trail.actions import record


def note_without_owner(school: School, type_ids: Iterable[int | None], day: date) -> None:
    """Count a look-up that ended at the front door: its question type and day, no words, no asker."""
    for type_id in type_ids:
        counts = WithoutOwner.objects.filter(school=school, question_type=type_id, day=day)
        if not counts.update(count=F("count") + 1):
            _begin_count(school, type_id, day)


@transaction.atomic
def _begin_count(school: School, type_id: int | None, day: date) -> None:
    # Of two that are the day's first at once, one makes the row and both are counted.
    row = WithoutOwner(school=school, question_type_id=type_id, day=day, count=0)
    WithoutOwner.objects.bulk_create([row], ignore_conflicts=True)
    WithoutOwner.objects.filter(school=school, question_type=type_id, day=day).update(count=F("count") + 1)


@transaction.atomic
def change_lane_words(school: School, lane: Lane, words: str, *, by: Person) -> bool:
    """Let the lane say the school's words; without words, or with the shipped ones, it says CoachHub's again.

    Whether anything changed.
    """
    raise_routing_version(school)  # first, for the school's row is the lock
    words = words.strip()
    rows = LaneWords.objects.filter(school=school, lane=lane)
    before = rows.values_list("words", flat=True).first() or ""
    if words == SHIPPED[lane].words:
        words = ""
    if words == before:
        return False
    if words:
        LaneWords.objects.update_or_create(school=school, lane=lane, defaults={"words": words})
    else:
        rows.delete()
    record(school, "changed words on a lane", by, before={lane.value: before}, after={lane.value: words})
    return True


@transaction.atomic
def change_thoughts(duty: Duty, *, first: str, second: str, by: Person) -> None:
    """Save the two questions to think about before meeting about the duty; empty ones are CoachHub's."""
    raise_routing_version(duty.school)
    before = Duty.objects.values("think_first", "think_second").get(pk=duty.pk)
    after = {"think_first": first, "think_second": second}
    if before == after:
        return
    Duty.objects.filter(pk=duty.pk).update(**after)
    record(duty, "changed questions to think about", by, before=before, after=after)


@transaction.atomic
def publish_answer(
    question_type: QuestionType, *, text: str, link: str, check_by: date, role: Role, day: date, by: Person
) -> PublishedAnswer:
    """Let the answer stand before the owner's name until the day to check it; `role` is as whom `by` says it."""
    raise_routing_version(question_type.school)  # first, for the school's row is the lock
    rows = PublishedAnswer.objects.filter(question_type=question_type)
    before: dict[str, Any] = dict(rows.values("text", "link", "check_by").first() or {})
    words = {"text": text, "link": link, "check_by": check_by}
    answer, _new = PublishedAnswer.objects.update_or_create(
        question_type=question_type,
        school_id=question_type.school_id,
        defaults={**words, "verified_by": by, "verified_as": role, "verified_on": day},
    )
    record(question_type, "published answer", by, before=_plain(before), after=_plain(words))
    return answer


@transaction.atomic
def confirm_answer(answer: PublishedAnswer, *, check_by: date, role: Role, day: date, by: Person) -> None:
    """Say that the published answer is still right, until the next day to check it."""
    raise_routing_version(answer.school)
    rows = PublishedAnswer.objects.filter(pk=answer.pk).exclude(verified_on=day, check_by=check_by, verified_by=by)
    if rows.update(verified_by=by, verified_as=role, verified_on=day, check_by=check_by):
        record(answer.question_type, "confirmed answer", by, after={"check_by": str(check_by)})


@transaction.atomic
def take_back_answer(answer: PublishedAnswer, *, by: Person) -> None:
    """Let the answer stand no more; the owner's name stands alone again."""
    raise_routing_version(answer.school)
    gone, _ = PublishedAnswer.objects.filter(pk=answer.pk).delete()
    if gone:  # of two at once, one takes it back
        record(answer.question_type, "took back answer", by, before={"text": answer.text, "link": answer.link})


def _plain(values: dict[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items()}


@transaction.atomic
def propose_owner(
    duty: Duty, role: Role, *, wording: str, hours: Decimal | None, day: date, by: Person
) -> CharterVersion:
    """Add the duty to the role's draft and tell its holders; it is theirs when that version is in force.

    Raises AlreadyDone where a charter claims the duty already or the role's version is out for signature, and
    ChangedMeanwhile where somebody saves the draft at this moment.
    """
    raise_routing_version(duty.school)  # first, for the school's row is the lock: of two who name owners one is told
    claim = claimed_by(duty)
    if claim is not None:
        where = f"version {claim.version.number} of the charter of the {small(claim.role.name)}"
        raise AlreadyDone(f"It is in {where} already. To name another role, take the line out there.")
    line = Stake(kind="owns", duty=duty, wording=wording)
    share = [TimeShare(label=wording[:80], hours=hours)] if hours else []
    draft = add_to_draft(role, [line], time_shares=share, by=by)
    QuestionType.objects.filter(duty=duty).update(left_with_front_door_on=None)
    record(duty, "proposed owner", by, after={"role": role.name, "wording": wording, "hours": str(hours or "")})
    propose(draft, wording, day, by)
    return draft


@transaction.atomic
def leave_with_front_door(duty: Duty, *, day: date, by: Person) -> None:
    """Settle that nobody but the front door takes the questions about the duty."""
    raise_routing_version(duty.school)
    types = QuestionType.objects.filter(duty=duty, left_with_front_door_on=None)
    if types.update(left_with_front_door_on=day):
        record(duty, "left with front door", by, after={"since": str(day)})


@transaction.atomic
def leave_with_help_desk(duty: Duty, *, reach: str, check_by: date, role: Role, day: date, by: Person) -> None:
    """Settle that nobody at the school takes it but the district's help desk, and say first how to reach that.

    `role` is as whom `by` says so. No charter takes a line, and the front door stays the person to ask.
    """
    leave_with_front_door(duty, day=day, by=by)
    text = f"The district help desk takes this. {reach}"
    for question_type in QuestionType.objects.filter(duty=duty).select_related("school"):
        publish_answer(question_type, text=text, link="", check_by=check_by, role=role, day=day, by=by)


@transaction.atomic
def choose_for_now(duty: Duty, role: Role | None, *, by: Person) -> None:
    """Let a role answer the questions about the duty until a charter that owns it is in force; None: the front door."""
    raise_routing_version(duty.school)
    if QuestionType.objects.filter(duty=duty).exclude(for_now=role).update(for_now=role):
        record(duty, "chose for now", by, after={"role": role.name if role else ""})


@transaction.atomic
def settle_again(duty: Duty, *, by: Person) -> None:
    """Put what was left with the front door back among what needs an owner."""
    raise_routing_version(duty.school)
    if (
        QuestionType.objects.filter(duty=duty)
        .exclude(left_with_front_door_on=None)
        .update(left_with_front_door_on=None)
    ):
        record(duty, "took back from front door", by)
