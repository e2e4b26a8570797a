"""Which sites may show the ask field, and the button that makes a key."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings

from coachhub.kit.forms import SchoolForm, SchoolModelForm
from roles.elsewhere.origins import MOST, NotASite, sites_of
from roles.people.members import Member
from roles.people.models import School


class SitesForm(SchoolModelForm):
    class Meta:
        model = School
        fields = ["embed_origins"]
        labels = {"embed_origins": "Sites that may show it"}
        help_texts = {"embed_origins": f"One a line, like https://intranet.example. At most {MOST}."}
        widgets = {"embed_origins": forms.Textarea({"rows": 3, "spellcheck": "false", "autocapitalize": "off"})}

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, instance=member.school, **options)
        self.helper.form_error_title = "this can be saved"

    def clean_embed_origins(self) -> str:
        try:
            return "\n".join(sites_of(self.cleaned_data["embed_origins"], local=not settings.PRODUCTION))
        except NotASite as problem:
            raise forms.ValidationError(str(problem)) from problem


class KeyForm(SchoolForm):
    """Holds which key stood when the page was opened, so that a page sent twice makes one key."""

    before = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        made_at = member.school.api_key_made_at
        self.stands = made_at.isoformat() if made_at else ""
        super().__init__(*args, member=member, initial={"before": self.stands}, **options)
        self.helper.form_error_title = "a key can be made"

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if "before" in cleaned and cleaned["before"] != self.stands:
            raise forms.ValidationError(
                "A key was made or withdrawn since this page was opened, and a key is shown only once. "
                "Go back to see what stands now."
            )
        return cleaned
