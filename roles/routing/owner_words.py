"""What a catalogue calls its owners, and which roles of a school these are: pl_coach is the PL coach. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from roles.duties.catalogue_file import same_role
from roles.duties.plain_yaml import List, Map, NotReadable, Text, read_yaml

SHORT = 2  # letters: so short a word is an abbreviation


class Named(Protocol):
    slug: str
    name: str
    plural: str


R = TypeVar("R", bound=Named)


def owner_words(data: bytes) -> list[str]:
    """The words under `owner` of a catalogue file, each once; none where the file cannot be read."""
    try:
        document = read_yaml(data)
    except NotReadable:
        return []
    types = _values(document, "types")
    rows = [row for found in types if isinstance(found, List) for row in found.items]
    owners = [value for row in rows for value in _values(row, "owner") if isinstance(value, Text)]
    return list(dict.fromkeys(value.text.strip() for value in owners if value.text.strip()))


def role_of(word: str, roles: Sequence[R]) -> R | None:
    """The one role that the word can only mean: by name or address, by initials, or by some of its words in order."""
    for means in (_is_name, _is_initials, _is_part):
        found = [role for role in roles if means(word, role)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def is_name_of(word: str, role: Named) -> bool:
    """Whether the word is the role's name or address in another spelling, and not a guess."""
    return _is_name(word, role)


def role_name(word: str) -> str:
    """What a role made of the word is called: AP, PL coach, Office manager."""
    words = [part.upper() if len(part) <= SHORT else part for part in word.replace("_", " ").replace("-", " ").split()]
    name = " ".join(words)
    return name[:1].upper() + name[1:]


def _is_name(word: str, role: Named) -> bool:
    return same_role(word) in {same_role(name) for name in (role.slug, role.name, role.plural) if name}


def _is_initials(word: str, role: Named) -> bool:
    parts = same_role(role.name).split("-")
    return len(parts) > 1 and same_role(word) == "".join(part[:1] for part in parts)


def _is_part(word: str, role: Named) -> bool:
    """Every word of it stands in the role's name, in this order, and the last is the same."""
    parts, rest = same_role(word).split("-"), iter(same_role(role.name).split("-"))
    return len(parts) > 1 and all(part in rest for part in parts) and same_role(role.name).endswith(parts[-1])


def _values(node: object, key: str) -> Iterable[object]:
    if not isinstance(node, Map):
        return []
    return [value for name, value in node.pairs if isinstance(name, Text) and name.text == key]
