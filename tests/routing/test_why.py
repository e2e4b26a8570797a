"""The chain of an answer, and what stands on its slip, in words."""

import pytest

from roles.people.models import School
from roles.routing.answer_page import title_of
from roles.routing.owners import Reason, Slip, front_door, resolve
from roles.routing.pages import SlipPage
from roles.routing.why import Noted, steps
from tests.routing.small_school import (
    ADA,
    BEN,
    CLEO,
    COACH,
    DORA,
    EVE,
    FAY,
    LIBRARIAN,
    PLAN,
    POSTS,
    TODAY,
    away,
    post,
    school,
    shared,
)

HAMPTON = School(name="Hampton High School", short_name="Hampton", slug="hampton", office_phone="ext. 2000")


def chain(slip: Slip, noted: Noted | None = None) -> list[str]:
    """Each link as a reader hears it."""
    parts = ("before", "strong", "text")
    found = []
    for step in steps(HAMPTON, slip, True, noted):
        sentence = "".join(step.get(part, "") for part in parts)
        found.append(" ".join(filter(None, [sentence, step.get("link"), step.get("meta")])))
    return found


def page(slip: Slip, question: str = "") -> SlipPage:
    return SlipPage(HAMPTON, slip, question)


def test_an_owner() -> None:
    assert chain(resolve(school(), "plan", TODAY)) == [
        "You asked about planning a lesson.",
        "That is the duty “Plan lessons with teachers”.",
        "The PL coach owns it. Charter, version 2, line 1 Signed Oct 6, 2025 by Ben and Ada.",
        "Ben is the PL coach. Since Oct 6, 2025",
    ]


def test_several_holders() -> None:
    slip = resolve(school(), "sources", TODAY)
    assert chain(slip)[-1] == "Eve and Fay are the librarians. Eve: grades 9 and 10; Fay: grades 11 and 12."
    assert (page(slip).firsts, page(slip).role_line) == ("the librarians", "Librarians")


def test_one_of_several_holders_while_the_other_is_away() -> None:
    slip = resolve(school(away(EVE, CLEO)), "sources", TODAY)
    assert chain(slip)[-2:] == [
        "Fay is one of the librarians. Grades 11 and 12. Since Oct 6, 2025",
        "Eve is away until Nov 10. Cleo covers.",
    ]
    assert page(slip).firsts == "Cleo or Fay"
    assert page(slip).notices == [("Eve is away until Nov 10.", "Cleo covers.")]


def test_a_lead_of_a_shared_duty() -> None:
    slip = resolve(shared(school(), PLAN, "Librarian", "Project manager"), "plan", TODAY)
    assert chain(slip)[2].startswith("The PL coach leads it, and shares it with the librarian and the project manager.")
    assert "Split: by grade. Signed" in chain(slip)[2]
    assert (page(slip).stake, page(slip).stake_words) == ("shares", "Leads")


def test_a_cover_of_a_cover() -> None:
    slip = resolve(school(away(BEN, CLEO, 0, 3), away(CLEO, EVE)), "plan", TODAY)
    assert chain(slip)[-1] == "Ben is away until Nov 13. Cleo covers and is away too. Eve covers."
    assert page(slip).role_line == "for Ben, away until Nov 13"
    assert ("Otherwise", "Librarian") in page(slip).facts


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "This is the first look-up of this type."), (4, "Four look-ups of this type since Nov 10.")],
)
def test_what_nobody_owns(count: int, words: str) -> None:
    slip = resolve(school(), "repair", TODAY)
    assert chain(slip, Noted(count, TODAY)) == [
        "You asked about a device that does not work.",
        f"No charter in force owns “Repair devices for teachers”. Noted for the principal to settle. {words}",
        "Hampton chose the principal as its front door. "
        "The principal sees the question type, and your words only if you send them.",
    ]


def test_an_owner_away_without_cover() -> None:
    slip = resolve(school(away(BEN, None, 0, 1)), "plan", TODAY)
    assert chain(slip)[3] == "Ben is away until Nov 11, and nobody covers. Noted for the principal to settle."
    assert title_of(slip)[0] == "Ben is away, so ask the front door."
    assert page(slip).say == "Answers while nobody covers."


def test_an_empty_role() -> None:
    slip = resolve(school(gone=[BEN]), "plan", TODAY)
    assert chain(slip)[3].startswith("Nobody is the PL coach now.")
    assert title_of(slip)[0] == "Nobody holds this role now, so ask the front door."


def test_no_question_type() -> None:
    slip = front_door(school(), TODAY, Reason.NO_TYPE)
    assert chain(slip)[0] == "We could not tell which duty this is. Noted for the principal."
    assert title_of(slip)[0] == "We cannot tell which duty this is, so ask the front door."


NOT_TOLD = "The principal sees the question type, never your words."
TOLD = "The principal sees the question type, and your words only if you send them."


@pytest.mark.parametrize(
    ("absences", "changes", "words"),
    [
        ([away(ADA, CLEO)], {}, f"Ada is away until Nov 10. Cleo covers. {NOT_TOLD}"),
        ([away(ADA)], {}, f"Ada is away until Nov 10, so Dora takes it. {TOLD}"),
        ([away(ADA), away(DORA)], {}, f"Ada is away until Nov 10. Of those who are away, Ada is back first. {TOLD}"),
        ([], {"front_door": None}, f"Hampton has the principal as its front door. {TOLD}"),
        (
            [],
            {"front_door": LIBRARIAN, "posts": POSTS[:2]},
            f"Hampton’s front door is the librarian, and nobody holds that role now, so Ada takes it. {TOLD}",
        ),
        (
            [],
            {"gone": [ADA, DORA], "leads": [FAY], "front_door": None},
            f"Hampton has no principal here yet, so Fay, who leads the district, takes it. {NOT_TOLD}",
        ),
        (
            [],
            {"posts": [], "principals": []},
            "Nobody at Hampton has a name here yet, so ask the main office.",
        ),
    ],
    ids=["covered", "stood in for", "all away", "by default", "empty role", "district", "nobody"],
)
def test_who_is_at_the_front_door_and_why(absences: list, changes: dict, words: str) -> None:
    assert chain(resolve(school(*absences, **changes), "repair", TODAY))[-1] == words


def test_a_school_without_anybody_still_has_a_slip() -> None:
    slip = page(front_door(school(posts=[], principals=[]), TODAY, Reason.NO_TYPE))
    assert (slip.names, slip.role_line, slip.mail) == (["The main office"], "Hampton High School", "")
    assert [(phone.label, phone.address) for phone in slip.phones] == [("Ext. 2000", "tel:2000")]


def test_holders_without_a_number_of_their_role_each_have_theirs() -> None:
    slip = page(resolve(school(posts=[post(COACH, BEN), post(COACH, CLEO)]), "plan", TODAY))
    assert (
        slip.mail
        == "mailto:ben@school.example,cleo@school.example?subject=A%20question%20about%20planning%20a%20lesson"
    )
    assert slip.phones == []
