"""What Ask may learn of questions: the owner's nod, and the principal's list of what was learned, with undo."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from roles import access
from roles.lessons import actions, queries
from roles.lessons.forms import LessonForm
from roles.questions.models import Question

form_page = require_http_methods(["GET", "HEAD", "POST"])
AT_ONCE = 10
ON_A_PAGE = 50


@entry(Level.STAFF)
@require_safe
def offered(request: SchoolRequest) -> HttpResponse:
    """The questions that could teach Ask and wait for one's nod, each with its words, its type and two buttons."""
    member = request.member
    access.get_own_membership(member)
    rows = queries.offered(member.school, member.account, member.today)
    page = Paginator(rows, AT_ONCE).get_page(request.GET.get("page"))
    types = list(queries.owned_types(member.school, member.account, member.today)) if page.object_list else []
    forms = [(question, LessonForm(member=member, question=question, types=types)) for question in page]
    return render(request, "lessons/offered.html", {"page": page, "forms": forms})


@entry(Level.STAFF)
@form_page
def lesson(request: SchoolRequest, pk: int) -> HttpResponse:
    """One of them: learn it, perhaps in other words or under another type, or not."""
    member, sent = request.member, request.method == "POST"
    question = access.get_lesson(member, pk)
    if sent and "decline" in request.POST:
        return _decided(request, lambda: actions.decline(question, by=member.account, now=timezone.now()))
    types = queries.owned_types(member.school, member.account, member.today)
    form = LessonForm(request.POST if sent else None, member=member, question=question, types=types)
    if sent and form.is_valid():
        text = form.cleaned_data["text"]
        try:
            return _decided(
                request, lambda: actions.learn(question, form.chosen, text=text, by=member.account, now=timezone.now())
            )
        except actions.EnoughOfOne as enough:
            form.add_error(None, str(enough))
    elif not sent and question.lesson != Question.Lesson.OFFERED:
        return redirect("lessons:offered", member.school.slug)
    return render(request, "lessons/lesson.html", {"form": form, "question": question}, status=422 if sent else 200)


def _decided(request: SchoolRequest, decide: Callable[[], actions.Learned | None]) -> HttpResponse:
    """Back to the list, with what came of it."""
    try:
        messages.success(request, _said(decide()))
    except (actions.NotTheOwner, actions.AlreadyDecided) as problem:
        messages.info(request, str(problem))
    return redirect("lessons:offered", request.member.school.slug)


def _said(done: actions.Learned | None) -> str:
    if done is None:
        return "Ask learns nothing from it."
    if done.was_known:
        return "Ask knew these words already. Nothing had to be added."
    seen = "may be shown to whoever asks" if done.example.may_be_quoted else "are matched and shown to nobody"
    return f"Learned. In a minute Ask finds what is like it. The words {seen}; a principal can undo it."


@entry(Level.PRINCIPAL)
@require_safe
def learned(request: SchoolRequest) -> HttpResponse:
    """What was learned, by question type: when, and at whose nod. The words only where they are the nodder's own."""
    school = request.member.school
    page = Paginator(queries.learned(school), ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "rows": queries.by_type(school, page.object_list)}
    return render(request, "lessons/learned.html", context)


@entry(Level.PRINCIPAL)
@require_POST
def undo(request: SchoolRequest, pk: int) -> HttpResponse:
    example = access.get_learned(request.member, pk)
    if actions.unlearn(example, by=request.member.account):
        messages.success(request, "Undone. In a minute Ask finds nothing by these words any more.")
    else:
        messages.info(request, "This was undone already.")
    return redirect("lessons:learned", request.member.school.slug)
