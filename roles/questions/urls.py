from django.urls import path

from coachhub.kit.later import Later

app_name = "questions"
own_views = Later("roles.questions.own_views")
pass_on_views = Later("roles.questions.pass_on_views")
send_views = Later("roles.questions.send_views")
views = Later("roles.questions.views")

urlpatterns = [
    path("ask/send", send_views.send, name="send"),
    path("questions", views.inbox, name="inbox"),
    path("questions/<int:pk>", views.question, name="question"),
    path("questions/<int:pk>/pass-on", pass_on_views.pass_on, name="pass_on"),
    path("my-questions", own_views.mine_list, name="mine_list"),
    path("my-questions/<int:pk>", own_views.mine, name="mine"),
]
