"""Error pages: they need nothing that may be missing when they are needed."""

import pytest
from django.template.loader import render_to_string


@pytest.mark.parametrize("page", ["400", "403", "403_form", "404", "405", "413", "500", "503"])
def test_an_error_page_needs_no_request(page: str) -> None:
    shown = render_to_string(f"{page}.html")
    assert shown.count("<h1>") == 1
    assert 'href="/"' in shown
