"""
What pages show of an exchange: the pieces that several pages share.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from exchange_timeline.model import (
    Claim,
    Correction,
    Exchange,
    Figure,
    Kind,
    Of,
    Part,
    Published,
    Source,
    Total,
)

from .meta import Meta
from .trail import Crumb, MenuLink

NO_META = Meta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """
    A text and where it leads; `href` is None where there is no such page.
    """

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """
    The same page in a language; `current` is the page's own.

    `url` is its whole address, as search engines ask for it, None unless the site
    was published to one.
    """

    code: str
    name: str
    href: str
    current: bool
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """
    What every page has around its own matter.

    `root` leads to the site's root, `static` to its styles, `method` to how totals
    are made; `canonical` is None unless the site was published to an address. `nav`
    holds the main pages, `more` those that the foot links to; `trail` is the way from
    home to this page, empty on home and where there is no page.
    `onion` is the same page in Tor, None where there is none. `meta` is for machines.
    """

    lang: str
    site_name: str
    title: str
    description: str
    trail: tuple[Crumb, ...]
    root: str
    static: str
    nav: tuple[MenuLink, ...]
    more: tuple[MenuLink, ...]
    languages: tuple[Language, ...]
    feeds: tuple[Link, ...]
    method: str = ""
    canonical: str | None = None
    onion: str | None = None
    meta: Meta = NO_META


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """
    What one side received: the main figure, and its parts where stated.

    `nth` is the side's place in the settings, as styles name it: first, second.
    `to` says "to Ukraine". `figure` is on people, or on bodies where only they were handed over;
    `parts` are military and civilians; `bodies` came with people.
    """

    nth: str
    label: str
    to: str
    figure: Figure
    parts: tuple[Figure, ...] = ()
    bodies: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """
    The place of an exchange in its deal: stage `number` of `last`.

    `number` is None where the deal's stages are not numbered.
    """

    deal: Link
    number: int | None
    last: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """
    One exchange as lists show it; the receiving sides in the site's order.

    `href` leads to its page, `days_since` counts from the entry before; `marks`
    are what the timeline is filtered by.
    """

    exchange: Exchange
    title: str
    text: Markup
    lang: str
    href: str
    sides: tuple[SideView, ...]
    groups: tuple[Link, ...] = ()
    services: tuple[Link, ...] = ()
    places: tuple[Link, ...] = ()
    mediators: tuple[Link, ...] = ()
    stage: StageView | None = None
    days_since: int | None = None
    reports: int = 0
    marks: str = ""

    @property
    def date(self) -> date:
        """The day of the hand-over."""
        return self.exchange.date


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """
    The day of an exchange and where its page is.

    `nth` counts exchanges of one kind that share their day, from 1.
    """

    date: date
    kind: Kind
    nth: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysView:
    """
    The days of one year's exchanges, oldest first; `link` leads to the year's page.
    """

    year: int
    link: Link
    days: tuple[DayView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """
    The entries of one month, oldest first; `month` is its first day.
    """

    month: date
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """
    A bar of the strip, in units of its height; hollow where the number is
    unknown, or for what lies between two claims.
    """

    nth: str
    of: Of
    y: float
    height: float
    hollow: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """
    One exchange on the strip of its year: `x` counts the days since New Year.
    """

    id: str
    title: str
    x: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """
    The entries of one year by month, and what is known of it in total.

    `marks` draw them on the strip; `tallest` is the number that its tallest
    mark stands for in any year.
    """

    year: int
    href: str
    months: tuple[MonthView, ...]
    totals: "tuple[TotalView, ...]"
    count: int
    marks: tuple[Mark, ...] = ()
    tallest: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalView:
    """
    A total and the side that it belongs to; `to` says "to Ukraine".
    """

    nth: str
    label: str
    to: str
    total: Total


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """
    A report as lists show it.
    """

    title: str
    lang: str
    href: str
    publisher: str | None
    published: Published
    attributed_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsView:
    """
    The parts of those who returned, of one sort (service, rank, sex ...).
    """

    by: str
    parts: tuple[Part, ...]
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """
    What claims rest on: sources in order, claims by question, corrections.
    """

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    corrections: tuple[Correction, ...]
