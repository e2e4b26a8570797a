"""The product's own templates: whoever begins from one has nothing to be told by the clarity check."""

import pytest

from roles.charter_templates.reading import as_charter
from roles.charter_templates.shipped import shipped
from roles.charters.models import CharterVersion, Outcome, Stake, TimeShare
from roles.clarity.charter import findings_of_charter
from roles.clarity.charter_facts import family_of
from roles.duties.models import Framework
from roles.hiring.kit import trait_of

pytestmark = pytest.mark.static
EACH = pytest.mark.parametrize("key", shipped())


def test_there_are_templates_of_at_least_eight_roles() -> None:
    assert len({content["role"] for content in shipped().values()}) >= 8


@EACH
def test_the_clarity_check_finds_nothing_in_one(key: str) -> None:
    charter = as_charter(shipped()[key]) | {"review_by": "2027-01-29"}
    assert [(one.code, one.about) for one in findings_of_charter(charter)] == []


@EACH
def test_one_has_everything_that_a_charter_should_have(key: str) -> None:
    content = shipped()[key]
    assert {line["area"] for line in content["lines"]} <= set(Framework.values)
    assert {line["kind"] for line in content["lines"]} >= {"owns", "shares", "hands_on"}
    assert len(content["profile"].splitlines()) >= 5
    assert content["review"]["triggers"]
    assert sum(float(row["hours"]) for row in content["time"]) == float(content["hours_a_week"])


@EACH
def test_one_fits_the_fields_of_a_charter(key: str) -> None:
    content = shipped()[key]
    for line in content["lines"]:
        assert len(line["wording"]) <= 200
        assert line["kind"] in Stake.Kind.values
        assert line["how"] in ["", *Stake.How.values]
    for model, part, names in ((Outcome, "outcomes", ("text", "sign")), (TimeShare, "time", ("label",))):
        for row in content[part]:
            assert all(len(row[name]) <= (model._meta.get_field(name).max_length or 0) for name in names)
    for name in ("purpose", "likeness", "come_for", "full_time", "profile"):
        assert len(content[name]) <= (CharterVersion._meta.get_field(name).max_length or 0)


def test_no_coach_and_no_librarian_evaluates() -> None:
    beside = [one for one in shipped().values() if family_of(one["role"]) in ("coach", "librarian", "manager")]
    assert len(beside) >= 5
    for content in beside:
        [locked] = [row for row in content["boundaries"] if row["text"].startswith("Does not evaluate")]
        assert locked["locked"]


def test_what_one_hands_on_another_owns_in_the_same_words() -> None:
    owned = {line["wording"] for one in shipped().values() for line in one["lines"] if line["kind"] == "owns"}
    for content in shipped().values():
        for line in content["lines"]:
            if line["kind"] == "hands_on" and line["to"] in shipped():
                assert line["wording"] in owned, (content["role"], line["wording"])


@EACH
def test_each_line_of_a_profile_is_a_trait_that_can_be_heard(key: str) -> None:
    assert [line for line in shipped()[key]["profile"].splitlines() if trait_of(line) is None] == []
