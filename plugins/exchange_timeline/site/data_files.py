"""
The published data: exchanges as JSON and CSV, in the shape DESIGN part 4 gives.
"""

import csv
import json
from collections.abc import Iterable
from datetime import date, datetime
from io import StringIO
from typing import Any

from exchange_timeline.model import OFS, Claim, Entry, Figure, Published, Source, Timeline

from .address import exchange_address, report_address
from .pages import Site

VERSION = "1.0"
LICENCE = "CC-BY-4.0"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def exchanges_json(site: Site) -> str:
    """
    Write every exchange with its figures, claims and sources, oldest first.
    """
    timeline = site.timeline
    document = {
        "version": VERSION,
        "generated_from": generated_from(timeline),
        "licence": LICENCE,
        "exchanges": [_exchange(entry, site) for entry in timeline.entries],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def generated_from(timeline: Timeline) -> str:
    """
    Tell what the data were made from, by what they hold and not by a clock.
    """
    last = timeline.entries[-1].exchange.date.isoformat() if timeline.entries else "no date"
    return (
        f"{len(timeline.entries)} exchanges up to {last}, {len(timeline.reports)} reports, "
        f"{len(timeline.checkpoints)} checkpoints"
    )


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
            {"date": each.date.isoformat(), "what": each.what, "why": each.why}
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
    row: dict[str, Any] = {
        "count": claim.count,
        "qualifier": claim.qualifier,
        "stated_by": claim.stated_by,
        "side": claim.side,
        "source": claim.source,
    }
    more = {
        "of": claim.of,
        "derived": claim.derived,
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


def exchanges_csv(site: Site) -> str:
    """
    Write one row per exchange; an unknown number is an empty cell, never 0.
    """
    header = ["id", "date", "kind", "title", "url", "deal", "stage", "ordinal"]
    questions = [(side, of) for side in site.sides for of in OFS]
    for side, of in questions:
        stem = f"{of}_to_{side.slug}"
        header += [stem, f"{stem}_low", f"{stem}_high", f"{stem}_status", f"{stem}_stated_by"]
    header += ["groups", "services", "places", "mediators", "sources"]
    rows = []
    for entry in site.timeline.entries:
        exchange = entry.exchange
        row: list[object] = [
            exchange.id,
            exchange.date,
            exchange.kind,
            exchange.words[0].title,
            full(site, exchange_address(exchange.id)),
            exchange.deal,
            exchange.stage,
            exchange.ordinal,
        ]
        for side, of in questions:
            figure = exchange.figure(side.name, of)
            said = [_said(claim) for claim in figure.claims]
            row += [figure.count, figure.low, figure.high, figure.status, "; ".join(said)]
        for names in (exchange.groups, exchange.services, exchange.places, exchange.mediators):
            row.append("; ".join(names))
        row.append("; ".join(source.url or source.publisher or "" for source in exchange.sources))
        rows.append(row)
    return csv_text(header, rows)


def _said(claim: Claim) -> str:
    number = "not announced" if claim.count is None else str(claim.count)
    return f"{claim.stated_by}: {number}"


def csv_text(header: list[str], rows: Iterable[list[object]]) -> str:
    """
    Write a table as RFC 4180 has it, no cell of which a spreadsheet would run.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    return "" if value is None else value


def full(site: Site, address: str) -> str:
    """
    Give the whole address of a page, or the part below the root if the site
    was not published to an address.
    """
    return f"{site.address}/{site.prefix}{address}" if site.address else site.prefix + address


def iso(when: Published | date | datetime | None) -> str | None:
    """
    Write a day or an instant as ISO 8601 has it.
    """
    return None if when is None else when.isoformat()
