"""From a template to a draft at a school."""

from django.test import Client

from roles.charter_templates.models import Adoption
from roles.models import CharterVersion, Duty, LeftOut, Role
from tests.world import World

TEMPLATES = "/hampton-high-school/charters/templates"


def draft_of(world: World, role: str) -> CharterVersion:
    return CharterVersion.objects.get(school=world.hampton, charter__role__slug=role, state="draft")


def test_the_principal_chooses_one_and_sees_it_as_it_would_read_here(ada: Client) -> None:
    assert f'href="{TEMPLATES}"' in ada.get("/hampton-high-school/charters").text
    assert f'href="{TEMPLATES}/math-coach"' in ada.get(TEMPLATES).text
    page = ada.get(f"{TEMPLATES}/instructional-coach").text
    assert 'Charter of the <span class="keep">PL coach</span>' in page
    assert "Project manager" in page  # what the school calls it, not “PL project manager”
    assert "Who is the test coordinator here?" in page


def test_it_makes_a_whole_draft_with_the_school_s_own_roles(world: World, ada: Client) -> None:
    answer = ada.post(f"{TEMPLATES}/math-coach", {"role": "", "new_role": "Math coach"}, follow=True)
    assert "of the template are in the draft" in answer.text
    draft = draft_of(world, "math-coach")
    assert {line.kind for line in draft.stakes.all()} == {"owns", "hands_on"}
    assert draft.stakes.get(wording="Order math materials for classrooms").goes_to == world.role("project-manager")
    assert draft.boundaries.get(text="Does not evaluate teachers").locked
    assert draft.outcomes.count() == 4
    assert draft.review_by
    assert draft.on_new_principal
    assert Duty.objects.get(school=world.hampton, wording="Sort student errors with the math teams").framework == "data"
    assert Adoption.objects.get(charter=draft.charter).shipped == "math-coach"


def test_lines_of_roles_that_the_school_lacks_wait_beside_the_draft(world: World, ada: Client) -> None:
    ada.post(f"{TEMPLATES}/math-coach", {"role": "", "new_role": "Math coach"})
    waiting = LeftOut.objects.filter(version=draft_of(world, "math-coach")).values_list("text", flat=True)
    assert "Schedule the state tests: goes to Test coordinator" in waiting
    assert "Plan the family math nights: Department lead leads" in waiting


def test_whoever_is_asked_says_who_that_is_here(world: World, ada: Client) -> None:
    said = {"role": "", "new_role": "Math coach", "is_test-coordinator": "registrar"}
    ada.post(f"{TEMPLATES}/math-coach", said)
    line = draft_of(world, "math-coach").stakes.get(wording="Schedule the state tests")
    assert line.goes_to == world.role("registrar")


def test_a_second_time_adds_nothing(world: World, ada: Client) -> None:
    for _ in range(2):
        ada.post(f"{TEMPLATES}/math-coach", {"role": "", "new_role": "math coach"})
    assert Role.objects.filter(school=world.hampton, name__iexact="math coach").count() == 1
    draft = draft_of(world, "math-coach")
    wordings = list(draft.stakes.values_list("wording", flat=True))
    assert len(wordings) == len(set(wordings))
    assert draft.left_out.count() == 3
    assert draft.edits == 1


def test_what_the_draft_says_already_stays(world: World, ada: Client) -> None:
    before = draft_of(world, "pl-coach")
    lines = set(before.stakes.values_list("pk", "wording"))
    ada.post(f"{TEMPLATES}/instructional-coach", {"role": "pl-coach"})
    draft = draft_of(world, "pl-coach")
    assert draft.purpose == before.purpose
    assert lines < set(draft.stakes.values_list("pk", "wording"))


def test_while_a_version_is_out_for_signature_nothing_is_written(world: World, ada: Client) -> None:
    answer = ada.post(f"{TEMPLATES}/teacher-librarian", {"role": "librarian"})
    assert answer.status_code == 409
    assert "out for signature" in answer.text
    assert not Adoption.objects.filter(charter=world.charter("librarian")).exists()


def test_another_district_s_template_does_not_exist(world: World, ada: Client) -> None:
    assert ada.get(f"{TEMPLATES}/district/coach-of-zeder-district").status_code == 404
    assert ada.get(f"{TEMPLATES}/district/coach-of-hampton-district").status_code == 200
