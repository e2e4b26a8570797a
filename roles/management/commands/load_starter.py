from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from roles.duties.starter_catalogue import SchoolKind
from roles.people.models import School
from roles.routing.starting import load_starter


class Command(BaseCommand):
    help = "Loads the starter catalogue into a school: areas, duties and what teachers ask, without owners."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("school", metavar="SCHOOL", help="the school's address, as hampton-high")
        parser.add_argument("kind", choices=[kind.value for kind in SchoolKind], help="what kind of school it is")

    def handle(self, **options: Any) -> None:
        school = School.objects.filter(slug=options["school"]).first()
        if school is None:
            raise CommandError(f"There is no school with the address “{options['school']}”.")
        report = load_starter(school, SchoolKind(options["kind"]), by=None)
        if options["verbosity"]:
            for kind, created in report.created.items():
                self.stdout.write(f"  {kind}: {created} new, {report.unchanged[kind]} as they were")
