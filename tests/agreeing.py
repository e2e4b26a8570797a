"""What the story tells of agreeing: a draft that nobody was asked to read yet."""

from typing import TYPE_CHECKING

from roles.charters import actions as charters

if TYPE_CHECKING:
    from tests.twins import Teller


def tell_agreeing(teller: "Teller") -> None:
    """The principal's charter is being changed, and the people concerned are not asked yet."""
    charters.start_draft(teller.roles["principal"].charter, by=teller.people["Ada"])
