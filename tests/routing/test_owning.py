"""A school's first day: the starter catalogue, then who owns what, area by area."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.charters.models import Stake
from roles.duties.starter_catalogue import SchoolKind, Starter, StarterType, starter
from roles.models import School
from roles.routing import owning, starting
from tests.world import World

NEWTON = "/newton-middle-school/settings/"
EVERY = ("elementary", "middle", "high")
SMALL = Starter(
    types=(
        StarterType(
            "books", "Choosing books", "choosing books", "Library", "Suggest books to teachers", "Suggests books.",
            "librarian", EVERY, "Books for a class.", ("Which novel for grade 6?", "need a read aloud"),
        ),
        StarterType(
            "rooms", "Booking rooms", "booking a room", "Rooms", "Book rooms for teachers", "Books rooms.",
            "principal", EVERY, "Rooms for a class.", ("Is the gym free?",), True, ("What for?", "Who comes?"),
        ),
        StarterType(
            "college", "College", "college", "Library", "Advise students on college", "Advises.",
            "counselor", ("high",), "College.", ("Who writes letters?",),
        ),
    ),
    nobody=("What is for lunch?",),
)  # fmt: skip


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (owning, starting):
        monkeypatch.setattr(module, "starter", lambda: SMALL)


@pytest.fixture
def newton(world: World, small: None, client_of: Callable[[str], Client]) -> School:
    client_of("nia").post(NEWTON + "starter", {"kind": "middle"})
    return School.objects.get(slug="newton-middle-school")


def test_a_new_school_begins_with_what_is_asked_at_its_kind_of_school(newton: School) -> None:
    assert {one.key for one in newton.question_types.all()} == {"books", "rooms"}
    assert newton.examples.filter(question_type=None).count() == 1
    assert newton.duties.get(wording="Book rooms for teachers").think_second == "Who comes?"


def test_loading_it_twice_doubles_nothing(newton: School, client_of: Callable[[str], Client]) -> None:
    before = newton.examples.count()
    client_of("nia").post(NEWTON + "starter", {"kind": "middle"})
    assert newton.examples.count() == before


def test_one_press_puts_an_areas_duties_into_drafts(newton: School, client_of: Callable[[str], Client]) -> None:
    nia = client_of("nia")
    page = nia.get(NEWTON + "owners?area=library")
    (row, options, _errors) = page.context["rows"][0]
    assert '<option value="new:Librarian" selected>Librarian, a new role</option>' in options
    nia.post(NEWTON + "owners?area=library", {row.name: "new:Librarian"})
    stake = Stake.objects.get(school=newton)
    assert (stake.role.name, stake.wording, stake.in_force) == ("Librarian", "Suggest books to teachers", False)
    assert nia.get(NEWTON + "owners?area=library").context["rows"][0][0].drafts == ("Librarian",)


def test_a_role_out_for_signature_is_named_and_the_others_are_served(
    world: World, client_of: Callable[[str], Client]
) -> None:
    calendar = world.duty("Keep the training calendar")
    role = world.role("librarian")
    page = client_of("ada").post(
        "/hampton-high-school/settings/owners?area=scheduling", {f"duty-{calendar.pk}": str(role.pk)}, follow=True
    )
    assert "The charter of the Librarian cannot take 1 more" in page.content.decode()


def test_the_role_of_another_school_is_no_choice(world: World, client_of: Callable[[str], Client]) -> None:
    calendar, foreign = world.duty("Keep the training calendar"), world.role("teacher", "zeder")
    page = client_of("ada").post(
        "/hampton-high-school/settings/owners?area=scheduling", {f"duty-{calendar.pk}": str(foreign.pk)}
    )
    assert page.status_code == 422


@pytest.mark.parametrize("kind", list(SchoolKind))
def test_a_new_school_knows_60_to_120_question_types_by_30_phrasings_and_more(kind: SchoolKind) -> None:
    types = starter().of(kind)
    assert 60 <= len(types) <= 120
    assert min(len(set(one.examples)) for one in types) >= 30
    assert len(set(starter().nobody)) >= 100


def test_the_starter_catalogue_says_nothing_twice_and_fits_its_columns() -> None:
    types = starter().types
    texts = [text.casefold() for one in types for text in one.examples]
    assert len(texts) == len(set(texts))
    assert len({one.key for one in types}) == len({one.duty.casefold() for one in types}) == len(types)
    assert all(len(one.name) <= 120 and len(one.duty) <= 200 and len(one.plain) <= 200 for one in types)
    assert all(len(one.think) == 2 for one in types if one.coaching)
