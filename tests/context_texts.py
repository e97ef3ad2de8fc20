"""
Context paragraphs of timelines made up by tests, in English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import a_site, some_lists
from exchange_timeline.records import Side
from exchange_timeline.site.pages.context_paragraph import context_paragraph
from timelines import SIDES, a_timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exchange_timeline.model import Checkpoint, Exchange, Timeline

LISTS = some_lists(
    sides=tuple(Side(name=name, slug=name.lower(), label={"en": name}) for name in SIDES)
)


def paragraphs(timeline: Timeline) -> Iterator[tuple[Exchange, str]]:
    """Every exchange of a timeline with the text of its context."""
    site = a_site(timeline=timeline, lists=LISTS)
    for entry in timeline.entries:
        yield entry.exchange, context_paragraph(entry, site).text


def the_last(*things: Exchange | Checkpoint) -> str:
    """The context of the last exchange of a timeline made up by hand."""
    return list(paragraphs(a_timeline(*things)))[-1][1]
