"""Of each question type how many questions its owner answered, how many another role, how many are open.

Pure: counts in, figures and sentences out. A figure knows roles and question types; no person, no words, no asker.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from coachhub.kit.templatetags.kit import and_list
from coachhub.kit.wording import small
from roles.routing.directory import Claim, Directory, DutyEntry, RoleEntry, TypeEntry

# A smaller count could tell who it was, so only the people in that role read it.
FEW = 5
# Pairs of ids, of a duty and a role that shares it by a charter in force.
Sharing = Collection[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Counted:
    """So many questions of a type that one role owned when they were sent. `answered_by` is None while they wait."""

    type_id: int
    owned_by: int
    answered_by: int | None
    count: int


@dataclass(frozen=True)
class Figure:
    """One question type. `others` is how many each other role answered, in the school's order of roles."""

    type: TypeEntry
    duty: DutyEntry
    claim: Claim
    owner: RoleEntry
    by_owner: int
    others: tuple[tuple[RoleEntry, int], ...]
    open: int

    @property
    def about(self) -> str:
        return self.type.about or f"“{self.type.name}”"

    @property
    def by_others(self) -> int:
        return sum(count for _role, count in self.others)

    @property
    def total(self) -> int:
        return self.by_owner + self.by_others + self.open

    @property
    def is_pattern(self) -> bool:
        return self.by_others > FEW

    @property
    def named(self) -> list[RoleEntry]:
        """The other roles that answered more than a few by themselves; only those are ever named to a principal."""
        return [role for role, count in self.others if count > FEW]

    @property
    def sentence(self) -> str:
        """What a person would say of it: who owns it, who answered how many."""
        parts = [f"{self._owner_words} answered {self.by_owner or 'none'}"]
        parts += [self._others_words] if self.others else []
        parts += [f"{self.open} {'is' if self.open == 1 else 'are'} still open"] if self.open else []
        return f"{self.total} question{'' if self.total == 1 else 's'} about {self.about}. {'; '.join(parts)}."

    @property
    def _owner_words(self) -> str:
        owner = f"The {small(self.owner.name)}"
        return f"{owner} leads it and, with the roles that share it," if self.claim.shared else f"{owner} owns it and"

    @property
    def _others_words(self) -> str:
        """Counts by role only where none of them is small, for the rest could be told from the sum."""
        names = [f"the {small(role.name)}" for role in self.named]
        if len(names) == len(self.others):
            counts = [count for _role, count in self.others]
            return and_list(f"{name} answered {count}" for name, count in zip(names, counts, strict=True))
        if not names:
            return f"other roles answered {self.by_others}"
        each = "each by" if len(names) > 1 else "of them by"
        return f"other roles answered {self.by_others}, more than {FEW} {each} {and_list(names)}"


def figures(directory: Directory, counts: Iterable[Counted], sharing: Sharing) -> list[Figure]:
    """A figure of each type that somebody owns today, in the school's order of types.

    A role that shares the duty today answers what is its own too. Only questions that were the same role's when they
    were sent: with a new owner the counting begins anew, so a pattern ends when the charters say what is done.
    """
    of_type: dict[int, list[Counted]] = {}
    for one in counts:
        of_type.setdefault(one.type_id, []).append(one)
    found = (_figure(directory, kind, of_type.get(kind.id, []), sharing) for kind in directory.types.values())
    return [figure for figure in found if figure is not None and figure.total]


def _figure(directory: Directory, kind: TypeEntry, counts: list[Counted], sharing: Sharing) -> Figure | None:
    claim = directory.claims.get(kind.duty_id)
    if claim is None:
        return None
    by_owner = waiting = 0
    others: dict[int, int] = {}
    for one in (one for one in counts if one.owned_by == claim.role_id):
        if one.answered_by is None:
            waiting += one.count
        elif one.answered_by == claim.role_id or (kind.duty_id, one.answered_by) in sharing:
            by_owner += one.count
        else:
            others[one.answered_by] = others.get(one.answered_by, 0) + one.count
    named = tuple((role, others[role.id]) for role in directory.roles.values() if role.id in others)
    owner = directory.roles[claim.role_id]
    return Figure(kind, directory.duties[kind.duty_id], claim, owner, by_owner, named, waiting)


def of_roles(found: Iterable[Figure], roles: Iterable[RoleEntry]) -> list[tuple[RoleEntry, list[tuple[Figure, int]]]]:
    """What each of the roles answered of other roles' question types, from the first on."""
    figures_of: dict[int, list[tuple[Figure, int]]] = {}
    for figure in found:
        for role, count in figure.others:
            figures_of.setdefault(role.id, []).append((figure, count))
    return [(role, figures_of.get(role.id, [])) for role in roles]
