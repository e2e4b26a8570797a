"""The top bar: it shows each visitor the pages that are theirs, and no school to strangers."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from coachhub.kit import nav
from coachhub.kit.entry import Level
from roles.people.entering import Desk

SCHOOL = SimpleNamespace(
    name="Hampton High School",
    district=SimpleNamespace(name="Lakemont County Schools"),
    short_name="Hampton",
    slug="hampton-high",
)
EMILY = SimpleNamespace(name="Emily Novak", email="e.novak@hampton.example", is_authenticated=True)


@pytest.fixture(autouse=True)
def _addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nav, "address_of", lambda view, school: f"/{school.slug}/{view}")


def request_of(level: Level | None, person: Any = None, view: str = "routing:ask") -> HttpRequest:
    request: Any = RequestFactory().get("/hampton-high/ask?q=a b")
    request.member = (
        SimpleNamespace(
            school=SCHOOL, level=level, person=person, has_other_schools=False, membership=person, desk=Desk()
        )
        if level is not None
        else None
    )
    request.user = person or SimpleNamespace(is_authenticated=False)
    request.resolver_match = SimpleNamespace(view_name=view)
    return request


def bar(level: Level, person: Any = None, **desk: Any) -> nav.Bar:
    request = request_of(level, person)
    request.member.desk = Desk(**desk)  # type: ignore[attr-defined]
    return nav.bar_of(request)


def labels(links: tuple[nav.Link, ...]) -> list[str]:
    return [link.label for link in links]


BUSY = {"received": True, "asked": True, "has_log": True}


def test_visitors_and_teachers_see_what_they_may_open() -> None:
    assert labels(bar(Level.VISITOR).links) == ["Ask", "Who is who", "Charters"]
    found = bar(Level.STAFF, EMILY, has_team=True)
    assert labels(found.links) == ["Today", "Ask", "Who is who", "Charters", "Teams", "Board"]
    assert labels(found.more) == ["Overlap map", "Agreements"]
    assert bar(Level.STAFF, EMILY).tabs == ()


def test_a_principals_bar_begins_with_today_and_the_rest_is_in_the_menu() -> None:
    found = bar(Level.PRINCIPAL, EMILY, **BUSY)
    assert labels(found.links) == ["Today", "Ask", "Charters", "Overlap map", "Agreements", "Teams", "Questions"]
    assert labels(found.more) == ["Log", "My questions", "Who is who", "Board", "Settings"]


def test_who_works_here_much_has_tabs_on_a_phone() -> None:
    assert labels(bar(Level.STAFF, EMILY, **BUSY).tabs) == ["Today", "Ask", "Questions", "Log"]
    assert labels(bar(Level.PRINCIPAL, EMILY, received=True).tabs) == ["Today", "Ask", "Questions"]


@pytest.mark.parametrize("level", [Level.VISITOR, Level.STAFF, Level.PRINCIPAL])
@pytest.mark.parametrize("desk", [{}, BUSY], ids=["idle", "busy"])
def test_every_page_is_in_the_bar_or_the_menu_and_the_bar_holds_seven(level: Level, desk: dict[str, bool]) -> None:
    person = EMILY if level > Level.VISITOR else None
    found = bar(level, person, **desk)
    member = request_of(level, person).member  # type: ignore[attr-defined]
    member.desk = Desk(**desk)
    assert {*found.links, *found.more} == set(nav.links_of(member, "routing:ask"))
    assert len(found.links) <= 7


@pytest.mark.parametrize(
    ("view", "label"), [("meetings:meeting", "Teams"), ("focus:team_list", "Teams"), ("focus:list", "Board")]
)
def test_a_page_stands_under_one_entry_of_the_bar(view: str, label: str) -> None:
    member = request_of(Level.STAFF, EMILY).member  # type: ignore[attr-defined]
    assert [link.label for link in nav.links_of(member, view) if link.current] == [label]


def test_a_stranger_is_not_told_that_the_school_exists() -> None:
    found = nav.bar_of(request_of(Level.SIGNED_IN, EMILY))
    assert found.school is None
    assert found.links == ()
    assert found.person is EMILY


def test_who_leads_a_district_has_a_bar_of_its_own() -> None:
    request: Any = request_of(None, EMILY, "district")
    request.led = "Lakemont County Schools"
    found = nav.bar_of(request)
    assert [(link.label, link.current) for link in found.links] == [("Schools", True), ("Templates", False)]
    assert found.district == "Lakemont County Schools"


def test_a_visitor_may_sign_in_and_come_back() -> None:
    assert nav.bar_of(request_of(Level.VISITOR)).sign_in.endswith("?next=%2Fhampton-high%2Fask%3Fq%3Da%2520b")


def test_who_is_signed_in_is_not_asked_to() -> None:
    assert nav.bar_of(request_of(Level.STAFF, EMILY)).sign_in == ""


@pytest.mark.parametrize(
    ("view", "current"),
    [
        ("routing:area", ["Ask"]),
        ("charters:detail", ["Charters"]),
        ("today:who", ["Who is who"]),
        ("people:who_sees_what", []),
        ("people:profile", []),
    ],
)
def test_the_page_being_read_is_marked(view: str, current: list[str]) -> None:
    found = nav.bar_of(request_of(Level.PRINCIPAL, EMILY, view))
    assert [link.label for link in (*found.links, *found.more) if link.current] == current


def test_an_error_without_a_request_still_has_a_bar() -> None:
    assert nav.bar_of(None).home == "/"
