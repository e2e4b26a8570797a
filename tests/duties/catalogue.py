"""A small catalogue of an invented school, as the file of it would be written, and what is wrong with one."""

import pytest

from roles.duties.catalogue_file import CatalogueProblems, read_catalogue
from roles.duties.plain_yaml import Problem

ROLES = ("librarian", "Librarian", "pl-coach", "PL coach", "workshop-lead", "Workshop lead")
CATALOGUE = """\
# what people ask at the workshop school
version: 1
types:
- key: kiln
  name: Firing the kiln
  owner: workshop_lead
  description: Firing student pottery,
    glazes and clay.
  area: Workshops
  about: firing the kiln
  examples:
  - When is the kiln fired next?
  - when is the kiln fired NEXT?
  - "Is the kiln: hot?"
- key: portfolio
  name: Portfolio conversations
  owner: PL Coach
  duty: Plans portfolio conversations with teachers
  examples: [How do I set goals with a child?]
- {key: loans-2, name: Loans, owner: pl coach}
areas:
- name: Workshops
- Reading
duties:
- wording: Plans portfolio conversations with teachers
  area: Coaching
  plain_line: Plans portfolio conversations with you.
  coaching: yes
nobody:
- When is payday?
"""
GOOD = "{key: z, name: Z, owner: librarian, description: y}"


def problems(text: str | bytes) -> list[Problem]:
    with pytest.raises(CatalogueProblems) as caught:
        read_catalogue(text if isinstance(text, bytes) else text.encode(), ROLES)
    return list(caught.value.problems)


def only(text: str | bytes) -> tuple[int, str]:
    [problem] = problems(text)
    return problem
