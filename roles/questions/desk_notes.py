"""What somebody who has a question reads about it: which duty it is, who owns it, what their own charter says."""

from __future__ import annotations

from dataclasses import dataclass

from coachhub.kit.wording import small
from roles.people.members import Member
from roles.questions.queries import line_that_hands_on
from roles.questions.threads import Thread
from roles.routing.compiled import shelf
from roles.routing.owners import Slip, resolve_duty
from roles.routing.why import charter_line
from roles.routing.wording import or_list


@dataclass(frozen=True)
class DeskNote:
    """`slip` is who answers for the duty today; None where it could not be told which duty it is."""

    slip: Slip | None = None
    is_owner: bool = False
    line: int | None = None
    charter: str = ""

    @property
    def duty(self) -> str:
        return self.slip.duty.wording if self.slip and self.slip.duty else ""

    @property
    def owner(self) -> str:
        return small(self.slip.owner.name) if self.slip and self.slip.owner else ""

    @property
    def verb(self) -> str:
        return "leads" if self.slip and self.slip.claim and self.slip.claim.shared else "owns"

    @property
    def pass_to(self) -> str:
        """The names on the button that passes it on to the owner; empty where nobody else owns it."""
        if self.is_owner or self.slip is None or self.slip.owner is None:
            return ""
        return or_list([one.person.name for one in self.slip.asked])

    @property
    def pass_to_id(self) -> int | None:
        return self.slip.owner.id if self.slip and self.slip.owner and not self.is_owner else None


def note_of(member: Member, thread: Thread) -> DeskNote:
    """What the reader of the thread is told about the question's duty."""
    kind, mine = thread.question.question_type, thread.mine
    directory = shelf.get(member.school, member.today).directory
    if kind is None or kind.duty_id not in directory.duties:
        return DeskNote()
    slip = resolve_duty(directory, kind.duty_id, member.today)
    role_id = mine.role_id if mine else None
    is_owner = slip.owner is not None and slip.owner.id == role_id
    if is_owner:
        return DeskNote(slip, is_owner=True, charter=charter_line(member.school, slip))
    return DeskNote(slip, line=line_that_hands_on(thread.question, role_id))
