"""A description as a principal has it, and how a test pastes it."""

from django.test import Client

from roles.intake.queries import state_of
from roles.models import Description, Item
from tests.guards.catalogue import SCHOOL

# What a test types where the description says nothing that a line could take.
OWN_WORDS = "Keep the log of coaching cycles for the school"
IMPORT = f"/{SCHOOL}/charters/import"
PASTED = """Instructional Coach, Lakemont County Schools

Duties
1. Plan one lesson a month with each new teacher.
2. Model lessons when appropriate.
3. Order devices for classrooms.
4. Keep the coaching log for the school.
5. Write the newsletter for families every Friday.
6. Perform other duties as assigned.

Requires a teaching certificate.
"""


def paste(client: Client, text: str = PASTED, *, role: str = "teacher", **more: str) -> Description:
    """Paste it, for the teacher role unless said otherwise, which has no charter, through the front door."""
    response = client.post(IMPORT, {"role": role, "text": text, **more})
    assert response.status_code == 302, response.text
    return Description.objects.get(pk=response["Location"].rpartition("/")[2])


def item_with(description: Description, words: str) -> Item:
    return description.items.get(text__contains=words)


def send(client: Client, item: Item, **data: str):  # type: ignore[no-untyped-def]
    """Decide on one item as its row on the page does."""
    item.refresh_from_db()
    address = f"{IMPORT}/{item.description_id}/items/{item.number}"
    return client.post(
        address, {"seen": state_of(item), "wording": item.wording or OWN_WORDS, "other": item.other_id or "", **data}
    )
