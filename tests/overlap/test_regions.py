"""Where a duty stands among two or three roles, and whose it is: for any charters whatever."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from roles.overlap.claims import OTHER, OWNER, SHARE, Answer, Claim, Dispute, holds_after
from roles.overlap.drawing import THREE, TWO, fitting
from roles.overlap.grid import Column, Hold, Row, Standing
from roles.overlap.regions import nobodys, partition
from roles.overlap.words import in_lines, shortened

ROLES = [1, 2, 3, 4, 5]
NAMES = {role: f"Role {role}" for role in ROLES}
WORDINGS = st.text("abcdefg ", min_size=1, max_size=140)


@st.composite
def holds(draw: st.DrawFn, role: int) -> Hold:
    """A line that a charter can have: a sharing names its lead, what is handed on goes to somebody else."""
    kind = draw(st.sampled_from(["owns", "shares", "supports", "hands_on"]))
    other = draw(st.sampled_from([one for one in ROLES if one != role]))
    lead = draw(st.sampled_from([role, other])) if kind == "shares" else None
    return Hold(
        role, kind, draw(WORDINGS), role, lead=lead, how=draw(st.sampled_from(["", "joint"])) if lead else "",
        goes_to=other if kind == "hands_on" else None, asked_first=kind == "owns" or lead == role,
    )  # fmt: skip


@st.composite
def rows(draw: st.DrawFn) -> list[Row]:
    found = []
    for duty in range(draw(st.integers(0, 12))):
        held = draw(st.sets(st.sampled_from(ROLES)))
        lines = tuple(draw(holds(role)) for role in sorted(held))
        found.append(Row(duty, draw(WORDINGS), draw(st.sampled_from(["", "A", "B"])), holds=lines))
    return found


CHOSEN = st.lists(st.sampled_from(ROLES), min_size=2, max_size=3, unique=True)


@given(rows(), CHOSEN)
def test_every_duty_of_the_roles_stands_in_exactly_one_region(rows: list[Row], roles: list[int]) -> None:
    regions = partition(rows, roles)
    placed = [row.duty for found in regions.values() for row in found]
    assert sorted(placed) == [row.duty for row in rows if any(hold.role in roles for hold in row.holds)]
    assert set(regions) == {frozenset(part) for size in range(len(roles) + 1) for part in combinations(roles, size)}


@given(rows(), CHOSEN)
def test_a_duty_stands_with_all_who_do_it_and_with_nobody_who_hands_it_on(rows: list[Row], roles: list[int]) -> None:
    for region, found in partition(rows, roles).items():
        for row in found:
            doing = {hold.role for hold in row.holds if hold.role in roles and hold.kind != "hands_on"}
            assert region == doing or (
                not doing and all(row.of(role) is None or row.of(role).kind != "owns" for role in region)
            )


@given(rows(), CHOSEN)
def test_what_is_nobodys_is_in_no_region_and_has_no_owner(rows: list[Row], roles: list[int]) -> None:
    placed = {row.duty for found in partition(rows, roles).values() for row in found}
    for row in nobodys(rows, roles):
        assert row.duty not in placed
        assert row.standing is Standing.ORPHAN


@given(rows())
def test_a_duty_that_two_would_be_asked_for_first_is_contested(rows: list[Row]) -> None:
    for row in rows:
        assert row.is_contested or len(row.asked) < 2
        assert (row.standing is Standing.ORPHAN) == (not row.asked)


@given(st.lists(st.sampled_from(ROLES), min_size=2, max_size=4, unique=True), st.data())
def test_after_any_answer_one_role_is_asked_first_and_nothing_is_contested(
    roles: list[int], data: st.DataObject
) -> None:
    lines = {role: data.draw(holds(role).filter(lambda hold: hold.is_claim)) for role in roles}
    columns = {role: Column(role, f"Role {role}", f"role-{role}", role, 1, "draft") for role in roles}
    claims = tuple(Claim(columns[role], lines[role]) for role in roles)
    dispute = Dispute(Row(1, "Do it"), claims, is_contested=True)  # type: ignore[arg-type] - only its wording counts
    outside = next(role for role in ROLES if role not in roles)
    kind = data.draw(st.sampled_from([OWNER, SHARE, OTHER]))
    first = outside if kind == OTHER else data.draw(st.sampled_from(roles))
    after = {**lines, **holds_after(dispute, Answer(kind, first, "joint" if kind == SHARE else ""))}
    settled = Row(1, "Do it", holds=tuple(after.values()))
    assert settled.asked == {first}
    assert settled.standing is (Standing.SHARED if kind == SHARE else Standing.ONE)


@given(rows(), st.sampled_from([TWO, THREE]), st.booleans())
def test_a_region_shows_at_most_five_and_counts_the_rest(rows: list[Row], layout: object, both: bool) -> None:
    for places, spot in layout.spots.items():  # type: ignore[attr-defined]
        kept, more = fitting(rows, frozenset(ROLES[: len(places)]), NAMES, spot)
        assert len(kept) + more == len(rows)
        assert len(kept) <= (5 if len(rows) <= 5 else 4)
        assert sum(one.height for one in kept) <= spot.height


@given(WORDINGS, st.integers(8, 60), st.integers(1, 3))
def test_lines_keep_within_their_width(text: str, width: int, most: int) -> None:
    lines = in_lines(text, width, most)
    assert len(lines) <= most
    assert all(len(line) <= width for line in lines)


def test_a_long_duty_is_shortened_by_for_whom_it_is_done() -> None:
    assert shortened("Plan personalized lessons with teachers") == "Plan personalized lessons"
    assert shortened("Read aloud with classes") == "Read aloud with classes"
