"""A version tried before it is published."""

from coachhub.kit.entry import Level
from tests.guards.catalogue import Page
from tests.guards.pages.common import sends

DRAFT, SIGNED = {"role": "pl-coach", "number": "3"}, {"role": "counselor", "number": "1"}
OWN = sends(questions="Who books rooms?\nWho plans with me?")

TRYING = [
    Page("trying:try", Level.PRINCIPAL, DRAFT, good=OWN, done=200),
    Page("trying:try", Level.PRINCIPAL, SIGNED, "?all", good=OWN, done=200),
]
