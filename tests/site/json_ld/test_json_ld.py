"""
What machines read of a page: its main thing, its way from home, its corrections; nothing unknown.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import html5lib
from hypothesis import given
from hypothesis import strategies as st

import strategies as some
from builders import a_claim, a_deal, a_report, a_site, a_source, an_exchange, some_words
from exchange_timeline.model import Correction, Phrase
from exchange_timeline.site.json_ld import described
from exchange_timeline.site.json_ld.node import data_block
from exchange_timeline.site.pages import all_pages

CORRECTION = Correction(
    date=date(2024, 2, 2), what=Phrase("Five, not four."), why=Phrase("Misread.")
)


def documents(site) -> dict[str, dict[str, Any]]:
    """The JSON-LD of every page by its address."""
    found = {}
    for address, page in all_pages(site):
        text = described(page, address, site).shell.meta.json_ld
        if text:
            found[address] = json.loads(text)
    return found


def properties(site, address: str) -> dict[str, str]:
    """Open Graph's properties of a page."""
    page = dict(all_pages(site))[address]
    return dict(described(page, address, site).shell.meta.properties)


def values(node: Any):
    """Every value of a document."""
    if isinstance(node, dict):
        for each in node.values():
            yield from values(each)
    elif isinstance(node, list):
        for each in node:
            yield from values(each)
    else:
        yield node


def test_an_exchange_is_an_event_with_its_claims():
    exchange = an_exchange(
        claims=(
            a_claim(count=207, stated_by="Kyiv"),
            a_claim(count=195, side="Russia", stated_by="Moscow"),
        ),
        sources=(a_source(url="https://example.net/a"),),
        handover=Phrase("Sumy region"),
    )
    site = a_site([exchange], reports=[a_report()], address="https://example.org", index=False)

    page = documents(site)["exchanges/2024-01-31/"]
    event = page["mainEntity"]
    assert event["@type"] == "Event"
    assert event["@id"] == "https://example.org/exchanges/2024-01-31/#event"
    assert (event["startDate"], event["location"]["name"]) == ("2024-01-31", "Sumy region")
    assert "Kyiv (A Paper): Ukraine, people: 207." in event["description"]
    assert "Moscow (A Paper): Ukraine, people: 195." in event["description"]
    assert event["subjectOf"] == ["https://example.org/articles/2024/01/31/five-return/"]
    assert page["citation"] == ["https://example.net/a"]


def test_a_correction_is_told_with_its_day_and_reason():
    site = a_site([an_exchange(corrections=(CORRECTION,))])

    page = documents(site)["exchanges/2024-01-31/"]
    assert page["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "Five, not four. Misread.",
            "datePublished": "2024-02-02",
        }
    ]
    assert page["dateModified"] == "2024-02-02"


def test_a_report_is_the_article_of_its_publisher_with_the_zone_of_its_time():
    report = a_report(authors=("Somebody Writing",))
    site = a_site([an_exchange()], reports=[report], address="https://example.org")

    article = documents(site)["articles/2024/01/31/five-return/"]["mainEntity"]
    assert article["@type"] == "NewsArticle"
    assert article["datePublished"] == "2024-01-31T12:00:00+00:00"
    assert article["author"] == [{"@type": "Person", "name": "Somebody Writing"}]
    assert article["publisher"]["name"] == "A Paper"
    assert article["url"] == "https://example.org/a"
    assert article["about"]["@id"].endswith("exchanges/2024-01-31/#event")


def test_the_data_are_a_dataset_with_a_licence_and_their_files():
    log = "## 1.2.3"
    site = a_site([an_exchange()], address="https://example.org", lang="uk", changelog=log)

    data = documents(site)["data/"]["mainEntity"]
    assert (data["@type"], data["version"]) == ("Dataset", "1.2.3")
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["temporalCoverage"] == "2024-01-31/2024-01-31"
    assert "https://example.org/data/claims.csv" in [
        each["contentUrl"] for each in data["distribution"]
    ]


def test_every_page_but_home_tells_its_way_from_home():
    site = a_site(
        [an_exchange(deal="a-deal")], deals=[a_deal()], address="https://e.org", index=False
    )
    found = documents(site)

    trail = found["exchanges/2024-01-31/"]["breadcrumb"]["itemListElement"]
    assert [each["item"] for each in trail] == [
        "https://e.org/",
        "https://e.org/timeline/",
        "https://e.org/timeline/2024/",
        "https://e.org/exchanges/2024-01-31/",
    ]
    assert found[""]["@type"] == "WebSite"
    assert [where for where, each in found.items() if where and "breadcrumb" not in each] == []
    assert "404.html" not in found


@given(exchanges=some.exchanges(), lang=st.sampled_from(["en", "uk"]))
def test_whatever_the_timeline_nothing_unknown_is_written(exchanges, lang):
    for document in documents(a_site(exchanges, lang=lang)).values():
        assert document["@context"] == "https://schema.org"
        assert not {None, "", "None"} & set(values(document))


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_ends_the_element_that_holds_it(text):
    """A browser's parser finds one script, and in it the text as it was."""
    block = data_block({"name": f"{text}</script><!--<script>"})
    page = html5lib.parse(
        f'<title>x</title><script type="application/ld+json">{block}</script>',
        namespaceHTMLElements=False,
    )
    scripts = list(page.iter("script"))

    assert len(scripts) == 1
    assert json.loads(scripts[0].text)["name"] == f"{text}</script><!--<script>"


def test_a_shared_link_shows_claims_card_and_language():
    exchange = an_exchange(claims=(a_claim(count=207), a_claim(count=195, side="Russia")))
    site = a_site([exchange], address="https://example.org", index=False)

    shown = properties(site, "exchanges/2024-01-31/")
    assert shown["og:url"] == "https://example.org/exchanges/2024-01-31/"
    assert shown["og:image"] == "https://example.org/cards/2024-01-31.png"
    assert (shown["og:locale"], shown["og:locale:alternate"]) == ("en_GB", "uk_UA")
    assert shown["og:description"] == (
        "Somebody (A Paper): Ukraine, people: 207; Ukraine, people: 195"
    )


def test_what_only_reports_tell_has_no_card():
    site = a_site(reports=[a_report()], address="https://example.org")

    assert "og:image" not in properties(site, "exchanges/2024-01-31/")


def test_a_title_that_looks_like_markup_stays_text():
    site = a_site([an_exchange(words=(some_words("</script><script>alert(1)"),))])

    for address, page in all_pages(site):
        assert "</script" not in (described(page, address, site).shell.meta.json_ld or "")
