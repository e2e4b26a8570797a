"""Pages that look across schools and rooms: where everybody starts, and who is who."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from coachhub.kit.nav import address_of
from coachhub.today.queries import who_is_who
from roles.people.queries import first_page_at, open_schools, schools_of

SCHOOLS_ON_A_PAGE = 50
# A list that fits a look needs no search; a longer one begins with so many rows.
FITS_A_LOOK, FIRST_ROWS = 12, 50


@entry(Level.ANYONE)
@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    """Straight to the one school; else the person's schools, or those whose look-ups are open to all."""
    known = request.user.is_authenticated
    schools = schools_of(request.user) if known else open_schools()
    page = Paginator(schools, SCHOOLS_ON_A_PAGE).get_page(request.GET.get("page"))
    if known and page.paginator.count == 1:
        return redirect(first_page_at(page.object_list[0]))
    rows = [(school, first_page_at(school) if known else address_of("routing:ask", school)) for school in page]
    return render(request, "today/schools.html" if known else "today/welcome.html", {"page": page, "rows": rows})


@entry(Level.VISITOR)
@require_safe
def school(request: SchoolRequest) -> HttpResponse:
    """The school's bare address, as people type it."""
    return redirect("routing:ask", request.member.school.slug)


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
    }
    return render(request, "today/who.html", context)
