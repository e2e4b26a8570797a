"""Pages that look across schools and rooms: where everybody starts, and who is who."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.nav import address_of
from coachhub.kit.templatetags.kit import and_list
from coachhub.today.districts import district_page
from coachhub.today.new_here import changes_of, example_of, steps_of
from coachhub.today.own import own_page
from coachhub.today.poster import pdf_of, poster_of
from coachhub.today.principal import today_page
from coachhub.today.queries import who_is_who
from coachhub.today.status import status_of
from roles import access
from roles.notices.poster import PAPERS, qr_data_uri
from roles.people.models import School
from roles.people.queries import first_page_at, leads_only, open_schools, schools_in, schools_of

SCHOOLS_ON_A_PAGE = 50
# A list that fits a look needs no search; a longer one begins with so many rows.
FITS_A_LOOK, FIRST_ROWS = 12, 50


@entry(Level.ANYONE)
@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    """Straight to the one school or district; else the person's schools, or those whose look-ups are open to all."""
    known = request.user.is_authenticated
    schools = schools_of(request.user) if known else open_schools()
    page = Paginator(schools, SCHOOLS_ON_A_PAGE).get_page(request.GET.get("page"))
    if known and page.paginator.count == 1 and getattr(page.object_list[0], "mine", None) is not None:
        return redirect(first_page_at(page.object_list[0]))
    rows = [(school, first_page_at(school) if known else address_of("routing:ask", school)) for school in page]
    leads = known and any(getattr(school, "mine", None) is None for school in page)
    if leads and leads_only(request.user):
        return redirect("district")
    context = {"page": page, "rows": rows, "leads": leads}
    return render(request, "today/schools.html" if known else "today/welcome.html", context)


@entry(Level.SIGNED_IN)
@require_safe
def district(request: HttpRequest) -> HttpResponse:
    """Every school of the districts that the person leads: states, counts and sums by role."""
    districts = access.get_districts(request.user)  # type: ignore[arg-type]
    request.led = and_list(districts)  # type: ignore[attr-defined]
    page = Paginator(schools_in(districts), SCHOOLS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "today/district.html", {**district_page(districts, list(page)), "page": page})


@entry(Level.VISITOR)
@require_safe
def school(request: SchoolRequest) -> HttpResponse:
    """The school's bare address, as people type it."""
    return redirect("routing:ask", request.member.school.slug)


@entry(Level.STAFF)
@require_safe
def today(request: SchoolRequest) -> HttpResponse:
    """What needs the member today; whoever is there for the district alone reads the charters instead."""
    member, everything = request.member, "all" in request.GET
    if member.membership is None:
        return redirect("charters:list", member.school.slug)
    if member.is_principal:
        return render(request, "today/today.html", today_page(member, everything=everything))
    return render(request, "today/own.html", own_page(member, everything=everything))


@entry(Level.VISITOR)
@require_safe
def who(request: SchoolRequest) -> HttpResponse:
    """Who is there for what, from the charters in force today."""
    school, q = request.member.school, " ".join(request.GET.get("q", "").split())[:100]
    everybody = who_is_who(school, request.member.today)
    found = [row for row in everybody if row.matches(q)] if q else everybody
    shown = found if "all" in request.GET else found[:FIRST_ROWS]
    context = {
        "rows": shown,
        "found": found,
        "q": q,
        "is_long": len(everybody) > FITS_A_LOOK,
        "ask": address_of("routing:ask", school),
        "charters": address_of("charters:list", school),
        "send": address_of("questions:send", school) if request.member.may_send else "",
        "views": _views(school),
        "example": example_of(steps_of(school, everybody, request.member.today)),
    }
    return render(request, "today/who.html", context)


@entry(Level.PRINCIPAL)
@require_safe
def status(request: SchoolRequest) -> HttpResponse:
    """Whether questions are matched as well as they can be, and whether mail leaves."""
    return render(request, "today/status.html", {"status": status_of(request.member.school)})


@entry(Level.VISITOR)
@require_safe
def new_here(request: SchoolRequest) -> HttpResponse:
    """Four people in the order of need, one worked example, and what changed lately."""
    school, today = request.member.school, request.member.today
    steps = steps_of(school, who_is_who(school, today), today)
    context = {
        "steps": steps,
        "people": len({step.row.names for step in steps}),
        "example": example_of(steps),
        "changes": changes_of(school, today),
        "views": _views(school),
        "ask": address_of("routing:ask", school),
    }
    return render(request, "today/new_here.html", context)


@entry(Level.VISITOR)
@require_safe
def poster(request: SchoolRequest) -> HttpResponse:
    """The staff-room poster as it prints, and where its PDF is."""
    school = request.member.school
    made = poster_of(school, request.member.today)
    context = {
        "poster": made,
        "code": qr_data_uri(made.link),
        "pdf": address_of("today:poster_pdf", school),
        "charters": address_of("charters:list", school),
        "views": _views(school),
    }
    return render(request, "today/poster.html", context)


@entry(Level.VISITOR)
@require_safe
def poster_pdf(request: SchoolRequest) -> HttpResponse:
    """The poster as PDF, on Letter unless A4 is asked for."""
    school, paper = request.member.school, request.GET.get("paper", "")
    paper = paper if paper in PAPERS else "letter"
    response = HttpResponse(pdf_of(school, request.member.today, paper), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="whom-to-ask-{school.slug}-{paper}.pdf"'
    return response


def _views(school: School) -> dict[str, str]:
    """Where the views of who is who are, for the links between them."""
    return {view: address_of(f"today:{view}", school) for view in ("who", "new_here", "poster")}
