"""
`data/timelinejs.json`: the timeline as TimelineJS3 reads it.

Its format: timeline.knightlab.com/docs/json-format.html. `unique_id` is the exchange's id,
so that a link to an event survives a corrected headline.
"""

from datetime import date
from typing import Any

from markupsafe import Markup, escape

from exchange_timeline.model import Entry

from ..address import exchange_address
from ..pages.entry import entry_view
from ..pages.headline import headline
from ..pages.site import Site
from ..told import KINDS, as_html
from .values import full


def timelinejs(site: Site) -> dict[str, Any]:
    """
    Make the document: a title, and an event for each exchange.
    """
    about = site.say("Every exchange of prisoners, with each number, who stated it and where.")
    text = {"headline": escape(site.name), "text": Markup("<p>{}</p>").format(about)}
    return {
        "title": {"text": text},
        "events": [_event(entry, site) for entry in site.timeline.entries],
    }


def _event(entry: Entry, site: Site) -> dict[str, Any]:
    exchange = entry.exchange
    return {
        "unique_id": exchange.id,
        "start_date": _day(exchange.date) | {"display_date": site.say.day_date(exchange.date)},
        "group": site.say(KINDS[exchange.kind]),
        "text": {
            "headline": escape(headline(entry_view(entry, site, site.linker("")), site.say)),
            "text": as_html(exchange, site) + _link(exchange.id, site),
        },
    }


def _link(key: str, site: Site) -> Markup:
    """
    Lead back to the exchange's page, where the site has an address that works from anywhere.
    """
    if not site.address:
        return Markup()
    address = full(site, exchange_address(key))
    text = site.say("All claims and sources")
    return Markup('<p><a href="{}">{}</a></p>').format(address, text)


def _day(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
