"""
The pages of one thing: an exchange, a deal, a report.
"""

from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from exchange_timeline.model import Deal, Entry, Of, Part, Report, returned

from ..address import (
    deal_address,
    exchange_address,
    facets_address,
    feed_of,
    report_address,
    year_address,
)
from .cite import citation
from .context_paragraph import context_paragraph
from .contexts import DealPage, ExchangePage, ReportPage
from .deal_progress import progress_views
from .entry import (
    entry_view,
    report_view,
    stage_view,
    term_links,
    total_view,
)
from .facets import sort_name
from .headline import headline
from .site import Site
from .tiles import tiles_view
from .trail import Step
from .views import Link, PartsView, TotalView

PART_ORDER = ("sex", "rank", "service", "group", "origin")


def exchange_page(entry: Entry, site: Site) -> ExchangePage:
    """
    Make the page of one exchange, with every claim and where it was made.
    """
    exchange = entry.exchange
    address = exchange_address(exchange.id)
    linker = site.linker(address)
    view = entry_view(entry, site, linker)
    by_id = {each.exchange.id: each for each in site.timeline.entries}

    def neighbour(key: str | None) -> Link | None:
        if key is None:
            return None
        other = by_id[key].exchange
        return Link(text=site.say.day_date(other.date), href=linker.to(exchange_address(key)))

    return ExchangePage(
        shell=site.shell(
            address,
            title=f"{site.say.day_date(exchange.date)}: {headline(view, site.say)}",
            description=view.title,
            way=_way_to_year(entry, site),
            crumb=site.say.day_date(exchange.date),
        ),
        entry=view,
        parts=parts_views(exchange.composition, site),
        tiles=tiles_view([exchange], site, address),
        stages=tuple(
            entry_view(each, site, linker)
            for each in (site.timeline.stages(entry.deal) if entry.deal else ())
        ),
        stage=stage_view(entry, site, linker),
        reports=tuple(report_view(each, site, linker) for each in entry.reports),
        sources=exchange.sources,
        context=context_paragraph(entry, site),
        citation=citation(exchange, site),
        before=neighbour(entry.before),
        after=neighbour(entry.after),
    )


def _way_to_year(entry: Entry, site: Site) -> tuple[Step, ...]:
    year = entry.exchange.date.year
    return site.timeline_step, (str(year), year_address(year))


def _way_to(entry: Entry | None, site: Site) -> tuple[Step, ...]:
    """
    Lead to an exchange; a report that belongs to none hangs on the timeline itself.
    """
    if entry is None:
        return (site.timeline_step,)
    exchange = entry.exchange
    day = (site.say.day_date(exchange.date), exchange_address(exchange.id))
    return *_way_to_year(entry, site), day


def parts_views(parts: tuple[Part, ...], site: Site) -> tuple[PartsView, ...]:
    """
    Group the parts of those who returned by their sort.
    """
    vocabulary = site.lists.vocabulary
    names = {"service": vocabulary.services, "group": vocabulary.groups}
    ordered = sorted(parts, key=lambda part: PART_ORDER.index(part.by))
    return tuple(
        PartsView(
            by=by,
            parts=tuple(group),
            labels={
                part.what: site.label(names[by], part.what) if by in names else site.say(part.what)
                for part in parts
                if part.by == by
            },
        )
        for by, group in groupby(ordered, key=lambda part: part.by)
    )


def deal_page(deal: Deal, site: Site) -> DealPage:
    """
    Make the page of a deal: its stages, promised against returned.
    """
    address = deal_address(deal.id)
    linker = site.linker(address)
    words = site.words(deal.words)
    stages = site.timeline.stages(deal)
    shell = site.shell(
        address,
        title=words.title,
        description=site.say.plural(
            "The deal and the %(num)s exchange that carried it out.",
            "The deal and the %(num)s exchanges that carried it out.",
            len(stages),
        ),
        way=(site.timeline_step, (sort_name("deals", site), facets_address("deals"))),
    )
    feed = Link(
        text=site.say("Exchanges: %(facet)s", facet=words.title),
        href=linker.to(feed_of(address)),
    )
    return DealPage(
        shell=replace(shell, feeds=(feed, *shell.feeds)),
        deal=deal,
        title=words.title,
        text=Markup(words.body),  # noqa: S704 - the reader's HTML went through nh3
        lang=words.lang,
        stages=tuple(entry_view(each, site, linker) for each in stages),
        returned=stage_totals(stages, site),
        promised=deal.promised,
        announced=deal.totals,
        progress=progress_views(deal, site, linker),
        sources=deal.sources,
    )


def stage_totals(stages: tuple[Entry, ...], site: Site) -> tuple[TotalView, ...]:
    """
    Add up a deal's stages: people and bodies, to each side.

    A stage counts for a question where it could tell: exchanges of prisoners
    for people, hand-overs with a claim on bodies for bodies.
    """
    exchanges = tuple(each.exchange for each in stages)
    ofs: tuple[Of, ...] = ("people", "bodies")
    sums = [(side, returned(exchanges, to=side.name, of=of)) for of in ofs for side in site.sides]
    told = ((side, total) for side, total in sums if total.counted or total.unknown)
    return tuple(total_view(side, total, site) for side, total in told)


def report_page(report: Report, site: Site) -> ReportPage:
    """
    Make the page of one report, as far as its rights allow.
    """
    address = report_address(report)
    linker = site.linker(address)
    words = site.words(report.words)
    told = report.told
    joined = next((each for each in site.timeline.entries if report in each.reports), None)
    return ReportPage(
        shell=site.shell(
            address,
            title=words.title,
            description=words.summary or words.title,
            way=_way_to(joined, site),
            crumb=report.source.publisher or site.say("Report"),
        ),
        report=report,
        title=words.title,
        text=Markup(words.body),  # noqa: S704 - the reader's HTML went through nh3
        lang=words.lang,
        told=told,
        exchange=entry_view(joined, site, linker) if joined else None,
        groups=term_links(told.groups, "groups", site, linker) if told else (),
        services=term_links(told.services, "services", site, linker) if told else (),
        places=term_links(told.places, "places", site, linker) if told else (),
    )
