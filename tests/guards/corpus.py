"""Strings that no form should stumble over."""

MARKUP = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea><svg/onload=alert(1)>",
    "'-alert(1)-'",
    "javascript:alert(1)",
    "<!--",
    "]]>",
    "&lt;b&gt;",
    "<a href='//evil.example'>x</a>",
]
TEMPLATE = [
    "{{ 7*7 }}",
    "{% debug %}",
    "${7*7}",
    "#{7*7}",
    "{{ request.user.password }}",
    "%(name)s",
    "%s%n",
    "{0.__class__}",
]
SQL = ["' OR '1'='1", "1; DROP TABLE roles_school;--", "%' --", "\\", "_%", "\"'`", "NULL", "1 UNION SELECT 1"]
UNICODE = [
    "\u202eevil",
    "a\u0300\u0301\u0302\u0303" * 20,
    "\u200b\u200d\ufeff",
    "👩‍🏫🧑🏽‍🤝‍🧑🏻",
    "日本語の質問です",
    "¿Quién ayuda con mi clase?",
    "Ναι",
    "ﷺ" * 50,
    "İıſK",
    "\U000e0001",
    "\uffff\ufffe",
    "Z̷̛a̸l̵g̶o̷",
]
CONTROL = ["\r\nSet-Cookie: x=1", "\t\v\f", "\x01\x1b[31m", "\x7f", "\u2028\u2029"]
NUMBERS = [
    "-1",
    "0",
    "1e999",
    "NaN",
    "Infinity",
    "9223372036854775808",
    "99999999999999999999999",
    "1.5",
    "٣",
    "0x10",
    "1_000",
]
DATES = ["0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "31/12/2026", "2026-13-01"]
PATHS = ["../../etc/passwd", "..%2f..%2f", ".", "C:\\", "//evil.example", "~root", "%"]
LONG = ["x" * 10_000, " " * 5_000, "word " * 4_000]
EMPTY = ["", " ", "\n"]

JUNK = [*MARKUP, *TEMPLATE, *SQL, *UNICODE, *CONTROL, *NUMBERS, *DATES, *PATHS, *LONG, *EMPTY]
# One of each kind, where trying all would only take longer.
FEW = [
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "' OR '1'='1",
    "\u202eevil",
    "👩‍🏫",
    "-1",
    "9" * 24,
    "0000-00-00",
    "%",
    "",
]
MEGABYTE = "a b" * 350_000
NUL = "a\x00b"
# Bytes that are no UTF-8, as they stand in an address.
BROKEN_BYTES = ["%ED%A0%80", "%FF%FE", "%C0%AF", "%80", "%E2%82"]
