"""The interview kit: nine questions that follow from the charter, and nothing in which a candidate could be kept."""

import re
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from roles.charter_templates.reading import as_charter
from roles.charter_templates.shipped import shipped
from roles.charters.text import compose
from roles.hiring.kit import QUESTIONS, kit_of, trait_of
from roles.models import CharterVersion
from tests.world import World, client_for

ADDRESS = "/hampton-high-school/charters/pl-coach/v/{}/interview"
EMPTY: dict[str, Any] = {"role": "Coach", "purpose": "", "lines": [], "boundaries": [], "profile": ""}


@pytest.mark.parametrize("key", shipped())
def test_nine_questions_fit_the_time_and_scenarios_come_first(key: str) -> None:
    kit = kit_of(as_charter(shipped()[key]))
    kinds = [question.is_scenario for question in kit.questions]
    assert len(kinds) == QUESTIONS
    assert kinds == sorted(kinds, reverse=True)
    assert sum(kinds) == 7
    assert all(question.listen for question in kit.questions)
    assert "{" not in " ".join([question.text for question in kit.questions])


def test_each_line_of_the_profile_gets_its_scenario() -> None:
    kit = kit_of({**EMPTY, "profile": "Listens longer than they talk\nStays calm with upset people\nPlays the harp"})
    assert [question.about for question in kit.questions][:2] == [
        "Listens longer than they talk",
        "Stays calm with upset people",
    ]
    assert kit.unheard == ("Plays the harp",)
    assert trait_of("Plays the harp") is None


def test_the_task_is_the_school_s_own_work() -> None:
    kit = kit_of(as_charter(shipped()["teacher-librarian"]))
    assert "Students check a source before they use it" in kit.task.text
    assert "Plan research units with teachers" in " ".join(kit.task.steps)
    assert "PL project manager" in kit.panel


@given(st.dictionaries(st.sampled_from(["profile", "purpose", "role"]), st.text(max_size=200)))
def test_any_words_make_a_kit_in_which_they_stand_as_typed(words: dict[str, str]) -> None:
    kit = kit_of({**EMPTY, **words})
    assert 5 <= len(kit.questions) <= QUESTIONS


def test_an_emerging_charter_has_its_kit_before_it_has_duties(world: World) -> None:
    draft = CharterVersion.objects.get(school=world.hampton, charter__role__slug="pl-coach", state="draft")
    draft.stakes.all().delete()
    CharterVersion.objects.filter(pk=draft.pk).update(is_emerging=True, profile="Takes feedback and changes course")
    page = client_for("ben").get(ADDRESS.format(3)).text
    assert "Takes feedback and changes course" in page
    assert "your visits cost them more time than they give" in page
    assert compose(CharterVersion.objects.get(pk=draft.pk))["lines"] == []


def test_nothing_can_be_typed_about_a_candidate(world: World) -> None:
    page = client_for("ada").get(ADDRESS.format(2))
    main = page.text[page.text.index("<main") : page.text.index("</main")]
    assert "Scoring sheet" in main
    assert not re.search(r"<(input|textarea|select|form)", main)
    assert client_for("ada").post(ADDRESS.format(2)).status_code == 405


@pytest.mark.parametrize("name", ["cleo", "lea"])
def test_others_of_the_school_could_apply_and_do_not_see_the_questions(world: World, name: str) -> None:
    client: Client = client_for(name)
    assert client.get(ADDRESS.format(2)).status_code == 403
    assert "Interview kit" not in client.get("/hampton-high-school/charters/pl-coach").text
