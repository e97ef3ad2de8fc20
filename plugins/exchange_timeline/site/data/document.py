"""
`data/exchanges.json`: every exchange with its figures, claims and sources.
"""

from typing import Any

from exchange_timeline.model import Claim, Entry, Figure, Source, Timeline

from ..address import exchange_address, report_address
from ..pages.site import Site
from .values import full, iso, original
from .version import version_of

LICENCE = "CC-BY-4.0"


def exchanges_document(site: Site) -> dict[str, Any]:
    """
    Make the document, oldest exchange first; `data/exchanges.schema.json` is its schema.
    """
    timeline = site.timeline
    return {
        "version": version_of(site.changelog),
        "generated_from": generated_from(timeline),
        "licence": LICENCE,
        "exchanges": [_exchange(entry, site) for entry in timeline.entries],
    }


def generated_from(timeline: Timeline) -> str:
    """
    Tell what the data were made from, by what they hold and not by a clock.
    """
    last = timeline.entries[-1].exchange.date.isoformat() if timeline.entries else "no date"
    entries = _counted(len(timeline.entries), "exchange")
    reports = _counted(len(timeline.reports), "report")
    checkpoints = _counted(len(timeline.checkpoints), "checkpoint")
    return f"{entries} up to {last}, {reports}, {checkpoints}"


def _counted(number: int, one: str) -> str:
    """
    Write a number with its noun.

    >>> _counted(1, "report"), _counted(0, "report")
    ('1 report', '0 reports')
    """
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def _exchange(entry: Entry, site: Site) -> dict[str, Any]:
    exchange = entry.exchange
    return {
        "id": exchange.id,
        "date": exchange.date.isoformat(),
        "kind": exchange.kind,
        "url": full(site, exchange_address(exchange.id)),
        "title": exchange.words[0].title,
        "deal": exchange.deal,
        "stage": exchange.stage,
        "ordinal": exchange.ordinal,
        "figures": [_figure(figure) for figure in exchange.figures],
        "groups": list(exchange.groups),
        "services": list(exchange.services),
        "places": list(exchange.places),
        "mediators": list(exchange.mediators),
        "ages": exchange.ages
        and {"youngest": exchange.ages.youngest, "oldest": exchange.ages.oldest},
        "reports": [full(site, report_address(report)) for report in entry.reports],
        "sources": [_source(source) for source in exchange.sources],
        "corrections": [
            {"date": each.date.isoformat(), "what": original(each.what), "why": original(each.why)}
            for each in exchange.corrections
        ],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "to": figure.to,
        "of": figure.of,
        "status": figure.status,
        "count": figure.count,
        "low": figure.low,
        "high": figure.high,
        "claims": [_claim(claim) for claim in figure.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    """
    Write a claim; keys past the first five are there only where they say something.
    """
    row: dict[str, Any] = {
        "count": claim.count,
        "qualifier": claim.qualifier,
        "stated_by": claim.stated_by,
        "side": claim.side,
        "source": claim.source,
    }
    more = {
        "of": claim.of,
        "words": claim.words,
        "derived": original(claim.derived),
        "outside": claim.outside,
        "said": iso(claim.said),
    }
    return row | {name: value for name, value in more.items() if value is not None}


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "published": iso(source.published),
        "archived_url": source.archived_url,
    }
