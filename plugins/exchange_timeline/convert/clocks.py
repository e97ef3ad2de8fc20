"""
Clocks beside dates: the hour as printed, and the offset where the page tells one.
"""

import re
from datetime import UTC, time, timedelta, timezone
from datetime import tzinfo as Zone  # noqa: N812

from exchange_timeline.convert.dates import Mention
from exchange_timeline.convert.shapes import CLOCK

# Zones by the letters beside a clock; letters that several zones use (IST) are left out.
ZONES = {
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "МСК": 3,
    "CET": 1,
    "CEST": 2,
    "BST": 1,
    "EST": -5,
    "EDT": -4,
    "PST": -8,
    "PDT": -7,
}


def clock_beside(text: str, mention: Mention) -> tuple[time, Zone | None] | None:
    """
    The clock that stands nearest to a date, and its zone where one is told.
    """
    clocks = [
        match
        for match in CLOCK.finditer(text)
        if match.end() <= mention.start or match.start() >= mention.end
    ]
    if not clocks:
        return None
    match = min(
        clocks, key=lambda each: max(mention.start - each.end(), each.start() - mention.end)
    )
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return time(hour, int(match["minute"]), int(match["second"] or 0)), _offset(match["offset"])


def _offset(words: str | None) -> Zone | None:
    """The offset beside a clock: in figures, or that of a zone by its letters."""
    if not words:
        return None
    name = words.upper().strip()
    if name in ("Z", "UTC", "GMT"):
        return UTC
    if name in ZONES:
        return timezone(timedelta(hours=ZONES[name]))
    figures = re.fullmatch(r"(?:UTC|GMT)?\s?([+-])(\d\d?):?(\d\d)?", name)
    if not figures or int(figures[2]) > 14:
        return None
    ahead = timedelta(hours=int(figures[2]), minutes=int(figures[3] or 0))
    return timezone(ahead if figures[1] == "+" else -ahead)
