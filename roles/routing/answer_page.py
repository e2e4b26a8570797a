"""What the answer page shows: the slips, what stands above them, and where else the question may lead."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import and_list
from roles.matching.lanes import Lane
from roles.people.models import School
from roles.routing import lookup
from roles.routing.answers import Answer, Tier
from roles.routing.compiled import shelf
from roles.routing.lane_words import lane_box
from roles.routing.owners import Reason, Slip
from roles.routing.pages import SlipPage
from roles.routing.queries import noted
from roles.routing.reaching import calls_of
from roles.routing.why import Noted

LATELY = timedelta(days=90)


def question_back(school: School, found: Answer, address: str) -> list[tuple[str, str]]:
    """Two phrases for “Is it about X, or about Y?”, each with the address of its answer; none where nothing is open."""
    keys = [slip.type.key for slip in found.slips if slip.type]
    if found.tier != Tier.TWO or len(keys) != len(found.slips):
        return []
    phrases = shelf.get(school, found.day).index.question_back((keys[0], keys[1]))
    return [
        (phrase, f"{address}?{urlencode({'type': key, 'q': found.text})}")
        for key, phrase in zip(keys, phrases, strict=True)
    ]


def slip_page(request: SchoolRequest, slip: Slip, found: Answer, counted: Noted | None) -> SlipPage:
    member, me = request.member, request.member.person
    return SlipPage(
        member.school,
        slip,
        found.text,
        counted,
        lookup.is_school_day(member.school, found.day),
        in_person=found.in_person,
        published=None if found.in_person else lookup.published(member.school, slip),
        may_send=member.may_send,
        is_mine=member.is_principal or lookup.holds_owner(member.school, slip, me.pk if me else None),
    )


def lane_parts(school: School, lane: Lane | None, day: date) -> dict[str, Any]:
    """What stands above an answer, or a question, whose words are of the lane."""
    if lane is None:
        return {}
    box = lane_box(lane, lookup.lane_words(school, day))
    return {"lane": box, "calls": calls_of(box, school)}


def answer_context(request: SchoolRequest, found: Answer) -> dict[str, Any]:
    school, address = request.member.school, reverse("routing:ask", args=[request.member.school.slug])
    question_type = found.slip.type
    counted = noted(school, question_type.id, found.day - LATELY) if question_type and found.without_owner else None
    pages = [slip_page(request, slip, found, counted) for slip in found.slips]
    # Who was not meant by the lane looks the other types up, and then no words lead back to it.
    words = {"q": found.text} if found.text and found.lane is None else {}
    return {
        "title": f"Ask {' or '.join(pages[0].names)}" if len(pages) == 1 else "One of two",
        "back": question_back(school, found, address),
        "main_class": "page-ask",
        "body": f"routing/_{'two' if len(pages) > 1 else 'one'}.html",
        "address": address,
        "q": found.text,
        "answer": found,
        **lane_parts(school, found.lane, found.day),
        "pages": pages,
        "page": pages[0],
        "parts": lookup.slip_parts(pages[0]) if len(pages) == 1 else {},
        "heading": title_of(found.slip),
        "others": [(one.name, f"{address}?{urlencode({'type': one.key, **words})}") for one in found.others],
        "door": SlipPage(school, lookup.door_of(school, found.day)) if len(pages) > 1 else None,
        "door_address": f"{address}?{urlencode({'to': 'front-door', **words})}",
    }


def title_of(slip: Slip) -> tuple[str, str]:
    """What stands above a slip of the front door, and the line beneath."""
    ours = "You still get an answer. Settling who takes it is our job, not yours."
    if slip.reason == Reason.NO_TYPE:
        return (
            "We cannot tell which duty this is, so ask the front door.",
            "Or say it another way: a few more words often help.",
        )
    if slip.reason == Reason.LANE:
        return "This goes to the front door.", "Whatever the charters say, no coach answers it."
    if slip.reason == Reason.NO_OWNER and slip.type is not None and slip.type.left_with_front_door_on is not None:
        return "The front door takes this.", "That is settled, so you are at the right place."
    if slip.reason == Reason.NO_OWNER:
        return "Nobody has taken this on yet, so ask the front door.", ours
    if slip.reason == Reason.ALL_AWAY:
        are = "is" if len(slip.away) == 1 else "are"
        return f"{and_list(one.person.name for one in slip.away)} {are} away, so ask the front door.", ours
    return "Nobody holds this role now, so ask the front door.", ours
