from django.urls import path

from coachhub.kit.later import Later

app_name = "plans"
views, steps = Later("partnerships.plans.views"), Later("partnerships.plans.step_views")
hand_offs, closing = Later("partnerships.plans.hand_off_views"), Later("partnerships.plans.closing_views")

urlpatterns = [
    path("plans", views.all_plans, name="list"),
    path("plans/start", views.start, name="start"),
    path("plans/start/<slug:beginning>", views.begin, name="begin"),
    path("plans/proposed/<slug:role>", closing.proposed, name="proposed"),
    path("plans/proposed/<slug:role>/<int:pk>", closing.settle, name="settle"),
    path("plans/<int:pk>", views.plan, name="plan"),
    path("plans/<int:pk>/change", views.change, name="change"),
    path("plans/<int:pk>/example", closing.example, name="example"),
    path("plans/<int:pk>/papers", closing.papers, name="papers"),
    path("plans/<int:pk>/papers/<int:paper>/out", closing.take_out_paper, name="take_out_paper"),
    path("plans/<int:pk>/look-back", closing.look_back, name="look_back"),
    path("plans/<int:pk>/propose", closing.propose, name="propose"),
    path("plans/<int:pk>/steps/add", steps.add, name="add_step"),
    path("plans/<int:pk>/steps/<int:step>", steps.step, name="step"),
    path("plans/<int:pk>/steps/<int:step>/state", steps.state, name="state"),
    path("plans/<int:pk>/steps/<int:step>/move", steps.move, name="move"),
    path("plans/<int:pk>/steps/<int:step>/out", steps.take_out, name="take_out"),
    path("plans/<int:pk>/log", steps.log, name="log"),
    path("plans/<int:pk>/log/<int:time>/undo", steps.unlog, name="unlog"),
    path("plans/<int:pk>/hand-offs/add", hand_offs.add, name="add_hand_off"),
    path("plans/<int:pk>/hand-offs/<int:number>", hand_offs.hand_off, name="hand_off"),
    path("plans/<int:pk>/hand-offs/<int:number>/accept", hand_offs.accept, name="accept"),
    path("plans/<int:pk>/hand-offs/<int:number>/take-back", hand_offs.take_back, name="take_back"),
    path("plans/<int:pk>/hand-offs/<int:number>/out", hand_offs.take_out, name="take_out_hand_off"),
]
