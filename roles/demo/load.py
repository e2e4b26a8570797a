"""Loading the demonstration district: one transaction, from the words in `data/`."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from roles.demo.agreeing import Agreeing
from roles.demo.asked import Asked
from roles.demo.calendar import Calendar
from roles.demo.catalogue import examples_of, write_catalogue
from roles.demo.charters import Scribe
from roles.demo.descriptions import sort_half
from roles.demo.exercises import Exercises
from roles.demo.kept import keep_findings
from roles.demo.papers import write_papers
from roles.demo.people import Everybody, fill_roles, open_district, open_school
from roles.demo.reading import has, read
from roles.demo.templates import hand_out_templates
from roles.models import District
from roles.trail.actions import record


class AlreadyThere(Exception):
    """The database has the district already."""


@transaction.atomic
def load_district(as_of: date) -> District:
    """Load Lakemont County Schools as it would be on the day. Raises AlreadyThere where it was loaded before."""
    data = read("lakemont")
    if District.objects.filter(slug=data["district"]["slug"]).exists():
        raise AlreadyThere(data["district"]["name"])
    calendar, everybody = Calendar(as_of), Everybody()
    holidays = list(calendar.keep(data["holidays"]))
    district = open_district(data, everybody)
    for slug in data["schools"]:
        folder = f"{slug}/"
        words, questions = read(folder + "school"), read(folder + "catalogue")
        staff = open_school(district, slug, words, holidays, everybody)
        fill_roles(staff, words, calendar)
        catalogue = write_catalogue(staff.school, questions)
        charters = read(folder + "charters")
        write_papers(Scribe(staff, catalogue, calendar).papers(charters))
        keep_findings(charters, staff, calendar)
        if has(folder + "description"):
            sort_half(staff, read(folder + "description"), calendar)
        Agreeing(staff, catalogue, calendar).write(read(folder + "agreeing"))
        if has(folder + "exercises"):
            Exercises(staff, catalogue, calendar).write(read(folder + "exercises"))
        Asked(staff, catalogue, calendar).write(read(folder + "asked"), examples_of(questions))
        record(staff.school, "loaded demonstration", after={"as_of": str(as_of)})
    hand_out_templates(district, data["templates"], calendar)
    return district
