"""
What can be found: each exchange, deal and report, with what it is filtered by.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from exchange_timeline.model import Deal, Entry, Exchange, Report

from ..address import deal_address, exchange_address, report_address
from ..pages.entry import entry_view
from ..pages.site import Site
from ..told import KINDS, as_text

TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """
    One thing that can be found: where it lies below the site's root, its title
    and its text, and the values that each filter has for it.
    """

    url: str
    lang: str
    title: str
    text: str
    filters: Mapping[str, tuple[str, ...]]


def search_records(site: Site) -> Iterator[SearchRecord]:
    """
    Give everything that can be found on a site in one language.
    """
    for entry in site.timeline.entries:
        yield _exchange(entry, site)
    for deal in site.timeline.deals:
        yield _deal(deal, site)
    for report in site.timeline.reports:
        yield _report(report, site)


def _exchange(entry: Entry, site: Site) -> SearchRecord:
    exchange, say = entry.exchange, site.say
    view = entry_view(entry, site, site.linker(""))
    words = site.words(exchange.words)
    links = (*view.groups, *view.services, *view.places, *view.mediators)
    return SearchRecord(
        url=site.prefix + exchange_address(exchange.id),
        lang=site.lang,
        # No number here: a result list has no room for who stated it.
        title=f"{say.day_date(exchange.date)}: {say(KINDS[exchange.kind])}",
        text="\n".join(
            [_plain(words.body), as_text(exchange, site), *(each.text for each in links)]
        ),
        filters=_filters(exchange, site),
    )


def _filters(exchange: Exchange, site: Site) -> Mapping[str, tuple[str, ...]]:
    lists = site.lists.vocabulary
    return {
        "year": (str(exchange.date.year),),
        "kind": (site.say(KINDS[exchange.kind]),),
        "group": tuple(site.label(lists.groups, name) for name in exchange.groups),
        "place": tuple(site.label(lists.places, name) for name in exchange.places),
    }


def _deal(deal: Deal, site: Site) -> SearchRecord:
    words = site.words(deal.words)
    years = sorted({str(each.exchange.date.year) for each in site.timeline.stages(deal)})
    return SearchRecord(
        url=site.prefix + deal_address(deal.id),
        lang=site.lang,
        title=words.title,
        text="\n".join([words.title, _plain(words.body), *deal.aliases]),
        filters={"year": tuple(years), "kind": (site.say("Deal"),)},
    )


def _report(report: Report, site: Site) -> SearchRecord:
    words, told, lists = site.words(report.words), report.told, site.lists.vocabulary
    filters: dict[str, tuple[str, ...]] = {
        "year": (str(report.date.year),),
        "kind": (site.say("Report"),),
    }
    if told is not None:
        filters["group"] = tuple(site.label(lists.groups, name) for name in told.groups)
        filters["place"] = tuple(site.label(lists.places, name) for name in told.places)
    who = [report.source.publisher or "", *report.authors, *report.attributed_to]
    return SearchRecord(
        url=site.prefix + report_address(report),
        lang=site.lang,
        title=words.title,
        text="\n".join([words.title, words.summary or "", _plain(words.body), *who]),
        filters=filters,
    )


def _plain(html: str) -> str:
    return " ".join(TAG.sub(" ", html).split())
