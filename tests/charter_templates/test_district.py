"""A district lead makes templates, changes them as versions and offers them to the district's schools."""

from typing import Any

from django.test import Client

from roles.models import Template, TrailRow
from tests.guards.forms import untouched
from tests.guards.pages.templates import TEMPLATES as PAGES
from tests.story import PLAN
from tests.world import World, client_for

HERE = "/district/templates"
EDIT = next(page for page in PAGES if page.name == "district_template_edit")


def template(world: World) -> Template:
    return Template.objects.get(district=world.hampton.district, slug="coach-of-hampton-district")


def as_shown(**typed: str) -> dict[str, Any]:
    """What the editing page would send, with these words typed into it."""
    return {**untouched(EDIT), **typed}


def test_the_list_says_which_school_uses_which_version(lea: Client) -> None:
    page = " ".join(lea.get(HERE).text.split())
    assert "Hampton High School, PL coach: <span >version 1, has not dealt with version 2 yet</span>" in page
    assert "ZEDER" not in page


def test_a_charter_in_force_becomes_a_template(world: World, lea: Client) -> None:
    version = world.version("pl-coach", 2)
    lea.post(f"{HERE}/new", {"name": "Coaches", "source": f"charter-{version.pk}"})
    made = Template.objects.get(slug="coaches")
    content = made.versions.get().content
    assert [line["wording"] for line in content["lines"]] == [line["wording"] for line in version.content["lines"]]
    assert content["roles"]["project-manager"][0] == "Project manager"
    assert not made.is_offered
    assert TrailRow.objects.latest("id").verb == "made template"


def test_a_charter_of_another_district_is_no_choice(world: World, lea: Client) -> None:
    foreign = world.version("pl-coach", 2, "zeder")
    answer = lea.post(f"{HERE}/new", {"name": "Coaches", "source": f"charter-{foreign.pk}"})
    assert answer.status_code == 422
    assert "ZEDER" not in answer.text


def test_a_name_is_taken_once(lea: Client) -> None:
    said = {"name": "Counselors", "source": "own-counselor"}
    assert [lea.post(f"{HERE}/new", said).status_code for _ in range(2)] == [302, 422]


def test_schools_are_offered_what_the_district_offers(world: World, lea: Client, ada: Client) -> None:
    shelf = "/hampton-high-school/charters/templates"
    lea.post(f"{HERE}/new", {"name": "Counselors", "source": "own-counselor"})
    made = Template.objects.get(slug="counselors")
    assert "district/counselors" not in ada.get(shelf).text
    lea.post(f"{HERE}/{made.pk}/offer", {"act": "offer"})
    assert "district/counselors" in ada.get(shelf).text
    assert ada.post(f"{shelf}/district/counselors", {"role": "", "new_role": "School counselor"}).status_code == 302
    assert 'School counselor: <span class="quiet">version 1' in " ".join(lea.get(f"{HERE}/{made.pk}").text.split())


def test_saving_what_the_page_shows_changes_nothing_but_the_number(world: World, lea: Client) -> None:
    one = template(world)
    assert lea.post(f"{HERE}/{one.pk}/edit", as_shown(what_changed="Nothing.")).status_code == 302
    new, old = one.versions.all()[:2]
    assert (new.number, new.content) == (3, old.content)


def test_a_change_is_a_new_version_that_says_what_changed(world: World, lea: Client, ben: Client) -> None:
    one = template(world)
    words = {"purpose": "Helps every teacher.", "lines-0-wording": "", "lines-2-wording": "Visit new teachers monthly"}
    lea.post(f"{HERE}/{one.pk}/edit", as_shown(what_changed="Visits are a duty now.", **words))
    new = one.versions.get(number=3)
    assert new.content["purpose"] == "Helps every teacher."
    assert [line["wording"] for line in new.content["lines"]] == ["Order books", "Visit new teachers monthly"]
    assert one.versions.get(number=2).content["lines"][0]["wording"] == PLAN
    assert "Visits are a duty now." in ben.get("/hampton-high-school/charters/pl-coach").text


def test_schools_are_told_what_changed_so_it_must_be_said(world: World, lea: Client) -> None:
    answer = lea.post(f"{HERE}/{template(world).pk}/edit", as_shown(what_changed="", purpose="Kept as typed."))
    assert answer.status_code == 422
    assert "Say what changed, so that schools know" in answer.text
    assert "Kept as typed." in answer.text


def test_of_two_who_change_it_the_second_keeps_what_was_typed(world: World, lea: Client) -> None:
    said = as_shown(what_changed="Mine.", purpose="Typed second.")
    lea.post(f"{HERE}/{template(world).pk}/edit", as_shown(what_changed="First."))
    answer = lea.post(f"{HERE}/{template(world).pk}/edit", said)
    assert answer.status_code == 409
    assert "Typed second." in answer.text


def test_a_district_without_templates_is_told_how_to_begin(world: World, lea: Client) -> None:
    Template.objects.filter(district=world.hampton.district).update(district=world.zeder.district, slug="moved")
    assert "No templates yet" in lea.get(HERE).text


def test_from_the_list_of_charters_a_district_lead_finds_the_templates(lea: Client, ada: Client) -> None:
    link = f'href="{HERE}"'
    assert link in lea.get("/hampton-high-school/charters").text
    assert link not in ada.get("/hampton-high-school/charters").text
    assert client_for("ada").get(HERE).status_code == 403
