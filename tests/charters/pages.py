"""What the tests of charters share: where they are, and a draft as a browser sends it."""

from collections.abc import Sequence

from roles.charters.models import CharterVersion

HOME = "/hampton-high-school/charters"
OWN = {
    "purpose": "Plans with teachers.", "likeness": "Like a neighbor.", "come_for": "planning", "presence": "3",
    "hours_a_week": "18", "review_by": "Jan 29, 2027",
}  # fmt: skip


def sent(
    lines: Sequence[dict[str, str]],
    boundaries: Sequence[dict[str, str]] = (),
    times: Sequence[dict[str, str]] = (),
    edits: int = 1,
    **own: str,
) -> dict[str, str]:
    """What a browser sends of a draft with these rows; fields that are not named are left empty."""
    data = {**OWN, "edits": str(edits), **own}
    for prefix, rows in (("line", lines), ("boundary", boundaries), ("time", times)):
        data[f"{prefix}-rows"] = str(len(rows))
        for index, row in enumerate(rows):
            data |= {f"{prefix}-{index}-{name}": value for name, value in row.items()}
    return data


def owns(wording: str, **more: str) -> dict[str, str]:
    return {"wording": wording, "kind": "owns", **more}


def wordings(draft: CharterVersion) -> list[str]:
    return list(draft.stakes.values_list("wording", flat=True))
