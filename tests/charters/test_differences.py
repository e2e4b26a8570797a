"""Two writings of a draft side by side."""

import pytest

from roles.charters.differences import Difference, differences


@pytest.mark.parametrize(
    ("theirs", "yours", "found"),
    [
        ("abc", "abc", []),
        ("abc", "axc", [("b", "x")]),
        ("abc", "ac", [("b", "")]),
        ("ac", "abc", [("", "b")]),
        ("ab", "xyz", [("a", "x"), ("b", "y"), ("", "z")]),
        ("", "a", [("", "a")]),
    ],
)
def test_each_line_stands_beside_what_is_in_its_place(theirs: str, yours: str, found: list[tuple[str, str]]) -> None:
    assert differences(list(theirs), list(yours)) == [Difference(*pair) for pair in found]
