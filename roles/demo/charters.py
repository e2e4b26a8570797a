"""The charters of a school, from their words to papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

from roles.charters.models import Boundary, Charter, CharterVersion, Outcome, Stake, TimeShare
from roles.demo.calendar import Calendar
from roles.demo.catalogue import Catalogue
from roles.demo.papers import Paper, Party
from roles.demo.people import Staff
from roles.drafting.models import LeftOut

HOW = {
    "": "",
    "split": Stake.How.SPLIT,
    "joint": Stake.How.JOINT,
    "lead and support": Stake.How.LEAD,
    "handed over": Stake.How.HANDED,
}
SENT, SIGNED = "9:05", "15:20"


class Scribe:
    """Reads the charters of one school."""

    def __init__(self, staff: Staff, catalogue: Catalogue, calendar: Calendar) -> None:
        self.staff = staff
        self.catalogue = catalogue
        self.calendar = calendar
        self.zone = staff.school.time_zone

    def papers(self, data: list[dict[str, Any]]) -> list[Paper]:
        """Every version in the data, with its charter saved and itself not."""
        papers = []
        for row in data:
            charter = Charter.objects.create(school=self.staff.school, role=self.staff.roles[row["role"]])
            papers += [self.paper(charter, version) for version in row["versions"]]
        return papers

    def paper(self, charter: Charter, row: dict[str, Any]) -> Paper:
        calendar = self.calendar
        version = CharterVersion(
            school=self.staff.school,
            charter=charter,
            number=row["number"],
            hours_a_week=Decimal(row["hours_a_week"]),
            review_by=calendar.day(row["review_by"]) if "review_by" in row else None,
            **{name: row[name] for name in ("purpose", "likeness", "come_for", "presence")},
            **{name: row.get(name, "") for name in ("full_time", "profile")},
            is_emerging=row.get("emerging", False),
            on_new_holder=row.get("on_new_holder", False),
        )
        sent_at = calendar.at(row["sent"], SENT, self.zone) if "sent" in row else None
        return Paper(
            version,
            list(self.stakes(row)),
            [
                Boundary(
                    text=line["text"],
                    instead=self.staff.roles.get(line.get("instead", "")),
                    locked=line.get("locked", False),
                )
                for line in row.get("boundaries", [])
            ],
            [TimeShare(label=label, hours=Decimal(hours)) for label, hours in row.get("time", {}).items()],
            edited_at=sent_at or calendar.at("-1d", SIGNED, self.zone),
            sent_at=sent_at,
            outcomes=list(self.outcomes(row)),
            left_out=[LeftOut(text=text, code="catch_all") for text in row.get("left_out", [])],
            parties=list(self.parties(row.get("signed", {}))),
            in_force=calendar.day(row["in_force"]) if "in_force" in row else None,
        )

    def stakes(self, row: dict[str, Any]) -> Iterator[Stake]:
        roles = self.staff.roles
        for kind in Stake.Kind:
            for line in row.get(kind.value, []):
                words = {"duty": line} if isinstance(line, str) else line
                yield Stake(
                    kind=kind,
                    duty=self.catalogue.duties[words["duty"]],
                    wording=words.get("says", words["duty"]),
                    lead=roles.get(words.get("lead", "")),
                    how=HOW[words.get("how", "")],
                    how_note=words.get("note", ""),
                    goes_to=roles.get(words.get("to", "")),
                )

    def outcomes(self, row: dict[str, Any]) -> Iterator[Outcome]:
        for one in row.get("outcomes", []):
            due = self.calendar.day(one["by"]) if "by" in one else None
            yield Outcome(text=one["text"], sign=one.get("sign", ""), due=due)

    def parties(self, signed: dict[str, str]) -> Iterator[Party]:
        for order, (name, day) in enumerate(signed.items()):
            moment = None
            if day != "not yet":
                moment = self.calendar.at(day, SIGNED, self.zone) + timedelta(minutes=7 * order)
            yield Party(*self.staff.party(name), moment)
