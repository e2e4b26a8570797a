"""Sorting: one decision a line, saved as made, taken back at will, and nobody's decision lost."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.intake.queries import state_of
from roles.models import Description, Item, Role
from tests.intake.descriptions import IMPORT, OWN_WORDS, item_with, paste, send

ClientOf = Callable[[str], Client]
pytestmark = pytest.mark.django_db
HAZY, CLEAR, CATCH_ALL = "Model lessons", "Keep the coaching log", "as assigned"


@pytest.fixture
def description(client_of: ClientOf) -> Description:
    return paste(client_of("ada"))


def fresh(item: Item) -> tuple[str, str, str]:
    item.refresh_from_db()
    return item.sort, item.fate, item.wording


def test_a_hazy_line_is_taken_in_other_words(client_of: ClientOf, description: Description) -> None:
    item = item_with(description, HAZY)
    send(client_of("ada"), item, act="own", wording="Model one lesson in each coaching cycle")
    assert fresh(item) == ("own", "taken", "Model one lesson in each coaching cycle")


def test_a_line_without_words_is_asked_for(client_of: ClientOf, description: Description) -> None:
    response = send(client_of("ada"), item_with(description, HAZY), act="own", wording=" ")
    assert response.status_code == 422
    assert "Say what is done and for whom" in response.text


@pytest.mark.parametrize("act", ["share", "not_ours"])
def test_another_role_is_asked_for(client_of: ClientOf, description: Description, act: str) -> None:
    item = item_with(description, CLEAR)
    assert send(client_of("ada"), item, act=act).status_code == 422
    librarian = Role.objects.get(school=description.school, slug="librarian")
    send(client_of("ada"), item, act=act, other=str(librarian.pk))
    assert (fresh(item)[:2], item.other) == ((act, "taken"), librarian)


def test_nobody_hands_on_to_themselves(client_of: ClientOf, description: Description) -> None:
    item = item_with(description, CLEAR)
    assert send(client_of("ada"), item, act="not_ours", other=str(description.role_id)).status_code == 422


def test_what_is_no_duty_stays_out_and_can_be_opened(client_of: ClientOf, description: Description) -> None:
    item = item_with(description, CATCH_ALL)
    assert fresh(item)[1] == "left_out"
    send(client_of("ada"), item, act="undo")
    assert fresh(item)[1] == "open"


def test_undo_goes_back_step_by_step(client_of: ClientOf, description: Description) -> None:
    item, client = item_with(description, CLEAR), client_of("ada")
    begin = fresh(item)
    send(client, item, act="own", wording="Keep the log for the school")
    send(client, item, act="leave")
    for expected in (("own", "taken", "Keep the log for the school"), begin):
        client.post(f"{IMPORT}/{description.pk}/undo", {"step": description.steps.first().pk})
        assert fresh(item) == expected


def test_a_line_is_undone_whatever_was_done_since(client_of: ClientOf, description: Description) -> None:
    first, second, client = item_with(description, CLEAR), item_with(description, HAZY), client_of("ada")
    begin = fresh(first)
    send(client, first, act="own")
    send(client, second, act="leave")
    send(client, first, act="undo")
    assert fresh(first) == begin
    assert fresh(second)[1] == "left_out"


def test_a_group_is_taken_at_once_and_undone_at_once(client_of: ClientOf, description: Description) -> None:
    own = description.items.filter(sort="own")
    numbers = ",".join(str(item.number) for item in own)
    client_of("ada").post(f"{IMPORT}/{description.pk}/take", {"sort": "own", "numbers": numbers})
    assert set(own.values_list("fate", flat=True)) == {"taken"}
    client_of("ada").post(f"{IMPORT}/{description.pk}/undo", {"step": description.steps.get().pk})
    assert set(own.values_list("fate", flat=True)) == {"open"}


def test_the_second_of_two_is_told_and_loses_no_words(client_of: ClientOf, description: Description) -> None:
    item = item_with(description, CLEAR)
    seen = state_of(item)
    send(client_of("ada"), item, act="leave")
    late = send(client_of("ada"), item, act="own", wording="Write the log every Friday", seen=seen)
    assert late.status_code == 409
    assert "Ada Abbott sorted meanwhile" in late.text
    assert "Write the log every Friday" in late.text
    assert fresh(item)[1] == "left_out"


def test_two_people_on_two_lines_are_not_in_each_others_way(client_of: ClientOf, description: Description) -> None:
    first, second = item_with(description, CLEAR), item_with(description, HAZY)
    seen = state_of(second)
    send(client_of("ada"), first, act="own")
    assert send(client_of("ada"), second, act="leave", seen=seen).status_code == 302


def test_undo_of_a_step_that_is_not_the_last_any_more_undoes_nothing(
    client_of: ClientOf, description: Description
) -> None:
    item = item_with(description, CLEAR)
    send(client_of("ada"), item, act="own")
    old = description.steps.get().pk
    send(client_of("ada"), item, act="leave")
    assert client_of("ada").post(f"{IMPORT}/{description.pk}/undo", {"step": old}).status_code == 409
    assert fresh(item)[1] == "left_out"


def test_a_possible_student_in_the_words_is_asked_about(client_of: ClientOf, description: Description) -> None:
    item = item_with(description, CLEAR)
    words = {"act": "own", "wording": "Call the student Tyler Benson"}
    assert "could be a student" in send(client_of("ada"), item, **words).text
    assert send(client_of("ada"), item, **words, no_student="on").status_code == 302


def test_with_htmx_the_row_comes_back_with_the_counts(client_of: ClientOf, description: Description) -> None:
    item = item_with(description, CLEAR)
    data = {"seen": state_of(item), "act": "own", "wording": OWN_WORDS}
    address = f"{IMPORT}/{description.pk}/items/{item.number}"
    answer = client_of("ada").post(address, data, headers={"HX-Request": "true"}).text
    assert "<html" not in answer
    for part in (f'id="item-{item.number}"', 'id="sort-counts"', 'id="take-own"', 'id="sort-bar"', "Taken as own"):
        assert part in answer


def test_those_in_the_role_sort_too_and_nobody_else(client_of: ClientOf, description: Description) -> None:
    item = item_with(description, CLEAR)
    assert send(client_of("cleo"), item, act="own").status_code == 302
    assert send(client_of("ben"), item, act="undo").status_code == 403
    assert send(client_of("zoe"), item, act="undo").status_code == 404
