"""
What an exchange is: frozen values and the counting rules; no files, no clock.
"""

from .exchange import OFS, Checkpoint, Deal, Exchange, Photo, Quote, Report, Told
from .figure import Figure, Status, figure
from .timeline import Entry, Timeline, build_timeline
from .total import Total, returned, returned_outside, total
from .values import (
    Ages,
    Claim,
    Correction,
    Kind,
    Of,
    Part,
    PartBy,
    Published,
    Qualifier,
    Source,
    Withdrawal,
    Words,
    moment,
)

__all__ = [
    "OFS",
    "Ages",
    "Checkpoint",
    "Claim",
    "Correction",
    "Deal",
    "Entry",
    "Exchange",
    "Figure",
    "Kind",
    "Of",
    "Part",
    "PartBy",
    "Photo",
    "Published",
    "Qualifier",
    "Quote",
    "Report",
    "Source",
    "Status",
    "Timeline",
    "Told",
    "Total",
    "Withdrawal",
    "Words",
    "build_timeline",
    "figure",
    "moment",
    "returned",
    "returned_outside",
    "total",
]
