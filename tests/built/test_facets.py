"""
The facets of the built site, counted a second time from its own data.
"""

from __future__ import annotations

import gzip
import json
import re

import feedparser
import pytest

from built_pages import numbers_in, text_of

FOLDERS = ("groups", "places", "services", "mediators")


def facets(pages, folder):
    """The pages of one sort of facets in English, by their slugs."""
    return {
        name.split("/")[1]: page
        for name, page in pages.items()
        if name.startswith(f"{folder}/") and name.count("/") == 2
    }


def listed(page):
    """The ids of the exchanges that a page lists."""
    return [each.attrib["id"] for each in page.all("li") if "entry" in each.get("class", "")]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_facet_lists_just_the_exchanges_that_name_it(pages, exchanges, folder):
    counted = sorted(len(listed(page)) for page in facets(pages, folder).values())
    names: dict[str, int] = {}
    for exchange in exchanges:
        for name in exchange[folder]:
            names[name] = names.get(name, 0) + 1

    assert [each for each in counted if each] == sorted(names.values())


def test_every_kind_lists_just_its_own(pages, exchanges):
    for kind, page in facets(pages, "kinds").items():
        expected = {each["id"] for each in exchanges if each["kind"] == kind}

        assert set(listed(page)) == expected, kind


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_totals_of_a_facet_are_those_of_its_exchanges(pages, exchanges, folder):
    """Own numbers of exchanges where no claim disagrees and nothing came from outside."""
    by_id = {each["id"]: each for each in exchanges}
    checked = 0
    for slug, page in facets(pages, folder).items():
        some = [by_id[key] for key in listed(page) if by_id[key]["kind"] == "prisoner-exchange"]
        figures = [
            figure
            for exchange in some
            for figure in exchange["figures"]
            if (figure["to"], figure["of"]) == ("Ukraine", "people")
        ]
        if not figures or not all(_plain(figure) for figure in figures):
            continue
        total = sum(figure["count"] for figure in figures)
        shown = numbers_in(text_of(page.all("dl")[0]))
        assert str(total) in shown, f"{folder}/{slug}"
        checked += 1

    assert checked > 0


def _plain(figure):
    own = [claim for claim in figure["claims"] if claim["side"] == "Ukraine"]
    return (
        figure["status"] in {"agreed", "sum"}
        and own
        and not any(claim.get("outside") for claim in figure["claims"])
    )


@pytest.mark.parametrize("lang", ["", "uk/"])
def test_every_facet_has_a_feed_of_its_exchanges(built_site, pages, lang):
    for folder in (*FOLDERS, "kinds"):
        for slug, page in facets(pages, folder).items():
            path = built_site / f"{lang}feeds/{folder}/{slug}.atom.xml"
            feed = feedparser.parse(path.read_bytes())

            assert not feed.bozo, path
            ids = {entry.id.rpartition("exchange/")[2] for entry in feed.entries}
            assert ids <= set(listed(page))
            assert len(ids) == min(len(listed(page)), 50)


def test_every_exchange_page_has_its_context_and_its_citation(pages, exchanges):
    for exchange in exchanges:
        for prefix in ("", "uk/"):
            page = pages[f"{prefix}exchanges/{exchange['id']}/index.html"]

            assert {"context-text", "cite-text"} <= set(page.ids), page.where


def test_the_index_holds_every_exchange_deal_and_report_in_both_languages(built_site, pages):
    found = set()
    for path in (built_site / "pagefind" / "fragment").iterdir():
        text = gzip.decompress(path.read_bytes()).decode("utf-8")
        record = json.loads(text[text.index("{") :])
        found.add(record["url"].lstrip("/") + "index.html")
    expected = {
        name for name in pages if re.match(r"(uk/)?(exchanges|deals|articles)/.+/index\.html", name)
    }

    assert found == expected


def test_the_method_page_has_a_row_for_every_official_total(pages, built_site):
    totals = (built_site / "data" / "checkpoints.csv").read_text(encoding="utf-8").splitlines()[1:]
    rows = pages["method/index.html"].all("tr")[1:]

    assert len(rows) == len(totals)
    assert sum("unexplained" in row.get("class", "") for row in rows) == 1
