"""What the worker does for answers: compiling a school's index, which takes seconds."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache
from django_tasks import task

from roles.people.models import School
from roles.routing.index_actions import compile_index_of

ASK_AGAIN = 300  # seconds after which a process asks once more for what has not been made


def ask_for_index(school: School, words: str) -> None:
    """Let the worker compile the school's index, once for the same words however many processes ask."""
    if cache.add(f"index-asked-{school.pk}-{words}", True, ASK_AGAIN):
        compile_in_background.enqueue(school.pk)


@task()
def compile_in_background(school_id: int) -> None:
    school = School.objects.filter(pk=school_id).first()
    if school is not None and settings.MATCH_BY_MEANING:
        compile_index_of(school)
