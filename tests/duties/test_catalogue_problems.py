"""A catalogue file with mistakes is refused: each mistake with its line, all at once, and nothing of it is loaded."""

import pytest

from roles.duties.catalogue_file import CatalogueProblems, read_catalogue
from roles.duties.plain_yaml import LARGEST_FILE
from tests.duties.catalogue import GOOD, ROLES, only, problems


def typed(fields: str) -> str:
    return f"types:\n- {GOOD}\n- {{key: a, name: A, owner: librarian, {fields}}}\n"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# only a comment\n", b"---\n...\n"])
def test_an_empty_file(data: bytes) -> None:
    assert only(data) == (1, "The file is empty.")


@pytest.mark.parametrize("data", [b"types: []", b"types:", b"nobody: [x]"])
def test_a_file_without_types(data: bytes) -> None:
    assert only(data) == (1, "There are no question types here: a list called “types” is needed.")


@pytest.mark.parametrize("data", [b"hello", b"- a\n- b", b"12"])
def test_a_file_that_is_something_else(data: bytes) -> None:
    assert only(data) == (1, "A catalogue is expected here, in lines like “types: ...”.")


def test_a_file_that_is_too_large_is_not_even_read() -> None:
    assert only(b"\xff" * (LARGEST_FILE + 1)) == (1, "The file has 2.0 MB; 2 MB is the most.")
    assert only(b"[" * 10 * 1024 * 1024)[1] == "The file has 10.0 MB; 2 MB is the most."


def test_a_file_that_is_not_utf8() -> None:
    assert only(b"types:\n- name: Caf\xe9\n") == (2, "This is not UTF-8 text. Save the file as UTF-8.")
    assert only("types: [x]".encode("utf-16"))[0] == 1


def test_every_line_with_a_control_character_is_named() -> None:
    assert [line for line, _ in problems(b"types:\n- a\x00b\n- c\n- d\x1be")] == [2, 4]
    assert only(typed(r'examples: ["a\0b"]')) == (3, "The example has a control character (U+0000). Take it out.")


@pytest.mark.parametrize(
    "text", ["types: [", "types:\n\t- a", "types: a: b", "types: 'a", "? [", "types: [a}", "%", '"\\ud800"']
)
def test_a_file_that_is_not_yaml(text: str) -> None:
    assert only(text)[1].startswith("This cannot be read as YAML: ")


def test_a_colon_in_a_bare_text_gets_a_hint() -> None:
    assert only(typed("x: y").replace("{key: z, name: Z", "key: a: b")) == (
        2,
        "This cannot be read as YAML: mapping values are not allowed in this context. "
        "Put a text that has a colon in quotes.",
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: &x [1]\nb: *x", 1, "Names for values, like &x,"),
        ("a: [b]\nb: *x", 2, "Write the value out: *x"),
        ("a: b\nb: !!python/object/apply:os.system [ls]", 2, "Tags, like tag:yaml.org,2002:python/object"),
        ("a: !x y", 1, "Tags, like !x,"),
        ("a: b\n---\nc: d", 3, "A second document"),
        ("a: [[[[[[[[b]]]]]]]]", 1, "nested too deep"),
        ("[" * 100_000, 1, "nested too deep"),
        ("- a\n" * 260_000, 249_999, "more than 250,000 values"),
    ],
)
def test_yaml_that_a_catalogue_does_not_need_is_refused(text: str, line: int, words: str) -> None:
    number, sentence = only(text)
    assert number == line
    assert words in sentence


def test_an_owner_that_is_no_role_of_the_school_names_those_that_are() -> None:
    first, second = problems("types:\n- {key: a, name: A, owner: Queen}\n- {key: b, name: B, owner: King}")
    assert first == (2, "No role here is called “Queen”. The roles are: librarian, pl-coach, workshop-lead.")
    assert second == (3, "No role here is called “King”.")


def test_a_school_without_roles_is_told_so() -> None:
    with pytest.raises(CatalogueProblems, match="This school has no roles yet"):
        read_catalogue(f"types: [{GOOD}]".encode(), [])


@pytest.mark.parametrize("missing", ["key", "name", "owner"])
@pytest.mark.parametrize("value", [None, "", "''", "null"])
def test_a_type_without_what_it_needs(missing: str, value: str | None) -> None:
    fields = {"key": "a", "name": "A", "owner": "librarian", missing: value}
    lines = "".join(f"  {name}: {text}\n" for name, text in fields.items() if text is not None)
    line, sentence = only(f"types:\n- {GOOD}\n-\n{lines}")
    assert sentence == f"A question type has no {missing}."
    assert line >= 3


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ("about: 12", "The about is a number here. Put it in quotes to make it a text."),
        ("about: yes", "The about is yes or no here. Put it in quotes to make it a text."),
        ("about: 2026-01-01", "The about is a date here. Put it in quotes to make it a text."),
        ("about: [b]", "The about must be a text, not a list."),
        ("description: {b: c}", "The description must be a text, not a map."),
        ("examples: text", "“examples” must be a list: lines that begin with a dash."),
        ("examples: {b: c}", "“examples” must be a list: lines that begin with a dash."),
        ("examples: [12]", "The example is a number here. Put it in quotes to make it a text."),
        ("examples: [[b]]", "The example must be a text, not a list."),
        ("examples: ['']", "The example is empty."),
        ("examples: [null]", "The example is empty."),
        ("? [b] : c", "A name is expected before the colon."),
        ("about: b, about: c", "“about” stands here twice, first on line 3."),
    ],
)
def test_a_value_of_the_wrong_kind(fields: str, sentence: str) -> None:
    assert only(typed(f"{fields}, description: b" if "description" not in fields else fields)) == (3, sentence)


@pytest.mark.parametrize("key", ["Kiln", "two words", "-kiln", "kiln/2", "Öfen", "kiln."])
def test_a_key_has_only_small_letters_digits_and_dashes(key: str) -> None:
    line, sentence = only(f"types:\n- name: A\n  key: '{key}'\n  owner: librarian\n")
    assert (line, sentence) == (3, f"The key “{key}” may have only a-z, 0-9, _ and -.")


@pytest.mark.parametrize(("name", "most"), [("key", 60), ("name", 120), ("description", 1000), ("about", 160),
                                            ("duty", 200), ("area", 80)])  # fmt: skip
def test_a_text_that_is_too_long(name: str, most: int) -> None:
    fields = {"key": "a", "name": "A", "owner": "librarian", "description": "b"}
    read_catalogue(f"types: [{fields | {name: 'x' * most}}]".encode(), ROLES)
    sentence = f"The {name} has {most + 1:,} characters; {most:,} is the most."
    assert only(f"types: [{fields | {name: 'x' * (most + 1)}}]") == (1, sentence)


def test_an_example_that_is_too_long_and_too_many_of_them() -> None:
    assert only(typed(f"examples: [{'x' * 501}]")) == (3, "The example has 501 characters; 500 is the most.")
    many = ", ".join(f"x{number}" for number in range(501))
    assert only(typed(f"examples: [{many}]")) == (3, "“examples” has 501 entries; 500 is the most.")
    short = "\n".join(f"- {{key: k{n}, name: N{n}, owner: librarian}}" for n in range(5_001))
    assert only(f"types:\n{short}")[1] == "“types” has 5,001 entries; 5,000 is the most."
