"""What the tests of charters share."""

from roles.charters.models import CharterVersion

HOME = "/hampton-high-school/charters"


def wordings(draft: CharterVersion) -> list[str]:
    return list(draft.stakes.values_list("wording", flat=True))
