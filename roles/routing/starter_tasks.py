"""What the worker does on a new school's first day."""

from __future__ import annotations

from django_tasks import task

from roles.duties.starter_catalogue import SchoolKind
from roles.people.models import Person, School
from roles.routing.starting import load_starter
from roles.routing.tasks import compile_in_background


@task()
def load_starter_in_background(school_id: int, kind: str, by_id: int) -> None:
    """Fill a new school with the starter catalogue. A second time it finds everything there."""
    school = School.objects.get(pk=school_id)
    load_starter(school, SchoolKind(kind), by=Person.objects.get(pk=by_id))
    compile_in_background.enqueue(school_id)
