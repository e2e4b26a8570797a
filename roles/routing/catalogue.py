"""Loading a catalogue: areas, duties, question types with their phrasings, and who is to own them.

One transaction: all of a file or nothing. A second time it finds everything there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.db import transaction
from django.db.models import Max, Model

from coachhub.kit.wording import count
from roles.charters.models import Stake
from roles.duties.actions import DutyWords, file_areas, file_duties
from roles.duties.catalogue_file import Catalogue, CatalogueType
from roles.duties.models import Area, Duty
from roles.people.actions import raise_routing_version
from roles.people.models import Person, School
from roles.routing.models import Example, QuestionType
from roles.routing.settling import add_to_draft
from roles.signing.actions import AlreadyDone
from roles.signing.models import UNDER_WAY, State
from roles.staffing.models import Role
from roles.trail.actions import record

CURRENT = (*UNDER_WAY, State.IN_FORCE)
WORDS = ("name", "about", "description")


@dataclass
class Report:
    """What came of a catalogue, by kind of thing."""

    created: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    remarks: list[str] = field(default_factory=list)


@transaction.atomic
def load_catalogue(
    school: School, catalogue: Catalogue, owners: Mapping[str, Role], *, by: Person | None = None
) -> Report:
    """Write the catalogue into the school; `owners` has the role for each word in it that names an owner.

    A type whose owner is not among them is loaded, and nobody's draft claims its duty.

    A charter that is out for signature cannot take duties: its question types are loaded, and a remark says so.
    """
    raise_routing_version(school)
    report = Report()
    known = {one.key: one for one in school.question_types.select_related("duty")}
    wordings = {line.key: _wording(line, known.get(line.key)) for line in catalogue.types}
    before = _there(school)
    areas = file_areas(school, catalogue.areas)
    duties = file_duties(school, _duties(catalogue, wordings, areas))
    _count(report, "areas", before, areas.values())
    _count(report, "duties", before, duties.values())
    types = _file_types(school, catalogue, {key: duties[wording] for key, wording in wordings.items()}, known, report)
    _file_examples(school, catalogue, types, report)
    _claim(catalogue, types, owners, by, report)
    record(school, "loaded catalogue", by, after={"created": dict(report.created), "changed": dict(report.changed)})
    return report


def _wording(line: CatalogueType, there: QuestionType | None) -> str:
    """The duty that the line names. Where it names none, that is the duty the type has, or one of the type's name."""
    return there.duty.wording if there is not None and line.duty == line.name else line.duty


def _duties(catalogue: Catalogue, wordings: Mapping[str, str], areas: Mapping[str, Area]) -> dict[str, DutyWords]:
    said = {
        duty.wording.casefold(): DutyWords(
            areas.get(duty.area), duty.plain_line, duty.framework, duty.coaching, duty.think
        )
        for duty in catalogue.duties
    }
    for line in catalogue.types:
        words = said.get(wordings[line.key].casefold(), DutyWords())
        said[wordings[line.key].casefold()] = replace(words, area=words.area or areas.get(line.area))
    every = dict.fromkeys([*(duty.wording for duty in catalogue.duties), *wordings.values()])
    return {wording: said[wording.casefold()] for wording in every}


def _there(school: School) -> set[Model]:
    return {*school.areas.all(), *school.duties.all()}


def _count(report: Report, kind: str, before: set[Model], rows: Iterable[Model]) -> None:
    for row in set(rows):
        (report.unchanged if row in before else report.created)[kind] += 1


def _file_types(
    school: School,
    catalogue: Catalogue,
    duties: Mapping[str, Duty],
    known: Mapping[str, QuestionType],
    report: Report,
) -> dict[str, QuestionType]:
    last = school.question_types.aggregate(last=Max("order"))["last"]
    order = 0 if last is None else last + 1
    new, changed = [], []
    for line in catalogue.types:
        wanted = {name: getattr(line, name) for name in WORDS}
        one = known.get(line.key)
        if one is None:
            new.append(QuestionType(school=school, key=line.key, duty=duties[line.key], order=order, **wanted))
            order += 1
            continue
        # What the file leaves out stays as it is.
        differs = {name: value for name, value in wanted.items() if value and value != getattr(one, name)}
        if differs or one.duty_id != duties[line.key].pk:
            one.duty = duties[line.key]
            for name, value in differs.items():
                setattr(one, name, value)
            changed.append(one)
    QuestionType.objects.bulk_create(new)
    QuestionType.objects.bulk_update(changed, [*WORDS, "duty"])
    report.created["question types"] += len(new)
    report.changed["question types"] += len(changed)
    report.unchanged["question types"] += len(catalogue.types) - len(new) - len(changed)
    return {**known, **{one.key: one for one in new}}


def _file_examples(school: School, catalogue: Catalogue, types: Mapping[str, QuestionType], report: Report) -> None:
    """Add what is not known yet; what people added otherwise stays."""
    said = [(types[line.key].pk, text) for line in catalogue.types for text in line.examples]
    wanted = dict.fromkeys([*said, *((None, text) for text in catalogue.nobody)])
    known = set(Example.objects.filter(school=school).values_list("question_type", "text"))
    new = [
        Example(school=school, question_type_id=type_id, text=text)
        for type_id, text in wanted
        if (type_id, text) not in known
    ]
    Example.objects.bulk_create(new, batch_size=1000)
    report.created["examples"] += len(new)
    report.unchanged["examples"] += len(wanted) - len(new)


def _claim(
    catalogue: Catalogue,
    types: Mapping[str, QuestionType],
    owners: Mapping[str, Role],
    by: Person | None,
    report: Report,
) -> None:
    """Let each owning role claim its duties in its draft charter, unless it does in some version already."""
    wanted: dict[Role, dict[int, Duty]] = defaultdict(dict)
    for line in catalogue.types:
        if line.owner in owners:
            duty = types[line.key].duty
            wanted[owners[line.owner]][duty.pk] = duty
    stakes = Stake.objects.filter(role__in=wanted, version__state__in=CURRENT).select_related("version")
    stand = {(stake.role_id, stake.duty_id): stake for stake in stakes.order_by("version__number")}
    for role, duties in wanted.items():
        new = [duty for duty in duties.values() if (role.pk, duty.pk) not in stand]
        report.unchanged["stakes"] += len(duties) - len(new)
        others = [stand[role.pk, pk] for pk in duties if (role.pk, pk) in stand and not stand[role.pk, pk].asked_first]
        report.remarks += [
            f"The {role} {stake.get_kind_display().lower()} “{stake.wording}” already; that was left as it is."
            for stake in others
        ]
        try:
            if new:
                add_to_draft(role, [Stake(kind="owns", duty=one, wording=one.wording) for one in new], by=by)
        except AlreadyDone as done:
            duties_more = count(len(new), "more duty", "more duties")
            report.remarks.append(f"The charter of the {role} cannot take {duties_more} yet: {done} Then load again.")
            continue
        report.created["stakes"] += len(new)
    report.remarks += _contested(wanted)


def _contested(wanted: Mapping[Role, Mapping[int, Duty]]) -> list[str]:
    """A remark for each duty that another role's charter in force owns."""
    claims = Stake.objects.filter(
        in_force=True, asked_first=True, duty__in={pk for pks in wanted.values() for pk in pks}
    )
    in_force = {stake.duty_id: stake for stake in claims.select_related("role")}
    return [
        f"“{duty.wording}” is contested: the {in_force[pk].role} owns it in force, and the {role} claims it in a draft."
        for role, duties in wanted.items()
        for pk, duty in duties.items()
        if pk in in_force and in_force[pk].role_id != role.pk
    ]
