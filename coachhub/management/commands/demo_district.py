from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from partnerships.demo.load import load_partnerships
from partnerships.log.scale import write_log
from roles.demo.load import AlreadyThere, load_district
from roles.demo.scale import Size, build_schools

HOME = ZoneInfo("America/New_York")
A_SCHOOL_HAS = {"people": 30, "charters": 8, "questions": 200, "log_entries": 0}


class Command(BaseCommand):
    help = "Loads the demonstration district, Lakemont County Schools; with --schools, further schools to measure with."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--as-of", type=day, metavar="DATE", help="the day it is meant to be, as 2026-11-24")
        parser.add_argument("--schools", type=count, default=0, metavar="N", help="build N further schools")
        for name, each in A_SCHOOL_HAS.items():
            words = f"so many {name.replace('_', ' ')} in all further schools together; otherwise {each} a school"
            parser.add_argument(f"--{name.replace('_', '-')}", type=count, metavar="N", help=words)

    def handle(self, **options: Any) -> None:
        schools = options["schools"]
        if not schools and any(options[name] is not None for name in A_SCHOOL_HAS):
            raise CommandError("Say with --schools how many schools these are for.")
        totals = {
            name: each * schools if options[name] is None else options[name] for name, each in A_SCHOOL_HAS.items()
        }
        log_entries = totals.pop("log_entries")
        as_of = options["as_of"] or timezone.localdate(timezone=HOME)
        try:
            with transaction.atomic():
                district = load_district(as_of)
                load_partnerships(district, as_of)
                built = build_schools(district, Size(schools, **totals), as_of)
                write_log(built, log_entries, as_of)
        except AlreadyThere as there:
            raise CommandError(f"{there} is in this database already, and nothing was changed.") from there
        if options["verbosity"]:
            self.stdout.write(f"Loaded {district.name}: {district.schools.count()} schools.")


def day(words: str) -> date:
    return date.fromisoformat(words)


def count(words: str) -> int:
    """Raises ValueError for a number below zero."""
    number = int(words)
    if number < 0:
        raise ValueError(words)
    return number
