"""What holds for every school there could be."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from roles.routing.directory import Away, Directory, Post
from roles.routing.owners import Kind, resolve
from tests.routing.small_school import NAMES, ROLES, TODAY, TYPES, school

PEOPLE = st.integers(1, len(NAMES))
DAYS = st.integers(-20, 20).map(lambda days: TODAY + timedelta(days=days))


@st.composite
def aways(draw: st.DrawFn) -> Away:
    first, last = sorted([draw(DAYS), draw(DAYS)])
    return Away(draw(PEOPLE), first, last, draw(st.none() | PEOPLE))


@st.composite
def posts(draw: st.DrawFn) -> Post:
    since, until = sorted([draw(DAYS), draw(DAYS)])
    scope = draw(st.sampled_from(["", "grade 9", "grade 10"]))
    return Post(draw(st.sampled_from(list(ROLES))), draw(PEOPLE), since, draw(st.none() | st.just(until)), scope)


@st.composite
def schools(draw: st.DrawFn) -> Directory:
    return school(
        *draw(st.lists(aways(), max_size=12)),
        posts=draw(st.lists(posts(), max_size=8)),
        owners=draw(st.dictionaries(st.sampled_from([1, 2, 3]), st.sampled_from(list(ROLES)))),
        principals=draw(st.lists(PEOPLE, unique=True, max_size=3)),
        leads=draw(st.lists(PEOPLE, unique=True, max_size=2)),
        gone=draw(st.lists(PEOPLE, unique=True, max_size=4)),
        front_door=draw(st.none() | st.sampled_from(list(ROLES))),
    )


CASES = {"directory": schools(), "key": st.sampled_from(list(TYPES)), "day": DAYS}


@given(**CASES)
def test_nobody_is_left_without_a_name_where_the_school_has_one(directory, key, day):
    here = [*directory.principals, *directory.leads]
    here += [one.person_id for role_id in ROLES for one in directory.holders(role_id, day)]
    if any(directory.people[person_id].is_active for person_id in here):
        assert resolve(directory, key, day).asked


@given(**CASES)
def test_nobody_who_is_away_is_named_without_saying_so(directory, key, day):
    for one in resolve(directory, key, day).asked:
        assert directory.is_there(one.person.id, day) or one.away_until


@given(**CASES)
def test_nobody_who_has_left_is_named(directory, key, day):
    assert all(one.person.is_active for one in resolve(directory, key, day).asked)


@given(**CASES)
def test_only_a_holder_of_the_owning_role_or_who_covers_answers_as_owner(directory, key, day):
    slip = resolve(directory, key, day)
    if slip.kind == Kind.FRONT_DOOR:
        return
    holders = {post.person_id for post in directory.holders(slip.claim.role_id, day)}
    assert all((one.covers or one.person).id in holders for one in slip.asked)


@given(**CASES)
def test_the_same_school_and_day_give_the_same_answer(directory, key, day):
    assert resolve(directory, key, day) == resolve(directory, key, day)


@given(**CASES)
def test_nobody_is_named_twice(directory, key, day):
    people = resolve(directory, key, day).people
    assert len(people) == len(set(people))
