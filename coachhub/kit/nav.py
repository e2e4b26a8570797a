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
    tabs: tuple[Link, ...] = ()
    sign_in: str = ""
    sign_out: str = "/sign-out"
    profile: str = ""
    who_sees_what: str = ""
    help: str = ""
    schools: str = ""


# Label, icon, view, the beginnings of view names on which it is the current page, lowest level.
ENTRIES = (
    ("Ask", "search", "routing:ask", ("routing:",), Level.VISITOR),
    ("Who is who", "users", "today:who", ("today:who",), Level.VISITOR),
    ("Charters", "file-text", "charters:list", ("charters:", "signing:"), Level.VISITOR),
    ("Settings", "settings", "people:settings", ("people:settings", "people:staff", "staffing:role"), Level.PRINCIPAL),
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
        return Bar(person=person, words=words_of(None, person), sign_in=sign_in)
    match = request.resolver_match
    links = links_of(member, match.view_name if match else "")
    return Bar(
        school=member.school,
        person=person,
        words=words_of(member.school, person),
        home=address_of("routing:ask", member.school) or "/",
        links=links,
        tabs=links if member.level >= Level.PRINCIPAL else (),
        sign_in=sign_in,
        profile=address_of("people:profile", member.school) if member.membership else "",
        who_sees_what=address_of("people:who_sees_what", member.school),
        help=address_of("people:help", member.school),
        schools="/" if member.has_other_schools else "",
    )


def words_of(school: Any, person: Any) -> tuple[str, ...]:
    """What the bar and the foot show of a school and a person."""
    of_school = (school.name, school.district.name) if school else ("", "")
    return (*of_school, *((person.name, person.email) if person else ("", "")))


def links_of(member: Any, view_name: str) -> tuple[Link, ...]:
    """The pages this member may open, in the order of the design; the one being read is marked."""
    links = []
    for label, icon, view, beginnings, lowest in ENTRIES:
        address = address_of(view, member.school) if member.level >= lowest else ""
        if address:
            links.append(Link(label, icon, address, view_name.startswith(beginnings)))
    return tuple(links)
