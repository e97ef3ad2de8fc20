"""
What stands on the card of an exchange: text alone, and no number without its claimant.
"""

from dataclasses import dataclass

from exchange_timeline.model import Entry, Exchange

from ..address import exchange_address
from ..pages.entry import entry_view
from ..pages.headline import side_amount
from ..pages.site import Site
from ..pages.views import SideView
from ..told import KINDS, amount, claimant


@dataclass(frozen=True, slots=True)
class Row:
    """
    What one side received: for whom, how many, and who says so, a line per claim.

    `order` is the side's place in the settings, which gives it its colour.
    """

    label: str
    amount: str
    known: bool
    said: tuple[str, ...]
    order: int


@dataclass(frozen=True, slots=True)
class Card:
    """
    The card of one exchange in one language.
    """

    site: str
    kind: str
    day: str
    rows: tuple[Row, ...]
    foot: str


def card_of(entry: Entry, site: Site) -> Card:
    """
    Make the card of an exchange: its day, and each side's figure with all claimants.
    """
    exchange = entry.exchange
    sides = entry_view(entry, site, site.linker("")).sides
    return Card(
        site=site.name,
        kind=site.say(KINDS[exchange.kind]),
        day=site.say.day_date(exchange.date),
        rows=tuple(
            _row(side, exchange, site)
            for side in sides
            if side is sides[0] or side.figure.low is not None
        ),
        foot=_foot(exchange, site),
    )


def _row(side: SideView, exchange: Exchange, site: Site) -> Row:
    return Row(
        label=site.say("returned %(to)s", to=side.to),
        amount=side_amount(side, site.say),
        known=side.figure.low is not None and side.figure.status != "not-announced",
        said=_said(side, exchange, site),
        order=[site.nth(each) for each in site.sides].index(side.nth),
    )


def _said(side: SideView, exchange: Exchange, site: Site) -> tuple[str, ...]:
    """
    Name every claimant with its number and who published it, the number first, each once.
    """
    publishers = {source.id: source.publisher for source in exchange.sources}
    said: dict[str, None] = {}
    for claim in side.figure.claims:
        where = publishers.get(claim.source or "")
        by = f"{claimant(claim, site)} ({where})" if where else claimant(claim, site)
        said.setdefault(f"{amount(claim, site.say)}: {by}")
    return tuple(said)


def _foot(exchange: Exchange, site: Site) -> str:
    """
    Tell where all claims and sources are: the page, where it has an address to type.
    """
    if not site.address:
        return site.say("All claims and sources: %(site)s", site=site.name)
    where = site.link_from("", exchange_address(exchange.id))
    return where.partition("://")[2].rstrip("/")
