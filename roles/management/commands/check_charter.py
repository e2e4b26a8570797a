from __future__ import annotations

import json
from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from roles.clarity.charter import findings_of_charter
from roles.clarity.charter_facts import SchoolFacts
from roles.clarity.charter_findings import CharterFinding, Content
from roles.clarity.charter_rules import CHARTER_RULES
from roles.clarity.charter_text import FORM, charters_in, facts_among, with_duties

LARGEST = 5_000_000  # bytes
PARTS = {"line": "owns", "outcome": "outcome", "purpose": "purpose"}
# What a sentence by itself can be asked.
OF_SENTENCES = {
    "line": frozenset(code for code, rule in CHARTER_RULES.items() if rule.kind in ("hazy", "activity", "info"))
    | {"drain", "evaluates"},
    "outcome": frozenset(["activity_outcome"]),
    "purpose": frozenset(["purpose_one_sided"]),
}
HELP = f"""\
Checks charters, or sentences, that are not in the application, and prints what could trip somebody up as JSON lines.

FILE is text or JSON (a name that ends in .json), in UTF-8; "-" reads the standard input.

A charter prints one object for each finding: role, part (line, outcome, boundary, purpose, ...), about (the words),
code, name, kind, title, why, source, span (begin and end in about), words (those of the span), mends.
JSON holds one charter, or a list of them: the content of a version, as its exact text has it.

{FORM}
A file without any of these headings is taken as sentences, one a line; before a sentence may stand an id and a tab.
Each prints one object: line (its number), id, text, codes, findings (as above; none where nothing is to be said).
"""


class Command(BaseCommand):
    help = HELP

    def create_parser(self, prog_name: str, subcommand: str, **options: Any) -> CommandParser:
        return super().create_parser(prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **options)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="charters or sentences; - for the standard input")
        parser.add_argument("--text", action="store_true", help="sentences for people instead of JSON")
        parser.add_argument("--sentences", action="store_true", help="sentences, whatever the lines look like")
        parser.add_argument("--as", dest="part", choices=PARTS, default="line", help="what the sentences are")
        parser.add_argument("--role", default="Instructional coach", help="whose they are: Librarian, Project manager")

    def handle(self, **options: Any) -> None:
        text = _read(options["file"])
        charters = [] if options["sentences"] else _charters(text, is_json=options["file"].endswith(".json"))
        found = _of_charters(charters) if charters else _of_sentences(text, options["part"], options["role"])
        for row in found:
            if options["text"]:
                for line in _for_people(row):
                    self.stdout.write(line)
            else:
                self.stdout.write(json.dumps(row, ensure_ascii=False))


def _read(name: str) -> str:
    """Raises CommandError for what is not there, too large, or no UTF-8 text."""
    try:
        raw = Path("/dev/stdin" if name == "-" else name).read_bytes()
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror}.") from error
    if len(raw) > LARGEST:
        raise CommandError(f"{name} is larger than {LARGEST // 1_000_000} MB.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandError(f"{name} is not UTF-8 text (byte {error.start + 1}).") from error


def _charters(text: str, *, is_json: bool) -> list[dict[str, Any]]:
    if not is_json:
        return with_duties(charters_in(text))
    try:
        told = json.loads(text)
    except ValueError as error:
        raise CommandError(f"This is no JSON: {error}.") from error
    charters = told if isinstance(told, list) else [told]
    try:
        return with_duties([_checked(charter) for charter in charters])
    except (AttributeError, KeyError, TypeError) as error:
        raise CommandError(f"This is no charter: {error!r}. See --help.") from error


def _checked(charter: dict[str, Any]) -> dict[str, Any]:
    """A charter whose lines can be read. Raises KeyError, TypeError or AttributeError for anything else."""
    lines = [{**line, "wording": str(line["wording"]), "kind": str(line["kind"])} for line in charter.get("lines", [])]
    parts = {part: [dict(row) for row in charter.get(part) or []] for part in ("boundaries", "outcomes", "time")}
    for name, key in (("boundaries", "text"), ("outcomes", "text"), ("time", "hours")):
        parts[name] = [{**row, key: str(row[key])} for row in parts[name]]
    if "outcomes" not in charter:
        del parts["outcomes"]
    texts = {name: str(charter.get(name) or "") for name in ("role", "purpose", "likeness", "hours_a_week")}
    return {**charter, **texts, **parts, "lines": lines}


def _of_charters(charters: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    today = timezone.localdate()
    for charter in charters:
        for finding in findings_of_charter(charter, facts_among(charters, charter, today)):
            yield {"role": charter["role"], **_row(finding)}


def _of_sentences(text: str, part: str, role: str) -> Iterator[dict[str, Any]]:
    for number, raw in enumerate(text.splitlines(), start=1):
        name, tab, words = raw.partition("\t")
        sentence = (words if tab else raw).strip()
        if not sentence:
            continue
        rows = [_row(one) for one in findings_of_charter(_around(sentence, part, role), SchoolFacts())
                if one.code in OF_SENTENCES[part] and one.part == part]  # fmt: skip
        yield {
            "line": number, "id": name.strip() if tab else "", "text": sentence,
            "codes": sorted({row["code"] for row in rows}), "findings": rows,
        }  # fmt: skip


def _around(sentence: str, part: str, role: str) -> Content:
    """A charter that says nothing else."""
    if part == "purpose":
        return {"role": role, "purpose": sentence}
    if part == "outcome":
        return {"role": role, "outcomes": [{"text": sentence}]}
    return {"role": role, "lines": [{"kind": "owns", "wording": sentence, "duty": 1}]}


def _row(finding: CharterFinding) -> dict[str, Any]:
    rule = CHARTER_RULES[finding.code]
    return {
        "part": finding.part, "about": finding.about, "code": finding.code, "name": rule.name, "kind": rule.kind,
        "title": finding.title, "why": finding.why, "source": rule.source, "span": finding.span,
        "words": finding.about[slice(*finding.span)] if finding.span else "",
        "mends": [{"do": mend.key, "label": mend.label, "with": mend.value} for mend in finding.mends],
    }  # fmt: skip


def _for_people(row: dict[str, Any]) -> Iterator[str]:
    if "findings" in row:
        yield f"{row['line']}. {row['text']}"
        for one in row["findings"] or ():
            yield f"   {one['title']}: {one['why']}"
        return
    about = f" “{row['about']}”" if row["about"] else ""
    yield f"{row['role']}, {row['part']}{about}"
    yield f"   {row['title']}: {row['why']}"
    for mend in row["mends"]:
        yield f"   {mend['label']}{': ' + mend['with'] if mend['with'] else ''}"
