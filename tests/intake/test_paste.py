"""Pasting a description, or choosing its file: nothing of it is lost, and nothing becomes a duty by itself."""

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from roles.intake import tasks
from roles.models import Description, Stake
from tests.guards.junk import answer
from tests.intake.descriptions import IMPORT, PASTED, paste
from tests.world import World, client_for

ClientOf = Callable[[str], Client]
LONG = "\n".join(f"{n}. Plan lesson {n} with teachers." for n in range(600))
pytestmark = pytest.mark.django_db

WORDS = ["Plan lessons with teachers", "model lessons when appropriate", "DUTIES", "other duties as assigned", "Page 2"]
LINES = st.tuples(
    st.sampled_from(["", "1. ", "• ", "- ", "a) ", "\t", "12) ", "Duties: "]),
    st.sampled_from(WORDS) | st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40),
    st.sampled_from(["", ";", ".", ":", " and", ","]),
).map("".join)


def test_it_is_kept_word_for_word_and_sorted(client_of: ClientOf) -> None:
    description = paste(client_of("ada"))
    assert description.text == PASTED
    page = client_of("ada").get(f"{IMPORT}/{description.pk}").text
    assert "9 lines, sorted" in page
    assert "Instructional Coach, Lakemont County Schools" in page


def test_nothing_becomes_a_duty_by_itself(client_of: ClientOf) -> None:
    before = Stake.objects.count()
    description = paste(client_of("ada"))
    assert not description.items.filter(fate="taken").exists()
    assert Stake.objects.count() == before


@settings(max_examples=25)
@given(st.lists(LINES, min_size=1, max_size=12), st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_pasted_line_is_in_some_item(world: World, lines: list[str], end: str) -> None:
    text = end.join(lines)

    def accounted() -> None:
        if not re.search(r"\w", text):
            return
        description = Description.objects.latest("pk")
        named = {number for item in description.items.all() for number in item.lines}
        spoken = {n for n, line in enumerate(description.text.split("\n"), 1) if re.search(r"\w", line)}
        assert spoken <= named

    answer(client_for("ada"), "POST", IMPORT, {"role": "teacher", "text": text, "no_student": "on"}, accounted)


def test_the_original_leads_to_each_item(client_of: ClientOf) -> None:
    description = paste(client_of("ada"))
    page = client_of("ada").get(f"{IMPORT}/{description.pk}/original").text
    for item in description.items.all():
        assert f"/{description.pk}#item-{item.number}" in page
    assert page.count('id="line-') == len(PASTED.split("\n"))


def test_a_file_is_read_and_not_kept(client_of: ClientOf) -> None:
    file = SimpleUploadedFile("coach.txt", PASTED.encode())
    client_of("ada").post(IMPORT, {"role": "teacher", "file": file})
    description = Description.objects.latest("pk")
    assert (description.file_name, description.text.strip()) == ("coach.txt", PASTED.strip())


def test_a_file_that_cannot_be_read_is_told_in_words(client_of: ClientOf) -> None:
    response = client_of("ada").post(IMPORT, {"role": "teacher", "file": SimpleUploadedFile("a.docx", b"no archive")})
    assert response.status_code == 422
    assert "field-error" in response.text


def test_a_file_that_is_too_large_is_told_what_to_do(client_of: ClientOf) -> None:
    response = client_of("ada").post(IMPORT, {"role": "teacher", "file": SimpleUploadedFile("a.txt", b"x" * 6_000_000)})
    assert response.status_code == 422
    assert "Paste the text instead" in response.text


def test_a_possible_student_is_asked_about_and_the_text_stays(client_of: ClientOf) -> None:
    text = "1. Meet the mother of the student Tyler Benson every week."
    response = client_of("ada").post(IMPORT, {"role": "teacher", "text": text})
    assert response.status_code == 422
    assert "“Tyler Benson” could be a student" in response.text
    assert text in response.text
    assert paste(client_of("ada"), text, no_student="on").text == text


def test_a_new_role_is_made_with_it(client_of: ClientOf, world: World) -> None:
    client_of("ada").post(IMPORT, {"new_role": "Math coach", "text": PASTED})
    assert Description.objects.latest("pk").role == world.role("math-coach")


def test_pressing_twice_keeps_one(client_of: ClientOf) -> None:
    assert paste(client_of("ada")) == paste(client_of("ada"))


@pytest.mark.parametrize("sent", [{"role": "teacher", "text": "  \n • \n"}, {"text": PASTED}])
def test_what_is_missing_is_told_beside_its_field(client_of: ClientOf, sent: dict[str, str]) -> None:
    response = client_of("ada").post(IMPORT, sent)
    assert response.status_code == 422
    assert "field-error" in response.text


def test_a_long_one_is_read_by_the_worker(client_of: ClientOf) -> None:
    assert paste(client_of("ada"), LONG).items.count() >= 600


def test_no_long_one_is_read_while_somebody_waits_and_the_worker_is_asked_once(
    client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(type(tasks.read_in_background), "enqueue", lambda task, *values: asked.append(values[0]))
    description = paste(client_of("ada"), LONG)
    assert client_of("ada").post(f"{IMPORT}/{description.pk}/read").status_code == 302
    assert not description.items.exists()
    assert asked == [description.pk]


def test_the_list_of_charters_leads_back_to_it(client_of: ClientOf) -> None:
    description = paste(client_of("ada"))
    assert f"{IMPORT}/{description.pk}" in client_of("ada").get("/hampton-high-school/charters").text
    assert f"{IMPORT}/{description.pk}" not in client_of("ben").get("/hampton-high-school/charters").text
