"""Which role a catalogue means by its word for an owner."""

from dataclasses import dataclass

import pytest

from roles.routing.owner_words import owner_words, role_name, role_of


@dataclass(frozen=True)
class Role:
    slug: str
    name: str
    plural: str = ""


ROLES = [
    Role("pl-coach", "PL coach"),
    Role("math-coach", "Math coach"),
    Role("pm", "PL project manager"),
    Role("librarian", "Librarian", "Librarians"),
    Role("assistant-principal", "Assistant principal"),
    Role("principal", "Principal"),
]


@pytest.mark.parametrize(
    ("word", "slug"),
    [
        ("pl_coach", "pl-coach"),
        ("PL-Coach", "pl-coach"),
        ("librarians", "librarian"),
        ("ap", "assistant-principal"),
        ("pl_manager", "pm"),
        ("principal", "principal"),
    ],
)
def test_a_word_that_can_mean_one_role_only(word, slug):
    assert role_of(word, ROLES).slug == slug


@pytest.mark.parametrize("word", ["coach", "nurse", "manager_pl", "pl project", "p", ""])
def test_a_word_that_can_mean_several_or_none(word):
    assert role_of(word, ROLES) is None


@pytest.mark.parametrize(
    ("word", "name"),
    [("ap", "AP"), ("el_lead", "EL lead"), ("office_manager", "Office manager"), ("Nurse", "Nurse")],
)
def test_the_name_of_a_role_made_of_a_word(word, name):
    assert role_name(word) == name


def test_the_owners_of_a_file_are_found_whatever_else_is_wrong_with_it():
    assert owner_words(b"types:\n- {owner: a}\n- {owner: [x]}\n- 3\n- {owner: b}\n- {owner: a}\n") == ["a", "b"]
    assert owner_words(b"types: [") == owner_words(b"") == owner_words(b"types: 7") == []
