"""Addresses are found and named as Django would, and faster."""

import pytest
from django.conf import settings
from django.template import Context, Template
from django.test import override_settings
from django.urls import NoReverseMatch, Resolver404, URLResolver, get_resolver, set_script_prefix
from django.urls.resolvers import RoutePattern

from coachhub.kit.resolving import ByFirstWord
from tests.guards.catalogue import SCHOOL
from tests.guards.pages import PAGES
from tests.world import World

LINK = "{% url name school %} {% url name school as kept %}{{ kept }}"


def both() -> tuple[ByFirstWord, URLResolver]:
    """The school's pages as the product looks for them, and as Django does."""
    quick = next(one for one in get_resolver().url_patterns if isinstance(one, ByFirstWord))
    return quick, URLResolver(RoutePattern("<slug:school>/"), quick.url_patterns)


def found(resolver: URLResolver, address: str) -> tuple[object, ...]:
    try:
        match = resolver.resolve(address)
    except Resolver404:
        return ()
    return match.func, match.kwargs, match.view_name, match.namespaces


def test_every_page_is_found_where_django_finds_it(world: World) -> None:
    quick, plain = both()
    addresses = {page.address().partition("?")[0].lstrip("/") for page in PAGES if page.of_school}
    addresses -= {SCHOOL}  # which has no slash
    assert len(addresses) > 200
    for address in [*addresses, f"{SCHOOL}/"]:
        assert found(quick, address) == found(plain, address) != (), address


@pytest.mark.parametrize("rest", ["nothing", "ask/", "asks", "charters//", "log/2026-w99/x", "Ask", "%00", "a/b/c"])
def test_what_is_no_address_is_none(rest: str) -> None:
    quick, plain = both()
    assert found(quick, f"hampton-high-school/{rest}") == found(plain, f"hampton-high-school/{rest}") == ()


def test_few_are_tried() -> None:
    """Otherwise the words would be for nothing."""
    quick, _ = both()
    with pytest.raises(Resolver404) as told:
        quick.resolve("hampton-high-school/ask/nothing")
    assert len(told.value.args[0]["tried"]) < 40


def test_an_address_is_kept_by_its_words_and_its_numbers() -> None:
    page = Template("{% url 'teams:team' 's' slug %} {% url 'agreements:detail' 's' pk %}")
    for slug, pk in (("a", 1), ("b", 2), ("a", 1)):
        assert page.render(Context({"slug": slug, "pk": pk})) == f"/s/teams/{slug} /s/agreements/{pk}"


def test_what_cannot_be_named_is_said_or_left_empty() -> None:
    assert Template("{% url 'no:such' as kept %}<{{ kept }}>").render(Context()) == "<>"
    with pytest.raises(NoReverseMatch):
        Template("{% url 'no:such' %}").render(Context())


def test_beneath_a_path_every_address_begins_with_it() -> None:
    said = Context({"name": "routing:ask", "school": "s"})
    assert Template(LINK).render(said) == "/s/ask /s/ask"
    set_script_prefix("/coach/")
    try:
        assert Template(LINK).render(said) == "/coach/s/ask /coach/s/ask"
    finally:
        set_script_prefix("/")


def test_another_urlconf_has_addresses_of_its_own() -> None:
    assert settings.ROOT_URLCONF == "coachhub.urls"
    landing = Template("{% url 'landing' as kept %}<{{ kept }}>")
    assert landing.render(Context()) == "</>"
    with override_settings(ROOT_URLCONF="tests.bench.floor"):
        assert landing.render(Context()) == "<>"
