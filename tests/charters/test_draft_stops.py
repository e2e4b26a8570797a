"""What stops a draft from being saved although nothing is missing: somebody else was first, or a student is named."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.charters import actions
from roles.models import CharterVersion
from tests.charters.pages import HOME, owns, sent, wordings
from tests.story import PLAN
from tests.world import World

ClientOf = Callable[[str], Client]
DRAFT = f"{HOME}/pl-coach/draft"


@pytest.fixture
def draft(world: World) -> CharterVersion:
    """Ben's, saved once."""
    return world.version("pl-coach", 3)


def test_of_two_who_write_at_once_the_second_reads_both(client_of: ClientOf, draft: CharterVersion) -> None:
    client_of("ada").post(DRAFT, sent([owns(PLAN), owns("Ada's line")]))
    answer = client_of("ben").post(DRAFT, sent([owns(PLAN), owns("Ben's line")]))
    assert answer.status_code == 409
    assert "Ada Abbott saved this draft while you wrote" in answer.text
    differences = answer.context["twice"]["differences"]
    assert [(one.theirs, one.yours) for one in differences] == [("Ada's line (Owns)", "Ben's line (Owns)")]
    assert 'value="Ben&#x27;s line"' in answer.text
    assert wordings(draft) == [PLAN, "Ada's line"]


def test_the_second_may_keep_theirs_over_the_first(client_of: ClientOf, draft: CharterVersion) -> None:
    client_of("ada").post(DRAFT, sent([owns("Ada's line")]))
    answer = client_of("ben").post(DRAFT, sent([owns("Ben's line")]))
    over = str(answer.context["over"])
    assert client_of("ben").post(DRAFT, sent([owns("Ben's line")], over=over)).status_code == 302
    assert wordings(draft) == ["Ben's line"]


@pytest.mark.parametrize("edits", ["", "-1", "x", "9" * 30])
def test_a_form_that_does_not_say_what_it_changes_overwrites_nothing(
    client_of: ClientOf, draft: CharterVersion, edits: str
) -> None:
    before = wordings(draft)
    answer = client_of("ben").post(DRAFT, {**sent([owns("New")]), "edits": edits})
    assert answer.status_code == 409
    assert wordings(draft) == before


def test_a_draft_sent_meanwhile_gives_the_typed_words_back(
    client_of: ClientOf, draft: CharterVersion, world: World
) -> None:
    parties = [(world.person("ada"), world.role("principal"))]
    actions.send_for_signature(draft, parties, by=world.person("ada"))
    answer = client_of("ben").post(DRAFT, sent([owns("A line of mine")], purpose="My purpose"))
    assert answer.status_code == 409
    assert "A line of mine" in answer.text
    assert "My purpose" in answer.text


def test_what_could_be_a_student_is_asked_about_before_it_is_saved(client_of: ClientOf, draft: CharterVersion) -> None:
    rows = [owns("Plan with the teachers of Tyler B.")]
    answer = client_of("ben").post(DRAFT, sent(rows, purpose="Helps the student Maria."))
    assert answer.status_code == 422
    assert "“Tyler B.” could be a student. Take the name out, or tell us it is not one." in answer.text
    assert answer.context["form"].students == ["Maria", "Tyler B."]
    assert "Tyler" not in "".join(wordings(draft))


def test_a_name_that_is_no_students_is_kept(client_of: ClientOf, draft: CharterVersion) -> None:
    rows = [owns("Plan with the teachers of Tyler B.")]
    assert client_of("ben").post(DRAFT, {**sent(rows), "no_student": ["Tyler B."]}).status_code == 302
    assert client_of("ben").post(DRAFT, sent(rows, edits=2)).status_code == 302
