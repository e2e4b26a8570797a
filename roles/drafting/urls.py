from django.urls import path, register_converter
from django.urls.converters import StringConverter

from coachhub.kit.later import Later

views = Later("roles.drafting.views")


class PartConverter(StringConverter):
    """The parts of a draft that have rows."""

    regex = "lines|boundaries|outcomes|time"


register_converter(PartConverter, "part_of_draft")

app_name = "drafting"

DRAFT = "charters/<slug:role>/draft"

# Stands among the addresses of charters, where the rest of the house looks for it.
PAGE = path(DRAFT, views.draft, name="draft")

urlpatterns = [
    path(f"{DRAFT}/changes", views.changes, name="changes"),
    path(f"{DRAFT}/catalog", views.catalog, name="catalog"),
    path(f"{DRAFT}/undo", views.undo, name="undo"),
    path(f"{DRAFT}/redo", views.redo, name="redo"),
    path(f"{DRAFT}/own/<slug:name>", views.own, name="own"),
    path(f"{DRAFT}/left-out/<int:pk>", views.take_in, name="take-in"),
    path(f"{DRAFT}/<part_of_draft:part>/new", views.new, name="new"),
    path(f"{DRAFT}/<part_of_draft:part>/<int:pk>", views.row, name="row"),
    path(f"{DRAFT}/<part_of_draft:part>/<int:pk>/move", views.move, name="move"),
    path(f"{DRAFT}/<part_of_draft:part>/<int:pk>/out", views.out, name="out"),
    path(f"{DRAFT}/lines/<int:pk>/stake", views.stake, name="stake"),
]
