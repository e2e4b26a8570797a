"""Writes of the board."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from partnerships.board.mail import tell_introduced
from partnerships.board.models import Introduction, Post, PostThanks
from roles.models import Person, School
from roles.notices.actions import add_lines
from roles.signing.actions import AlreadyDone
from roles.trail.actions import record

CHANGED = "This was changed meanwhile. Open it anew, and change what is there now."
OVER = "This is not on the board any more."


@transaction.atomic
def put_up(school: School, *, by: Person, **says: Any) -> Post:
    """Put something on the board; `says` are the fields of a post. Raises AlreadyDone where it is there already."""
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    same = {"school": school, "person": by, "what": says["what"], "first_day": says["first_day"]}
    if Post.objects.filter(**same, taken_down_at=None).exists():
        raise AlreadyDone("You put this on the board already.")
    post = Post.objects.create(school=school, person=by, posted_at=timezone.now(), **says)
    record(post, "put up post", by, after={"until": str(post.last_day)})
    return post


@transaction.atomic
def change_post(post: Post, *, edits: int, by: Person, **says: Any) -> None:
    """Change what it says, and put it up again where it was taken down. Raises AlreadyDone where it changed meanwhile.

    `edits` is the number of changes that the writer saw.
    """
    rows = Post.objects.filter(pk=post.pk, person=by, edits=edits)
    if not rows.update(**says, edits=F("edits") + 1, taken_down_at=None):
        raise AlreadyDone(CHANGED)
    record(post, "changed post", by, after={"until": str(says["last_day"])})


@transaction.atomic
def take_down(post: Post, *, by: Person) -> None:
    """Take it off the board. Raises AlreadyDone where it is off already."""
    rows = Post.objects.filter(pk=post.pk, person=by, taken_down_at=None)
    if not rows.update(taken_down_at=timezone.now(), edits=F("edits") + 1):
        raise AlreadyDone("It was taken down already.")
    record(post, "took down post", by)


@transaction.atomic
def thank(post: Post, *, today: date, by: Person) -> None:
    """Thank for it; once said is enough. Whose post it is finds it in the weekly summary.

    Raises AlreadyDone where it is thanked for already, or off the board.
    """
    # The row is locked, so that nobody thanks for what is being taken down.
    if not Post.objects.select_for_update().living(today).filter(pk=post.pk).exists():
        raise AlreadyDone(OVER)
    now = timezone.now()
    try:
        with transaction.atomic():
            thanks = PostThanks.objects.create(school_id=post.school_id, post=post, person=by, at=now)
    except IntegrityError:
        raise AlreadyDone("You have said thanks for this already.") from None
    record(thanks, "thanked for post", by)
    address = reverse("board:one", args=[post.school.slug, post.pk])
    line = (post.person_id, f"{by.name} thanks you for what you put on the board: “{post.what}”.")
    add_lines(post.school_id, "weekly", [line], address=address, made_at=now)


@transaction.atomic
def introduce(post: Post, one: Person, other: Person, *, sentence: str, by: Person) -> Introduction:
    """Tell two people that they should talk. Raises AlreadyDone where they were told over this post."""
    first, second = sorted([one, other], key=lambda person: person.pk)
    values = {"sentence": sentence, "by": by, "at": timezone.now()}
    try:
        with transaction.atomic():
            made = Introduction.objects.create(
                school_id=post.school_id, post=post, first=first, second=second, **values
            )
    except IntegrityError:
        raise AlreadyDone(f"{one.name} and {other.name} were told already that they should talk.") from None
    record(made, "introduced", by)
    for person, colleague in ((first, second), (second, first)):
        tell_introduced(made, person, colleague)
    return made
