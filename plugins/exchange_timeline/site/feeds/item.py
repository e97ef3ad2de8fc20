"""
One item of a feed, whose id comes from the record's id alone and so never moves.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from markupsafe import Markup

from exchange_timeline.model import Entry, Exchange, Report, Words, moment

from ..address import exchange_address, report_address
from ..pages.entry import entry_view
from ..pages.headline import headline
from ..pages.site import Site
from ..told import as_html


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """
    One item of a feed.

    `id` is a tag URI (RFC 4151) that holds no date of its own; `page` is the address of
    the item's page; `html` is safe to publish. `about` is what only machines read.
    """

    id: str
    title: str
    page: str
    html: str
    published: datetime
    updated: datetime
    lang: str
    tags: tuple[str, ...] = ()
    about: dict[str, Any] | None = None


def exchange_item(entry: Entry, site: Site) -> Item:
    """
    Make the item of an exchange: every claim with claimant and source, every correction.
    """
    exchange = entry.exchange
    view = entry_view(entry, site, site.linker(""))
    published = moment(exchange.date)
    return Item(
        id=exchange_id(exchange, site),
        title=f"{site.say.day_date(exchange.date)}: {headline(view, site.say)}",
        page=exchange_address(exchange.id),
        html=as_html(exchange, site),
        published=published,
        updated=changed(exchange),
        lang=site.words(exchange.words).lang,
        tags=(exchange.kind, *exchange.groups),
        about={
            "id": exchange.id,
            "date": exchange.date.isoformat(),
            "kind": exchange.kind,
            "corrections": [
                {
                    "date": each.date.isoformat(),
                    "what": site.phrase(each.what),
                    "why": site.phrase(each.why),
                }
                for each in exchange.corrections
            ],
        },
    )


def changed(exchange: Exchange) -> datetime:
    """
    Tell when an exchange's record last changed: on its day, or by its newest correction.
    """
    return max(
        [moment(exchange.date), *(moment(each.date) for each in exchange.corrections)],
    )


def report_item(report: Report, site: Site) -> Item:
    """
    Make the item of a report.
    """
    words = site.words(report.words)
    published = moment(report.date)
    return Item(
        id=tag(site, f"report/{report.id}"),
        title=words.title,
        page=report_address(report),
        html=_told(report, words),
        published=published,
        updated=max(published, moment(report.modified)) if report.modified else published,
        lang=words.lang,
    )


def _told(report: Report, words: Words) -> str:
    """
    Tell a report: its text, else its summary in our own words; and where it was published.
    """
    text = Markup(words.body)  # noqa: S704 - the reader's HTML went through nh3
    if not text and words.summary:
        text = Markup("<p>{}</p>").format(words.summary)
    where = report.source.publisher or report.source.url
    if report.source.url:
        where = Markup('<a href="{}">{}</a>').format(report.source.url, where)
    return text + Markup("<p>{}</p>").format(where or words.title)


def exchange_id(exchange: Exchange, site: Site) -> str:
    """
    Name an exchange for good, alike in every feed and in the calendar.
    """
    return tag(site, f"exchange/{exchange.id}")


def tag(site: Site, what: str) -> str:
    """
    Name something for good: by the site, the language and its own id.
    """
    return f"tag:{site.lists.settings.tag}:{site.lang}:{what}"


def newest(items: list[Item], limit: int) -> list[Item]:
    """
    Take the newest items, newest first; of two of one moment, in a fixed order.
    """
    return sorted(items, key=lambda item: (item.published, item.id), reverse=True)[:limit]
