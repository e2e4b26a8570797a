from django.urls import path

from roles.charters import steps, views

app_name = "charters"

VERSION = "charters/<slug:role>/v/<int:number>"

urlpatterns = [
    path("charters", views.shelf, name="list"),
    path("charters/new", views.new, name="new"),
    path("charters/<slug:role>", views.detail, name="detail"),
    path("charters/<slug:role>/draft", views.draft, name="draft"),
    path(VERSION, views.version, name="version"),
    path(f"{VERSION}/send", steps.send, name="send"),
    path(f"{VERSION}/sign", steps.sign, name="sign"),
    path(f"{VERSION}/publish", steps.publish, name="publish"),
    path(f"{VERSION}/withdraw", steps.withdraw, name="withdraw"),
]
