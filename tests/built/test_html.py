"""
The HTML of the real site: valid, whole, accessible in what a machine can see, free of inline code.
"""

from __future__ import annotations

import re
from collections import Counter

import pytest

from built_pages import text_of

RAW_MARKDOWN = re.compile(
    r"\*\*\S|__\S+__|\]\(\S|^#{1,6} \S|^```|^---$|^\s*[*-] \S.*\n\s*[*-] \S"
    r"|\{\{|\{%|\|filename\||\{filename\}",
    re.MULTILINE,
)
"""What Markdown, front matter or a template leaves behind where it was not rendered."""

NOT_FOR_READERS = {"none", "null", "nan", "n/a", "undefined", "true", "false", "[]", "{}", "()"}

REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers")


def test_every_page_is_valid_html(pages):
    assert {page.where: page.errors[:3] for page in pages.values() if page.errors} == {}


def test_no_id_stands_twice_on_a_page(pages):
    doubled = {
        page.where: [name for name, times in Counter(page.ids).items() if times > 1]
        for page in pages.values()
    }

    assert {where: names for where, names in doubled.items() if names} == {}


def test_every_reference_to_an_id_has_its_element(pages):
    missing = [
        f"{page.where}: {name}={value}"
        for page in pages.values()
        for name in REFERENCES
        for _, values in page.attributes(name)
        for value in values.split()
        if value not in page.ids
    ]

    assert missing == []


def test_every_page_says_its_language_title_and_place(pages):
    wrong = {}
    for page in pages.values():
        lacks = []
        if not re.fullmatch(r"[a-z]{2}", page.tree.get("lang", "")):
            lacks.append("lang")
        titles = [each for each in page.all("title") if text_of(each)]
        if not titles:
            lacks.append("title")
        if len(page.all("main")) != 1:
            lacks.append("one main")
        if len([each for each in page.all("h1") if text_of(each)]) != 1:
            lacks.append("one h1")
        if not any("width=device-width" in each.get("content", "") for each in page.all("meta")):
            lacks.append("viewport")
        if lacks:
            wrong[page.where] = lacks

    assert wrong == {}


def test_headings_go_down_one_step_at_a_time(pages):
    wrong = []
    for page in pages.values():
        above = 0
        for element in page.elements:
            if re.fullmatch(r"h[1-6]", element.tag):
                level = int(element.tag[1])
                if level > above + 1:
                    wrong.append(f"{page.where}: h{level} after h{above}: {text_of(element)[:40]}")
                above = level

    assert wrong == []


def test_no_two_pages_of_a_language_share_a_title(pages):
    titles = Counter(
        (page.tree.get("lang"), text_of(each))
        for page in pages.values()
        for each in page.all("title")[:1]
    )

    assert [title for title, times in titles.items() if times > 1] == []


def test_every_image_says_what_it_shows(pages):
    wrong = [
        page.where
        for page in pages.values()
        for each in page.all("img")
        if "alt" not in each.attrib
    ]

    assert wrong == []


def test_every_link_and_button_has_words(pages):
    silent = [
        f"{page.where}: {element.attrib}"
        for page in pages.values()
        for element in page.elements
        if element.tag in {"a", "button"}
        and not text_of(element)
        and not element.get("aria-label")
        and not any(each.get("alt") for each in element.iter() if isinstance(each.tag, str))
    ]

    assert silent == []


def test_no_markdown_and_no_template_shows_through(pages):
    raw = []
    for page in pages.values():
        kept = {
            id(each)
            for name in ("code", "pre", "script", "style")
            for top in page.all(name)
            for each in top.iter()
        }
        for element in page.elements:
            for text in ("" if id(element) in kept else element.text, element.tail):
                found = RAW_MARKDOWN.search(text or "")
                if found:
                    raw.append(f"{page.where}: {(text or '')[found.start() :][:50]!r}")

    assert raw == []


def test_no_value_of_a_program_stands_for_words(pages):
    """None, null and N/A are not words: unknown reads "not announced" or "not stated"."""
    wrong = [
        f"{page.where}: {element.tag}: {text.strip()}"
        for page in pages.values()
        for element in page.elements
        if element.tag not in {"code", "pre", "script", "style"}
        for text in (element.text, element.tail)
        if text and text.strip().lower() in NOT_FOR_READERS
    ]

    assert wrong == []


def test_nothing_is_escaped_twice(pages):
    wrong = [
        f"{page.where}: {found[0]}"
        for page in pages.values()
        for element in page.elements
        for text in (element.text, element.tail, *element.attrib.values())
        if element.tag != "script"
        and (found := re.search(r"&(?:amp|lt|gt|quot|#\d+|#x[0-9a-f]+);", text or ""))
    ]

    assert wrong == []


@pytest.mark.parametrize("what", ["script", "style", "style attribute", "event attribute"])
def test_there_is_no_inline_code(pages, what):
    """A policy of `default-src 'none'` would stop it; JSON-LD is data and may stand."""

    def inline(element) -> bool:
        if what == "script":
            data = element.get("type", "") == "application/ld+json"
            return element.tag == "script" and "src" not in element.attrib and not data
        if what == "style":
            return element.tag == "style"
        if what == "style attribute":
            return "style" in element.attrib
        return any(name.lower().startswith("on") for name in element.attrib)

    wrong = [
        f"{page.where}: {each.tag}"
        for page in pages.values()
        for each in page.elements
        if inline(each)
    ]

    assert wrong == []
