"""
The context paragraph in Ukrainian says what the English one says: the same numbers, all translated.
"""

from __future__ import annotations

import re

import pytest

from exchange_timeline.model import build_timeline
from exchange_timeline.records import load_content
from exchange_timeline.site.pages import Site
from exchange_timeline.site.pages.context_paragraph import context_paragraph
from exchange_timeline.site.texts import load_texts
from real_site import PROJECT

MONTHS = "January February March April May June July August September October November December"


@pytest.fixture(scope="module")
def paragraphs():
    """The context of every real exchange, in English and in Ukrainian."""
    content = load_content(PROJECT / "content")
    timeline = build_timeline(
        exchanges=content.exchanges, deals=content.deals, checkpoints=content.checkpoints
    )
    sites = [
        Site(
            timeline=timeline,
            lists=content.lists,
            say=load_texts(lang, PROJECT / "theme" / "translations"),
            feeds={},
        )
        for lang in ("en", "uk")
    ]
    return {
        entry.exchange.id: [context_paragraph(entry, site) for site in sites]
        for entry in timeline.entries
    }


def numbers(text):
    """Every number of a text, in order, without what stands between thousands."""
    joined = re.sub(r"(?<=\d)[,\u00a0\u202f](?=\d{3}\b)", "", text)
    return sorted(re.findall(r"\d+", joined))


def without_names(text):
    """A text without what stands in brackets and quotation marks: names stay as they are."""
    while (bare := re.sub(r"\([^()]*\)|“[^”]*”|«[^»]*»", "", text)) != text:
        text = bare
    return text


def test_both_languages_say_as_many_sentences(paragraphs):
    for key, (english, ukrainian) in paragraphs.items():
        assert len(english.sentences) == len(ukrainian.sentences), key


def test_both_languages_say_the_same_numbers(paragraphs):
    for key, pair in paragraphs.items():
        for english, ukrainian in zip(*(each.sentences for each in pair), strict=True):
            one, other = (numbers(without_names(each)) for each in (english, ukrainian))
            assert one == other, key


def test_no_english_is_left(paragraphs):
    for key, (_, ukrainian) in paragraphs.items():
        left = re.findall(r"[A-Za-z]{3,}", without_names(ukrainian.text))
        assert left == [], key


def test_days_are_written_as_the_language_does(paragraphs):
    ukrainian = " ".join(pair[1].text for pair in paragraphs.values())

    assert re.search(r"\d+ січня 2024\sр\.", ukrainian)
    assert not re.search("|".join(MONTHS.split()), ukrainian)
    assert ".." not in ukrainian
