"""`{% url %}` as Django has it, but that it looks an address up once: a page of rows asks for dozens of them."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import URLNode, url
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.html import conditional_escape


class KeptURLNode(URLNode):
    """Keeps what follows from words and numbers; everything else, and what cannot be found, is left to Django."""

    def render(self, context: Context) -> str:
        args = [arg.resolve(context) for arg in self.args]
        if self.kwargs or not all(type(arg) in (str, int) for arg in args):
            return str(super().render(context))
        match = getattr(getattr(context, "request", None), "resolver_match", None)
        where = (get_urlconf(settings.ROOT_URLCONF), get_script_prefix(), match.namespace if match else None)
        try:
            address = _address(str(self.view_name.resolve(context)), tuple(map(str, args)), *where)
        except NoReverseMatch:
            return str(super().render(context))
        if self.asvar:
            context[self.asvar] = address
            return ""
        return str(conditional_escape(address)) if context.autoescape else address


@lru_cache(maxsize=8192)
def _address(name: str, args: tuple[str, ...], urlconf: str, _prefix: str, current_app: str | None) -> str:
    """`_prefix` stands before every address of a site that is served beneath a path."""
    return reverse(name, urlconf, args=args, current_app=current_app)


def keep_url(parser: Parser, token: Token) -> KeptURLNode:
    node = url(parser, token)
    return KeptURLNode(node.view_name, node.args, node.kwargs, node.asvar)
