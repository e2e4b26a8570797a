from django.urls import path

from coachhub.kit.later import Later

steps = Later("roles.charters.steps")
views = Later("roles.charters.views")

VERSION = "charters/<slug:role>/v/<int:number>"

urlpatterns = [
    path("charters", views.shelf, name="list"),
    path("charters/new", views.new, name="new"),
    path("charters/<slug:role>", views.detail, name="detail"),
    path(VERSION, views.version, name="version"),
    path(f"{VERSION}/send", steps.send, name="send"),
    path(f"{VERSION}/sign", steps.sign, name="sign"),
    path(f"{VERSION}/decline", steps.decline, name="decline"),
    path(f"{VERSION}/publish", steps.publish, name="publish"),
    path(f"{VERSION}/withdraw", steps.withdraw, name="withdraw"),
]
