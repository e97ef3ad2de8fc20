"""
The table of deals: what was promised, and what was announced for the whole, claim by claim.
"""

from dataclasses import dataclass
from typing import Literal

from exchange_timeline.model import Claim, Deal, Source

from ..pages.site import Site
from . import dictionary
from .claims import claim_fields
from .table import Table, field, table
from .values import original

Role = Literal["promised", "total"]


@dataclass(frozen=True, slots=True)
class Agreed:
    """
    A claim on a deal: what was promised, or a total that no stage carries.
    """

    deal: Deal
    role: Role
    claim: Claim
    source: Source | None


def deals_table(site: Site) -> Table:
    """
    Make the table: a row per claim on a deal; none of them is counted in an exchange.
    """
    sides = tuple(side.name for side in site.sides)
    return table(
        "deals",
        title="Deals",
        about="One row per count of a deal, promised or announced for the whole; its stages are "
        "in the exchanges.",
        says=dictionary.DEAL,
        fields=[
            field("deal", "string", lambda row: row.deal.id, required=True),
            field("title", "string", lambda row: row.deal.words[0].title, required=True),
            field("agreed", "date", lambda row: row.deal.agreed),
            field("place", "string", lambda row: original(row.deal.place)),
            field("role", "string", lambda row: row.role, required=True, values=dictionary.ROLE),
            *claim_fields(sides),
            field("said", "date", lambda row: row.claim.said),
            field("source_publisher", "string", lambda row: row.source and row.source.publisher),
            field("source_url", "uri", lambda row: row.source and row.source.url),
        ],
        things=[row for deal in site.timeline.deals for row in agreed(deal)],
        key=(),
    )


def agreed(deal: Deal) -> tuple[Agreed, ...]:
    """
    Join every claim on a deal to its source: promises first, then totals.
    """
    by_id = {source.id: source for source in deal.sources}
    roles: tuple[tuple[Role, tuple[Claim, ...]], ...] = (
        ("promised", deal.promised),
        ("total", deal.totals),
    )
    return tuple(
        Agreed(deal, role, claim, by_id.get(claim.source or ""))
        for role, claims in roles
        for claim in claims
    )
