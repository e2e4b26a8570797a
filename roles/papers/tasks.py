"""The handbook of a school is made by the worker and kept for a day; asking for it costs a request nothing."""

from __future__ import annotations

from django.core.cache import cache
from django_tasks import task

from coachhub.kit.templatetags.kit import day
from roles.papers.pdf import handbook_pdf
from roles.papers.queries import read_sheets
from roles.people.models import School

KEPT = 24 * 60 * 60  # seconds
ASK_AGAIN = 120  # seconds after which a handbook that did not come is asked for once more


def key_of(school: School, paper: str) -> str:
    """The same key is the same text: whatever comes into force raises the routing version, and the day is on it."""
    return f"handbook-{school.pk}-{school.routing_version}-{school.today()}-{paper}"


def handbook_of(school: School, paper: str) -> bytes | None:
    """The handbook as of today, if it is made."""
    made: bytes | None = cache.get(key_of(school, paper))
    return made


def ask_for_handbook(school: School, paper: str) -> None:
    """Let the worker make it, once however many ask."""
    if cache.add(f"asked-{key_of(school, paper)}", True, ASK_AGAIN):
        make_handbook.enqueue(school.pk, paper)


@task()
def make_handbook(school_id: int, paper: str) -> None:
    school = School.objects.get(pk=school_id)
    made = handbook_pdf(school.name, read_sheets(school), f"As of {day(school.today())}", paper)
    cache.set(key_of(school, paper), made, KEPT)
