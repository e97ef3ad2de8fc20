"""
The table of corrections: what was put right in a record, when and why.
"""

from dataclasses import dataclass

from exchange_timeline.model import Correction, Exchange

from ..pages.site import Site
from . import dictionary
from .table import Reference, Table, field, table
from .values import original


@dataclass(frozen=True, slots=True)
class Corrected:
    """
    A correction in the exchange that it corrects.
    """

    exchange: Exchange
    correction: Correction


def corrections_table(site: Site) -> Table:
    """
    Make the table: a row per correction, by exchange.
    """
    return table(
        "corrections",
        title="Corrections",
        about="One row per correction of an exchange since it was first published.",
        says=dictionary.CORRECTION,
        fields=[
            field("exchange", "string", lambda row: row.exchange.id, required=True),
            field("date", "date", lambda row: row.correction.date, required=True),
            field("what", "string", lambda row: original(row.correction.what), required=True),
            field("why", "string", lambda row: original(row.correction.why), required=True),
        ],
        things=[
            Corrected(exchange, correction)
            for exchange in site.timeline.exchanges
            for correction in exchange.corrections
        ],
        key=(),
        references=(Reference(columns=("exchange",), table="exchanges", there=("id",)),),
    )
