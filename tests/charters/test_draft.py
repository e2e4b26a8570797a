"""Writing a draft on one page: its rows, what is missing, who writes."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.models import CharterVersion, Duty
from tests.charters.pages import HOME, owns, sent, wordings
from tests.story import DEVICES, PLAN, SOFTWARE
from tests.world import World

ClientOf = Callable[[str], Client]
DRAFT = f"{HOME}/pl-coach/draft"


@pytest.fixture
def draft(world: World) -> CharterVersion:
    """Ben's, saved once."""
    return world.version("pl-coach", 3)


def test_the_page_shows_every_line_with_its_stake(client_of: ClientOf) -> None:
    page = client_of("ben").get(DRAFT).text
    assert f'value="{PLAN}"' in page
    assert '<option value="supports" selected>Supports</option>' in page
    assert f'<option value="{DEVICES}">' in page


def test_it_saves_what_was_typed(client_of: ClientOf, draft: CharterVersion, world: World) -> None:
    manager, coach = world.role("project-manager"), world.role("pl-coach")
    data = sent(
        [
            owns("Plan lessons with teachers"),
            {"wording": SOFTWARE, "kind": "shares", "lead": str(coach.pk), "how": "split", "how_note": "by grade"},
            {"wording": DEVICES, "kind": "hands_on", "goes_to": str(manager.pk)},
        ],
        [{"text": "Does not cover classes", "instead": str(manager.pk)}],
        [{"label": "Coaching cycles", "hours": "12.5"}],
    )
    assert client_of("ben").post(DRAFT, data).url == DRAFT
    draft.refresh_from_db()
    assert draft.purpose == "Plans with teachers."
    assert [(s.wording, s.kind, s.lead, s.goes_to) for s in draft.stakes.all()] == [
        ("Plan lessons with teachers", "owns", None, None),
        (SOFTWARE, "shares", coach, None),
        (DEVICES, "hands_on", None, manager),
    ]
    assert [share.hours for share in draft.time_shares.all()] == [12.5]


def test_it_says_when_it_was_saved(client_of: ClientOf, draft: CharterVersion) -> None:
    page = client_of("ben").post(DRAFT, sent([owns(PLAN)]), follow=True).text
    assert "Saved at" in page


def test_an_empty_line_is_deleted(client_of: ClientOf, draft: CharterVersion) -> None:
    client_of("ben").post(DRAFT, sent([owns(" "), owns(PLAN), {"wording": "", "kind": "nonsense", "lead": "x"}]))
    assert wordings(draft) == [PLAN]


def test_a_reworded_line_stays_with_its_duty(client_of: ClientOf, draft: CharterVersion) -> None:
    duty = draft.stakes.get(wording=PLAN).duty
    client_of("ben").post(DRAFT, sent([owns("Plan lessons, one to one", duty=str(duty.pk))]))
    assert draft.stakes.get().duty == duty


def test_the_words_of_another_duty_mean_that_duty(client_of: ClientOf, draft: CharterVersion) -> None:
    duty = draft.stakes.get(wording=PLAN).duty
    client_of("ben").post(DRAFT, sent([owns(DEVICES.upper(), duty=str(duty.pk))]))
    assert draft.stakes.get().duty.wording == DEVICES


def test_a_duty_of_another_charter_or_school_is_not_taken_by_its_id(
    client_of: ClientOf, draft: CharterVersion, world: World
) -> None:
    foreign = world.zeder.duties.get(wording=f"ZEDER {PLAN}")
    client_of("ben").post(DRAFT, sent([owns("Something new", duty=str(foreign.pk))]))
    assert draft.stakes.get().duty == Duty.objects.get(school=world.hampton, wording="Something new")


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        (["1", "2", "3"], "abc"),
        (["3", "2", "3"], "bca"),
        (["1", "2", "1"], "cab"),
        (["", "2", "x"], "abc"),
    ],
)
def test_a_number_says_where_a_line_goes(
    client_of: ClientOf, draft: CharterVersion, orders: list[str], expected: str
) -> None:
    rows = [owns(f"Duty {name}", order=order) for name, order in zip("abc", orders, strict=True)]
    answer = client_of("ben").post(DRAFT, sent(rows))
    if "x" in orders:
        assert answer.status_code == 422
    else:
        assert wordings(draft) == [f"Duty {name}" for name in expected]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"kind": "shares", "how": "joint"}, f"Say who leads “{PLAN}”"),
        ({"kind": "shares", "lead": "own"}, f"Say how “{PLAN}” is shared"),
        ({"kind": "hands_on"}, f"Say whom “{PLAN}” goes to"),
        ({"kind": "hands_on", "goes_to": "own"}, f"“{PLAN}” goes to another role than the PL coach"),
        ({"kind": ""}, f"Say how the PL coach stands to “{PLAN}”"),
        ({"kind": "rules"}, f"Say how the PL coach stands to “{PLAN}”"),
        ({"kind": "shares", "how": "joint", "lead": "zeder"}, "Choose a role of this school"),
        ({"kind": "owns", "wording": "x" * 201}, "Say it in at most 200 characters"),
    ],
)
def test_what_is_missing_is_said_beside_the_line_and_on_top(
    client_of: ClientOf, draft: CharterVersion, world: World, row: dict[str, str], words: str
) -> None:
    ids = {"own": str(world.role("pl-coach").pk), "zeder": str(world.role("pl-coach", "zeder").pk)}
    before = wordings(draft)
    answer = client_of("ben").post(DRAFT, sent([{"wording": PLAN, **{k: ids.get(v, v) for k, v in row.items()}}]))
    assert answer.status_code == 422
    assert answer.text.count(words) == 2
    assert "One thing before this can be saved" in answer.text
    assert 'href="#line-0-' in answer.text
    assert wordings(draft) == before


def test_what_was_typed_comes_back(client_of: ClientOf, draft: CharterVersion) -> None:
    data = sent(
        [owns("One <b>duty</b>"), {"wording": PLAN, "kind": "shares"}], [{"text": "A boundary"}],
        [{"label": "Work", "hours": "many"}], purpose="A purpose", hours_a_week="99",
    )  # fmt: skip
    page = client_of("ben").post(DRAFT, data).text
    for text in (
        "One &lt;b&gt;duty&lt;/b&gt;",
        "A boundary",
        'value="Work"',
        'value="many"',
        "A purpose",
        'value="99"',
    ):
        assert text in page


def test_one_duty_stands_once(client_of: ClientOf, draft: CharterVersion) -> None:
    answer = client_of("ben").post(DRAFT, sent([owns(PLAN), owns(PLAN.upper())]))
    assert answer.status_code == 422
    assert "stands here twice" in answer.text


def test_more_lines_than_a_charter_has(client_of: ClientOf, draft: CharterVersion) -> None:
    answer = client_of("ben").post(DRAFT, sent([owns(f"Duty {n}") for n in range(85)]))
    assert answer.status_code == 422
    assert "A charter has at most 80 lines" in answer.text


@pytest.mark.parametrize(("part", "words"), [("line", "line-3-wording"), ("boundary", "boundary-4-text")])
def test_adding_a_line_keeps_all_that_was_typed(
    client_of: ClientOf, draft: CharterVersion, part: str, words: str
) -> None:
    data = sent([owns("Not saved yet")], [{"text": "Nor this"}], add=part)
    answer = client_of("ben").post(DRAFT, data)
    assert answer.status_code == 200
    assert f'id="{words}"' in answer.text
    assert "Not saved yet" in answer.text
    assert "Not saved yet" not in wordings(draft)


def test_a_locked_boundary_stays_whatever_is_sent(client_of: ClientOf, draft: CharterVersion) -> None:
    client = client_of("ben")
    assert 'value="Does not evaluate teachers"' not in client.get(DRAFT).text
    client.post(DRAFT, sent([owns(PLAN)], [{"text": "Another", "locked": ""}]))
    assert list(draft.boundaries.values_list("text", "locked")) == [
        ("Does not evaluate teachers", True),
        ("Another", False),
    ]


def test_people_of_the_role_and_the_principal_write(client_of: ClientOf) -> None:
    answers = {name: client_of(name).get(DRAFT).status_code for name in ("ada", "ben", "cleo", "dora", "lea", "zoe")}
    assert answers == {"ada": 200, "ben": 200, "cleo": 403, "dora": 403, "lea": 403, "zoe": 404}


def test_a_new_version_begins_from_the_one_in_force(client_of: ClientOf, world: World) -> None:
    client, address = client_of("dora"), f"{HOME}/project-manager/draft"
    assert "There is no draft" in client.get(address).text
    assert client.post(address, {"start": "1"}).url == address
    assert wordings(world.version("project-manager", 2)) == wordings(world.version("project-manager", 1))
    assert client.post(address, {"start": "1"}).status_code == 200


def test_no_new_version_while_one_is_out_for_signature(client_of: ClientOf) -> None:
    answer = client_of("ada").post(f"{HOME}/counselor/draft", {"start": "1"})
    assert answer.status_code == 409
    assert "out for signature" in answer.text


def test_the_number_of_queries_does_not_grow_with_the_lines(
    client_of: ClientOf, draft: CharterVersion, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    rows = [owns(f"Duty {n}") for n in range(60)]
    client_of("ben").post(DRAFT, sent(rows, [{"text": f"Not {n}"} for n in range(10)]))
    with django_assert_max_num_queries(8):
        assert client_of("ben").get(DRAFT).text.count("line-words") == 62
