"""
The things that pages are about: exchanges, reports, corrections, ways through the site.
"""

from collections.abc import Iterable

from exchange_timeline.model import Correction, Deal, Entry, Report

from ..address import deal_address, exchange_address, report_address
from ..pages.site import Site
from ..pages.trail import Crumb
from ..told import KINDS, lines
from .node import Node, node


def event(entry: Entry, site: Site, here: str) -> Node:
    """
    Describe an exchange: its day, its place, every claim, and who reports it.
    """
    exchange = entry.exchange
    day = exchange.date.isoformat()
    kind = site.say(KINDS[exchange.kind])
    where = node("Place", name=site.phrase(exchange.handover)) if exchange.handover else None
    return node(
        "Event",
        **{"@id": f"{site.link_from(here, exchange_address(exchange.id))}#event"},
        name=f"{kind}, {site.say.day_date(exchange.date)}",
        description=" ".join(f"{line.text}." for line in lines(exchange, site)),
        startDate=day,
        endDate=day,
        location=where,
        superEvent=deal_event(entry.deal, site, here) if entry.deal else None,
        subjectOf=[site.link_from(here, report_address(report)) for report in entry.reports],
    )


def deal_event(deal: Deal, site: Site, here: str) -> Node:
    """
    Name a deal as the event that its stages are parts of.
    """
    address = site.link_from(here, deal_address(deal.id))
    return node("Event", **{"@id": f"{address}#event"}, name=site.words(deal.words).title)


def news_article(report: Report, entry: Entry | None, site: Site, here: str) -> Node:
    """
    Describe the article that a report page tells of, as its publisher wrote it.
    """
    words = report.words[0]
    publisher = report.source.publisher
    about = f"{site.link_from(here, exchange_address(entry.exchange.id))}#event" if entry else None
    return node(
        "NewsArticle",
        headline=words.title,
        inLanguage=words.lang,
        datePublished=report.date.isoformat(),
        dateModified=(report.modified or report.date).isoformat(),
        author=[node("Person", name=name) for name in report.authors],
        publisher=node("Organization", name=publisher) if publisher else None,
        url=report.source.url,
        description=words.summary,
        about={"@id": about} if about else None,
    )


def correction_comments(corrections: Iterable[Correction], site: Site) -> list[Node]:
    """
    Tell what was put right, when and why.
    """
    return [
        node(
            "CorrectionComment",
            text=f"{site.phrase(each.what)} {site.phrase(each.why)}",
            datePublished=str(each.date),
        )
        for each in corrections
    ]


def breadcrumbs(trail: Iterable[Crumb], site: Site, here: str) -> Node:
    """
    Tell the way from the home page, as the page itself shows it.
    """
    items = [
        node("ListItem", position=place, name=crumb.text, item=site.link_from(here, crumb.address))
        for place, crumb in enumerate(trail, start=1)
    ]
    return node("BreadcrumbList", itemListElement=items)
