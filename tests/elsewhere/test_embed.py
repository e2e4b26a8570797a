"""The ask field in a frame: who may frame it, and what it says there."""

import pytest

from roles.matching.index import Candidate, Index, Match
from roles.models import School, WithoutOwner
from tests.world import World, client_for

SLUG = "hampton-high-school"
EMBED = f"/{SLUG}/embed"
SITE = "https://intranet.hampton.example"


def say(**columns: str) -> None:
    School.objects.filter(slug=SLUG).update(**columns)


def test_only_the_sites_that_the_school_allows_may_frame_it(world: World) -> None:
    say(embed_origins=f"{SITE}\nhttps://other.example:8443")
    for actor in ("anonymous", "visitor", "ada"):
        response = client_for(actor).get(EMBED)
        policy = response["Content-Security-Policy"]
        assert f"frame-ancestors {SITE} https://other.example:8443" in policy
        assert "default-src 'none'" in policy
        assert "X-Frame-Options" not in response


def test_without_sites_nobody_frames_it_and_it_says_who_can_change_that(world: World) -> None:
    say(embed_origins="", lookups="open")
    response = client_for("anonymous").get(f"{EMBED}?q=laptops")
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"
    assert "A principal allows sites" in response.text
    assert "Eve Ellis" not in response.text


def test_what_was_stored_some_other_way_gets_into_no_header(world: World) -> None:
    say(embed_origins="*\nhttps://a.example; script-src *\n'unsafe-inline'")
    assert "frame-ancestors 'none'" in client_for("visitor").get(EMBED)["Content-Security-Policy"]


def test_no_other_page_of_the_school_may_be_framed(world: World) -> None:
    for page in ("ask", "ask?q=laptops", "who-is-who", "api"):
        response = client_for("visitor").get(f"/{SLUG}/{page}")
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
        assert response["X-Frame-Options"] == "DENY"


def test_where_everybody_may_look_up_the_answer_is_given_in_the_frame(world: World) -> None:
    say(lookups="open")
    page = client_for("anonymous").get(f"{EMBED}?q=I+need+more+laptops").text
    assert "Eve Ellis" in page
    assert "Ext. 2118" in page
    assert f'href="/{SLUG}/ask?q=I+need+more+laptops" target="_blank"' in page


def test_where_not_it_leads_to_the_ask_page_and_names_nobody(world: World) -> None:
    page = client_for("anonymous").get(f"{EMBED}?q=I+need+more+laptops").text
    assert f'href="/{SLUG}/ask" target="_blank"' in page
    assert "Hampton High" not in page
    assert "<input" not in page
    assert "Eve" not in page


def test_it_sets_no_cookie(world: World) -> None:
    say(lookups="open")
    assert not client_for("anonymous").get(f"{EMBED}?q=laptops").cookies


@pytest.mark.parametrize("q", ["", "x" * 501, " "])
def test_what_cannot_be_asked_is_said_beside_the_field(world: World, q: str) -> None:
    response = client_for("visitor").get(EMBED, {"q": q})
    assert response.status_code == 422
    assert 'id="q-error"' in response.text


def test_a_look_up_without_an_owner_is_counted_as_on_the_ask_page(world: World) -> None:
    client_for("visitor").get(f"{EMBED}?q=Where+do+I+find+primary+sources+for+a+unit")
    assert WithoutOwner.objects.get(question_type=world.question_type("sources")).count == 3


def test_a_lane_stands_first_in_the_frame_too(world: World) -> None:
    page = client_for("visitor").get(f"{EMBED}?q=A+student+told+me+he+wants+to+kill+himself").text
    assert page.index("Call 911") < page.index("slip-name")
    assert "mailto:" not in page


def test_between_two_the_frame_asks_back_and_one_tap_inside_it_answers(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(lookups="open")
    near = tuple(Candidate(key, 5.0, ()) for key in ("lesson-planning", "devices"))
    monkeypatch.setattr(Index, "match", lambda index, text: Match(near, abstain=False, score=0.9, show_two=True))
    page = client_for("anonymous").get(f"{EMBED}?q=either").text
    assert "Is it about" in page
    tapped = f"{EMBED}?type=devices&q=either"
    assert f'href="{tapped.replace("&", "&amp;")}"' in page
    answered = client_for("anonymous").get(tapped).text
    assert "Is it about" not in answered
    assert f'href="/{SLUG}/ask?q=either&amp;type=devices"' in answered
    assert "not here any more" in client_for("anonymous").get(f"{EMBED}?type=gone").text
