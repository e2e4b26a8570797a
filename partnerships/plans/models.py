"""Collaboration plans: what several people do for one unit, step by step, and where one hands it to the next."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q

from partnerships.log.models import LogEntry
from roles.models import Duty, Person, Role, School


class Plan(models.Model):
    """`turn` counts what is changed of it, so that of two people who save at once the second is told.

    `shared_at` is set while everybody in the plan agrees that the school reads it as an example.
    """

    school = models.ForeignKey(School, models.CASCADE, related_name="plans")
    key = models.UUIDField(default=uuid.uuid4, help_text="Made by the form, so that a plan sent twice is there once.")
    title = models.CharField(max_length=120)
    subject = models.CharField("subject or class", max_length=120, help_text="A research unit in ninth-grade biology.")
    owner = models.ForeignKey(Person, models.PROTECT, related_name="+", help_text="Who looks after it.")
    starts_on = models.DateField()
    ends_on = models.DateField()
    turn = models.PositiveIntegerField(default=0)
    copied_from = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    students_did = models.CharField("what students did", max_length=600, blank=True)
    to_keep = models.CharField("what to keep", max_length=600, blank=True)
    looked_back_at = models.DateTimeField(null=True, blank=True)
    shared_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-starts_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], name="one_plan_per_client_key"),
            models.CheckConstraint(condition=Q(starts_on__lte=F("ends_on")), name="plan_dates_in_order"),
        ]

    def __str__(self) -> str:
        return self.title


class PlanPerson(models.Model):
    """Somebody in a plan: reads it, leads and helps. `agreed_at`: agrees that the school reads it as an example."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="people")
    person = models.ForeignKey(Person, models.PROTECT, related_name="in_plans")
    order = models.PositiveSmallIntegerField(default=0)
    agreed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["plan", "person"], name="in_a_plan_once")]

    def __str__(self) -> str:
        return f"{self.person} in {self.plan}"


class PlanStep(models.Model):
    """One step with one lead, who is in the plan. One that was taken out can be put back."""

    class Kind(models.TextChoices):
        OBJECTIVES = "objectives", "Objectives"
        PROCESS = "process", "Research process"
        BACKGROUND = "background", "Background knowledge"
        TOOLS = "tools", "Tools"
        ASSESSMENT = "assessment", "Assessment"
        RUBRIC = "rubric", "Rubric"
        CO_TEACHING = "co_teaching", "Co-teaching"
        ASSESSING = "assessing", "Assessing"
        REFLECTION = "reflection", "Reflection"
        OTHER = "other", "Something else"

    class State(models.TextChoices):
        TO_DO = "to_do", "To do"
        DOING = "doing", "Doing"
        DONE = "done", "Done"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=11, choices=Kind)
    title = models.CharField(max_length=120)
    note = models.CharField(max_length=200, blank=True)
    lead = models.ForeignKey(PlanPerson, models.RESTRICT, related_name="leads")
    duty = models.ForeignKey(Duty, models.PROTECT, null=True, blank=True, related_name="+")
    on = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=5, choices=State, default=State.TO_DO)
    outcome = models.CharField("what came out", max_length=300, blank=True)
    turn = models.PositiveIntegerField(default=0)
    taken_out_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(on__isnull=False, until__gte=F("on")), name="step_dates_in_order"
            ),
        ]
        indexes = [models.Index(fields=["plan", "order"], name="steps_of_plan")]

    def __str__(self) -> str:
        return self.title


class StepHelper(models.Model):
    """Somebody in the plan who helps with a step that another leads."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    step = models.ForeignKey(PlanStep, models.CASCADE, related_name="helpers")
    who = models.ForeignKey(PlanPerson, models.CASCADE, related_name="helps")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["step", "who"], name="helps_with_a_step_once")]

    def __str__(self) -> str:
        return f"{self.who} helps"


class HandOff(models.Model):
    """A point after a step at which somebody is brought in; it becomes their act once that step is done."""

    class State(models.TextChoices):
        AHEAD = "ahead", "Ahead"
        WAITING = "waiting", "Waits"
        ACCEPTED = "accepted", "Accepted"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="hand_offs")
    number = models.PositiveSmallIntegerField()
    after = models.OneToOneField(PlanStep, models.RESTRICT, related_name="hand_off")
    when = models.CharField(max_length=120, help_text="Assessment comes up.")
    note = models.CharField(max_length=200, blank=True)
    to = models.ForeignKey(PlanPerson, models.RESTRICT, related_name="+")
    state = models.CharField(max_length=8, choices=State, default=State.AHEAD)
    turn = models.PositiveIntegerField(default=0)
    given_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    waits_since = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    owner_told_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="one_hand_off_per_number"),
            models.CheckConstraint(
                condition=Q(state="ahead", waits_since=None, accepted_at=None)
                | Q(state="waiting", waits_since__isnull=False, accepted_at=None)
                | Q(state="accepted", waits_since__isnull=False, accepted_at__isnull=False),
                name="accepted_after_it_waited",
            ),
        ]
        indexes = [models.Index(fields=["school"], condition=Q(state="waiting"), name="hand_offs_that_wait")]

    def __str__(self) -> str:
        return self.when


class PassedOn(models.Model):
    """That a hand-off was passed on: by whom, to whom, and why."""

    class Reason(models.TextChoices):
        BELONGS = "belongs", "Belongs to them"
        KNOWS = "knows", "They know more"
        AWAY = "away", "I am away"
        PART = "part", "Part of it is theirs"
        OTHER = "other", "Another reason"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    hand_off = models.ForeignKey(HandOff, models.CASCADE, related_name="passed")
    from_whom = models.ForeignKey(Person, models.PROTECT, related_name="+")
    to_whom = models.ForeignKey(Person, models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=7, choices=Reason)
    words = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "passed on"
        constraints = [
            models.CheckConstraint(condition=~Q(from_whom=F("to_whom")), name="passed_on_to_another"),
            models.CheckConstraint(condition=~Q(reason="other", words=""), name="another_reason_is_said"),
        ]

    def __str__(self) -> str:
        return self.get_reason_display()


class PlanPaper(models.Model):
    """A link that the people in the plan work with."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="papers")
    name = models.CharField(max_length=120)
    url = models.URLField(max_length=400)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    added_on = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["plan", "url"], name="a_paper_once_in_a_plan")]

    def __str__(self) -> str:
        return self.name


class StepTime(models.Model):
    """That an entry of somebody's log was made on a step. The entry says all the rest, to its writer alone."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    step = models.ForeignKey(PlanStep, models.CASCADE, related_name="times")
    entry = models.OneToOneField(LogEntry, models.CASCADE, related_name="plan_time")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.entry)


class Suggestion(models.Model):
    """What a plan's looking back proposes for a charter; read by those who write the charter, until one settles it."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="suggestions")
    role = models.ForeignKey(Role, models.PROTECT, related_name="+")
    text = models.CharField(max_length=400)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    as_comment = models.BooleanField(default=False, help_text="It stands as a comment on the role's draft.")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [models.UniqueConstraint(fields=["plan", "role", "text"], name="suggested_once")]

    def __str__(self) -> str:
        return self.text
