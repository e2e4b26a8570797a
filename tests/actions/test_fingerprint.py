"""The exact text and its fingerprint: the same for the same content, another for any other."""

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.charters.text import compose, content_of
from roles.signing.fingerprint import canonical, fingerprint
from tests.story import PLAN
from tests.world import World

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
CONTENTS = st.dictionaries(TEXTS, VALUES, max_size=6)


def backwards(value: Any) -> Any:
    """The same content, its keys in the opposite order."""
    if isinstance(value, dict):
        return {key: backwards(value[key]) for key in reversed(value)}
    return [backwards(item) for item in value] if isinstance(value, list) else value


@given(CONTENTS)
def test_the_order_of_keys_does_not_matter(content: dict[str, Any]) -> None:
    assert canonical(content) == canonical(backwards(content))


@given(TEXTS)
def test_how_an_accent_was_typed_does_not_matter(text: str) -> None:
    forms = {canonical({"purpose": unicodedata.normalize(form, text)}) for form in ("NFC", "NFD")}
    assert len(forms) == 1


@given(CONTENTS)
def test_the_text_says_the_content(content: dict[str, Any]) -> None:
    assert canonical(json.loads(canonical(content))) == canonical(content)


@given(TEXTS, TEXTS)
def test_another_text_has_another_fingerprint(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (fingerprint(canonical({"a": one})) == fingerprint(canonical({"a": other}))) is same


def test_the_fingerprint_is_that_of_the_plain_text() -> None:
    text = canonical({"b": "é", "a": 1})
    assert text == '{"a":1,"b":"é"}'
    assert fingerprint(text) == "09ad9fd2fb648cb2f62141215828ea00a62c299db05d20aa9ade2f527a301cc6"


CHANGES = {
    "purpose": lambda draft: setattr(draft, "purpose", "Another."),
    "likeness": lambda draft: setattr(draft, "likeness", "Another."),
    "come for": lambda draft: setattr(draft, "come_for", "another"),
    "presence": lambda draft: setattr(draft, "presence", 1),
    "hours": lambda draft: setattr(draft, "hours_a_week", None),
    "review": lambda draft: setattr(draft, "review_by", None),
    "a stake's wording": lambda draft: draft.stakes.filter(duty__wording=PLAN).update(wording="Plan"),
    "a stake's kind": lambda draft: draft.stakes.filter(kind="owns").update(kind="supports", asked_first=False),
    "a stake less": lambda draft: draft.stakes.first().delete(),
    "a boundary's text": lambda draft: draft.boundaries.update(text="Another"),
    "a boundary's lock": lambda draft: draft.boundaries.update(locked=False),
    "hours of a share": lambda draft: draft.time_shares.update(hours=1),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_to_a_charter_changes_its_fingerprint(world: World, change: Any) -> None:
    draft = world.version("pl-coach", 3)
    before = fingerprint(canonical(compose(draft)))
    change(draft)
    assert fingerprint(canonical(compose(draft))) != before


def test_what_is_renamed_later_leaves_signed_text_alone(world: World) -> None:
    version = world.version("pl-coach", 2)
    role = world.role("project-manager")
    role.name = "Manager of projects"
    role.save()
    assert "Project manager" in str(content_of(version))
    assert fingerprint(version.text) == version.fingerprint
