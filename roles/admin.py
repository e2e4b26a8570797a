"""The table of contents: every room's support pages, and what of other packages has no place among them."""

from allauth.account import admin as addresses
from django.contrib import admin
from django_tasks_db import admin as tasks

from coachhub.kit.admin import ThatItIsThere
from roles import models
from roles.charter_templates import admin as charter_templates
from roles.charters import admin as charters
from roles.duties import admin as duties
from roles.notices import admin as notices
from roles.people import admin as people
from roles.questions import admin as questions
from roles.routing import admin as routing
from roles.staffing import admin as staffing
from roles.trail import admin as trail

__all__ = ["charter_templates", "charters", "duties", "notices", "people", "questions", "routing", "staffing", "trail"]

# What people say to each other while they draft: theirs, and no business of support.
admin.site.register(
    [
        *(models.Adoption, models.Comment, models.CommentRound, models.Confirmation, models.Description),
        *(models.DraftStep, models.Exercise, models.Invitation, models.Item, models.LeftOut, models.Mute),
        *(models.Placement, models.SortStep),
    ],
    ThatItIsThere,
)
admin.site.site_title = admin.site.site_header = "CoachHub support"
admin.site.index_title = "What can be looked at, and what can be mended"
# People have one address each, and a task that sends a mail holds the code or link that only its reader may see.
admin.site.unregister([addresses.EmailAddress, tasks.DBTaskResult])
