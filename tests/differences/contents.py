"""Contents of versions to compare: one in plain words, and any that could be signed."""

from typing import Any

from hypothesis import strategies as st

WORDS = st.lists(st.sampled_from(["plan", "lessons", "with", "new", "teachers", "weekly,", "who"]), min_size=1)
TEXT = WORDS.map(" ".join)
ROLES = ["PL coach", "Librarian", "Project manager"]
HOURS = st.sampled_from(["", "1", "2.5", "16"])


def line(duty: int, wording: str, kind: str = "owns", **more: Any) -> dict[str, Any]:
    """A line of a content; a shared one is led by the librarian, one handed on goes to the project manager."""
    lead = {"shares": "Librarian"}.get(kind, "")
    goes_to = {"hands_on": "Project manager"}.get(kind, "")
    return {
        "line": duty, "kind": kind, "duty": duty, "wording": wording, "asked_first": kind == "owns", "lead": lead,
        "how": "", "how_note": "", "goes_to": goes_to, "owner": "", "hours": "", **more,
    }  # fmt: skip


def content(*said: dict[str, Any], number: int = 2, **more: Any) -> dict[str, Any]:
    return {
        "school": "Hampton High School", "role": "PL coach", "number": number, "purpose": "Helps teachers.",
        "likeness": "", "come_for": "", "presence": 3, "lines": list(said), "boundaries": [], "outcomes": [],
        "hours_a_week": "", "full_time": "", "time": [], "review_by": "", "review_on": [], "is_emerging": False,
        "profile": "", **more,
    }  # fmt: skip


LINES = st.builds(
    line,
    st.integers(1, 9),
    TEXT,
    st.sampled_from(["owns", "shares", "supports", "hands_on"]),
    hours=HOURS,
    how_note=TEXT | st.just(""),
)
CONTENTS = st.builds(
    content,
    purpose=TEXT,
    come_for=TEXT | st.just(""),
    presence=st.integers(0, 4),
    lines=st.lists(LINES, max_size=7, unique_by=lambda one: one["duty"]),
    boundaries=st.lists(
        st.builds(lambda text, who: {"text": text, "instead": who, "locked": False}, TEXT, st.sampled_from(ROLES)),
        max_size=4,
    ),
    outcomes=st.lists(st.builds(lambda text: {"text": text, "sign": "", "due": ""}, TEXT), max_size=4),
    time=st.lists(st.builds(lambda label: {"label": label, "hours": "2"}, TEXT), max_size=4),
    profile=st.lists(TEXT, max_size=3).map("\n".join),
)
