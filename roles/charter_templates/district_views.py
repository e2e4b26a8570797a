"""The pages on which a district lead makes templates and sees which schools use them. They stand outside any school."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coachhub.kit.entry import Level, entry
from coachhub.kit.templatetags.kit import and_list
from roles import access
from roles.charter_templates import district_actions
from roles.charter_templates.district_pages import content_from, list_page, template_page, typed_in
from roles.charter_templates.editing import Editor
from roles.charter_templates.new_template_form import NewTemplateForm
from roles.charter_templates.queries import charters_in_force_of
from roles.charters.actions import ChangedMeanwhile
from roles.signing.actions import AlreadyDone


@entry(Level.SIGNED_IN)
@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    districts = access.get_districts(request.user)
    request.led = and_list(districts)
    return render(request, "charter_templates/district_list.html", list_page(districts))


@entry(Level.SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    districts = access.get_districts(request.user)
    sent, charters = request.method == "POST", charters_in_force_of(districts)
    form = NewTemplateForm(request.POST if sent else None, districts=districts, charters=charters)
    if sent and form.is_valid():
        content, name = content_from(form.cleaned_data["source"], form.charters), form.cleaned_data["name"]
        try:
            made = district_actions.make_template(form.district_of, name, content, by=request.user)
        except district_actions.NameTaken:
            form.add_error("name", "The district has a template of this name")
        else:
            messages.success(request, "The template is made. Schools see it once you offer it.")
            return redirect("district_template", made.pk)
    return render(request, "charter_templates/district_new.html", {"form": form}, status=422 if sent else 200)


@entry(Level.SIGNED_IN)
@require_safe
def template(request: HttpRequest, pk: int) -> HttpResponse:
    """The template on paper, its versions, and which school uses which."""
    version = access.get_template_to_edit(request.user, pk)
    return render(request, "charter_templates/district_template.html", template_page(version))


@entry(Level.SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the template's next version."""
    version, sent = access.get_template_to_edit(request.user, pk), request.method == "POST"
    editor = Editor(version, request.POST if sent else None)
    if sent and editor.is_valid():
        words = editor.form.cleaned_data["what_changed"]
        try:
            if editor.form.cleaned_data["number"] != version.number:
                raise ChangedMeanwhile
            district_actions.change_template(version, editor.name, editor.told(), what_changed=words, by=request.user)
        except ChangedMeanwhile:
            page = {"template": version.template, "typed": typed_in(editor)}
            return render(request, "charter_templates/district_conflict.html", page, status=409)
        messages.success(request, "The next version is made. Schools that follow it are shown the difference.")
        return redirect("district_template", pk)
    page = {"editor": editor, "template": version.template, "version": version}
    return render(request, "charter_templates/district_edit.html", page, status=422 if sent else 200)


@entry(Level.SIGNED_IN)
@require_POST
def offer(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer it to the district's schools, or withdraw it."""
    version = access.get_template_to_edit(request.user, pk)
    act = district_actions.withdraw if request.POST.get("act") == "withdraw" else district_actions.offer
    try:
        act(version.template, by=request.user)
    except AlreadyDone as error:
        messages.info(request, str(error))
    else:
        done = "Schools may begin from it now." if act is district_actions.offer else "Schools are offered it no more."
        messages.success(request, done)
    return redirect("district_template", pk)
