from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from roles.duties.catalogue_file import Catalogue, CatalogueProblems, read_catalogue
from roles.people.models import School
from roles.routing.catalogue import Report, load_catalogue
from roles.routing.owner_words import is_name_of, owner_words, role_name, role_of
from roles.staffing.actions import add_role
from roles.staffing.models import Role

KINDS = ("roles", "areas", "duties", "question types", "examples", "stakes")


class Command(BaseCommand):
    help = (
        "Loads areas, duties and question types with their examples and owning roles into a school. All of the file "
        "or nothing; a second time changes nothing. An owning role gets the duty in its draft charter."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("school", metavar="SCHOOL", help="the school's address, as hampton-high")
        parser.add_argument("file", type=Path, metavar="FILE", help="a catalogue in YAML; README shows one")
        parser.add_argument("--make-roles", action="store_true", help="make roles that the school does not have yet")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and do nothing")

    def handle(self, **options: Any) -> None:
        school = School.objects.filter(slug=options["school"]).first()
        if school is None:
            raise CommandError(f"There is no school with the address “{options['school']}”.")
        try:
            data = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}.") from error
        with transaction.atomic():
            report = self.load(school, data, make_roles=options["make_roles"])
            transaction.set_rollback(options["dry_run"])
        for remark in report.remarks:
            self.stderr.write(remark)
        if options["verbosity"]:
            self.stdout.write("Nothing was changed. It would be:" if options["dry_run"] else f"Loaded into {school}:")
            self.stdout.write("\n".join(lines(report)))

    def load(self, school: School, data: bytes, *, make_roles: bool) -> Report:
        owners, made, guesses = self.owners(school, data, make_roles=make_roles)
        report = load(school, read(data, owners, make_roles=make_roles), owners)
        report.created["roles"] += len(made)
        report.remarks[:0] = [*guesses, *(f"Made the role “{role.name}”. Nobody holds it yet." for role in made)]
        return report

    def owners(self, school: School, data: bytes, *, make_roles: bool) -> tuple[dict[str, Role], list[Role], list[str]]:
        """The role for each word that may name an owner, the roles made, and a remark for each word guessed at."""
        known = list(Role.objects.filter(school=school))
        names = {role.name: role for role in known}
        made: list[Role] = []
        guesses = []
        for word in owner_words(data):
            role = role_of(word, [*known, *made])
            if role is None and make_roles:
                role = add_role(Role(school=school, name=role_name(word)), by=None)  # type: ignore[arg-type]
                made.append(role)
            elif role is not None and not is_name_of(word, role):
                guesses.append(f"“{word}” was taken for the {role.name}.")
            if role is not None:
                names[word] = role
        return names, made, guesses


def read(data: bytes, owners: dict[str, Role], *, make_roles: bool) -> Catalogue:
    try:
        return read_catalogue(data, list(owners))
    except CatalogueProblems as problems:
        unknown = not make_roles and any(role_of(word, list(owners.values())) is None for word in owner_words(data))
        hint = "\nTo make roles that the school does not have, add --make-roles." if unknown else ""
        raise CommandError(f"{problems}\nNothing was loaded.{hint}") from None


def load(school: School, catalogue: Catalogue, owners: dict[str, Role]) -> Report:
    report = load_catalogue(school, catalogue, owners)
    report.remarks[:0] = [f"Line {line}: {sentence}" for line, sentence in catalogue.remarks]
    return report


def lines(report: Report) -> list[str]:
    return [
        f"  {kind}: {report.created[kind]} new, {report.changed[kind]} changed, {report.unchanged[kind]} as they were"
        for kind in KINDS
    ]
