"""What the person who writes a draft reads beside it, and what becomes of it."""

from collections.abc import Callable

import pytest
from django.test import Client

from roles.charters.actions import save_draft
from roles.charters.drafts import read_draft
from roles.charters.models import Stake
from roles.checking.note import Note
from roles.checking.queries import notes_of
from roles.models import Appointment, CharterVersion, Line, Mute
from roles.people.members import Member
from tests import factories as make
from tests.story import CALENDAR, PLAN, ROOMS, SOURCES
from tests.world import World

ClientOf = Callable[[str], Client]
DRAFT = "/hampton-high-school/charters/pl-coach/draft"
NOTES, RULES = f"{DRAFT}/notes", "/hampton-high-school/help/the-check"
SEND = "/hampton-high-school/charters/pl-coach/v/3/send"
HAZY = "Model lessons when appropriate"


def write(world: World, *stakes: Stake, **fields: object) -> CharterVersion:
    """The coach's draft with these lines."""
    draft = world.version("pl-coach", 3)
    for name, value in fields.items():
        setattr(draft, name, value)
    boundaries, time_shares = draft.boundaries.all(), draft.time_shares.all()
    kept = {"boundaries": copies(boundaries), "time_shares": copies(time_shares)}
    return save_draft(draft, stakes=stakes, **kept, by=world.person("ben"))


def copies(rows: object) -> list[object]:
    found = list(rows)  # type: ignore[call-overload]
    for row in found:
        row.pk, row._state.adding = None, True
    return found


def owns(wording: str, **more: object) -> Stake:
    return Stake(kind="owns", wording=wording, **more)


def notes(world: World, name: str = "ada") -> list[Note]:
    membership = world.membership(name)
    level = 5 if membership.level == "principal" else 3
    draft = read_draft(world.hampton, "pl-coach")
    assert draft is not None
    member = Member(world.hampton, level, membership.person, membership)  # type: ignore[arg-type]
    return notes_of(draft.read_parts(), member).open


def the(code: str, world: World, name: str = "ada") -> Note:
    [found] = [note for note in notes(world, name) if code in note.codes and note.part != "whole"]
    return found


def press(client: Client, note: Note, mend: str) -> object:
    return client.post(f"{NOTES}/{note.id}/mend", {"mend": mend})


def wordings(world: World) -> dict[str, Stake]:
    return {stake.wording: stake for stake in world.version("pl-coach", 3).stakes.all()}


def test_a_hazy_line_is_told_with_the_words_that_make_it_so(world: World, client_of: ClientOf) -> None:
    write(world, owns(HAZY))
    page = client_of("ben").get(NOTES)
    assert "Hazy: when is it appropriate?" in page.text
    assert '<mark class="hazy-words">when appropriate</mark>' in page.text


def test_a_duty_that_another_charter_owns_is_contested_and_shared_with_one_press(
    world: World, client_of: ClientOf
) -> None:
    write(world, owns(ROOMS, duty=world.duty(ROOMS)))
    note = the("contested", world)
    assert note.title == "Contested: the project manager owns this too"
    assert press(client_of("ben"), note, "share:Project manager").status_code == 302  # type: ignore[attr-defined]
    stake = wordings(world)[ROOMS]
    assert (stake.kind, stake.lead, stake.how) == ("shares", world.role("project-manager"), "lead")
    assert not [one for one in notes(world) if one.kind == "contested"]


def test_a_contested_duty_cannot_be_kept_as_it_is(world: World, client_of: ClientOf) -> None:
    write(world, owns(ROOMS, duty=world.duty(ROOMS)))
    address = f"{NOTES}/{the('contested', world).id}/keep"
    assert address not in client_of("ben").get(NOTES).text
    assert client_of("ben").post(address, {"reason": "clear"}).status_code == 409
    assert Mute.objects.filter(school=world.hampton, code="contested").count() == 0


def test_both_are_asked_to_settle_once(world: World, client_of: ClientOf) -> None:
    write(world, owns(ROOMS, duty=world.duty(ROOMS)))
    for _ in range(2):
        press(client_of("ada"), the("contested", world), "ask:Project manager")
    asked = Line.objects.filter(school=world.hampton, rhythm="daily")
    assert sorted(asked.values_list("person__name", flat=True)) == ["Ben Brook", "Dora Dean"]
    assert ROOMS in asked[0].text


def test_whoever_is_asked_to_settle_reads_both_claims_where_the_summary_leads(
    world: World, client_of: ClientOf
) -> None:
    write(world, owns(ROOMS, duty=world.duty(ROOMS)))
    press(client_of("ben"), the("contested", world), "ask:Project manager")
    address = Line.objects.get(person=world.person("dora"), rhythm="daily").address
    page = client_of("dora").get(address)
    assert page.status_code == 200
    assert "PL coach" in page.text


def test_another_persons_draft_is_no_news_to_anybody_but_the_principal(world: World) -> None:
    write(world, owns(SOURCES, duty=world.duty(SOURCES)))  # which the librarian's charter in review claims
    assert the("contested", world, "ada").why.startswith("Librarian charter, version 1, in review.")
    assert not [note for note in notes(world, "ben") if note.kind == "contested"]


def test_hours_beyond_the_week_are_told_where_the_hours_stand(world: World) -> None:
    write(world, owns(PLAN, duty=world.duty(PLAN)), hours_a_week=10)
    note = the("overloaded", world)
    assert (note.title, note.part) == ("Overloaded: 12 of 10 hours", "time")
    assert note.why == "Two hours more than the week has. What gives way?"


def test_what_nobody_owned_and_many_asked_is_good_news_with_a_count_for_the_principal_only(world: World) -> None:
    duty = world.duty(CALENDAR)
    kind = make.QuestionTypeFactory(school=world.hampton, duty=duty, key="calendar", name="The training calendar")
    make.WithoutOwnerFactory(school=world.hampton, question_type=kind, day=world.day(), count=6)
    write(world, owns(CALENDAR, duty=duty))
    assert "Asked 6 times since" in the("settles", world, "ada").why
    assert "6" not in the("settles", world, "ben").why
    assert not the("settles", world).counts


def test_a_role_that_nobody_holds_is_told(world: World) -> None:
    manager = world.role("project-manager")
    Appointment.objects.filter(role=manager).update(until=world.day(-1))
    write(world, Stake(kind="hands_on", wording="Order devices", goes_to=manager))
    assert the("handed_to_nobody", world).title == "Nobody holds the role of the project manager"


def test_no_review_date_is_set_with_one_press(world: World, client_of: ClientOf) -> None:
    write(world, owns(PLAN, duty=world.duty(PLAN)), review_by=None)
    note = the("no_review_date", world)
    [(name, mend)] = note.presses
    press(client_of("ben"), note, name)
    assert str(world.version("pl-coach", 3).review_by) == mend.value
    assert not [one for one in notes(world) if one.code == "no_review_date"]


def test_a_line_taken_out_stands_beside_the_draft(world: World, client_of: ClientOf) -> None:
    write(world, owns(PLAN, duty=world.duty(PLAN)), owns("Other duties as assigned by the principal"))
    press(client_of("ben"), the("catch_all", world), "take_out:")
    draft = world.version("pl-coach", 3)
    assert list(wordings(world)) == [PLAN]
    assert draft.left_out.filter(text="Other duties as assigned by the principal", code="catch_all").exists()


def test_a_mend_keeps_what_somebody_else_wrote_meanwhile(world: World, client_of: ClientOf) -> None:
    note = the("orphan", world)
    draft = world.version("pl-coach", 3)
    write(
        world, owns("Design rubrics with teachers"), Stake(kind="supports", wording=CALENDAR, duty=world.duty(CALENDAR))
    )
    assert press(client_of("ben"), note, "own:").status_code == 302  # type: ignore[attr-defined]
    assert {wording: stake.kind for wording, stake in wordings(world).items()} == {
        "Design rubrics with teachers": "owns",
        CALENDAR: "owns",
    }
    assert world.version("pl-coach", 3).edits == draft.edits + 2


def test_a_note_whose_words_are_gone_mends_nothing(world: World, client_of: ClientOf) -> None:
    note = the("orphan", world)
    draft = write(world, owns("Design rubrics with teachers"))
    answer = press(client_of("ben"), note, "own:")
    assert answer.status_code == 409  # type: ignore[attr-defined]
    assert "the words changed meanwhile" in answer.text  # type: ignore[attr-defined]
    assert world.version("pl-coach", 3).edits == draft.edits


@pytest.mark.parametrize("mend", ["", "own:x", "share:Librarian", "drop_boundary:", "9" * 400])
def test_only_what_the_note_offers_can_be_pressed(world: World, client_of: ClientOf, mend: str) -> None:
    assert press(client_of("ben"), the("orphan", world), mend).status_code == 409  # type: ignore[attr-defined]


def test_what_is_kept_with_a_reason_is_not_shown_again_until_somebody_wants_it(
    world: World, client_of: ClientOf
) -> None:
    write(world, owns(HAZY))
    ben, note = client_of("ben"), the("hedge", world)
    assert ben.post(f"{NOTES}/{note.id}/keep", {"reason": "other"}).status_code == 422
    ben.post(f"{NOTES}/{note.id}/keep", {"reason": "other", "words": "We meet each Monday about it"})
    assert not [one for one in notes(world) if "hedge" in one.codes]
    page = ben.get(NOTES).text
    assert "We meet each Monday about it" in page
    muted = Mute.objects.get(school=world.hampton, code="hedge")
    ben.post(f"{NOTES}/muted/{muted.pk}")
    assert the("hedge", world)


def test_a_reason_names_no_student(world: World, client_of: ClientOf) -> None:
    note = the("orphan", world)
    words = {"reason": "other", "words": "Asked for by Tyler’s mother"}
    answer = client_of("ben").post(f"{NOTES}/{note.id}/keep", words)
    assert answer.status_code == 422
    assert "could be a student" in answer.text


def test_the_page_before_sending_tells_what_is_open_and_stops_nothing(world: World, client_of: ClientOf) -> None:
    write(world, owns(HAZY))
    page = client_of("ada").get(SEND)
    assert "to settle or accept" in page.text
    assert HAZY in page.text
    edits = world.version("pl-coach", 3).edits
    parties = [f"{world.role('pl-coach').pk}-{world.person('ben').pk}"]
    assert client_of("ada").post(SEND, {"edits": edits, "parties": parties}).status_code == 302


def test_every_rule_stands_in_the_help_with_its_source(client_of: ClientOf) -> None:
    page = client_of("visitor").get(RULES).text
    for words in ("Catch-all", "Contested", "Mostly running things", "barkleypd.com", "Other duties as assigned"):
        assert words in page


def test_htmx_gets_the_margin_alone_and_is_sent_back_to_the_draft(world: World, client_of: ClientOf) -> None:
    ben, htmx = client_of("ben"), {"HX-Request": "true"}
    assert "<html" not in ben.get(NOTES, headers=htmx).text
    answer = ben.post(f"{NOTES}/{the('orphan', world).id}/mend", {"mend": "own:"}, headers=htmx)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, DRAFT)
