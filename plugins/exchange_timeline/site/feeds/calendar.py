"""
The exchanges as a calendar (RFC 5545): whole days, whose UIDs never move.
"""

from datetime import timedelta

from icalendar import Calendar, Event

from exchange_timeline.model import Entry

from ..address import exchange_address
from ..pages.entry import entry_view
from ..pages.headline import headline
from ..pages.site import Site
from ..told import as_text
from .item import changed, exchange_id


def calendar(site: Site, address: str) -> bytes:
    """
    Write the calendar at `address`, with every exchange as an event.
    """
    book = Calendar()
    book.add("prodid", f"-//{site.name}//exchange-timeline//{site.lang.upper()}")
    book.add("version", "2.0")
    book.add("calscale", "GREGORIAN")
    book.add("method", "PUBLISH")
    book.add("name", site.name)
    book.add("x-wr-calname", site.name)
    if site.address:
        book.add("source", site.link_from(address, address), parameters={"value": "URI"})
    for entry in site.timeline.entries:
        book.add_component(_event(entry, site, address))
    text: bytes = book.to_ical()
    return text


def _event(entry: Entry, site: Site, address: str) -> Event:
    """
    Make the event of an exchange; every time in it comes from the record, none from a clock.
    """
    exchange = entry.exchange
    view = entry_view(entry, site, site.linker(""))
    event = Event()
    event.add("uid", exchange_id(exchange, site))
    event.add("dtstamp", changed(exchange))
    event.add("last-modified", changed(exchange))
    event.add("sequence", len(exchange.corrections))
    event.add("dtstart", exchange.date)
    event.add("dtend", exchange.date + timedelta(days=1))
    event.add("summary", headline(view, site.say), parameters={"language": site.lang})
    event.add("description", as_text(exchange, site), parameters={"language": site.lang})
    event.add("categories", [exchange.kind])
    event.add("transp", "TRANSPARENT")
    event.add("class", "PUBLIC")
    if exchange.handover:
        event.add("location", site.phrase(exchange.handover))
    if site.address:
        event.add("url", site.link_from(address, exchange_address(exchange.id)))
    return event
