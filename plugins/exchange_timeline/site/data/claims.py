"""
The table of claims: every count as somebody stated it, with its source.
"""

from dataclasses import dataclass
from typing import Any, get_args

from exchange_timeline.model import OFS, Claim, Exchange, Qualifier, Source

from ..pages.site import Site
from . import dictionary
from .table import Field, Reference, Table, field, table
from .values import original

QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)


@dataclass(frozen=True, slots=True)
class Stated:
    """
    A claim in its exchange, with the source that carries it.
    """

    exchange: Exchange
    claim: Claim
    source: Source | None


def stated(exchange: Exchange) -> tuple[Stated, ...]:
    """
    Join every claim of an exchange to its source, in the record's order.
    """
    by_id = {source.id: source for source in exchange.sources}
    return tuple(
        Stated(exchange, claim, by_id.get(claim.source or "")) for claim in exchange.claims
    )


def claim_fields(sides: tuple[str, ...]) -> tuple[Field[Any], ...]:
    """
    Give the columns of a claim itself, for any row that holds one as `claim`.
    """
    return (
        field("to", "string", lambda row: row.claim.to, required=True, values=sides),
        field("of", "string", lambda row: row.claim.of, required=True, values=OFS),
        field("count", "integer", lambda row: row.claim.count),
        field(
            "qualifier",
            "string",
            lambda row: row.claim.qualifier,
            required=True,
            values=QUALIFIERS,
        ),
        field("stated_by", "string", lambda row: row.claim.stated_by, required=True),
        field("side", "string", lambda row: row.claim.side, values=sides),
    )


def claims_table(site: Site) -> Table:
    """
    Make the table: a row per claim, none dropped and none merged.
    """
    sides = tuple(side.name for side in site.sides)
    return table(
        "claims",
        title="Claims",
        about="One row per count as somebody stated it, with who said so and where.",
        says=dictionary.CLAIM,
        fields=[
            field("exchange", "string", lambda row: row.exchange.id, required=True),
            field("exchange_date", "date", lambda row: row.exchange.date, required=True),
            field(
                "kind",
                "string",
                lambda row: row.exchange.kind,
                required=True,
                values=dictionary.KIND,
            ),
            *claim_fields(sides),
            field("source", "string", lambda row: row.claim.source, required=True),
            field("source_publisher", "string", lambda row: row.source and row.source.publisher),
            field("source_url", "uri", lambda row: row.source and row.source.url),
            field("words", "string", lambda row: row.claim.words),
            field("derived", "string", lambda row: original(row.claim.derived)),
            field("outside", "integer", lambda row: row.claim.outside),
            field("said", "date", lambda row: row.claim.said),
        ],
        things=[row for exchange in site.timeline.exchanges for row in stated(exchange)],
        key=(),
        references=(
            Reference(columns=("exchange",), table="exchanges", there=("id",)),
            Reference(columns=("exchange", "source"), table="sources", there=("exchange", "id")),
        ),
    )
