"""What the pages of peer visits show."""

from __future__ import annotations

from typing import Any

from partnerships.access.log import get_diary
from partnerships.access.sharing import is_coach
from partnerships.board.models import Post
from partnerships.log.queries import found_by_key, read_ground
from partnerships.visits import queries
from partnerships.visits.forms import OfferForm
from partnerships.visits.logged import Counted, counts_as, key_of
from partnerships.visits.models import Visit
from partnerships.visits.standing import Standing, standing_of
from roles.models import Person
from roles.people.members import Member


def list_page(member: Member) -> dict[str, Any]:
    """One's own visits: those that wait for one first, then what is to come, then what has been."""
    found = queries.visits_of(member)
    all_of_them = [standing_of(one, member.account, member.today) for one in found]
    reflected = queries.reflected_by(member.account, [one for one in found if one.has_been(member.today)])
    live = [one for one in all_of_them if one.visit.is_open and not one.is_past]
    mine = [one for one in live if one.is_my_turn]
    return {
        "mine": mine[::-1],
        "coming": [one for one in live if not one.is_my_turn][::-1],
        "past": [(one, _to_reflect(one, reflected)) for one in all_of_them if one not in live],
        "classes": len(queries.classes_to_take(member)),
        "number": queries.visits_this_term(member.school, member.today) if member.is_principal else None,
    }


def _to_reflect(one: Standing, reflected: set[int]) -> bool:
    return one.part != "cover" and one.tag == "clear" and one.visit.pk not in reflected


def begin_asking(post: Post | None, host: str) -> dict[str, Any]:
    """What the form of a request begins with: the post it comes from, or the colleague whom one chose."""
    if post is None:
        return {"host": host}
    return {"host": str(post.person_id), "what": post.what, "place": post.room}


def visit_page(visit: Visit, member: Member) -> dict[str, Any]:
    standing = standing_of(visit, member.account, member.today)
    page: dict[str, Any] = {"visit": visit, "standing": standing, "has_been": visit.has_been(member.today)}
    if standing.part == "cover":
        return {**page, **_log_parts(visit, member)}
    page["reflections"] = queries.reflections_on(visit) if page["has_been"] else []
    page["has_mine"] = any(one.by_id == member.account.pk for one in page["reflections"])
    if standing.part == "visitor" and visit.is_open:
        page["offers"] = queries.offers_for(visit, member.today)
    return page


def _log_parts(visit: Visit, member: Member) -> dict[str, Any]:
    """For whoever takes the class and keeps a log: what it counts as, and whether it is logged."""
    if not is_coach(member) or not visit.has_been(member.today):
        return {}
    logged = found_by_key(member.account, key_of(visit, member.account))
    return {"counted": counted_for(member), "logged": logged}


def counted_for(member: Member) -> Counted:
    """What cover for a peer visit counts as in the member's log. Raises PermissionDenied where there is none."""
    duties = {one.duty_id for one in queries.cover_duties(member.school)}
    return counts_as(get_diary(member), read_ground(member.school), duties)


def own_reflection(visit: Visit, person: Person) -> str:
    return next((one.text for one in queries.reflections_on(visit) if one.by_id == person.pk), "")


def cover_page(member: Member, form: OfferForm) -> dict[str, Any]:
    return {
        "form": form,
        "duties": queries.cover_duties(member.school),
        "classes": queries.classes_to_take(member),
        "offers": queries.offers_of(member),
        "keeps_log": is_coach(member),
    }
