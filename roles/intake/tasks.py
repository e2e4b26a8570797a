"""Reading descriptions: at once where that is quick, by the worker where it takes longer."""

from __future__ import annotations

from django.core.cache import cache
from django_tasks import task

from roles.intake.actions import file_items
from roles.intake.filing import read_items
from roles.intake.models import Description

READ_AT_ONCE = 5_000  # letters: two pages, a second or two where lines are matched by meaning
ASK_AGAIN = 120  # seconds after which the worker is asked once more for one that it did not read


def read_soon(description: Description) -> None:
    """Read it at once or, where it is long, let the worker do it, once however many ask."""
    if len(description.text) <= READ_AT_ONCE:
        read_now(description)
    elif cache.add(f"reading-{description.pk}", True, ASK_AGAIN):
        read_in_background.enqueue(description.pk)


def read_now(description: Description) -> None:
    # The long part holds no lock.
    title, items = read_items(description)
    file_items(description, items, title=title)


@task()
def read_in_background(description_id: int) -> None:
    description = Description.objects.select_related("role").filter(pk=description_id).first()
    if description is not None:
        read_now(description)
