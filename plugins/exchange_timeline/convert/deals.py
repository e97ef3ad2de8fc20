"""
The deals that the project keeps records of: a draft may refer to no other.
"""

from dataclasses import replace
from pathlib import Path

from exchange_timeline.convert.article import Doubt, Event, Reading
from exchange_timeline.convert.save import read_file


def known_deals(folder: Path) -> frozenset[str] | None:
    """
    Titles, aliases and file names of the deals in a folder; None where there is no such folder.
    """
    if not folder.is_dir():
        return None
    names: set[str] = set()
    for path in folder.glob("*.md"):
        found = read_file(path)
        if found is not None:
            aliases = found.fields.get("aliases") or []
            names |= {path.stem, str(found.fields.get("title", "")), *map(str, aliases)}
    return frozenset(names)


def only_known(reading: Reading, known: frozenset[str] | None) -> Reading:
    """
    The reading without deals that have no record; each such name becomes a doubt.
    """
    events = [event for event in (reading.event, *reading.background) if event]
    unknown = {event.deal for event in events if event.deal and known is not None} - (
        known or set()
    )
    if not unknown:
        return reading
    doubts = tuple(
        Doubt("exchange.deal", f"'{name}' is named, and there is no record of such a deal")
        for name in sorted(unknown)
    )
    return replace(
        reading,
        event=_without(reading.event, unknown) if reading.event else None,
        background=tuple(_without(event, unknown) for event in reading.background),
        evidence={
            fact: words for fact, words in reading.evidence.items() if fact != "exchange.deal"
        },
        doubts=(*reading.doubts, *doubts),
    )


def _without(event: Event, unknown: set[str]) -> Event:
    """An event without a deal that is not known, and so without its stage."""
    return replace(event, deal=None, stage=None) if event.deal in unknown else event
