"""What the top bar and the foot of a page lead to, for this visitor on this page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from coachhub.kit.entry import Level


@dataclass(frozen=True)
class Link:
    label: str
    icon: str
    address: str
    current: bool = False
    count: int = 0
    counts: str = "open"


@dataclass(frozen=True)
class Bar:
    """`school` is None outside a school, and for somebody the school is no business of.

    Two bars are equal where they look the same: `words` holds what is shown of the school and the person.
    """

    school: Any = field(default=None, compare=False)
    person: Any = field(default=None, compare=False)
    words: tuple[str, ...] = ()
    home: str = "/"
    links: tuple[Link, ...] = ()
    more: tuple[Link, ...] = ()
    tabs: tuple[Link, ...] = ()
    sign_in: str = ""
    sign_out: str = "/sign-out"
    profile: str = ""
    who_sees_what: str = ""
    help: str = ""
    schools: str = ""
    district: str = ""


# So many links fit the bar; the others stand in the person's own menu.
FITS = 7
COUNTS = {"questions:inbox": "open", "questions:mine_list": "new"}
INBOX = ("questions:inbox", "questions:question", "questions:pass_on", "lessons:offered", "lessons:lesson")
SETTINGS = (
    *("people:settings", "people:staff", "people:calendar", "people:waiting", "staffing:role", "lessons:learned"),
    *("elsewhere:", "settling:lane", "today:status", "routing:owners", "routing:starter"),
)
CHARTERS = (
    *(
        "charters:",
        "comments:",
        "confirming:",
        "differences:",
        "hiring:",
        "templates:",
        "checking:",
        "drafting:",
        "intake:",
        "papers:",
        "trying:",
    ),
    *("overlap:compare", "overlap:exercise", "overlap:one_exercise", "overlap:place"),
)
AGREEMENTS = ("agreements:", "agreement_comments:", "reviews:", "evidence:")
FOCUS = ("focus:list", "focus:add", "focus:change", "focus:done")  # a team's own list stands with the team
MAP = ("overlap:map", "overlap:venn", "overlap:blank", "overlap:settle", "settling:owner")
# What of a school somebody's bar shows, in order: a principal's, that of people who get questions or log, a teacher's.
PRINCIPALS = ("Today", "Ask", "Charters", "Overlap map", "Agreements", "Teams", "Questions")
WORKERS = ("Today", "Ask", "Questions", "Log", "Charters", "Agreements", "Teams")
TEACHERS = ("Today", "Ask", "My questions", "Who is who", "Charters", "Teams", "Board")
# What stands at the foot of a phone, for those who work here much; the rest is one press away, under More.
TABS = ("Today", "Ask", "Questions", "Log")
# Label, icon, view, the beginnings of view names on which it is the current page, lowest level.
ENTRIES = (
    ("Today", "sun", "today:today", ("today:today",), Level.STAFF),
    ("Ask", "search", "routing:ask", ("routing:ask", "routing:area", "routing:without_owner"), Level.VISITOR),
    ("Questions", "message-circle-question-mark", "questions:inbox", INBOX, Level.STAFF),
    ("Log", "clock", "log:log", ("log:", "calendars:", "cycles:"), Level.STAFF),
    ("My questions", "send", "questions:mine_list", ("questions:mine", "questions:send"), Level.STAFF),
    ("Who is who", "users", "today:who", ("today:who", "today:new_here", "today:poster"), Level.VISITOR),
    ("Charters", "file-text", "charters:list", CHARTERS, Level.VISITOR),
    ("Overlap map", "columns-2", "overlap:map", MAP, Level.STAFF),
    ("Agreements", "pen-line", "agreements:list", AGREEMENTS, Level.STAFF),
    ("Teams", "users", "teams:list", ("teams:", "plans:", "meetings:", "focus:team"), Level.STAFF),
    ("Board", "sprout", "board:list", ("board:", "visits:", *FOCUS), Level.STAFF),
    ("Settings", "settings", "people:settings", SETTINGS, Level.PRINCIPAL),
)


def address_of(view: str, school: Any) -> str:
    """The school's address of that view; empty while the product has no such page."""
    return _address(view, school.slug)


@lru_cache(maxsize=4096)
def _address(view: str, slug: str) -> str:
    try:
        return reverse(view, args=[slug])
    except NoReverseMatch:
        return ""


def bar_of(request: HttpRequest | None) -> Bar:
    """The bar for a request; without one (a 500 has none) only the mark."""
    if request is None:
        return Bar()
    member = getattr(request, "member", None)
    if member is not None and member.level < Level.VISITOR:
        member = None
    user = getattr(request, "user", None)
    person = member.person if member else (user if user is not None and user.is_authenticated else None)
    sign_in = (
        "" if person else f"{reverse('account_request_login_code')}?{urlencode({'next': request.get_full_path()})}"
    )
    if member is None:
        led = getattr(request, "led", "")  # the districts by name, set by pages for whoever leads them
        return Bar(
            person=person,
            words=words_of(None, person),
            links=links_of_district(request) if led else (),
            sign_in=sign_in,
            district=led,
        )
    match = request.resolver_match
    every = links_of(member, match.view_name if match else "")
    links = shown_of(member, every)
    return Bar(
        school=member.school,
        person=person,
        words=words_of(member.school, person),
        home=address_of("routing:ask", member.school) or "/",
        links=links,
        more=tuple(link for link in every if link not in links),
        tabs=tabs_of(member, every),
        sign_in=sign_in,
        profile=address_of("people:profile", member.school) if member.membership else "",
        who_sees_what=address_of("people:who_sees_what", member.school),
        help=address_of("people:help", member.school),
        schools="/" if member.has_other_schools else "",
    )


def links_of_district(request: HttpRequest) -> tuple[Link, ...]:
    """What a district lead works with, outside any school."""
    view = request.resolver_match.view_name if request.resolver_match else ""
    found = []
    for label, icon, name in (("Schools", "library", "district"), ("Templates", "file-text", "district_templates")):
        found.append(Link(label, icon, reverse(name), view == name))
    return tuple(found)


def words_of(school: Any, person: Any) -> tuple[str, ...]:
    """What the bar and the foot show of a school and a person."""
    of_school = (school.name, school.district.name) if school else ("", "")
    return (*of_school, *((person.name, person.email) if person else ("", "")))


def links_of(member: Any, view_name: str) -> tuple[Link, ...]:
    """The pages this member may open, in the order of the design; the one being read is marked."""
    links = []
    for label, icon, view, beginnings, lowest in ENTRIES:
        address = address_of(view, member.school) if member.level >= lowest else ""
        if address and _has_use(member, view, view_name.startswith(beginnings)):
            count = {"questions:inbox": member.desk.waiting, "questions:mine_list": member.desk.answers}.get(view, 0)
            links.append(Link(label, icon, address, view_name.startswith(beginnings), count, COUNTS.get(view, "")))
    return tuple(links)


def shown_of(member: Any, every: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links that stand in the bar, in the order of whoever works with it."""
    if member.membership is None:
        return every[:FITS]
    works = member.desk.received or member.desk.has_log
    order = PRINCIPALS if member.level >= Level.PRINCIPAL else WORKERS if works else TEACHERS
    by_label = {link.label: link for link in every}
    return tuple(by_label[label] for label in order if label in by_label)[:FITS]


def tabs_of(member: Any, every: tuple[Link, ...]) -> tuple[Link, ...]:
    """The tabs of a phone besides More; none for teachers and visitors."""
    works = member.level >= Level.PRINCIPAL or member.desk.received or member.desk.has_log
    return tuple(link for link in every if link.label in TABS) if member.membership and works else ()


def _has_use(member: Any, view: str, current: bool) -> bool:
    """Questions stand there for whoever ever received one, one's own once one is sent, a log for coaches, teams for
    whoever is in one, and for those who oversee them. The board is among colleagues.
    """
    if view in ("board:list", "today:today"):
        return member.membership is not None
    desk = member.desk
    has = {"questions:inbox": desk.received, "questions:mine_list": desk.asked, "log:log": desk.has_log}
    has["teams:list"] = desk.has_team or member.level >= Level.DISTRICT
    return current or has.get(view, True)
