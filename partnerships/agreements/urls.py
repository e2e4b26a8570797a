from django.urls import path

from coachhub.kit.later import Later

app_name = "agreements"
views = Later("partnerships.agreements.views")
edit = Later("partnerships.agreements.edit_views")
steps = Later("partnerships.agreements.steps")

ONE = "agreements/<int:agreement>"
DRAFT = f"{ONE}/draft"
VERSION = f"{ONE}/v/<int:number>"

urlpatterns = [
    path("agreements", views.agreements, name="list"),
    path("agreements/new", views.new, name="new"),
    path(ONE, views.detail, name="detail"),
    path(VERSION, views.version, name="version"),
    path(f"{ONE}/changes/<int:before>..<int:after>", views.changes, name="changes"),
    path(DRAFT, edit.draft, name="draft"),
    path(f"{DRAFT}/parts/<slug:part>", edit.part, name="part"),
    path(f"{DRAFT}/parties", edit.parties, name="parties"),
    path(f"{DRAFT}/goals/new", edit.new_goal, name="new_goal"),
    path(f"{DRAFT}/goals/<int:pk>", edit.goal, name="goal"),
    path(f"{DRAFT}/goals/<int:pk>/commitments/new", edit.new_commitment, name="new_commitment"),
    path(f"{DRAFT}/goals/<int:pk>/<slug:state>", edit.goal_state, name="goal_state"),
    path(f"{DRAFT}/commitments/<int:pk>", edit.commitment, name="commitment"),
    path(f"{DRAFT}/keep/<slug:finding>", edit.keep, name="keep"),
    path(f"{DRAFT}/kept/<int:pk>/show-again", edit.show_again, name="show_again"),
    path(f"{DRAFT}/send", steps.send, name="send"),
    path(f"{VERSION}/sign", steps.sign, name="sign"),
    path(f"{VERSION}/decline", steps.decline, name="decline"),
    path(f"{VERSION}/publish", steps.publish, name="publish"),
    path(f"{VERSION}/withdraw", steps.withdraw, name="withdraw"),
]
