"""
How one exchange is shown in any list, and how totals and reports are.
"""

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from exchange_timeline.model import (
    Entry,
    Exchange,
    Of,
    Report,
    Total,
    returned,
    returned_outside,
)
from exchange_timeline.records import Side

from ..address import (
    Linker,
    deal_address,
    exchange_address,
    facet_address,
    report_address,
    year_address,
)
from .filters import marks
from .site import Site
from .strip import mark, scale_of
from .views import (
    EntryView,
    Link,
    MonthView,
    ReportView,
    SideView,
    StageView,
    TotalView,
    YearView,
)


def entry_view(entry: Entry, site: Site, linker: Linker) -> EntryView:
    """
    Show an exchange as lists do.
    """
    exchange = entry.exchange
    words = site.words(exchange.words)
    return EntryView(
        exchange=exchange,
        title=words.title,
        text=Markup(words.body),  # noqa: S704 - the reader's HTML went through nh3
        lang=words.lang,
        href=linker.to(exchange_address(exchange.id)),
        sides=side_views(exchange, site),
        groups=term_links(exchange.groups, "groups", site, linker),
        services=term_links(exchange.services, "services", site, linker),
        places=term_links(exchange.places, "places", site, linker),
        mediators=term_links(exchange.mediators, "mediators", site, linker),
        stage=stage_view(entry, site, linker),
        days_since=entry.days_since,
        reports=len(entry.reports),
        marks=marks(exchange, site.lists.vocabulary),
    )


def side_views(exchange: Exchange, site: Site) -> tuple[SideView, ...]:
    """
    Show what each side received, in the order of the settings.

    An exchange of prisoners gives people to both sides by its nature, so a side
    without a claim is shown as not stated; of other returns only what somebody
    claimed is shown.
    """
    views = (_side_view(exchange, side, site) for side in site.sides)
    return tuple(view for view in views if view is not None)


def _side_view(exchange: Exchange, side: Side, site: Site) -> SideView | None:
    people = exchange.figure(side.name, "people")
    bodies = exchange.figure(side.name, "bodies")
    parts = tuple(
        figure
        for figure in (
            exchange.figure(side.name, "military"),
            exchange.figure(side.name, "civilians"),
        )
        if figure.claims and figure.high != 0  # "no civilians" goes without saying
    )
    label, to = site.side_label(side), site.to_side(side)
    told_of_people = bool(people.claims or parts)
    if exchange.kind == "prisoner-exchange" or told_of_people:
        return SideView(
            nth=site.nth(side),
            label=label,
            to=to,
            figure=people,
            parts=parts,
            bodies=bodies if bodies.claims else None,
        )
    if bodies.claims:
        return SideView(nth=site.nth(side), label=label, to=to, figure=bodies)
    return None


def term_links(names: Iterable[str], folder: str, site: Site, linker: Linker) -> tuple[Link, ...]:
    """
    Link names of a closed list to their facets, in the site's language.
    """
    terms = getattr(site.lists.vocabulary, folder)
    return tuple(
        Link(
            text=site.label(terms, name),
            href=linker.to(facet_address(folder, terms[name].slug)) if name in terms else None,
        )
        for name in names
    )


def stage_view(entry: Entry, site: Site, linker: Linker) -> StageView | None:
    """
    Tell which stage of its deal an exchange is; stages count per kind.
    """
    if entry.deal is None:
        return None
    alike = [
        other.exchange.stage
        for other in site.timeline.stages(entry.deal)
        if other.exchange.kind == entry.exchange.kind and other.exchange.stage
    ]
    return StageView(
        deal=Link(
            text=site.words(entry.deal.words).title, href=linker.to(deal_address(entry.deal.id))
        ),
        number=entry.exchange.stage,
        last=max(alike, default=None),
    )


def year_view(
    year: int, site: Site, linker: Linker, among: Iterable[Entry] | None = None
) -> YearView:
    """
    Show the entries of a year by month; `among` leaves out all others.
    """
    every = site.timeline.entries if among is None else among
    entries = [each for each in every if each.exchange.date.year == year]
    views = [entry_view(each, site, linker) for each in entries]
    months = groupby(views, key=lambda view: view.date.replace(day=1))
    scale = scale_of(site)
    return YearView(
        year=year,
        href=linker.to(year_address(year)),
        months=tuple(MonthView(month=month, entries=tuple(group)) for month, group in months),
        totals=totals([each.exchange for each in entries], site),
        count=len(entries),
        marks=tuple(mark(view, site, scale) for view in views),
        tallest=scale.tallest,
    )


def totals(exchanges: Iterable[Exchange], site: Site) -> tuple[TotalView, ...]:
    """
    Add up people to each side, bodies to each side, and returns outside
    exchanges, each apart from the others; empty ones fall out.
    """
    every = tuple(exchanges)
    ofs: tuple[Of, ...] = ("people", "bodies")
    sums = [(side, returned(every, to=side.name, of=of)) for of in ofs for side in site.sides]
    views = [total_view(side, total, site) for side, total in sums if total.counted or total.high]
    return tuple(views)


def outside_totals(exchanges: Iterable[Exchange], site: Site) -> tuple[TotalView, ...]:
    """
    Add up the people who returned to each side outside exchanges.
    """
    every = tuple(exchanges)
    sums = ((side, returned_outside(every, to=side.name)) for side in site.sides)
    return tuple(total_view(side, total, site) for side, total in sums if total.counted)


def total_view(side: Side, total: Total, site: Site) -> TotalView:
    """
    Show a total with the side that it belongs to.
    """
    return TotalView(
        nth=site.nth(side), label=site.side_label(side), to=site.to_side(side), total=total
    )


def report_view(report: Report, site: Site, linker: Linker) -> ReportView:
    """
    Show a report as lists do.
    """
    words = site.words(report.words)
    return ReportView(
        title=words.title,
        lang=words.lang,
        href=linker.to(report_address(report)),
        publisher=report.source.publisher,
        published=report.date,
        attributed_to=report.attributed_to,
    )
