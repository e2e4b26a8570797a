"""What colleagues show each other, the thanks for it, and whom the coach connected over it."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q

from roles.models import Person, School

SECURE = "https://"


class PostQuerySet(models.QuerySet["Post"]):
    def living(self, day: date) -> PostQuerySet:
        """Those that are shown on the day: not taken down, and not over."""
        return self.filter(taken_down_at=None, last_day__gte=day)


class Post(models.Model):
    """Something to come and see. It ends by itself, at the latest with the term in which it was put up."""

    school = models.ForeignKey(School, models.CASCADE, related_name="posts")
    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    what = models.CharField(max_length=160)
    room = models.CharField("whose room", max_length=60)
    times = models.CharField("when to come and see", max_length=160)
    for_whom = models.CharField("for whom it is useful", max_length=160)
    link = models.URLField(max_length=400, blank=True)
    first_day = models.DateField()
    last_day = models.DateField()
    posted_at = models.DateTimeField()
    taken_down_at = models.DateTimeField(null=True, blank=True)
    edits = models.PositiveIntegerField(default=0, help_text="Counts changes, so that of two the second is told.")

    objects = PostQuerySet.as_manager()

    class Meta:
        ordering = ["-posted_at", "-id"]
        indexes = [models.Index(fields=["school", "last_day"], name="posts_to_see")]
        constraints = [
            models.CheckConstraint(condition=Q(first_day__lte=F("last_day")), name="post_dates_in_order"),
            models.CheckConstraint(condition=Q(link="") | Q(link__startswith=SECURE), name="post_links_securely"),
        ]

    def __str__(self) -> str:
        return self.what

    def is_living(self, day: date) -> bool:
        return self.taken_down_at is None and self.last_day >= day

    @property
    def host(self) -> str:
        """Where the link leads, as it is shown."""
        return self.link.removeprefix(SECURE).partition("/")[0].partition("?")[0].partition("#")[0]


class PostThanks(models.Model):
    """Somebody thanks for a post. Whose post it is reads the names; others read that there are thanks."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    post = models.ForeignKey(Post, models.CASCADE, related_name="thanks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        verbose_name_plural = "post thanks"
        constraints = [models.UniqueConstraint(fields=["post", "person"], name="post_thanked_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.post}"


class Introduction(models.Model):
    """“You two should talk”: a coach connects two people over a post. The two and the coach read it."""

    school = models.ForeignKey(School, models.CASCADE, related_name="+")
    post = models.ForeignKey(Post, models.CASCADE, related_name="introductions")
    first = models.ForeignKey(Person, models.PROTECT, related_name="+")
    second = models.ForeignKey(Person, models.PROTECT, related_name="+")
    sentence = models.CharField(max_length=300)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["post", "first", "second"], name="introduced_once"),
            # The one with the smaller number stands first, so that two people are one pair.
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="introduced_are_two"),
        ]

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"
