"""Teams of a school: who is in them and what for, which phase each row of their matrix is in, who holds which
meeting role."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from roles.models import Person, School

KEY = 40  # of a row or phase of a matrix


class MeetingPart(models.TextChoices):
    """The meeting roles that CoachHub knows by itself; a team may add its own beside them."""

    PLANNER = "planner", "Planner"
    CONVENER = "convener", "Convener"
    FACILITATOR = "facilitator", "Facilitator"
    TECHNICAL = "technical", "Leader of technical processes"
    TIMEKEEPER = "timekeeper", "Timekeeper"
    NOTE_TAKER = "note-taker", "Note-taker"


class Team(models.Model):
    """`lead` is a member too; `coach` is not, unless also named as one. `revision` is raised by every change of it.

    A closed team is read as before, and nothing of it changes until it is opened again.
    """

    class Kind(models.TextChoices):
        DEPARTMENT = "department", "Department"
        PLC = "plc", "PLC"
        LEADERSHIP = "leadership", "Leadership team"

    school = models.ForeignKey(School, models.CASCADE, related_name="teams")
    slug = models.SlugField("address", max_length=60)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.DEPARTMENT)
    lead = models.ForeignKey(Person, models.PROTECT, related_name="led_teams")
    coach = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="coached_teams")
    people = models.ManyToManyField(Person, through="TeamMember", related_name="teams")
    purpose = models.CharField(max_length=300, blank=True)
    norms = models.TextField(max_length=1200, blank=True, help_text="One a line.")
    closed_on = models.DateField(null=True, blank=True, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["school", "slug"], name="one_team_per_address")]

    def __str__(self) -> str:
        return self.name


class TeamMember(models.Model):
    school = models.ForeignKey(School, models.CASCADE, related_name="team_members")
    team = models.ForeignKey(Team, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.PROTECT, related_name="team_memberships")

    class Meta:
        ordering = ["person__name"]
        constraints = [models.UniqueConstraint(fields=["team", "person"], name="in_a_team_once")]
        indexes = [models.Index(fields=["person", "school"], name="teams_of_person")]

    def __str__(self) -> str:
        return f"{self.person} in {self.team}"


class PhaseMatrix(models.Model):
    """The words of a phase matrix that a school or one of its teams made its own; the shape is told in matrix.py.

    A school or team that has none reads the matrix above it: the team its school's, the school a shipped one.
    """

    school = models.ForeignKey(School, models.CASCADE, related_name="phase_matrices")
    team = models.OneToOneField(Team, models.CASCADE, null=True, blank=True, related_name="phase_matrix")
    words = models.JSONField()
    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name_plural = "phase matrices"
        constraints = [
            models.UniqueConstraint(fields=["school"], condition=Q(team=None), name="one_phase_matrix_of_a_school")
        ]

    def __str__(self) -> str:
        return f"Phases of {self.team or self.school}"


class Standing(models.Model):
    """Where a row of the team's matrix was from a day on, by whose word. The latest number is where it is now.

    The name of the phase stays as it was written: the matrix may be changed afterwards.
    """

    school = models.ForeignKey(School, models.CASCADE, related_name="standings")
    team = models.ForeignKey(Team, models.CASCADE, related_name="standings")
    row = models.CharField(max_length=KEY)
    number = models.PositiveIntegerField(default=1)
    phase = models.CharField(max_length=KEY)
    phase_name = models.CharField(max_length=40)
    since = models.DateField()
    evidence = models.CharField(max_length=300, blank=True, help_text="Read in the team alone.")
    said_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    said_at = models.DateTimeField()

    class Meta:
        ordering = ["row", "number"]
        constraints = [models.UniqueConstraint(fields=["team", "row", "number"], name="one_standing_at_a_time")]

    def __str__(self) -> str:
        return f"{self.phase_name} since {self.since}"


class NextStep(models.Model):
    """Who steps back next in a row of the matrix, and when; one at a time."""

    school = models.ForeignKey(School, models.CASCADE, related_name="next_steps")
    team = models.ForeignKey(Team, models.CASCADE, related_name="next_steps")
    row = models.CharField(max_length=KEY)
    what = models.CharField(max_length=160)
    on = models.DateField()
    said_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["on", "row"]
        constraints = [models.UniqueConstraint(fields=["team", "row"], name="one_next_step_in_a_row")]

    def __str__(self) -> str:
        return self.what


class Turn(models.Model):
    """A piece of the path of a meeting role: who has it from when, alone or with somebody.

    What is still to come has no `taken_on`. The last one taken is whose turn it is now. `holder_is_here`, as `turns_of`
    reads it: whether the holder belongs to the school still.
    """

    holder_is_here = True

    school = models.ForeignKey(School, models.CASCADE, related_name="turns")
    team = models.ForeignKey(Team, models.CASCADE, related_name="turns")
    part = models.CharField("meeting role", max_length=11, choices=MeetingPart)
    number = models.PositiveSmallIntegerField()
    holder = models.ForeignKey(Person, models.PROTECT, related_name="+")
    co_holder = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    starts_on = models.DateField()
    taken_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["part", "number"]
        constraints = [
            models.UniqueConstraint(fields=["team", "part", "number"], name="one_turn_after_another"),
            models.CheckConstraint(condition=~Q(co_holder=F("holder")), name="held_with_somebody_else"),
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()}: {self.holder}"
