"""
Facets: a page for each group, place, service, mediator and kind, and lists of them.

A facet has a page where an exchange or a report names it, and only there.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from exchange_timeline.model import Entry, PartBy, Report

from ..address import deal_address, exchange_address, facet_address, facets_address, feed_of
from ..told import KINDS
from .entry import outside_totals, report_view, totals, year_view
from .fact_contexts import FacetGroup, FacetLink, FacetPage, FacetsPage, PartRow
from .site import Site
from .views import Link

FOLDERS = ("groups", "places", "services", "mediators", "kinds")
PART_OF: Mapping[str, PartBy] = {"groups": "group", "services": "service"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """
    One thing that exchanges share, with the exchanges and reports that do.
    """

    folder: str
    slug: str
    name: str
    entries: tuple[Entry, ...]
    reports: tuple[Report, ...] = ()

    @property
    def address(self) -> str:
        """Where its page lies."""
        return facet_address(self.folder, self.slug)


def all_facets(site: Site) -> Iterator[Facet]:
    """
    Give every facet that an exchange or a report names, by sort, in the lists' order.
    """
    entries, reports = site.timeline.entries, site.timeline.reports
    for folder in FOLDERS[:-1]:
        terms = getattr(site.lists.vocabulary, folder)
        for name, term in terms.items():
            facet = Facet(
                folder=folder,
                slug=term.slug,
                name=name,
                entries=tuple(e for e in entries if name in getattr(e.exchange, folder)),
                reports=tuple(r for r in reports if r.told and name in getattr(r.told, folder)),
            )
            if facet.entries or facet.reports:
                yield facet
    for kind in KINDS:
        alike = tuple(each for each in entries if each.exchange.kind == kind)
        if alike:
            yield Facet(folder="kinds", slug=kind, name=kind, entries=alike)


def facet_pages(site: Site) -> Iterator[tuple[str, FacetPage | FacetsPage]]:
    """
    Make the page of every facet, and of every sort of facets.
    """
    every = tuple(all_facets(site))
    for facet in every:
        yield facet.address, facet_page(facet, site, every)
    for folder in (*FOLDERS, "deals"):
        yield facets_address(folder), facets_page(folder, site, every)


def facet_page(facet: Facet, site: Site, every: Iterable[Facet] = ()) -> FacetPage:
    """
    Make the page of a facet: its exchanges with their own totals, strip and feed.
    """
    linker = site.linker(facet.address)
    exchanges = tuple(each.exchange for each in facet.entries)
    title = facet_title(facet, site)
    feed = Link(
        text=site.say("Exchanges: %(facet)s", facet=title),
        href=linker.to(feed_of(facet.address)),
    )
    shell = site.shell(
        facet.address,
        title=title,
        description=site.say.plural(
            "%(facet)s: %(num)s exchange, with each number and who stated it.",
            "%(facet)s: %(num)s exchanges, with each number and who stated it.",
            len(exchanges),
            facet=title,
        ),
        way=(site.timeline_step, (sort_name(facet.folder, site), facets_address(facet.folder))),
    )
    return FacetPage(
        shell=replace(shell, feeds=(feed, *shell.feeds)),
        title=title,
        whole=facet.folder in {"kinds", "mediators"},
        count=len(exchanges),
        totals=totals(exchanges, site),
        outside=outside_totals(exchanges, site),
        parts=_parts(facet, site),
        years=tuple(
            year_view(year, site, linker, facet.entries)
            for year in dict.fromkeys(each.exchange.date.year for each in facet.entries)
        ),
        reports=tuple(report_view(each, site, linker) for each in facet.reports),
        related=tuple(
            Link(text=facet_title(other, site), href=linker.to(other.address))
            for other in every
            if _lies_in(other, facet, site)
        ),
        feed=feed,
    )


def facet_title(facet: Facet, site: Site) -> str:
    """
    Name a facet in the site's language.
    """
    if facet.folder == "kinds":
        return site.say(KINDS[facet.name])
    return site.label(getattr(site.lists.vocabulary, facet.folder), facet.name)


def sort_name(folder: str, site: Site) -> str:
    """
    Name a sort of facets, or the deals.
    """
    say = site.say
    return {
        "groups": say("Groups"),
        "places": say("Places"),
        "services": say("Services"),
        "mediators": say("Mediators"),
        "kinds": say("Kinds of exchange"),
        "deals": say("Deals"),
    }[folder]


def facet_group(folder: str, site: Site, every: Iterable[Facet], page: str) -> FacetGroup:
    """
    List the facets of one sort, as the page at `page` links to them.
    """
    linker = site.linker(page)
    if folder == "deals":
        links = [
            FacetLink(
                text=site.words(deal.words).title,
                href=linker.to(deal_address(deal.id)),
                count=len(site.timeline.stages(deal)),
            )
            for deal in site.timeline.deals
        ]
    else:
        links = [
            FacetLink(
                text=facet_title(each, site),
                href=linker.to(each.address),
                count=len(each.entries),
            )
            for each in every
            if each.folder == folder
        ]
    return FacetGroup(
        text=sort_name(folder, site),
        href=linker.to(facets_address(folder)),
        facets=tuple(links),
    )


def facets_page(folder: str, site: Site, every: tuple[Facet, ...]) -> FacetsPage:
    """
    Make the page that lists every facet of one sort.
    """
    address = facets_address(folder)
    linker = site.linker(address)
    title = sort_name(folder, site)
    return FacetsPage(
        shell=site.shell(
            address,
            title=title,
            description=site.say("%(sort)s by which exchanges can be found.", sort=title),
            way=(site.timeline_step,),
        ),
        group=facet_group(folder, site, every, address),
        others=tuple(
            Link(text=sort_name(other, site), href=linker.to(facets_address(other)))
            for other in (*FOLDERS, "deals")
            if other != folder
        ),
    )


def _parts(facet: Facet, site: Site) -> tuple[PartRow, ...]:
    sort = PART_OF.get(facet.folder)
    linker = site.linker(facet.address)
    return tuple(
        PartRow(
            date=each.exchange.date,
            href=linker.to(exchange_address(each.exchange.id)),
            part=part,
            source=next((s for s in each.exchange.sources if s.id == part.source), None),
        )
        for each in site.timeline.entries
        for part in each.exchange.composition
        if part.by == sort and part.what == facet.name
    )


def _lies_in(other: Facet, facet: Facet, site: Site) -> bool:
    if other.folder != facet.folder or facet.folder != "places":
        return False
    places = site.lists.vocabulary.places
    return places[other.name].within == facet.name or places[facet.name].within == other.name
