"""One's own log as a table for a spreadsheet. Only here, and only to the writer, the notes go along."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from django.http import HttpResponse
from django.views.decorators.http import require_safe
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.writer.excel import save_workbook

from coachhub.kit.entry import Level, entry
from coachhub.kit.http import SchoolRequest
from partnerships import access
from partnerships.log.durations import say_minutes
from partnerships.log.pages import Book
from partnerships.log.queries import all_entries
from partnerships.log.weeks import week_of

HEAD = ("Day", "Minutes", "Time", "On", "Outside the agreement", "Asked by", "Agreed to", "Until", "Note for yourself")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
AGREED = {True: "yes", False: "no", None: ""}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Cell = str | int


@entry(Level.STAFF)
@require_safe
def as_csv(request: SchoolRequest) -> HttpResponse:
    """The whole log; the mark in front tells spreadsheets that it is UTF-8."""
    out = io.StringIO()
    csv.writer(out).writerows(_table(request))
    return _file("\ufeff" + out.getvalue(), "text/csv; charset=utf-8", "log.csv")


@entry(Level.STAFF)
@require_safe
def as_xlsx(request: SchoolRequest) -> HttpResponse:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Log")
    for row in _table(request):
        sheet.append([ILLEGAL_CHARACTERS_RE.sub("", one) if isinstance(one, str) else one for one in row])
    out = io.BytesIO()
    save_workbook(book, out)
    return _file(out.getvalue(), XLSX, "log.xlsx")


def _table(request: SchoolRequest) -> Iterable[list[Cell]]:
    member = request.member
    book = Book(member, access.get_diary(member), week_of(member.today))
    yield list(HEAD)
    for one in all_entries(member.school, member.account):
        words = "" if one.outside else book.say(one).label
        asked = book.ground.roles.get(one.asked_by_id or 0, "")
        until = str(one.until or "")
        texts = [words, one.outside, asked, AGREED[one.was_agreed], until, one.note]
        yield [str(one.day), one.minutes, say_minutes(one.minutes), *(harmless(text) for text in texts)]


def harmless(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _file(content: str | bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
