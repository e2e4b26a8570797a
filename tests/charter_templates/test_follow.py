"""A school follows the district's template: shown what changed, it takes over what it wants, line by line."""

from datetime import date

from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from roles.charter_templates.following import changes_of, is_ours_now, take_over
from roles.charter_templates.parts import Parts, add_lines, add_rest, fill_own
from roles.charter_templates.shipped import Content, shipped
from roles.charters.models import CharterVersion
from roles.models import Adoption, Template
from roles.staffing.models import Role
from tests.story import PLAN
from tests.world import World

CHARTER = "/hampton-high-school/charters/pl-coach"


def adoption(world: World) -> Adoption:
    return Adoption.objects.select_related("version").get(charter=world.charter("pl-coach"))


def test_those_who_write_the_charter_are_told_what_changed(ben: Client, cleo: Client) -> None:
    page = ben.get(CHARTER).text
    assert "The district’s template changed" in page
    assert "One duty reads better." in page
    assert f"“{PLAN}”, until now “Plan lessons with teachers”." in page.replace("&#x27;", "'")
    assert "template changed" not in cleo.get(CHARTER).text


def test_what_is_taken_over_comes_into_the_draft_alone(world: World, ben: Client) -> None:
    in_force = world.version("pl-coach", 2)
    text = in_force.text
    answer = ben.post(f"{CHARTER}/template", {"number": "2", "lines-plan": "take"}, follow=True)
    assert answer.status_code == 200
    assert adoption(world).version.number == 2
    in_force.refresh_from_db()
    assert in_force.text == text
    assert "template changed" not in ben.get(CHARTER).text


def test_keeping_ours_changes_no_word(world: World, ben: Client) -> None:
    draft = world.version("pl-coach", 3)
    before = (draft.edits, list(draft.stakes.values_list("wording", flat=True)))
    Template.objects.filter(district=world.hampton.district).get().versions.filter(number=2).update(
        content=changed(adoption(world).version.content)
    )
    ben.post(f"{CHARTER}/template", {"number": "2", "purpose": "keep", "lines-plan": "keep", "lines-new": "keep"})
    draft.refresh_from_db()
    assert (draft.edits, list(draft.stakes.values_list("wording", flat=True))) == before
    assert adoption(world).version.number == 2


def changed(content: Content) -> Content:
    plan, order = content["lines"]
    new = {**plan, "id": "new", "wording": "Visit each new teacher in the first month"}
    lines = [{**plan, "wording": "Plan one lesson a week with each new teacher"}, order, new]
    return {**content, "purpose": "Helps every teacher.", "lines": lines}


def test_a_choice_is_needed_for_each_change(world: World, ben: Client) -> None:
    Template.objects.get(district=world.hampton.district).versions.filter(number=2).update(
        content=changed(adoption(world).version.content)
    )
    answer = ben.post(f"{CHARTER}/template", {"number": "2", "purpose": "take"})
    assert answer.status_code == 422
    assert "Take it over, or keep ours" in answer.text
    assert adoption(world).version.number == 1


def test_who_saw_an_older_version_is_told(world: World, ben: Client) -> None:
    assert ben.post(f"{CHARTER}/template", {"number": "1", "lines-plan": "take"}).status_code == 409


def test_a_withdrawn_template_tells_nothing(world: World, ben: Client) -> None:
    Template.objects.update(is_offered=False)
    assert "template changed" not in ben.get(CHARTER).text
    assert ben.get(f"{CHARTER}/template").status_code == 404


def test_others_of_the_school_do_not_decide(cleo: Client) -> None:
    assert cleo.post(f"{CHARTER}/template", {"number": "2", "lines-plan": "take"}).status_code == 403


CONTENTS = st.sampled_from(list(shipped().values()))


@given(before=CONTENTS, after=CONTENTS, chosen=st.sets(st.integers(0, 80)))
def test_taking_over_makes_each_taken_place_read_as_the_template_does(
    before: Content, after: Content, chosen: set[int]
) -> None:
    roles = {key: Role(pk=number, name=key) for number, key in enumerate([*before["roles"], *after["roles"]], start=1)}
    draft, parts = CharterVersion(), Parts()
    add_lines(parts, before, before["lines"], roles)
    add_rest(parts, before, roles)
    fill_own(draft, before, date(2026, 8, 1))
    changes = changes_of(before, after)
    taken = [one for number, one in enumerate(changes) if number in chosen]
    for one in taken:
        take_over(draft, parts, one, after, roles)
    assert all(is_ours_now(draft, parts, one, roles) for one in taken)
