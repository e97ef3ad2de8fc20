"""
The table of checkpoints: official running totals, each with claimant and source.
"""

from exchange_timeline.model import OFS

from ..pages.site import Site
from . import dictionary
from .claims import QUALIFIERS
from .table import Table, field, table
from .values import original


def checkpoints_table(site: Site) -> Table:
    """
    Make the table, oldest checkpoint first.
    """
    sides = tuple(side.name for side in site.sides)
    return table(
        "checkpoints",
        title="Official running totals",
        about="One row per running total that an official stated.",
        says=dictionary.CHECKPOINT,
        fields=[
            field("id", "string", lambda point: point.id, required=True),
            field("date", "date", lambda point: point.date, required=True),
            field("to", "string", lambda point: point.to, required=True, values=sides),
            field("of", "string", lambda point: point.of, required=True, values=OFS),
            field("total", "integer", lambda point: point.total, required=True),
            field(
                "qualifier",
                "string",
                lambda point: point.qualifier,
                required=True,
                values=QUALIFIERS,
            ),
            field("exchanges", "integer", lambda point: point.exchanges),
            field("outside", "integer", lambda point: point.outside),
            field(
                "scope",
                "string",
                lambda point: point.scope,
                required=True,
                values=dictionary.SCOPE,
            ),
            field("stated_by", "string", lambda point: point.stated_by, required=True),
            field("side", "string", lambda point: point.side, values=sides),
            field("note", "string", lambda point: original(point.note)),
            field("source_publisher", "string", lambda point: point.source.publisher),
            field("source_title", "string", lambda point: point.source.title),
            field("source_url", "uri", lambda point: point.source.url),
            field("source_published", "when", lambda point: point.source.published),
            field("source_archived_url", "uri", lambda point: point.source.archived_url),
        ],
        things=site.timeline.checkpoints,
        key=("id",),
    )
