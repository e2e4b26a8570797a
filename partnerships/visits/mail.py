"""The mails of a peer visit: to those who have a part in it, each with what is asked of them, and with the calendar."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from coachhub.kit.templatetags.kit import long_day
from partnerships.visits.models import Visit
from roles.models import Person
from roles.notices import mails


def tell_asked(visit: Visit) -> None:
    _tell(
        visit, visit.host, "Somebody would like to watch you teach",
        f"{visit.visitor.name} would like to come on {_when(visit)}: {visit.what}."
        " Say yes, name another time, or decline.",
    )  # fmt: skip


def tell_yes(visit: Visit, by: Person) -> None:
    if not visit.is_settled:  # then the mail that says so says this too
        lacking = (
            "Somebody is still to take your class." if by == visit.host else "Somebody is still to take the class."
        )
        _tell(
            visit,
            _other(visit, by),
            "The time of the visit is agreed",
            f"{by.name} says yes to {_when(visit)}. {lacking}",
        )


def tell_settled(visit: Visit) -> None:
    """To all who have a part in it, with the way to their calendars."""
    says = f"Everybody has confirmed: {_when(visit)}. Put it into your calendar from the page."
    for person in (visit.visitor, visit.host, visit.cover):
        if person is not None:
            _tell(visit, person, "The peer visit is settled", says)


def tell_proposed(visit: Visit, by: Person, cover: Person | None) -> None:
    _tell(
        visit, _other(visit, by), "Another time for the visit",
        f"{by.name} proposes {_when(visit)}. Say yes, or name another time.", visit.word,
    )  # fmt: skip
    if cover is not None:
        says = "The time of the visit changes, so you are free again. Thank you for having offered to take the class."
        _tell(visit, cover, "You are free again", says, page="visits:cover")


def tell_closed(visit: Visit, by: Person) -> None:
    if visit.state == Visit.State.DECLINED:
        says = f"{by.name} cannot have a visitor on {_when(visit)}."
        _tell(visit, visit.visitor, "About the visit you asked for", says, visit.word)
        return
    says = f"The visit on {_when(visit)} is called off. The page takes it out of your calendar."
    for person in (visit.visitor, visit.host, visit.cover):
        if person is not None and person != by:
            _tell(visit, person, "The peer visit is called off", says, visit.word)


def tell_class_taken(visit: Visit) -> None:
    if visit.cover is not None and not visit.is_settled:
        says = f"{visit.cover.name} takes your class on {_when(visit)}. The visit itself is still to be agreed."
        _tell(visit, visit.visitor, "Somebody takes your class", says)


def tell_offer_taken(visit: Visit) -> None:
    if visit.cover is not None:
        says = (
            f"{visit.visitor.name} would like to count on your offer for {_when(visit)}. Say yes, or that you cannot."
        )
        _tell(visit, visit.cover, "Your offer to take a class", says)


def tell_given_back(visit: Visit, by: Person) -> None:
    says = f"{by.name} cannot take your class on {_when(visit)}. Somebody else may; the page says who offers the time."
    _tell(visit, visit.visitor, "Somebody else is to take your class", says)


def _when(visit: Visit) -> str:
    return f"{long_day(visit.day)}, {visit.times}"


def _other(visit: Visit, by: Person) -> Person:
    return visit.host if by == visit.visitor else visit.visitor


def _tell(visit: Visit, to: Person, head: str, says: str, word: str = "", page: str = "") -> None:
    path = (
        reverse(page, args=[visit.school.slug]) if page else reverse("visits:visit", args=[visit.school.slug, visit.pk])
    )
    context = {
        "school": visit.school, "head": head, "says": says, "word": word, "by": visit.word_by,
        "address": f"{settings.SITE_URL}{path}",
    }  # fmt: skip
    mails.send("notices/visit", to.email, context)
