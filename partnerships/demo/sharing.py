"""The board, peer visits, offers of cover and the focus list, from the words of the demonstration."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from partnerships.board.models import Introduction, Post, PostThanks
from partnerships.board.terms import term_of
from partnerships.focus.models import PLACES, Focus, FocusList
from partnerships.teams.models import Team
from partnerships.visits.models import CoverOffer, Reflection, Visit
from roles.demo.calendar import Calendar
from roles.models import Person, School

AT = "15:40"


class Sharing:
    """Writes what the data says of one school."""

    def __init__(self, school: School, calendar: Calendar) -> None:
        self.school, self.calendar = school, calendar
        self.people = {one.name: one for one in Person.objects.filter(memberships__school=school)}
        self.posts: dict[str, Post] = {}

    def write(self, data: Mapping[str, Any]) -> None:
        for row in data["posts"]:
            self.post(row)
        for row in data["introductions"]:
            first, second = sorted((self.people[row[name]] for name in ("first", "second")), key=lambda one: one.pk)
            Introduction.objects.create(
                school=self.school, post=self.posts[row["about"]], first=first, second=second, at=self.at(row["day"]),
                sentence=row["sentence"], by=self.people[row["by"]],
            )  # fmt: skip
        for row in data["visits"]:
            self.visit(row)
        for row in data["offers"]:
            CoverOffer.objects.create(
                school=self.school, person=self.people[row["who"]], period=row["period"], **self.when(row)
            )
        self.focus(data["focus"])
        for slug, listed in data["focus_of_teams"].items():
            self.focus(listed, Team.objects.get(school=self.school, slug=slug))

    def at(self, day: str) -> datetime:
        return self.calendar.at(day, AT, self.school.time_zone)

    def when(self, row: Mapping[str, Any]) -> dict[str, Any]:
        starts, ends = (time(*map(int, row[name].split(":"))) for name in ("starts", "ends"))
        return {"day": self.calendar.day(row["day"]), "starts": starts, "ends": ends}

    def post(self, row: Mapping[str, Any]) -> None:
        words = {name: row[name] for name in ("what", "room", "times", "for_whom")}
        posted_at = self.at(row["posted"])
        post = Post.objects.create(
            **words, school=self.school, person=self.people[row["who"]], link=row.get("link", ""), posted_at=posted_at,
            first_day=posted_at.date(), last_day=term_of(self.calendar.as_of).last,
        )  # fmt: skip
        self.posts[post.what] = post
        for name in row.get("thanks", []):
            PostThanks.objects.create(school=self.school, post=post, person=self.people[name], at=self.at("-1d"))

    def visit(self, row: Mapping[str, Any]) -> None:
        words = {name: row[name] for name in ("what", "place", "class_words")}
        said = {f"{part}_said_at": self.at(row[f"{part}_said"]) for part in ("host", "cover") if f"{part}_said" in row}
        asked_at = self.at(row["asked"])
        visit = Visit.objects.create(
            **words, **said, **self.when(row), school=self.school, post=self.posts.get(row.get("about", "")),
            visitor=self.people[row["visitor"]], host=self.people[row["host"]], needs_cover=True,
            cover=self.people[row["cover"]] if "cover" in row else None, asked_at=asked_at, visitor_said_at=asked_at,
        )  # fmt: skip
        for name, text in row.get("reflections", {}).items():
            Reflection.objects.create(
                school=self.school, visit=visit, by=self.people[name], text=text, at=self.at(row["day"])
            )

    def focus(self, data: Mapping[str, Any], team: Team | None = None) -> None:
        """The list of the school, or of the team."""
        rows = {
            "school": self.school, "list": FocusList.objects.create(school=self.school, team=team),
            "added_by": self.people[data["by"]],
        }  # fmt: skip
        for place, what in zip(PLACES, data["in_progress"], strict=False):
            Focus.objects.create(**rows, what=what, state=Focus.State.IN_PROGRESS, place=place)
        for order, what in enumerate(data["waiting"]):
            Focus.objects.create(**rows, what=what, order=order)
        for one in data["done"]:
            done_on = self.calendar.day(one["day"])
            Focus.objects.create(
                **rows, what=one["what"], state=Focus.State.DONE, became=one["became"], done_on=done_on
            )
