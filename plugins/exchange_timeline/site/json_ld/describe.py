"""
What each page is about, in schema.org's words: a page, its way from home, its main thing.
"""

from collections.abc import Callable
from typing import Any

from exchange_timeline.model import Correction, Entry

from ..address import exchange_address
from ..pages.about import ABOUT
from ..pages.contexts import (
    DealPage,
    ExchangePage,
    HomePage,
    NotFoundPage,
    ReportPage,
)
from ..pages.data_contexts import DataPage
from ..pages.method import METHOD
from ..pages.site import Site
from .dataset import dataset
from .node import Node, node
from .things import breadcrumbs, correction_comments, deal_event, event, news_article


def describe(page: Any, address: str, site: Site) -> Node | None:
    """
    Describe a page; None for the one that stands in the place of none.
    """
    if isinstance(page, NotFoundPage):
        return None
    if isinstance(page, HomePage):
        return _home(site)
    more = DESCRIBED.get(type(page), _any_page)
    return node(
        "WebPage",
        name=page.shell.title,
        url=site.link_from(address, address),
        inLanguage=site.lang,
        breadcrumb=breadcrumbs(page.shell.trail, site, address),
        **more(page, address, site),
    )


def _home(site: Site) -> Node:
    publisher = node(
        "Organization",
        name=site.name,
        url=site.link_from("", ""),
        publishingPrinciples=site.link_from("", METHOD),
        correctionsPolicy=site.link_from("", f"{ABOUT}#corrections"),
    )
    return node(
        "WebSite",
        name=site.name,
        url=site.link_from("", ""),
        inLanguage=site.lang,
        publisher=publisher,
    )


def _exchange(page: ExchangePage, address: str, site: Site) -> Node:
    exchange = page.entry.exchange
    return {
        "mainEntity": event(_entry(exchange.id, site), site, address),
        **_sourced([source.url for source in page.sources], exchange.corrections, site),
    }


def _deal(page: DealPage, address: str, site: Site) -> Node:
    pages = [site.link_from(address, exchange_address(each.exchange.id)) for each in page.stages]
    stages = {"subEvent": [{"@id": f"{each}#event"} for each in pages]} if pages else {}
    return {
        "mainEntity": deal_event(page.deal, site, address) | stages,
        **_sourced([source.url for source in page.sources], page.deal.corrections, site),
    }


def _report(page: ReportPage, address: str, site: Site) -> Node:
    entry = _entry(page.exchange.exchange.id, site) if page.exchange else None
    return {"mainEntity": news_article(page.report, entry, site, address)}


def _data(page: DataPage, _address: str, site: Site) -> Node:
    return {"mainEntity": dataset(page, site)}


def _any_page(_page: Any, _address: str, _site: Site) -> Node:
    return {}


def _sourced(urls: list[str | None], corrections: tuple[Correction, ...], site: Site) -> Node:
    cited = list(dict.fromkeys(url for url in urls if url))
    changed = max((each.date for each in corrections), default=None)
    return {
        "citation": cited,
        "correction": correction_comments(corrections, site),
        "dateModified": str(changed) if changed else None,
    }


def _entry(key: str, site: Site) -> Entry:
    return next(each for each in site.timeline.entries if each.exchange.id == key)


DESCRIBED: dict[type, Callable[[Any, str, Site], Node]] = {
    ExchangePage: _exchange,
    DealPage: _deal,
    ReportPage: _report,
    DataPage: _data,
}
