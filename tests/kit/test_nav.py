"""The top bar: it shows each visitor the pages that are theirs, and no school to strangers."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from coachhub.kit import nav
from coachhub.kit.entry import Level

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
        SimpleNamespace(school=SCHOOL, level=level, person=person, has_other_schools=False, membership=person)
        if level is not None
        else None
    )
    request.user = person or SimpleNamespace(is_authenticated=False)
    request.resolver_match = SimpleNamespace(view_name=view)
    return request


def labels(level: Level, person: Any = None) -> list[str]:
    return [link.label for link in nav.bar_of(request_of(level, person)).links]


def test_visitors_and_staff_see_what_they_may_open() -> None:
    assert labels(Level.VISITOR) == ["Ask", "Who is who", "Charters"]
    assert labels(Level.STAFF, EMILY) == ["Ask", "Who is who", "Charters"]
    assert labels(Level.PRINCIPAL, EMILY) == ["Ask", "Who is who", "Charters", "Settings"]


def test_a_stranger_is_not_told_that_the_school_exists() -> None:
    bar = nav.bar_of(request_of(Level.SIGNED_IN, EMILY))
    assert bar.school is None
    assert bar.links == ()
    assert bar.person is EMILY


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
    bar = nav.bar_of(request_of(Level.PRINCIPAL, EMILY, view))
    assert [link.label for link in bar.links if link.current] == current


def test_an_error_without_a_request_still_has_a_bar() -> None:
    assert nav.bar_of(None).home == "/"
