"""A phrasing more, or one less: parts of what the owner's nod and the principal's undoing do."""

from __future__ import annotations

from datetime import datetime

from roles.people.models import Person, School
from roles.routing.models import Example, QuestionType
from roles.staffing.models import Role


def learn_phrasing(
    school: School,
    kind: QuestionType | None,
    text: str,
    *,
    by: Person,
    role: Role,
    now: datetime,
    may_be_quoted: bool,
) -> Example:
    """Let the school know the words as a question of the type, or as nobody's there. Part of an action."""
    learned = {"learned_at": now, "learned_by": by, "learned_as": role, "may_be_quoted": may_be_quoted}
    return Example.objects.create(school=school, question_type=kind, text=text, **learned)


def forget_phrasing(example: Example) -> bool:
    """Let the school know the words no more; False where they are forgotten already. Part of an action."""
    gone, _each = Example.objects.filter(pk=example.pk, learned_at__isnull=False).delete()
    return bool(gone)
