"""
The table of parts: so many officers, so many from one service, as somebody stated them.
"""

from dataclasses import dataclass

from exchange_timeline.model import Exchange, Part

from ..pages.site import Site
from . import dictionary
from .claims import QUALIFIERS
from .table import Reference, Table, field, table


@dataclass(frozen=True, slots=True)
class Composed:
    """
    A part in its exchange.
    """

    exchange: Exchange
    part: Part


def composition_table(site: Site) -> Table:
    """
    Make the table: a row per part; parts overlap and are in no total.
    """
    return table(
        "composition",
        title="Composition",
        about="One row per part of those who returned; parts overlap and add up to nothing.",
        says=dictionary.PART,
        fields=[
            field("exchange", "string", lambda row: row.exchange.id, required=True),
            field(
                "by", "string", lambda row: row.part.by, required=True, values=dictionary.PART_BY
            ),
            field("what", "string", lambda row: row.part.what, required=True),
            field("count", "integer", lambda row: row.part.count, required=True),
            field(
                "qualifier",
                "string",
                lambda row: row.part.qualifier,
                required=True,
                values=QUALIFIERS,
            ),
            field("stated_by", "string", lambda row: row.part.stated_by, required=True),
            field("source", "string", lambda row: row.part.source, required=True),
        ],
        things=[
            Composed(exchange, part)
            for exchange in site.timeline.exchanges
            for part in exchange.composition
        ],
        key=(),
        references=(
            Reference(columns=("exchange",), table="exchanges", there=("id",)),
            Reference(columns=("exchange", "source"), table="sources", there=("exchange", "id")),
        ),
    )
