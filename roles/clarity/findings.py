"""What the clarity check says of a line or a statement. Other rooms build on this form: codes are never renamed."""

from __future__ import annotations

from dataclasses import dataclass

HAZY = ("catch_all", "hedge", "no_act", "jargon", "unbounded")
LINE_CODES = (*HAZY, "activity_only", "evaluates", "drain", "several")
STATEMENT_CODES = (
    "activity_as_goal",
    "no_first_sign_possible",
    "coach_only",
    "confidentiality_conflict",
    "unmeasurable",
    "hazy",
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark.

    span: begin and end, in the text as it was given, of the words that make it so; None where it is the whole.
    why: one sentence for a principal. rewrite: a proposed wording, or "".
    """

    code: str
    span: Span | None = None
    why: str = ""
    rewrite: str = ""

    @property
    def hazy(self) -> bool:
        return self.code in HAZY
