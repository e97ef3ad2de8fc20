"""
A feed for every facet and deal, and one for corrections.
"""

from collections.abc import Iterator

from markupsafe import Markup

from exchange_timeline.model import moment

from .address import deal_address, feed_of
from .feeds import Item, atom, exchange_item, tag
from .pages.corrections import all_corrections
from .pages.facets import all_facets, facet_title
from .pages.method import CORRECTIONS
from .pages.site import Site


def fact_feeds(site: Site) -> Iterator[tuple[str, str]]:
    """
    Write the feeds of one language, each with its address.
    """
    items = {each.exchange.id: exchange_item(each, site) for each in site.timeline.entries}
    for facet in all_facets(site):
        address = feed_of(facet.address)
        some = [items[each.exchange.id] for each in facet.entries]
        yield address, atom(site, address, facet_title(facet, site), some, home=facet.address)
    for deal in site.timeline.deals:
        home = deal_address(deal.id)
        some = [items[each.exchange.id] for each in site.timeline.stages(deal)]
        yield (
            feed_of(home),
            atom(site, feed_of(home), site.words(deal.words).title, some, home=home),
        )
    address = feed_of(CORRECTIONS)
    yield address, atom(site, address, site.say("Corrections"), _corrected(site), home=CORRECTIONS)


def _corrected(site: Site) -> Iterator[Item]:
    """
    Make an item of every correction; its number among its record's is for good.
    """
    for each in all_corrections(site):
        words = site.words(each.words)
        day = moment(each.correction.date)
        yield Item(
            id=tag(site, f"correction/{each.record}/{each.number}"),
            title=words.title,
            page=each.address,
            html=Markup("<p>{} {}</p>").format(
                site.phrase(each.correction.what), site.phrase(each.correction.why)
            ),
            published=day,
            updated=day,
            lang=words.lang,
        )
