"""A job description on its way to a draft charter: the original, its items, and how each was sorted."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from roles.charters.models import CharterVersion, Stake
from roles.duties.models import Duty
from roles.people.models import Person, School
from roles.staffing.models import Role


class Description(models.Model):
    """What was pasted or uploaded, word for word; it stays when the draft is made."""

    school = models.ForeignKey(School, models.CASCADE, related_name="descriptions")
    role = models.ForeignKey(Role, models.PROTECT, related_name="descriptions")
    title = models.CharField(max_length=200)
    text = models.TextField(max_length=60_000)
    file_name = models.CharField(max_length=200, blank=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    edits = models.PositiveIntegerField(
        default=0, help_text="Counts changes, so that of two people the second is told."
    )
    draft = models.ForeignKey(
        CharterVersion, models.SET_NULL, null=True, blank=True, related_name="descriptions", help_text="Made from it."
    )

    class Meta:
        ordering = ["-added_at"]

    def __str__(self) -> str:
        return self.title


class Item(models.Model):
    """One thing that the description says; every pasted line belongs to at least one."""

    class Sort(models.TextChoices):
        OWN = "own", "Own"
        SHARE = "share", "Share"
        NOT_OURS = "not_ours", "Not ours"
        HAZY = "hazy", "Hazy"
        NOT_A_DUTY = "not_a_duty", "Not a duty"

    class Fate(models.TextChoices):
        OPEN = "open", "Open"
        TAKEN = "taken", "Taken"
        LEFT_OUT = "left_out", "Left out"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    description = models.ForeignKey(Description, models.CASCADE, related_name="items")
    number = models.PositiveSmallIntegerField()
    lines = models.JSONField(help_text="The numbers of its lines in the pasted text, from 1.")
    stem = models.CharField(max_length=400, blank=True, help_text="The words that lead in to it.")
    text = models.TextField(max_length=4000)
    kind = models.CharField(max_length=20, blank=True, help_text="What it is where it is no duty: qualification.")
    sort = models.CharField(max_length=10, choices=Sort)
    proposed_sort = models.CharField(max_length=10, choices=Sort, help_text="As CoachHub sorted it.")
    findings = models.JSONField(default=list, blank=True, help_text="Code, why, and the words that make it so.")
    rewrite = models.CharField(max_length=200, blank=True, help_text="The wording that CoachHub proposes.")
    wording = models.CharField(max_length=200, blank=True, help_text="The wording of the duty it becomes.")
    duty = models.ForeignKey(Duty, models.PROTECT, null=True, blank=True, related_name="+", help_text="Matched.")
    other = models.ForeignKey(
        Role, models.PROTECT, null=True, blank=True, related_name="+", help_text="Who leads it, or whose it is."
    )
    how = models.CharField("how it is shared", max_length=6, choices=Stake.How, blank=True)
    how_note = models.CharField(max_length=200, blank=True)
    fate = models.CharField(max_length=8, choices=Fate, default=Fate.OPEN)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["description", "number"], name="one_item_per_number")]

    def __str__(self) -> str:
        return self.text

    @property
    def is_open(self) -> bool:
        return self.fate == self.Fate.OPEN

    def is_whole(self, role_id: int) -> bool:
        """Whether it says all that a line in that role's charter needs: its words and, where it names one, a role."""
        if self.sort not in (self.Sort.OWN, self.Sort.SHARE, self.Sort.NOT_OURS) or not self.wording:
            return False
        if self.sort == self.Sort.NOT_OURS:
            return self.other_id is not None and self.other_id != role_id
        return self.sort == self.Sort.OWN or self.other_id is not None


class SortStep(models.Model):
    """Items as they stood before one change, so that the change can be undone; `undone` ones are behind the reader."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    description = models.ForeignKey(Description, models.CASCADE, related_name="steps")
    words = models.CharField(max_length=200)
    before = models.JSONField(help_text="{item id: {sort, fate, wording, other, duty}}")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="a_sort_step_says_what_it_did")]

    def __str__(self) -> str:
        return self.words
