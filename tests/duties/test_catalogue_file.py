"""A catalogue file that is right is read whole."""

import pytest

from roles.duties.catalogue_file import Catalogue, CatalogueDuty, CatalogueType, read_catalogue, same_role
from tests.duties.catalogue import CATALOGUE, ROLES


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(CATALOGUE.encode(), ROLES)


def test_a_type_is_read_with_all_that_the_file_says_of_it(catalogue: Catalogue) -> None:
    assert catalogue.types[0] == CatalogueType(
        line=4,
        key="kiln",
        name="Firing the kiln",
        owner="workshop-lead",
        description="Firing student pottery, glazes and clay.",
        about="firing the kiln",
        duty="Firing the kiln",
        area="Workshops",
        examples=("When is the kiln fired next?", "Is the kiln: hot?"),
    )


def test_the_same_example_twice_in_a_type_is_one(catalogue: Catalogue) -> None:
    assert len(catalogue.types[0].examples) == 2


def test_a_type_without_a_duty_gets_one_of_its_name(catalogue: Catalogue) -> None:
    assert [known.duty for known in catalogue.types[1:]] == ["Plans portfolio conversations with teachers", "Loans"]


def test_duties_and_areas_are_read(catalogue: Catalogue) -> None:
    wording, plain = "Plans portfolio conversations with teachers", "Plans portfolio conversations with you."
    assert catalogue.duties == (CatalogueDuty(25, wording, "Coaching", plain, True),)
    assert catalogue.areas == ("Workshops", "Reading", "Coaching")


def test_questions_that_are_nobodys_are_read(catalogue: Catalogue) -> None:
    assert catalogue.nobody == ("When is payday?",)


def test_a_type_that_only_its_name_tells_is_remarked_on(catalogue: Catalogue) -> None:
    assert [remark.line for remark in catalogue.remarks] == [20]
    assert "“Loans” can only be known by its name" in catalogue.remarks[0].sentence


@pytest.mark.parametrize("name", ["pl-coach", "pl_coach", "PL coach", " Pl  COACH ", "PL-Coach"])
def test_an_owner_is_found_however_its_role_is_spelled(name: str) -> None:
    assert same_role(name) == "pl-coach"
    text = f"types:\n- {{key: a, name: A, description: b, owner: '{name}'}}"
    assert read_catalogue(text.encode(), ROLES).types[0].owner == "pl-coach"


def test_the_owner_is_given_as_the_school_gave_it_first() -> None:
    text = b"types:\n- {key: a, name: A, owner: pl coach}"
    assert read_catalogue(text, ["PL coach", "pl-coach"]).types[0].owner == "PL coach"


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter(catalogue: Catalogue) -> None:
    windows = b"\xef\xbb\xbf" + CATALOGUE.replace("\n", "\r\n").encode()
    assert read_catalogue(windows, ROLES) == catalogue


def test_version_areas_duties_and_nobody_may_be_left_out_or_empty() -> None:
    types = "types: [{key: a, name: A, owner: librarian, description: b}]\n"
    bare = read_catalogue(types.encode(), ROLES)
    assert bare == read_catalogue(f"{types}areas:\nduties:\nnobody: []\n".encode(), ROLES)
    assert (bare.areas, bare.duties, bare.nobody, bare.remarks) == ((), (), (), ())


@pytest.mark.parametrize("elsewhere", ["- {key: b, name: B, owner: librarian, examples: [one]}", "nobody: [One]"])
def test_an_example_in_two_places_is_loaded_and_remarked_on(elsewhere: str) -> None:
    text = f"types:\n- {{key: a, name: A, owner: librarian, examples: [One]}}\n{elsewhere}\n"
    assert [str(remark.line) for remark in read_catalogue(text.encode(), ROLES).remarks] == ["3"]


def test_names_that_mean_nothing_here_are_remarked_on() -> None:
    text = b"types:\n- {key: a, name: A, owner: librarian, description: b, color: red}\nauthor: me\n"
    remarks = read_catalogue(text, ROLES).remarks
    assert [(line, sentence) for line, sentence in remarks] == [
        (2, "Nothing is done with “color”."),
        (3, "Nothing is done with “author”."),
    ]


def test_text_that_looks_like_something_else_is_text_in_quotes() -> None:
    text = b"types:\n- {key: '12', name: 'yes', owner: librarian, examples: ['911', '2026-01-01']}"
    assert read_catalogue(text, ROLES).types[0].examples == ("911", "2026-01-01")
