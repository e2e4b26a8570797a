"""Questions: what somebody asked, once, whom it went to, and what became of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from roles.people.models import Person, School
from roles.routing.models import Example, QuestionType
from roles.staffing.models import Role


class QuestionQuerySet(models.QuerySet["Question"]):
    def waiting(self) -> QuestionQuerySet:
        """Those that somebody still has to answer."""
        return self.filter(state__in=Question.WAITING)


class Question(models.Model):
    """`turn` counts what was done to it, so that of two people who act at once the second is told."""

    class State(models.TextChoices):
        OPEN = "open", "Open"
        PASSED_ON = "passed_on", "Passed on"
        WITHOUT_OWNER = "without_owner", "Without an owner"
        ANSWERED = "answered", "Answered"

    class Lesson(models.TextChoices):
        """Whether its words become a phrasing of its question type; the owner nods or not."""

        NONE = "", "Nothing to learn"
        OFFERED = "offered", "Waits for the owner's nod"
        LEARNED = "learned", "Learned"
        DECLINED = "declined", "Not learned"

    WAITING = (State.OPEN, State.PASSED_ON, State.WITHOUT_OWNER)

    school = models.ForeignKey(School, models.CASCADE, related_name="questions")
    key = models.UUIDField(
        null=True, blank=True, editable=False, help_text="Made by the form, so that it is sent once."
    )
    question_type = models.ForeignKey(QuestionType, models.PROTECT, null=True, blank=True, related_name="questions")
    text = models.TextField(max_length=2000)
    more = models.TextField("a word more", max_length=1000, blank=True)
    asked_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="asked")
    shows_name = models.BooleanField(default=True)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=13, choices=State, default=State.OPEN)
    turn = models.PositiveIntegerField(default=0)
    sent_to = models.ForeignKey(
        Role, models.PROTECT, null=True, blank=True, related_name="+", help_text="The role that has it now."
    )
    waits_since = models.DateTimeField(null=True, blank=True, help_text="Since when that role has it.")
    reminded_at = models.DateTimeField(null=True, blank=True)
    owned_by = models.ForeignKey(
        Role, models.PROTECT, null=True, blank=True, related_name="+", help_text="Who owned its duty when it was sent."
    )
    answered_by = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True, help_text="When the asker said that this is answered.")
    lesson = models.CharField(max_length=8, choices=Lesson, default=Lesson.NONE, blank=True)
    example = models.ForeignKey(Example, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "-id"]
        indexes = [
            models.Index(fields=["school", "state", "asked_at"], name="questions_of_school"),
            models.Index(fields=["asked_by", "school", "asked_at"], name="questions_of_asker"),
            models.Index(fields=["school", "question_type", "asked_at"], name="questions_of_type"),
            models.Index(fields=["school", "waits_since"], condition=~Q(state="answered"), name="questions_that_wait"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["school", "key"], name="sent_once"),
            models.CheckConstraint(
                condition=models.Q(state="answered", answered_at__isnull=False)
                | (~models.Q(state="answered") & models.Q(answered_at=None)),
                name="answered_when_answered",
            ),
        ]

    def __str__(self) -> str:
        return f"Question {self.pk}"

    @property
    def is_waiting(self) -> bool:
        return self.state in self.WAITING


class RecipientQuerySet(models.QuerySet["Recipient"]):
    def now(self) -> RecipientQuerySet:
        """Those who have it on their desk."""
        return self.filter(until=None)


class Recipient(models.Model):
    """A person to whom a question went, and as what. They keep sight of it; until `until` it was theirs to answer."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    question = models.ForeignKey(Question, models.CASCADE, related_name="recipients")
    person = models.ForeignKey(Person, models.PROTECT, related_name="received")
    role = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    covers = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", help_text="Who is away, and covered by them."
    )
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    objects = RecipientQuerySet.as_manager()

    class Meta:
        ordering = ["since", "id"]
        indexes = [models.Index(fields=["person", "school", "until"], name="questions_of_recipient")]
        constraints = [
            models.UniqueConstraint(fields=["question", "person"], condition=Q(until=None), name="on_a_desk_once"),
        ]

    def __str__(self) -> str:
        return f"{self.question} with {self.person}"


class Act(models.Model):
    """One thing that happened to a question, in the order of the thread. Never changed."""

    class Kind(models.TextChoices):
        SENT = "sent", "Sent"
        PASSED_ON = "passed_on", "Passed on"
        ANSWERED = "answered", "Answered"
        REPLIED = "replied", "Replied"
        COMING = "coming", "Will come"
        OTHER_TIME = "other_time", "Asked for another time"
        REMINDED = "reminded", "Reminded"
        MOVED = "moved", "Moved"
        CLOSED = "closed", "Closed"
        REOPENED = "reopened", "Reopened"

    class Reason(models.TextChoices):
        """Why it was passed on, or why it moved by itself."""

        BELONGS = "belongs", "Belongs to"
        KNOWS = "knows", "Knows more"
        AWAY = "away", "Is away"
        PART = "part", "Part of it is yours"
        OTHER = "other", "Other"
        SILENT = "silent", "Nobody answered in time"
        LEFT = "left", "Left the role"
        BACK = "back", "Is back"

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    question = models.ForeignKey(Question, models.CASCADE, related_name="acts")
    kind = models.CharField(max_length=10, choices=Kind)
    at = models.DateTimeField()
    by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", help_text="Empty where it happened by itself."
    )
    by_role = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    to = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    to_role = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField(max_length=7, choices=Reason, blank=True)
    text = models.TextField(max_length=2000, blank=True)
    link = models.URLField(max_length=300, blank=True)
    meet = models.CharField("a time to meet", max_length=120, blank=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="passed_on") | (~Q(reason="") & (~Q(reason="other") | ~Q(text=""))),
                name="passed_on_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(kind="answered") | ~Q(text="") | ~Q(link="") | ~Q(meet=""), name="an_answer_says_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.question}"
