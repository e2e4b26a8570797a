"""Two people in one draft: each sees the other's lines, and nothing of either is lost."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.charters.actions import save_draft, send_for_signature
from roles.models import CharterVersion, Stake
from tests.drafting.drafts import DRAFT, address, line, row, save_line, save_own, wordings
from tests.story import CALENDAR, PLAN
from tests.world import World

ClientOf = Callable[[str], Client]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def draft(world: World) -> CharterVersion:
    return world.version("pl-coach", 3)


@pytest.fixture
def ada(client_of: ClientOf) -> Client:
    return client_of("ada")


@pytest.fixture
def ben(client_of: ClientOf) -> Client:
    return client_of("ben")


def test_two_who_change_different_lines_both_keep_theirs(ada: Client, ben: Client, draft: CharterVersion) -> None:
    hers, his = line(PLAN, wording="Ada's line"), line(CALENDAR, wording="Ben's line")
    to_hers, to_his = address("lines", PLAN), address("lines", CALENDAR)
    assert [ada.post(to_hers, hers).status_code, ben.post(to_his, his).status_code] == [302, 302]
    assert wordings(draft) == ["Ada's line", "Ben's line"]


def test_of_two_who_change_one_line_the_second_reads_both_and_chooses(
    ada: Client, ben: Client, draft: CharterVersion
) -> None:
    to, his = address("lines", PLAN), line(PLAN, wording="Ben's line")
    ada.post(to, line(PLAN, wording="Ada's line"))
    answer = ben.post(to, his)
    assert answer.status_code == 409
    assert "Ada Abbott changed this too" in answer.text
    conflict = answer.context["opened"].conflict
    assert (conflict.theirs, conflict.yours) == ("Ada's line (Owns)", "Ben's line (Owns)")
    assert wordings(draft)[0] == "Ada's line"
    assert ben.post(to, {**his, "was": conflict.mark}).status_code == 302
    assert wordings(draft)[0] == "Ben's line"


def test_the_same_place_of_the_draft_is_no_different(ada: Client, ben: Client, draft: CharterVersion) -> None:
    opened = ben.get(f"{DRAFT}/own/purpose").context["opened"]
    save_own(ada, "purpose", purpose="Ada's purpose")
    answer = ben.post(f"{DRAFT}/own/purpose", {"purpose": "Ben's purpose", "was": opened.mark})
    assert answer.status_code == 409
    conflict = answer.context["opened"].conflict
    assert (conflict.theirs, conflict.yours) == ("Ada's purpose", "Ben's purpose")


def test_an_outcome_with_a_day_is_laid_beside_the_other_writing(ben: Client) -> None:
    typed = {"text": "Another outcome", "sign": "", "due": "Jan 29, 2027", "was": "read long ago"}
    answer = ben.post(address("outcomes", "Seen in four rooms"), typed)
    assert answer.status_code == 409
    assert answer.context["opened"].conflict.yours == "Another outcome, 2027-01-29"


def test_a_line_taken_out_meanwhile_can_be_put_in_again(ada: Client, ben: Client, draft: CharterVersion) -> None:
    to, his, was = address("lines", PLAN), line(PLAN, wording="Ben's line"), line(PLAN)["was"]
    ada.post(f"{to}/out?was={was}")
    answer = ben.post(to, his)
    assert answer.status_code == 409
    assert "Ada Abbott took this out meanwhile" in answer.text
    assert ben.post(answer.context["opened"].address, his).status_code == 302
    assert wordings(draft) == [CALENDAR, "Ben's line"]


@pytest.mark.parametrize("was", ["", "x", "9" * 30])
def test_a_form_that_does_not_say_what_it_changes_overwrites_nothing(
    ben: Client, draft: CharterVersion, was: str
) -> None:
    assert ben.post(address("lines", PLAN), line(PLAN, wording="New", was=was)).status_code == 409
    assert wordings(draft)[0] == PLAN


def test_a_line_changed_meanwhile_is_not_taken_out_nor_given_another_stake(ada: Client, ben: Client) -> None:
    to, was = address("lines", PLAN), line(PLAN)["was"]
    save_line(ada, PLAN, wording="Ada's line")
    for act, typed in (("out", {}), ("stake", {"kind": "supports"})):
        assert ben.post(f"{to}/{act}?was={was}", typed).status_code == 409
    assert row("lines", "Ada's line")["kind"] == "owns"


def test_a_draft_sent_meanwhile_gives_the_typed_words_back(ben: Client, draft: CharterVersion, world: World) -> None:
    to, his = address("lines", PLAN), line(PLAN, wording="A line of mine")
    send_for_signature(draft, [(world.person("ada"), world.role("principal"))], by=None)
    for headers in ({}, HTMX):
        answer = ben.post(to, his, headers=headers)
        assert answer.status_code == 409
        assert "A line of mine" in answer.text


def test_the_page_asks_for_news_and_gets_none_where_there_is_none(ben: Client) -> None:
    seen = ben.get(DRAFT).context["seen"]
    assert ben.get(f"{DRAFT}/changes?seen={seen}", headers=HTMX).status_code == 204


def test_the_page_hears_what_the_other_changed_and_where_they_write(ada: Client, ben: Client) -> None:
    seen = ben.get(DRAFT).context["seen"]
    save_line(ada, PLAN, wording="Ada's line")
    news = ben.get(f"{DRAFT}/changes?seen={seen}", headers=HTMX)
    assert "Ada&#x27;s line" in news.text
    ada.get(address("lines", CALENDAR), headers=HTMX)
    news = ben.get(f"{DRAFT}/changes?seen={news.context['seen']}", headers=HTMX)
    assert "Ada Abbott is writing here too" in news.text
    assert "Ada Abbott has this open" in news.text


def test_asking_for_news_costs_next_to_nothing(
    ben: Client, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    seen = ben.get(DRAFT).context["seen"]
    with django_assert_max_num_queries(4):
        ben.get(f"{DRAFT}/changes?seen={seen}", headers=HTMX)


def test_a_saved_row_answers_with_the_sheet_for_the_script_to_take_over(ben: Client) -> None:
    answer = ben.post(address("lines", PLAN), line(PLAN, wording="Mine"), headers=HTMX)
    assert answer.status_code == 200
    assert answer["HX-Reswap"] == "none"
    assert "Mine" in answer.text
    assert "<!DOCTYPE" not in answer.text


def test_an_open_row_that_is_not_finished_is_not_scolded(ben: Client, draft: CharterVersion) -> None:
    typed = line(PLAN, kind="shares", stay="1")
    answer = ben.post(address("lines", PLAN), typed, headers=HTMX)
    assert answer.status_code == 204
    assert "Say who leads" in answer["HX-Trigger"]


def test_what_another_room_writes_into_the_draft_leaves_open_rows_their_places(
    ben: Client, draft: CharterVersion, world: World
) -> None:
    to, his = address("lines", PLAN), line(PLAN, wording="Ben's line")
    duty = draft.stakes.get(wording=PLAN).duty
    stakes = [Stake(kind="owns", duty=duty, wording=PLAN), Stake(kind="owns", wording="Something else")]
    save_draft(draft, stakes=stakes, boundaries=[], time_shares=[], by=world.person("ada"))
    assert ben.post(to, his).status_code == 302
    assert wordings(draft) == ["Ben's line", "Something else"]
