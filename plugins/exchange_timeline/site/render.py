"""
One Jinja environment per language, and how a page becomes HTML.
"""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import BaseLoader, Environment, Template

from exchange_timeline.records import Vocabulary

from .pages import TEMPLATES, Page
from .texts import Texts


class Renderer:
    """
    Renders pages of one language; a template sees its page and nothing else.
    """

    def __init__(
        self,
        *,
        loader: BaseLoader,
        options: Mapping[str, Any],
        texts: Texts,
        vocabulary: Vocabulary,
    ) -> None:
        env = Environment(loader=loader, **options)  # noqa: S701 - `options` turns autoescape on
        env.globals["term"] = _term(vocabulary, texts.lang)
        env.filters |= texts.filters
        env.install_gettext_translations(texts.catalogue, newstyle=True)  # type: ignore[attr-defined]
        self.env = env

    def template(self, page: Page) -> Template:
        """Find the template of a page."""
        return self.env.get_template(TEMPLATES[type(page)])


def _term(vocabulary: Vocabulary, lang: str) -> Callable[[str, str], str]:
    def term(kind: str, name: str) -> str:
        found = getattr(vocabulary, kind).get(name)
        return found.shown(lang) if found else name

    return term
