"""What a version means for its signers, computed from two contents."""

from typing import Any

from roles.charters.consequences import Consequences, consequences

COACH, MANAGER, LIBRARIAN, PRINCIPAL = "PL coach", "PL project manager", "Librarian", "Principal"


def line(duty: int, kind: str, wording: str = "", **names: str) -> dict[str, Any]:
    leads = kind == "shares" and names.get("lead") == COACH
    return {
        "duty": duty, "kind": kind, "wording": wording or f"Duty {duty}", "asked_first": kind == "owns" or leads,
        "lead": "", "goes_to": "", "owner": "", "how": "", "how_note": "", **names,
    }  # fmt: skip


def content(*lines: dict[str, Any], number: int = 3) -> dict[str, Any]:
    return {"role": COACH, "number": number, "lines": list(lines)}


def told(result: Consequences) -> dict[str, list[str]]:
    return {point.label: point.sentences for point in result.points}


def test_what_is_handed_to_a_role_is_its_alone() -> None:
    result = consequences(MANAGER, content(line(1, "hands_on", goes_to=MANAGER)), content(line(1, "owns"), number=2))
    assert result.because == "because this charter hands one duty to your role"
    assert told(result)["Yours alone"] == ["Duty 1"]
    assert told(result)["New for you"] == ["Duty 1: was the charter's own. It becomes yours alone"]


def test_what_was_shared_and_becomes_ones_own_is_new() -> None:
    before = content(line(1, "shares", lead=MANAGER), number=2)
    result = consequences(MANAGER, content(line(1, "hands_on", goes_to=MANAGER)), before)
    assert told(result)["New for you"] == ["Duty 1: was shared. It becomes yours alone"]
    assert told(result)["No longer yours"] == ["Nothing. This version takes no duty from you."]


def test_who_leads_and_who_is_helped() -> None:
    version = content(line(1, "shares", lead=LIBRARIAN), line(2, "supports", owner=LIBRARIAN), line(3, "owns"))
    result = consequences(LIBRARIAN, version, None)
    assert result.because == "because this charter says that your role leads one shared duty"
    assert told(result)["Shared"] == ["Duty 1: you lead, and the PL coach takes part"]
    assert told(result)["You get help"] == ["Duty 2: the PL coach supports"]
    assert told(result)["New for you"] == ["Everything: this is the first version of this charter."]


def test_help_alone_is_a_reason_too() -> None:
    result = consequences(LIBRARIAN, content(line(1, "supports", owner=LIBRARIAN)), None)
    assert result.because == "because this charter helps with what your role owns"


def test_what_a_role_loses_and_who_has_it_then() -> None:
    before = content(*(line(n, "hands_on", goes_to=MANAGER) for n in range(1, 6)), number=2)
    version = content(
        line(1, "owns"), line(2, "shares", lead=COACH), line(3, "hands_on", goes_to=LIBRARIAN),
        line(4, "shares", lead=LIBRARIAN),
    )  # fmt: skip
    assert told(consequences(MANAGER, version, before))["No longer yours"] == [
        "Duty 1: the PL coach owns it",
        "Duty 2: the PL coach leads it",
        "Duty 3: it goes to the librarian",
        "Duty 4: the librarian leads it",
        "Duty 5: this charter says nothing of it any more",
    ]


def test_what_was_only_shared_and_is_left_is_told_too() -> None:
    before = content(*(line(n, "shares", lead=MANAGER) for n in range(1, 5)), number=2)
    version = content(line(1, "hands_on", goes_to=MANAGER), line(2, "supports"), line(3, "shares", lead=LIBRARIAN))
    assert told(consequences(COACH, version, before))["No longer yours"] == [
        "Duty 1: goes to the PL project manager",
        "Duty 2: you only help",
        "Duty 4: no longer in the charter",
    ]


def test_a_claim_on_what_a_role_has_in_its_own_charter() -> None:
    result = consequences(MANAGER, content(line(1, "hands_on", goes_to=MANAGER)), None, ["Lead first trials"])
    assert told(result)["No longer yours"] == [
        "Lead first trials: it is yours in your own charter, and both cannot own it"
    ]


def test_the_role_itself_reads_what_it_owns_shares_and_helps_with() -> None:
    version = content(
        line(1, "owns"), line(2, "shares", lead=COACH), line(3, "shares", lead=LIBRARIAN),
        line(4, "supports", owner=MANAGER), line(5, "supports"),
    )  # fmt: skip
    result = consequences(COACH, version, None)
    assert (result.because, result.means_for) == ("because it is the charter of your role", "you")
    assert told(result) == {
        "Yours alone": ["Duty 1"],
        "Shared": ["Duty 2: you lead", "Duty 3: the librarian leads"],
        "You help": ["Duty 4: the PL project manager owns it", "Duty 5"],
        "No longer yours": ["Nothing. This version takes no duty from you."],
        "New for you": ["Everything: this is the first version of this charter."],
    }


def test_what_the_role_itself_gives_up_and_takes_on() -> None:
    before = content(
        *(line(n, "owns") for n in range(1, 5)), line(5, "supports"), line(6, "owns", "Old words"), number=2
    )
    version = content(
        line(1, "hands_on", goes_to=MANAGER), line(2, "shares", lead=LIBRARIAN), line(3, "supports"),
        line(5, "owns"), line(6, "owns", "New words"), line(7, "owns"),
    )  # fmt: skip
    result = told(consequences(COACH, version, before))
    assert result["No longer yours"] == [
        "Duty 1: goes to the PL project manager",
        "Duty 2: the librarian leads",
        "Duty 3: you only help",
        "Duty 4: no longer in the charter",
    ]
    assert result["New for you"] == [
        "Duty 5: was only supported",
        "New words: until now “Old words”",
        "Duty 7: not in version 2",
    ]


def test_who_has_no_part_in_it_signs_for_the_school() -> None:
    version = content(line(1, "owns"), line(2, "shares", lead=COACH), line(3, "supports"))
    before = content(line(1, "owns"), line(2, "owns"), line(3, "owns"), line(4, "owns"), number=2)
    result = consequences(PRINCIPAL, version, before)
    assert (result.because, result.means_for) == ("for the school", "the PL coach")
    assert told(result) == {
        "The PL coach alone": ["Duty 1"],
        "Shared": ["Duty 2: the PL coach leads"],
        "Helps": ["Duty 3"],
        "No longer the PL coach's": ["Duty 3: the PL coach only helps", "Duty 4: no longer in the charter"],
        "New": ["Nothing."],
    }
