"""The pages of longer spans of one's own log, and of a coach's time in sums."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.log import spans
from partnerships.log.diary import Diary, Ground
from partnerships.log.figures import against, shares
from partnerships.log.pages import COLUMNS, drift_parts, week_parts
from partnerships.log.queries import count_log, read_diary_of, read_ground
from partnerships.log.sums import by_role
from partnerships.log.weeks import school_weeks, week_of, whole


@entry(Level.STAFF)
@require_safe
def over(request: SchoolRequest, kind: str) -> HttpResponse:
    """One's own time over four weeks, a month, or the term so far."""
    diary = access.get_diary(request.member)
    return render(request, "log/over.html", _over(request, kind, diary, read_ground(request.member.school)))


@entry(Level.STAFF)
@require_safe
def sums(request: SchoolRequest, pk: int) -> HttpResponse:
    """A coach's time for those who agreed with the coach: by duty and goal, and drift by the roles that asked."""
    member = request.member
    agreement = access.get_agreement_summed(member, pk)
    diary, ground = read_diary_of(agreement), read_ground(member.school)
    kind = spans.TERM if request.GET.get("span") == spans.TERM else spans.FOUR_WEEKS
    weeks = school_weeks(week_of(member.today), COLUMNS, ground.off)
    window = whole(weeks)
    counts = count_log(member.school, diary.person, window.first, window.last, diary.role_ids)
    context = {
        **_over(request, kind, diary, ground),
        "agreement": agreement,
        "drift": drift_parts(shares(counts, weeks), (), ground, diary),
    }
    return render(request, "log/sums.html", context)


def _over(request: SchoolRequest, kind: str, diary: Diary, ground: Ground) -> dict[str, Any]:
    school = request.member.school
    found = spans.chosen(kind, request.GET.get("at", ""), diary, ground, request.member.today)
    if found is None:
        raise Http404("A log is read by week, four weeks, month or term.")
    counts = count_log(school, diary.person, found.span.first, found.span.last, diary.role_ids)
    figures = against(counts, diary, ground, found.span.school_days(ground.off))
    return {
        "chosen": found,
        "kinds": spans.KINDS.items(),
        **week_parts(figures),
        "share": figures.share,
        "asked": by_role(counts, ground, school.front_door_id),
        "diary": diary,
    }
