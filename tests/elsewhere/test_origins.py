"""What is a site, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.elsewhere.origins import MOST, NotASite, allowed, read_site, sites_of

SITES = {
    "https://intranet.example": "https://intranet.example",
    " HTTPS://Intranet.Example/ ": "https://intranet.example",
    "https://sites.school.k12.ny.us:8443": "https://sites.school.k12.ny.us:8443",
    "https://10.1.2.3": "https://10.1.2.3",
    "https://xn--escuela-1wa.example": "https://xn--escuela-1wa.example",
}
NO_SITES = [
    "intranet.example", "http://intranet.example", "ftp://intranet.example", "https://", "https://*.example", "*",
    "'self'", "'none'", "data:", "https://intranet.example; script-src *", "https://a.example https://b.example",
    "https://a.example,https://b.example", "https://user@a.example", "https://a.example:0", "https://a.example:99999",
    "https://-a.example", "https://a..example", "https://\u0430.example", "https://[::1]",
    "http://localhost", f"https://{'a' * 63}.{'b' * 63}.{'c' * 63}.{'d' * 63}.example",
]  # fmt: skip


@pytest.mark.parametrize("typed", SITES)
def test_a_site_is_read_leniently(typed: str) -> None:
    assert read_site(typed) == SITES[typed]


@pytest.mark.parametrize("typed", NO_SITES)
def test_what_is_no_site_is_refused(typed: str) -> None:
    with pytest.raises(NotASite):
        read_site(typed)


@pytest.mark.parametrize("page", ["https://a.example/staff", "https://a.example?x=1", "https://a.example#top"])
def test_of_a_page_the_site_is_offered(page: str) -> None:
    with pytest.raises(NotASite, match=r"https://a\.example$"):
        read_site(page)


def test_a_server_on_ones_own_machine_is_for_trying_only() -> None:
    assert read_site("http://localhost:8000", local=True) == "http://localhost:8000"
    with pytest.raises(NotASite, match="https"):
        read_site("http://school.example", local=True)
    assert allowed("http://localhost:8000\nhttps://a.example") == ["https://a.example"]


def test_each_site_counts_once_and_ten_are_the_most() -> None:
    assert sites_of("https://a.example\n\n https://A.example/ \r\n") == ["https://a.example"]
    many = [f"https://a{number}.example" for number in range(MOST + 1)]
    assert sites_of("\n".join(many[:MOST])) == many[:MOST]
    with pytest.raises(NotASite, match="11"):
        sites_of("\n".join(many))


@given(st.text() | st.from_regex(r"https://[^\n]{0,40}"))
def test_nothing_that_is_allowed_can_say_more_in_a_header(text: str) -> None:
    for site in allowed(text, local=True):
        assert not set(site) - set("abcdefghijklmnopqrstuvwxyz0123456789-.:/")
        assert site.count("/") == 2
