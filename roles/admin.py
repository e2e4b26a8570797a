"""The table of contents: every room's support pages."""

from roles.charters import admin as charters
from roles.duties import admin as duties
from roles.people import admin as people
from roles.questions import admin as questions
from roles.routing import admin as routing
from roles.staffing import admin as staffing
from roles.trail import admin as trail

__all__ = ["charters", "duties", "people", "questions", "routing", "staffing", "trail"]
