"""
The interface in every language of the site: nothing left in English, every plural in its forms.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po
from jinja2 import FileSystemLoader, StrictUndefined

from exchange_timeline.model import build_timeline
from exchange_timeline.records import load_content
from exchange_timeline.site.pages import Site, all_pages
from exchange_timeline.site.render import Renderer
from exchange_timeline.site.texts import load_texts
from real_site import PROJECT

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

CONTENT = PROJECT / "content"
TRANSLATIONS = PROJECT / "theme" / "translations"
LANGUAGES = [path.stem for path in sorted(TRANSLATIONS.glob("*.po"))]
OPTIONS = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
PLACEHOLDER = re.compile(r"%\((\w+)\)s|\{(\w+)\}")


@cache
def catalogue(lang: str) -> Catalog:
    """A language's messages, as its file has them."""
    with (TRANSLATIONS / f"{lang}.po").open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


@pytest.fixture(scope="module", params=LANGUAGES)
def asked(request) -> tuple[str, set[str]]:
    """A language, and every message that the pages of the real content ask it for."""
    lang = request.param
    content = load_content(CONTENT)
    texts = load_texts(lang, TRANSLATIONS)
    messages: set[str] = set()
    gettext, ngettext = texts.catalogue.gettext, texts.catalogue.ngettext
    texts.catalogue.gettext = lambda one: messages.add(one) or gettext(one)
    texts.catalogue.ngettext = lambda one, many, n: messages.add(one) or ngettext(one, many, n)
    timeline = build_timeline(
        exchanges=content.exchanges,
        reports=content.reports,
        deals=content.deals,
        checkpoints=content.checkpoints,
    )
    site = Site(timeline=timeline, lists=content.lists, say=texts, feeds={"feed": "Exchanges"})
    renderer = Renderer(
        loader=FileSystemLoader(PROJECT / "theme" / "templates"),
        options=OPTIONS,
        texts=texts,
        vocabulary=content.lists.vocabulary,
    )
    for _, page in all_pages(site):
        renderer.template(page).render(page=page)
    return lang, messages


def test_there_is_a_language_to_test():
    assert LANGUAGES


@pytest.mark.slow
def test_every_message_that_a_page_asks_for_is_translated(asked):
    lang, messages = asked
    known = {
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalogue(lang)
        if message.string
    }

    assert messages
    assert sorted(messages - known) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_plural_has_all_forms_of_its_language(lang):
    wrong = [
        message.id[0]
        for message in catalogue(lang)
        if message.pluralizable
        and (len(message.string) != catalogue(lang).num_plurals or not all(message.string))
    ]

    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_translation_keeps_every_value_of_its_message(lang):
    wrong = []
    for message in catalogue(lang):
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        values = {each for one in ids for each in PLACEHOLDER.findall(one)}
        wrong += [
            text for text in strings if not set(PLACEHOLDER.findall(text)) <= values or not text
        ]
        wrong += [ids[0] for text in strings[-1:] if set(PLACEHOLDER.findall(text)) != values]

    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_translation_keeps_the_markup_of_its_message(lang):
    wrong = [
        message.id
        for message in catalogue(lang)
        if message.id
        and isinstance(message.id, str)
        and sorted(re.findall(r"</?\w+", message.id))
        != sorted(re.findall(r"</?\w+", message.string))
    ]

    assert wrong == []
