"""From a duty to a person, row by row."""

import pytest

from roles.routing.owners import Door, Kind, Reason, Slip, resolve
from tests.routing.small_school import (
    ADA,
    BEN,
    CLEO,
    COACH,
    DORA,
    EVE,
    FAY,
    LIBRARIAN,
    POSTS,
    PRINCIPAL,
    TODAY,
    away,
    day,
    post,
    school,
)

NOBODYS_HOME = post(PRINCIPAL, ADA), post(LIBRARIAN, EVE), post(LIBRARIAN, FAY)


def ids(slip: Slip) -> list[int]:
    return [one.person.id for one in slip.asked]


def test_the_owner_is_whoever_holds_the_role_that_owns_the_duty():
    slip = resolve(school(), "plan", TODAY)
    assert (slip.kind, ids(slip), slip.role.name) == (Kind.OWNER, [BEN], "PL coach")
    assert (slip.type.key, slip.duty.wording, slip.claim.number) == ("plan", "Plan lessons with teachers", 2)


def test_all_who_hold_a_role_are_named_each_with_the_scope():
    slip = resolve(school(), "sources", TODAY)
    assert [(one.person.id, one.scope) for one in slip.asked] == [(EVE, "grades 9 and 10"), (FAY, "grades 11 and 12")]


def test_a_duty_that_no_charter_owns_goes_to_the_front_door():
    slip = resolve(school(), "repair", TODAY)
    assert (slip.kind, slip.reason, slip.door, ids(slip)) == (Kind.FRONT_DOOR, Reason.NO_OWNER, Door.ROLE, [ADA])


@pytest.mark.parametrize(("offset", "kind"), [(-1, Kind.OWNER), (0, Kind.COVERED), (3, Kind.COVERED), (4, Kind.OWNER)])
def test_who_covers_answers_on_the_days_away_and_no_other(offset, kind):
    slip = resolve(school(away(BEN, CLEO, 0, 3)), "plan", day(offset))
    assert (slip.kind, ids(slip)) == (kind, [CLEO if kind == Kind.COVERED else BEN])


def test_a_cover_says_for_whom_and_until_when():
    [one] = resolve(school(away(BEN, CLEO, 0, 3)), "plan", TODAY).asked
    assert (one.covers.id, one.covers_until, one.via) == (BEN, day(3), ())


def test_where_the_cover_is_away_too_the_cover_of_the_cover_answers():
    [one] = resolve(school(away(BEN, CLEO), away(CLEO, EVE)), "plan", TODAY).asked
    assert (one.person.id, one.covers.id, [person.id for person in one.via]) == (EVE, BEN, [CLEO])


def test_a_circle_of_covers_ends_at_the_front_door():
    slip = resolve(school(away(BEN, CLEO), away(CLEO, DORA), away(DORA, BEN)), "plan", TODAY)
    assert (slip.kind, slip.reason, ids(slip)) == (Kind.FRONT_DOOR, Reason.ALL_AWAY, [ADA])


def test_a_cover_who_has_left_does_not_answer():
    slip = resolve(school(away(BEN, CLEO), gone=[CLEO]), "plan", TODAY)
    assert (slip.reason, [one.person.id for one in slip.away], ids(slip)) == (Reason.ALL_AWAY, [BEN], [ADA])


def test_an_owner_away_without_cover_leads_to_the_front_door_and_says_whose_it_is():
    slip = resolve(school(away(BEN)), "plan", TODAY)
    assert (slip.kind, slip.reason, slip.owner.name, ids(slip)) == (Kind.FRONT_DOOR, Reason.ALL_AWAY, "PL coach", [ADA])


def test_of_several_holders_those_who_are_there_answer():
    slip = resolve(school(away(EVE)), "sources", TODAY)
    assert (slip.kind, ids(slip), [one.person.id for one in slip.away]) == (Kind.OWNER, [FAY], [EVE])


def test_the_part_of_an_absent_holder_is_her_covers():
    slip = resolve(school(away(EVE, CLEO)), "sources", TODAY)
    assert [(one.person.id, one.scope) for one in slip.asked] == [(CLEO, "grades 9 and 10"), (FAY, "grades 11 and 12")]
    assert slip.kind == Kind.OWNER


def test_who_does_the_same_as_an_absent_holder_answers_without_the_cover():
    posts = [post(LIBRARIAN, EVE), post(LIBRARIAN, FAY)]
    assert ids(resolve(school(away(EVE, CLEO), posts=posts), "sources", TODAY)) == [FAY]


def test_a_holder_who_covers_for_the_other_is_named_once():
    assert ids(resolve(school(away(EVE, FAY)), "sources", TODAY)) == [FAY]


def test_where_all_holders_are_away_their_covers_answer():
    slip = resolve(school(away(EVE, CLEO), away(FAY, BEN)), "sources", TODAY)
    assert (slip.kind, ids(slip)) == (Kind.COVERED, [CLEO, BEN])


def test_an_appointment_that_has_ended_does_not_count():
    posts = [*NOBODYS_HOME, post(COACH, BEN, until=day(-1)), post(COACH, CLEO, since=day(0))]
    directory = school(posts=posts)
    assert ids(resolve(directory, "plan", day(-1))) == [BEN]
    assert ids(resolve(directory, "plan", TODAY)) == [CLEO]


def test_an_empty_role_leads_to_the_front_door():
    slip = resolve(school(posts=NOBODYS_HOME), "plan", TODAY)
    assert (slip.kind, slip.reason, ids(slip)) == (Kind.FRONT_DOOR, Reason.NOBODY_HOLDS, [ADA])


def test_a_holder_who_has_left_does_not_count():
    assert resolve(school(gone=[BEN]), "plan", TODAY).reason == Reason.NOBODY_HOLDS


def test_days_away_within_two_weeks_are_told_with_who_covers():
    [one] = resolve(school(away(BEN, CLEO, 14, 15), away(BEN, EVE, 3, 4)), "plan", TODAY).asked
    assert (one.next_away.first_day, one.next_cover.id) == (day(3), EVE)


def test_days_away_later_than_two_weeks_are_not():
    assert resolve(school(away(BEN, CLEO, 15, 16)), "plan", TODAY).asked[0].next_away is None


@pytest.mark.parametrize(
    ("absences", "changes", "door", "who"),
    [
        ([away(ADA, CLEO)], {}, Door.ROLE, CLEO),
        ([away(ADA)], {}, Door.PRINCIPAL, DORA),
        ([away(ADA), away(DORA, CLEO)], {}, Door.AWAY, ADA),
        ([away(ADA, None, 0, 9), away(DORA, None, 0, 2)], {}, Door.AWAY, DORA),
        ([], {"front_door": None}, Door.PRINCIPAL, ADA),
        ([], {"front_door": LIBRARIAN, "posts": POSTS[:2]}, Door.PRINCIPAL, ADA),
        ([], {"gone": [ADA, DORA], "leads": [FAY]}, Door.LEAD, FAY),
        ([], {"principals": [], "front_door": None}, Door.ANYBODY, ADA),
        ([away(ADA)], {"principals": [], "posts": POSTS[:1]}, Door.AWAY, ADA),
    ],
    ids=[
        "the cover of its holder",
        "another principal who is there",
        "a principal although away",
        "of principals away the one back first",
        "a principal where the school chose no role",
        "a principal where nobody holds the role",
        "the district's lead where no principal is left",
        "whoever holds a role where there is neither",
        "its holder although away where there is nobody else",
    ],
)
def test_who_stands_at_the_front_door(absences, changes, door, who):
    slip = resolve(school(*absences, **changes), "repair", TODAY)
    assert (slip.kind, slip.door, ids(slip)) == (Kind.FRONT_DOOR, door, [who])


def test_a_principal_at_the_door_although_away_is_said_to_be_away():
    [one] = resolve(school(away(ADA, None, 0, 5), away(DORA, None, 0, 9)), "repair", TODAY).asked
    assert one.away_until == day(5)


def test_a_school_without_anybody_says_the_main_office():
    slip = resolve(school(posts=[], gone=[ADA, DORA]), "plan", TODAY)
    assert (slip.door, slip.asked) == (Door.OFFICE, ())


def test_an_unknown_question_type_is_an_error():
    with pytest.raises(KeyError):
        resolve(school(), "no-such-type", TODAY)
