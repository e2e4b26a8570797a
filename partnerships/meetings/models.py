"""Meetings of teams: when and where, who does what, the agenda, what was noted, what is to be done next."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from partnerships.teams.models import MeetingPart, Team
from partnerships.visits.clocks import minutes_between, say_between
from roles.models import Person, School

LONGEST = 8 * 60


class Meeting(models.Model):
    """One meeting on one day. Those that were planned together share their `series`.

    `revision` is raised by every change, `sequence` by those alone that calendars are to take over.
    """

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        CANCELLED = "cancelled", "Called off"

    school = models.ForeignKey(School, models.CASCADE, related_name="meetings")
    team = models.ForeignKey(Team, models.CASCADE, related_name="meetings")
    day = models.DateField()
    starts = models.TimeField("from")
    ends = models.TimeField("until")
    place = models.CharField("where", max_length=60, blank=True)
    bring = models.CharField("what to bring", max_length=300, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.PLANNED)
    series = models.UUIDField(null=True, blank=True)
    uid = models.UUIDField(default=uuid.uuid4, unique=True, help_text="By which calendars know it.")
    sequence = models.PositiveIntegerField(default=0, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)
    planned_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    reminded_at = models.DateTimeField(null=True, blank=True, help_text="When the convener was reminded.")
    told_at = models.DateTimeField(null=True, blank=True, help_text="When the notice was sent.")
    changed_at = models.DateTimeField(null=True, blank=True, help_text="When it became other than the notice says.")

    class Meta:
        ordering = ["day", "starts", "id"]
        indexes = [models.Index(fields=["team", "day"], name="meetings_by_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "day", "starts"], condition=Q(state="planned"), name="one_meeting_at_a_time"
            ),
            models.CheckConstraint(condition=Q(starts__lt=models.F("ends")), name="meeting_times_in_order"),
        ]

    def __str__(self) -> str:
        return f"Meeting on {self.day}"

    @property
    def times(self) -> str:
        return say_between(self.starts, self.ends)

    @property
    def minutes(self) -> int:
        return minutes_between(self.starts, self.ends)

    @property
    def is_on(self) -> bool:
        return self.state == self.State.PLANNED


class MeetingRole(models.Model):
    """Who has a meeting role at one meeting; the team's path says who usually has it."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="roles")
    part = models.CharField("meeting role", max_length=11, choices=MeetingPart)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["meeting", "part"], name="meeting_role_once")]

    def __str__(self) -> str:
        return f"{self.get_part_display()}: {self.person}"


class AgendaItem(models.Model):
    """Something to talk about, for so many minutes, led by somebody. `is_open`: it was not finished."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="items")
    order = models.PositiveSmallIntegerField()
    title = models.CharField("what", max_length=120)
    lead = models.ForeignKey(Person, models.PROTECT, related_name="+")
    minutes = models.PositiveSmallIntegerField()
    is_open = models.BooleanField("not finished", default=False)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "order"], name="one_item_after_another"),
            models.CheckConstraint(condition=Q(minutes__range=(1, LONGEST)), name="item_takes_minutes"),
        ]

    def __str__(self) -> str:
        return self.title


class MeetingNotes(models.Model):
    """What was said and decided. Members, lead and coach of the team read it, and nobody else."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="notes")
    said = models.TextField("notes", max_length=4000, blank=True)
    decided = models.TextField("decisions", max_length=2000, blank=True)
    written_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name_plural = "meeting notes"

    def __str__(self) -> str:
        return f"Notes of {self.meeting}"


class MissedMeeting(models.Model):
    """Somebody was not there, and was sent the summary once."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="missed_by")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["person__name"]
        constraints = [models.UniqueConstraint(fields=["meeting", "person"], name="missed_once")]

    def __str__(self) -> str:
        return f"{self.person} was not there"


class ActionItem(models.Model):
    """A next step that a meeting agreed on. Until it is done it stands on the agenda of each meeting after it."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, models.CASCADE, related_name="action_items")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="action_items")
    what = models.CharField(max_length=160)
    owner = models.ForeignKey(Person, models.PROTECT, related_name="+")
    due = models.DateField("by", null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["due", "id"]
        indexes = [models.Index(fields=["team"], condition=Q(done_on=None), name="open_action_items")]

    def __str__(self) -> str:
        return self.what


class CalendarAddress(models.Model):
    """A secret address where one person's calendar program reads the meetings of all their teams, or of one."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, models.CASCADE, null=True, blank=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of what the address ends with.")
    made_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "calendar addresses"
        constraints = [
            models.UniqueConstraint(
                fields=["school", "person"], condition=Q(team=None), name="one_calendar_address_of_a_person"
            ),
            models.UniqueConstraint(fields=["person", "team"], name="one_calendar_address_of_a_team"),
        ]

    def __str__(self) -> str:
        return f"Calendar of {self.person}"
