"""Question types, the phrasings they are known by, and what nobody owned when it was looked up."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from roles.duties.models import Duty
from roles.people.models import Person, School
from roles.staffing.models import Role


class QuestionType(models.Model):
    """A kind of question teachers ask. It names a duty, never a person."""

    school = models.ForeignKey(School, models.CASCADE, related_name="question_types")
    duty = models.ForeignKey(Duty, models.PROTECT, related_name="question_types")
    key = models.CharField(max_length=60)
    name = models.CharField(max_length=120)
    about = models.CharField(max_length=160, blank=True, help_text="Ends “You asked about ...”: planning a lesson.")
    description = models.TextField(max_length=1000, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    for_now = models.ForeignKey(
        Role,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who answers until a charter that owns the duty is in force.",
    )
    left_with_front_door_on = models.DateField(
        null=True, blank=True, help_text="Since when it is settled that nobody but the front door takes it."
    )

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["school", "key"], name="one_question_type_per_key")]

    def __str__(self) -> str:
        return self.name


class Example(models.Model):
    """A phrasing known to belong to a question type or, without one, known to be nobody's here.

    One that was learned holds somebody's own words, so it is matched and shown to nobody, unless the owner who nodded
    put it in words of their own.
    """

    school = models.ForeignKey(School, models.CASCADE, related_name="examples")
    question_type = models.ForeignKey(QuestionType, models.CASCADE, null=True, blank=True, related_name="examples")
    text = models.CharField(max_length=500)
    vector = models.BinaryField(null=True, blank=True, editable=False)
    vector_version = models.PositiveSmallIntegerField(default=0, editable=False)
    learned_at = models.DateTimeField(null=True, blank=True)
    learned_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    learned_as = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    may_be_quoted = models.BooleanField(default=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=["school", "learned_at"], condition=Q(learned_at__isnull=False), name="what_was_learned"
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["question_type", "text"], name="one_example_per_text"),
            models.UniqueConstraint(
                fields=["school", "text"], condition=Q(question_type=None), name="one_nobody_example_per_text"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class WithoutOwner(models.Model):
    """How often a look-up found nobody, by question type and day, for the principal to settle. No words, no asker."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    question_type = models.ForeignKey(QuestionType, models.CASCADE, null=True, blank=True, related_name="without_owner")
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "look-ups without an owner"
        verbose_name_plural = "look-ups without an owner"
        constraints = [
            models.UniqueConstraint(
                fields=["school", "question_type", "day"],
                name="one_count_per_type_and_day",
            ),
            models.UniqueConstraint(
                fields=["school", "day"], condition=Q(question_type=None), name="one_count_per_day_of_no_type"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_type or 'no question type'}, {self.day}: {self.count}"


class CompiledIndex(models.Model):
    """What was compiled for a school's words in the background, so that no request waits and every process has it."""

    school = models.OneToOneField(School, models.CASCADE, related_name="+")
    words = models.CharField(max_length=64, help_text="SHA-256 of the words that it was compiled of.")
    layer = models.CharField(max_length=10, help_text="What it matches with: encoder, or words alone.")
    made_at = models.DateTimeField()
    body = models.BinaryField()

    class Meta:
        verbose_name_plural = "compiled indexes"

    def __str__(self) -> str:
        return f"Index of {self.school}, {self.made_at:%Y-%m-%d %H:%M}"


class PublishedAnswer(models.Model):
    """What the owner of a question type answers each time; it stands before the owner's name until `check_by`."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    question_type = models.OneToOneField(QuestionType, models.CASCADE, related_name="published_answer")
    text = models.TextField("answer", max_length=600)
    link = models.URLField(max_length=300, blank=True)
    verified_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    verified_as = models.ForeignKey(Role, models.PROTECT, related_name="+")
    verified_on = models.DateField()
    check_by = models.DateField("still right?", help_text="The day on which somebody should ask again.")

    class Meta:
        ordering = ["question_type"]
        constraints = [
            models.CheckConstraint(condition=Q(verified_on__lt=F("check_by")), name="checked_again_later"),
        ]

    def __str__(self) -> str:
        return f"Published answer about {self.question_type}"


class LaneWords(models.Model):
    """A school's own words on a lane that leads to no coach: evaluation, discipline, harassment, a child's safety."""

    class Lane(models.TextChoices):
        SAFETY = "safety", "A child’s safety"
        HARASSMENT = "harassment", "Harassment"
        DISCIPLINE = "discipline", "Discipline of staff"
        EVALUATION = "evaluation", "Evaluation"

    school = models.ForeignKey(School, models.CASCADE, related_name="lane_words")
    lane = models.CharField(max_length=10, choices=Lane)
    words = models.TextField(max_length=1000)

    class Meta:
        ordering = ["lane"]
        verbose_name_plural = "words on lanes"
        constraints = [models.UniqueConstraint(fields=["school", "lane"], name="one_wording_per_lane")]

    def __str__(self) -> str:
        return f"{self.get_lane_display()} at {self.school}"
