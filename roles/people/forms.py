"""What people type to sign in, and what they say about themselves."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from django import forms

from coachhub.kit.forms import SchoolForm, SchoolModelForm
from roles.people.members import Member
from roles.people.models import Membership, Person, School

EMAIL_ERRORS = {
    "required": "Type your school e-mail",
    "invalid": "Write the address in full, like name@school.org",
}
PASSWORD_HINT = "At least 12 characters. Four words that only you would put together are good."  # noqa: S105

LEVEL_HINTS = {
    Membership.Level.PRINCIPAL: "Adds people and roles, starts and publishes charters, changes settings.",
    Membership.Level.STAFF: "Asks, reads charters in force, and writes and signs where they are a party.",
}


def dress(form: forms.BaseForm, name: str, label: str, hint: str = "", **attrs: Any) -> forms.Field:
    """Give a field of the sign-in library the label and hint of the house, and no placeholder."""
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)
    return field


def dress_email(form: forms.BaseForm, name: str, **attrs: Any) -> None:
    hint = "The address your school uses for you."
    field = dress(form, name, "School e-mail", hint, autocomplete="username", maxlength=254, **attrs)
    field.error_messages.update(EMAIL_ERRORS)


def dress_new_password(form: forms.BaseForm) -> None:
    first = dress(form, "password1", "New password", PASSWORD_HINT, **{"class": "w-half"})
    second = dress(form, "password2", "The same once more", "", **{"class": "w-half"})
    first.error_messages["required"] = "Type a new password"
    second.error_messages["required"] = "Type it once more"


class CodeRequestForm(account.RequestLoginCodeForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress_email(self, "email", autofocus=True, **{"class": "form-control-large"})


class CodeForm(account.ConfirmLoginCodeForm):
    keep = forms.BooleanField(
        label="Keep me signed in on this device", help_text="Not on a shared computer", required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = dress(
            self, "code", "Code", autofocus=True, inputmode="numeric", maxlength=20, **{"class": "code-input"}
        )
        field.error_messages["required"] = "Type the six digits of the mail"


class PasswordSignInForm(account.LoginForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress_email(self, "login", autofocus=True, **{"class": "form-control-large"})
        password = dress(self, "password", "Password", maxlength=4096, **{"class": "form-control-large"})
        password.error_messages["required"] = "Type your password"
        dress(self, "remember", "Keep me signed in on this device", "Not on a shared computer")


class ResetRequestForm(account.ResetPasswordForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress_email(self, "email", autofocus=True, **{"class": "form-control-large"})


class ResetForm(account.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress_new_password(self)


class FirstPasswordForm(account.SetPasswordForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        dress_new_password(self)


class NewPasswordForm(account.ChangePasswordForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        present = dress(self, "oldpassword", "Present password", **{"class": "w-half"})
        present.error_messages["required"] = "Type your present password"
        dress_new_password(self)


QUESTION_MAIL_HINTS = {
    Membership.QuestionMail.AT_ONCE: "One mail for each.",
    Membership.QuestionMail.DAILY: "One mail in the morning of a school day, with all that came in.",
}
CHANGE_MAIL_HINTS = {
    Membership.ChangeMail.AT_ONCE: "A mail if you asked about it lately; everything else on Monday morning.",
    Membership.ChangeMail.WEEKLY: "One mail on Monday morning, and only if there is something.",
    Membership.ChangeMail.NEVER: "Ask and who is who still show it.",
}


class ProfileForm(SchoolModelForm):
    free_text = ("room", "best_time", "usually_in")
    name = forms.CharField(
        max_length=120, help_text="As colleagues know you.", error_messages={"required": "Say your name"}
    )
    hand = forms.ChoiceField(label="The hand you sign in", choices=Person.Hand.choices)

    class Meta:
        model = Membership
        fields = ["room", "extension", "best_time", "usually_in", "question_mail", "change_mail"]
        labels = {"question_mail": "A question to you", "change_mail": "What changed in who does what"}
        help_texts = {
            "room": "As it is written on the door: Room 118.",
            "extension": "Digits only: 2118.",
            "best_time": "Periods 2 and 5, or after 3:15 PM.",
            "usually_in": "For somebody who finds your room empty.",
        }
        widgets = {
            "room": forms.TextInput({"class": "w-half"}),
            "extension": forms.TextInput({"class": "w-short", "inputmode": "tel"}),
            "question_mail": forms.RadioSelect,
            "change_mail": forms.RadioSelect,
        }

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        person = member.account
        initial = {"name": person.name, "hand": person.hand}
        super().__init__(*args, member=member, instance=member.membership, initial=initial, **options)
        self.instance.person = person
        self.order_fields(["name"])
        self.fields["name"].widget.attrs.update({"class": "w-half", "autocomplete": "name"})
        for name in ("question_mail", "change_mail"):  # what is not sent stays as it is
            self.fields[name].required = not self.is_bound or name in self.data
        self.fields["question_mail"].hints = QUESTION_MAIL_HINTS  # type: ignore[attr-defined]
        self.fields["change_mail"].hints = CHANGE_MAIL_HINTS  # type: ignore[attr-defined]
        self.helper.form_error_title = "this can be saved"

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    def described(self) -> Membership:
        """The membership with all that was typed, not saved yet."""
        person = self.instance.person
        person.name, person.hand = self.cleaned_data["name"], self.cleaned_data["hand"]
        return self.instance


class SettingsForm(SchoolModelForm):
    class Meta:
        model = School
        fields = ["lookups", "front_door", "office_phone"]
        labels = {"lookups": "Who may look up whom to ask?", "front_door": "Front door"}
        help_texts = {
            "lookups": "Looking up means the ask page, who is who, and the charters in force.",
            "front_door": "The role that takes whatever nobody else does. Without one it is a principal.",
            "office_phone": "Given beside the front door, for what cannot wait, and where nobody stands there.",
        }
        widgets = {"lookups": forms.RadioSelect, "office_phone": forms.TextInput({"class": "w-half"})}

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, instance=member.school, **options)
        self.fields["front_door"].empty_label = "No role: a principal or deputy"  # type: ignore[attr-defined]
        self.fields["front_door"].widget.attrs["class"] = "w-half"
        self.fields["lookups"].hints = {  # type: ignore[attr-defined]
            School.Lookups.CLOSED: "Nobody reads anything here without an account.",
            School.Lookups.LINK: "Each device opens the staff link once. The link can be renewed.",
            School.Lookups.OPEN: "Names, e-mail, rooms, extensions and days away are then open to everybody, too.",
        }
        self.helper.form_error_title = "this can be saved"


class AddPersonForm(SchoolForm):
    name = forms.CharField(max_length=120, error_messages={"required": "Say who it is"})
    email = forms.EmailField(
        label="School e-mail",
        max_length=254,
        help_text="With this address the person signs in. Somebody known by it at another school is the same person.",
        error_messages=EMAIL_ERRORS,
    )
    level = forms.ChoiceField(
        label="Access", choices=Membership.Level.choices, initial=Membership.Level.STAFF, widget=forms.RadioSelect
    )
    invite = forms.BooleanField(
        label="Send a mail that says how to sign in", help_text="Otherwise nobody is mailed.", required=False
    )

    def __init__(self, *args: Any, member: Member, **options: Any) -> None:
        super().__init__(*args, member=member, **options)
        self.fields["name"].widget.attrs.update({"class": "w-half", "autocomplete": "off"})
        self.fields["email"].widget.attrs.update({"class": "w-half", "autocomplete": "off"})
        self.fields["level"].hints = LEVEL_HINTS  # type: ignore[attr-defined]
        self.helper.form_error_title = "this person can be added"

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class LevelForm(SchoolForm):
    level = forms.ChoiceField(choices=Membership.Level.choices, widget=forms.RadioSelect)

    def __init__(self, *args: Any, member: Member, membership: Membership, **options: Any) -> None:
        super().__init__(*args, member=member, initial={"level": membership.level}, **options)
        self.fields["level"].label = f"What may {membership.person.first_name} do here?"
        self.fields["level"].hints = LEVEL_HINTS  # type: ignore[attr-defined]
        self.helper.form_error_title = "this can be saved"
