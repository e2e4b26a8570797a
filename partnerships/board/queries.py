"""Reads of the board, by name. Nobody but whose post it is learns who thanked, and nothing counts thanks."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from partnerships.board.models import Introduction, Post, PostThanks
from roles.models import Membership, Person, School
from roles.people.members import Member

MOST_WORDS, SHOWN = 8, 20


def living_posts(member: Member, words: str = "") -> QuerySet[Post]:
    """What there is to see at the school, the latest first; with `words`, where each of them is found."""
    rows = with_thanks(Post.objects.filter(school=member.school).living(member.today), member)
    for word in words.split()[:MOST_WORDS]:
        rows = rows.filter(
            Q(what__icontains=word)
            | Q(room__icontains=word)
            | Q(times__icontains=word)
            | Q(for_whom__icontains=word)
            | Q(person__name__icontains=word)
        )
    return rows


def with_thanks(rows: QuerySet[Post], member: Member) -> QuerySet[Post]:
    """With whether anybody thanked, as `is_thanked`, and whether the member did, as `thanked_by_me`."""
    thanks = PostThanks.objects.filter(post=OuterRef("pk"))
    return rows.select_related("person").annotate(
        is_thanked=Exists(thanks), thanked_by_me=Exists(thanks.filter(person=member.person))
    )


def own_ended(member: Member) -> list[Post]:
    """The member's own posts that are over or were taken down, the latest first."""
    rows = Post.objects.filter(school=member.school, person=member.person)
    return list(rows.exclude(pk__in=rows.living(member.today).values("pk"))[:SHOWN])


def who_thanked(post: Post) -> list[Person]:
    """For whose post it is alone, in the order of their names."""
    return list(Person.objects.filter(pk__in=post.thanks.values("person")).order_by("name", "pk"))


def introductions_of(member: Member) -> list[Introduction]:
    """Those that the member is one of the two of, or made."""
    mine = Q(first=member.person) | Q(second=member.person) | Q(by=member.person)
    rows = Introduction.objects.filter(mine, school=member.school)
    return list(rows.select_related("first", "second", "by", "post")[:SHOWN])


def colleagues_at(school: School, but: Person) -> list[Person]:
    """Everybody who works at the school, but one."""
    rows = Membership.objects.current().filter(school=school).exclude(person=but)
    return [one.person for one in rows.select_related("person").order_by("person__name", "pk")]
