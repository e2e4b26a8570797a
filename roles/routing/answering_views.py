"""What a school says itself on its answers: words on lanes, published answers, questions to think about."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.templatetags.kit import day as day_words
from roles import access
from roles.matching.lanes import Lane
from roles.routing import actions
from roles.routing.forms import AnswerForm, LaneForm, ThoughtsForm
from roles.routing.lane_words import lane_box
from roles.routing.owned import USUALLY, Owned, answers_of
from roles.routing.pages import THOUGHTS
from roles.routing.told import read_lane_words

ON_A_PAGE = 50

form_page = require_http_methods(["GET", "HEAD", "POST"])


@entry(Level.PRINCIPAL)
@require_safe
def lanes(request: SchoolRequest) -> HttpResponse:
    """What stands above answers that lead to no coach."""
    own = read_lane_words(request.member.school)
    return render(request, "routing/lanes.html", {"boxes": [lane_box(one, own) for one in Lane]})


@entry(Level.PRINCIPAL)
@form_page
def lane(request: SchoolRequest, lane: str) -> HttpResponse:
    member = request.member
    found = next((one for one in Lane if one == lane), None)
    if found is None:
        raise Http404("No such lane.")
    box = lane_box(found, read_lane_words(member.school))
    sent = request.method == "POST"
    form = LaneForm(request.POST if sent else None, member=member, initial={"words": box.words})
    words = "" if "back" in request.POST else None
    if sent and words is None and form.is_valid():
        words = form.cleaned_data["words"]
    if words is not None:
        actions.change_lane_words(member.school, box.lane, words, by=member.account)
        told = "The words are saved. They show from now on." if words else "CoachHub’s words stand there again."
        messages.success(request, told)
        return redirect("settling:lanes", member.school.slug)
    return render(request, "routing/lane.html", {"box": box, "form": form}, status=422 if sent else 200)


@entry(Level.STAFF)
@require_safe
def answers(request: SchoolRequest) -> HttpResponse:
    """The question types that one answers for, each with what one has published."""
    access.get_own_membership(request.member)
    page = Paginator(answers_of(request.member), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "routing/answers.html", {"page": page, "rows": page.object_list})


@entry(Level.STAFF)
@form_page
def answer(request: SchoolRequest, key: str) -> HttpResponse:
    member, owned = request.member, access.get_type_to_answer(request.member, key)
    sent = request.method == "POST"
    form = AnswerForm(request.POST if sent else None, member=member, initial=_initial(request, owned))
    if sent and form.is_valid():
        actions.publish_answer(owned.type, **form.said, role=owned.speaks_as, day=member.today, by=member.account)
        messages.success(request, "The answer is published. It shows before your name from now on.")
        return redirect("settling:answers", member.school.slug)
    return _answer_page(request, owned, form, 422 if sent else 200)


def _initial(request: SchoolRequest, owned: Owned) -> dict[str, object]:
    said = owned.published
    check_by = max(said.check_by if said else request.member.today, request.member.today + USUALLY)
    return {"text": said.text if said else "", "link": said.link if said else "", "check_by": check_by}


def _answer_page(request: SchoolRequest, owned: Owned, form: AnswerForm, status: int = 200) -> HttpResponse:
    return render(request, "routing/answer.html", {"owned": owned, "form": form}, status=status)


@entry(Level.STAFF)
@require_POST
def confirm(request: SchoolRequest, key: str) -> HttpResponse:
    """Say in one tap that the answer is still right."""
    member, owned = request.member, access.get_type_to_answer(request.member, key)
    if owned.published is None:
        messages.error(request, "There is no published answer any more. Somebody took it back.")
    else:
        check_by = member.today + USUALLY
        asked = {"check_by": check_by, "role": owned.speaks_as, "day": member.today, "by": member.account}
        actions.confirm_answer(owned.published, **asked)
        messages.success(request, f"Still right until {day_words(check_by)}.")
    return redirect("settling:answers", member.school.slug)


@entry(Level.STAFF)
@require_POST
def take_back(request: SchoolRequest, key: str) -> HttpResponse:
    """Take the answer back; its words stay in the form, to publish them again."""
    member, owned = request.member, access.get_type_to_answer(request.member, key)
    if owned.published is None:
        messages.error(request, "There is no published answer any more. Somebody took it back.")
        return redirect("settling:answers", member.school.slug)
    actions.take_back_answer(owned.published, by=member.account)
    messages.success(request, "The answer is taken back. Its words are below, in case you publish it again.")
    form = AnswerForm(member=member, initial=_initial(request, owned))
    return _answer_page(request, Owned(owned.type, owned.owner, owned.speaks_as, None), form)


@entry(Level.STAFF)
@form_page
def thoughts(request: SchoolRequest, pk: int) -> HttpResponse:
    """The two questions to think about before meeting about a coaching duty."""
    member, duty = request.member, access.get_duty_to_coach(request.member, pk)
    sent = request.method == "POST"
    initial = {"first": duty.think_first, "second": duty.think_second}
    form = ThoughtsForm(request.POST if sent else None, member=member, initial=initial, shipped=THOUGHTS)
    if sent and form.is_valid():
        given = form.cleaned_data
        actions.change_thoughts(duty, first=given["first"], second=given["second"], by=member.account)
        messages.success(request, "The questions are saved. They show beside answers about this duty.")
        return redirect("settling:thoughts", member.school.slug, pk)
    return render(request, "routing/thoughts.html", {"duty": duty, "form": form}, status=422 if sent else 200)
