"""What a browser would send from a page, read from the page's own HTML, and what to try in its fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from django.forms import BaseForm
from hypothesis import strategies as st

from tests.guards.catalogue import Page
from tests.guards.corpus import DATES, JUNK, NUMBERS
from tests.guards.crawler import XHTML, parsed
from tests.world import World, client_for

TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=300)
SHORT = [text for text in JUNK if len(text) < 1_000]
NOT_SENT = ("submit", "button", "reset", "image", "file")


@dataclass
class Control:
    """Something in a form that has a name: what it sends untouched, and what else it offers."""

    sent: list[str] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)

    def values(self) -> st.SearchStrategy[str]:
        if self.offered:
            return st.sampled_from([*self.offered, "", "-1", "x", "9" * 30]) | TEXT
        return TEXT | st.sampled_from(SHORT) | st.sampled_from(NUMBERS + DATES) | st.emails() | st.dates().map(str)


def controls(page: Page) -> dict[str, Control]:
    """The controls of the forms on the page that are sent to the page itself."""
    address = page.address()
    found: dict[str, Control] = {}
    for form in parsed(client_for(page.reader).get(address).text).iter(f"{XHTML}form"):
        target = urljoin(address, form.attrib.get("action") or address)
        if form.attrib.get("method", "").lower() == "post" and target.split("?")[0] == address.split("?")[0]:
            for element in form.iter():
                read(element, found)
    found.pop("csrfmiddlewaretoken", None)
    return found


def read(element: Element, found: dict[str, Control]) -> None:
    name, tag = element.attrib.get("name"), str(element.tag).removeprefix(XHTML)
    if not name or tag not in ("input", "textarea", "select") or element.attrib.get("type") in NOT_SENT:
        return
    control = found.setdefault(name, Control())
    if tag == "textarea":
        control.sent.append((element.text or "").removeprefix("\n"))
    elif tag == "select":
        options = list(element.iter(f"{XHTML}option"))
        control.offered += [option.attrib.get("value", option.text or "") for option in options]
        chosen = [option for option in options if "selected" in option.attrib] or options[:1]
        control.sent += [option.attrib.get("value", option.text or "") for option in chosen]
    elif element.attrib.get("type") in ("checkbox", "radio"):
        control.offered.append(element.attrib.get("value", "on"))
        control.sent += control.offered[-1:] if "checked" in element.attrib else []
    else:
        control.sent.append(element.attrib.get("value", ""))


@cache
def untouched(page: Page) -> Mapping[str, Any]:
    """What the page sends when nobody touches anything, in the state in which every test begins."""
    return {name: control.sent for name, control in controls(page).items() if control.sent} if page.reads else {}


def filled(page: Page, world: World) -> dict[str, Any]:
    """What a person sends from the page when all is well."""
    assert page.good is not None
    return {**untouched(page), **page.good(world)}


def shown(page: Page) -> list[BaseForm]:
    """Django's own forms among what the page was rendered with."""
    response = client_for(page.reader).get(page.address())
    found: dict[int, BaseForm] = {}
    for layer in response.context or []:
        for value in layer.flatten().values() if hasattr(layer, "flatten") else layer.values():
            if isinstance(value, BaseForm):
                found.setdefault(id(value), value)
    return list(found.values())
