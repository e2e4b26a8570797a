"""What people type to sign in."""

from __future__ import annotations

from allauth.account.forms import ConfirmLoginCodeForm, LoginForm, RequestLoginCodeForm


class PasswordSignInForm(LoginForm):
    pass


class CodeRequestForm(RequestLoginCodeForm):
    pass


class CodeForm(ConfirmLoginCodeForm):
    pass
