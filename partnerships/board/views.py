"""The shared-practice board: all there is to see, one post, one's own, thanks, and two who should talk."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.board import actions, queries
from partnerships.board.conflict import conflict
from partnerships.board.forms import FIELDS, IntroductionForm, PostForm
from partnerships.board.terms import term_of
from roles.signing.actions import AlreadyDone

ways = require_http_methods(["GET", "HEAD", "POST"])
A_PAGE, LONGEST_SEARCH = 20, 100


@entry(Level.STAFF)
@require_safe
def board(request: SchoolRequest) -> HttpResponse:
    member = access.get_colleague(request.member)
    words = request.GET.get("q", "")[:LONGEST_SEARCH]
    page = {
        "page": Paginator(queries.living_posts(member, words), A_PAGE).get_page(request.GET.get("page")),
        "words": words,
        "query": f"{urlencode({'q': words})}&" if words else "",
        "ended": queries.own_ended(member),
        "introductions": queries.introductions_of(member),
    }
    return render(request, "board/list.html", page)


@entry(Level.STAFF)
@ways
def put_up(request: SchoolRequest) -> HttpResponse:
    member = access.get_colleague(request.member)
    begin = {"first_day": member.today, "last_day": term_of(member.today).last, "room": member.membership.room}
    form = PostForm(request.POST if request.method == "POST" else None, member=member, initial=begin)
    if form.is_valid():
        try:
            post = actions.put_up(member.school, **form.says(), by=member.account)
        except AlreadyDone as error:
            return conflict(request, error, "board:list", [form.cleaned_data["what"]])
        messages.success(request, "It is on the board. It comes down by itself after its last day.")
        return redirect("board:one", member.school.slug, post.pk)
    return render(request, "board/write.html", {"form": form}, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@require_safe
def one(request: SchoolRequest, pk: int) -> HttpResponse:
    member = request.member
    post = access.get_post(member, pk)
    page = {
        "post": post,
        "is_mine": post.person_id == member.account.pk,
        "is_living": post.is_living(member.today),
        "thanked_by": queries.who_thanked(post) if post.person_id == member.account.pk else [],
        "may_introduce": access.is_coach(member),
    }
    return render(request, "board/one.html", page)


@entry(Level.STAFF)
@ways
def change(request: SchoolRequest, pk: int) -> HttpResponse:
    """Change one's own, or put it up again."""
    member, post = request.member, access.get_own_post(request.member, pk)
    data = request.POST if request.method == "POST" else None
    begin = {name: getattr(post, name) for name in (*FIELDS, "edits")}
    form = PostForm(data, member=member, initial=begin)
    if form.is_valid():
        edits = form.cleaned_data["edits"] or 0
        try:
            actions.change_post(post, edits=edits, **form.says(), by=member.account)
        except AlreadyDone as error:
            return conflict(request, error, "board:list", [form.cleaned_data[name] for name in ("what", "times")])
        messages.success(request, "Changed. The board shows it as it is now.")
        return redirect("board:one", member.school.slug, pk)
    return render(request, "board/write.html", {"form": form, "post": post}, status=422 if form.is_bound else 200)


@entry(Level.STAFF)
@ways
def take_down(request: SchoolRequest, pk: int) -> HttpResponse:
    post = access.get_own_post(request.member, pk)
    if request.method != "POST":
        return render(request, "board/take_down.html", {"post": post})
    try:
        actions.take_down(post, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error, "board:list")
    messages.success(request, "It is off the board. You find it below, and can put it up again.")
    return redirect("board:list", request.member.school.slug)


@entry(Level.STAFF)
@require_POST
def thank(request: SchoolRequest, pk: int) -> HttpResponse:
    post = access.get_post_to_thank_for(request.member, pk)
    try:
        actions.thank(post, today=request.member.today, by=request.member.account)
    except AlreadyDone as error:
        return conflict(request, error, "board:list")
    messages.success(
        request, f"{post.person.name} reads your thanks in the weekly summary. Nobody else sees your name."
    )
    return redirect("board:one", request.member.school.slug, pk)


@entry(Level.STAFF)
@ways
def introduce(request: SchoolRequest, pk: int) -> HttpResponse:
    """For a coach: two people who should talk over this post."""
    member, post = request.member, access.get_post_to_introduce_over(request.member, pk)
    people = queries.colleagues_at(member.school, but=member.account)
    data = request.POST if request.method == "POST" else None
    form = IntroductionForm(data, member=member, people=people, initial={"one": str(post.person_id)})
    if form.is_valid():
        one, other = form.both()
        sentence = form.cleaned_data["sentence"]
        try:
            actions.introduce(post, one, other, sentence=sentence, by=member.account)
        except AlreadyDone as error:
            return conflict(request, error, "board:list", [sentence])
        messages.success(request, f"{one.name} and {other.name} have your sentence by mail, and on the board.")
        return redirect("board:one", member.school.slug, pk)
    page = {"form": form, "post": post}
    return render(request, "board/introduce.html", page, status=422 if form.is_bound else 200)
