"""A site in a process of its own, for what is counted and not timed: requests as JSON lines in, answers out.

A line {"sign_in": e-mail} answers with a session cookie (for the floor a user of that name is made); a line
{"path", "cookie", "headers"} asks for the page and answers with its status, queries and bytes as sent.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import django
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import RequestFactory

FLOOR = "tests.bench.floor"


def sign_in(email: str) -> str:
    model = get_user_model()
    person = model._default_manager.filter(**{model.USERNAME_FIELD: email}).first()
    if person is None and settings.ROOT_URLCONF == FLOOR:
        person = model._default_manager.create_user(email, email)
    if person is None:
        raise SystemExit(f"Nobody signs in as {email}.")
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


def visit(serve: Callable[..., Any], order: dict[str, Any]) -> dict[str, Any]:
    headers = {"cookie": order["cookie"], "accept-encoding": "gzip", **order["headers"]}
    statements: list[str] = []

    def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        statements.append(sql)
        return execute(sql, *rest)

    def once() -> tuple[str, int]:
        answer: list[str] = []
        environ = RequestFactory(headers=headers).get(order["path"]).environ
        body = serve(environ, lambda status, _headers, *_rest: answer.append(status))
        size = sum(len(part) for part in body)
        body.close()
        return answer[0], size

    once()
    with connection.execute_wrapper(note):
        status, size = once()
    return {"status": int(status.split()[0]), "queries": len(statements), "bytes": size}


def main() -> None:
    django.setup()
    if settings.ROOT_URLCONF == FLOOR:
        call_command("migrate", verbosity=0)
    serve = get_wsgi_application()
    for line in sys.stdin:
        order = json.loads(line)
        answer = {"cookie": sign_in(order["sign_in"])} if "sign_in" in order else visit(serve, order)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
