"""How a visit stands for one of those who have a part in it: what it is to them, what is lacking, what they can do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from partnerships.visits.models import Visit
from roles.models import Person

State = Visit.State


@dataclass(frozen=True)
class Standing:
    """`part` is visitor, host or cover; `waits_for` names, in words, who is still to say something."""

    visit: Visit
    part: str
    title: str
    state: str
    tag: str
    waits_for: list[str]
    is_my_turn: bool
    is_past: bool

    @property
    def may_say_yes(self) -> bool:
        return self.is_my_turn and self.part != "cover"

    @property
    def may_arrange(self) -> bool:
        """Whether another time can be named, or the visit called off."""
        return self.visit.is_open and self.part != "cover" and not self.is_past

    @property
    def would_decline(self) -> bool:
        return self.part == "host" and self.visit.host_said_at is None


def standing_of(visit: Visit, me: Person, today: date) -> Standing:
    part = "visitor" if visit.visitor_id == me.pk else "host" if visit.host_id == me.pk else "cover"
    is_past = visit.day < today
    lacking = [] if is_past or not visit.is_open else _lacking(visit)
    state, tag = _state(visit, today)
    return Standing(
        visit=visit,
        part=part,
        title=_title(visit, part, has_been=is_past and visit.is_settled),
        state=state,
        tag=tag,
        waits_for=["you" if who == part else words for who, words in lacking],
        is_my_turn=part in {who for who, _ in lacking},
        is_past=is_past,
    )


def _lacking(visit: Visit) -> list[tuple[str, str]]:
    """Who is still to say something: their part, and their name, or what is looked for."""
    found = []
    if visit.visitor_said_at is None:
        found.append(("visitor", visit.visitor.name))
    if visit.host_said_at is None:
        found.append(("host", visit.host.name))
    if visit.needs_cover and visit.cover is None:
        found.append(("nobody", "somebody to take the class"))
    elif visit.needs_cover and visit.cover_said_at is None and visit.cover is not None:
        found.append(("cover", visit.cover.name))
    return found


def _title(visit: Visit, part: str, *, has_been: bool) -> str:
    if part == "visitor":
        return f"You {'watched' if has_been else 'watch'} {visit.host.name}"
    if part == "host":
        return f"{visit.visitor.name} {'watched' if has_been else 'watches'} you"
    return f"You {'took' if has_been else 'take'} the class of {visit.visitor.name}"


def _state(visit: Visit, today: date) -> tuple[str, str]:
    """In words, and as the tag's kind."""
    if visit.state == State.DECLINED:
        return "Declined", "superseded"
    if visit.state == State.CALLED_OFF:
        return "Called off", "superseded"
    if visit.is_settled:
        return ("It has been", "clear") if visit.day < today else ("Settled", "clear")
    return ("It did not come about", "superseded") if visit.day < today else ("Being arranged", "in_review")
