"""The pages of a school, grouped by room; all stand under the school's address."""

from django.urls import include, path

from roles.charters import urls as charters
from roles.drafting import urls as drafting

urlpatterns = [
    path("", include("roles.people.urls")),
    path("", include("roles.staffing.urls")),
    path("", include("roles.papers.urls")),  # before charters: handbook is no role
    path("", include("roles.intake.urls")),
    path("", include("roles.charter_templates.urls")),
    path("", include("roles.hiring.urls")),
    # Before the charters, whose addresses begin with a role's: charters/compare is none.
    path("", include("roles.overlap.urls")),
    path("", include(([*charters.urlpatterns, drafting.PAGE], "charters"))),
    path("", include("roles.drafting.urls")),
    path("", include("roles.checking.urls")),
    path("", include("roles.comments.urls")),
    path("", include("roles.confirming.urls")),
    path("", include("roles.differences.urls")),
    path("", include("roles.routing.urls")),
    path("", include("roles.elsewhere.urls")),
    path("", include("roles.questions.urls")),
    path("", include("roles.routing.settle_urls")),
    path("", include("roles.patterns.urls")),
    path("", include("roles.trying.urls")),
    path("", include("roles.lessons.urls")),
]
