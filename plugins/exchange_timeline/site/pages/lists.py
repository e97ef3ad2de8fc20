"""
The pages that list exchanges: home, timeline, year, and the page for no page.
"""

from ..address import NOT_FOUND, Linker, deal_address, exchange_address, year_address
from .contexts import HomePage, NotFoundPage, TimelinePage, YearPage
from .cumulative import cumulative_view
from .entry import entry_view, outside_totals, report_view, totals, year_view
from .families import FAMILIES
from .filters import filter_views
from .months import months_view
from .pauses import pauses_view
from .site import Site
from .tiles import tiles_view
from .views import DaysView, DayView, Link

RECENT = 6  # entries and reports on the home page: a phone's two screens


def home_page(site: Site) -> HomePage:
    """
    Make the home page: the latest exchange and what is known in total.
    """
    linker = site.linker("")
    timeline = site.timeline
    newest = [entry_view(each, site, linker) for each in reversed(timeline.entries[-RECENT - 1 :])]
    latest = next(iter(newest), None)
    reports = tuple(reversed(timeline.reports))
    name = site.lists.settings.name
    return HomePage(
        shell=site.shell(
            "",
            title=name.get(site.lang) or next(iter(name.values())),
            description=site.say(
                "Every exchange of prisoners, with each number, who stated it and where."
            ),
        ),
        latest=latest,
        totals=totals(timeline.exchanges, site),
        outside=outside_totals(timeline.exchanges, site),
        checkpoint=timeline.checkpoints[-1] if timeline.checkpoints else None,
        this_year=year_view(timeline.years[-1], site, linker) if timeline.years else None,
        months=months_view(timeline.years[-1], site) if timeline.years else None,
        cumulative=cumulative_view(site),
        recent=tuple(newest[1:]),
        reports=tuple(report_view(each, site, linker) for each in reports[:RECENT]),
        deals=tuple(
            Link(text=site.words(deal.words).title, href=linker.to(deal_address(deal.id)))
            for deal in timeline.deals
        ),
        timeline=linker.to("timeline/"),
        families=linker.to(FAMILIES),
        count=len(timeline.entries),
    )


def timeline_page(site: Site) -> TimelinePage:
    """
    Make the page of all exchanges, oldest first.
    """
    linker = site.linker("timeline/")
    count = len(site.timeline.entries)
    return TimelinePage(
        shell=site.shell(
            "timeline/",
            title=site.say("Timeline"),
            description=site.say.plural(
                "%(num)s exchange in order of time, with each number and who stated it.",
                "%(num)s exchanges in order of time, with each number and who stated it.",
                count,
            ),
        ),
        filters=filter_views(site),
        years=tuple(year_view(year, site, linker) for year in site.timeline.years),
        totals=totals(site.timeline.exchanges, site),
        pauses=pauses_view(site, "timeline/"),
        tiles=tiles_view(site.timeline.exchanges, site, "timeline/"),
        count=count,
    )


def year_page(year: int, site: Site) -> YearPage:
    """
    Make the page of one year's exchanges.
    """
    address = year_address(year)
    linker = site.linker(address)
    years = site.timeline.years
    place = years.index(year)
    view = year_view(year, site, linker)

    def neighbour(other: int) -> Link | None:
        if not 0 <= other < len(years):
            return None
        return Link(text=str(years[other]), href=linker.to(year_address(years[other])))

    return YearPage(
        shell=site.shell(
            address,
            title=site.say("Exchanges in %(year)s", year=year),
            description=site.say.plural(
                "%(num)s exchange in %(year)s.",
                "%(num)s exchanges in %(year)s.",
                view.count,
                year=year,
            ),
            way=(site.timeline_step,),
            crumb=str(year),
        ),
        year=view,
        months=months_view(year, site),
        before=neighbour(place - 1),
        after=neighbour(place + 1),
    )


def not_found_page(site: Site) -> NotFoundPage:
    """
    Make the page that a server shows where there is none.
    """
    linker = site.linker(NOT_FOUND)
    entries = site.timeline.entries
    return NotFoundPage(
        shell=site.shell(
            NOT_FOUND,
            title=site.say("Page not found"),
            description=site.say("There is no page at this address."),
        ),
        latest=entry_view(entries[-1], site, linker) if entries else None,
        years=tuple(_days_view(year, site, linker) for year in site.timeline.years),
    )


def _days_view(year: int, site: Site, linker: Linker) -> DaysView:
    days: list[DayView] = []
    for each in (entry.exchange for entry in site.timeline.entries):
        if each.date.year != year:
            continue
        alike = [day for day in days if (day.date, day.kind) == (each.date, each.kind)]
        days.append(
            DayView(
                date=each.date,
                kind=each.kind,
                nth=len(alike) + 1,
                href=linker.to(exchange_address(each.id)),
            )
        )
    return DaysView(
        year=year,
        link=Link(
            text=site.say("Exchanges in %(year)s", year=year), href=linker.to(year_address(year))
        ),
        days=tuple(days),
    )
