"""Why an agreement wants a review, besides its date. Pure: follows from posts and days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coachhub.kit.templatetags.kit import and_list, short_day

OVER_FOR = 4  # weeks in a row over the tolerance


@dataclass(frozen=True)
class Since:
    """Somebody came into a role on a day."""

    role_id: int
    name: str
    on: date


def reasons_for(
    *, since: date, review_on: date | None, posts: Sequence[Since], principal: int | None, role: int,
    tolerance: int, shares: Sequence[int], today: date,
) -> list[str]:  # fmt: skip
    """One sentence for each reason to meet, none where all is well. `shares` is drift by week, the latest last."""
    found = []
    if review_on is not None and review_on <= today:
        found.append(f"Its review is due since {short_day(review_on)}")
    new = [post for post in posts if post.on > since]
    for words, of_role in (("There is a new principal", principal), ("Somebody new is in the role", role)):
        names = [post.name for post in new if post.role_id == of_role]
        if names:
            found.append(f"{words}: {and_list(names)}")
    if len(shares) >= OVER_FOR and all(share > tolerance for share in shares[-OVER_FOR:]):
        found.append("Time outside the agreement was over what you agreed on, four weeks in a row")
    return found
