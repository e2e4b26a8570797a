"""What the pages of a plan show: the steps with who leads and helps, hand-off points, time, and who agreed to what."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from coachhub.kit.school_days import school_day_after
from coachhub.kit.templatetags.kit import long_day
from partnerships.access import may_pass_on
from partnerships.log.durations import chip_words
from partnerships.log.queries import read_diary, read_ground
from partnerships.plans import queries
from partnerships.plans.agreed import Agreed, agreed_steps
from partnerships.plans.beginning import copy_of
from partnerships.plans.models import HandOff, Plan, PlanPerson, PlanStep, StepTime
from partnerships.plans.queries import Whole
from partnerships.plans.rows import StepRow, stretch_after
from partnerships.plans.time_form import TimeForm
from partnerships.plans.wording import TEACHER, carrying, hand_off_words, only_in_it, owns_words
from roles.people.members import Member
from roles.people.models import Person
from roles.routing.compiled import shelf
from roles.routing.directory import Directory

MANY = 5  # above so many people, a step names them in words and not in columns


@dataclass
class Reading:
    """One look at one plan by one member, who is in it or reads it as an example."""

    member: Member
    plan: Plan
    inside: bool = True
    whole: Whole = field(init=False)

    def __post_init__(self) -> None:
        self.whole = queries.read_whole(self.plan)

    @cached_property
    def directory(self) -> Directory:
        return shelf.get(self.member.school, self.member.today).directory

    @cached_property
    def me(self) -> PlanPerson | None:
        return self.whole.of(self.member.account)

    def role_name(self, person_id: int) -> str:
        role = self.directory.role_of(person_id, self.member.today)
        return role.name if role is not None else TEACHER

    def columns(self) -> list[dict[str, Any]]:
        return [
            {"one": one, "role": self.role_name(one.person_id), "is_me": self.inside and one == self.me}
            for one in self.whole.people
        ]

    @cached_property
    def agreed(self) -> list[Agreed]:
        """The steps on which the member's own time counts as agreed work; for those who keep a log."""
        if not (self.inside and self.member.desk.has_log):
            return []
        diary = read_diary(self.member.school, self.member.account)
        return agreed_steps(self.whole.steps, diary, read_ground(self.member.school))

    def rows(self) -> list[dict[str, Any]]:
        return [self._step(row) if isinstance(row, StepRow) else self.said(row.hand_off) for row in self.whole.rows]

    def _step(self, row: StepRow) -> dict[str, Any]:
        waits = row.waits_for
        state = row.state
        if waits is not None:
            mine = self.inside and waits.person_id == self.member.account.pk
            state = "Waits for you" if mine else f"Waits for {waits.person.first_name}"
        return {"step": row.step, "parts": row.parts, "state": state, "is_done": row.is_done}

    def said(self, hand_off: HandOff) -> dict[str, Any]:
        """A hand-off point in words, and what its reader may do."""
        reader = self.member.account
        before = next((one.lead.person for one in self.whole.steps if one.pk == hand_off.after_id), self.plan.owner)
        giver = hand_off.given_by or before
        mine = self.inside and hand_off.to.person_id == reader.pk
        waits = hand_off.state == HandOff.State.WAITING
        stretch = stretch_after(hand_off, self.whole.steps, self.whole.points)
        return {
            "hand_off": hand_off,
            "words": hand_off_words(hand_off, giver, reader),
            "giver": giver,
            "owns": owns_words(stretch, hand_off, self.directory),
            "silence": self.silence(hand_off) if waits and self.inside else "",
            "mine": mine,
            "to_accept": mine and waits,
            "to_pass_on": waits and self.inside and may_pass_on(self.member, hand_off),
            "passed": list(hand_off.passed.all()) if self.inside else [],
            "accepted": hand_off.state == HandOff.State.ACCEPTED,
        }

    def silence(self, hand_off: HandOff) -> str:
        """Since when it waits, and what happens if nobody answers."""
        if hand_off.waits_since is None:
            return ""
        school, today = self.member.school, self.member.today
        since = hand_off.waits_since.astimezone(ZoneInfo(school.time_zone)).date()
        asked = {0: "today", 1: "yesterday"}.get((today - since).days) or f"on {long_day(since).rpartition(',')[0]}"
        told = self._told(hand_off)
        if hand_off.owner_told_at is not None:
            return f"Asked {asked}. Nobody answered, and {told} was told."
        due = max(school_day_after(since, school.move_after, self.directory.off), today)
        return f"Asked {asked}; with no answer by {long_day(due).rpartition(',')[0]}, {told} is told."

    def _told(self, hand_off: HandOff) -> str:
        owner = self.plan.owner
        told: Person = hand_off.given_by or owner if owner.pk == hand_off.to.person_id else owner
        return f"{told.name}, who looks after this plan," if told == owner else told.name

    def own_times(self) -> list[tuple[StepTime, str]]:
        """The member's own entries, with the time as the log says it."""
        if not (self.inside and self.member.desk.has_log):
            return []
        return [(one, chip_words(one.entry.minutes)) for one in queries.times_of(self.plan, self.member.account)]

    def time_form(self, data: Any = None) -> TimeForm:
        """What is under way, or comes next, is chosen at first."""
        offered = self.agreed
        mine = [one for one in offered if self.me is not None and one.step.lead_id == self.me.pk] or offered
        now = next((one for one in mine if one.step.state != PlanStep.State.DONE), mine[0] if mine else None)
        begin = {"key": uuid4(), "minutes": "45", "step": str(now.step.pk) if now else ""}
        return TimeForm(data, member=self.member, agreed=offered, initial=begin)


def steps_page(reading: Reading) -> dict[str, Any]:
    """What the steps of a plan need, wherever they are read."""
    plan, whole = reading.plan, reading.whole
    return {
        "plan": plan,
        "copy": copy_of(plan),
        "inside": reading.inside,
        "me": reading.me if reading.inside else None,
        "columns": reading.columns(),
        "many": len(whole.people) > MANY,
        "wide": len(whole.people) + 3,
        "rows": reading.rows(),
        "carrying": carrying(whole.people, plan.owner),
        "privacy": only_in_it(whole.people),
        "still_to_agree": [one.person.name for one in whole.people if one.agreed_at is None],
    }


def plan_page(reading: Reading, time_form: TimeForm | None = None) -> dict[str, Any]:
    """The page of one plan; whoever reads it as an example reads no papers and no proposals."""
    page = {**steps_page(reading), "has_log": reading.member.desk.has_log}
    if not reading.inside:
        return page
    return {
        **page,
        "papers": queries.papers_of(reading.plan),
        "agreed": reading.agreed,
        "form": time_form or reading.time_form(),
        "times": reading.own_times(),
        "taken_out": queries.taken_out(reading.plan),
        "suggestions": queries.suggestions_of(reading.plan),
    }
