"""Rows of meetings that no action of the story makes."""

from datetime import time

from factory.django import DjangoModelFactory

from partnerships.models import (
    ActionItem,
    AgendaItem,
    CalendarAddress,
    Meeting,
    MeetingNotes,
    MeetingRole,
    MissedMeeting,
)


class MeetingFactory(DjangoModelFactory[Meeting]):
    starts = time(15, 20)
    ends = time(16, 20)

    class Meta:
        model = Meeting


class MeetingRoleFactory(DjangoModelFactory[MeetingRole]):
    class Meta:
        model = MeetingRole


class AgendaItemFactory(DjangoModelFactory[AgendaItem]):
    class Meta:
        model = AgendaItem


class MeetingNotesFactory(DjangoModelFactory[MeetingNotes]):
    class Meta:
        model = MeetingNotes


class MissedMeetingFactory(DjangoModelFactory[MissedMeeting]):
    class Meta:
        model = MissedMeeting


class ActionItemFactory(DjangoModelFactory[ActionItem]):
    class Meta:
        model = ActionItem


class CalendarAddressFactory(DjangoModelFactory[CalendarAddress]):
    class Meta:
        model = CalendarAddress
