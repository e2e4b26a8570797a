"""Rows that no action makes, dull and complete. What an action makes, the world makes by that action."""

import factory
from factory.django import DjangoModelFactory

from partnerships.models import LogEntry
from roles.models import (
    Act,
    Area,
    CompiledIndex,
    District,
    DistrictLead,
    Duty,
    Example,
    Holiday,
    LaneWords,
    Line,
    Membership,
    Person,
    PublishedAnswer,
    Question,
    QuestionType,
    Recipient,
    Role,
    School,
    WithoutOwner,
)

PASSWORD = "correct horse battery"


class DistrictFactory(DjangoModelFactory[District]):
    class Meta:
        model = District

    name = factory.Sequence(lambda n: f"District {n}")
    slug = factory.Sequence(lambda n: f"district-{n}")


class SchoolFactory(DjangoModelFactory[School]):
    class Meta:
        model = School

    district = factory.SubFactory(DistrictFactory)
    name = factory.Sequence(lambda n: f"School {n}")
    short_name = factory.Sequence(lambda n: f"S{n}")
    slug = factory.Sequence(lambda n: f"school-{n}")


class PersonFactory(DjangoModelFactory[Person]):
    class Meta:
        model = Person
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Person {n}")
    email = factory.Sequence(lambda n: f"person{n}@school.example")

    @classmethod
    def _create(cls, model_class: type[Person], *args: object, **fields: object) -> Person:
        return Person.objects.create_user(**{"password": PASSWORD, **fields})  # type: ignore[arg-type]


class MembershipFactory(DjangoModelFactory[Membership]):
    class Meta:
        model = Membership

    school = factory.SubFactory(SchoolFactory)
    person = factory.SubFactory(PersonFactory)


class DistrictLeadFactory(DjangoModelFactory[DistrictLead]):
    class Meta:
        model = DistrictLead


class HolidayFactory(DjangoModelFactory[Holiday]):
    class Meta:
        model = Holiday


class RoleFactory(DjangoModelFactory[Role]):
    class Meta:
        model = Role

    school = factory.SubFactory(SchoolFactory)
    name = factory.Sequence(lambda n: f"Role {n}")
    slug = factory.Sequence(lambda n: f"role-{n}")


class AreaFactory(DjangoModelFactory[Area]):
    class Meta:
        model = Area

    school = factory.SubFactory(SchoolFactory)
    name = factory.Sequence(lambda n: f"Area {n}")
    slug = factory.Sequence(lambda n: f"area-{n}")


class DutyFactory(DjangoModelFactory[Duty]):
    class Meta:
        model = Duty

    school = factory.SubFactory(SchoolFactory)
    wording = factory.Sequence(lambda n: f"Do thing {n} for teachers")


class QuestionTypeFactory(DjangoModelFactory[QuestionType]):
    class Meta:
        model = QuestionType

    school = factory.SelfAttribute("duty.school")
    duty = factory.SubFactory(DutyFactory)
    key = factory.Sequence(lambda n: f"type-{n}")
    name = factory.Sequence(lambda n: f"Type {n}")


class ExampleFactory(DjangoModelFactory[Example]):
    class Meta:
        model = Example

    text = factory.Sequence(lambda n: f"How do I do thing {n}?")


class QuestionFactory(DjangoModelFactory[Question]):
    class Meta:
        model = Question


class WithoutOwnerFactory(DjangoModelFactory[WithoutOwner]):
    class Meta:
        model = WithoutOwner


class LogEntryFactory(DjangoModelFactory[LogEntry]):
    class Meta:
        model = LogEntry


class RecipientFactory(DjangoModelFactory[Recipient]):
    class Meta:
        model = Recipient


class ActFactory(DjangoModelFactory[Act]):
    class Meta:
        model = Act


class PublishedAnswerFactory(DjangoModelFactory[PublishedAnswer]):
    class Meta:
        model = PublishedAnswer


class LaneWordsFactory(DjangoModelFactory[LaneWords]):
    class Meta:
        model = LaneWords


class CompiledIndexFactory(DjangoModelFactory[CompiledIndex]):
    class Meta:
        model = CompiledIndex


class LineFactory(DjangoModelFactory[Line]):
    class Meta:
        model = Line
