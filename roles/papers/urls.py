from django.urls import path

from coachhub.kit.later import Later

app_name = "papers"
views = Later("roles.papers.views")

urlpatterns = [
    path("charters/handbook", views.handbook, name="handbook"),
    path("charters/handbook.pdf", views.handbook_pdf, name="handbook_pdf"),
    path("overlap/map.xlsx", views.overlap_xlsx, name="overlap_xlsx"),
    path("overlap/map.pdf", views.overlap_pdf, name="overlap_pdf"),
    path("charters/<slug:role>/v/<int:number>/charter.pdf", views.pdf, name="pdf"),
    path("charters/<slug:role>/v/<int:number>/charter.docx", views.docx, name="docx"),
]
