"""
The table of sources: where every claim was made.
"""

from dataclasses import dataclass

from exchange_timeline.model import Exchange, Source

from ..pages.site import Site
from . import dictionary
from .table import Reference, Table, field, table


@dataclass(frozen=True, slots=True)
class Cited:
    """
    A source in the exchange that cites it.
    """

    exchange: Exchange
    source: Source


def sources_table(site: Site) -> Table:
    """
    Make the table: a row per source of each exchange.
    """
    return table(
        "sources",
        title="Sources",
        about="One row per source of an exchange; claims refer to it by exchange and id.",
        says=dictionary.SOURCE,
        fields=[
            field("exchange", "string", lambda row: row.exchange.id, required=True),
            field("id", "string", lambda row: row.source.id, required=True),
            field("publisher", "string", lambda row: row.source.publisher),
            field("title", "string", lambda row: row.source.title),
            field("url", "uri", lambda row: row.source.url),
            field("published", "when", lambda row: row.source.published),
            field("archived_url", "uri", lambda row: row.source.archived_url),
            field("retrieved", "date", lambda row: row.source.retrieved),
        ],
        things=[
            Cited(exchange, source)
            for exchange in site.timeline.exchanges
            for source in exchange.sources
        ],
        key=("exchange", "id"),
        references=(Reference(columns=("exchange",), table="exchanges", there=("id",)),),
    )
