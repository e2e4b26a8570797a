from __future__ import annotations

import time
from argparse import ArgumentTypeError
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from coachhub.kit.wording import count
from roles.people.models import School
from roles.routing.answers import Answer, Tier, answer, answer_at_front_door
from roles.routing.ask_form import LONGEST
from roles.routing.index_actions import compile_index_of
from roles.routing.queries import claimants

COLUMNS = ["id", "key1", "key2", "key3", "abstain", "score", "show_two", "ms", "person"]
KEYS = 3
SHOWN = 20  # problems that are printed one by one


class BadLine(Exception):
    """A line that cannot be told to be a question. Its words can be shown."""


@dataclass(frozen=True)
class Row:
    id: str
    text: str

    @property
    def remark(self) -> str:
        """Why the ask page would not take it, if so; in the table it goes to the front door."""
        if not self.text:
            return "has no text."
        if len(self.text) > LONGEST:
            return f"has {len(self.text)} characters; a question has at most {LONGEST}."
        return ""


@dataclass
class Told:
    """What happened to the lines."""

    answered: int = 0
    left_out: int = 0
    remarks: list[str] = field(default_factory=list)


class Command(BaseCommand):
    help = (
        "Answers a table of questions as the ask page of a school does. The table is UTF-8 text, columns parted by "
        "tabs, with a line of column names of which id and text are read. Questions are counted nowhere."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("school", metavar="SCHOOL", help="the school's address, as hampton-high")
        parser.add_argument("--questions", required=True, type=Path, metavar="FILE.tsv", help="the questions to answer")
        parser.add_argument("--out", required=True, type=Path, metavar="FILE.tsv", help="where the answers go")
        parser.add_argument("--day", type=day, metavar="DATE", help="as of a day, as 2026-11-10; otherwise today")

    def handle(self, **options: Any) -> None:
        school = School.objects.filter(slug=options["school"]).first()
        if school is None:
            raise CommandError(f"There is no school with the address “{options['school']}”.")
        if options["out"].resolve() == options["questions"].resolve():
            raise CommandError("The answers would overwrite the questions. Give --out another name.")
        if settings.MATCH_BY_MEANING and compile_index_of(school):
            school.refresh_from_db()
        told = Told()
        try:
            with options["questions"].open("rb") as questions, options["out"].open("w", encoding="utf-8") as out:
                write_answers(school, options["day"] or school.today(), questions, out, told)
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}.") from error
        for remark in told.remarks[:SHOWN]:
            self.stderr.write(remark)
        if told.left_out:
            left_out = count(told.left_out, "line", "lines")
            raise CommandError(f"Answered {count(told.answered, 'question', 'questions')} and left out {left_out}.")
        if options["verbosity"]:
            self.stdout.write(f"Answered {count(told.answered, 'question', 'questions')}.")


def day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise ArgumentTypeError(f"“{words}” is no day. Write it as 2026-11-10.") from None


def write_answers(school: School, on: date, questions: Iterable[bytes], out: IO[str], told: Told) -> None:
    """Write one line for each question, as they come; what could not be read is in `told`."""
    answer(school, "", on)  # compiling is no part of a question's time
    owners = claimants(school)
    out.write("\t".join(COLUMNS) + "\n")
    for number, row in read(questions, told):
        if row.remark:
            told.remarks.append(f"Line {number}, {row.id}: {row.remark}")
        begin = time.perf_counter()
        found = answer_at_front_door(school, row.text, on) if row.remark else answer(school, row.text, on)
        ms = (time.perf_counter() - begin) * 1000
        out.write("\t".join([row.id, *columns(found, owners), f"{ms:.2f}", person(found)]) + "\n")
        told.answered += 1


def columns(found: Answer, owners: dict[int, int]) -> list[str]:
    keys = [*(one.key for one in found.ranked[:KEYS]), *[""] * KEYS][:KEYS]
    # What the page would show once the drafts are in force; until then both may lead to the same front door.
    roles = {owners.get(one.duty_id) for one in found.ranked[:2]}
    two = found.tier == Tier.TWO or (found.in_doubt and len(roles) > 1)
    return [*keys, str(int(found.tier == Tier.NONE)), f"{found.score:.6g}", str(int(two))]


def person(found: Answer) -> str:
    return " or ".join(one.person.name for one in found.slip.asked) or "Main office"


def read(lines: Iterable[bytes], told: Told) -> Iterator[tuple[int, Row]]:
    """The questions with the numbers of their lines. What is none is told and left out.

    Raises CommandError where the columns cannot be told.
    """
    columns: list[str] = []
    for number, raw in enumerate(lines, start=1):
        try:
            cells = decoded(raw).split("\t")
            if not columns:
                columns = header(cells)
            elif cells != [""]:
                yield number, question(dict(zip(columns, cells, strict=False)))
        except BadLine as bad:
            told.left_out += 1
            told.remarks.append(f"Line {number}: {bad}")
    if not columns:
        raise CommandError("The table is empty. Its first line names the columns, among them id and text.")


def decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise BadLine(f"is not UTF-8 text (byte {error.start + 1}).") from error


def header(cells: list[str]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    if missing := {"id", "text"} - set(names):
        raise CommandError(f"The first line names no column “{min(missing)}”. It needs id and text, parted by tabs.")
    return names


def question(cells: dict[str, str]) -> Row:
    name = cells.get("id", "").strip()
    if not name:
        raise BadLine("has no id.")
    return Row(name, cells.get("text", "").strip())
