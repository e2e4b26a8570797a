"""Who is asking, at which school, with what rights: what the middleware puts on every request to a school."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.core.exceptions import PermissionDenied

from coachhub.kit.entry import Level
from roles.people.entering import Desk
from roles.people.models import Membership, Person, School


@dataclass(frozen=True)
class Member:
    """Somebody at a school's door. A visitor has no membership, and without an account no person either."""

    school: School
    level: Level
    person: Person | None = None
    membership: Membership | None = None
    has_other_schools: bool = False
    desk: Desk = field(default_factory=Desk)

    @cached_property
    def today(self) -> date:
        """Today at the school."""
        return self.school.today()

    @property
    def is_staff(self) -> bool:
        return self.level >= Level.STAFF

    @property
    def is_principal(self) -> bool:
        return self.level >= Level.PRINCIPAL

    @property
    def leads_district(self) -> bool:
        """Whether the member is there for the district and not as one of the school."""
        return self.level == Level.DISTRICT

    @property
    def may_send(self) -> bool:
        """Whether a question can be sent from here; whoever has no account signs in first."""
        return self.person is None or self.membership is not None

    @property
    def account(self) -> Person:
        """The person, on pages that only people with an account may enter."""
        if self.person is None:
            raise PermissionDenied("This page needs an account.")
        return self.person
