"""The API itself. Loaded when the first program comes, because the library takes 10 MB and a tenth of a second."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Annotated, Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import NinjaAPI, Query
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer
from pydantic import StringConstraints

from coachhub.kit.http import SchoolRequest, problem
from roles import access
from roles.elsewhere import schemas, told
from roles.elsewhere.limit import seconds_to_wait
from roles.elsewhere.queries import duty_rows, role_rows
from roles.people.models import School
from roles.routing.actions import note_without_owner
from roles.routing.answers import answer
from roles.routing.ask_form import LONGEST

NO_KEY = "Send the school's key as Authorization: Bearer KEY. A principal makes one under Settings, Elsewhere."
ERRORS = {400: schemas.Problem, 401: schemas.Problem, 404: schemas.Problem, 429: schemas.Problem}
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]


class SchoolKey(HttpBearer):
    """The key that the school's principal made."""

    def authenticate(self, request: HttpRequest, token: str) -> School | None:
        school: School = request.member.school  # type: ignore[attr-defined]
        return school if access.holds_api_key(school, token.strip()) else None


class TooMany(HttpError):
    def __init__(self, wait: int) -> None:
        super().__init__(429, f"Too many at once. Go on in {wait} seconds.")
        self.wait = wait


api = NinjaAPI(
    title="CoachHub",
    version="1",
    description="Whom to ask at a school, and who owns what there. It only reads, and never says what anybody asked.",
    auth=SchoolKey(),
    docs_url=None,
    openapi_url=None,
    urls_namespace="elsewhere-api",
)


@api.exception_handler(AuthenticationError)
def no_key(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    response = problem(401, "no_key", NO_KEY)
    response["WWW-Authenticate"] = 'Bearer realm="CoachHub"'
    return response


@api.exception_handler(TooMany)
def too_many(request: HttpRequest, error: TooMany) -> HttpResponse:
    response = problem(429, "too_many", error.message)
    response["Retry-After"] = str(error.wait)
    return response


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return problem(422, "invalid", f"Send q, what somebody needs in their own words: 1 to {LONGEST} characters.")


def held_to_the_limit(request: HttpRequest) -> School:
    """The school whose key came along. Raises TooMany."""
    school: School = request.auth  # type: ignore[attr-defined]
    if wait := seconds_to_wait(school):
        raise TooMany(wait)
    return school


@api.get(
    "/route", response={200: schemas.Route, **ERRORS, 422: schemas.Problem}, operation_id="route", summary="Whom to ask"
)
def route(
    request: SchoolRequest, q: Annotated[Words, Query(description="What somebody needs, in their own words.")]
) -> schemas.Route:
    """Whom to ask about a question. Its words are not saved; what nobody owns is counted by question type."""
    school, today = held_to_the_limit(request), request.member.today
    found = answer(school, q, today)
    note_without_owner(school, found.without_owner, today)
    page = f"{reverse('routing:ask', args=[school.slug])}?{urlencode({'q': q})}"
    return told.route(school, found, page, request.build_absolute_uri)


@api.get("/roles", response={200: schemas.Roles, **ERRORS}, operation_id="roles", summary="Who is who")
def roles(request: SchoolRequest) -> schemas.Roles:
    """Every role with who holds it today, and what its charter in force says."""
    school, today = held_to_the_limit(request), request.member.today
    rows = [told.role(school, row, request.build_absolute_uri) for row in role_rows(school, today)]
    return schemas.Roles(day=today, roles=rows)


@api.get("/owners", response={200: schemas.Owners, **ERRORS}, operation_id="owners", summary="Who owns what")
def owners(request: SchoolRequest) -> schemas.Owners:
    """Every duty with the role that owns it by a charter in force."""
    school, today = held_to_the_limit(request), request.member.today
    rows = [told.owner(school, row, request.build_absolute_uri) for row in duty_rows(school, today)]
    return schemas.Owners(day=today, owners=rows)


@cache
def operations() -> dict[str, Callable[..., HttpResponse]]:
    """The view of each operation, by its name."""
    return {str(pattern.pattern).strip("/"): pattern.callback for pattern in api.urls[0] if pattern.callback}


@lru_cache(maxsize=64)
def description(address: str) -> dict[str, Any]:
    """The OpenAPI description, for the API at that address."""
    return dict(api.get_openapi_schema(path_prefix=address))
