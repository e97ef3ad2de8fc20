"""
What an exchange is: frozen values and the counting rules; no files, no clock.
"""

from .compare import REASONS_IN_ORDER, Comparison, Reason, compare
from .context_facts import (
    PlaceInYear,
    Previous,
    RunningTotal,
    Standing,
    place_in_year,
    previous,
    running_total,
    standing,
)
from .exchange import OFS, Checkpoint, Deal, Exchange, Photo, Quote, Report, Told
from .figure import Figure, Status, figure
from .progress import Progress, Stage, progress
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
    Phrase,
    Published,
    Qualifier,
    Source,
    Withdrawal,
    Words,
    moment,
)

__all__ = [
    "OFS",
    "REASONS_IN_ORDER",
    "Ages",
    "Checkpoint",
    "Claim",
    "Comparison",
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
    "Phrase",
    "PlaceInYear",
    "Previous",
    "Progress",
    "Published",
    "Qualifier",
    "Quote",
    "Reason",
    "Report",
    "RunningTotal",
    "Source",
    "Stage",
    "Standing",
    "Status",
    "Timeline",
    "Told",
    "Total",
    "Withdrawal",
    "Words",
    "build_timeline",
    "compare",
    "figure",
    "moment",
    "place_in_year",
    "previous",
    "progress",
    "returned",
    "returned_outside",
    "running_total",
    "standing",
    "total",
]
