"""The places of a draft on which somebody may comment, and the comments beside each; and which a charter's has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from coachhub.kit.templatetags.kit import hours
from roles.charters.models import Stake
from roles.charters.wording_actions import LONGEST
from roles.comments.models import Comment

Part = Comment.Part
QUOTED = 600


@dataclass
class Spot:
    """One place: what it is, how it reads now, and what is said about it. `form` is what somebody typed there.

    `most` is how long a wording for it may be, 0 where none can be put in its place; `lines` says that it may have more
    than one line, `by_words` that only its words tell it from others of the same part.
    """

    key: str
    part: str
    label: str
    text: str
    note: str = ""
    glyph: str = ""
    duty: int | None = None
    most: int = 0
    lines: bool = False
    by_words: bool = False
    is_gone: bool = False
    comments: list[Any] = field(default_factory=list)
    form: Any = None

    @property
    def longest(self) -> int:
        """How long a wording for it may be; 0 where none can be put in its place."""
        return 0 if self.is_gone else self.most

    @property
    def waiting(self) -> list[Any]:
        return [one for one in self.comments if not one.settled]

    def is_about(self, part: str, duty: int | None, quoted: str) -> bool:
        same = part == self.part and duty == self.duty
        return same and (not self.by_words or quoted == self.text[:QUOTED])


def beside(spots: list[Spot], comments: Iterable[Any]) -> list[Spot]:
    """The draft's places, then places that the draft has no more, each with its comments."""
    gone: list[Spot] = []
    for comment in comments:
        found = spot_of(spots, comment) or spot_of(gone, comment)
        if found is None:
            label = f"{comment.part_words}, as it read"
            found = Spot(
                f"gone-{len(gone) + 1}", comment.part, label, comment.quoted, duty=comment.duty_id, is_gone=True,
                by_words=comment.duty_id is None,
            )  # fmt: skip
            gone.append(found)
        found.comments.append(comment)
    return [*spots, *gone]


def spot_of(spots: Iterable[Spot], comment: Any) -> Spot | None:
    """Where the comment belongs now; a reworded outcome or boundary is found where the wording was accepted."""
    for quoted in (comment.quoted, comment.proposed):
        found = next((one for one in spots if one.is_about(comment.part, comment.duty_id, quoted)), None)
        if found is not None:
            return found
    return None


def charter_spots(content: Mapping[str, Any]) -> list[Spot]:
    """The places of a charter in the order of the paper."""
    return list(_places(content))


def _places(content: Mapping[str, Any]) -> Iterable[Spot]:
    most = LONGEST
    yield Spot("purpose", Part.PURPOSE, "What this role is for", content["purpose"], most=most["purpose"], lines=True)
    yield Spot("likeness", Part.LIKENESS, "Likeness", content["likeness"], most=most["likeness"])
    for line in content["lines"]:
        kind = Stake.Kind(line["kind"])
        who = {"shares": f"{line['lead']} leads", "hands_on": line["goes_to"]}.get(line["kind"], "")
        note = ", ".join(part for part in (kind.label, who) if part)
        yield Spot(
            f"line-{line['line']}", Part.LINE, f"Line {line['line']}", line["wording"], note, kind.value, line["duty"],
            most=most["line"],
        )  # fmt: skip
    for number, one in enumerate(content["outcomes"], start=1):
        longest = {"most": most["outcome"], "by_words": True}
        yield Spot(f"outcome-{number}", Part.OUTCOME, f"Outcome {number}", one["text"], one["sign"], **longest)
    for number, one in enumerate(content["boundaries"], start=1):
        note = "Locked by the template" if one["locked"] else one["instead"]
        longest = {"most": 0 if one["locked"] else most["boundary"], "by_words": True}
        yield Spot(f"boundary-{number}", Part.BOUNDARY, f"Boundary {number}", one["text"], note, **longest)
    shares = ", ".join(f"{share['label']} {hours(float(share['hours']))}" for share in content["time"])
    yield Spot("time", Part.TIME, "Time", shares or "Nothing is said about time yet.")
    yield Spot("whole", Part.WHOLE, "The whole charter", "")
