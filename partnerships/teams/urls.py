from django.urls import path

from coachhub.kit.later import Later

app_name = "teams"
views = Later("partnerships.teams.views")
rows = Later("partnerships.teams.row_views")
turns = Later("partnerships.teams.turn_views")
matrix = Later("partnerships.teams.matrix_views")

urlpatterns = [
    path("teams", views.all_teams, name="list"),
    path("teams/new", views.add, name="add"),
    # The school's own matrix; a team's stands under the team's address.
    path("teams/phases", matrix.phases, name="phases"),
    path("teams/phases/begin", matrix.begin, name="begin"),
    path("teams/phases/rows", matrix.add_row, name="add_row"),
    path("teams/phases/rows/<slug:row>", matrix.row, name="row"),
    path("teams/phases/rows/<slug:row>/remove", matrix.remove_row, name="remove_row"),
    path("teams/<slug:team>", views.team, name="team"),
    path("teams/<slug:team>/change", views.change, name="change"),
    path("teams/<slug:team>/phases", matrix.phases, name="phases"),
    path("teams/<slug:team>/phases/begin", matrix.begin, name="begin"),
    path("teams/<slug:team>/phases/rows", matrix.add_row, name="add_row"),
    path("teams/<slug:team>/phases/rows/<slug:row>", matrix.row, name="row"),
    path("teams/<slug:team>/phases/rows/<slug:row>/remove", matrix.remove_row, name="remove_row"),
    path("teams/<slug:team>/rows/<slug:row>", rows.where, name="where"),
    path("teams/<slug:team>/rows/<slug:row>/next", rows.step, name="step"),
    path("teams/<slug:team>/roles/<slug:part>", turns.part, name="part"),
    path("teams/<slug:team>/roles/<slug:part>/usual", turns.usual, name="usual"),
    path("teams/<slug:team>/roles/<slug:part>/hand-over", turns.hand_over, name="hand_over"),
    path("teams/<slug:team>/roles/<slug:part>/move", turns.move, name="move"),
    path("teams/<slug:team>/roles/<slug:part>/drop", turns.drop, name="drop"),
]
